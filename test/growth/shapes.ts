/** Stacks of any size: what resources are, and how they hang together. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PLAN_TYPE } from "../../policies/failover/plan";
import { PROVIDER_PREFIX, STACK_TYPE, type Provider, type Resource } from "../../policies/core/resource";
import { UNKNOWN, type Properties } from "../../policies/core/values";
import { component, resource } from "../../testing/resources";

/** What one resource of a random stack is. */
export interface Kind {
    readonly type: string;
    readonly properties: Properties;
}

const kind = (type: string, properties: object = {}): Kind => ({ type, properties: properties as Properties });

const keyCases = readFileSync(join(__dirname, "../keys/rows/key-cases.tsv"), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([, type = "", properties = "{}"]) => kind(type, JSON.parse(properties) as object));

const pod = { spec: { template: { spec: { containers: [{ name: "web", image: "quay.io/clinic/web:1.4" }] } } } };

/** Kinds that the rules have the most to ask of, beside those of the key rows. */
const asked: readonly Kind[] = [
    kind("azure-native:storage:StorageAccount", { location: "westus", sku: { name: "Standard_GRS" } }),
    kind("azure-native:storage:StorageAccount", { resourceGroupName: "clinic", accountName: "data" }),
    kind("azure-native:storage:BlobContainer", { resourceGroupName: "clinic", accountName: "data" }),
    kind("azure-native:resources:ResourceGroup", { resourceGroupName: "clinic", location: "eastus" }),
    kind("azure-native:extendedlocation:CustomLocation", { resourceName: "ward", location: "westeurope" }),
    kind("azure-native:hybridcompute:Machine", { extendedLocation: { name: "ward", type: "CustomLocation" } }),
    kind("azure-native:keyvault:Vault", { vaultName: "keys", location: "westeurope" }),
    kind("azure-native:keyvault:Key", { vaultName: "keys", keyName: "data", resourceGroupName: "clinic" }),
    kind("azure-native:cosmosdb:DatabaseAccount", { location: "westeurope", locations: [{ locationName: "westus" }] }),
    kind("gcp:storage/bucket:Bucket", { location: "EU", name: "data" }),
    kind("gcp:storage/bucket:Bucket", { location: "US", encryption: { defaultKmsKeyName: UNKNOWN } }),
    kind("gcp:kms/cryptoKey:CryptoKey", { keyRing: "projects/p/locations/europe-west9/keyRings/keys", name: "data" }),
    kind("gcp:kms/keyRing:KeyRing", { location: "europe-west9", name: "keys" }),
    kind("gcp:container/cluster:Cluster", { location: "europe-west9", name: "main" }),
    kind("gcp:compute/disk:Disk", {}),
    kind("aws:s3/bucket:Bucket", { bucket: "data" }),
    kind("aws:s3/bucketReplicationConfig:BucketReplicationConfig", {
        bucket: "data",
        rules: [{ destination: { bucket: "arn:aws:s3:::data" } }],
    }),
    kind("aws:kms/key:Key", { multiRegion: true }),
    kind("scaleway:object/bucket:Bucket", { region: "fr-par", name: "data" }),
    kind("datadog:index/monitor:Monitor", { name: "all" }),
    kind("vultr:index/instance:Instance", { region: "ewr" }),
    kind("kubernetes:apps/v1:Deployment", pod),
    kind("kubernetes:apps/v1:StatefulSet", { ...pod, metadata: { namespace: "clinic" } }),
    kind("kubernetes:core/v1:PersistentVolumeClaim", { spec: { storageClassName: "fast" } }),
    kind("kubernetes:storage.k8s.io/v1:StorageClass", {
        metadata: { name: "fast" },
        provisioner: "pd.csi.storage.gke.io",
    }),
    kind("kubernetes:core/v1:Namespace", { metadata: { name: "clinic" } }),
    kind("kubernetes:cert-manager.io/v1:ClusterIssuer", {
        spec: { acme: { server: "https://acme-v02.api.letsencrypt.org" } },
    }),
    kind("clinic:index:Records", {}),
];
export const kinds: readonly Kind[] = [...asked, ...asked, ...asked, ...keyCases];

/** How the resources of a stack hang together: gives the resources of a number, made of kinds. */
export type Shape = (of: readonly Kind[], count: number) => readonly Resource[];

const each = (count: number, of: readonly Kind[], make: (kind: Kind, index: number) => Resource): Resource[] =>
    Array.from({ length: count }, (_, index) => make(of[index % of.length]!, index));
