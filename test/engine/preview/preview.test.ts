import { unknown } from "../../../engine/protocol/wire";
import { folder, program, removeFolders } from "./program";
import { check, imports, messages, named, names } from "./previewed";

afterAll(removeFolders);

const gcp = `const gcp = require("@pulumi/gcp");\n`;

const bucket = `const gcp = require("@pulumi/gcp");\nnew gcp.storage.Bucket("bucket", { location: "EU" });\n`;

test("a program of several clouds: places, names, unknowns, dependencies, progress", async () => {
    const events: number[] = [];
    const result = await check(
        program(`${imports}
const group = new azure.resources.ResourceGroup("group", { location: "francecentral" });
const account = new azure.storage.StorageAccount("account", { resourceGroupName: group.name, kind: "StorageV2", sku: { name: "Standard_LRS" } });
exports.account = account.name;
`),
        { onProgress: ({ registered }) => events.push(registered) },
    );
    expect(result.errors).toEqual([]);
    expect(result.complete).toBe(true);
    const group = named(result, "group");
    const account = named(result, "account");
    expect(account.inputs).toMatchObject({ resourceGroupName: unknown, location: unknown });
    expect(account.inputs.accountName).toMatch(/^account[0-9a-f]{8}$/);
    expect(group.outputs.name).toBe(unknown);
    expect(account.dependencies).toEqual([group.urn]);
    expect(account.propertyDependencies).toMatchObject({ resourceGroupName: [group.urn] });
    expect(account.provider?.name).toMatch(/^default_3_/);
    expect(named(result, "sample-dev").outputs).toEqual({ account: unknown });
    expect(Math.max(...events)).toBe(3);
});

test("what only the cloud or another stack knows is unknown", async () => {
    const result = await check(
        program(`${imports}
const other = new pulumi.StackReference("organization/base/dev");
const found = gcp.storage.getBucketOutput({ name: "existing" });
module.exports = async () => {
    const plain = await gcp.storage.getBucket({ name: "existing" });
    new gcp.storage.Bucket("bucket", { location: found.location, labels: { own: found.name, plain: plain.location, other: other.getOutput("x") } });
    gcp.storage.Bucket.get("read", "existing-bucket");
};
`),
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "bucket").inputs).toMatchObject({
        location: unknown,
        labels: { own: "existing", plain: unknown, other: unknown },
    });
    expect(result.resources.map(({ name }) => name)).not.toContain("read");
});

test("a program of modules, in a folder of its own, with arguments for Node.js", async () => {
    const directory = folder({
        "Pulumi.yaml": `name: sample
main: source/
runtime:
  name: nodejs
  options: {nodeargs: "--max-old-space-size=1000"}
`,
        "source/package.json": '{"name": "sample", "type": "module", "main": "index.js"}',
        "source/index.js": `import * as gcp from "@pulumi/gcp";
await Promise.resolve();
const bucket = new gcp.storage.Bucket("bucket", { location: "EU", labels: { memory: process.execArgv[0] } });
export const place = bucket.location;
function more() {
    new gcp.storage.Bucket("inside", { location: "EU" });
}
more();
`,
    });
    const result = await check(directory);
    expect(result.errors).toEqual([]);
    expect(named(result, "bucket").inputs).toMatchObject({ labels: { memory: "--max-old-space-size=1000" } });
    expect(named(result, "bucket").position).toEqual({ file: `${directory}/source/index.js`, line: 3, column: 16 });
    expect(named(result, "inside").position).toEqual({ file: `${directory}/source/index.js`, line: 6, column: 5 });
    expect(named(result, "sample-dev").outputs).toEqual({ place: "EU" });
});

describe("a preview that cannot begin", () => {
    test("a folder without Pulumi.yaml", async () => {
        const directory = folder({ "index.js": "" });
        await expect(check(directory)).rejects.toThrow(
            `There is no Pulumi.yaml in ${directory}: give the folder of a Pulumi program.`,
        );
    });

    test("a folder that does not exist", async () => {
        await expect(check("/nowhere/at/all")).rejects.toThrow("There is no folder /nowhere/at/all.");
    });

    test("a runtime other than Node.js", async () => {
        const directory = folder({ "Pulumi.yaml": "name: sample\nruntime: python\n" });
        await expect(check(directory)).rejects.toThrow(
            `The runtime in ${directory}/Pulumi.yaml is 'python': the embedded preview runs only programs with 'runtime: nodejs'. ` +
                "Preview this one with --engine pulumi, or judge what 'pulumi stack export' writes with --state FILE.",
        );
    });

    test("a Pulumi.yaml that is not YAML", async () => {
        const directory = folder({ "Pulumi.yaml": "name: [\n" });
        await expect(check(directory)).rejects.toThrow(`${directory}/Pulumi.yaml, line 2 is not valid YAML: `);
    });

    test("dependencies that are not installed", async () => {
        const directory = folder({ "Pulumi.yaml": "name: sample\nruntime: nodejs\n" }, { installed: false });
        await expect(check(directory)).rejects.toThrow(
            `The dependencies of ${directory} are not installed: run npm install there.`,
        );
    });

    test("a declared setting without a value", async () => {
        const directory = folder({
            "Pulumi.yaml": "name: sample\nruntime: nodejs\nconfig:\n  place: {type: string}\n",
        });
        await expect(check(directory)).rejects.toThrow(
            "Stack 'dev' is missing configuration value 'place': set it with `pulumi config set`.",
        );
    });
});

describe("a program that", () => {
    test("waits for a timer: the resources that are pending are named", async () => {
        const result = await check(
            program(`${gcp}setInterval(() => undefined, 1000);
new gcp.storage.Bucket("waits", { location: new Promise(() => undefined) });`),
            { timeoutSeconds: 20 },
        );
        expect(messages(result)).toEqual([
            "The preview did not end within 20 seconds; still pending: waits (gcp:storage/bucket:Bucket).",
        ]);
    });

    test("computes without end", async () => {
        const result = await check(program(`${bucket}setTimeout(() => { while (true); }, 300);`), {
            timeoutSeconds: 20,
        });
        expect(messages(result)).toEqual(["The preview did not end within 20 seconds; no resource is pending."]);
        expect(names(result)).toContain("bucket");
    });

    test("logs megabytes: it ends, and the log is cut off", async () => {
        const result = await check(
            program(`const pulumi = require("@pulumi/pulumi");
${bucket}process.stdout.write("x".repeat(20_000_000));
for (let i = 0; i < 50_000; i++) console.log("line " + i);
pulumi.log.info("y".repeat(5_000_000));
pulumi.log.warn("z".repeat(1_000_000));`),
        );
        expect(messages(result)).toEqual([]);
        expect(result.complete).toBe(true);
        expect(names(result)).toContain("bucket");
        expect(
            result.logs.filter(({ message }) => message.startsWith("x")).map(({ message }) => message.length),
        ).toEqual([100_000]);
        expect(result.logs.length).toBeLessThan(1100);
    });
});
