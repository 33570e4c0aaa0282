/** Settings of the whole and levels of rules. */
export interface Levels {
    /** What `sovereignty` is in Pulumi's format. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** Rule id, or `all` → a level, or an object of settings. */
    readonly rules?: Readonly<Record<string, unknown>>;
}

/** What a configuration file says; `docs/schemas/rempart.json` describes it. */
export interface RempartConfig extends Levels {
    readonly packs?: readonly string[];
    readonly profile?: string;
    /** Profiles of one's own, by name. */
    readonly profiles?: Readonly<Record<string, Levels>>;
    /** A file of waivers, relative to this one. */
    readonly waivers?: string;
    readonly acceptWaivers?: boolean;
    /** A file of known findings, relative to this one. */
    readonly baseline?: string;
    /** `FORMAT` or `FORMAT=FILE`. */
    readonly formats?: readonly string[];
}
