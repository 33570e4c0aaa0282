/** Words by which inputs let data leave their place. */
import type { Resource } from "../../policies/core/resource";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const named = (type: string, name: string, properties: object) => resource(type, properties, { name });

const account = "azure-native:cognitiveservices:Account";
const deployment = "azure-native:cognitiveservices:Deployment";
const eu = named(account, "eu", { accountName: "ai-eu", location: "swedencentral" });
const prompt = (modelId: string) =>
    resource("aws:bedrock/agentPrompt:AgentPrompt", {
        region: "eu-west-3",
        variants: [{ modelId: "anthropic.claude-v3" }, { modelId }],
    });

testRule(euResidency, {
    compliant: {
        "a deployment of the region": resource(deployment, { sku: { name: "Standard" } }),
        "replicas of a secret in chosen places": resource("gcp:secretmanager/secret:Secret", {
            replication: { userManaged: { replicas: [{ location: "europe-west9" }] } },
        }),
        "a topic with a storage policy": resource("gcp:pubsub/topic:Topic", {
            messageStoragePolicy: { allowedPersistenceRegions: ["europe-west9", "europe-west1"] },
        }),
        "a prompt that is answered in the EU": prompt("eu.anthropic.claude-v3"),
        "content inspected in one place": resource("gcp:dataloss/preventionInspectTemplate:PreventionInspectTemplate", {
            parent: "projects/p/locations/europe-west3",
        }),
    },
    violating: {
        "a deployment that is answered worldwide": finds(
            { resources: [resource(deployment, { accountName: "ai-eu", sku: { name: "GlobalStandard" } }), eu] },
            {
                message: "reach",
                path: "sku.name",
                text: "Deployment 'it' says GlobalStandard in 'sku.name', so requests are answered in any region of the world. Use a regional kind such as Standard, or DataZoneStandard for an account in the EU.",
            },
        ),
        "a prompt that is answered in the United States": finds(prompt("us.anthropic.claude-v3"), {
            message: "reach",
            path: "variants[1].modelId",
            text: "AgentPrompt 'it' says us.anthropic.claude-v3 in 'variants[1].modelId', so requests are answered in whatever region its inference profile names. Use the model of the region, or a profile that begins with eu.",
        }),
        "a flow that is answered anywhere": finds(
            resource("aws:bedrock/agentFlow:AgentFlow", {
                region: "eu-west-3",
                definition: {
                    nodes: [
                        {
                            configuration: {
                                prompt: { sourceConfiguration: { inline: { modelId: "global.anthropic.claude-v3" } } },
                            },
                        },
                    ],
                },
            }),
            {
                message: "reach",
                path: "definition.nodes[0].configuration.prompt.sourceConfiguration.inline.modelId",
            },
        ),
        "a secret that Google places": finds(
            resource("gcp:secretmanager/secret:Secret", { replication: { auto: {} } }),
            {
                message: "reach",
                path: "replication.auto",
                text: "Secret 'it' sets 'replication.auto', so Google keeps the secret wherever it chooses. Use replication.userManaged with replicas in allowed places.",
            },
        ),
        "a secret that Google places, as older SDKs write it": finds(
            resource("gcp:secretmanager/secret:Secret", { replication: { automatic: true } }),
            { message: "reach", path: "replication.automatic" },
        ),
        "content inspected anywhere": finds(
            resource("gcp:dataloss/preventionInspectTemplate:PreventionInspectTemplate", { parent: "projects/p" }),
            {
                message: "reach",
                path: "parent",
                text: "PreventionInspectTemplate 'it' says projects/p in 'parent', so content is inspected wherever Google chooses. Name a place after it: projects/PROJECT/locations/europe-west1.",
            },
        ),
        "a topic without a storage policy": finds(resource("gcp:pubsub/topic:Topic", { name: "orders" }), {
            message: "reach",
            path: "messageStoragePolicy.allowedPersistenceRegions",
            text: "Topic 'it' leaves 'messageStoragePolicy.allowedPersistenceRegions' unset, so messages are kept in the region nearest to whoever publishes them, anywhere in the world. List the regions that may hold them.",
        }),
    },
});
