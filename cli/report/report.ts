import { summaryOf, type RuleSummary } from "../../engine/rule-summary";
import { findingsOf, type ReportedFinding } from "../../policies/core/report-once";
import type { Resource } from "../../policies/core/resource";
import type { Rule, Severity, Verdict } from "../../policies/core/rule";
import type { Configuration } from "../../policies/core/settings";

/** What `rempart check` says; `docs/schemas/check.json` describes it. */
export interface Report {
    readonly version: 1;
    readonly verdict: "compliant" | "violating" | "undetermined" | "error";
    readonly counts: {
        readonly resources: number;
        /** Findings. */
        readonly violations: number;
        /** Findings. */
        readonly undetermined: number;
        /** Answers of one rule on one resource. */
        readonly compliant: number;
        /** Answers of one rule on one resource. */
        readonly notApplicable: number;
    };
    readonly findings: readonly ReportedFinding[];
    /** Rule id → the rule, for each rule of Rempart's that found something. */
    readonly rules: Readonly<Record<string, Omit<RuleSummary, "id">>>;
    readonly errors: readonly { readonly message: string }[];
}

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];
const rank = ({ verdict, level, severity }: ReportedFinding): number =>
    (verdict === "violating" ? 0 : 100) + (level === "mandatory" ? 0 : 10) + severities.indexOf(severity);
const place = ({ position, resource }: ReportedFinding): string =>
    `${position?.file ?? ""}:${String(position?.line ?? 0).padStart(7, "0")}:${resource.urn}`;
const ordered = (one: ReportedFinding, other: ReportedFinding): number =>
    rank(one) - rank(other) ||
    (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : one.rule < other.rule ? -1 : 1);

/** What a report is made from. */
export interface Judged {
    readonly counts: Pick<Report["counts"], "resources" | "compliant" | "notApplicable">;
    readonly findings: readonly ReportedFinding[];
    readonly rules: readonly RuleSummary[];
    readonly errors: readonly { readonly message: string }[];
}

/** The verdicts of Rempart's rules, and what else was found. */
export function judged(
    resources: readonly Resource[],
    verdicts: readonly Verdict[],
    rules: readonly Rule[],
    configuration: Configuration,
): Omit<Judged, "errors"> {
    const answered = (answer: Verdict["answer"]) => verdicts.filter((verdict) => verdict.answer === answer).length;
    return {
        counts: {
            resources: resources.length,
            compliant: answered("compliant"),
            notApplicable: answered("not-applicable"),
        },
        findings: findingsOf(verdicts, configuration),
        rules: rules.map(summaryOf),
    };
}

/**
 * One report, in an order that does not change from run to run. Of two findings that say the same of a resource the
 * stricter stands: a mandatory one before an advisory one.
 */
export function reportOf({ counts, findings: found, rules, errors }: Judged): Report {
    const findings = strictest(found).sort(ordered);
    const violations = findings.filter(({ verdict }) => verdict === "violating").length;
    const undetermined = findings.length - violations;
    const verdict =
        errors.length > 0 ? "error" : violations > 0 ? "violating" : undetermined > 0 ? "undetermined" : "compliant";
    const named = new Set(findings.map(({ rule }) => rule));
    const { resources, compliant, notApplicable } = counts;
    return {
        version: 1,
        verdict,
        counts: { resources, violations, undetermined, compliant, notApplicable },
        findings,
        rules: Object.fromEntries(rules.filter(({ id }) => named.has(id)).map(({ id, ...rule }) => [id, rule])),
        errors,
    };
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

/** 0 where nothing blocks, 2 where a mandatory finding does, 1 where the answer could not be found. */
export function exitCodeOf({ errors, findings }: Report): 0 | 1 | 2 {
    if (errors.length > 0) return 1;
    return findings.some(({ level }) => level === "mandatory") ? 2 : 0;
}
