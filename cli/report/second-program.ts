/** What keeps the program of the target from taking over, as findings of the rule `failover-program`. */
import type { ReportedFinding } from "../../policies/core/report-once";
import { STACK_TYPE, type Resource } from "../../policies/core/resource";
import { stackOf } from "../../policies/core/stack";
import { enabledIn, settingsIn, type Configuration } from "../../policies/core/settings";
import { failoverProgram as rule, pairOf } from "../../policies/failover";
import { problemsOfPair } from "../../policies/failover/second-program";
import { findingsBeside } from "./finding-beside";

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
    const [ofTarget] = there.ofType(STACK_TYPE);
    const found = problemsOfPair(here, there, pairOf(here, settings)).flatMap(
        ({ id, verdict, message, path, resource = ofTarget }) =>
            resource
                ? [
                      {
                          kind: verdict === "violating" ? ("violation" as const) : ("undetermined" as const),
                          message: id,
                          text: message,
                          resource: { urn: resource.urn, type: resource.type, name: resource.name },
                          at: {
                              ...(path !== undefined && { path }),
                              ...(resource.position && { position: resource.position }),
                          },
                          cause: { kind: "resource", id: resource.urn } as const,
                          subject: [resource.urn, path ?? "", message],
                      },
                  ]
                : [],
    );
    return findingsBeside(rule, found, configuration, stackName);
}
