import { additionalRegions, allowedJurisdictions } from "../catalog/place-settings";
import { clusters } from "../location/cluster-settings";

/** The settings of eu-residency. */
export const settings = {
    allowedJurisdictions,
    additionalRegions,
    clusters,
    acceptedProviders: {
        type: "array",
        description:
            "Providers that no rule knows and that a stack may use, by the package of their types (`datadog`), each with the reason.",
        items: {
            type: "object",
            properties: { provider: { type: "string", minLength: 1 }, reason: { type: "string", minLength: 1 } },
            required: ["provider", "reason"],
            additionalProperties: false,
        },
        default: [] as readonly { readonly provider: string; readonly reason: string }[],
        scope: "pack",
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
