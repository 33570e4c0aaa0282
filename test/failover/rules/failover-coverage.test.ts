import { STACK_TYPE, type Resource } from "../../../policies/core/resource";
import { UNKNOWN } from "../../../policies/core/values";
import { failoverCoverage } from "../../../policies/failover/rules/failover-coverage";
import type { Condition } from "../../../policies/failover/rows/store";
import { stateful } from "../../../policies/failover/stateful";
import { component, resource, testRule, type Case, type Found } from "../../rules";
import { covering, files, plan } from "../plans";

/** Properties that meet a condition: `a[].b` is `x`. */
function meeting({ path, is: [value = "Empty"] = [] }: Condition): object {
    const [first = "", ...rest] = path.split(".");
    const inner = rest.length === 0 ? value : meeting({ path: rest.join("."), is: [value] });
    return first.endsWith("[]") ? { [first.slice(0, -2)]: [inner] } : { [first]: inner };
}

/** One resource of each stateful type, with what makes it own data. */
const owners: readonly Resource[] = [
    resource("azure-native:storage:StorageAccount", { kind: "StorageV2" }),
    resource("azure-native:fileshares:FileShare", { properties: { protocol: "NFS" } }),
    resource("azure-native:netapp:CapacityPoolVolume", { creationToken: "mail" }),
    resource("azure-native:elasticsan:Volume", { elasticSanName: "san" }),
    resource("azure-native:compute:Disk", { creationData: { createOption: "Empty" } }),
    resource("azure-native:compute:VirtualMachine", {
        storageProfile: {
            dataDisks: [
                { lun: 0, createOption: "Attach" },
                { lun: 1, createOption: "Empty" },
            ],
        },
    }),
    resource("azure-native:dbforpostgresql:Server", { createMode: "PointInTimeRestore", sourceServerResourceId: "/x" }),
    resource("azure-native:dbforpostgresql:ServerGroupCluster", { nodeCount: 2 }),
    resource("azure-native:dbformysql:Server", { version: "8.0.21" }),
    resource("azure-native:sql:Server", { version: "12.0" }),
    resource("azure-native:sql:ManagedInstance", { vCores: 8 }),
    resource("azure-native:cosmosdb:DatabaseAccount", { kind: "MongoDB" }),
    resource("azure-native:documentdb:DatabaseAccount", { kind: "MongoDB" }),
    resource("azure-native:cosmosdb:CassandraCluster", { properties: {} }),
    resource("azure-native:mongocluster:MongoCluster", { properties: { createMode: "Default" } }),
    resource("azure-native:kusto:Cluster", { sku: { name: "Standard_E8d_v5" } }),
    resource("azure-native:synapse:Workspace", { sqlAdministratorLogin: "admin" }),
    resource("azure-native:search:Service", { replicaCount: 2 }),
    resource("azure-native:servicebus:Namespace", { sku: { name: "Premium" } }),
    resource("azure-native:eventhub:Namespace", { sku: { name: "Premium" } }),
    resource("azure-native:containerregistry:Registry", { sku: { name: "Premium" } }),
    resource("gcp:storage/bucket:Bucket", { location: "EUROPE-WEST9" }),
    resource("gcp:filestore/instance:Instance", { tier: "ENTERPRISE" }),
    resource("gcp:netapp/volume:Volume", { location: "europe-west9" }),
    resource("gcp:lustre/instance:Instance", { location: "europe-west9-a" }),
    resource("gcp:compute/disk:Disk", { zone: "europe-west9-a" }),
    resource("gcp:compute/regionDisk:RegionDisk", { region: "europe-west9" }),
    resource("gcp:sql/databaseInstance:DatabaseInstance", { databaseVersion: "POSTGRES_17" }),
    resource("gcp:alloydb/cluster:Cluster", { location: "europe-west9" }),
    resource("gcp:spanner/instance:Instance", { config: "regional-europe-west9" }),
    resource("gcp:bigtable/instance:Instance", { clusters: [{ zone: "europe-west9-a" }] }),
    resource("gcp:firestore/database:Database", { locationId: "europe-west9" }),
    resource("gcp:bigquery/dataset:Dataset", { location: "europe-west9" }),
    resource("gcp:healthcare/dataset:Dataset", { location: "europe-west9" }),
    resource("gcp:pubsub/subscription:Subscription", { topic: "orders" }),
    resource("gcp:managedkafka/cluster:Cluster", { location: "europe-west9" }),
    resource("gcp:artifactregistry/repository:Repository", { format: "DOCKER" }),
    resource("kubernetes:core/v1:PersistentVolumeClaim", { spec: { storageClassName: "encrypted" } }),
    resource("kubernetes:apps/v1:StatefulSet", { spec: { volumeClaimTemplates: [{ metadata: { name: "data" } }] } }),
    ...Object.entries(stateful).map(([type, { when, partOf }]) =>
        resource(type, {
            ...(when ? meeting(when) : { name: "a" }),
            // A part of something that another stack has made.
            ...(partOf?.[0] !== undefined && meeting({ path: partOf[0], is: ["elsewhere"] })),
        }),
    ),
].filter(({ type }, index, all) => all.findIndex((each) => each.type === type) === index);
const kindOf = ({ type }: Resource) => type.split(":").at(-1) ?? type;
const uncovered = (on: Resource): Found => ({
    message: "uncovered",
    text: `${kindOf(on)} 'it' holds ${stateful[on.type]?.holds}, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.`,
});

