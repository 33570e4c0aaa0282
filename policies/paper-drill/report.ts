/** A drill as JSON: docs/schemas/drill-report.json. Times are seconds from the announcement. */
import { assumptions, type Drill } from "./drill";
import { runByText } from "./parties";
import { timelineOf, type EventKind } from "./timeline";
import type { Scenario } from "./scenario";

export interface DrillReport {
    readonly version: 1;
    readonly verdict: Drill["verdict"] | "error";
    readonly scenario: Scenario | null;
    readonly stacks: readonly string[];
    readonly counts: Readonly<Record<"elements" | "stops" | "uncertain" | "survives", number>>;
    readonly findings: Drill["findings"];
    readonly timeline: readonly {
        readonly at: number;
        readonly takes?: number;
        readonly kind: EventKind;
        readonly text: string;
        readonly elements: readonly string[];
    }[];
    readonly data: readonly object[];
    readonly services: readonly object[];
    readonly elements: readonly object[];
    readonly dependencies: readonly object[];
    readonly assumptions: readonly object[];
    readonly errors: readonly { readonly message: string }[];
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
const at = (milliseconds: number | undefined) => (milliseconds === undefined ? {} : { at: seconds(milliseconds) });

export function reportOfDrill(drill: Drill): DrillReport {
    const { graph, fates, recovery } = drill;
    const states = [...fates.values()].map(({ state }) => state);
    const counted = (state: string) => states.filter((each) => each === state).length;
    return {
        version: 1,
        verdict: drill.verdict,
        scenario: drill.scenario,
        stacks: drill.stacks,
        counts: {
            elements: states.length,
            stops: counted("stops"),
            uncertain: counted("uncertain"),
            survives: counted("survives"),
        },
        findings: drill.findings,
        timeline: timelineOf(drill).map((event) => ({
            ...event,
            at: seconds(event.at),
            ...(event.takes !== undefined && { takes: seconds(event.takes) }),
        })),
        data: recovery.data.map(({ id, state, loses, copy, because }) => ({
            element: id,
            state,
            ...(loses !== undefined && { losesAtMost: seconds(loses) }),
            ...(copy !== undefined && { copy }),
            ...(because !== undefined && { because }),
        })),
        services: recovery.services.map(
            ({ stack, state, stopped, stopsAt, returnsAt, measured, plan, because, without }) => ({
                stack,
                state,
                stopped,
                ...(stopsAt !== undefined && { stopsAt: seconds(stopsAt) }),
                ...(returnsAt !== undefined && { returnsAt: seconds(returnsAt) }),
                ...(measured !== undefined && { measured }),
                ...(plan !== undefined && { plan }),
                because,
                without,
            }),
        ),
        elements: [...graph.elements.values()].map((element) => {
            const fate = fates.get(element.id);
            return {
                id: element.id,
                label: element.label,
                role: element.role,
                ...(element.stack !== undefined && { stack: element.stack }),
                ...(element.type !== undefined && { type: element.type }),
                runBy: runByText(element.runBy),
                ...(element.spot?.region !== undefined && { place: `${element.spot.provider}/${element.spot.region}` }),
                ...(element.holds !== undefined && { holds: element.holds }),
                ...(element.bytes !== undefined && { bytes: element.bytes }),
                fate: fate?.state ?? "survives",
                ...at(fate?.at),
                ...(fate?.cause &&
                    (fate.cause.kind === "order"
                        ? { by: { order: fate.cause.against } }
                        : { by: { kind: fate.cause.kind, through: fate.cause.through } })),
            };
        }),
        dependencies: graph.dependencies.map(({ from, to, kind, after }) => ({
            from,
            to,
            kind,
            ...(after !== undefined && { after: seconds(after) }),
        })),
        assumptions: assumptions(drill.scenario),
        errors: [],
    };
}

/** The report of a drill that could not be run. */
export const failedDrill = (messages: readonly string[]): DrillReport => ({
    version: 1,
    verdict: "error",
    scenario: null,
    stacks: [],
    counts: { elements: 0, stops: 0, uncertain: 0, survives: 0 },
    findings: [],
    timeline: [],
    data: [],
    services: [],
    elements: [],
    dependencies: [],
    assumptions: [],
    errors: messages.map((message) => ({ message })),
});
