import { additionalRegions, allowedJurisdictions, countryCode } from "../catalog/place-settings";
import { parseAllowed } from "../catalog/jurisdictions";
import type { DeclaredCluster } from "../location/cluster-place";

/** The settings of eu-residency. */
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
        scope: "pack",
        problems: (value: readonly DeclaredCluster[]) =>
            parseAllowed(value.flatMap(({ country = [] }) => country).filter((code) => code !== "EU")).unknown.map(
                (given) => `'${given}' is no country (ISO 3166-1).`,
            ),
    },
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
