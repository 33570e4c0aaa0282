/** The settings that the rules of endpoints share. */
import { allowedJurisdictions } from "../catalog/place-settings";
import { hostOf } from "../catalog/endpoints";
import { clusters } from "../location/cluster-settings";
import type { AdditionalHost } from "./standing";

/** A host that nothing can stand at would be a setting without an effect. */
function hostProblems(hosts: readonly string[]): readonly string[] {
    return hosts
        .filter((host) => !/^[\w.:-]+$/.test(hostOf(host)?.host ?? ""))
        .map((host) => `'${host}' names no host: give one such as registry.example.eu.`);
}

export const sovereignOnly = {
    type: "boolean",
    description: "Whether the public cloud of a foreign operator, and what stands in it, is a violation too.",
    default: false,
    scope: "pack",
} as const;

export const registries = {
    type: "array",
    description: "Hosts, or domains with all below them, whose container registries are your own or European.",
    items: { type: "string", minLength: 1 },
    default: [] as readonly string[],
    scope: "pack",
    problems: hostProblems,
} as const;

export const additionalHosts = {
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
    problems: (value: readonly AdditionalHost[]) => hostProblems(value.map(({ host }) => host)),
} as const;

/** What every rule that judges hosts is told. */
export const hostSettings = { allowedJurisdictions, sovereignOnly, additionalHosts, clusters } as const;
