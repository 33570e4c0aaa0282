import type { AdditionalPlace } from "../catalog/places";
import type { Subject } from "../core/rule";

/** `{how}` says by what a resource is somewhere: its own input, an id, its group, its provider, or an input left out. */
export const messages = {
    outside: "{resource} {how} {place}, {countries}, which is outside {allowed}. {instead}",
    unprovable: "{resource} {how} {place}, and nothing proves that this stays within {allowed}. {instead}",
    global: "{resource} {how} {place}, which is bound to no country. {instead} If the type knows nothing else, accept it with a reason in the setting acceptedGlobalTypes.",
    edge: "{resource} {how} {place}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.",
    unknownPlace:
        "{resource} {how} {place}, which is no place of {provider} that the catalog knows. {instead} If it exists, add it with its country and source to the setting additionalRegions.",
    otherCloud:
        "{resource} {how} {place}, a place of {owner}, while its provider works in {cloud}: one of the two is not meant.",
    reach: "{resource} says {value} in '{path}', so {means}. Use {stays}.",
    unknownJurisdiction:
        "The setting {setting} of eu-residency names {given}, which is neither EU, EEA, ADEQUATE nor the code of a country (ISO 3166-1), so it allows nothing.",
    unknownProvider:
        "The setting additionalRegions of eu-residency names the provider {given}, which the catalog does not know. Known: {known}.",
    placeNotKnownYet: "Where {resource} is to be is not known before the deployment: '{path}' comes with a later step.",
    groupNotKnown:
        "Where {resource} is to be is not known: it sets no '{path}', and its resource group is not part of this program. Set '{path}', or declare the group here.",
    noPlace:
        "Where {resource} is to be is not known: it sets no '{path}', and neither does its provider. Set one of the two.",
    cloudNotKnown:
        "Where {resource} is to be can not be told: its provider's {setting} leaves open which cloud it works in.",
} as const;

const jurisdictions = { type: "string", pattern: "^(EU|EEA|ADEQUATE|[A-Z]{2})$" };
/** A country, or EU for "in member states, which ones is not published". */
const country = { type: "string", pattern: "^[A-Z]{2}$" };

export const settings = {
    allowedJurisdictions: {
        type: "array",
        description:
            "Where resources may be: EU, EEA, ADEQUATE (countries with an adequacy decision that is not limited to listed organisations) and country codes (ISO 3166-1).",
        items: jurisdictions,
        default: ["EU"],
    },
    additionalRegions: {
        type: "array",
        description: "Places that the catalog does not know, or whose country it can not prove, each with its source.",
        items: {
            type: "object",
            properties: {
                provider: { type: "string" },
                partition: { type: "string" },
                service: { type: "string" },
                id: { type: "string" },
                country: { oneOf: [country, { type: "array", items: country, minItems: 1 }] },
                source: { type: "string", minLength: 1 },
            },
            required: ["provider", "id", "country", "source"],
            additionalProperties: false,
        },
        default: [] as readonly AdditionalPlace[],
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
