/** Where typed resources name the model that they serve, and whose the models are. */

/** Inputs that name a model or its owner, by normalised type; `*` stands for any text. */
export const modelInputs: readonly { readonly types: readonly string[]; readonly paths: readonly string[] }[] = [
    // @pulumi/azure-native 3.28.0: properties.model.format is the owner, `OpenAI`
    {
        types: ["azure-native:cognitiveservices:Deployment"],
        paths: ["properties.model.publisher", "properties.model.format"],
    },
    {
        types: ["azure-native:machinelearningservices:ServerlessEndpoint"],
        paths: ["serverlessEndpointProperties.modelSettings.modelId"],
    },
    // @pulumi/gcp 9.37.0: `publishers/google/models/gemma3`
    {
        types: ["gcp:vertex/aiEndpointWithModelGardenDeployment:*", "gcp:vertex/aiModelGardenEnableModel:*"],
        paths: ["publisherModelName", "huggingFaceModelId"],
    },
    // @pulumi/aws 7.48.0: `anthropic.claude-…`, `eu.anthropic.claude-…`, ARNs that end in one
    {
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
    "aws:bedrock/*",
    "aws:sagemaker/*",
];

/** Owners of models and where each is at home (imprints of their sites, general knowledge, not verified; 2026-11-27). */
export const modelOwners: readonly { readonly words: RegExp; readonly owner: string; readonly country: string }[] = [
    { words: /(?<![a-z])openai(?![a-z])|\bgpt-/i, owner: "OpenAI", country: "US" },
    { words: /(?<![a-z])anthropic(?![a-z])/i, owner: "Anthropic", country: "US" },
    { words: /(?<![a-z])mistral/i, owner: "Mistral AI", country: "FR" },
    { words: /(?<![a-z])meta(?![a-z])|\bllama/i, owner: "Meta", country: "US" },
    { words: /(?<![a-z])cohere(?![a-z])/i, owner: "Cohere", country: "CA" },
    { words: /(?<![a-z])deepseek/i, owner: "DeepSeek", country: "CN" },
    { words: /(?<![a-z])(qwen|alibaba)/i, owner: "Alibaba", country: "CN" },
    { words: /(?<![a-z])xai(?![a-z])|\bgrok-/i, owner: "xAI", country: "US" },
    { words: /(?<![a-z])ai21(?![a-z])/i, owner: "AI21 Labs", country: "IL" },
    { words: /(?<![a-z])stability/i, owner: "Stability AI", country: "GB" },
    { words: /(?<![a-z])amazon\.(titan|nova|rerank)/i, owner: "Amazon", country: "US" },
    { words: /publishers\/google|\bgoogle\/gem/i, owner: "Google", country: "US" },
    { words: /^microsoft$|\bphi-\d/i, owner: "Microsoft", country: "US" },
    { words: /(?<![a-z])aleph.?alpha/i, owner: "Aleph Alpha", country: "DE" },
];
