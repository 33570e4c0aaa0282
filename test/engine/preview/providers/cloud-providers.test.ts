import { cloudProviders } from "../../../../engine/preview";
import type {
    ConstructMonitor,
    ProviderInstance,
    ResourceRequest,
} from "../../../../engine/preview/providers/provider-plugin";
import { unknown, type WireObject } from "../../../../engine/protocol/wire";

const providers = cloudProviders(__dirname);

function request(type: string, inputs: WireObject, settings: WireObject = {}): ResourceRequest {
    const name = type.split(":")[0] ?? "";
    const provider: ProviderInstance = {
        urn: `urn:pulumi:dev::sample::pulumi:providers:${name}::default`,
        type: `pulumi:providers:${name}`,
        name: "default",
        inputs: settings,
    };
    return { urn: `urn:pulumi:dev::sample::${type}::one`, type, name: "one", inputs, provider };
}
const checked = async (...of: Parameters<typeof request>) => (await providers.check(request(...of))).inputs;
const planned = async (...of: Parameters<typeof request>) => (await providers.plan(request(...of))).outputs;

describe("azure-native", () => {
    const account = "azure-native:storage:StorageAccount";

    test("a resource without a name gets one, the same in every preview", async () => {
        expect(await checked(account, { resourceGroupName: "g" }, { location: "francecentral" })).toEqual({
            resourceGroupName: "g",
            location: "francecentral",
            accountName: expect.stringMatching(/^one[0-9a-f]{8}$/) as string,
            azureApiVersion: "2024-01-01",
        });
        expect(await checked(account, { resourceGroupName: "g" })).toEqual(
            await checked(account, { resourceGroupName: "g" }),
        );
    });
    test("a child gets its name in the program", async () => {
        const parents = { resourceGroupName: "g", accountName: "a" };
        const container = await checked("azure-native:storage:BlobContainer", parents);
        expect(container).toEqual({ ...parents, containerName: "one", azureApiVersion: "2024-01-01" });
    });
    test("a name that becomes a host name has further characters on a child too, and some names are UUIDs", async () => {
        const endpoint = await checked("azure-native:cdn:Endpoint", { resourceGroupName: "g", profileName: "p" });
        expect(endpoint.endpointName).toMatch(/^one[0-9a-f]{8}$/);
        const role = await checked("azure-native:authorization:RoleAssignment", { scope: "/subscriptions/s" });
        expect(role.roleAssignmentName).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    });
    test("a resource group is named by its own parameter", async () => {
        const group = await checked("azure-native:resources:ResourceGroup", { location: "francecentral" });
        expect(group.resourceGroupName).toMatch(/^one[0-9a-f]{8}$/);
    });
    test("a name that is given, or unknown, stays", async () => {
        expect((await checked(account, { accountName: "given" })).accountName).toBe("given");
        expect((await checked(account, { accountName: unknown })).accountName).toBe(unknown);
    });
    test("the location is the resource's, else the provider's, else unknown as the group's is", async () => {
        const place = async (inputs: WireObject, settings?: WireObject) =>
            (await checked(account, inputs, settings)).location;
        expect(await place({ location: "x" }, { location: "y" })).toBe("x");
        expect(await place({ resourceGroupName: "g" }, { location: "y" })).toBe("y");
        expect(await place({ resourceGroupName: "g" })).toBe(unknown);
        expect(await place({ resourceGroupName: unknown })).toBe(unknown);
        expect(await place({})).toBe(undefined);
    });
    test("a type without a location gets none", async () => {
        const container = await checked("azure-native:storage:BlobContainer", { accountName: "a" }, { location: "y" });
        expect(container.location).toBe(undefined);
    });
    test("a child that is where its parent is gets no location", async () => {
        const database = await checked(
            "azure-native:cosmosdb:SqlResourceSqlDatabase",
            { resourceGroupName: "g", accountName: "a", resource: { id: "d" } },
            { location: "y" },
        );
        expect(database.location).toBe(undefined);
        const deployment = await checked("azure-native:resources:Deployment", { resourceGroupName: "g" });
        expect(deployment.location).toBe(undefined);
    });
    test("outputs are the inputs of the same name, else unknown; parameters of the path are no outputs", async () => {
        const outputs = await planned("azure-native:resources:ResourceGroup", {
            location: "x",
            resourceGroupName: "r",
        });
        expect(outputs).toEqual({
            location: "x",
            azureApiVersion: unknown,
            managedBy: unknown,
            name: unknown,
            properties: unknown,
            tags: unknown,
            type: unknown,
        });
    });
    test("packages for one API version are treated alike", async () => {
        const type = "azure-native_storage_v20240101:storage:StorageAccount";
        expect(await checked(type, { resourceGroupName: "g" }, { location: "y" })).toMatchObject({
            location: "y",
            azureApiVersion: "2024-01-01",
        });
        const beta = "azure-native_storage_v20240101preview:storage:StorageAccount";
        expect((await checked(beta, {})).azureApiVersion).toBe("2024-01-01-preview");
    });
});

