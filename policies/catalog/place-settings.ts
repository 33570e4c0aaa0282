/** The settings by which users say which places are allowed, and add places: alike in every rule that judges places. */
import { codeOfName, parseAllowed } from "./jurisdictions";
import type { AdditionalPlace } from "./places";

export const countryCode = { type: "string", pattern: "^[A-Z]{2}$" } as const;

const codes =
    "EU, EEA, ADEQUATE (countries with an adequacy decision that is not limited to listed organisations) and country codes (ISO 3166-1)";

/** Where resources, keys, operators and failover targets may be. */
export const allowedJurisdictions = {
    type: "array",
    description: `The allowed jurisdictions, of places and of operators: ${codes}.`,
    items: { type: "string" },
    default: ["EU"] as readonly string[],
    scope: "pack",
    problems: (value: readonly string[]) =>
        value.length === 0
            ? [`it is empty, so nothing is allowed: give ${codes}, or leave it out for EU.`]
            : parseAllowed(value).unknown.map(
                  (given) => `'${given}' is none of ${codes}, so it allows nothing.${codeHint(given)}`,
              ),
} as const;

/** The code of what is written as the name of a country, in a language of those who write it. */
function codeHint(given: string): string {
    const code = codeOfName(given);
    return code === undefined ? "" : ` Write ${code}.`;
}

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
    scope: "pack",
    problems: (value: readonly AdditionalPlace[]) =>
        parseAllowed(value.flatMap(({ country }) => country)).unknown.map(
            (given) => `'${given}' is no country (ISO 3166-1).`,
        ),
} as const;
