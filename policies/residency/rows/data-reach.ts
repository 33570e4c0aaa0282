import type { OfTypes } from "../../location/rows-by-type";

/** Inputs that say with a word of their own how far data go. */
export interface Reach extends OfTypes {
    readonly types: readonly string[];
    readonly path: string;
    /** The words that keep data where the resource is; every other word lets them leave. */
    readonly stays?: readonly string[];
    /** Where only some words let data leave: those words. */
    readonly leaves?: RegExp;
    /** What it means to leave the input out. */
    readonly absent?: "leaves";
    readonly means: string;
    readonly instead?: string;
}

/** An inference profile begins with the area in which a model may answer. */
const profiles = {
    leaves: /(^|\/)(global|us|us-gov|apac|jp|au|ca)\./,
    means: "requests are answered in whatever region its inference profile names",
    instead: "Use the model of the region, or a profile that begins with eu.",
};

/** Read in the .d.ts files of the SDKs, whose descriptions say what each word means. */
export const reaches: readonly Reach[] = [
    {
        types: ["gcp:compute/snapshotSettings:*"],
        path: "storageLocation.policy",
        stays: ["LOCAL_REGION", "SPECIFIC_LOCATIONS"],
        means: "snapshots go to the nearest multi-region",
    },
    {
        types: ["gcp:firebase/appHostingBackend:*"],
        path: "servingLocality",
        stays: ["REGIONAL_STRICT"],
        means: "content is served worldwide",
    },
    {
        types: ["gcp:secretmanager/secret:*"],
        path: "replication.auto",
        leaves: /./,
        means: "Google keeps the secret wherever it chooses",
        instead: "Use replication.userManaged with replicas in allowed places.",
    },
    {
        // As the SDK before version 7 and Config Connector write it.
        types: ["gcp:secretmanager/secret:*", "google-native:secretmanager/*:Secret"],
        path: "replication.automatic",
        leaves: /^(true|set)$/,
        means: "Google keeps the secret wherever it chooses",
        instead: "Use replication.userManaged with replicas in allowed places.",
    },
    {
        types: ["gcp:dataloss/*"],
        path: "parent",
        leaves: /^(projects|organizations)\/[^/]+$/,
        means: "content is inspected wherever Google chooses",
        instead: "Name a place after it: projects/PROJECT/locations/europe-west1.",
    },
    {
        types: ["gcp:pubsub/topic:*", "google-native:pubsub/*:Topic"],
        path: "messageStoragePolicy.allowedPersistenceRegions",
        leaves: /^$/,
        absent: "leaves",
        means: "messages are kept in the region nearest to whoever publishes them, anywhere in the world",
        instead: "List the regions that may hold them.",
    },
    {
        types: ["gcp:discoveryengine/chatEngine:*"],
        path: "chatEngineConfig.allowCrossRegion",
        leaves: /^true$/,
        means: "the agent may be in another place than its data",
        instead: "Keep both in one place.",
    },
    {
        types: ["azure-native:azuresphere:DeviceGroup", "azure-native:azuresphere:Image"],
        path: "regionalDataBoundary",
        stays: ["EU"],
        means: "data have no boundary",
    },
    {
        types: ["azure-native:azuresphere:Deployment"],
        path: "deployedImages[].regionalDataBoundary",
        stays: ["EU"],
        means: "data have no boundary",
    },
    {
        types: ["azure-native:network:CustomIPPrefix"],
        path: "geo",
        stays: ["EURO"],
        means: "its addresses are announced outside Europe",
    },
    {
        types: [
            "azure-native:cognitiveservices:Deployment",
            "azure-native:cognitiveservices:CommitmentPlan",
            "azure-native:cognitiveservices:AccountDeployment",
            "azure-native:cognitiveservices:AccountCommitmentPlan",
        ],
        path: "sku.name",
        leaves: /^(global|developer)/i,
        means: "requests are answered in any region of the world",
        instead: "Use a regional kind such as Standard, or DataZoneStandard for an account in the EU.",
    },
    {
        types: [
            "azure-native:network:LoadBalancer",
            "azure-native:network:PublicIPAddress",
            "azure-native:network:PublicIPPrefix",
        ],
        path: "sku.tier",
        leaves: /^global$/i,
        means: "traffic enters Azure in the region nearest to whoever sends it, anywhere in the world",
        instead: "Use Regional.",
    },
    {
        types: ["azure-native:azureplaywrightservice:Account", "azure-native:loadtestservice:PlaywrightWorkspace"],
        path: "regionalAffinity",
        leaves: /^enabled$/i,
        means: "tests are answered by browsers in the region nearest to whoever runs them, anywhere in the world",
        instead: "Use Disabled, which keeps them in the region of the workspace.",
    },
    {
        types: ["azure-native:azurestackhci:DeploymentSetting"],
        path: "deploymentConfiguration.scaleUnits[].deploymentData.observability.euLocation",
        leaves: /^false$/,
        means: "logs and diagnostics go to Microsoft outside the EU",
        instead: "Use true.",
    },
    { types: ["aws:bedrock/*"], path: "foundationModel", ...profiles },
    { types: ["aws:bedrock/inferenceProfile:*"], path: "modelSource.copyFrom", ...profiles },
    { types: ["aws:bedrock/agentPrompt:*"], path: "variants[].modelId", ...profiles },
    {
        types: ["aws:bedrock/agentFlow:*"],
        path: "definition.nodes[].configuration.prompt.sourceConfiguration.inline.modelId",
        ...profiles,
    },
    {
        types: ["aws:bedrock/agentFlow:*"],
        path: "definition.nodes[].configuration.knowledgeBase.modelId",
        ...profiles,
    },
];
