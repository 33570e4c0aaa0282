/** What a drill is run on, and the one that a check makes of a stack that has a plan. */
import { stackNameOf } from "../../policies/core/finding";
import { PLAN_TYPE } from "../../policies/core/plan-type";
import type { Resource } from "../../policies/core/resource";
import { settingsIn, type Settings } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import { drill, type DrilledStack } from "../../policies/paper-drill/drill";
import type { DrillSettings } from "../../policies/paper-drill/parties";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { containerImages, euResidency, failoverTarget } from "../../policies/rules";
import { reportedDrill } from "../report/drill-for-report";
import { abridged, type ReportedDrill } from "../report/reported-drill";

/** The scenario of a drill that nobody names another for. */
export const DEFAULT_SCENARIO = "provider-sanctions";

/** A stack with the settings that rules have in it. */
export function drilledStack(resources: readonly Resource[], settings: Settings): DrilledStack {
    const name = stackNameOf(resources[0] ?? { urn: "" });
    const of = {
        ...settingsIn(settings, euResidency, name),
        ...settingsIn(settings, containerImages, name),
        ...settingsIn(settings, failoverTarget, name),
    };
    return { resources, settings: of as unknown as DrillSettings };
}

/** The drill of a complete stack that has a failover plan; undefined where it has none, or the drill cannot be run. */
export function drillOf(resources: readonly Resource[], settings: Settings): ReportedDrill | undefined {
    const scenario = scenarios.find(({ id }) => id === DEFAULT_SCENARIO);
    if (!scenario || !resources.some(({ type }) => type === PLAN_TYPE)) return undefined;
    try {
        return abridged(reportedDrill(drill([drilledStack(resources, settings)], scenario)));
    } catch (error) {
        // Nothing tells who operates the primary: rempart drill says so.
        if (error instanceof UserError) return undefined;
        throw error;
    }
}
