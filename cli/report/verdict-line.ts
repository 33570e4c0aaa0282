/** What a run comes to, in one line of any format for people. */
import { counted } from "./layout";
import { blocks, exitCodeOf, hasGap, type Report } from "./report";

export const verdictWords: Readonly<Record<Report["verdict"], string>> = {
    compliant: "compliant",
    violating: "violating",
    undetermined: "undetermined",
    "nothing-judged": "nothing judged",
    error: "error: the stack was not judged whole",
};

/** Why a run fails, or that nothing blocks: `2 findings block: customer-managed-key, failover-target`. */
export function reasonOf(report: Report): string {
    const blocking = report.findings.filter((each) => blocks(report, each));
    if (report.errors.length > 0) return counted(report.errors.length, "error");
    if (blocking.length > 0) {
        const rules = [...new Set(blocking.map(({ rule }) => rule))];
        return `${blocking.length === 1 ? "1 finding blocks" : `${blocking.length} findings block`}: ${listed(rules)}`;
    }
    if (report.verdict === "nothing-judged") return "no rule looked at anything";
    if (report.coverageRequired && hasGap(report.coverage)) return "coverage is required and missing";
    if (report.stacks) return exitCodeOf(report) === 0 ? "nothing blocks" : "the stacks that fail are in the table";
    return exitCodeOf(report) === 4 ? "all that would block is waived" : "nothing blocks";
}

const RULES_AT_MOST = 6;
function listed(rules: readonly string[]): string {
    const rest = rules.length - RULES_AT_MOST;
    return rules.slice(0, RULES_AT_MOST).join(", ") + (rest > 0 ? ` and ${counted(rest, "more rule")}` : "");
}

/** `verdict: violating · 2 findings block: … · exit code 2` */
export const closingLine = (report: Report): string =>
    `verdict: ${verdictWords[report.verdict]} · ${reasonOf(report)} · exit code ${exitCodeOf(report)}`;

/** What was counted, in one unit: `3 violations, 1 undetermined, 2 waived in 12 resources`. */
export function countLine({ counts }: Report): string {
    const parts = [
        counted(counts.violations, "violation"),
        counts.undetermined > 0 && `${counts.undetermined} undetermined`,
        counts.waived > 0 && `${counts.waived} waived`,
    ].filter(Boolean);
    return `${parts.join(", ")} in ${counted(counts.resources, "resource")}`;
}
