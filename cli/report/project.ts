/** What the files of a project say of its state, as findings of the rule `state-backend` on the stack. */
import type { ProjectFacts } from "../../engine/preview";
import { stackUrn } from "../../engine/protocol/urn";
import type { ReportedFinding } from "../../policies/core/report-once";
import { STACK_TYPE } from "../../policies/core/resource";
import { enabledIn, settingsIn, type Configuration } from "../../policies/core/settings";
import { judgeProject, stateBackend as rule } from "../../policies/endpoints";
import { findingsBeside } from "./finding-beside";

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
    const found = judgeProject(facts, { allowedJurisdictions })
        .filter(({ message }) => requireBackend || (message !== "unknownBackend" && message !== "defaultPlugins"))
        .map(({ kind, message, text, setting }) => ({
            ...{ kind, message, text, resource },
            at: { path: setting },
            cause: { kind: "setting", id: setting } as const,
            subject: [setting],
        }));
    return findingsBeside(rule, found, configuration, stack);
}
