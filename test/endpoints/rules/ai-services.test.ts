import { UNKNOWN } from "../../../policies/core/values";
import { aiServices } from "../../../policies/endpoints/rules/ai-services";
import { resource, testRule } from "../../rules";

const deployment = (model: object) => resource("azure-native:cognitiveservices:Deployment", { properties: { model } });
const agent = (foundationModel: unknown) => resource("aws:bedrock/agentAgent:AgentAgent", { foundationModel });

testRule(aiServices, {
    compliant: {
        "a model of Mistral in the primary cloud": deployment({ format: "Mistral AI", name: "mistral-large" }),
        "a model of Mistral in Bedrock": agent("mistral.mistral-large-2402-v1:0"),
        "an account for speech and the like": resource("azure-native:cognitiveservices:Account", { kind: "OpenAI" }),
    },
    knownWithoutStrings: { "an account for speech and the like": "the type decides, and no text" },
    violating: {
        "a model of OpenAI in Azure": {
            resources: [deployment({ format: "OpenAI", name: "gpt-5" })],
            finds: [
                {
                    message: "foreignModel",
                    path: "properties.model.format",
                    text: "Deployment 'it' serves a model of OpenAI, at home in United States (US), by 'properties.model.format'. Its owner can withdraw it there. Serve an open model on your own machines, or one whose owner is at home in EU.",
                },
            ],
        },
        "a model of Anthropic in Bedrock, by a profile of Europe": {
            resources: [agent("eu.anthropic.claude-sonnet-4-v1:0")],
            finds: [{ message: "foreignModel", path: "foundationModel" }],
        },
        "a model of Google in Vertex AI": {
            resources: [
                resource("gcp:vertex/aiEndpointWithModelGardenDeployment:AiEndpointWithModelGardenDeployment", {
                    publisherModelName: "publishers/google/models/gemma3@gemma-3-1b-it",
                }),
            ],
            finds: [{ message: "foreignModel", path: "publisherModelName" }],
        },
        "an account at Microsoft, where only sovereign clouds will do": {
            resources: [resource("azure-native:cognitiveservices:Account", { kind: "OpenAI" })],
            settings: { sovereignOnly: true },
            finds: [
                {
                    message: "cloudModels",
                    text: "Account 'it' serves models in the public cloud of Microsoft, under the law of United States (US), and sovereignOnly is set. Call a service of your own, or of an operator at home in EU.",
                },
            ],
        },
    },
    undetermined: {
        "a model that is computed": {
            resources: [deployment({ format: UNKNOWN })],
            finds: [{ message: "modelNotKnownYet", path: "properties.model.format" }],
        },
    },
    notApplicable: {
        "a deployment of Kubernetes": resource("kubernetes:apps/v1:Deployment", { spec: { replicas: 1 } }),
        "a store called after a model": resource("gcp:storage/bucket:Bucket", { name: "gpt-data" }),
    },
});
