/** What was found, as both engines can tell it. */
import type { PackFinding } from "../../../../engine/policy-pack";
import { reportOf, type Report } from "../../../../cli/report/report";
import type { ReportedFinding } from "../../../../policies/core/report-once";
import { UNDETERMINED_MARK } from "../../../../policies/core/finding";
import type { Ended } from "../../../cli/command";

export const report = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;

/** What the embedded preview says of itself, that it could not see into a component, no other engine says. */
export function seen({ stdout }: Ended): Report {
    const { run, counts, coverage, coverageRequired, findings, rules, errors } = JSON.parse(stdout) as Report;
    return reportOf({
        run,
        counts,
        coverage,
        coverageRequired,
        findings: findings.filter(({ rule }) => rule !== "unseen"),
        rules: Object.entries(rules).map(([id, rule]) => ({ id, ...rule })),
        errors,
    });
}

const line = (policy: string, urn: string, level: string, message: string): string =>
    JSON.stringify([policy, urn, level, message]);
/** As a set: the engine prints what a pack says twice as often. */
const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

export const inReport = ({ findings }: Report): readonly string[] =>
    distinct(
        findings.map(({ rule, resource, level, verdict, message }: ReportedFinding) =>
            line(rule, resource.urn, level, (verdict === "undetermined" ? UNDETERMINED_MARK : "") + message),
        ),
    );
export const inEngine = (said: readonly PackFinding[]): readonly string[] =>
    distinct(said.map(({ policy, urn, level, message }) => line(policy, urn, level, message)));
