import type { Unseen } from "../../engine/preview";
import { parseUrn } from "../../engine/protocol/urn";
import type { ReportedFinding } from "./report";

/**
 * A component whose inside could not be shown, as a finding: a stack with one is not judged whole, so it is never
 * compliant.
 */
export function unseenFinding({ urn, because }: Unseen): ReportedFinding {
    const { type, name } = parseUrn(urn);
    return {
        rule: "unseen",
        verdict: "undetermined",
        level: "advisory",
        severity: "medium",
        resource: { urn, type, name },
        message:
            `${type.split(":").at(-1)} '${name}' is not judged whole: what is inside was not all seen, because ` +
            `${because}. Preview it with --engine pulumi, or judge the deployed stack with --state.`,
    };
}
