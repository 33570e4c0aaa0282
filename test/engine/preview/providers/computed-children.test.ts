/** Children that a provider computes inside a block of inputs: unknown in the outputs, so that no `apply` reads a hole. */
import * as fc from "fast-check";
import { cloudProviders } from "../../../../engine/preview";
import { readOutputTypes, shapeOf } from "../../../../engine/preview/providers/output-types";
import { containsUnknown, secret, unknown, type WireObject, type WireValue } from "../../../../engine/protocol/wire";
import { check, messages, named } from "../previewed";
import { program, removeFolders } from "../program";

afterAll(removeFolders);

const providers = cloudProviders(__dirname);
const planned = async (type: string, inputs: WireObject): Promise<WireObject> => {
    const name = type.split(":")[0] ?? "";
    const urn = `urn:pulumi:dev::sample::pulumi:providers:${name}::default`;
    const provider = { urn, type: `pulumi:providers:${name}`, name: "default", inputs: {} };
    return (await providers.plan({ urn: `urn:pulumi:dev::sample::${type}::one`, type, name: "one", inputs, provider }))
        .outputs;
};

describe("a block of inputs comes back with what the provider computes in it", () => {
    test("in a list of gcp, at any depth", async () => {
        const networkInterfaces = [{ network: "default", accessConfigs: [{}] }];
        expect(await planned("gcp:compute/instance:Instance", { networkInterfaces })).toMatchObject({
            networkInterfaces: [
                { network: "default", networkIp: unknown, accessConfigs: [{ natIp: unknown, networkTier: unknown }] },
            ],
        });
    });
    test("an optional property that no provider fills in stays absent", async () => {
        const outputs = await planned("gcp:compute/instance:Instance", {
            networkInterfaces: [{ accessConfigs: [{}] }],
        });
        const [{ accessConfigs }] = outputs.networkInterfaces as unknown as [{ accessConfigs: [WireObject] }];
        expect(accessConfigs[0]).not.toHaveProperty("publicPtrDomainName");
    });
    test("a block that the program leaves out and the provider always sets is unknown", async () => {
        expect(await planned("gcp:container/cluster:Cluster", { location: "europe-north1" })).toMatchObject({
            masterAuth: unknown,
            location: "europe-north1",
        });
    });
    test("every property of azure-native that is not given, in lists and maps too", async () => {
        const outputs = await planned("azure-native:web:WebApp", {
            identity: { type: "SystemAssigned" },
            siteConfig: { handlerMappings: [{ extension: "x" }] },
        });
        expect(outputs.identity).toEqual({
            type: "SystemAssigned",
            principalId: unknown,
            tenantId: unknown,
            userAssignedIdentities: unknown,
        });
        expect(outputs.siteConfig).toMatchObject({
            handlerMappings: [{ extension: "x", scriptProcessor: unknown }],
            linuxFxVersion: unknown,
        });
    });
    test("a secret block stays secret", async () => {
        const outputs = await planned("azure-native:web:WebApp", { identity: secret({ type: "SystemAssigned" }) });
        expect(outputs.identity).toEqual(
            secret({
                type: "SystemAssigned",
                principalId: unknown,
                tenantId: unknown,
                userAssignedIdentities: unknown,
            }),
        );
    });
    test("the address of a service of Kubernetes", async () => {
        const outputs = await planned("kubernetes:core/v1:Service", {
            apiVersion: "v1",
            kind: "Service",
            metadata: { name: "front" },
            spec: { type: "LoadBalancer", ports: [{ port: 80 }] },
        });
        expect(outputs).toMatchObject({
            metadata: { name: "front", uid: unknown },
            spec: { type: "LoadBalancer", clusterIP: unknown, ports: [{ port: 80, nodePort: unknown }] },
        });
    });
});

