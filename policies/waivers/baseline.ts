/** A baseline: what was found before, so that only what is new blocks. */
import type { ReportedFinding } from "../core/report-once";

/** A finding that is known, as the file keeps it: no text of the program is in it. */
export interface KnownFinding {
    readonly rule: string;
    /** `type::name` */
    readonly resource: string;
    readonly fingerprint: string;
}

export interface Baseline {
    readonly version: 1;
    readonly findings: readonly KnownFinding[];
    /** Rule id → how many findings of it are accepted, whichever they are. */
    readonly budgets?: Readonly<Record<string, number>>;
}

/** What a baseline comes to in a run. */
export interface BaselineResult {
    /** Findings. */
    readonly known: number;
    /** Findings. */
    readonly new: number;
    /** Known findings that are found no more. */
    readonly fixed: readonly KnownFinding[];
    /** Rules with fewer findings than their budget: it can go down to these. */
    readonly slack: Readonly<Record<string, number>>;
}

const entryOf = ({ rule, resource: { type, name }, fingerprint }: ReportedFinding): KnownFinding => ({
    rule,
    resource: `${type}::${name}`,
    fingerprint,
});
const keyOf = ({ rule, fingerprint }: Pick<KnownFinding, "rule" | "fingerprint">): string => `${rule} ${fingerprint}`;

/** The findings of a run as a baseline; what is waived has a register of its own. */
export function baselineOf(findings: readonly ReportedFinding[], budgets?: Baseline["budgets"]): Baseline {
    const entries = new Map(findings.filter(({ waived }) => !waived).map((each) => [keyOf(each), entryOf(each)]));
    return { version: 1, findings: sorted([...entries.values()]), ...(budgets && { budgets }) };
}

const sorted = (entries: readonly KnownFinding[]): readonly KnownFinding[] =>
    entries.toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
const textOf = ({ rule, resource, fingerprint }: KnownFinding): string => `${rule} ${resource} ${fingerprint}`;

/**
 * The findings of a run with those marked that are known, and what that comes to. A rule that stays within its budget
 * has known findings only; one that exceeds it has new ones, as if it had no budget.
 */
export function knownBy(
    { findings: entries, budgets = {} }: Baseline,
    findings: readonly ReportedFinding[],
): { readonly findings: readonly ReportedFinding[]; readonly result: BaselineResult } {
    const known = new Set(entries.map(keyOf));
    const standing = findings.filter(({ waived }) => !waived);
    const listed = (finding: ReportedFinding) => known.has(keyOf(finding));
    const unlisted = Object.keys(budgets).map((id): [string, number] => [
        id,
        standing.filter((each) => each.rule === id && !listed(each)).length,
    ]);
    const within = new Set(unlisted.flatMap(([id, count]) => (count <= (budgets[id] ?? 0) ? [id] : [])));
    const marked = findings.map((finding) =>
        !finding.waived && (listed(finding) || within.has(finding.rule))
            ? { ...finding, known: true as const }
            : finding,
    );
    const found = new Set(findings.map(keyOf));
    const isKnown = ({ known: is }: ReportedFinding) => is === true;
    return {
        findings: marked,
        result: {
            known: marked.filter(isKnown).length,
            new: standing.length - marked.filter(isKnown).length,
            fixed: entries.filter((entry) => !found.has(keyOf(entry))),
            slack: Object.fromEntries(unlisted.filter(([id, count]) => count < (budgets[id] ?? 0))),
        },
    };
}

/** The baseline without what is fixed, and with budgets no higher than what was found: it only ever gets smaller. */
export function pruned(baseline: Baseline, { fixed, slack }: Pick<BaselineResult, "fixed" | "slack">): Baseline {
    const gone = new Set(fixed.map(keyOf));
    const budgets = Object.entries({ ...baseline.budgets, ...slack }).filter(([, count]) => count > 0);
    return {
        version: 1,
        findings: sorted(baseline.findings.filter((entry) => !gone.has(keyOf(entry)))),
        ...(budgets.length > 0 && { budgets: Object.fromEntries(budgets) }),
    };
}
