/** The settings by which users say which places are allowed, and add places: alike in every rule that judges places. */
import type { AdditionalPlace } from "./places";

export const countryCode = { type: "string", pattern: "^[A-Z]{2}$" } as const;

/** @param what `Where keys may lie`; the codes that may stand in it follow. */
export const allowedJurisdictions = (what: string) =>
    ({
        type: "array",
        description: `${what}: EU, EEA, ADEQUATE (countries with an adequacy decision that is not limited to listed organisations) and country codes (ISO 3166-1).`,
        items: { type: "string", pattern: "^(EU|EEA|ADEQUATE|[A-Z]{2})$" },
        default: ["EU"],
    }) as const;

export const additionalRegions = {
    type: "array",
    description: "Places that the catalog does not know, or whose country it cannot prove, each with its source.",
    items: {
        type: "object",
        properties: {
            provider: { type: "string", minLength: 1 },
            partition: { type: "string" },
            service: { type: "string" },
            id: { type: "string", minLength: 1 },
            country: { oneOf: [countryCode, { type: "array", items: countryCode, minItems: 1 }] },
            source: { type: "string", minLength: 1 },
        },
        required: ["provider", "id", "country", "source"],
        additionalProperties: false,
    },
    default: [] as readonly AdditionalPlace[],
} as const;
