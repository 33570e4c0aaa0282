import { labelOf, type NamedResource } from "../../policies/core/finding";
import type { ReportedFinding } from "../../policies/core/report-once";

/**
 * What one line of the program causes is one finding: a loop that makes 15 wrong resources is one thing to mend. Findings
 * are one where rule, verdict, level, message, path, line and waiver are the same, each is of a resource of its own, and
 * the texts differ by the name of the resource only. `affected` keeps every resource.
 */
export function oncePerLine(findings: readonly ReportedFinding[]): ReportedFinding[] {
    const groups = new Map<string, ReportedFinding[]>();
    for (const finding of findings) {
        const key = lineKey(finding);
        const group = groups.get(key);
        if (group) group.push(finding);
        else groups.set(key, [finding]);
    }
    return [...groups.values()].map(merged);
}

function lineKey(finding: ReportedFinding): string {
    const { rule, verdict, level, messageId, path, position, resource, message, waived, known } = finding;
    if (!position || !isOfItself(finding)) return finding.fingerprint + rule + resource.urn + message;
    const { file, line, column } = position;
    const text = message.replaceAll(labelOf(resource), "{resource}");
    return JSON.stringify([
        rule,
        verdict,
        level,
        messageId,
        path,
        file,
        line,
        column,
        resource.type,
        text,
        waived,
        known,
    ]);
}

/** What is found of one resource because of that resource, and of no other. */
const isOfItself = ({ affected, resource }: ReportedFinding): boolean =>
    affected.length === 1 && affected[0]?.urn === resource.urn;

/** The first in natural order stands for all: `acc2` before `acc10`. */
function merged(group: readonly ReportedFinding[]): ReportedFinding {
    const sorted = group.toSorted((one, other) => natural(one.resource.name, other.resource.name));
    const [first] = sorted as [ReportedFinding];
    if (sorted.length === 1) return first;
    const affected = new Map(sorted.flatMap((each) => each.affected).map((each) => [each.urn, each]));
    return {
        ...first,
        message: first.message + alsoMade([...affected.values()].filter(({ urn }) => urn !== first.resource.urn)),
        affected: [...affected.values()],
        fingerprints: sorted.map(({ fingerprint }) => fingerprint),
    };
}

/** The message of a finding without the names of the other resources that it affects. */
export const withoutTail = ({ message }: ReportedFinding): string =>
    message.replace(/ The same (?:line makes|cause affects) (?:\w+ '[^']*'(?:, | and \d+ more)?)+\.$/, "");

const NAMED_AT_MOST = 5;
function alsoMade(others: readonly NamedResource[]): string {
    const shown = others.slice(0, NAMED_AT_MOST).map(labelOf).join(", ");
    const rest = others.length - NAMED_AT_MOST;
    return ` The same line makes ${shown}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

const { compare } = new Intl.Collator("en", { numeric: true });
/** Compares as people count: `acc2` before `acc10`; texts that are alike to people, by their code units. */
export const natural = (one: string, other: string): number =>
    compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
