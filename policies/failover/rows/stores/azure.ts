/** Stores of Azure, by its classic SDK. */
import { disk, files, messages, server, cluster, instance, accounts, health, images, type Group } from "./group";

/** @pulumi/azure 6.40.0: the twins of azure-native's. */
export const azure: readonly Group[] = [
    { types: ["storage/account:Account"], holds: "blobs, files, queues and tables" },
    {
        types: [
            "compute/managedDisk:ManagedDisk",
            "compute/implicitDataDiskFromSource:ImplicitDataDiskFromSource",
            "elasticsan/volume:Volume",
            "stack/hciVirtualHardDisk:HciVirtualHardDisk",
        ],
        holds: disk,
    },
    {
        types: ["compute/virtualMachine:VirtualMachine"],
        holds: "the content of the data disks declared in it",
        when: { path: "storageDataDisks[].createOption", isNot: ["Attach"] },
    },
    { types: ["avs/privateCloud:PrivateCloud"], holds: "the disks of its machines" },
    {
        types: [
            "netapp/volume:Volume",
            "netapp/volumeGroupOracle:VolumeGroupOracle",
            "netapp/volumeGroupSapHana:VolumeGroupSapHana",
            "managedlustre/fileSystem:FileSystem",
            "qumulo/fileSystem:FileSystem",
        ],
        holds: files,
    },
    {
        types: [
            "healthcare/service:Service",
            "healthcare/fhirService:FhirService",
            "healthcare/dicomService:DicomService",
        ],
        holds: health,
    },
    {
        types: [
            "oracle/autonomousDatabase:AutonomousDatabase",
            "oracle/autonomousDatabaseCloneFromBackup:AutonomousDatabaseCloneFromBackup",
            "oracle/autonomousDatabaseCloneFromDatabase:AutonomousDatabaseCloneFromDatabase",
            "oracle/cloudVmCluster:CloudVmCluster",
        ],
        holds: "databases",
    },
    {
        types: [
            "workloadssap/singleNodeVirtualInstance:SingleNodeVirtualInstance",
            "workloadssap/threeTierVirtualInstance:ThreeTierVirtualInstance",
        ],
        holds: "the database of the system",
    },
    { types: ["confidentialledger/ledger:Ledger"], holds: "records" },
    { types: ["databricks/workspace:Workspace"], holds: "tables and notebooks" },
    { types: ["machinelearning/workspace:Workspace"], holds: "records of models and runs" },
    { types: ["digitaltwins/instance:Instance", "iotcentral/application:Application"], holds: "records of devices" },
    { types: ["fluidrelay/server:Server"], holds: "documents" },
    { types: ["aadb2c/directory:Directory"], holds: accounts },
    { types: ["hdinsight/kafkaCluster:KafkaCluster"], holds: "topics" },
    {
        types: [
            "postgresql/flexibleServer:FlexibleServer",
            "postgresql/server:Server",
            "mysql/flexibleServer:FlexibleServer",
        ],
        holds: server,
        copyWhen: { path: "createMode", is: ["Replica"] },
    },
    { types: ["mssql/server:Server"], holds: server },
    { types: ["mssql/managedInstance:ManagedInstance"], holds: instance },
    { types: ["cosmosdb/account:Account"], holds: "the databases of the account" },
    { types: ["cosmosdb/cassandraCluster:CassandraCluster"], holds: "keyspaces" },
    {
        types: ["cosmosdb/postgresqlCluster:PostgresqlCluster"],
        holds: cluster,
        copyWhen: { path: "sourceResourceId" },
    },
    {
        types: ["mongocluster/mongoCluster:MongoCluster", "cosmosdb/mongoCluster:MongoCluster"],
        holds: cluster,
        copyWhen: { path: "createMode", is: ["GeoReplica", "Replica"] },
    },
    { types: ["kusto/cluster:Cluster"], holds: cluster },
    { types: ["synapse/workspace:Workspace"], holds: "the databases of the workspace" },
    { types: ["search/service:Service", "elasticcloud/elasticsearch:Elasticsearch"], holds: "indexes" },
    {
        types: ["servicebus/namespace:Namespace", "eventgrid/namespace:Namespace", "iot/ioTHub:IoTHub"],
        holds: messages,
    },
    {
        types: ["eventhub/eventHubNamespace:EventHubNamespace", "eventhub/namespace:Namespace"],
        holds: "events still kept",
    },
    { types: ["containerservice/registry:Registry"], holds: images },
];
