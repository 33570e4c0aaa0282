import { parseAllowed } from "../catalog/jurisdictions";
import { countryCode } from "../catalog/place-settings";
import type { DeclaredCluster } from "./cluster-place";

/** The setting by which clusters outside of the program are declared. */
export const clusters = {
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
} as const;
