/** A drill as a report tells it: what its pictures are drawn from, and no more. Times are seconds from the announcement. */
import type { Drill } from "../../policies/paper-drill/drill";
import type { DependencyKind } from "../../policies/paper-drill/rows/dependency-kinds";
import type { Word } from "../locales";

/** The unit of a report, from that of a drill. */
export const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

type State = "survives" | "stops" | "uncertain" | "returns";

/** One thing over time. Times are seconds from the announcement. */
export interface TimelineRow {
    readonly label: string;
    /** Who runs it. */
    readonly by?: string;
    /** From when on, in which state; the first one from the announcement. */
    readonly spans: readonly {
        readonly from: number;
        readonly state: State;
        readonly text?: Word;
        /** What stands for `{0}` in the text. */
        readonly value?: string;
    }[];
}
export interface TimelinePart {
    readonly heading: "Services" | "Data" | "Outside of the stack";
    readonly rows: readonly TimelineRow[];
    /** How many rows are left out. */
    readonly more?: number;
}

/** One element, where it is drawn. */
export interface GraphBox {
    readonly column: number;
    readonly row: number;
    readonly label: string;
    /** Who runs it, and in which region. */
    readonly where: string;
    readonly state: "survives" | "stops" | "uncertain";
    /** Seconds from the announcement. */
    readonly at?: number;
}

export interface DrillGraph {
    readonly boxes: readonly GraphBox[];
    /** Between boxes, by their position in the list. `decides`: it is what stops the first one. */
    readonly edges: readonly {
        readonly from: number;
        readonly to: number;
        readonly kind: DependencyKind;
        readonly decides?: true;
    }[];
    /** From data that stops to the copy from which it returns. */
    readonly returns: readonly { readonly from: number; readonly to: number }[];
}

export interface ReportedDrill {
    /** Names of the stacks that the drill was run on. */
    readonly stacks: readonly string[];
    /** The id of the scenario, and what it is. */
    readonly scenario: string;
    readonly title: string;
    readonly by?: string;
    readonly verdict: Drill["verdict"];
    readonly findings: readonly { readonly kind: "violation" | "undetermined"; readonly text: string }[];
    readonly events: readonly { readonly at: number; readonly text: string }[];
    readonly timeline: readonly TimelinePart[];
    /** What has to be done to move, in its order. */
    readonly steps: readonly { readonly at: number; readonly takes: number; readonly text: string }[];
    /** Absent where it is too large to be read. */
    readonly graph?: DrillGraph;
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
