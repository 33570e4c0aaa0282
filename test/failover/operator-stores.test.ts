/** What operators of a cluster keep, parts of stores that another stack has made, and kinds of which nobody has said anything. */
import { join } from "node:path";
import { evaluate } from "../../policies/core/evaluate";
import { normaliseType, packageOf, type Resource } from "../../policies/core/resource";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN } from "../../policies/core/values";
import { failoverCoverage } from "../../policies/failover/rules/failover-coverage";
import { failoverTarget } from "../../policies/failover/rules/failover-target";
import type { Condition } from "../../policies/failover/rows/store";
import { ofOperators } from "../../policies/failover/rows/stores/kubernetes";
import { stateful } from "../../policies/failover/stateful";
import { exemptionOf } from "../../policies/visibility/exemptions";
import { component, resource } from "../rules";
import { inputsOf } from "../sdk/inputs";
import { covering, plan, stack } from "./plans";

const rules = [failoverCoverage, failoverTarget];
const { settings } = readConfiguration({}, rules, {});
/** What the two rules find, without the plan's own faults. */
const found = (resources: readonly Resource[]) =>
    evaluate([stack, ...resources], rules, settings).flatMap(({ findings, resource: { name } }) =>
        name === "plan"
            ? []
            : findings.map(({ kind, message, path }) => [name, kind, message, ...(path ? [path] : [])].join(" ")),
    );
const forgetting = plan({ covers: [] });
const object = (type: string, spec: object, given: object = {}): Resource =>
    resource(`kubernetes:${type}`, { metadata: { name: "orders" }, spec, ...given });

/** Properties that meet a condition, and some that do not. */
function meeting({ path, is: [value] = ["persistent"] }: Condition, wrong?: string): object {
    const [first = "", ...rest] = path.split(".");
    const inner = rest.length === 0 ? (wrong ?? value) : meeting({ path: rest.join("."), is: [value ?? true] }, wrong);
    return first.endsWith("[]") ? { [first.slice(0, -2)]: [inner] } : { [first]: inner };
}

const kinds = ofOperators.flatMap(({ types, ...row }) => types.map((type) => ({ ...row, type })));

test.each(kinds.filter(({ partOf }) => !partOf))("$type holds $holds", ({ type, when, copyWhen, holds }) => {
    const [group = "", kind = ""] = type.split(":");
    // The version of a group changes nothing.
    for (const version of ["v1", "v1beta2"]) {
        const store = resource(
            `kubernetes:${group}/${version}:${kind}`,
            when ? meeting(when) : { spec: { replicas: 3 } },
        );
        const [finding] = evaluate([store, forgetting], [failoverCoverage], settings).flatMap(
            ({ findings }) => findings,
        );
        expect(finding?.text).toBe(
            `${kind} 'it' holds ${holds}, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.`,
        );
        expect(found([store, plan({ covers: covering(store) })])).toEqual([]);
        if (copyWhen)
            expect(found([{ ...store, properties: meeting(copyWhen) as Resource["properties"] }, forgetting])).toEqual(
                [],
            );
        if (when) expect(found([resource(store.type, { spec: { replicas: 3 } }), forgetting])).toEqual([]);
        const other = when?.isNot?.[0];
        if (other !== undefined)
            expect(found([resource(store.type, meeting(when!, String(other))), forgetting])).toEqual([]);
    }
});

test("a group and kind is said once", () => {
    expect(kinds.map(({ type }) => type).filter((type, index, all) => all.indexOf(type) !== index)).toEqual([]);
});

const kafka = object("kafka.strimzi.io/v1:Kafka", { kafka: { storage: { type: "jbod" } } });
const topicOf = (cluster: string): Resource => ({
    ...object(
        "kafka.strimzi.io/v1beta2:KafkaTopic",
        { partitions: 3 },
        { metadata: { labels: { "strimzi.io/cluster": cluster } } },
    ),
    urn: "urn:topic",
    name: "topic",
});
const uncovered = ["it violation uncovered"];
const claimed = (path: string) => [`it undetermined claimsVolumes ${path}`];
const claims = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "10Gi" } } };

test.each([
    ["a topic of a cluster of the stack", [kafka, topicOf("orders")], uncovered],
    ["a topic of a cluster of another stack", [topicOf("elsewhere")], ["topic violation uncovered"]],
    [
        "a database of a cluster of another stack",
        [object("postgresql.cnpg.io/v1:Database", { cluster: { name: "elsewhere" } })],
        uncovered,
    ],
    ["a queue that does not outlive its broker", [object("rabbitmq.com/v1beta1:Queue", { durable: false })], []],
    // Kinds that no rule knows.
    [
        "a kind that claims a volume",
        [object("acme.example/v1:Ledger", { storage: { volumeClaim: claims } })],
        claimed("spec.storage.volumeClaim.resources.requests.storage"),
    ],
    [
        "a kind that names a class of storage",
        [object("acme.example/v1:Ledger", { storageClassName: UNKNOWN })],
        claimed("spec.storageClassName"),
    ],
    [
        "a kind that asks for a disk",
        [object("acme.example/v1:Ledger", { nodes: [{ volumeSize: "1.5Ti" }] })],
        claimed("spec.nodes[0].volumeSize"),
    ],
    [
        "a kind that asks for memory and a passing disk",
        [object("acme.example/v1:Job", { resources: { requests: { memory: "4Gi", "ephemeral-storage": "10Gi" } } })],
        [],
    ],
    [
        "a volume that goes with its pod",
        [object("acme.example/v1:Job", { volumes: [{ ephemeral: { volumeClaimTemplate: { spec: claims } } }] })],
        [],
    ],
    [
        "a memory of a disk's name",
        [object("acme.example/v1:Job", { volumes: [{ emptyDir: { sizeLimit: "1Gi" } }] })],
        [],
    ],
    ["a size that is no quantity", [object("acme.example/v1:Ledger", { storage: { size: "large" } })], []],
    ["a kind that claims nothing", [object("acme.example/v1:Router", { replicas: 2 })], []],
    [
        "measurements",
        [object("monitoring.coreos.com/v1:Prometheus", { storage: { volumeClaimTemplate: { spec: claims } } })],
        [],
    ],
    [
        "a backup of a database",
        [object("k8s.mariadb.com/v1alpha1:Backup", { storage: { persistentVolumeClaim: claims } })],
        [],
    ],
    [
        "a run of a pipeline",
        [object("tekton.dev/v1:PipelineRun", { workspaces: [{ volumeClaimTemplate: { spec: claims } }] })],
        [],
    ],
    [
        "the storage of a cluster, which its claims use",
        [
            object("ceph.rook.io/v1:CephCluster", {
                storage: {
                    storageClassDeviceSets: [
                        { volumeClaimTemplates: [{ spec: { ...claims, storageClassName: "local" } }] },
                    ],
                },
            }),
        ],
        [],
    ],
] as const)("%s", (_, resources, expected) => {
    expect(found([...resources, forgetting])).toEqual(expected);
});

