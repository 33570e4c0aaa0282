/** The packs that a command works with, and the configuration they share. */
import { packs } from "../../packs";
import { didYouMean } from "../../policies/core/nearest";
import { readConfiguration, SOVEREIGNTY, type Configuration } from "../../policies/core/settings";
import { listed } from "../../policies/core/foreign-text";
import type { Pack } from "../../policies/core/pack";
import type { Rule } from "../../policies/core/rule";
import { rules } from "../../policies/rules";
import { UserError } from "../../policies/core/user-error";
import type { ConfigOptions, Configured } from "../config/configured";
import { layered, type PolicyConfig } from "../config/profiles";
import { readTextFile } from "../config/text-file";

export const DEFAULT_PACK = "eu-sovereign";

/** Every rule of some packs, each once. */
export interface Choice {
    readonly packs: readonly { readonly name: string; readonly pack: Pack }[];
    readonly rules: readonly Rule[];
}

/** @param names as in `packs`. @throws UserError for a pack that does not exist */
export function choiceOf(names: readonly string[]): Choice {
    const chosen = (names.length > 0 ? names : [DEFAULT_PACK]).map((name) => {
        const pack = Object.hasOwn(packs, name) ? packs[name] : undefined;
        if (!pack) throw new UserError(`There is no pack called '${name}'.${didYouMean(name, Object.keys(packs))}`);
        return { name, pack };
    });
    const byId = new Map(chosen.flatMap(({ pack }) => pack.rules).map((rule) => [rule.id, rule]));
    return { packs: chosen, rules: [...byId.values()] };
}

/** What the options of a command say of the configuration, and what the configuration file adds to them. */
export interface ConfigurationOptions extends ConfigOptions, Partial<Configured> {
    readonly requireCoverage?: boolean;
    readonly failClosed?: boolean;
}

/** Reads the configuration of a command. @throws UserError with every problem of it */
export function configurationOf({ packs: chosen, rules: own }: Choice, options: ConfigurationOptions): Configuration {
    const configuration = readConfiguration(rawConfigurationOf(options), own, levelsOf(chosen), rules);
    if (configuration.problems.length > 0) {
        // In rempart.json the settings of the policy sovereignty are called settings.
        const isOwn = options.configFile !== undefined && options.policyConfig === undefined;
        const problems = configuration.problems.map((problem) =>
            isOwn ? problem.replace(`'${SOVEREIGNTY}.`, "'settings.") : problem,
        );
        throw new UserError(`${options.sources ?? options.policyConfig}: ${listed(problems, 10, " ")}`);
    }
    return configuration;
}

const levelsOf = (chosen: Choice["packs"]): Pack["levels"] =>
    Object.assign({}, ...chosen.map(({ pack }) => pack.levels)) as Pack["levels"];

/** The rules that "all" switches on although they are off unless somebody asks for them. */
export function switchedOnByAll({ packs: chosen }: Choice, options: ConfigurationOptions): readonly string[] {
    const raw = rawConfigurationOf(options) as PolicyConfig;
    if (raw.all === undefined || raw.all === "disabled") return [];
    const isOff = ([id, level]: readonly [string, string]) => level === "disabled" && !Object.hasOwn(raw, id);
    return Object.entries(levelsOf(chosen))
        .filter(isOff)
        .map(([id]) => id);
}

/**
 * The configuration in Pulumi's own format: the profile, the configuration file, --policy-config, and what the options
 * add to them.
 * @throws UserError where the file cannot be read or is not JSON
 */
export function rawConfigurationOf(options: ConfigurationOptions): unknown {
    const { base = {}, policyConfig, requireCoverage, failClosed } = options;
    const raw = policyConfig === undefined ? {} : readTextFile(policyConfig, "The policy configuration");
    const required = { ...(requireCoverage && { requireCoverage }), ...(failClosed && { failClosed }) };
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
    return layered(base, raw as PolicyConfig, Object.keys(required).length > 0 ? { [SOVEREIGNTY]: required } : {});
}
