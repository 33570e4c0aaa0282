import { fingerprints, type ReportedFinding } from "../../policies/core/report-once";
import type { Finding, NamedResource } from "../../policies/core/finding";
import type { Rule } from "../../policies/core/rule";
import { levelOf, type Configuration } from "../../policies/core/settings";

/** What is found where a rule is handed no resource to judge. */
export interface Beside {
    readonly kind: Finding["kind"];
    /** The id of the message. */
    readonly message: string;
    readonly text: string;
    readonly resource: NamedResource;
    readonly at: Pick<ReportedFinding, "path" | "position">;
    readonly cause: ReportedFinding["cause"];
    /** What the fingerprint is of, beside the rule and the message. */
    readonly subject: readonly string[];
}

/** Makes findings of a rule of what it cannot judge by itself, at the level that it has in the stack. */
export function findingsBeside(
    rule: Rule,
    found: readonly Beside[],
    configuration: Configuration,
    stackName: string,
): readonly ReportedFinding[] {
    const fingerprint = fingerprints();
    return found.map(({ kind, message, text, resource, at, cause, subject }) => ({
        rule: rule.id,
        verdict: kind === "violation" ? "violating" : "undetermined",
        level: levelOf(configuration, rule, { kind, message }, stackName),
        severity: rule.severity,
        messageId: message,
        message: text,
        resource,
        ...at,
        cause,
        affected: [{ ...resource, ...at }],
        fingerprint: fingerprint(rule.id, message, subject),
    }));
}
