import { summaryOf, type RuleSummary } from "../../engine/rule-summary";
import type { Assessment } from "../../policies/core/assess";
import type { Coverage } from "../../policies/core/coverage";
import { shortened, withoutCredentials } from "../../policies/core/foreign-text";
import { findingsOf, type ReportedFinding } from "../../policies/core/report-once";
import type { Resource } from "../../policies/core/resource";
import type { Rule, Severity } from "../../policies/core/rule";
import type { Configuration } from "../../policies/core/settings";
import type { Inventory } from "./inventory";
import { natural, oncePerLine } from "./once-per-line";
import type { ReportedDrill } from "./reported-drill";
import type { Run } from "./run";
import type { BaselineResult } from "../../policies/waivers";

/**
 * From which violations on a run fails: `mandatory`, those of that level; `advisory`, all; a severity, those of it and
 * above, whatever their level.
 */
export type FailOn = "mandatory" | "advisory" | Severity;
export const failOns: readonly FailOn[] = ["mandatory", "advisory", "low", "medium", "high", "critical"];

/** Parts of a report that take time to make, and that not every format shows. */
export const allParts = ["inventory", "drills"] as const;
export type Part = (typeof allParts)[number];

/** What `rempart check` says; `docs/schemas/check.json` describes it. */
export interface Report {
    readonly version: 1;
    readonly run: Run;
    readonly verdict: "compliant" | "violating" | "undetermined" | "nothing-judged" | "error";
    readonly counts: {
        readonly resources: number;
        /** Findings. */
        readonly violations: number;
        /** Findings. */
        readonly undetermined: number;
        /** Findings, whatever their verdict; they are not among those above. */
        readonly waived: number;
        /** Answers of one rule on one resource. */
        readonly compliant: number;
        /** Answers of one rule on one resource. */
        readonly notApplicable: number;
    };
    /** What each control looked at. */
    readonly coverage: Coverage;
    /** Whether a gap in the coverage blocks. */
    readonly coverageRequired: boolean;
    /** Which violations block. */
    readonly failOn: FailOn;
    readonly findings: readonly ReportedFinding[];
    /** Rule id → the rule, for each rule of Rempart's that found something. */
    readonly rules: Readonly<Record<string, Omit<RuleSummary, "id">>>;
    readonly errors: readonly { readonly message: string }[];
    /** Where resources are and who runs them; absent where the pack judged inside of Pulumi, which tells only findings. */
    readonly inventory?: Inventory;
    /** What an order would stop and a failover plan bring back, of each stack that has a plan. */
    readonly drills?: readonly ReportedDrill[];
    /** What a baseline came to; absent where none was given. */
    readonly baseline?: BaselineResult;
    /** Exit code 0, not 4, where all that would block is waived. */
    readonly acceptWaivers?: true;
    /** Of several stacks, in a fixed order; absent where one was judged. */
    readonly stacks?: readonly StackResult[];
}

/** What one stack of several came to. */
export interface StackResult {
    readonly project?: string;
    readonly stack?: string;
    readonly subject: string;
    readonly verdict: Report["verdict"];
    readonly exitCode: ExitCode;
    readonly counts: Report["counts"];
    readonly digests: Run["digests"];
}

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];
const rank = ({ verdict, level, severity, waived }: ReportedFinding): number =>
    (waived ? 1000 : 0) +
    (verdict === "violating" ? 0 : 100) +
    (level === "mandatory" ? 0 : 10) +
    severities.indexOf(severity);
const place = ({ position, resource }: ReportedFinding): string =>
    `${position?.file ?? ""}:${position?.line ?? 0}:${resource.urn}`;
/** The order of a report: what blocks first, then by place. */
export const ordered = (one: ReportedFinding, other: ReportedFinding): number =>
    rank(one) - rank(other) || natural(place(one), place(other)) || natural(one.rule, other.rule);

/** What a report is made from. */
export interface Judged {
    readonly run: Run;
    readonly inventory?: Inventory;
    readonly counts: Pick<Report["counts"], "resources" | "compliant" | "notApplicable">;
    readonly coverage: Coverage;
    readonly coverageRequired: boolean;
    readonly failOn?: FailOn;
    readonly findings: readonly ReportedFinding[];
    readonly rules: readonly RuleSummary[];
    readonly errors: readonly { readonly message: string }[];
    readonly drills?: readonly ReportedDrill[];
    readonly baseline?: BaselineResult;
    readonly acceptWaivers?: boolean;
}

/** What an assessment of Rempart's rules comes to. */
export const judged = (
    resources: readonly Resource[],
    { told, compliant, notApplicable, coverage }: Assessment,
    rules: readonly Rule[],
    configuration: Configuration,
): Omit<Judged, "errors" | "coverageRequired" | "failOn" | "run" | "inventory"> => ({
    counts: { resources: resources.length, compliant, notApplicable },
    coverage,
    findings: findingsOf(told, configuration, resources),
    rules: rules.map(summaryOf),
});