describe("gcp", () => {
    test("a type whose name is optional gets one, and no other type does", async () => {
        expect(await checked("gcp:storage/bucket:Bucket", { location: "EU" })).toEqual({
            location: "EU",
            name: expect.stringMatching(/^one-[0-9a-f]{7}$/) as string,
        });
        expect(await checked("gcp:projects/service:Service", { service: "s" })).toEqual({ service: "s" });
    });
    test("project, region and zone come with the plan, from the provider", async () => {
        const settings = { project: "p", region: "europe-west9", zone: "europe-west9-a" };
        const disk = await planned("gcp:compute/disk:Disk", { name: "d", zone: "europe-west9-b" }, settings);
        expect(disk).toMatchObject({ name: "d", project: "p", zone: "europe-west9-b", selfLink: unknown });
        expect(disk).not.toHaveProperty("region");
        expect(await checked("gcp:compute/disk:Disk", { name: "d" }, settings)).toEqual({ name: "d" });
    });
    test("a place that neither the resource nor its provider sets is unknown: the environment may set it", async () => {
        const address = await planned("gcp:compute/address:Address", { name: "a" }, { zone: "europe-west9-a" });
        expect(address).toMatchObject({ name: "a", project: unknown, region: unknown });
        expect(address).not.toHaveProperty("zone");
        const bucket = await planned("gcp:storage/bucket:Bucket", { location: "EU" }, { project: unknown });
        expect(bucket).toMatchObject({ location: "EU", project: unknown });
        expect(bucket).not.toHaveProperty("region");
    });
    test("a required place is not filled in", async () => {
        const network = "gcp:edgenetwork/network:Network";
        expect(await planned(network, { networkId: "n" }, { zone: "z" })).not.toHaveProperty("zone");
    });
});