test("what a kind of nobody claims is told with a plan or without", () => {
    const ledger = object("acme.example/v1:Ledger", { storageClassName: "fast" });
    const [without] = evaluate([stack, ledger], rules, settings).flatMap(({ findings }) => findings);
    expect(without?.text).toBe(
        "Stack 'tests-dev' has no FailoverPlan. It is unknown until deployment whether it needs one: Ledger 'it' may hold data.",
    );
    expect(found([ledger, plan({ covers: covering(ledger) })])).toEqual([]);
    expect(exemptionOf(ledger, "failover")).toBeUndefined();
    expect(exemptionOf(object("kyverno.io/v1:ClusterPolicy", {}), "failover")).toBe(
        "It holds settings that the program states.",
    );
});

const account = resource("azure-native:storage:StorageAccount", { accountName: "files" }, { name: "account" });
const container = (accountName: unknown, given: Partial<Resource> = {}): Resource =>
    resource("azure-native:storage:BlobContainer", { accountName, containerName: "mail" }, given);
const suffix = component("random:index/randomId:RandomId", {}, { name: "suffix" });
const made = (accountName: Resource): Partial<Resource> => ({
    propertyDependencies: { accountName: [accountName.urn] },
});
const ofAccount = "account violation uncovered";

test.each([
    ["an account by its name: asked once, for the account", [account, container("files")], [ofAccount]],
    ["an account by its output", [account, container(UNKNOWN, made(account))], [ofAccount]],
    ["an account that is its parent", [account, container(UNKNOWN, { parent: account.urn })], [ofAccount]],
    ["an account of another stack, by its name", [container("elsewhere")], uncovered],
    ["an account of another stack, by a reference", [suffix, container(UNKNOWN, made(suffix))], uncovered],
    ["an account of another stack beside one of its own", [account, container("elsewhere")], [ofAccount, ...uncovered]],
    [
        "an account that is named after the same random text",
        [
            suffix,
            { ...account, properties: { accountName: UNKNOWN }, ...made(suffix) },
            container(UNKNOWN, made(suffix)),
        ],
        [ofAccount],
    ],
    ["an account of which nobody knows the name", [container(UNKNOWN)], ["it undetermined mayBeUncovered"]],
    [
        "a database of a server that is given by its id",
        [resource("azure:mssql/database:Database", { serverId: "/subscriptions/a/servers/elsewhere" })],
        uncovered,
    ],
    [
        "a table of a data set of the stack",
        [
            resource("gcp:bigquery/dataset:Dataset", { datasetId: "visits" }, { name: "visits" }),
            resource("gcp:bigquery/table:Table", { datasetId: "visits" }),
        ],
        ["visits violation uncovered"],
    ],
    [
        "a collection of a database of the stack, in an account of another",
        [
            resource(
                "azure-native:cosmosdb:SqlResourceSqlDatabase",
                { accountName: "elsewhere", databaseName: "shop" },
                { name: "shop" },
            ),
            resource("azure-native:cosmosdb:SqlResourceSqlContainer", {
                accountName: "elsewhere",
                databaseName: "shop",
            }),
        ],
        ["shop violation uncovered"],
    ],
] as const)("a part of %s", (_, resources, expected) => {
    expect(found([...resources, forgetting])).toEqual(expected);
});

test("each input that names an owner is one of the SDK, where it is installed", () => {
    const modules = join(__dirname, "../../node_modules");
    const installed: Readonly<Record<string, string>> = {
        "azure-native": "@pulumi/azure-native",
        gcp: "@pulumi/gcp",
        scaleway: "@pulumiverse/scaleway",
        ovh: "@ovhcloud/pulumi-ovh",
    };
    const inputs = new Set(
        Object.values(installed).flatMap((name) =>
            inputsOf(join(modules, name)).map(({ type, path }) => `${normaliseType(type)} ${path}`),
        ),
    );
    const named = Object.entries(stateful).flatMap(([type, { partOf = [] }]) =>
        packageOf(type) in installed ? partOf.map((path) => `${type} ${path}`) : [],
    );
    expect(named.filter((each) => !inputs.has(each))).toEqual([]);
    expect(named).toContain("azure-native:storage:BlobContainer accountName");
});
