import type { OfTypes } from "../../location/rows-by-type";

/** An input that names another resource to which, or from which, data are copied all the time. */
export interface DataLink extends OfTypes {
    readonly types: readonly string[];
    readonly path: string;
    readonly does: "is copied to" | "is copied from";
    /** The types that can be named; `*` stands for any text. */
    readonly to: readonly string[];
    /** An input beside it that says where the other is, and that is judged itself. */
    readonly place?: string;
    /** Holds only where this input has such a value. */
    readonly when?: { readonly path: string; readonly is: RegExp };
}

/** Words for a copy among the values of createMode: Replica, GeoReplica, Secondary, OnlineSecondary. */
const replica = /^(geo)?replica|secondary/i;

/**
 * Read in the .d.ts files of the SDKs, whose descriptions say that data are copied; a test holds the rows to the installed
 * SDKs.
 */
export const links: readonly DataLink[] = [
    {
        types: ["azure-native:sql:FailoverGroup"],
        path: "partnerServers[].id",
        does: "is copied to",
        to: ["azure-native:sql:Server"],
    },
    {
        types: ["azure-native:sql:InstanceFailoverGroup"],
        path: "managedInstancePairs[].partnerManagedInstanceId",
        does: "is copied to",
        to: ["azure-native:sql:ManagedInstance"],
        place: "partnerRegions[].location",
    },
    {
        types: ["azure-native:sql:Database"],
        path: "sourceDatabaseId",
        does: "is copied from",
        to: ["azure-native:sql:Database"],
        when: { path: "createMode", is: /secondary/i },
    },
    {
        types: ["azure-native:eventhub:DisasterRecoveryConfig", "azure-native:servicebus:DisasterRecoveryConfig"],
        path: "partnerNamespace",
        does: "is copied to",
        to: ["azure-native:eventhub:Namespace", "azure-native:servicebus:Namespace"],
    },
    {
        types: ["azure-native:redis:LinkedServer", "azure-native:cache:LinkedServer"],
        path: "linkedRedisCacheId",
        does: "is copied to",
        to: ["azure-native:redis:Redis", "azure-native:cache:Redis"],
        place: "linkedRedisCacheLocation",
    },
    {
        types: ["azure-native:redisenterprise:Database", "azure-native:cache:Database"],
        path: "geoReplication.linkedDatabases[].id",
        does: "is copied to",
        to: ["azure-native:redisenterprise:Database", "azure-native:cache:Database"],
    },
    {
        types: ["azure-native:storage:ObjectReplicationPolicy"],
        path: "destinationAccount",
        does: "is copied to",
        to: ["azure-native:storage:StorageAccount"],
    },
    {
        types: ["azure-native:dbformysql:Server", "azure-native:dbforpostgresql:Server"],
        path: "sourceServerResourceId",
        does: "is copied from",
        to: ["azure-native:dbformysql:Server", "azure-native:dbforpostgresql:Server"],
        when: { path: "createMode", is: replica },
    },
    {
        types: [
            "azure-native:dbformariadb:Server",
            "azure-native:dbformysql:Server",
            "azure-native:dbformysql:SingleServer",
            "azure-native:dbforpostgresql:Server",
            "azure-native:dbforpostgresql:SingleServer",
        ],
        path: "properties.sourceServerId",
        does: "is copied from",
        to: [
            "azure-native:dbformariadb:Server",
            "azure-native:dbformysql:Server",
            "azure-native:dbformysql:SingleServer",
            "azure-native:dbforpostgresql:Server",
            "azure-native:dbforpostgresql:SingleServer",
        ],
        when: { path: "properties.createMode", is: replica },
    },
    {
        types: ["azure-native:dbforpostgresql:ServerGroupCluster"],
        path: "sourceResourceId",
        does: "is copied from",
        to: ["azure-native:dbforpostgresql:ServerGroupCluster"],
    },
    {
        types: ["azure-native:mongocluster:MongoCluster"],
        path: "properties.replicaParameters.sourceResourceId",
        does: "is copied from",
        to: ["azure-native:mongocluster:MongoCluster"],
    },
    {
        types: ["azure-native:netapp:CapacityPoolVolume", "azure-native:netapp:Volume"],
        path: "dataProtection.replication.remoteVolumeResourceId",
        does: "is copied from",
        to: ["azure-native:netapp:CapacityPoolVolume", "azure-native:netapp:Volume"],
        place: "dataProtection.replication.remoteVolumeRegion",
    },
    {
        types: ["azure-native:netapp:VolumeGroup"],
        path: "volumes[].dataProtection.replication.remoteVolumeResourceId",
        does: "is copied from",
        to: ["azure-native:netapp:CapacityPoolVolume", "azure-native:netapp:Volume", "azure-native:netapp:VolumeGroup"],
    },
    {
        types: ["azure-native:recoveryservices:ReplicationProtectedItem"],
        path: "properties.providerSpecificDetails.recoveryResourceGroupId",
        does: "is copied to",
        to: ["azure-native:resources:ResourceGroup"],
    },
    {
        types: ["azure-native:recoveryservices:ReplicationProtectedItem"],
        path: "properties.providerSpecificDetails.recoveryAzureNetworkId",
        does: "is copied to",
        to: ["azure-native:network:VirtualNetwork"],
    },
    {
        types: ["gcp:sql/databaseInstance:*"],
        path: "masterInstanceName",
        does: "is copied from",
        to: ["gcp:sql/databaseInstance:*"],
    },
    {
        types: ["gcp:sql/databaseInstance:*"],
        path: "replicationCluster.failoverDrReplicaName",
        does: "is copied to",
        to: ["gcp:sql/databaseInstance:*"],
    },
    {
        types: ["gcp:compute/disk:*", "gcp:compute/regionDisk:*"],
        path: "asyncPrimaryDisk.disk",
        does: "is copied from",
        to: ["gcp:compute/disk:*", "gcp:compute/regionDisk:*"],
    },
    {
        types: ["gcp:compute/diskAsyncReplication:*"],
        path: "secondaryDisk.disk",
        does: "is copied to",
        to: ["gcp:compute/disk:*", "gcp:compute/regionDisk:*"],
    },
    {
        types: ["gcp:compute/diskAsyncReplication:*"],
        path: "primaryDisk",
        does: "is copied from",
        to: ["gcp:compute/disk:*", "gcp:compute/regionDisk:*"],
    },
    {
        types: ["gcp:alloydb/cluster:*"],
        path: "secondaryConfig.primaryClusterName",
        does: "is copied from",
        to: ["gcp:alloydb/cluster:*"],
    },
    {
        types: ["gcp:memorystore/instance:*"],
        path: "crossInstanceReplicationConfig.primaryInstance.instance",
        does: "is copied from",
        to: ["gcp:memorystore/instance:*"],
    },
    {
        types: ["gcp:redis/cluster:*"],
        path: "crossClusterReplicationConfig.primaryCluster.cluster",
        does: "is copied from",
        to: ["gcp:redis/cluster:*"],
    },
    {
        types: ["gcp:netapp/volumeReplication:*"],
        path: "destinationVolumeParameters.storagePool",
        does: "is copied to",
        to: ["gcp:netapp/storagePool:*"],
    },
    {
        types: ["gcp:storage/transferJob:*"],
        path: "transferSpec.gcsDataSink.bucketName",
        does: "is copied to",
        to: ["gcp:storage/bucket:*"],
    },
    {
        types: ["gcp:storage/transferJob:*"],
        path: "replicationSpec.gcsDataSink.bucketName",
        does: "is copied to",
        to: ["gcp:storage/bucket:*"],
    },
    {
        types: ["google-native:sqladmin/*:Instance"],
        path: "masterInstanceName",
        does: "is copied from",
        to: ["google-native:sqladmin/*:Instance"],
    },
    {
        types: ["google-native:compute/*Disk"],
        path: "asyncPrimaryDisk.disk",
        does: "is copied from",
        to: ["google-native:compute/*Disk"],
    },
    {
        types: ["google-native:alloydb/*:Cluster"],
        path: "secondaryConfig.primaryClusterName",
        does: "is copied from",
        to: ["google-native:alloydb/*:Cluster"],
    },
    {
        types: ["google-native:storagetransfer/*"],
        path: "transferSpec.gcsDataSink.bucketName",
        does: "is copied to",
        to: ["google-native:storage/*:Bucket"],
    },
    {
        types: ["aws:s3/bucketReplicationConfig:*"],
        path: "rules[].destination.bucket",
        does: "is copied to",
        to: ["aws:s3/bucket:*", "aws:s3/bucketV2:*"],
    },
    {
        types: ["aws:s3/bucket:*"],
        path: "replicationConfiguration.rules[].destination.bucket",
        does: "is copied to",
        to: ["aws:s3/bucket:*", "aws:s3/bucketV2:*"],
    },
    {
        types: ["aws:s3/bucketV2:*"],
        path: "replicationConfigurations[].rules[].destinations[].bucket",
        does: "is copied to",
        to: ["aws:s3/bucket:*", "aws:s3/bucketV2:*"],
    },
    {
        types: ["aws:rds/instance:*"],
        path: "replicateSourceDb",
        does: "is copied from",
        to: ["aws:rds/instance:*"],
    },
    {
        types: ["aws:rds/cluster:*"],
        path: "replicationSourceIdentifier",
        does: "is copied from",
        to: ["aws:rds/cluster:*", "aws:rds/instance:*"],
    },
];
