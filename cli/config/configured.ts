/** The options of a command, with what the configuration file says where they say nothing. */
import type { PolicyConfig } from "./profiles";
import { layered, policyConfigOf, profile } from "./profiles";
import { configFileNear, readConfigFile } from "./config-file";
import type { RempartConfig } from "./rempart-config";

/** What a user says of the configuration, and what follows from it. */
export interface ConfigOptions {
    /** A configuration file, in the place of the one beside Pulumi.yaml; false: none. */
    readonly config?: string | false;
    readonly profile?: string;
    /** A file in Pulumi's own format. */
    readonly policyConfig?: string;
    readonly waivers?: string;
    readonly acceptWaivers?: boolean;
    readonly baseline?: string;
    readonly with?: readonly string[];
}

/** Absent where nobody says anything. */
export interface Configured {
    /** The profile and the configuration file, in Pulumi's own format: what --policy-config and the options add to. */
    readonly base?: PolicyConfig;
    /** What the configuration file writes: `FORMAT` or `FORMAT=FILE`. */
    readonly formats?: readonly string[];
    /** Where levels and settings come from, for errors. */
    readonly sources: string;
    readonly configFile?: string;
}

/**
 * Options over the configuration file over the profile.
 * @param directory where the file is looked for, and above
 * @throws UserError where the file is not valid, or the profile does not exist
 */
export function configured<Options extends ConfigOptions>(directory: string, options: Options): Options & Configured {
    const file = options.config === false ? undefined : (options.config ?? configFileNear(directory));
    const config: RempartConfig = file === undefined ? {} : readConfigFile(file).config;
    const name = options.profile ?? config.profile;
    const { packs, waivers, acceptWaivers, baseline, formats, profiles, settings, rules } = config;
    const base = layered(
        ...(name === undefined ? [] : [profile(name, profiles)]),
        policyConfigOf({ ...(settings && { settings }), ...(rules && { rules }) }),
    );
    const said = <T>(given: T | undefined, written: T | undefined, key: string) =>
        given === undefined && written !== undefined ? { [key]: written } : {};
    const list = (given: readonly string[] | undefined) => (given?.length ? given : undefined);
    return {
        ...options,
        ...said(list(options.with), packs, "with"),
        ...said(options.waivers, waivers, "waivers"),
        ...said(options.acceptWaivers, acceptWaivers, "acceptWaivers"),
        ...said(options.baseline, baseline, "baseline"),
        ...(formats && { formats }),
        ...(Object.keys(base).length > 0 && { base }),
        ...(file !== undefined && { configFile: file }),
        sources: [name !== undefined && `profile ${name}`, file, options.policyConfig].filter(Boolean).join(", "),
    };
}
