import { isOfKubernetes, whyNothingToJudge } from "../catalog/known-types";
import { entryOf, joined } from "../core/lookup";
import { read, readEach, readText, type Reading } from "../core/reading";
import { follow } from "../core/references";
import { rememberedByText } from "../core/remembered";
import { moduleOf, packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { furtherStores, partsOfStores } from "./rows/further-stores";
import { ofOperators } from "./rows/stores/kubernetes";
import type { Condition, Stateful } from "./rows/store";
import { volumeClaimIn } from "./volume-claims";

export type { Stateful };

const postgresql = { holds: "the databases of the server", copyWhen: { path: "createMode", is: ["Replica"] } };
const cosmos = { holds: "the databases of the account" };

const said: Readonly<Record<string, Stateful>> = {
    "azure-native:storage:StorageAccount": { holds: "blobs, files, queues and tables" },
    "azure-native:fileshares:FileShare": { holds: "files" },
    "azure-native:netapp:CapacityPoolVolume": { holds: "files" },
    "azure-native:netapp:ElasticVolume": { holds: "files" },
    "azure-native:storagecache:AmlFilesystem": { holds: "files" },
    "azure-native:datalakestore:Account": { holds: "files" },
    "azure-native:azurelargeinstance:AzureLargeStorageInstance": { holds: "files" },
    "azure-native:baremetalinfrastructure:AzureBareMetalStorageInstance": { holds: "files" },
    "azure-native:azurestackhci:VirtualHardDisk": { holds: "a disk's content" },
    "azure-native:networkcloud:Volume": { holds: "a disk's content" },
    "azure-native:containerstorage:Volume": { holds: "a disk's content" },
    "azure-native:devtestlab:Disk": { holds: "a disk's content" },
    "azure-native:avs:PrivateCloud": { holds: "the disks of its machines" },
    "azure-native:elasticsan:Volume": { holds: "a disk's content" },
    "azure-native:compute:Disk": { holds: "a disk's content" },
    "azure-native:compute:VirtualMachine": {
        holds: "the content of the data disks declared in it",
        when: { path: "storageProfile.dataDisks[].createOption", isNot: ["Attach"] },
    },
    "azure-native:dbforpostgresql:Server": postgresql,
    "azure-native:dbforpostgresql:ServerGroupCluster": {
        holds: "the databases of the cluster",
        copyWhen: { path: "sourceResourceId" },
    },
    "azure-native:dbforpostgresql:SingleServer": {
        ...postgresql,
        copyWhen: { path: "properties.createMode", is: ["Replica"] },
    },
    "azure-native:dbformysql:SingleServer": {
        ...postgresql,
        copyWhen: { path: "properties.createMode", is: ["Replica"] },
    },
    "azure-native:dbformariadb:Server": { ...postgresql, copyWhen: { path: "properties.createMode", is: ["Replica"] } },
    "azure-native:horizondb:HorizonDbCluster": { holds: "the databases of the cluster" },
    "azure-native:azurearcdata:PostgresInstance": { holds: "the databases of the instance" },
    "azure-native:azurearcdata:SqlManagedInstance": { holds: "the databases of the instance" },
    "azure-native:workloads:SapVirtualInstance": { holds: "the database of the system" },
    "azure-native:dbformysql:Server": postgresql,
    "azure-native:sql:Server": { holds: "the databases of the server" },
    "azure-native:sql:ManagedInstance": { holds: "the databases of the instance" },
    "azure-native:cosmosdb:DatabaseAccount": cosmos,
    // Its name in azure-native 1 and 2.
    "azure-native:documentdb:DatabaseAccount": cosmos,
    "azure-native:cosmosdb:CassandraCluster": { holds: "keyspaces" },
    "azure-native:mongocluster:MongoCluster": {
        holds: "the databases of the cluster",
        copyWhen: { path: "properties.createMode", is: ["GeoReplica", "Replica"] },
    },
    "azure-native:cosmosdb:MongoCluster": { holds: "the databases of the cluster" },
    "azure-native:documentdb:MongoCluster": { holds: "the databases of the cluster" },
    "azure-native:databricks:Workspace": { holds: "tables and notebooks" },
    "azure-native:confidentialledger:Ledger": { holds: "records" },
    "azure-native:healthcareapis:Service": { holds: "health records" },
    "azure-native:healthcareapis:FhirService": { holds: "health records" },
    "azure-native:healthcareapis:DicomService": { holds: "health records" },
    "azure-native:machinelearningservices:Workspace": { holds: "records of models and runs" },
    "azure-native:machinelearningservices:Registry": { holds: "records of models and runs" },
    "azure-native:digitaltwins:DigitalTwin": { holds: "records of devices" },
    "azure-native:iotcentral:App": { holds: "records of devices" },
    "azure-native:orbital:GeoCatalog": { holds: "records of images of the earth" },
    "azure-native:customerinsights:Hub": { holds: "records of customers" },
    "azure-native:fluidrelay:FluidRelayServer": { holds: "documents" },
    "azure-native:azureactivedirectory:B2CTenant": { holds: "the accounts of the directory" },
    "azure-native:azureactivedirectory:CIAMTenant": { holds: "the accounts of the directory" },
    "azure-native:hdinsight:Cluster": {
        holds: "topics",
        when: { path: "properties.clusterDefinition.kind", is: ["KAFKA", "Kafka", "kafka"] },
    },
    "azure-native:iothub:IotHubResource": { holds: "messages not yet delivered" },
    "azure-native:eventgrid:Namespace": { holds: "messages not yet delivered" },
    "azure-native:kusto:Cluster": { holds: "the databases of the cluster" },
    "azure-native:synapse:Workspace": { holds: "the databases of the workspace" },
    "azure-native:netapp:VolumeGroup": { holds: "files" },
    "azure-native:devcenter:Pool": { holds: "the files of its users" },
    "azure-native:confidentialledger:ManagedCCF": { holds: "records" },
    "azure-native:agfoodplatform:DataManagerForAgricultureResource": { holds: "records of farms" },
    "azure-native:agricultureplatform:AgriService": { holds: "records of farms" },
    "azure-native:openenergyplatform:EnergyService": { holds: "records of the ground" },
    "azure-native:manufacturingplatform:ManufacturingDataService": { holds: "records of machines" },
    "azure-native:community:CommunityTraining": { holds: "records of its users" },
    "azure-native:deviceprovisioningservices:IotDpsResource": { holds: "records of devices" },
    "azure-native:timeseriesinsights:Gen1Environment": { holds: "records of devices" },
    "azure-native:timeseriesinsights:Gen2Environment": { holds: "records of devices" },
    "azure-native:durabletask:Scheduler": { holds: "records of workflows that have not ended" },
    "azure-native:servicefabric:ManagedClusterService": {
        holds: "records of the service",
        when: { path: "properties.serviceKind", is: ["Stateful"] },
    },
    "azure-native:maps:Creator": { holds: "records of places" },
    "azure-native:weightsandbiases:Instance": { holds: "records of models and runs" },
    "azure-native:enterpriseknowledgegraph:EnterpriseKnowledgeGraph": { holds: "records" },
    "azure-native:search:Service": { holds: "indexes" },
    "azure-native:servicebus:Namespace": { holds: "messages not yet delivered" },
    "azure-native:eventhub:Namespace": { holds: "events still kept" },
    "azure-native:containerregistry:Registry": { holds: "the images without which nothing starts elsewhere" },

    "gcp:storage/bucket:Bucket": { holds: "objects" },
    "gcp:filestore/instance:Instance": { holds: "files" },
    "gcp:netapp/volume:Volume": { holds: "files" },
    "gcp:lustre/instance:Instance": { holds: "files" },
    "gcp:compute/disk:Disk": { holds: "a disk's content", copyWhen: { path: "asyncPrimaryDisk" } },
    "gcp:compute/regionDisk:RegionDisk": { holds: "a disk's content", copyWhen: { path: "asyncPrimaryDisk" } },
    "gcp:sql/databaseInstance:DatabaseInstance": {
        holds: "the databases of the instance",
        copyWhen: { path: "masterInstanceName" },
    },
    "gcp:alloydb/cluster:Cluster": { holds: "the databases of the cluster", copyWhen: { path: "secondaryConfig" } },
    "gcp:spanner/instance:Instance": { holds: "the databases of the instance" },
    "gcp:bigtable/instance:Instance": { holds: "tables" },
    "gcp:firestore/database:Database": { holds: "documents" },
    "gcp:bigquery/dataset:Dataset": { holds: "tables" },
    "gcp:healthcare/dataset:Dataset": { holds: "health records" },
    "gcp:pubsub/subscription:Subscription": { holds: "messages not yet delivered" },
    "gcp:pubsub/topic:Topic": { holds: "messages kept to be read again", when: { path: "messageRetentionDuration" } },
    "gcp:pubsub/liteTopic:LiteTopic": { holds: "messages not yet delivered" },
    "gcp:cloudtasks/queue:Queue": { holds: "messages not yet delivered" },
    "gcp:parallelstore/instance:Instance": { holds: "files" },
    "gcp:vmwareengine/privateCloud:PrivateCloud": { holds: "the disks of its machines" },
    "gcp:firebase/databaseInstance:DatabaseInstance": { holds: "documents" },
    "gcp:firebase/storageDefaultBucket:StorageDefaultBucket": { holds: "objects" },
    "gcp:essentialcontacts/documentAiWarehouseLocation:DocumentAiWarehouseLocation": { holds: "documents" },
    "gcp:oracledatabase/autonomousDatabase:AutonomousDatabase": { holds: "databases" },
    "gcp:oracledatabase/cloudVmCluster:CloudVmCluster": { holds: "databases" },
    "gcp:oracledatabase/exadbVmCluster:ExadbVmCluster": { holds: "databases" },
    "gcp:oracledatabase/dbSystem:DbSystem": { holds: "databases" },
    "gcp:dataproc/metastoreService:MetastoreService": { holds: "the catalog of the tables" },
    "gcp:discoveryengine/dataStore:DataStore": { holds: "indexes" },
    "gcp:vectorsearch/collection:Collection": { holds: "indexes" },
    "gcp:vertex/aiIndex:AiIndex": { holds: "indexes" },
    "gcp:vertex/aiFeatureStore:AiFeatureStore": { holds: "records of features" },
    "gcp:vertex/aiMetadataStore:AiMetadataStore": { holds: "records of models and runs" },
    "gcp:vertex/aiDataset:AiDataset": { holds: "records of how data are labelled" },
    "gcp:vertex/aiTensorboard:AiTensorboard": { holds: "records of models and runs" },
    "gcp:vertex/aiReasoningEngine:AiReasoningEngine": { holds: "records of what agents remember" },
    "gcp:looker/instance:Instance": { holds: "documents: dashboards and models" },
    "gcp:datafusion/instance:Instance": { holds: "documents: pipelines" },
    "gcp:composer/environment:Environment": { holds: "records of workflows, which are in a bucket that it makes" },
    "gcp:securesourcemanager/instance:Instance": { holds: "source" },
    "gcp:notebooks/runtime:Runtime": { holds: "notebooks" },
    "gcp:notebooks/instance:Instance": { holds: "notebooks" },
    "gcp:workbench/instance:Instance": { holds: "notebooks" },
    "gcp:workstations/workstation:Workstation": { holds: "the files of its user" },
    "gcp:activedirectory/domain:Domain": { holds: "the accounts of the directory" },
    "gcp:identityplatform/config:Config": { holds: "the accounts of the directory" },
    "gcp:identityplatform/tenant:Tenant": { holds: "the accounts of the directory" },
    "gcp:dataform/repository:Repository": { holds: "source" },
    "gcp:sourcerepo/repository:Repository": { holds: "source" },
    "gcp:container/registry:Registry": { holds: "the images without which nothing starts elsewhere" },
    "gcp:managedkafka/cluster:Cluster": { holds: "topics" },
    "gcp:artifactregistry/repository:Repository": { holds: "the images without which nothing starts elsewhere" },

    "kubernetes:core/v1:PersistentVolumeClaim": { holds: "a volume's content" },
    "kubernetes:apps/v1:StatefulSet": {
        holds: "the content of the volumes it claims",
        when: { path: "spec.volumeClaimTemplates[]" },
    },
};
/**
 * The types that own data nobody can make anew. A database goes with its server, a container with its account: such a part
 * owns data where its owner is not in the stack.
 * Not here: caches; keys, which never leave their module (copies are encrypted under a key of the target's); secrets,
 * certificates and settings, which the program itself sets at the target; logs and backups, which copy what is here.
 */
export const stateful = joined(said, furtherStores, partsOfStores);

/** What is said of a kind that some operator of a cluster reads, whatever its version. */
const kinds: ReadonlyMap<string, Stateful> = new Map(
    ofOperators.flatMap(({ types, ...row }) => types.map((type) => [type, row] as const)),
);
/** What holds of every other kind: it may keep something where it claims volumes. */
const anyKind: Stateful = { holds: "what is on the volumes that it claims", unsaid: true };

/** What is known of a type that may own data; undefined for one that owns none. */
export const storeRowOf = rememberedByText((type: string): Stateful | undefined => {
    const own = entryOf(stateful, type);
    if (own || packageOf(type) !== "kubernetes" || isOfKubernetes(type)) return own;
    return kinds.get(`${moduleOf(type)}:${type.split(":").at(-1) ?? ""}`) ?? (isSaid(type) ? undefined : anyKind);
});

const isSaid = (type: string): boolean => whyNothingToJudge(type, "failover", {}) !== undefined;

/** Whether a type is a store by itself, and no part of one. */
export const isWholeStore = (type: string): boolean => {
    const row = storeRowOf(type);
    return row !== undefined && !row.partOf && !row.unsaid;
};

const STORE = "store";
const isStore = ({ type }: Resource): readonly string[] => (storeRowOf(type) ? [STORE] : []);

/** The resources of the types that may own data; `holdsData` tells of each whether it does. */
export const storesIn = (stack: Stack): readonly Resource[] => stack.indexed(isStore)(STORE);

/**
 * Whether a resource owns data that a failover has to bring along; undefined where only a later step, or nobody, can tell.
 * A part of something in the stack owns none: it goes where that goes.
 */
export function holdsData(resource: Resource, stack: Stack): boolean | undefined {
    const row = storeRowOf(resource.type);
    if (!row) return false;
    if (row.unsaid) return volumeClaimIn(resource) === undefined ? false : undefined;
    const owned = row.partOf ? isOutside(resource, row, stack) : true;
    if (owned === false) return false;
    const blank = Object.keys(resource.properties).length === 0;
    if (blank && (row.when ?? row.copyWhen)) return undefined;
    const holds = row.when ? isMet(row.when, resource) : true;
    if (holds === false) return false;
    const copy = row.copyWhen ? isMet(row.copyWhen, resource) : false;
    if (copy === true) return false;
    return copy === undefined || holds === undefined ? undefined : owned;
}

/** Whether the owner of a part is outside of the stack; undefined where its name is not known and came from nothing. */
function isOutside(resource: Resource, { partOf = [], owners }: Stateful, stack: Stack): boolean | undefined {
    const types = owners ?? storesBeside(resource.type);
    const parent = resource.parent === undefined ? undefined : stack.find(resource.parent);
    if (parent && types.includes(parent.type)) return false;
    const readings = partOf.map((path) => read(resource.properties, path)).filter(({ state }) => state !== "absent");
    if (readings.some((reading) => isInStack(reading, resource, types, stack))) return false;
    if (readings.some(({ state }) => state === "known")) return true;
    const origins = readings.flatMap(({ path }) => originsOf(resource, path));
    if (origins.length === 0) return readings.length === 0 ? false : undefined;
    // A name that is computed, as from a random suffix, may be that of an owner that is named after the same.
    const alike = types.flatMap((type) => stack.ofType(type));
    const isShared = alike.some(({ propertyDependencies = {} }) =>
        Object.values(propertyDependencies).some((urns) => urns.some((urn) => origins.includes(urn))),
    );
    return !isShared;
}

function isInStack(reading: Reading, resource: Resource, types: readonly string[], stack: Stack): boolean {
    if (packageOf(resource.type) !== "kubernetes") return follow(stack, resource, reading, types).length > 0;
    const { value } = reading.state === "known" ? reading : { value: undefined };
    return typeof value === "string" && stack.indexed(objectNames)(`${moduleOf(resource.type)} ${value}`).length > 0;
}

const originsOf = ({ propertyDependencies = {} }: Resource, path: string): readonly string[] =>
    entryOf(propertyDependencies, path.split(/[.[]/)[0] ?? "") ?? [];

/** The stores of an operator, by group and name. */
function objectNames({ type, properties }: Resource): readonly string[] {
    if (packageOf(type) !== "kubernetes" || !isWholeStore(type)) return [];
    const { value } = readText(properties, "metadata.name");
    return value === undefined ? [] : [`${moduleOf(type)} ${value}`];
}

/** The stores of the same package and module: the servers that a database of `sql` can be in. */
const storesBeside = rememberedByText((type: string): readonly string[] => {
    const isBeside = (each: string) => packageOf(each) === packageOf(type) && moduleOf(each) === moduleOf(type);
    return Object.keys(stateful).filter((each) => isBeside(each) && !stateful[each]?.partOf);
});

function isMet({ path, is, isNot }: Condition, { properties }: Resource): boolean | undefined {
    const answers = readEach(properties, path).map((reading) => {
        if (reading.state === "absent") return false;
        if (!is && !isNot) return true;
        if (reading.state === "unknown") return undefined;
        const among = (words: readonly unknown[] = []) => words.includes(reading.value);
        return is ? among(is) : !among(isNot);
    });
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}
