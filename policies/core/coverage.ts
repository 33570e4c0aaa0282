/** What was looked at: a verdict says "compliant" only of what somebody judged. */
import type { Resource } from "./resource";
import { CONTROLS, type Control, type Verdict } from "./rule";

/** How much of a stack one control has looked at. Counts are resources; components, providers and the stack do not count. */
export interface ControlCoverage {
    /** A rule of the control had a question about them. */
    readonly judged: number;
    /** Nothing about them concerns the control, for a recorded reason. */
    readonly exempt: number;
    /** No rule had a question about them, and nothing says why. */
    readonly unseen: number;
    /** The types of the unseen ones, most frequent first. */
    readonly types: readonly { readonly type: string; readonly count: number }[];
}

/** By control; controls of which no rule is on are left out. */
export type Coverage = Readonly<Partial<Record<Control, ControlCoverage>>>;

/** What is known of a resource that no rule of a control looked at: nothing concerns the control, or the stack was asked. */
type Standing = (resource: Resource, control: Control) => "exempt" | "judged" | undefined;

/** Counts what verdicts looked at. */
export function coverageOf(verdicts: readonly Verdict[], standingOf: Standing): Coverage {
    const found = CONTROLS.flatMap((control): [Control, ControlCoverage][] => {
        const own = verdicts.filter(({ rule }) => rule.control === control);
        if (own.length === 0) return [];
        const resources = new Map<Resource, boolean>();
        for (const verdict of own)
            if (verdict.resource.provider !== undefined)
                resources.set(verdict.resource, (resources.get(verdict.resource) ?? false) || isLookedAt(verdict));
        return [[control, countOf(resources, (resource) => standingOf(resource, control))]];
    });
    return Object.fromEntries(found);
}

/** Whether a rule had a question about a resource and looked for the answer. */
export const isLookedAt = ({ answer, findings }: Verdict): boolean =>
    answer === "compliant" ||
    answer === "violating" ||
    findings.some(({ kind, unseen }) => kind === "undetermined" && !unseen);

function countOf(
    resources: ReadonlyMap<Resource, boolean>,
    standingOf: (resource: Resource) => ReturnType<Standing>,
): ControlCoverage {
    const types = new Map<string, number>();
    let [judged, exempt] = [0, 0];
    for (const [resource, looked] of resources) {
        const standing = looked ? "judged" : standingOf(resource);
        if (standing === "judged") judged++;
        else if (standing === "exempt") exempt++;
        else types.set(resource.type, (types.get(resource.type) ?? 0) + 1);
    }
    const sorted = [...types].map(([type, count]) => ({ type, count }));
    sorted.sort((one, other) => other.count - one.count || (one.type < other.type ? -1 : 1));
    return { judged, exempt, unseen: resources.size - judged - exempt, types: sorted };
}

/** The coverage of several packs that judged the same stack: of each control the one that looked at most. */
export function widestCoverage(all: readonly Coverage[]): Coverage {
    const best = CONTROLS.flatMap((control): [Control, ControlCoverage][] => {
        const found = all.flatMap((each) => each[control] ?? []);
        const [widest] = found.toSorted((one, other) => one.unseen - other.unseen);
        return widest ? [[control, widest]] : [];
    });
    return Object.fromEntries(best);
}
