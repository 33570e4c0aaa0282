/** What was looked at: a verdict says "compliant" only of what somebody judged. */
import type { Evaluated } from "./evaluate";
import { rememberedBy } from "./remembered";
import type { Resource } from "./resource";
import { CONTROLS, type Control, type Rule, type Verdict } from "./rule";

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
export type Standing = (resource: Resource, control: Control) => "exempt" | "judged" | undefined;

interface Counted {
    judged: number;
    exempt: number;
    unseen: number;
    readonly types: Map<string, number>;
}

/** Counts one resource after the other. */
export function coverageCounter(standingOf: Standing): {
    readonly add: (each: Evaluated) => void;
    readonly coverage: () => Coverage;
} {
    const controls = new Map<Control, Counted>();
    return {
        add({ resource, rules, asked }) {
            for (const control of controlsOf(rules)) {
                let counted = controls.get(control);
                if (!counted) controls.set(control, (counted = { judged: 0, exempt: 0, unseen: 0, types: new Map() }));
                if (resource.provider === undefined) continue;
                const standing = isLookedAtBy(asked, control) ? "judged" : standingOf(resource, control);
                counted[standing ?? "unseen"]++;
                if (standing === undefined) count(counted.types, resource.type);
            }
        },
        coverage: () =>
            Object.fromEntries(
                CONTROLS.flatMap((control): [Control, ControlCoverage][] => {
                    const counted = controls.get(control);
                    return counted ? [[control, { ...counted, types: byCount(counted.types) }]] : [];
                }),
            ),
    };
}

/** The controls of which there is a rule, in their order. */
const controlsOf = rememberedBy((rules: readonly Rule[]) =>
    CONTROLS.filter((control) => rules.some((rule) => rule.control === control)),
);

/** Whether a rule of a control had a question. */
const isLookedAtBy = (verdicts: readonly Verdict[], control: Control): boolean =>
    verdicts.some((verdict) => verdict.rule.control === control && isLookedAt(verdict));

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const byCount = (types: ReadonlyMap<string, number>): ControlCoverage["types"] =>
    [...types]
        .map(([type, times]) => ({ type, count: times }))
        .sort((one, other) => other.count - one.count || (one.type < other.type ? -1 : 1));

/** Whether a rule had a question about a resource and looked for the answer. */
export const isLookedAt = ({ answer, findings }: Verdict): boolean =>
    answer === "compliant" ||
    answer === "violating" ||
    (findings.length > 0 && findings.some(({ kind, unseen }) => kind === "undetermined" && !unseen));

/** The coverage of several packs that judged the same stack: of each control the one that looked at most. */
export function widestCoverage(all: readonly Coverage[]): Coverage {
    const best = CONTROLS.flatMap((control): [Control, ControlCoverage][] => {
        const found = all.flatMap((each) => each[control] ?? []);
        const [widest] = found.toSorted((one, other) => one.unseen - other.unseen);
        return widest ? [[control, widest]] : [];
    });
    return Object.fromEntries(best);
}
