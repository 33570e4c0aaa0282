import { join } from "node:path";
import { inputsOf, typesOf, type Input } from "./inputs";

const folder = (name: string): string => join(__dirname, "../../node_modules/@pulumi", name);
const input = (sdk: string, type: string, path: string): readonly Input[] =>
    inputsOf(folder(sdk)).filter((each) => each.type === type && each.path === path);

/** Rows read by hand in the declarations of azure-native 3.28.0, gcp 9.37.0 and kubernetes 4.34.2. */
const rows: readonly (readonly [sdk: string, Input])[] = [
    [
        "azure-native",
        {
            type: "azure-native:storage:StorageAccount",
            path: "location",
            name: "location",
            shape: "text",
            required: false,
            doc: "Required. Gets or sets the location of the resource. This will be one of the supported and registered Azure Geo Regions (e.g. West US, East US, Southeast Asia, etc.). The geo region of a resource cannot be changed once it is created, but if an identical geo region is specified on update, the request will succeed.",
        },
    ],
    [
        "azure-native",
        {
            type: "azure-native:storage:StorageAccount",
            path: "encryption.keySource",
            name: "keySource",
            shape: "text",
            required: false,
            doc: "The encryption keySource (provider). Possible values (case-insensitive): Microsoft.Storage, Microsoft.Keyvault",
            enumValues: ["Microsoft.Storage", "Microsoft.Keyvault"],
        },
    ],
    [
        "azure-native",
        {
            type: "azure-native:compute:GalleryImageVersion",
            path: "publishingProfile.targetRegions[].name",
            name: "name",
            shape: "text",
            required: true,
            doc: "The name of the region.",
        },
    ],
    [
        "azure-native",
        {
            type: "azure-native:blueprint:Blueprint",
            path: "resourceGroups{}.location",
            name: "location",
            shape: "text",
            required: false,
            doc: "Location of this resourceGroup. Leave empty if the resource group location will be specified during the blueprint assignment.",
        },
    ],
    [
        "gcp",
        {
            type: "gcp:pubsub/topic:Topic",
            path: "messageStoragePolicy.allowedPersistenceRegions[]",
            name: "allowedPersistenceRegions",
            shape: "text",
            required: true,
            doc: "A list of IDs of GCP regions where messages that are published to the topic may be persisted in storage. Messages published by publishers running in non-allowed GCP regions (or running outside of GCP altogether) will be routed for storage in one of the allowed regions. An empty list means that no regions are allowed, and is not a valid configuration.",
        },
    ],
    [
        "kubernetes",
        {
            type: "kubernetes:apps/v1:Deployment",
            path: "spec.template.spec.containers[].image",
            name: "image",
            shape: "text",
            required: false,
            doc: "Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config management to default or override container images in workload controllers like Deployments and StatefulSets.",
        },
    ],
    [
        "kubernetes",
        {
            type: "kubernetes:core/v1:Service",
            path: "spec.ports[].targetPort",
            name: "targetPort",
            shape: "number",
            required: false,
            doc: "",
        },
    ],
];

test.each(rows)("%s %j", (sdk, row) => {
    const found = input(sdk, row.type, row.path).map((each) => (row.doc === "" ? { ...each, doc: "" } : each));
    expect(found).toEqual([row]);
});

test("what contains itself is entered once", () => {
    const nested = inputsOf(folder("azure-native"))
        .filter(({ type, path }) => type === "azure-native:datafactory:Pipeline" && path.endsWith(".activities[]"))
        .map(({ path }) => path);
    // Within a loop or a switch fewer kinds of activity may stand, and within those the same again.
    expect(nested).toEqual([
        "activities[].activities[]",
        "activities[].activities[].activities[]",
        "activities[].activities[].cases[].activities[]",
        "activities[].cases[].activities[]",
    ]);
});

test("an object comes before its own inputs", () => {
    const paths = inputsOf(folder("gcp"))
        .filter(({ type, path }) => type === "gcp:storage/bucket:Bucket" && path.startsWith("encryption"))
        .map(({ path, shape }) => `${path} ${shape}`);
    expect(paths.slice(0, 3)).toEqual([
        "encryption object",
        "encryption.customerManagedEncryptionEnforcementConfig object",
        "encryption.customerManagedEncryptionEnforcementConfig.effectiveTime text",
    ]);
});

test.each([
    ["azure-native", 2288, ["azure-native:trafficmanager:TrafficManagerUserMetricsKey"]],
    ["gcp", 1477, []],
    ["kubernetes", 555, ["kubernetes:helm.sh/v3:Chart"]],
])("every resource type of %s is read, and these have no inputs", (sdk, count, without) => {
    const withInputs = new Set(inputsOf(folder(sdk)).map(({ type }) => type));
    expect(typesOf(folder(sdk)).filter((type) => !withInputs.has(type))).toEqual(without);
    expect(typesOf(folder(sdk))).toHaveLength(count);
});

test("a folder that holds no SDK has no inputs", () => {
    expect(inputsOf(__dirname)).toEqual([]);
});
