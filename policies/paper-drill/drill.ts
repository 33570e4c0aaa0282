/** A drill on paper: a scenario, run on the graph of one stack or of several. Pure. */
import { findOperator, nearestPlaceName, placesNamed } from "../catalog";
import { normalisePlaceId } from "../catalog/place-names";
import { stackNameOf } from "../core/finding";
import type { Resource } from "../core/resource";
import { stackOf, type Stack } from "../core/stack";
import { UserError } from "../core/user-error";
import { lengthOf } from "../failover/durations";
import { primaryOf, operatorNamed } from "../failover/operators";
import { known, plansIn } from "../failover/plan";
import { graphOf, joined, type Dependency, type Graph } from "./graph";
import { noSettings, type DrillSettings } from "./parties";
import { programAndState } from "./links/state";
import { planElements, toldByPlans, type PlanView } from "./plan-elements";
import { recoveryOf, type DataFate, type Recovery } from "./recovery";
import { dependencyKinds, kindNames, type DependencyKind } from "./rows/dependency-kinds";
import type { Against, Scenario } from "./scenario";
import { simulate, type Fate } from "./simulate";
import { graphOfStack, withTechnology } from "./stack-graph";
import { hours } from "./words";

/** One stack of a drill. The first one is the primary. */
export interface DrilledStack {
    readonly resources: readonly Resource[];
    /** What the settings say in this stack. */
    readonly settings?: DrillSettings;
    /** The host where its state lies, as the files of the project say it. */
    readonly stateAddress?: string;
}

/** What the drill finds against the stack or its plan; the order is that of importance. */
export interface DrillFinding {
    readonly kind: "violation" | "undetermined";
    readonly message:
        | "lost"
        | "blocked"
        | "late"
        | "loses-too-much"
        | "no-plan"
        | "uncertain-data"
        | "uncertain-service"
        | "to-be-moved";
    /** The element, plan or stack that it is about. */
    readonly about: string;
    readonly text: string;
}

export interface Drill {
    /** The scenario as it was run: `primary` is replaced by names. */
    readonly scenario: Scenario;
    readonly stacks: readonly string[];
    readonly graph: Graph;
    readonly fates: ReadonlyMap<string, Fate>;
    readonly recovery: Recovery;
    readonly plans: readonly PlanView[];
    readonly findings: readonly DrillFinding[];
    /** `violating`: data or a service has no way back as promised. `nothing-judged`: the stacks hold no resource. */
    readonly verdict: "compliant" | "violating" | "undetermined" | "nothing-judged";
}

/** Kinds of dependencies by which data itself is out of reach: what holds it, and what opens it. */
const ofData: readonly DependencyKind[] = ["runs-on", "part-of", "storage", "key"];

/** Runs a scenario. @throws UserError where the scenario says `primary` and nothing tells what that is */
export function drill(stacks: readonly DrilledStack[], given: Scenario): Drill {
    const all = stacks.map(({ resources, settings = noSettings, stateAddress }) => ({
        stack: stackOf(resources),
        settings,
        stateAddress,
    }));
    const graphs = all.map(({ stack, settings }) => graphOfStack(stack, settings));
    const [primary] = all;
    const settings = primary?.settings ?? noSettings;
    const planned = all.flatMap(({ stack, settings: its, stateAddress }) =>
        plansIn(stack).map((plan) => planElements(plan, its, stateAddress)),
    );
    const plans = planned.map(({ view }) => view);
    const states = all.flatMap(({ stack, settings: its, stateAddress }) => {
        const [name] = stack.once(nameOfFirst);
        return name === undefined || stateAddress === undefined ? [] : [programAndState(name, stateAddress, its)];
    });
    const whole = joined([
        ...graphs,
        graphOf(
            states.flatMap(({ elements }) => elements),
            states.map(({ dependency }) => dependency),
        ),
        graphOf(
            planned.flatMap((each) => each.elements),
            planned.flatMap((each) => each.dependencies),
        ),
    ]);
    const told = graphOf(
        [...whole.elements.values()].map((element) => toldByPlans(element, plans, settings)),
        [...whole.dependencies, ...siteDependencies(plans, graphs.slice(1))],
    );
    const graph = withTechnology(told);
    const scenario = { ...given, against: namedPrimary(given.against, primary, graphs[0], plans) };
    for (const against of scenario.against) if ("place" in against) requirePlace(against.place, graph, settings);
    const fates = simulate(graph, scenario);
    const dataGraph = graphOf(
        graph.elements.values(),
        graph.dependencies.filter(({ kind }) => ofData.includes(kind)),
    );
    const reachable = simulate(dataGraph, scenario);
    const recovery = recoveryOf({ graph, scenario, fates, reachable, plans, stacks: all.map(({ stack }) => stack) });
    const findings = findingsOf(recovery, graph, plans);
    const names = [...new Set(all.flatMap(({ stack }) => stack.once(nameOfFirst)))];
    return { scenario, stacks: names, graph, fates, recovery, plans, findings, verdict: verdictOf(graph, findings) };
}

