import { cloudOf } from "../catalog/clouds";
import type { Reading } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { plain } from "../core/rule";
import { placeOf, isNamed } from "../location/resource-place";
import { labelOf } from "../location/inherited-place";
import type { Judged, Question } from "./messages";
import { judgeSite } from "./judge-place";
import { placesIn } from "../location/place-inputs";

/** An input that names another resource to which, or from which, data are copied all the time. */
interface Link {
    readonly type: RegExp;
    readonly path: string;
    readonly does: "is copied to" | "is copied from";
    /** The types that can be named. */
    readonly to: RegExp;
    /** An input beside it that says where the other is, and that is judged itself. */
    readonly place?: string;
    /** Holds only where this input has such a value. */
    readonly when?: { readonly path: string; readonly is: RegExp };
}

const replica = /^(geo)?replica|secondary/i;
const azure = (type: string): RegExp => new RegExp(`^azure-native:${type}$`);
export const links: readonly Link[] = [
    { type: azure("sql:FailoverGroup"), path: "partnerServers[].id", does: "is copied to", to: azure("sql:Server") },
    {
        type: azure("sql:InstanceFailoverGroup"),
        path: "managedInstancePairs[].partnerManagedInstanceId",
        does: "is copied to",
        to: azure("sql:ManagedInstance"),
        place: "partnerRegions[].location",
    },
    {
        type: azure("sql:Database"),
        path: "sourceDatabaseId",
        does: "is copied from",
        to: azure("sql:Database"),
        when: { path: "createMode", is: /secondary/i },
    },
    {
        type: azure("(eventhub|servicebus):DisasterRecoveryConfig"),
        path: "partnerNamespace",
        does: "is copied to",
        to: azure("(eventhub|servicebus):Namespace"),
    },
    {
        type: azure("(redis|cache):LinkedServer"),
        path: "linkedRedisCacheId",
        does: "is copied to",
        to: azure("(redis|cache):Redis"),
        place: "linkedRedisCacheLocation",
    },
    {
        type: azure("(redisenterprise|cache):Database"),
        path: "geoReplication.linkedDatabases[].id",
        does: "is copied to",
        to: azure("(redisenterprise|cache):Database"),
    },
    {
        type: azure("storage:ObjectReplicationPolicy"),
        path: "destinationAccount",
        does: "is copied to",
        to: azure("storage:StorageAccount"),
    },
    {
        type: azure("dbfor(mysql|postgresql):Server"),
        path: "sourceServerResourceId",
        does: "is copied from",
        to: azure("dbfor(mysql|postgresql):Server"),
        when: { path: "createMode", is: replica },
    },
    {
        type: azure("dbfor(mariadb|mysql|postgresql):(Single)?Server"),
        path: "properties.sourceServerId",
        does: "is copied from",
        to: azure("dbfor(mariadb|mysql|postgresql):(Single)?Server"),
        when: { path: "properties.createMode", is: replica },
    },
    {
        type: azure("dbforpostgresql:ServerGroupCluster"),
        path: "sourceResourceId",
        does: "is copied from",
        to: azure("dbforpostgresql:ServerGroupCluster"),
    },
    {
        type: azure("mongocluster:MongoCluster"),
        path: "properties.replicaParameters.sourceResourceId",
        does: "is copied from",
        to: azure("mongocluster:MongoCluster"),
    },
    {
        type: azure("netapp:(CapacityPool)?Volume"),
        path: "dataProtection.replication.remoteVolumeResourceId",
        does: "is copied from",
        to: azure("netapp:(CapacityPool)?Volume"),
        place: "dataProtection.replication.remoteVolumeRegion",
    },
    {
        type: azure("netapp:VolumeGroup"),
        path: "volumes[].dataProtection.replication.remoteVolumeResourceId",
        does: "is copied from",
        to: azure("netapp:(CapacityPool)?Volume(Group)?"),
    },
    {
        type: azure("recoveryservices:ReplicationProtectedItem"),
        path: "properties.providerSpecificDetails.recoveryResourceGroupId",
        does: "is copied to",
        to: azure("resources:ResourceGroup"),
    },
    {
        type: azure("recoveryservices:ReplicationProtectedItem"),
        path: "properties.providerSpecificDetails.recoveryAzureNetworkId",
        does: "is copied to",
        to: azure("network:VirtualNetwork"),
    },
    {
        type: /^gcp:sql\/databaseInstance:/,
        path: "masterInstanceName",
        does: "is copied from",
        to: /^gcp:sql\/databaseInstance:/,
    },
    {
        type: /^gcp:sql\/databaseInstance:/,
        path: "replicationCluster.failoverDrReplicaName",
        does: "is copied to",
        to: /^gcp:sql\/databaseInstance:/,
    },
    {
        type: /^gcp:compute\/(region)?[dD]isk:/,
        path: "asyncPrimaryDisk.disk",
        does: "is copied from",
        to: /^gcp:compute\/(region)?[dD]isk:/,
    },
    {
        type: /^gcp:compute\/diskAsyncReplication:/,
        path: "secondaryDisk.disk",
        does: "is copied to",
        to: /^gcp:compute\/(region)?[dD]isk:/,
    },
    {
        type: /^gcp:compute\/diskAsyncReplication:/,
        path: "primaryDisk",
        does: "is copied from",
        to: /^gcp:compute\/(region)?[dD]isk:/,
    },
    {
        type: /^gcp:alloydb\/cluster:/,
        path: "secondaryConfig.primaryClusterName",
        does: "is copied from",
        to: /^gcp:alloydb\/cluster:/,
    },
    {
        type: /^gcp:memorystore\/instance:/,
        path: "crossInstanceReplicationConfig.primaryInstance.instance",
        does: "is copied from",
        to: /^gcp:memorystore\/instance:/,
    },
    {
        type: /^gcp:redis\/cluster:/,
        path: "crossClusterReplicationConfig.primaryCluster.cluster",
        does: "is copied from",
        to: /^gcp:redis\/cluster:/,
    },
    {
        type: /^gcp:netapp\/volumeReplication:/,
        path: "destinationVolumeParameters.storagePool",
        does: "is copied to",
        to: /^gcp:netapp\/storagePool:/,
    },
    {
        type: /^gcp:storage\/transferJob:/,
        path: "transferSpec.gcsDataSink.bucketName",
        does: "is copied to",
        to: /^gcp:storage\/bucket:/,
    },
    {
        type: /^gcp:storage\/transferJob:/,
        path: "replicationSpec.gcsDataSink.bucketName",
        does: "is copied to",
        to: /^gcp:storage\/bucket:/,
    },
    {
        type: /^aws:s3\/bucketReplicationConfig:/,
        path: "rules[].destination.bucket",
        does: "is copied to",
        to: /^aws:s3\/bucket(V2)?:/,
    },
    {
        type: /^aws:s3\/bucket:/,
        path: "replicationConfiguration.rules[].destination.bucket",
        does: "is copied to",
        to: /^aws:s3\/bucket(V2)?:/,
    },
    {
        type: /^aws:s3\/bucketV2:/,
        path: "replicationConfigurations[].rules[].destinations[].bucket",
        does: "is copied to",
        to: /^aws:s3\/bucket(V2)?:/,
    },
    {
        type: /^aws:rds\/instance:/,
        path: "replicateSourceDb",
        does: "is copied from",
        to: /^aws:rds\/instance:/,
    },
    {
        type: /^aws:rds\/cluster:/,
        path: "replicationSourceIdentifier",
        does: "is copied from",
        to: /^aws:rds\/(cluster|instance):/,
    },
];