const parts = component("acme:index:Storage", {}, { name: "parts" });
const whole = component("acme:index:Workload", {}, { name: "whole" });
const root = component(STACK_TYPE, {}, { name: "tests-dev" });
const inside = (parent: Resource, given: Resource): Resource => ({ ...given, parent: parent.urn });
const nested = [inside(parts, files), inside(whole, parts), inside(root, whole), root] as const;
const disk = (creation: object) => resource("azure-native:compute:VirtualMachine", { storageProfile: creation });

testRule(failoverCoverage, {
    compliant: {
        ...Object.fromEntries(
            owners.map((owner): [string, Case] => [
                `a covered ${owner.type}`,
                { resources: [owner, plan({ covers: covering(owner) })] },
            ]),
        ),
        "a component around it is covered": { resources: [...nested, plan({ covers: covering(whole) })] },
        "left behind out of a component that is covered": {
            resources: [
                ...nested,
                plan({ covers: covering(whole), leavesBehind: [{ urn: files.urn, because: "rendered anew" }] }),
            ],
        },
        "left behind, with a reason": {
            resources: [files, plan({ covers: [], leavesBehind: [{ urn: files.urn, because: "rendered anew" }] })],
        },
        "an entry without a method, and a good one about a component around it": {
            resources: [...nested, plan({ covers: [{ urn: files.urn, method: "" }, ...covering(whole)] })],
        },
        "covered by one of two plans": {
            resources: [files, plan({ covers: [] }), { ...plan({ covers: covering(files) }), urn: "urn:second" }],
        },
    },
    violating: {
        "covered, and left behind": {
            resources: [
                files,
                plan({ covers: covering(files), leavesBehind: [{ urn: files.urn, because: "rendered anew" }] }),
            ],
            finds: [
                {
                    message: "contradicted",
                    text: "FailoverPlan 'plan' says of StorageAccount 'files' both how it is copied and why it can be lost. Leave it in covers or in leavesBehind.",
                },
            ],
        },
        "two entries that say too little: the first in the plans is told, wherever it stands": {
            resources: [
                ...nested,
                plan({ covers: [{ urn: whole.urn, method: "" }], leavesBehind: [{ urn: files.urn }] }),
            ],
            finds: [{ message: "noMethod" }],
        },
        "forgotten by more plans than one reads": {
            resources: [
                files,
                ...Array.from({ length: 12 }, (_, index) => ({
                    ...plan({ covers: [] }),
                    urn: `urn:plan${index}`,
                    name: `plan${index}`,
                })),
            ],
            finds: [
                {
                    message: "uncovered",
                    text: `StorageAccount 'files' holds blobs, files, queues and tables, and ${Array.from({ length: 10 }, (_, index) => `FailoverPlan 'plan${index}'`).join(", ")} and 2 more does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.`,
                },
            ],
        },
        ...Object.fromEntries(
            owners.map((owner): [string, Case & { finds: readonly Found[] }] => [
                `a forgotten ${owner.type}`,
                { resources: [owner, plan({ covers: [] })], finds: [uncovered(owner)] },
            ]),
        ),
        "another resource of that name is covered": {
            resources: [
                files,
                plan({ covers: covering(resource("azure-native:compute:Disk", {}, { name: "files" })) }),
            ],
            finds: [{ message: "uncovered" }],
        },
        "the stack is covered: that says nothing": {
            resources: [...nested, plan({ covers: covering(root) })],
            finds: [{ message: "uncovered" }],
        },
        "covered, nobody knows how": {
            resources: [files, plan({ covers: [{ urn: files.urn, method: "", every: "PT1H" }] })],
            finds: [
                {
                    message: "noMethod",
                    text: "FailoverPlan 'plan' covers StorageAccount 'files' without a method: set method in its entry of covers.",
                },
            ],
        },
        "left behind, nobody knows why": {
            resources: [files, plan({ covers: [], leavesBehind: [{ urn: files.urn }] })],
            finds: [
                {
                    message: "noReason",
                    text: "FailoverPlan 'plan' leaves StorageAccount 'files' behind without a reason: set because in its entry of leavesBehind.",
                },
            ],
        },
    },
    undetermined: {
        "an entry that only the deployment knows": {
            resources: [files, plan({ covers: [{ urn: UNKNOWN, method: "rclone sync", every: "PT1H" }] })],
            finds: [
                {
                    message: "planNotKnownYet",
                    text: "It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'files'.",
                },
            ],
        },
        "a list that only the deployment knows": {
            resources: [files, plan({ covers: UNKNOWN })],
            finds: [{ message: "planNotKnownYet" }],
        },
        "a method that only the deployment knows": {
            resources: [files, plan({ covers: [{ urn: files.urn, method: UNKNOWN, every: "PT1H" }] })],
            finds: [{ message: "planNotKnownYet" }],
        },
        "a machine whose disks only the deployment knows": {
            resources: [disk({ dataDisks: UNKNOWN }), plan({ covers: [] })],
            finds: [
                {
                    message: "mayBeUncovered",
                    text: "It is unknown until deployment whether VirtualMachine 'it' holds the content of the data disks declared in it, and FailoverPlan 'plan' does not name it. If it does, add it to covers or to leavesBehind.",
                },
            ],
        },
        "a server of which only the deployment knows whether it is a replica": {
            resources: [resource("azure-native:dbforpostgresql:Server", { createMode: UNKNOWN }), plan({ covers: [] })],
            finds: [{ message: "mayBeUncovered" }],
        },
    },
    notApplicable: {
        "a machine without data disks": { resources: [disk({ osDisk: {} }), plan()] },
        "a machine with disks of their own": {
            resources: [disk({ dataDisks: [{ lun: 0, createOption: "Attach" }] }), plan()],
        },
        "a set without volumes": {
            resources: [resource("kubernetes:apps/v1:StatefulSet", { spec: { serviceName: "web" } }), plan()],
        },
        "a replica: it goes where its source goes": {
            resources: [resource("azure-native:dbforpostgresql:Server", { createMode: "Replica" }), plan()],
        },
        "a replica of an instance that is made by the same program": {
            resources: [resource("gcp:sql/databaseInstance:DatabaseInstance", { masterInstanceName: UNKNOWN }), plan()],
        },
        "a cache": { resources: [resource("azure-native:redis:Redis", { enableNonSslPort: false }), plan()] },
        "a stack without a plan: failover-target says so once": files,
    },
});

describe("the stateful types", () => {
    // documentdb comes from azure-native 1 and 2.
    const elsewhere = /documentdb/;
    const isInstalled = (type: string): boolean => /^(azure-native|gcp|kubernetes):/.test(type);
    test.each(Object.keys(stateful).filter((type) => isInstalled(type) && !elsewhere.test(type)))(
        "%s is a type of the SDK",
        async (type) => {
            const [sdk = "", area = "", kind = ""] = type.split(":");
            const folder = sdk === "gcp" ? area.split("/")[0] : area;
            const types = (await import(`@pulumi/${sdk}/${folder}`)) as Record<string, { __pulumiType: string }>;
            expect(types[kind]?.__pulumiType).toBe(type);
        },
    );
});