/**
 * An order against a place that nobody knows would stop nothing, and look like good news.
 * @throws UserError where neither the catalog, the settings nor a resource has the place
 */
function requirePlace(place: string, { elements }: Graph, { additionalRegions }: DrillSettings): void {
    const [id = "", provider] = place.split("/").reverse();
    const isMeant = (owner: string, name: string) =>
        (provider === undefined || provider === owner) && normalisePlaceId(owner, name) === normalisePlaceId(owner, id);
    const isKnown =
        placesNamed(id).some((each) => provider === undefined || each.provider === provider) ||
        additionalRegions.some((each) => isMeant(each.provider, each.id)) ||
        [...elements.values()].some(({ spot }) => spot?.region !== undefined && isMeant(spot.provider, spot.region));
    if (isKnown) return;
    const nearest = nearestPlaceName(id);
    throw new UserError(
        `The scenario is against the region '${place}', which the catalog does not know.${nearest === undefined ? "" : ` Did you mean '${nearest}'?`} Correct the name, or add the region to the setting additionalRegions.`,
    );
}

/** A target that is a program stands on what that program declares. */
function siteDependencies(plans: readonly PlanView[], targets: readonly Graph[]): readonly Dependency[] {
    const needed = targets.flatMap(({ elements }) =>
        [...elements.values()].filter(
            ({ stack, role }) => stack !== undefined && ["data", "workload", "key"].includes(role),
        ),
    );
    return plans.flatMap(({ site, stack }) =>
        needed
            .filter((element) => element.stack !== stack)
            .map(({ id }): Dependency => ({ from: site, to: [id], kind: "runs-on" })),
    );
}

function verdictOf(graph: Graph, findings: readonly DrillFinding[]): Drill["verdict"] {
    if (![...graph.elements.values()].some(({ stack }) => stack !== undefined)) return "nothing-judged";
    if (findings.some(({ kind }) => kind === "violation")) return "violating";
    return findings.length > 0 ? "undetermined" : "compliant";
}

/** Puts names in the place of `primary`. */
function namedPrimary(
    against: readonly Against[],
    primary: { readonly stack: Stack; readonly settings: DrillSettings } | undefined,
    graph: Graph | undefined,
    plans: readonly PlanView[],
): readonly Against[] {
    const operators = () => {
        const found = primary ? operatorsOfPrimary(primary.stack, primary.settings, graph, plans) : [];
        if (found.length > 0) return found;
        throw new UserError(
            "Nothing tells who operates the primary: name it with --against operator:NAME, or in the setting primaryOperators of failover-target.",
        );
    };
    return against.flatMap((entry): readonly Against[] => {
        const [[what = "", name = ""] = []] = Object.entries<string>(entry);
        if (name !== "primary") return [entry];
        switch (what) {
            case "operator":
                return operators().map((operator) => ({ operator }));
            case "jurisdiction": {
                const laws = operators().flatMap((operator) => findOperator(operator)?.jurisdiction ?? []);
                if (laws.length > 0) return [...new Set(laws)].map((jurisdiction) => ({ jurisdiction }));
                throw new UserError(
                    "The law over the primary's operator is not known: name it with --against jurisdiction:CODE.",
                );
            }
            case "vendor":
                return operators().flatMap((operator) => {
                    const vendors = findOperator(operator)?.vendor_id ?? [];
                    return (vendors.length > 0 ? vendors : [operator]).map((vendor) => ({ vendor }));
                });
            default:
                return placesOfPrimary(graph, what === "country");
        }
    });
}

/** The operators of the primary, without that of the target, in which a program may make the bucket of its copies. */
function operatorsOfPrimary(
    stack: Stack,
    settings: DrillSettings,
    graph: Graph | undefined,
    plans: readonly PlanView[],
): readonly string[] {
    const declared = settings.primaryOperators.flatMap(
        (name) => operatorNamed(name, settings.additionalOperators) ?? [],
    );
    const told = primaryOf(stack, declared).operators.map(({ name }) => name);
    // A cluster behind a kubeconfig is of no cloud provider in the program: its address tells.
    const clusters = [...(graph?.elements.values() ?? [])].flatMap(({ role, runBy }) =>
        role === "cluster" && typeof runBy !== "string" && runBy.length === 1 ? runBy.map(({ name }) => name) : [],
    );
    const names = [...new Set([...told, ...clusters])];
    const targets = plans.flatMap(({ plan }) => findOperator(known(plan.target.operator) ?? "")?.name ?? []);
    const others = names.filter((name) => !targets.includes(name));
    return others.length > 0 ? others : names;
}

