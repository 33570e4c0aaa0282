import { resolve } from "node:path";
import type { PolicyPack } from "../../engine/policy-pack";
import { didYouMean } from "../../policies/core/nearest";
import { UserError } from "../../policies/core/user-error";
import { unseen } from "../../policies/visibility";
import type { Language } from "../locales";
import type { Detail } from "../report/formats/format";
import type { FailOn } from "../report/report";
import type { Choice, ConfigurationOptions } from "./packs";
import type { WaiverOptions } from "./waivers";

export interface CheckOptions extends ConfigurationOptions, WaiverOptions {
    /** `all`: every stack that has a file. */
    readonly stack?: string;
    /** Names of Rempart's packs; empty: the default one. */
    readonly with: readonly string[];
    /** Folders of CrossGuard packs that run beside Rempart's rules. */
    readonly pack: readonly string[];
    /** One file for all packs, or one for each pack in their order. */
    readonly packConfig: readonly string[];
    /** A file of answers that functions of providers get in the embedded preview. */
    readonly answers?: string;
    /** A file to write what functions of providers answered into, without secrets. */
    readonly saveAnswers?: string;
    /** The folder of the program that runs at the target. */
    readonly target?: string;
    readonly targetStack?: string;
    /** An exported stack, in the place of a program. */
    readonly state?: string;
    /** A folder of exported states, or a glob. */
    readonly states?: string;
    /** `2/5`: the second of five equal parts. */
    readonly shard?: string;
    /** How many stacks or states are judged at a time; one where none is given. */
    readonly jobs?: number;
    /** Every program below the folders. */
    readonly recursive?: boolean;
    /** A file to write what was found into, as known. */
    readonly writeBaseline?: string;
    /** Takes out of the baseline what is fixed. */
    readonly prune?: boolean;
    /** The same as `--format json`. */
    readonly json?: boolean;
    /** `NAME`, or `NAME=FILE`. */
    readonly format: readonly string[];
    /** Of Markdown and HTML; else that of the environment. */
    readonly lang?: Language;
    readonly compact?: boolean;
    readonly quiet?: boolean;
    readonly verbose?: boolean;
    /** Ids of rules. */
    readonly only: readonly string[];
    readonly skip: readonly string[];
    readonly failOn: FailOn;
    /** What previews the program: Rempart's own engine, or Pulumi's command line. */
    readonly engine: "embedded" | "pulumi";
    /** Runs the program in a sandbox. */
    readonly sandbox?: boolean;
    /** Seconds for the whole preview. */
    readonly timeout: number;
}

/** @throws UserError where more than one is given. */
export function detailIn({ compact, quiet, verbose }: CheckOptions): Detail {
    const given = Object.entries({ compact, quiet, verbose }).flatMap(([name, on]) => (on ? [name] : []));
    if (given.length > 1) throw new UserError(`Give one of --${given.join(" and --")}.`);
    return (given[0] ?? "normal") as Detail;
}

/**
 * The rules that are left of a choice. What nobody could see is told unless it is skipped by name.
 * @throws UserError for a rule that the choice does not have
 */
export function narrowed(choice: Choice, { only, skip }: Pick<CheckOptions, "only" | "skip">): Choice {
    const ids = [...new Set([...choice.rules, unseen].map(({ id }) => id))];
    for (const id of [...only, ...skip])
        if (!ids.includes(id))
            throw new UserError(
                `There is no rule called '${id}' here.${didYouMean(id, ids)} All of them: rempart list rules.`,
            );
    const isKept = (id: string): boolean =>
        !skip.includes(id) && (only.length === 0 || only.includes(id) || id === unseen.id);
    return { ...choice, rules: choice.rules.filter(({ id }) => isKept(id)) };
}

/** @throws UserError when packs and their configurations are not equally many. */
export function packsIn({ pack, packConfig }: CheckOptions): readonly PolicyPack[] {
    if (packConfig.length > 1 && packConfig.length !== pack.length) {
        throw new UserError("Give one --pack-config for all, or one for each --pack in the same order.");
    }
    return pack.map((directory, index) => {
        const configFile = packConfig.length === 1 ? packConfig[0] : packConfig[index];
        return { directory: resolve(directory), ...(configFile !== undefined && { configFile: resolve(configFile) }) };
    });
}
