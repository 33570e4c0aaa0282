/** What happens, by the hour: the same events for the terminal, the picture and the report. */
import type { Drill } from "./drill";
import type { Element, Graph } from "./graph";
import { runByText } from "./parties";
import { dependencyKinds } from "./rows/dependency-kinds";
import { againstText, type Against } from "./scenario";
import { chainOf, type Fate, type StopCause } from "./simulate";
import { hours } from "./words";

export type EventKind =
    "announced" | "stops" | "stops-through" | "uncertain" | "goes-without" | "step" | "returns" | "lost";

export interface TimelineEvent {
    /** Milliseconds from the announcement. */
    readonly at: number;
    /** Of a step: how long it takes. */
    readonly takes?: number;
    readonly kind: EventKind;
    readonly text: string;
    /** The elements that it is about. */
    readonly elements: readonly string[];
}

const order: readonly EventKind[] = [
    "announced",
    "stops",
    "stops-through",
    "lost",
    "uncertain",
    "goes-without",
    "step",
    "returns",
];

/** The events of a drill, in the order of time. */
export function timelineOf(drill: Drill): readonly TimelineEvent[] {
    const { scenario, recovery } = drill;
    const by = scenario.by === undefined ? "" : ` by ${scenario.by}`;
    const against = scenario.against.map(againstText).join(", ");
    const announced: TimelineEvent = {
        at: 0,
        kind: "announced",
        text: `${scenario.title} Against ${against}${by}.`,
        elements: [],
    };
    const lost = recovery.data.filter(({ state }) => state === "lost");
    const moving = recovery.services.filter(({ steps }) => steps.length > 0).length;
    const events = [
        announced,
        ...stops(drill),
        ...impairments(drill),
        ...lost.map(({ id, because = "" }): TimelineEvent => {
            const { label = id, holds = "data" } = drill.graph.elements.get(id) ?? {};
            return {
                at: drill.fates.get(id)?.at ?? 0,
                kind: "lost",
                text: `${label} has no way back: ${holds} (${because})`,
                elements: [id],
            };
        }),
        ...recovery.services.flatMap((service): readonly TimelineEvent[] => [
            ...service.steps.map(({ at, takes, text }) => ({
                at,
                takes,
                kind: "step" as const,
                text: moving > 1 ? `${service.stack}: ${text}` : text,
                elements: [],
            })),
            ...((service.state === "returns" || service.state === "uncertain") && service.returnsAt !== undefined
                ? [
                      {
                          at: service.returnsAt,
                          kind: "returns" as const,
                          text: `the workloads of ${service.stack} ${service.state === "returns" ? "return" : "may return"}${service.measured ? ", as measured in the last drill" : ", by estimate"}`,
                          elements: service.stopped,
                      },
                  ]
                : []),
        ]),
    ];
    return events
        .map((event, index) => ({ event, index }))
        .sort(
            (one, other) =>
                one.event.at - other.event.at ||
                order.indexOf(one.event.kind) - order.indexOf(other.event.kind) ||
                one.index - other.index,
        )
        .map(({ event }) => event);
}

/** What stops together for one reason is one event. */
function stops({ graph, fates }: Drill): readonly TimelineEvent[] {
    const groups = new Map<string, { readonly elements: Element[]; readonly fate: Fate; readonly cause: StopCause }>();
    for (const element of graph.elements.values()) {
        const fate = fates.get(element.id);
        if (!fate?.cause || isOfPlan(element)) continue;
        const { cause } = fate;
        const why =
            cause.kind === "order"
                ? `${element.stack === undefined ? element.role : "in"} ${reasonOf(cause.against, [element])}`
                : `${cause.kind} ${cause.through.join(" ")}`;
        const key = `${fate.state} ${fate.at} ${why}`;
        const group = groups.get(key);
        if (group) group.elements.push(element);
        else groups.set(key, { elements: [element], fate, cause });
    }
    const depth = ({ elements: [first] }: { readonly elements: readonly Element[] }) =>
        first === undefined ? 0 : chainOf(first.id, fates).length;
    return [...groups.values()]
        .sort((one, other) => depth(one) - depth(other))
        .map(({ elements, fate, cause }): TimelineEvent => {
            const sorted = byWeight(elements);
            const names = listed([...new Set(sorted.map(({ label }) => label))]);
            const ids = sorted.map(({ id }) => id);
            const at = fate.at ?? 0;
            const s = elements.length === 1 ? "s" : "";
            if (fate.state === "uncertain")
                return {
                    at,
                    kind: "uncertain",
                    text: `${names} may stop: ${cause.kind === "order" ? openAbout(fate, elements.length) : `${elements.length === 1 ? "it" : "they"} ${throughText(cause, graph, elements.length)}`}`,
                    elements: ids,
                };
            if (cause.kind === "order")
                return {
                    at,
                    kind: "stops",
                    text: `${names} stop${s}: ${reasonOf(cause.against, elements)}`,
                    elements: ids,
                };
            return {
                at,
                kind: "stops-through",
                text: `${names} stop${s}: ${elements.length === 1 ? "it" : "each"} ${throughText(cause, graph, 1)}`,
                elements: ids,
            };
        });
}

