import type { Position, Resource } from "../../policies/core/resource";
import type { Severity, Verdict } from "../../policies/core/rule";
import { levelOf, type Configuration } from "../../policies/core/settings";
import type { ToldFinding } from "../../engine/serve/findings";

/** One finding, from a rule of Rempart's or from another pack's policy. */
export interface ReportedFinding extends ToldFinding {
    /** `file` is relative to the working directory, lines and columns count from 1. */
    readonly position?: Position;
}

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

/**
 * Puts verdicts, findings of other packs and errors into one report, in an order that does not change from run to run.
 * A finding that another pack repeats (the same rule, resource and message) stands once.
 */
export function reportOf(
    resources: readonly Resource[],
    verdicts: readonly Verdict[],
    configuration: Configuration,
    others: readonly ReportedFinding[] = [],
    errors: readonly { readonly message: string }[] = [],
): Report {
    const own = verdicts.flatMap(({ rule, resource, findings }) =>
        findings.map(({ kind, path, text }): ReportedFinding => ({
            rule: rule.id,
            verdict: kind === "violation" ? "violating" : "undetermined",
            level: levelOf(configuration, rule, kind),
            severity: rule.severity,
            resource: { urn: resource.urn, type: resource.type, name: resource.name },
            ...(path !== undefined && { path }),
            message: text,
            ...(resource.position && { position: resource.position }),
        })),
    );
    const answered = (answer: Verdict["answer"]) => verdicts.filter((verdict) => verdict.answer === answer).length;
    const counts = {
        resources: resources.length,
        compliant: answered("compliant"),
        notApplicable: answered("not-applicable"),
    };
    return reportFrom(counts, [...others, ...own], errors);
}

/** Puts findings from wherever they come into one report; of two that say the same of a resource the last stands. */
export function reportFrom(
    counted: Pick<Report["counts"], "resources" | "compliant" | "notApplicable">,
    found: readonly ReportedFinding[],
    errors: readonly { readonly message: string }[],
): Report {
    const key = ({ rule, resource, message }: ReportedFinding) => JSON.stringify([rule, resource.urn, message]);
    const findings = [...new Map(found.map((finding) => [key(finding), finding])).values()].sort(ordered);
    const violations = findings.filter(({ verdict }) => verdict === "violating").length;
    const undetermined = findings.length - violations;
    const verdict =
        errors.length > 0 ? "error" : violations > 0 ? "violating" : undetermined > 0 ? "undetermined" : "compliant";
    const { resources, compliant, notApplicable } = counted;
    return {
        version: 1,
        verdict,
        counts: { resources, violations, undetermined, compliant, notApplicable },
        findings,
        errors,
    };
}

/** 0 where nothing blocks, 2 where a mandatory finding does, 1 where the answer could not be found. */
export function exitCodeOf({ errors, findings }: Report): 0 | 1 | 2 {
    if (errors.length > 0) return 1;
    return findings.some(({ level }) => level === "mandatory") ? 2 : 0;
}
