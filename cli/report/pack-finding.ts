import { UNDETERMINED_MARK } from "../../policies/core/finding";
import { fingerprints, type ReportedFinding } from "../../policies/core/report-once";
import type { Severity } from "../../policies/core/rule";
import { parseUrn } from "../../engine/protocol/urn";

/** What a policy of another pack says of a resource. */
export interface PolicyMessage {
    readonly policy: string;
    readonly message: string;
    readonly level: ReportedFinding["level"];
    /** Medium where the policy names none. */
    readonly severity?: Severity;
    readonly urn: string;
}

/** What policies of other packs say, as findings: each message about a resource is a cause of its own. */
export function packFindings(said: readonly PolicyMessage[]): readonly ReportedFinding[] {
    const fingerprint = fingerprints();
    return said.map(({ policy, message, level, severity = "medium", urn }) => {
        const undetermined = message.startsWith(UNDETERMINED_MARK);
        const text = undetermined ? message.slice(UNDETERMINED_MARK.length) : message;
        const { type, name } = parseUrn(urn);
        return {
            rule: policy,
            verdict: undetermined ? "undetermined" : "violating",
            level,
            severity,
            resource: { urn, type, name },
            message: text,
            cause: { kind: "resource", id: urn },
            affected: [{ urn, type, name }],
            fingerprint: fingerprint(policy, text, [urn]),
        };
    });
}