/** Where the data of the primary is, else its workloads. */
function placesOfPrimary(graph: Graph | undefined, asCountry: boolean): readonly Against[] {
    const elements = [...(graph?.elements.values() ?? [])];
    const spots = elements
        .filter(
            ({ role, stack }) =>
                ["data", "workload", "cluster"].includes(role) || (stack !== undefined && role === "part"),
        )
        .flatMap(({ spot, role }) => (spot && !spot.spread && spot.region !== undefined ? [{ spot, role }] : []));
    const first = ["data", "cluster", "workload", "part"]
        .map((role) => spots.filter((each) => each.role === role))
        .find((each) => each.length > 0);
    const found = (first ?? []).flatMap(({ spot }) =>
        asCountry ? (spot.countries ?? []) : [`${spot.provider}/${spot.region}`],
    );
    if (found.length > 0)
        return [...new Set(found)].sort().map((name) => (asCountry ? { country: name } : { place: name }));
    throw new UserError(
        `Nothing tells where the data of the primary is: name it with --against ${asCountry ? "country:CODE" : "place:REGION"}.`,
    );
}

function findingsOf(recovery: Recovery, graph: Graph, plans: readonly PlanView[]): readonly DrillFinding[] {
    const labelled = (id: string) => {
        const element = graph.elements.get(id);
        return `${element?.label ?? id}${element?.stack === undefined ? "" : ` (${element.stack})`}`;
    };
    const data = recovery.data.flatMap((fate) => ofDataFate(fate, labelled(fate.id), graph, plans));
    const services = recovery.services.flatMap((fate): readonly DrillFinding[] => {
        const { stack, state, because } = fate;
        const reason = because.join("; ");
        if (state === "blocked")
            return [violation("blocked", stack, `The workloads of ${stack} do not return: ${reason}.`)];
        if (state === "uncertain")
            return [
                undetermined(
                    "uncertain-service",
                    stack,
                    `Whether the workloads of ${stack} ${fate.plan === undefined ? "stop" : "return"} is not known: ${reason}.`,
                ),
            ];
        if (state === "no-plan")
            return [
                undetermined(
                    "no-plan",
                    stack,
                    `The workloads of ${stack} stop, and nothing brings them back: ${reason}.`,
                ),
            ];
        return state === "returns"
            ? lateness(
                  fate.stack,
                  fate.stopsAt ?? 0,
                  fate.returnsAt ?? 0,
                  plans.find(({ urn }) => urn === fate.plan),
              )
            : [];
    });
    const all = [...data, ...services];
    return [...all.filter(({ kind }) => kind === "violation"), ...all.filter(({ kind }) => kind !== "violation")];
}

const violation = (message: DrillFinding["message"], about: string, text: string): DrillFinding => ({
    kind: "violation",
    message,
    about,
    text,
});
const undetermined = (message: DrillFinding["message"], about: string, text: string): DrillFinding => ({
    kind: "undetermined",
    message,
    about,
    text,
});

function ofDataFate(fate: DataFate, name: string, graph: Graph, plans: readonly PlanView[]): readonly DrillFinding[] {
    const { id, state, because = "" } = fate;
    const holds = graph.elements.get(id)?.holds ?? "data";
    switch (state) {
        case "lost":
            return [violation("lost", id, `${name} has no way back (${holds}): ${because}.`)];
        case "uncertain":
            return [
                undetermined(
                    "uncertain-data",
                    id,
                    `Whether ${name} has a way back is not known (${holds}): ${because}.`,
                ),
            ];
        case "to-be-moved":
            return [
                undetermined(
                    "to-be-moved",
                    id,
                    `${name} has to be copied out within the notice (${holds}): ${because}.`,
                ),
            ];
        case "returns": {
            const plan = plans.find(({ copies }) => copies.some((copy) => copy.id === fate.copy));
            const allowed = lengthOf(plan?.plan.rpo);
            return allowed !== undefined && fate.loses !== undefined && fate.loses > allowed
                ? [
                      violation(
                          "loses-too-much",
                          id,
                          `${name} loses up to ${hours(fate.loses)}, and the plan allows ${hours(allowed)}.`,
                      ),
                  ]
                : [];
        }
        case "kept":
        case "given-up":
            return [];
    }
}

function lateness(
    stack: string,
    stopsAt: number,
    returnsAt: number,
    view: PlanView | undefined,
): readonly DrillFinding[] {
    const allowed = lengthOf(view?.plan.rto);
    const gone = Math.max(0, returnsAt - stopsAt);
    return allowed !== undefined && gone > allowed
        ? [
              violation(
                  "late",
                  stack,
                  `The workloads of ${stack} are gone for ${hours(gone)}, and the plan promises ${hours(allowed)}.`,
              ),
          ]
        : [];
}

/** The assumptions that a drill was run with, for its report. */
export const assumptions = ({ delays = {} }: Scenario) =>
    kindNames.map((kind) => ({
        kind,
        effect: dependencyKinds[kind].effect,
        after: delays[kind] ?? dependencyKinds[kind].after,
        because: delays[kind] === undefined ? dependencyKinds[kind].because : "the scenario says so",
    }));

/** The name of a stack, as its first resource tells it; a stack of nothing has none. */
const nameOfFirst = (resources: readonly Resource[]): readonly string[] => resources.slice(0, 1).map(stackNameOf);
