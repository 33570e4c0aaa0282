import { resolve } from "node:path";
import type { PolicyPack } from "../../engine/policy-pack";
import type { ConfigurationOptions } from "./packs";
import type { WaiverOptions } from "./waivers";
import { UserError } from "../../policies/core/user-error";

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
    /** An exported stack, in the place of a program. */
    readonly state?: string;
    /** A folder of exported states, or a glob. */
    readonly states?: string;
    /** `2/5`: the second of five equal parts. */
    readonly shard?: string;
    /** Every program below the folders. */
    readonly recursive?: boolean;
    /** A file to write what was found into, as known. */
    readonly writeBaseline?: string;
    /** Takes out of the baseline what is fixed. */
    readonly prune?: boolean;
    readonly json?: boolean;
    /** What previews the program: Rempart's own engine, or Pulumi's command line. */
    readonly engine: "embedded" | "pulumi";
    /** Seconds for the whole preview. */
    readonly timeout: number;
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
