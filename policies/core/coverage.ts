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
export type Standing = (resource: Resource, control: Control) => "exempt" | "judged" | undefined;

interface Counted {
    judged: number;
    exempt: number;
    unseen: number;
    readonly types: Map<string, number>;
}

/** Counts one resource after the other: `add` takes all verdicts of a resource. */
export function coverageCounter(standingOf: Standing): {
    readonly add: (verdicts: readonly Verdict[]) => void;
    readonly coverage: () => Coverage;
} {
    const controls = new Map<Control, Counted>();
    return {
        add(verdicts) {
            const provider = verdicts[0]?.resource.provider;
            const looked = lookedAtBy(verdicts);
            for (const control of CONTROLS) {
                const isLooked = looked[control];
                if (isLooked === undefined) continue;
                let counted = controls.get(control);
                if (!counted) controls.set(control, (counted = { judged: 0, exempt: 0, unseen: 0, types: new Map() }));
                if (provider === undefined) continue;
                const { resource } = verdicts[0]!;
                const standing = isLooked ? "judged" : standingOf(resource, control);
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

/** By control, whether a rule of it had a question; controls of which there is no rule are left out. */
function lookedAtBy(verdicts: readonly Verdict[]): Partial<Record<Control, boolean>> {
    const looked: Partial<Record<Control, boolean>> = {};
    for (const verdict of verdicts) {
        const { control } = verdict.rule as { readonly control?: Control };
        if (control !== undefined && looked[control] !== true) looked[control] = isLookedAt(verdict);
    }
    return looked;
}

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
