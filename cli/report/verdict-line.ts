/** What a run comes to, in one line of any format for people. */
import { english, type Say, type Word } from "../locales";
import { blocks, exitCodeOf, hasGap, type Report } from "./report";

export const verdictWords: Readonly<Record<Report["verdict"], Word>> = {
    compliant: "compliant",
    violating: "violating",
    undetermined: "undetermined",
    "nothing-judged": "nothing judged",
    error: "error: the stack was not judged whole",
};

/** Why a run fails, or that nothing blocks: `2 findings block: customer-managed-key, failover-target`. */
export function reasonOf(report: Report, say: Say = english): string {
    const blocking = report.findings.filter((each) => blocks(report, each));
    if (report.errors.length > 0) return say.counted(report.errors.length, "{0} error", "{0} errors");
    if (blocking.length > 0) {
        const rules = [...new Set(blocking.map(({ rule }) => rule))];
        return say.counted(blocking.length, "{0} finding blocks: {1}", "{0} findings block: {1}", listed(rules, say));
    }
    if (report.verdict === "nothing-judged") return say.word("no rule looked at anything");
    if (report.coverageRequired && hasGap(report.coverage)) return say.word("coverage is required and missing");
    if (report.stacks)
        return say.word(exitCodeOf(report) === 0 ? "nothing blocks" : "the stacks that fail are in the table");
    return say.word(exitCodeOf(report) === 4 ? "all that would block is waived" : "nothing blocks");
}

const RULES_AT_MOST = 6;
function listed(rules: readonly string[], say: Say): string {
    const rest = rules.length - RULES_AT_MOST;
    const first = rules.slice(0, RULES_AT_MOST).join(", ");
    return rest > 0 ? say.word(rest === 1 ? "{0} and {1} more rule" : "{0} and {1} more rules", first, rest) : first;
}

/** `verdict: violating · 2 findings block: … · exit code 2` */
export const closingLine = (report: Report, say: Say = english): string =>
    say.word(
        "verdict: {0} · {1} · exit code {2}",
        say.word(verdictWords[report.verdict]),
        reasonOf(report, say),
        exitCodeOf(report),
    );

/** What was counted, in one unit: `3 violations, 1 undetermined, 2 waived in 12 resources`. */
export function countLine({ counts }: Report, say: Say = english): string {
    const parts = [
        say.counted(counts.violations, "{0} violation", "{0} violations"),
        counts.undetermined > 0 && say.word("{0} undetermined", counts.undetermined),
        counts.waived > 0 && say.word("{0} waived", counts.waived),
    ].filter(Boolean);
    return say.word("{0} in {1}", parts.join(", "), say.counted(counts.resources, "{0} resource", "{0} resources"));
}
