/** What keeps the program of the target from taking over, as findings of the rule `failover-program`. */
import { fingerprints, type ReportedFinding } from "../../policies/core/report-once";
import { STACK_TYPE, type Resource } from "../../policies/core/resource";
import { stackOf } from "../../policies/core/stack";
import { enabledIn, levelOf, settingsIn, type Configuration } from "../../policies/core/settings";
import { failoverProgram as rule, pairOf } from "../../policies/failover";
import { problemsOfPair } from "../../policies/failover/second-program";

/** @param stackName of the primary */
export function secondProgramFindings(
    primary: readonly Resource[],
    target: readonly Resource[],
    stackName: string,
    configuration: Configuration,
): readonly ReportedFinding[] {
    if (enabledIn(configuration, [rule], stackName).length === 0) return [];
    const settings = settingsIn(configuration.settings, rule, stackName) as Parameters<typeof pairOf>[1];
    const [here, there] = [stackOf(primary), stackOf(target)];
    const fingerprint = fingerprints();
    const [ofTarget] = there.ofType(STACK_TYPE);
    return problemsOfPair(here, there, pairOf(here, settings)).flatMap(
        ({ id, verdict, message, path, resource = ofTarget }): readonly ReportedFinding[] => {
            if (!resource) return [];
            const named = { urn: resource.urn, type: resource.type, name: resource.name };
            const at = {
                ...(path !== undefined && { path }),
                ...(resource.position && { position: resource.position }),
            };
            const finding = {
                kind: verdict === "violating" ? "violation" : "undetermined",
                message: id,
                text: message,
            };
            return [
                {
                    rule: rule.id,
                    verdict,
                    level: levelOf(configuration, rule, finding as Parameters<typeof levelOf>[2], stackName),
                    severity: rule.severity,
                    messageId: id,
                    message,
                    resource: named,
                    ...at,
                    cause: { kind: "resource", id: resource.urn },
                    affected: [{ ...named, ...at }],
                    fingerprint: fingerprint(rule.id, id, [resource.urn, path ?? "", message]),
                },
            ];
        },
    );
}
