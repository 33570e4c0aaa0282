/** Whatever a program declares, the preview ends, fails on nothing, and shows every resource once, as it was declared. */
import * as fc from "fast-check";
import { preview, type Preview } from "../../../engine/preview";
import { program, removeFolders } from "./program";

afterAll(removeFolders);

/** What a program does, as data; `interpreter` does it. */
interface Step {
    readonly kind: "bucket" | "account" | "map" | "component" | "provider";
    readonly inputs: unknown;
    /** Which of the steps before this one are its parent, what it depends on, and where its inputs come from. */
    readonly parent?: number;
    readonly dependsOn: readonly number[];
    readonly from?: number;
    readonly secret: boolean;
    readonly later: boolean;
    readonly protect: boolean;
    readonly awaits: number;
}

const interpreter = `
const pulumi = require("@pulumi/pulumi");
const gcp = require("@pulumi/gcp");
const azure = require("@pulumi/azure-native");
const kubernetes = require("@pulumi/kubernetes");
const steps = require("./steps.json");
class Part extends pulumi.ComponentResource {
    constructor(name, args, opts) {
        super("sample:index:Part", name, args, opts);
        this.registerOutputs({ given: args.given });
    }
}
const made = [];
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
for (const { name, kind, inputs, parent, dependsOn, from, secret, later, protect, awaits } of steps) {
    // What depends on a component waits for all that is in it, which may depend on it in turn.
    const before = made.filter((each) => each instanceof pulumi.CustomResource);
    const earlier = (back) => before[back % before.length];
    let given = inputs;
    if (from !== undefined && before.length > 0) given = earlier(from).urn.apply((urn) => [inputs, urn]);
    if (later && before.length > 0) given = pulumi.all([inputs, earlier(0).id]);
    const known = given;
    if (awaits > 0) given = pulumi.output(wait(awaits).then(() => known));
    if (secret) given = pulumi.secret(given);
    const components = made.filter((each) => each instanceof Part);
    const opts = {
        parent: parent === undefined ? undefined : components[parent % components.length],
        protect,
        dependsOn: before.length > 0 ? dependsOn.map(earlier) : [],
    };
    const text = pulumi.output(given).apply((value) => JSON.stringify(value) ?? "nothing");
    made.push({
        bucket: () => new gcp.storage.Bucket(name, { location: "EU", labels: { text }, lifecycleRules: given }, opts),
        account: () => new azure.storage.StorageAccount(name, { resourceGroupName: text, kind: "StorageV2", sku: { name: "Standard_LRS" }, tags: { text } }, opts),
        map: () => new kubernetes.core.v1.ConfigMap(name, { data: { text }, metadata: { annotations: { text } } }, opts),
        component: () => new Part(name, { given }, opts),
        provider: () => new gcp.Provider(name, { project: text }, opts),
    }[kind]());
}
`;

/** Names: any text but an empty one, which the SDK refuses, and half pairs of surrogates, which no UTF-8 holds. */
const resourceName = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((value) => !/\p{Surrogate}/u.test(value)),
    fc.constantFrom(
        " ",
        "::",
        "$",
        "../..",
        "__proto__",
        "constructor",
        "${a}",
        "%s",
        "\n",
        '"',
        "'",
        "🏰",
        "a".repeat(300),
    ),
);
const json = fc.jsonValue({ maxDepth: 3, stringUnit: "grapheme" });
const step = fc.record<Step>(
    {
        kind: fc.constantFrom("bucket", "account", "map", "component", "provider"),
        inputs: json,
        parent: fc.nat(20),
        dependsOn: fc.array(fc.nat(20), { maxLength: 3 }),
        from: fc.nat(20),
        secret: fc.boolean(),
        later: fc.boolean(),
        protect: fc.boolean(),
        awaits: fc.constantFrom(0, 0, 0, 1, 20),
    },
    { requiredKeys: ["kind", "inputs", "dependsOn", "secret", "later", "protect", "awaits"] },
);
const steps = fc
    .uniqueArray(fc.tuple(resourceName, step), { selector: ([name]) => name, minLength: 1, maxLength: 30 })
    .map((all) => all.map(([name, each]) => ({ name, ...each })));

const types: Readonly<Record<Step["kind"], string>> = {
    bucket: "gcp:storage/bucket:Bucket",
    account: "azure-native:storage:StorageAccount",
    map: "kubernetes:core/v1:ConfigMap",
    component: "sample:index:Part",
    provider: "pulumi:providers:gcp",
};
const declared = ({ resources }: Preview): readonly string[] =>
    resources
        .filter(
            ({ type, name }) =>
                type !== "pulumi:pulumi:Stack" &&
                !(type.startsWith("pulumi:providers:") && name.startsWith("default_")),
        )
        .map(({ type, name }) => JSON.stringify([type, name]))
        .sort();

test("random programs", async () => {
    await fc.assert(
        fc.asyncProperty(steps, async (all) => {
            const result = await preview({
                directory: program(interpreter, { "steps.json": JSON.stringify(all) }),
                timeoutSeconds: 60,
            });
            expect(result.errors).toEqual([]);
            expect(result.complete).toBe(true);
            expect(declared(result)).toEqual(all.map(({ kind, name }) => JSON.stringify([types[kind], name])).sort());
        }),
        { numRuns: 12, endOnFailure: true },
    );
}, 600_000);

test("five thousand resources, each once", async () => {
    const directory = program(`const gcp = require("@pulumi/gcp");
for (let index = 0; index < 5000; index++) new gcp.storage.Bucket("bucket-" + index, { location: "EU" });`);
    const result = await preview({ directory, timeoutSeconds: 300 });
    expect(result.errors).toEqual([]);
    expect(declared(result)).toEqual(
        Array.from({ length: 5000 }, (_, index) => JSON.stringify([types.bucket, `bucket-${index}`])).sort(),
    );
}, 400_000);