/**
 * One report, in an order that does not change from run to run. Of two findings that say the same of a resource the
 * stricter stands: a mandatory one before an advisory one.
 */
export function reportOf(judged: Judged): Report {
    const {
        run,
        inventory,
        counts,
        coverage,
        coverageRequired,
        failOn = "mandatory",
        acceptWaivers,
        findings: found,
        rules,
        errors,
        drills,
        baseline,
    } = judged;
    const findings = oncePerLine(strictest(found)).sort(ordered);
    const standing = findings.filter(isStanding);
    const violations = standing.filter(({ verdict }) => verdict === "violating").length;
    const undetermined = standing.length - violations;
    const isAnythingJudged = counts.compliant > 0 || findings.some(({ unseen }) => !unseen);
    const verdict = verdictOf(errors.length, violations, undetermined, isAnythingJudged);
    const named = new Set(findings.map(({ rule }) => rule));
    const { resources, compliant, notApplicable } = counts;
    return {
        version: 1,
        run,
        verdict,
        counts: {
            resources,
            violations,
            undetermined,
            waived: findings.length - standing.length,
            compliant,
            notApplicable,
        },
        coverage,
        coverageRequired,
        failOn,
        findings,
        rules: Object.fromEntries(rules.filter(({ id }) => named.has(id)).map(({ id, ...rule }) => [id, rule])),
        errors: errors.map(({ message }) => ({ message: shortened(withoutCredentials(message), ERROR_AT_MOST) })),
        ...(inventory && { inventory }),
        ...(drills && { drills }),
        ...(acceptWaivers && { acceptWaivers }),
        ...(baseline && { baseline: { ...baseline, ...knownIn(standing) } }),
    };
}

/** Counted as the report counts: in findings. */
const knownIn = (standing: readonly ReportedFinding[]): Pick<BaselineResult, "known" | "new"> => {
    const known = standing.filter((finding) => finding.known).length;
    return { known, new: standing.length - known };
};
/** Whether a finding makes the run fail. What is undetermined blocks by its level alone; what a baseline knows does not. */
export const blocks = (report: Pick<Report, "failOn">, finding: ReportedFinding): boolean =>
    isStanding(finding) && !finding.known && wouldBlock(report, finding);

/** The same, if nothing were waived and nothing known. */
function wouldBlock({ failOn }: Pick<Report, "failOn">, { verdict, level, severity }: ReportedFinding): boolean {
    if (verdict === "undetermined" || failOn === "mandatory") return level === "mandatory";
    return failOn === "advisory" || severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** Whether a finding counts: no waiver holds for it. */
export const isStanding = ({ waived }: ReportedFinding): boolean => waived === undefined;

/** Characters of an error, which may quote a program, a pack or a file. */
const ERROR_AT_MOST = 1000;

function verdictOf(errors: number, violations: number, undetermined: number, judged: boolean): Report["verdict"] {
    if (errors > 0) return "error";
    if (violations > 0) return "violating";
    if (!judged) return "nothing-judged";
    return undetermined > 0 ? "undetermined" : "compliant";
}

function strictest(found: readonly ReportedFinding[]): ReportedFinding[] {
    const findings = new Map<string, ReportedFinding>();
    for (const finding of found) {
        const key = JSON.stringify([finding.rule, finding.resource.urn, finding.message]);
        const other = findings.get(key);
        if (other === undefined || rank(finding) < rank(other)) findings.set(key, finding);
    }
    return [...findings.values()];
}

/**
 * The contract that docs/exit-codes.md states. 0: nothing blocks and something was judged. 2: a violation blocks. 3: no
 * violation blocks, but what is required is not established. 4: all that would block is waived. 1: the answer could not be
 * found. Of several stacks the worst one counts.
 */
export function exitCodeOf(report: Report): ExitCode {
    if (report.stacks) return worstExit(report.stacks.map(({ exitCode }) => exitCode));
    if (report.errors.length > 0) return 1;
    const blocking = report.findings.filter((each) => blocks(report, each));
    if (blocking.some(({ verdict }) => verdict === "violating")) return 2;
    const isEstablished = report.verdict !== "nothing-judged" && blocking.length === 0;
    if (!isEstablished || (report.coverageRequired && hasGap(report.coverage))) return 3;
    const isWaived = report.findings.some((each) => !isStanding(each) && wouldBlock(report, each));
    return isWaived && !report.acceptWaivers ? 4 : 0;
}

export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** Of several stacks: an error wins, then a violation that blocks, what is not established, and what is waived. */
export const worstExit = (codes: readonly ExitCode[]): ExitCode =>
    ([1, 2, 3, 4] as const).find((code) => codes.includes(code)) ?? 0;

export const hasGap = (coverage: Coverage): boolean => Object.values(coverage).some(({ unseen }) => unseen > 0);