describe("types of outputs", () => {
    test.each([
        ["outputs.web.SiteConfigResponse | undefined", { kind: "interface", name: "web.SiteConfigResponse" }],
        ["outputs.compute.Disk[]", { kind: "list", of: "outputs.compute.Disk" }],
        ["(outputs.a.B | outputs.a.C)[]", { kind: "list", of: "(outputs.a.B | outputs.a.C)" }],
        ["(outputs.a.B | outputs.a.C)", { kind: "union", of: ["outputs.a.B", "outputs.a.C"] }],
        ["{ [key: string]: outputs.a.B; }", { kind: "map", of: "outputs.a.B" }],
        ["string", undefined],
        ["{ [key: string]: string; }[]", { kind: "list", of: "{ [key: string]: string; }" }],
    ])("%s", (text, shape) => expect(shapeOf(text)).toEqual(shape));
    test("an interface is found in its own namespace only", () => {
        const types = readOutputTypes(`${__dirname}/../../../../node_modules/@pulumi/kubernetes`);
        expect(types.interface("core.v1.ServiceSpec")?.get("ports")).toEqual({
            type: "outputs.core.v1.ServicePort[]",
            optional: false,
        });
        expect(types.interface("apps.v1.ServiceSpec")).toBe(undefined);
        expect(types.interface("ServiceSpec")).toBe(undefined);
    });
});

/** What a callback of `apply` reads: every value that the SDK declares as always set. */
const alwaysSet: Readonly<Record<string, readonly string[]>> = {
    networkInterfaces: ["networkIp", "name", "network", "subnetwork", "ipv6AccessType", "stackType"],
    accessConfigs: ["natIp", "networkTier"],
    ipv6AccessConfigs: ["externalIpv6", "externalIpv6PrefixLength", "name", "networkTier"],
};
const optional = (of: Record<string, fc.Arbitrary<WireValue>>) =>
    fc.record(of, { requiredKeys: [] }) as unknown as fc.Arbitrary<WireObject>;
const texts = fc.constantFrom("PREMIUM", "default", "10.0.0.1");
const card = optional({
    network: texts,
    subnetwork: texts,
    nicType: texts,
    accessConfigs: fc.array(optional({ natIp: texts, networkTier: texts }), { maxLength: 2 }),
    ipv6AccessConfigs: fc.array(optional({ networkTier: texts, name: texts }), { maxLength: 1 }),
});

/** The paths at which a callback would read `undefined`. */
function holes(value: WireValue, key: string): readonly string[] {
    if (Array.isArray(value)) return value.flatMap((item: WireValue) => holes(item, key));
    if (typeof value !== "object" || value === null) return [];
    const block = value as WireObject;
    const own = (alwaysSet[key] ?? []).filter((name) => block[name] === undefined).map((name) => `${key}.${name}`);
    return [...own, ...Object.entries(block).flatMap(([name, child]) => holes(child, name))];
}

test("no apply runs with a hole, and what the program gives stays", async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(card, { maxLength: 3 }), async (networkInterfaces) => {
            const { networkInterfaces: output = null } = await planned("gcp:compute/instance:Instance", {
                networkInterfaces,
            });
            // The SDK runs a callback only where nothing is unknown.
            if (!containsUnknown(output)) expect(holes(output, "networkInterfaces")).toEqual([]);
            expect(holes(output, "networkInterfaces")).toEqual([]);
            expect(output).toMatchObject(networkInterfaces);
        }),
        { numRuns: 60 },
    );
});

test("a program whose callbacks read computed children previews, and lifted inputs stay known", async () => {
    const directory = program(`
const pulumi = require("@pulumi/pulumi");
const azure = require("@pulumi/azure-native");
const gcp = require("@pulumi/gcp");
const vm = new gcp.compute.Instance("vm", {
    zone: "europe-west4-b", machineType: "e2-micro",
    bootDisk: { initializeParams: { image: "debian" } },
    networkInterfaces: [{ network: "default", accessConfigs: [{}] }],
});
const cluster = new gcp.container.Cluster("work", { location: "europe-north1" });
const site = new azure.web.WebApp("site", { resourceGroupName: "g", location: "polandcentral", identity: { type: "SystemAssigned" } });
new azure.resources.ResourceGroup("reads", {
    location: "polandcentral",
    tags: {
        address: vm.networkInterfaces.apply((cards) => cards[0].accessConfigs[0].natIp.split(".").join("-")),
        authority: cluster.masterAuth.apply((auth) => Buffer.from(auth.clusterCaCertificate, "base64").toString()),
        owner: site.identity.apply((identity) => identity.principalId.toUpperCase()),
        kind: site.identity.type,
    },
});
`);
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    expect(named(previewed, "reads").inputs.tags).toEqual({
        address: unknown,
        authority: unknown,
        owner: unknown,
        kind: "SystemAssigned",
    });
});
