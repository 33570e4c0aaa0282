import { preview, type Preview, type PreviewedResource, type PreviewOptions } from "../../../engine/preview";
import { secret, unknown } from "../../../engine/protocol/wire";
import { pack, program, removeFolders } from "./program";

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
const notRun = "its provider builds it, which does not run in this preview";

test("charts, overlays and components of other packages: what is inside is said not to be seen", async () => {
    const result = await check(
        program(`${settings}
new kubernetes.helm.v4.Chart("chart", { chart: "oci://images.example.org/mail" });
new kubernetes.helm.v3.Chart("old", { chart: "mail", fetchOpts: { repo: "https://charts.example.org" } });
new kubernetes.kustomize.v2.Directory("overlay", { directory: "./overlay" });
class Cluster extends pulumi.ComponentResource {
    constructor(name, args) { super("eks:index:Cluster", name, args, {}, true); }
}
new Cluster("cluster", { version: "1.30" });
class Site extends pulumi.ComponentResource {
    constructor(name) { super("sample:index:Site", name); }
}
new Site("empty");
`),
    );
    expect(result.errors).toEqual([]);
    expect(result.unseen.map(({ urn, because }) => [urn.split("::").pop(), because])).toEqual(
        expect.arrayContaining([
            ["chart", notRun],
            ["old", "its provider renders it, which does not run in this preview"],
            ["overlay", notRun],
            ["cluster", notRun],
        ]),
    );
    expect(result.unseen).toHaveLength(4);
    expect(named(result, "cluster")).toMatchObject({ remote: true, inputs: { version: "1.30" } });
});

test("components under a provider whose settings are not known yet", async () => {
    const result = await check(
        program(`${settings}
const cluster = new gcp.container.Cluster("cluster", { location: "europe-west9", initialNodeCount: 1 });
const provider = new kubernetes.Provider("provider", { kubeconfig: cluster.endpoint });
new kubernetes.yaml.v2.ConfigGroup("hidden", { yaml: "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}" }, { provider });
new kubernetes.core.v1.Namespace("space", { metadata: { name: "space" } }, { provider });
`),
    );
    expect(result.errors).toEqual([]);
    expect(result.unseen).toEqual([
        {
            urn: "urn:pulumi:dev::sample::kubernetes:yaml/v2:ConfigGroup::hidden",
            because: "the settings of its provider are not known before the deployment",
        },
    ]);
    expect(named(result, "space")).toMatchObject({ inputs: { metadata: { name: "space" } }, outputs: {} });
});

