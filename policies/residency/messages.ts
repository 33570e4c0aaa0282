import { additionalRegions, allowedJurisdictions, countryCode } from "../catalog/place-settings";
import type { Subject } from "../core/rule";
import type { DeclaredCluster } from "./kubernetes/cluster-place";

/** `{how}` says by what a resource is somewhere: its own input, an id, its group, its provider, or an input left out. */
export const messages = {
    outside: "{resource} {how} {place}, {countries}, which is outside {allowed}. {instead}",
    unprovable: "{resource} {how} {place}, and nothing proves that this stays within {allowed}. {instead}",
    global: "{resource} {how} {place}, which is bound to no country. {instead} If the type knows nothing else, accept it with a reason in the setting acceptedGlobalTypes.",
    edge: "{resource} {how} {place}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.",
    worldwide:
        "{resource} can not be kept within {allowed}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.",
    unknownPlace:
        "{resource} {how} {place}, which is no place of {provider} that the catalog knows. {instead} If it exists, add it with its country and source to the setting additionalRegions.",
    otherCloud:
        "{resource} {how} {place}, a place of {owner}, while its provider works in {cloud}: one of the two is not meant.",
    reach: "{resource} {how}, so {means}. {instead}",
    pair: "{resource} is copied, {how}, to the pair of {home}: {place}, {countries}, which is outside {allowed}. {instead}",
    noPair: "{resource} is to be copied, {how}, to the pair of {home}, which has none that is published: nothing says where the copy would be. Choose redundancy within the region.",
    unknownJurisdiction:
        "The setting {setting} of eu-residency names {given}, which is neither EU, EEA, ADEQUATE nor the code of a country (ISO 3166-1), so it allows nothing.",
    unknownProvider:
        "The setting additionalRegions of eu-residency names the provider {given}, which the catalog does not know. Known: {known}.",
    placeNotKnownYet: "Where {resource} is to be is not known before the deployment: '{path}' comes with a later step.",
    copyNotKnownYet:
        "Whether {resource} is copied to the pair of {home} is not known before the deployment: '{path}' comes with a later step.",
    groupNotKnown:
        "Where {resource} is to be is not known: it sets no '{path}', and its resource group is not part of this program. Set '{path}', or declare the group here.",
    noPlace:
        "Where {resource} is to be is not known: it sets no '{path}', and neither does its provider. Set one of the two.",
    providerChooses:
        "Where {resource} is to be is not known: it sets no '{path}', so that its provider chooses. Set it.",
    siteNotKnown:
        "Where {resource} is can not be told: '{path}' names a site of its own, such as a building where networks meet, and the catalog has none of these. Add it with its country and source to the setting additionalRegions.",
    linkNotKnown:
        "Where {resource} is copied by '{path}' is not known: what it names is not part of this program. Declare it here, or name it by an id with its region.",
    zoneNotKnown:
        "Where {resource} is answered is not known: '{path}' names the data zone of its account, and the account is not part of this program. Declare it here, or use a regional kind such as Standard.",
    customLocation:
        "Where {resource} is can not be told: '{path}' is a custom location, on hardware that only its owner can place. Add it with its country and source to the setting additionalRegions.",
    unknownCloud:
        "Where {resource} is can not be judged: the catalog knows no places of the provider {provider}. Add those you use, with country and source, to the setting additionalRegions.",
    template:
        "What {resource} creates is not seen: '{path}' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.",
    cloudNotKnown:
        "Where {resource} is to be can not be told: its provider's {setting} leaves open which cloud it works in.",
    clusterNotKnown:
        "Where the cluster of {resource} runs is not known: it is not part of this program, and its address does not tell. Say where it runs and who operates it in the setting clusters, under the provider '{name}'.",
    ambiguousPlace:
        "Where {resource} is to be can not be told: {place} in '{path}' names places of {owners}, of which not all are allowed. Say who operates the cluster in the setting clusters.",
    clusterNotPlaced:
        "The setting clusters places '{name}' in {region}, which is no place of {operator} that the catalog knows. Add its country.",
} as const;

export const settings = {
    allowedJurisdictions,
    additionalRegions,
    clusters: {
        type: "array",
        description:
            "Kubernetes clusters that are not part of the program: the name of the provider resource (`default` for the default provider) or of the context of its kubeconfig, who operates the cluster, and where.",
        items: {
            type: "object",
            properties: {
                provider: { type: "string", minLength: 1 },
                operator: { type: "string", minLength: 1 },
                region: { type: "string", minLength: 1 },
                country: { oneOf: [countryCode, { type: "array", items: countryCode, minItems: 1 }] },
            },
            required: ["provider", "operator"],
            anyOf: [{ required: ["region"] }, { required: ["country"] }],
            additionalProperties: false,
        },
        default: [] as readonly DeclaredCluster[],
    },
    acceptedGlobalTypes: {
        type: "array",
        description: "Resource types that may be global, each with the reason why nothing personal leaves with them.",
        items: {
            type: "object",
            properties: { type: { type: "string" }, reason: { type: "string", minLength: 1 } },
            required: ["type", "reason"],
            additionalProperties: false,
        },
        default: [] as readonly { readonly type: string; readonly reason: string }[],
    },
} as const;

/** What every part of the rule is handed. */
export type Question = Subject<typeof messages, typeof settings, unknown>;

/** One truth for each thing judged: the rule applies where there is one. */
export type Judged = readonly true[];
