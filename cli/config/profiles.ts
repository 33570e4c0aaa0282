/** Profiles: levels and settings by name. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { didYouMean } from "../../policies/core/nearest";
import { SOVEREIGNTY } from "../../policies/core/settings";
import { home } from "../init/own-package";
import { UserError } from "../../policies/core/user-error";
import type { Levels } from "./rempart-config";

const folder = join(home, "packs/profiles");

/** A configuration in Pulumi's own format: policy → level, or settings. */
export type PolicyConfig = Readonly<Record<string, unknown>>;

/** What each profile that comes with Rempart is for. */
export const profilePurposes: Readonly<Record<string, string>> = {
    baseline: "a first day: places, endpoints, operators and the failover target block, everything else advises",
    eu: "the default",
    strict: "every rule about operators blocks, and so does what was not judged; failover-target cannot be waived",
    disconnected: "no way to the public internet, no operator under foreign law",
    eea: "a Norwegian customer",
    "eu-and-switzerland": "a country with an adequacy decision, by name",
    france: "one country, as French public bodies demand",
    "on-premises": "custom locations and clusters in data centres of one's own",
    "by-environment": "more in one stack than in another",
};

/** The profiles that come with Rempart. */
export const profileNames = (): readonly string[] =>
    readdirSync(folder)
        .filter((file) => file.endsWith(".json"))
        .map((file) => file.replace(/\.json$/, ""))
        .sort();

/** A profile by its name. @param own profiles of the configuration. @throws UserError where there is none */
export function profile(name: string, own: Readonly<Record<string, Levels>> = {}): PolicyConfig {
    const mine = Object.hasOwn(own, name) ? own[name] : undefined;
    if (mine) return policyConfigOf(mine);
    const names = profileNames();
    if (names.includes(name)) return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as PolicyConfig;
    throw new UserError(`There is no profile '${name}'.${didYouMean(name, [...names, ...Object.keys(own)])}`);
}

/** Levels and settings in Pulumi's own format. */
export const policyConfigOf = ({ settings, rules = {} }: Levels): PolicyConfig => ({
    ...(settings && { [SOVEREIGNTY]: settings }),
    ...rules,
});

/** Configurations as one: what comes later wins, setting by setting, and stack by stack in `environments`. */
export const layered = (...layers: readonly PolicyConfig[]): PolicyConfig => layers.reduce(over, {});

function over(below: PolicyConfig, above: PolicyConfig): PolicyConfig {
    // "all" holds for what an earlier layer named, too.
    const kept = Object.hasOwn(above, "all") ? withoutLevels(below) : below;
    const entries = Object.entries(above).map(([name, entry]): [string, unknown] => {
        const [one, other] = [settingsOf(kept[name]), settingsOf(entry)];
        return [name, one && other ? entryOf(merged(one, other)) : entry];
    });
    return { ...kept, ...Object.fromEntries(entries) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

const settingsOf = (entry: unknown): PolicyConfig | undefined =>
    typeof entry === "string" ? { enforcementLevel: entry } : isRecord(entry) ? entry : undefined;

/** A level alone is written as a text, which every reader knows. */
const entryOf = (settings: PolicyConfig): unknown =>
    Object.keys(settings).length === 1 && typeof settings.enforcementLevel === "string"
        ? settings.enforcementLevel
        : settings;

function merged(below: PolicyConfig, above: PolicyConfig): PolicyConfig {
    const [one, other] = [below.environments, above.environments];
    if (!isRecord(one) || !isRecord(other)) return { ...below, ...above };
    const stacks = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const environments = stacks.map((stack) => [stack, { ...(one[stack] as object), ...(other[stack] as object) }]);
    return { ...below, ...above, environments: Object.fromEntries(environments) as unknown };
}

const withoutLevels = (config: PolicyConfig): PolicyConfig =>
    Object.fromEntries(
        Object.entries(config).flatMap(([name, entry]) => {
            if (typeof entry === "string") return [];
            const { enforcementLevel: _, ...settings } = (entry ?? {}) as PolicyConfig;
            return [[name, settings]];
        }),
    );
