/** What the files of a project say of its state, as findings of the rule `state-backend` on the stack. */
import type { ProjectFacts } from "../../engine/preview";
import { stackUrn } from "../../engine/protocol/urn";
import { fingerprints, type ReportedFinding } from "../../policies/core/report-once";
import { STACK_TYPE } from "../../policies/core/resource";
import { enabledIn, levelOf, settingsIn, type Configuration } from "../../policies/core/settings";
import { judgeProject, stateBackend as rule } from "../../policies/endpoints";

/** @param chosen whether the rule is among those of the run */
export function projectFindings(
    facts: ProjectFacts,
    configuration: Configuration,
    chosen: boolean,
): readonly ReportedFinding[] {
    const { name = "", stack } = facts;
    if (!chosen || enabledIn(configuration, [rule], stack).length === 0) return [];
    const { allowedJurisdictions, requireBackend } = settingsIn(configuration.settings, rule, stack) as {
        readonly allowedJurisdictions: readonly string[];
        readonly requireBackend: boolean;
    };
    const urn = stackUrn(stack, name);
    const resource = { urn, type: STACK_TYPE, name: `${name}-${stack}` };
    const fingerprint = fingerprints();
    return judgeProject(facts, { allowedJurisdictions })
        .filter(({ message }) => requireBackend || message !== "unknownBackend")
        .map((finding) => ({
            rule: rule.id,
            verdict: finding.kind === "violation" ? "violating" : "undetermined",
            level: levelOf(configuration, rule, finding, stack),
            severity: rule.severity,
            messageId: finding.message,
            message: finding.text,
            resource,
            path: finding.setting,
            cause: { kind: "setting", id: finding.setting },
            affected: [{ ...resource, path: finding.setting }],
            fingerprint: fingerprint(rule.id, finding.message, [finding.setting]),
        }));
}
