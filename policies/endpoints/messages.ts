/** The messages and settings of the rule sovereign-endpoint. */
import { allowedJurisdictions } from "../catalog/place-settings";
import type { Subject } from "../core/rule";
import type { AdditionalHost } from "./standing";

export const messages = {
    foreignRegistry:
        "{resource} pulls '{image}' from {registry}, which {operator} runs under the law of {country}. Mirror the image in a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.",
    cloudRegistry:
        "{resource} pulls '{image}' from {registry}, in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Mirror the image in a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.",
    unknownRegistry:
        "{resource} pulls '{image}' from {registry}, whose operator is not in the catalog. If the registry is your own, or its operator is at home in {allowed}, add it to the setting registries.",
    imageNotKnownYet: "The image of {resource} is unknown until deployment: '{path}' is computed.",
    notAnImage: "'{path}' of {resource} is not an image reference, so its registry is unknown.",
    imagesInFile:
        "The images of {resource} are named in a file inside '{path}', which is not read. Name each image on a resource of its own.",
    foreignCloud:
        "{resource} sets '{path}' to '{value}', which {operator} runs under the law of {country}. Point it at an operator at home in {allowed}.",
    publicCloud:
        "{resource} deploys to the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Point '{path}' at a cloud whose operator is at home in {allowed}.",
    foreignCluster:
        "{resource} deploys to a cluster under {entry}, which {operator} runs under the law of {country}. Name in '{path}' a cluster whose operator is at home in {allowed}.",
    unknownHost:
        "{resource} sets '{path}' to '{value}', whose operator is not in the catalog. If the host is right, add it with its operator to the setting additionalHosts.",
    unprovenHost:
        "{resource} sets '{path}' to '{value}'. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.",
    unknownEnvironment:
        "{resource} sets '{path}' to '{value}', which names no cloud in the catalog. Use public, or name the management host of a sovereign cloud in metadataHost.",
    settingNotKnownYet: "The endpoint of {resource} is unknown until deployment: '{path}' is computed.",
    clusterElsewhere:
        "The cluster of {resource} is set outside the program: '{path}' is not set, or names a file. Give the text of the kubeconfig to have it judged.",
    notAKubeconfig: "'{path}' of {resource} is not a kubeconfig that can be read, so its cluster is unknown.",
} as const;

export const settings = {
    allowedJurisdictions,
    sovereignOnly: {
        type: "boolean",
        description: "Whether the public cloud of a foreign operator, and the registries in it, are violations too.",
        default: false,
    },
    registries: {
        type: "array",
        description: "Hosts, or domains with all below them, whose container registries are your own or European.",
        items: { type: "string", minLength: 1 },
        default: [] as readonly string[],
        scope: "pack",
    },
    additionalHosts: {
        type: "array",
        description: "Hosts that the catalog does not have; each stands for all below it, too.",
        items: {
            type: "object",
            properties: {
                host: { type: "string", minLength: 1 },
                operator: { type: "string", minLength: 1 },
                jurisdiction: { type: "array", items: { type: "string" }, minItems: 1 },
                source: { type: "string", minLength: 1 },
            },
            required: ["host", "operator", "jurisdiction", "source"],
            additionalProperties: false,
        },
        default: [] as readonly AdditionalHost[],
        scope: "pack",
    },
} as const;

/** What the rule is handed for one resource. */
export type Endpoints = Subject<typeof messages, typeof settings, unknown>;
