import { UNDETERMINED_MARK, type Severity } from "../../policies/core/rule";
import { parseUrn } from "../../engine/protocol/urn";
import type { ReportedFinding } from "./report";

/** What a policy host says of a resource, as a finding; one that names no severity is taken as medium. */
export function packFinding(said: {
    readonly policy: string;
    readonly message: string;
    readonly level: ReportedFinding["level"];
    readonly severity?: Severity;
    readonly urn: string;
}): ReportedFinding {
    const { policy, message, level, severity = "medium", urn } = said;
    const undetermined = message.startsWith(UNDETERMINED_MARK);
    const { type, name } = parseUrn(urn);
    return {
        rule: policy,
        verdict: undetermined ? "undetermined" : "violating",
        level,
        severity,
        resource: { urn, type, name },
        message: undetermined ? message.slice(UNDETERMINED_MARK.length) : message,
    };
}
