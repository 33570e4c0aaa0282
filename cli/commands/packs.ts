/** The packs that a command works with, and the configuration they share. */
import { readFileSync } from "node:fs";
import { packs } from "../../packs";
import { didYouMean, readConfiguration, type Configuration } from "../../policies/core/settings";
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

/** Reads a configuration in Pulumi's own format. @throws UserError with every problem of the file */
export function configurationOf({ packs: chosen, rules: own }: Choice, file: string | undefined): Configuration {
    const levels = Object.assign({}, ...chosen.map(({ pack }) => pack.levels)) as Pack["levels"];
    const configuration = readConfiguration(rawConfigurationOf(file), own, levels, rules);
    if (configuration.problems.length > 0) throw new UserError(`${file}: ${configuration.problems.join(" ")}`);
    return configuration;
}

/** A configuration as it is written. @throws UserError where the file cannot be read or is not JSON */
export function rawConfigurationOf(file: string | undefined): unknown {
    if (file === undefined) return {};
    try {
        const text = readFileSync(file, "utf8");
        return text.trim() === "" ? {} : (JSON.parse(text) as unknown);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new UserError(`The policy configuration ${file} ${code ? `cannot be read (${code})` : "is not JSON"}.`);
    }
}
