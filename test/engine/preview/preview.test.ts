import { preview, type Preview, type PreviewedResource, type PreviewOptions } from "../../../engine/preview";
import { secret, unknown } from "../../../engine/protocol/wire";
import { folder, pack, program, removeFolders } from "./program";

afterAll(removeFolders);

const check = (directory: string, options: Partial<PreviewOptions> = {}): Promise<Preview> =>
    preview({ directory, timeoutSeconds: 60, ...options });
const named = ({ resources }: Preview, name: string): PreviewedResource => {
    const found = resources.find((resource) => resource.name === name);
    if (!found) throw new Error(`no ${name} among ${resources.map((resource) => resource.name).join(", ")}`);
    return found;
};

const settings = `
const pulumi = require("@pulumi/pulumi");
const azure = require("@pulumi/azure-native");
const gcp = require("@pulumi/gcp");
const kubernetes = require("@pulumi/kubernetes");
`;

test("a program of several clouds: places, names, unknowns, dependencies, progress", async () => {
    const events: number[] = [];
    const result = await check(
        program(`${settings}
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

test("positions in TypeScript, also of what a library or a callback of a component declares", async () => {
    const directory = folder({
        "Pulumi.yaml": "name: sample\nruntime: nodejs\n",
        "package.json": '{"name": "sample", "main": "index.ts"}',
        "index.ts": `import * as pulumi from "@pulumi/pulumi";
import * as gcp from "@pulumi/gcp";
import * as kubernetes from "@pulumi/kubernetes";

interface Args { readonly location: string }
class Site extends pulumi.ComponentResource {
    constructor(name: string, args: Args) {
        super("sample:index:Site", name, {});
        new gcp.storage.Bucket(\`\${name}-bucket\`, { location: args.location }, { parent: this });
    }
}
new Site("site", { location: "EU" });
new kubernetes.yaml.ConfigGroup("group", {
    yaml: "apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: map}\\n",
});
`,
    });
    const result = await check(directory);
    expect(result.errors).toEqual([]);
    const places = ["site", "site-bucket", "group", "map"].map((name) => named(result, name).position);
    const file = `${directory}/index.ts`;
    expect(places).toEqual([
        { file, line: 12, column: 1 },
        { file, line: 9, column: 9 },
        { file, line: 13, column: 1 },
        { file, line: 13, column: 1 },
    ]);
});

test("remote components are marked, under unknown settings of their provider too", async () => {
    const result = await check(
        program(`${settings}
new kubernetes.helm.v4.Chart("chart", { chart: "oci://images.example.org/mail", values: { a: 1 } });
const cluster = new gcp.container.Cluster("cluster", { location: "europe-west9", initialNodeCount: 1 });
const provider = new kubernetes.Provider("provider", { kubeconfig: cluster.endpoint });
new kubernetes.helm.v4.Chart("hidden", { chart: "c" }, { provider });
new kubernetes.core.v1.Namespace("space", {}, { provider });
`),
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "chart")).toMatchObject({
        custom: false,
        remote: true,
        inputs: { chart: "oci://images.example.org/mail", values: { a: 1 } },
        outputs: {},
    });
    expect(named(result, "hidden")).toMatchObject({ remote: true, inputs: {}, outputs: {} });
    expect(named(result, "space")).toMatchObject({ inputs: { apiVersion: "v1", kind: "Namespace" }, outputs: {} });
});

test("what the cloud or another stack would tell is unknown, it does not vanish", async () => {
    const result = await check(
        program(`${settings}
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

test("encrypted settings are unknown secrets without the passphrase", async () => {
    const stack = `encryptionsalt: v1:W75gw6IY+H4=:v1:YNdYNM982F1JhUxl:DSjXL7XjayhUn/iMYewZc7CgqsUVug==
config:
  sample:password:
    secure: v1:EmquVKJjY4ZtehLp:WgWlIVmC2e0XxUvHphn/i0vgWdyiGV01V2tz
  gcp:project:
    secure: v1:EmquVKJjY4ZtehLp:WgWlIVmC2e0XxUvHphn/i0vgWdyiGV01V2tz
`;
    const directory = program(
        `${settings}
new gcp.storage.Bucket("bucket", { location: "EU", labels: { password: new pulumi.Config().requireSecret("password") } });`,
        { "Pulumi.dev.yaml": stack },
    );
    const sealed = await check(directory);
    expect(sealed.errors).toEqual([]);
    expect(named(sealed, "bucket").inputs.labels).toEqual({ password: secret(unknown) });
    expect(named(sealed, "bucket").provider?.properties.project).toEqual(secret(unknown));
    const opened = await check(directory, { environment: { PULUMI_CONFIG_PASSPHRASE: "conformance" } });
    expect(named(opened, "bucket").inputs.labels).toEqual({ password: secret("s3cret-word") });
});

test("disabled default providers are refused", async () => {
    const result = await check(program(`${settings}new gcp.storage.Bucket("bucket", { location: "EU" });`), {
        config: { "pulumi:disable-default-providers": '["*"]' },
    });
    expect(result.errors).toEqual([
        {
            message:
                "Default provider for 'gcp' disabled. 'urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::bucket' must use an explicit provider.",
            urn: "urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::bucket",
        },
    ]);
});

test("hooks run when they ask to be run in previews, and can refuse", async () => {
    const result = await check(
        program(`${settings}
const fails = new pulumi.ResourceHook("fails", () => { throw new Error("not now"); }, { onDryRun: true });
const sleeps = new pulumi.ResourceHook("sleeps", () => { throw new Error("never"); });
new gcp.storage.Bucket("quiet", { location: "EU" }, { hooks: { beforeCreate: [sleeps] } });
new gcp.storage.Bucket("bucket", { location: "EU" }, { hooks: { beforeCreate: [fails] } });
`),
    );
    expect(result.errors.map(({ message }) => message)).toEqual(['before hook "fails" failed: not now']);
});

test("a remedy changes what is analysed and planned", async () => {
    const mends =
        pack(`[{ name: "move", description: "Moves.", enforcementLevel: "remediate", remediateResource: args => {
        if (args.type === "gcp:storage/bucket:Bucket") { args.props.location = "EU"; return args.props; }
    } }]`);
    const result = await check(program(`${settings}new gcp.storage.Bucket("bucket", { location: "US" });`), {
        policyPacks: [{ directory: mends }],
    });
    expect(result.errors).toEqual([]);
    expect(named(result, "bucket")).toMatchObject({ inputs: { location: "EU" }, outputs: { location: "EU" } });
});

test("targets leave the rest without properties", async () => {
    const result = await check(
        program(`${settings}
new gcp.storage.Bucket("first", { location: "EU" });
new gcp.storage.Bucket("second", { location: "US" });`),
        { targets: ["**::first"] },
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "first").inputs.location).toBe("EU");
    expect(named(result, "second")).toMatchObject({ inputs: {}, outputs: {} });
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
