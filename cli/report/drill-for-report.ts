/** A drill, as a report tells it. */
import type { Drill } from "../../policies/paper-drill/drill";
import { timelineOf as eventsOf } from "../../policies/paper-drill/timeline";
import { drillGraphOf } from "./drill-graph";
import { timelineOf } from "./drill-timeline";
import { seconds, type DrillGraph, type ReportedDrill } from "./reported-drill";

/** All of a drill. */
export function reportedDrill(drill: Drill): ReportedDrill & { readonly graph: DrillGraph } {
    const { scenario, stacks, verdict, findings, recovery } = drill;
    return {
        stacks,
        scenario: scenario.id,
        title: scenario.title,
        ...(scenario.by !== undefined && { by: scenario.by }),
        verdict,
        findings: findings.map(({ kind, text }) => ({ kind, text })),
        events: eventsOf(drill).map(({ at, text }) => ({ at: seconds(at), text })),
        timeline: timelineOf(drill),
        steps: recovery.services.flatMap((service) =>
            service.steps.map(({ at, takes, text }) => ({ at: seconds(at), takes: seconds(takes), text })),
        ),
        graph: drillGraphOf(drill),
    };
}
