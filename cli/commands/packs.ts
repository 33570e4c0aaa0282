/** The packs that a command works with, and the configuration they share. */
import { jsonIn, readInputFile } from "../../engine/input-file";
import { packs } from "../../packs";
import { didYouMean, readConfiguration, SOVEREIGNTY, type Configuration } from "../../policies/core/settings";
import { listed } from "../../policies/core/foreign-text";
import type { Pack } from "../../policies/core/pack";
import type { Rule } from "../../policies/core/rule";
import { rules } from "../../policies/rules";
import { UserError } from "../../policies/core/user-error";

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

/** What the options of a command say of the configuration. */
export interface ConfigurationOptions {
    /** A file in Pulumi's own format. */
    readonly policyConfig?: string;
    readonly requireCoverage?: boolean;
    readonly failClosed?: boolean;
}

/** Reads the configuration of a command. @throws UserError with every problem of the file */
export function configurationOf({ packs: chosen, rules: own }: Choice, options: ConfigurationOptions): Configuration {
    const levels = Object.assign({}, ...chosen.map(({ pack }) => pack.levels)) as Pack["levels"];
    const configuration = readConfiguration(rawConfigurationOf(options), own, levels, rules);
    if (configuration.problems.length > 0)
        throw new UserError(`${options.policyConfig}: ${listed(configuration.problems, 10, " ")}`);
    return configuration;
}

/**
 * The configuration as it is written, in Pulumi's own format, with what the options add to it.
 * @throws UserError where the file cannot be read or is not JSON
 */
export function rawConfigurationOf(options: ConfigurationOptions): unknown {
    const { policyConfig, requireCoverage, failClosed } = options;
    const raw = policyConfig === undefined ? {} : configurationIn(policyConfig);
    const required = { ...(requireCoverage && { requireCoverage }), ...(failClosed && { failClosed }) };
    if (Object.keys(required).length === 0 || typeof raw !== "object" || raw === null) return raw;
    const { [SOVEREIGNTY]: shared } = raw as { readonly [SOVEREIGNTY]?: object };
    return { ...raw, [SOVEREIGNTY]: { ...shared, ...required } };
}

function configurationIn(file: string): unknown {
    const input = readInputFile(file, "The policy configuration");
    return input.text.trim() === "" ? {} : jsonIn(input);
}
