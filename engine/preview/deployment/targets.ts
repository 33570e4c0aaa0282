/** The URNs that a run is limited to: `*` stands for anything without a colon, `**` for anything. */
export interface Targets {
    readonly targets?: readonly string[];
    readonly excludes?: readonly string[];
    readonly targetDependents?: boolean;
    readonly excludeDependents?: boolean;
}

const escape = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
const pattern = (glob: string): RegExp =>
    new RegExp(
        `^${glob
            .split("**")
            .map((part) => part.split("*").map(escape).join("[^:]*"))
            .join(".*")}$`,
        "s",
    );

export interface Selection {
    /** Whether a resource is part of the run; dependents of a chosen resource are, if the options say so. */
    includes(urn: string, dependencies: readonly string[]): boolean;
    /** Targets without a wildcard that no resource has. */
    missing(urns: ReadonlySet<string>): readonly string[];
}

export function select({ targets, excludes, targetDependents, excludeDependents }: Targets): Selection {
    const chosen = targets?.length ? targets : (excludes ?? []);
    const byTarget = Boolean(targets?.length);
    const patterns = chosen.map(pattern);
    const followed = new Set<string>();
    const dependents = byTarget ? targetDependents : excludeDependents;
    const matches = (urn: string, dependencies: readonly string[]): boolean => {
        const hit =
            patterns.some((each) => each.test(urn)) ||
            (dependents === true && dependencies.some((dependency) => followed.has(dependency)));
        if (hit) followed.add(urn);
        return hit;
    };
    return {
        includes: (urn, dependencies) => chosen.length === 0 || matches(urn, dependencies) === byTarget,
        missing: (urns) => (byTarget ? chosen.filter((urn) => !urn.includes("*") && !urns.has(urn)) : []),
    };
}
