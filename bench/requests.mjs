// Requests as the engine sends them, encoded once and replayed: a client that encodes costs more than the server that answers.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const messages = require("@pulumi/pulumi/proto/analyzer_pb");
const { Struct } = createRequire(require.resolve("@pulumi/pulumi/package.json"))(
    "google-protobuf/google/protobuf/struct_pb",
);

const tags = (count) => Object.fromEntries(Array.from({ length: count }, (_, tag) => [`tag${tag}`, `value ${tag}`]));
const deployment = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "web", namespace: "clinic", labels: tags(30) },
    spec: {
        replicas: 3,
        selector: { matchLabels: { app: "web" } },
        template: {
            metadata: { labels: { app: "web" } },
            spec: {
                containers: [
                    {
                        name: "web",
                        image: "registry.clinic.example/web@sha256:".padEnd(99, "0"),
                        ports: [{ containerPort: 8080 }],
                        env: Array.from({ length: 10 }, (_, index) => ({
                            name: `SETTING_${index}`,
                            value: `${index}`,
                        })),
                        resources: { limits: { cpu: "1", memory: "1Gi" } },
                    },
                ],
                nodeSelector: { "topology.kubernetes.io/region": "germanywestcentral" },
            },
        },
    },
};

/** Title → type and properties, some 60 each. The last is a type that no rule concerns. */
export const kinds = {
    "storage account": [
        "azure-native:storage:StorageAccount",
        {
            resourceGroupName: "clinic",
            location: "germanywestcentral",
            kind: "StorageV2",
            sku: { name: "Standard_ZRS" },
            encryption: {
                keySource: "Microsoft.Keyvault",
                keyVaultProperties: { keyName: "data", keyVaultUri: "https://clinic.vault.azure.net" },
            },
            tags: tags(50),
        },
    ],
    bucket: [
        "gcp:storage/bucket:Bucket",
        {
            location: "europe-west9",
            encryption: { defaultKmsKeyName: "projects/p/locations/europe-west9/keyRings/r/cryptoKeys/data" },
            labels: tags(55),
        },
    ],
    deployment: ["kubernetes:apps/v1:Deployment", deployment],
    "no rule concerned": ["random:index/randomPet:RandomPet", { length: 2, keepers: tags(58) }],
};

const provider = (type) => {
    const name = type.split(":")[0];
    return new messages.AnalyzerProviderResource()
        .setUrn(`urn:pulumi:dev::bench::pulumi:providers:${name}::default`)
        .setType(`pulumi:providers:${name}`)
        .setName("default")
        .setProperties(Struct.fromJavaScript({ location: "germanywestcentral", project: "clinic" }));
};
const urn = (type, name) => `urn:pulumi:dev::bench::${type}::${name}`;
const stack = urn("pulumi:pulumi:Stack", "bench-dev");
const filled = (message, [type, properties], name) =>
    message
        .setType(type)
        .setName(name)
        .setUrn(urn(type, name))
        .setOptions(new messages.AnalyzerResourceOptions().setParent(stack))
        .setProvider(provider(type))
        .setProperties(Struct.fromJavaScript(properties));

/** The bytes of the request about one resource. */
export const analyzeBytes = (kind, name) =>
    Buffer.from(filled(new messages.AnalyzeRequest(), kind, name).serializeBinary());

/** The first request of every preview. */
export const stackBytes = Buffer.from(
    new messages.AnalyzeRequest()
        .setType("pulumi:pulumi:Stack")
        .setName("bench-dev")
        .setUrn(stack)
        .setOptions(new messages.AnalyzerResourceOptions())
        .setProperties(new Struct())
        .serializeBinary(),
);

/** The bytes of AnalyzeStack for as many resources, of all kinds in turn. */
export function analyzeStackBytes(count) {
    const all = Object.values(kinds);
    const parts = [];
    for (let index = 0; index < count; index++) {
        const resource = filled(new messages.AnalyzerResource(), all[index % all.length], `r${index}`).setParent(stack);
        parts.push(field(Buffer.from(resource.serializeBinary())));
    }
    return Buffer.concat(parts);
}

/** A message as the first field of another. */
function field(bytes) {
    const head = [0x0a];
    for (let rest = bytes.length; ; rest = Math.floor(rest / 128)) {
        head.push(rest < 128 ? rest : (rest % 128) | 0x80);
        if (rest < 128) break;
    }
    return Buffer.concat([Buffer.from(head), bytes]);
}
