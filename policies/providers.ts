/** What is judged for which provider, told from the rows themselves. */
import { cloudOf, cloudRows } from "./catalog/clouds";
import { packageOf } from "./core/resource";
import type { Rule } from "./core/rule";
import { packagesWithSettings } from "./endpoints/provider-settings";
import { failoverRules, keyRules } from "./rules";

export interface ProviderCoverage {
    /** The package of its types: `azure-native`. */
    readonly provider: string;
    readonly places: "every type" | "-";
    /** Number of types. */
    readonly keys: string;
    readonly endpoints: "provider settings" | "-";
    /** Number of types. */
    readonly failover: string;
}

export function coverageOfProviders(): readonly ProviderCoverage[] {
    const keys = typesByProvider(keyRules);
    const failover = typesByProvider(failoverRules);
    const withSettings = packagesWithSettings();
    const providers = new Set([
        ...keys.keys(),
        ...failover.keys(),
        ...withSettings,
        ...cloudRows().map((row) => row.package),
    ]);
    const count = (types: ReadonlySet<string> | undefined) => (types ? `${types.size} types` : "-");
    return [...providers]
        .filter((provider) => !["rempart", "pulumi"].includes(provider))
        .sort()
        .map((provider) => ({
            provider,
            places: provider === "kubernetes" || cloudOf(provider, {}) ? "every type" : "-",
            keys: count(keys.get(provider)),
            endpoints: withSettings.includes(provider) ? "provider settings" : "-",
            failover: count(failover.get(provider)),
        }));
}

function typesByProvider(rules: readonly Rule[]): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const type of rules.flatMap(({ rows }) => Object.keys(rows ?? {}))) {
        const types = found.get(packageOf(type)) ?? new Set();
        found.set(packageOf(type), types.add(type));
    }
    return found;
}
