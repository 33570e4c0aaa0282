/** A drill as a report tells it: what its pictures are drawn from, and no more. Times are seconds from the announcement. */
import type { Drill } from "../../policies/paper-drill/drill";
import { timelineOf as eventsOf } from "../../policies/paper-drill/timeline";
import { drillGraphOf, type DrillGraph } from "./drill-graph";
import { timelineOf, type Timeline } from "./drill-timeline";

export interface ReportedDrill extends Timeline {
    readonly findings: readonly { readonly kind: "violation" | "undetermined"; readonly text: string }[];
    readonly events: readonly { readonly at: number; readonly text: string }[];
    /** Absent where it is too large to be read. */
    readonly graph?: DrillGraph;
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

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

const ROWS_AT_MOST = 25;
const EVENTS_AT_MOST = 60;
const BOXES_AT_MOST = 60;

/** As much of it as one page can show. */
export function abridged({ graph, ...drill }: ReportedDrill): ReportedDrill {
    return {
        ...drill,
        findings: drill.findings.slice(0, EVENTS_AT_MOST),
        events: drill.events.slice(0, EVENTS_AT_MOST),
        timeline: drill.timeline.map((part) =>
            part.rows.length <= ROWS_AT_MOST
                ? part
                : { ...part, rows: part.rows.slice(0, ROWS_AT_MOST), more: part.rows.length - ROWS_AT_MOST },
        ),
        ...(graph && graph.boxes.length <= BOXES_AT_MOST && { graph }),
    };
}