describe("kubernetes", () => {
    const map = { apiVersion: "v1", kind: "ConfigMap" };

    test("objects get a name, and the namespace of the provider or the default one", async () => {
        expect(await checked("kubernetes:core/v1:ConfigMap", map)).toEqual({
            ...map,
            metadata: { name: expect.stringMatching(/^one-[0-9a-f]{8}$/) as string, namespace: "default" },
        });
        const metadata = { name: "given", labels: unknown };
        expect(await checked("kubernetes:core/v1:ConfigMap", { ...map, metadata }, { namespace: "mail" })).toEqual({
            ...map,
            metadata: { ...metadata, namespace: "mail" },
        });
    });
    test("kinds of the whole cluster, and custom resources, get no namespace", async () => {
        const metadata = { name: "n" };
        const space = { apiVersion: "v1", kind: "Namespace", metadata };
        expect(await checked("kubernetes:core/v1:Namespace", space)).toEqual(space);
        const widget = { apiVersion: "example.org/v1", kind: "Widget", metadata };
        expect(await checked("kubernetes:example.org/v1:Widget", widget)).toEqual(widget);
    });
    test("kinds of Kubernetes' other groups get a namespace too", async () => {
        const role = { apiVersion: "rbac.authorization.k8s.io/v1", kind: "Role", metadata: { name: "n" } };
        const placed = { ...role, metadata: { name: "n", namespace: "default" } };
        expect(await checked("kubernetes:rbac.authorization.k8s.io/v1:Role", role)).toEqual(placed);
        const ingress = { apiVersion: "networking.k8s.io/v1", kind: "Ingress", metadata: { name: "n" } };
        expect((await checked("kubernetes:networking.k8s.io/v1:Ingress", ingress)).metadata).toEqual(placed.metadata);
    });
    test("outputs are the inputs, what the cluster sets in them, and an unknown status", async () => {
        const pod = { apiVersion: "v1", kind: "Pod", metadata: { name: "n" }, spec: { containers: [] } };
        const outputs = await planned("kubernetes:core/v1:Pod", pod);
        expect(outputs).toMatchObject({ ...pod, status: unknown });
        expect(outputs).toMatchObject({ metadata: { uid: unknown }, spec: { nodeName: unknown } });
    });
    test("metadata that is unknown stays so", async () => {
        const object = { ...map, metadata: unknown };
        expect(await checked("kubernetes:core/v1:ConfigMap", object)).toEqual(object);
    });
    test("decodes YAML texts for the SDK", async () => {
        const { provider } = request("kubernetes:core/v1:ConfigMap", {});
        const text = "kind: ConfigMap\nmetadata: {name: a}\n---\nkind: Namespace\n---\n";
        const decode = (args: WireObject) => providers.invoke({ token: "kubernetes:yaml:decode", args, provider });
        expect(await decode({ text })).toEqual({
            result: { result: [{ kind: "ConfigMap", metadata: { name: "a" } }, { kind: "Namespace" }] },
        });
        expect(await decode({ text, defaultNamespace: "mail" })).toEqual({
            result: {
                result: [{ kind: "ConfigMap", metadata: { name: "a", namespace: "mail" } }, { kind: "Namespace" }],
            },
        });
    });
});

test("results of a function are unknown, except those with the name of an argument", async () => {
    const { provider } = request("gcp:storage/bucket:Bucket", {});
    const { result } = await providers.invoke({
        token: "gcp:storage/getBucket:getBucket",
        args: { name: "n" },
        provider,
    });
    expect(result).toMatchObject({ name: "n", location: unknown, selfLink: unknown });
    const unheard = await providers.invoke({ token: "other:index:getThing", args: { name: "n" }, provider });
    // Every member of an answer that no SDK declares is unknown.
    expect(unheard.result).toEqual({ "*": unknown });
});

test("other packages keep their inputs", async () => {
    expect(await checked("other:index:Thing", { a: 1 })).toEqual({ a: 1 });
    expect(await planned("other:index:Thing", { a: 1 })).toEqual({ a: 1 });
});

test("a remote component is registered with its inputs, and nothing inside it is", async () => {
    const registered: unknown[] = [];
    const monitor: ConstructMonitor = {
        register: (resource) => {
            registered.push(resource);
            return Promise.resolve("urn:component");
        },
        registerOutputs: () => Promise.resolve(),
    };
    const { provider } = request("kubernetes:helm.sh/v4:Chart", {});
    const of = { type: "kubernetes:helm.sh/v4:Chart", name: "chart", parent: "p", inputs: { chart: "c" } };
    const asked = { ...of, providers: {}, dependencies: ["d"], propertyDependencies: { chart: ["d"] }, provider };
    expect(await providers.construct(asked, monitor)).toEqual({
        urn: "urn:component",
        outputs: {},
        unseen: "its provider builds it, and the embedded preview runs no providers",
    });
    expect(registered).toEqual([{ ...of, custom: false, dependencies: ["d"], propertyDependencies: { chart: ["d"] } }]);
});