test("ConfigFile and ConfigGroup, old and new, show the objects of texts, files, patterns and lists", async () => {
    const object = (kind: string, name: string): string =>
        `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;
    const result = await check(
        program(
            `${settings}
new kubernetes.yaml.ConfigFile("one", { file: "objects/a.yaml" });
new kubernetes.yaml.ConfigGroup("two", { files: "objects/*.yaml", yaml: ${JSON.stringify(object("Secret", "s"))}, resourcePrefix: "p" });
new kubernetes.yaml.v2.ConfigFile("three", { file: "./objects/a.yaml" });
new kubernetes.yaml.v2.ConfigGroup("four", {
    files: ["objects/*.yaml"],
    yaml: ${JSON.stringify(`${object("Secret", "s")}stringData: {a: b}\n---\n${object("Namespace", "n")}`)},
    objs: [{ apiVersion: "v1", kind: "List", items: [{ apiVersion: "example.org/v1", kind: "Widget", metadata: { name: "w" } }] }],
    resourcePrefix: "q",
});
`,
            { "objects/a.yaml": object("ConfigMap", "a"), "objects/b.yaml": object("ConfigMap", "b") },
        ),
    );
    expect(result.errors).toEqual([]);
    expect(result.unseen).toEqual([]);
    const inside = (name: string) =>
        result.resources
            .filter(({ parent }) => parent?.endsWith(`::${name}`))
            .map((resource) => `${resource.type} ${resource.name}`)
            .sort();
    expect(inside("one")).toEqual(["kubernetes:core/v1:ConfigMap a"]);
    expect(inside("three")).toEqual(["kubernetes:core/v1:ConfigMap three:default/a"]);
    expect(inside("four")).toEqual([
        "kubernetes:core/v1:ConfigMap q:default/a",
        "kubernetes:core/v1:ConfigMap q:default/b",
        "kubernetes:core/v1:Namespace q:n",
        "kubernetes:core/v1:Secret q:default/s",
        "kubernetes:example.org/v1:Widget q:w",
    ]);
    const map = named(result, "three:default/a");
    expect(map.inputs).toEqual({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "a", namespace: "default" },
    });
    expect(map.provider?.name).toBe("default_4_34_2");
    expect(named(result, "q:default/s").inputs.stringData).toEqual(secret({ a: "b" }));
});

test("a ConfigGroup with a text that is not known yet, or a file at an address, is not seen whole", async () => {
    const result = await check(
        program(`${settings}
const bucket = new gcp.storage.Bucket("bucket", { location: "EU" });
new kubernetes.yaml.v2.ConfigGroup("later", { yaml: bucket.selfLink });
new kubernetes.yaml.v2.ConfigFile("far", { file: "https://manifests.example.org/all.yaml" });
`),
    );
    expect(result.errors).toEqual([]);
    expect(result.unseen.map(({ urn, because }) => [urn.split("::").pop(), because]).sort()).toEqual([
        ["far", "a file at an address would be fetched"],
        ["later", "its inputs are not known before the deployment"],
    ]);
});

test("a manifest that is not there, or not YAML, is an error as with the provider", async () => {
    const missing = await check(
        program(`${settings}new kubernetes.yaml.v2.ConfigFile("file", { file: "none.yaml" });`),
    );
    expect(missing.errors).toHaveLength(1);
    expect(missing.errors[0]?.message).toMatch(
        /^kubernetes:yaml\/v2:ConfigFile resource 'file' has a problem: .*ENOENT: no such file or directory, open '.*\/none.yaml'$/,
    );
    const broken = await check(program(`${settings}new kubernetes.yaml.v2.ConfigGroup("g", { yaml: "a: [" });`));
    expect(broken.errors[0]?.message).toContain(
        "kubernetes:yaml/v2:ConfigGroup resource 'g' has a problem: decoding YAML: ",
    );
});

test("packages with parameters, and several versions of one provider, have providers of their own", async () => {
    const result = await check(
        program(`${settings}
const monitor = require("@pulumi/pulumi/runtime").getMonitor();
const packages = require("@pulumi/pulumi/proto/resource_pb");
async function main() {
    const request = new packages.RegisterPackageRequest();
    request.setName("terraform-provider");
    request.setVersion("0.8.1");
    const parameter = new packages.Parameterization();
    parameter.setName("netbox");
    parameter.setVersion("3.9.2");
    parameter.setValue("e30=");
    request.setParameterization(parameter);
    const reference = new Promise((resolve, reject) =>
        monitor.registerPackage(request, (error, answer) => (error ? reject(error) : resolve(answer.getRef()))));
    new pulumi.CustomResource("netbox:index/device:Device", "device", { site: "paris" }, {}, false, reference);
    new gcp.storage.Bucket("newest", { location: "EU" });
    new gcp.storage.Bucket("older", { location: "EU" }, { version: "8.1.0" });
}
module.exports = main;
`),
    );
    expect(result.errors).toEqual([]);
    expect(["device", "newest", "older"].map((name) => named(result, name).provider?.name)).toEqual([
        "default_3_9_2",
        "default_9_37_0",
        "default_8_1_0",
    ]);
    expect(named(result, "device").provider?.type).toBe("pulumi:providers:netbox");
    expect(named(result, "device").inputs).toEqual({ site: "paris" });
});

test("a dynamic provider's own check is run, nothing is created", async () => {
    const result = await check(
        program(`${settings}
const provider = {
    check: async (old, inputs) => ({ inputs: { ...inputs, checked: true } }),
    create: async () => { throw new Error("must not run"); },
};
class Thing extends pulumi.dynamic.Resource {
    constructor(name, args) { super(provider, name, { made: undefined, ...args }); }
}
new Thing("thing", { size: 3 });
`),
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "thing").inputs).toMatchObject({ size: 3, checked: true });
});

test("transforms of resources and of functions, and replacement options, take effect before a pack looks", async () => {
    const says = pack(`[{ name: "says", description: "Says.", validateResource: (args, report) => {
        if (args.type === "gcp:storage/bucket:Bucket") report(JSON.stringify([args.props.location, args.opts.protect, args.opts.ignoreChanges, args.opts.deleteBeforeReplace]));
    } }]`);
    const result = await check(
        program(`${settings}
pulumi.runtime.registerResourceTransform(args => args.type === "gcp:storage/bucket:Bucket"
    ? { props: { ...args.props, location: "EU" }, opts: { ...args.opts, protect: true } } : undefined);
pulumi.runtime.registerInvokeTransform(args => ({ args: { ...args.args, name: "changed" }, opts: args.opts }));
const found = gcp.storage.getBucketOutput({ name: "asked" });
new gcp.storage.Bucket("bucket", { location: "US", labels: { found: found.name } }, {
    ignoreChanges: ["labels"], replaceOnChanges: ["location"], deleteBeforeReplace: true,
    aliases: [{ name: "old" }, "urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::older"],
});
`),
        { policyPacks: [{ directory: says }] },
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "bucket").inputs).toMatchObject({ location: "EU", labels: { found: "changed" } });
    expect(result.policyDiagnostics.map(({ message }) => message)).toEqual(['Says.\n["EU",true,["labels"],true]']);
});

test("nested secrets of the configuration reach the program, and are unknown without the passphrase", async () => {
    const stack = `encryptionsalt: v1:W75gw6IY+H4=:v1:YNdYNM982F1JhUxl:DSjXL7XjayhUn/iMYewZc7CgqsUVug==
config:
  sample:settings:
    region: {secure: "v1:LWEBGYeFhquOc2YA:4ABijEOK4cosjjSIFpGbjtCLpUO4IQ=="}
    zone: one
`;
    const directory = program(
        `${settings}
const given = new pulumi.Config().requireSecretObject("settings");
new gcp.storage.Bucket("bucket", { location: given.region, labels: { zone: given.zone } });`,
        { "Pulumi.dev.yaml": stack },
    );
    const sealed = await check(directory);
    expect(sealed.errors).toEqual([]);
    expect(named(sealed, "bucket").inputs).toMatchObject({ location: secret(unknown) });
    const opened = await check(directory, { environment: { PULUMI_CONFIG_PASSPHRASE: "conformance" } });
    expect(named(opened, "bucket").inputs).toMatchObject({ location: secret("fr-par") });
});

test("a text into which a sealed setting was put is not known either", async () => {
    const directory = program(
        `${settings}
const host = new pulumi.Config().requireSecret("host");
new gcp.storage.Bucket("bucket", { location: pulumi.interpolate\`https://${"$"}{host}/x\` });`,
        { "Pulumi.dev.yaml": 'config:\n  sample:host: {secure: "v1:AAAA:BBBB"}\n' },
    );
    const result = await check(directory);
    expect(result.errors).toEqual([]);
    expect(named(result, "bucket").inputs.location).toEqual(secret(unknown));
});

test("a number that is encrypted can not be read without the passphrase: it is said what to do", async () => {
    const stack = `encryptionsalt: v1:W75gw6IY+H4=:v1:YNdYNM982F1JhUxl:DSjXL7XjayhUn/iMYewZc7CgqsUVug==
config:
  sample:count: {secure: "v1:EmquVKJjY4ZtehLp:WgWlIVmC2e0XxUvHphn/i0vgWdyiGV01V2tz"}
`;
    const directory = program(`${settings}new pulumi.Config().requireSecretNumber("count");`, {
        "Pulumi.dev.yaml": stack,
    });
    expect((await check(directory)).errors).toEqual([
        {
            message:
                "The program needs the encrypted setting 'sample:count' to be a number: set PULUMI_CONFIG_PASSPHRASE, " +
                "or use --engine pulumi, which asks the stack's own secrets provider.",
        },
    ]);
});