const named = ({ type, properties }: Kind, index: number, given: Partial<Resource> = {}): Resource => {
    const made = resource(type, properties, { name: `r${index}`, ...given });
    const isComponent = type.startsWith("clinic:");
    return isComponent
        ? component(type, properties, { name: `r${index}`, ...given, provider: undefined as never })
        : made;
};
const urnsOf = (resources: readonly Resource[]): readonly string[] => resources.map(({ urn }) => urn);
const stack = component(STACK_TYPE, {}, { name: "tests-dev" });
const provider = (name: string, pack: string, properties: object): Provider => ({
    urn: `urn:pulumi:dev::tests::${PROVIDER_PREFIX}${pack}::${name}`,
    type: PROVIDER_PREFIX + pack,
    name,
    properties: properties as Properties,
});
const plan = (covers: readonly string[], name = "plan"): Resource =>
    component(
        PLAN_TYPE,
        {
            target: { operator: "OVHcloud", regions: ["GRA"] },
            covers: covers.map((urn) => ({ urn, method: "copy", every: "1d" })),
        },
        { name },
    );
/** The first property through which the kinds refer to others. */
const properties = [
    "resourceGroupName",
    "accountName",
    "location",
    "vaultName",
    "bucket",
    "kmsKeyName",
    "keyRing",
    "spec",
];
const from = (urns: readonly string[]) => ({
    dependencies: urns,
    propertyDependencies: Object.fromEntries(properties.map((property) => [property, urns])),
});

export const shapes: Readonly<Record<string, Shape>> = {
    loose: (of, count) => [stack, ...each(count, of, (kind, index) => named(kind, index))],
    star: (of, count) => {
        const center = component("clinic:index:Records", {}, { name: "center" });
        return [stack, center, ...each(count, of, (kind, index) => named(kind, index, { parent: center.urn }))];
    },
    "chain of parents": (of, count) => {
        const made: Resource[] = [stack];
        for (let index = 0; index < count; index++)
            made.push(named(of[index % of.length]!, index, { parent: made.at(-1)!.urn }));
        return made;
    },
    "chain of references": (of, count) => {
        const made: Resource[] = [stack];
        for (let index = 0; index < count; index++)
            made.push(named(of[index % of.length]!, index, from([made.at(-1)!.urn])));
        return made;
    },
    "one group": (of, count) => {
        const group = resource("azure-native:resources:ResourceGroup", { location: "westus" }, { name: "group" });
        const members = each(count, of, (kind, index) =>
            named(
                { ...kind, properties: { ...kind.properties, resourceGroupName: UNKNOWN } },
                index,
                from([group.urn]),
            ),
        );
        return [stack, group, ...members];
    },
    "one key": (of, count) => {
        const key = resource("gcp:kms/cryptoKey:CryptoKey", { name: "data", keyRing: UNKNOWN }, { name: "key" });
        return [stack, key, ...each(count, of, (kind, index) => named(kind, index, from([key.urn])))];
    },
    "one plan that covers all": (of, count) => {
        const made = each(count, of, (kind, index) => named(kind, index));
        return [stack, plan(urnsOf(made)), ...made];
    },
    "one plan that covers a chain of parents": (of, count) => {
        const made: Resource[] = [];
        for (let index = 0; index < count; index++)
            made.push(named(of[index % of.length]!, index, { parent: (made.at(-1) ?? stack).urn }));
        return [stack, plan(urnsOf(made)), ...made];
    },
    "one plan that covers nothing": (of, count) => [
        stack,
        plan([]),
        ...each(count, of, (kind, index) => named(kind, index)),
    ],
    "a plan each": (of, count) => {
        const made = each(Math.ceil(count / 2), of, (kind, index) => named(kind, index));
        return [stack, ...made, ...made.map(({ urn }, index) => plan([urn], `plan${index}`))];
    },
    "one provider": (of, count) => {
        const one = (pack: string) =>
            provider("main", pack, { region: "us-east-1", location: "westus", kubeconfig: UNKNOWN });
        return [
            stack,
            ...each(count, of, (kind, index) =>
                kind.type.startsWith("clinic:")
                    ? named(kind, index)
                    : named(kind, index, { provider: one(kind.type.split(":")[0] ?? "") }),
            ),
        ];
    },
    "a provider each": (of, count) => {
        const one = (pack: string, index: number) =>
            provider(`p${index}`, pack, { region: "us-east-1", kubeconfig: UNKNOWN });
        return [
            stack,
            ...each(count, of, (kind, index) => {
                if (kind.type.startsWith("clinic:")) return named(kind, index);
                return named(kind, index, { provider: one(kind.type.split(":")[0] ?? "", index) });
            }),
        ];
    },
};
