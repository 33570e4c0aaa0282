import { UNDETERMINED_MARK } from "../../policies/core/finding";
import { shortened, withoutCredentials } from "../../policies/core/foreign-text";
import { fingerprints, type ReportedFinding } from "../../policies/core/report-once";
import type { PackFinding } from "../../engine/policy-pack";
import { parseUrn } from "../../engine/protocol/urn";

/** What policies of other packs say, as findings: each message is a cause of its own. Medium where a policy names no severity. */
export function packFindings(said: readonly PackFinding[]): readonly ReportedFinding[] {
    const fingerprint = fingerprints();
    return said.map(({ policy, message, level, severity = "medium", urn }) => {
        const undetermined = message.startsWith(UNDETERMINED_MARK);
        const text = shortened(withoutCredentials(undetermined ? message.slice(UNDETERMINED_MARK.length) : message));
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