/** Judges the place of what a replica link names: it is known only with the whole stack. */
export function linksJudged(question: Question, stack: Stack | undefined): Judged {
    const { resource, settings, readEach, read, undetermined } = question;
    return links
        .filter(({ type }) => type.test(resource.type))
        .filter(({ when }) => !when || when.is.test(String(valueOf(read(when.path)))))
        .filter(({ place }) => place === undefined || readEach(place).every(({ state }) => state === "absent"))
        .flatMap((link) => readEach(link.path).map((reading) => ({ link, reading })))
        .flatMap(({ link, reading }): Judged => {
            if (reading.state === "absent" || namesItsPlace(resource, reading.path)) return [];
            const named = stack ? target(resource, link, reading, stack) : undefined;
            const { path } = reading;
            if (!named) {
                undetermined("linkNotKnown", { path });
                return [true];
            }
            const place = placeOf(named, stack, settings.additionalRegions);
            const cloud = cloudOf(packageOf(named.type), named.provider?.properties ?? {});
            // A target whose own place is not known says so itself.
            if (!place || !cloud) return [true];
            const query = { provider: place.provider, partition: place.partition, id: place.id };
            const how = `${link.does} ${labelOf(named)}, by '${path}', in`;
            judgeSite(question, cloud, { path, query, how, found: () => plain(place.id) });
            return [true];
        });
}

const valueOf = (reading: Reading): unknown => (reading.state === "known" ? reading.value : "");

/** Ids of Google Cloud with a region or zone in them are judged by the walk. */
const namesItsPlace = ({ type, properties }: Resource, path: string): boolean =>
    [...placesIn(type, properties)].some((place) => place.path === path);

function target(resource: Resource, { path, to }: Link, reading: Reading, stack: Stack): Resource | undefined {
    if (reading.state === "known") {
        if (typeof reading.value !== "string") return undefined;
        const name = reading.value.split(/[/:]/).findLast((part) => part !== "");
        return stack.resources.find(
            (each) => each !== resource && to.test(each.type) && name !== undefined && isNamed(each, name),
        );
    }
    const [property = ""] = path.split(/[.[]/);
    return stack.referenced(resource, property).find((each) => each !== resource && to.test(each.type));
}
