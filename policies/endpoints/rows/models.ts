/** Where typed resources name the model that they serve. */

interface ModelInput {
    readonly types: readonly string[];
    readonly paths: readonly string[];
    readonly source: string;
}

/** Inputs that name a model or its owner, by normalised type; `*` stands for any text. */
export const modelInputs: readonly ModelInput[] = [
    {
        source: "@pulumi/azure-native 3.28.0: properties.model.format is the owner, `OpenAI`",
        types: ["azure-native:cognitiveservices:Deployment"],
        paths: ["properties.model.publisher", "properties.model.format"],
    },
    {
        source: "@pulumi/azure-native 3.28.0",
        types: ["azure-native:machinelearningservices:ServerlessEndpoint"],
        paths: ["serverlessEndpointProperties.modelSettings.modelId"],
    },
    {
        source: "@pulumi/gcp 9.37.0: `publishers/google/models/gemma3`",
        types: ["gcp:vertex/aiEndpointWithModelGardenDeployment:*", "gcp:vertex/aiModelGardenEnableModel:*"],
        paths: ["publisherModelName", "huggingFaceModelId"],
    },
    {
        source: "@pulumi/aws 7.48.0: `anthropic.claude-…`, `eu.anthropic.claude-…`, ARNs that end in one",
        types: ["aws:bedrock/*"],
        paths: ["foundationModel", "modelArn", "modelId", "baseModelIdentifier", "modelSource.copyFrom"],
    },
];

/** Services that serve models, of which no input names one. */
export const modelServices: readonly string[] = [
    "azure-native:cognitiveservices:Account",
    "azure-native:machinelearningservices:*Endpoint",
    "gcp:vertex/*",
    "gcp:discoveryengine/*",
    "gcp:dialogflow/*",
    "google-native:aiplatform/*",
    "google-native:discoveryengine/*",
    "google-native:dialogflow/*",
    "aws:bedrock/*",
    "aws:sagemaker/*",
    "aws-native:bedrock:*",
    "aws-native:sagemaker:*",
];
