import type { UnseenComponent } from "../../engine/judged-input";
import { parseUrn } from "../../engine/protocol/urn";
import { fingerprints, type ReportedFinding } from "../../policies/core/report-once";

/**
 * Components whose inside could not be shown, as findings: a stack with one is not judged whole, so it is never
 * compliant.
 */
export function unseenFindings(unseen: readonly UnseenComponent[]): readonly ReportedFinding[] {
    const fingerprint = fingerprints();
    return unseen.map(({ urn, because }) => {
        const { type, name } = parseUrn(urn);
        return {
            rule: "unseen",
            verdict: "undetermined",
            level: "advisory",
            severity: "medium",
            messageId: "unseen",
            resource: { urn, type, name },
            message:
                `${type.split(":").at(-1)} '${name}' is not judged whole: what is inside was not all seen, because ` +
                `${because}. Preview it with --engine pulumi, or judge the deployed stack with --state.`,
            cause: { kind: "resource", id: urn },
            affected: [{ urn, type, name }],
            fingerprint: fingerprint("unseen", "unseen", [urn]),
        };
    });
}
