/** When each element stops, and why. Pure, and the same in whatever order elements and dependencies are given. */
import type { Dependency, Element, Graph } from "./graph";
import { reachOf, type Reach } from "./reach";
import { delayOf, dependencyKinds, kindNames, type DependencyKind } from "./rows/dependency-kinds";
import type { Against, Scenario } from "./scenario";
import { lengthOf } from "../failover/durations";

/** Why an element stops: the order itself, or what it depends on. */
export type StopCause =
    | { readonly kind: "order"; readonly against: Against }
    | { readonly kind: DependencyKind; readonly through: readonly [string, ...string[]] };

/** What an element goes without. */
export interface Impairment {
    readonly kind: DependencyKind;
    readonly through: readonly [string, ...string[]];
    /** Milliseconds from the announcement. */
    readonly at: number;
    /** Whether it is only that nobody can tell. */
    readonly uncertain: boolean;
}

export interface Fate {
    /** `uncertain`: it stops, unless someone whom nobody knows goes on. */
    readonly state: "survives" | "stops" | "uncertain";
    /** Milliseconds from the announcement; absent for what survives. */
    readonly at?: number;
    readonly cause?: StopCause;
    readonly impaired: readonly Impairment[];
}

interface Stop {
    readonly at: number;
    /** How many dependencies lead to the order: the shortest way explains a stop, and no way leads round in a circle. */
    readonly steps: number;
    readonly cause: StopCause;
}

/** The fate of every element under a scenario whose `primary` is already named. */
export function simulate(graph: Graph, scenario: Scenario): ReadonlyMap<string, Fate> {
    const reached = new Map(
        [...graph.elements.values()].map((element) => [element.id, reachOf(element, scenario.against)]),
    );
    const certain = stopsOf(graph, scenario, (reach) => reach === "hit", reached);
    const possible = stopsOf(graph, scenario, (reach) => reach !== "spared", reached);
    const impairments = impairmentsOf(graph, scenario, certain, possible);
    return new Map(
        [...graph.elements.keys()].map((id): readonly [string, Fate] => {
            const [sure, maybe] = [certain.get(id), possible.get(id)];
            const impaired = impairments.get(id) ?? [];
            if (sure) return [id, { state: "stops", at: sure.at, cause: sure.cause, impaired }];
            if (maybe) return [id, { state: "uncertain", at: maybe.at, cause: maybe.cause, impaired }];
            return [id, { state: "survives", impaired }];
        }),
    );
}

/** The earliest stop of each element, where the elements that `counts` accepts stop by the order itself. */
function stopsOf(
    { elements, dependencies }: Graph,
    scenario: Scenario,
    counts: (reach: Reach) => boolean,
    reached: ReadonlyMap<string, { readonly reach: Reach; readonly entry?: Against }>,
): ReadonlyMap<string, Stop> {
    const notice = lengthOf(scenario.notice) ?? 0;
    const stops = new Map<string, Stop>();
    for (const [id, { reach, entry }] of reached)
        if (entry && counts(reach)) stops.set(id, { at: notice, steps: 0, cause: { kind: "order", against: entry } });
    const dependents = new Map<string, Dependency[]>();
    const stopping = dependencies.filter(({ kind }) => dependencyKinds[kind].effect === "stops");
    for (const each of stopping) for (const id of each.to) dependents.set(id, [...(dependents.get(id) ?? []), each]);
    const queue = new Set(stops.keys());
    // A set grows while it is walked; an element whose stop moves forward is looked at again.
    for (const id of queue) {
        queue.delete(id);
        for (const dependency of dependents.get(id) ?? []) {
            const found = stopThrough(dependency, stops, scenario);
            const known = stops.get(dependency.from);
            if (!elements.has(dependency.from) || !found || (known && !isEarlier(found, known))) continue;
            stops.set(dependency.from, found);
            queue.add(dependency.from);
        }
    }
    return stops;
}

/** When a dependency makes itself felt: once the last of the ways round has stopped. */
function stopThrough(dependency: Dependency, stops: ReadonlyMap<string, Stop>, scenario: Scenario): Stop | undefined {
    const each = dependency.to.map((id) => stops.get(id));
    if (each.some((stop) => stop === undefined)) return undefined;
    const last = each.reduce((one, other) => (one && other && isEarlier(one, other) ? other : one));
    return (
        last && {
            at: last.at + delayFor(dependency, scenario),
            steps: last.steps + 1,
            cause: { kind: dependency.kind, through: dependency.to },
        }
    );
}

const delayFor = ({ kind, after }: Dependency, { delays = {} }: Scenario): number =>
    delays[kind] === undefined && after !== undefined ? after : delayOf(kind, delays);

/** An order of stops in which no two are equal: time, steps, kind, name. */
function isEarlier(one: Stop, other: Stop): boolean {
    if (one.at !== other.at) return one.at < other.at;
    if (one.steps !== other.steps) return one.steps < other.steps;
    return rankOf(one.cause) < rankOf(other.cause);
}
const rankOf = (cause: StopCause): string =>
    cause.kind === "order"
        ? ""
        : `${String(kindNames.indexOf(cause.kind)).padStart(2, "0")} ${[...cause.through].sort().join(" ")}`;

function impairmentsOf(
    { dependencies }: Graph,
    scenario: Scenario,
    certain: ReadonlyMap<string, Stop>,
    possible: ReadonlyMap<string, Stop>,
): ReadonlyMap<string, readonly Impairment[]> {
    const found = new Map<string, Impairment[]>();
    for (const dependency of dependencies) {
        const { from, to, kind } = dependency;
        if (dependencyKinds[kind].effect === "stops") continue;
        const sure = stopThrough(dependency, certain, scenario);
        const stop = sure ?? stopThrough(dependency, possible, scenario);
        if (stop) found.set(from, [...(found.get(from) ?? []), { kind, through: to, at: stop.at, uncertain: !sure }]);
    }
    return found;
}

/** The chain of causes of a stop, from the element to the order. */
export function chainOf(id: string, fates: ReadonlyMap<string, Fate>): readonly string[] {
    const chain = [id];
    for (let at = fates.get(id)?.cause; at && at.kind !== "order"; at = fates.get(chain.at(-1) ?? "")?.cause) {
        const [next] = at.through;
        if (chain.includes(next)) break;
        chain.push(next);
    }
    return chain;
}

/** Elements that do not survive for sure. */
export const fallen = (elements: Iterable<Element>, fates: ReadonlyMap<string, Fate>): readonly Element[] =>
    [...elements].filter(({ id }) => fates.get(id)?.state !== "survives");