/** Why an order hits an element: whoever runs it, or where it is. */
function reasonOf(against: Against, [first]: readonly Element[]): string {
    const { spot } = first ?? {};
    const isPlace = "place" in against || "country" in against;
    if (isPlace && spot?.region !== undefined) return `in ${spot.region}`;
    return `run by ${runByText(first?.runBy ?? "unknown")}`;
}

/** What is not known of those whom an order may reach. */
function openAbout({ cause }: Fate, count: number): string {
    const isPlace = cause?.kind === "order" && ("place" in cause.against || "country" in cause.against);
    if (isPlace) return `it is not known where ${count === 1 ? "it is" : "they are"}`;
    return `it is not known who runs ${count === 1 ? "it" : "them"}`;
}

function throughText(cause: Exclude<StopCause, { readonly kind: "order" }>, graph: Graph, count: number): string {
    const { says } = dependencyKinds[cause.kind];
    const plural = says
        .replace(/^(\w+?)s\b/, "$1")
        .replace(/^i\b/, "are")
        .replace(/^ha\b/, "have")
        .replace(/\bits\b/, "their");
    const words = count === 1 ? says : plural;
    return `${words} ${cause.through.map((id) => graph.elements.get(id)?.label ?? id).join(" or ")}`;
}

/** Elements of a plan have their own part in the story. */
const isOfPlan = ({ id }: Element): boolean => /^(site|copy) /.test(id);

function impairments({ graph, fates }: Drill): readonly TimelineEvent[] {
    const groups = new Map<string, { readonly elements: Element[]; readonly at: number; readonly text: string }>();
    for (const element of graph.elements.values())
        for (const { kind, through, at, uncertain } of fates.get(element.id)?.impaired ?? []) {
            // What has stopped by then misses nothing.
            const stopped = fates.get(element.id)?.at;
            if (uncertain || isOfPlan(element) || (stopped !== undefined && stopped <= at)) continue;
            const what = through.map((id) => graph.elements.get(id)?.label ?? id).join(" or ");
            const key = `${at} ${kind} ${what}`;
            const group = groups.get(key);
            if (group) group.elements.push(element);
            else
                groups.set(key, {
                    elements: [element],
                    at,
                    text: `without ${what} (${dependencyKinds[kind].because})`,
                });
        }
    return [...groups.values()].map(({ elements, at, text }) => ({
        at,
        kind: "goes-without",
        text: `${listed(byWeight(elements).map(({ label }) => label))} ${elements.length === 1 ? "goes" : "go"} on ${text}`,
        elements: elements.map(({ id }) => id),
    }));
}

/** Data and workloads before the parts around them. */
const weights = ["data", "workload", "cluster", "key"];
const weightOf = ({ role, serves }: Element): number => {
    const found = weights.indexOf(role);
    return (found < 0 ? weights.length : found) + (serves ? 0 : 0.5);
};
export const byWeight = (elements: readonly Element[]): readonly Element[] =>
    [...elements].sort((one, other) => weightOf(one) - weightOf(other) || (one.id < other.id ? -1 : 1));

/** As many as one reads; the others are counted. */
export function listed(names: readonly string[], most = 4): string {
    const more = names.length - most;
    return more > 1 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}

/** `T+0`, `T+2 h 40 min`. */
export const clock = (milliseconds: number): string => (milliseconds === 0 ? "T+0" : `T+${hours(milliseconds)}`);
