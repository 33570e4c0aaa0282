/** What was found, as both engines can tell it. */
import { hiddenBy } from "../../../../engine/judged-input";
import type { PackFinding } from "../../../../engine/policy-pack";
import { reportOf, type Report } from "../../../../cli/report/report";
import type { ReportedFinding } from "../../../../policies/core/report-once";
import { labelOf, UNDETERMINED_MARK, waivedWords, type NamedResource } from "../../../../policies/core/finding";
import type { Ended } from "../../../cli/command";

export const report = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;

/** What the embedded preview says of itself, that something was hidden from it, no other engine says. */
export function seen({ stdout }: Ended): Report {
    const { run, counts, coverage, coverageRequired, findings, rules, errors } = JSON.parse(stdout) as Report;
    return reportOf({
        run,
        counts,
        coverage,
        coverageRequired,
        findings: findings.filter(
            ({ rule, messageId }) => !(rule === "unseen" && hiddenBy.some((kind) => kind === messageId)),
        ),
        rules: Object.entries(rules).map(([id, rule]) => ({ id, ...rule })),
        errors,
    });
}

/** What one engine says and the other does not, one line each. */
export interface Difference {
    readonly onlyPack: readonly string[];
    readonly onlyReport: readonly string[];
}

/** Nothing that only one of them says. */
export const none: Difference = { onlyPack: [], onlyReport: [] };

/**
 * Compares what a pack said in `pulumi` with a report. A pack tells a cause at the resource that is registered first,
 * when nobody knows yet what else it affects: so the words are compared without the names of what is affected, and the
 * resource is one of those that the report names.
 */
export function difference(said: readonly PackFinding[], { findings }: Report): Difference {
    const isOf = (finding: ReportedFinding, { policy, urn, level, message }: PackFinding): boolean =>
        finding.rule === policy &&
        (finding.waived ? "advisory" : finding.level) === level &&
        resourcesOf(finding).some((each) => each.urn === urn) &&
        wordsOf(messageOf(finding), finding) === wordsOf(message, finding);
    return {
        onlyPack: distinct(
            said
                .filter((each) => !findings.some((finding) => isOf(finding, each)))
                .map(({ policy, urn, level, message }) => line(policy, urn, level, message)),
        ),
        onlyReport: distinct(
            findings
                .filter((finding) => !isOfRead(finding))
                .filter((finding) => !said.some((each) => isOf(finding, each)))
                .map((finding) => line(finding.rule, finding.resource.urn, finding.level, messageOf(finding))),
        ),
    };
}

/** What a program reads and does not declare, the engine shows to no pack: a report tells of it, whichever engine ran. */
const isOfRead = ({ messageId, message }: ReportedFinding): boolean =>
    messageId === "read" || message.includes("(which the program only reads)");

const line = (policy: string, urn: string, level: string, message: string): string =>
    JSON.stringify([policy, urn, level, message]);
const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

const resourcesOf = ({ resource, affected }: ReportedFinding): readonly NamedResource[] => [resource, ...affected];
/** As a pack says it. */
const messageOf = ({ verdict, message, waived }: ReportedFinding): string =>
    (waived ? `${waivedWords(waived)} (${waived.reason}): ` : "") +
    (verdict === "undetermined" ? UNDETERMINED_MARK : "") +
    message;

const wordsOf = (message: string, finding: ReportedFinding): string =>
    resourcesOf(finding)
        .map(labelOf)
        .reduce((text, label) => text.replaceAll(label, "{resource}"), message)
        .replace(/ The same (cause affects|line makes) .*\.$/, "");

/** Each finding without what two runs cannot have alike, in the order of its rule and resource. */
export const inReport = ({ findings }: Report): readonly string[] =>
    distinct(findings.map((finding) => line(finding.rule, finding.resource.urn, finding.level, messageOf(finding))));
