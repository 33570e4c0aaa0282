/** What comes back, in which order and when; what is lost, and how much of it. */
import type { Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { UNKNOWN } from "../core/values";
import { lengthOf } from "../failover/durations";
import { known, ownersOf } from "../failover/plan";
import type { Element, Graph } from "./graph";
import { calledBy, type Copy, type PlanView } from "./plan-elements";
import { LINE, recoverySteps } from "./rows/recovery-steps";
import type { Scenario } from "./scenario";
import type { Fate } from "./simulate";

/** What becomes of the data of one resource. */
export interface DataFate {
    readonly id: string;
    /**
     * `kept`: it stays where it is. `returns`: from a copy. `given-up`: on purpose, with a reason. `to-be-moved`: no copy
     * is out of reach, but there is notice enough to make one. `uncertain`: something on the way is not known.
     */
    readonly state: "kept" | "returns" | "given-up" | "to-be-moved" | "uncertain" | "lost";
    /** Milliseconds of the latest work that are lost at most; undefined where all or none of it is, or it is not known. */
    readonly loses?: number;
    /** The copy that it returns from. */
    readonly copy?: string;
    /** A sentence without an end: why it is lost or uncertain. */
    readonly because?: string;
}

/** A step of the move, in milliseconds from the announcement. */
export interface Step {
    readonly at: number;
    readonly takes: number;
    readonly text: string;
}

/** What becomes of the workloads of one stack. */
export interface ServiceFate {
    readonly stack: string;
    /** The workloads that stop, or may. */
    readonly stopped: readonly string[];
    readonly state: "goes-on" | "returns" | "blocked" | "no-plan" | "uncertain";
    /** The first stop, in milliseconds from the announcement. */
    readonly stopsAt?: number;
    readonly returnsAt?: number;
    /** Whether the time to return was measured in a drill, or is an estimate. */
    readonly measured?: boolean;
    readonly plan?: string;
    /** What keeps it from returning, or may; a sentence without an end each. */
    readonly because: readonly string[];
    /** What it returns without. */
    readonly without: readonly string[];
    readonly steps: readonly Step[];
}

export interface Recovery {
    readonly data: readonly DataFate[];
    readonly services: readonly ServiceFate[];
}

/** What a recovery is worked out from. */
export interface Situation {
    readonly graph: Graph;
    readonly scenario: Scenario;
    /** Fates by every dependency. */
    readonly fates: ReadonlyMap<string, Fate>;
    /** Fates of data: by what holds it and what opens it, not by what a workload needs to start. */
    readonly reachable: ReadonlyMap<string, Fate>;
    readonly plans: readonly PlanView[];
    readonly stacks: readonly Stack[];
}

export function recoveryOf(situation: Situation): Recovery {
    const elements = [...situation.graph.elements.values()];
    const data = elements.filter(({ holds }) => holds !== undefined).map((element) => dataFate(element, situation));
    const names = [...new Set(elements.flatMap(({ stack }) => stack ?? []))];
    return { data, services: names.map((name) => serviceFate(name, situation, data)) };
}

function dataFate(element: Element, situation: Situation): DataFate {
    const { id } = element;
    const fate = situation.reachable.get(id);
    if (!fate || fate.state === "survives") return { id, state: "kept" };
    const owners = ownersIn(id, situation.stacks);
    const isOf = (urn: string | typeof UNKNOWN) => urn !== UNKNOWN && owners.has(urn);
    const copies = situation.plans.flatMap((plan) => plan.copies.filter(({ urn }) => isOf(urn)));
    // A copy is there with its place and its key, whether or not anybody can sign in beside it.
    const stateOf = ({ id: copy }: Copy) => situation.reachable.get(copy)?.state ?? "uncertain";
    const [best] = copies
        .filter((copy) => stateOf(copy) === "survives")
        .sort((one, other) => lossOf(one) - lossOf(other));
    if (best) return { id, state: "returns", copy: best.id, ...(best.every !== undefined && { loses: best.every }) };
    const given = situation.plans
        .flatMap(({ givenUp }) => givenUp)
        .find((each) => isOf(each.urn) && each.because !== undefined);
    if (given) return { id, state: "given-up", because: given.because ?? "" };
    return withoutCopy(element, fate, copies, situation);
}

/** Of data that stops and has no copy that is sure to survive. */
function withoutCopy(element: Element, fate: Fate, copies: readonly Copy[], situation: Situation): DataFate {
    const { id } = element;
    const vague = copies.find((copy) => situation.reachable.get(copy.id)?.state === "uncertain");
    const told = vague ?? copies[0];
    const reason = told
        ? whyFallen(told.id, { graph: situation.graph, fates: situation.reachable })
        : situation.plans.length > 0
          ? "no plan has a copy of it"
          : "there is no FailoverPlan";
    const notice = lengthOf(situation.scenario.notice) ?? 0;
    const time = (fate.at ?? 0) - (lengthOf(recoverySteps.decide.takes) ?? 0);
    if (fate.state === "stops" && notice > 0 && transferTime(element) <= time)
        return { id, state: "to-be-moved", because: reason };
    if (vague || fate.state === "uncertain") return { id, state: "uncertain", because: reason };
    if (situation.plans.some((plan) => plan.copies.some(({ urn }) => urn === UNKNOWN)))
        return { id, state: "uncertain", because: "what the plan covers is unknown until deployment" };
    return element.mayHold
        ? { id, state: "uncertain", because: `${reason}, and it is unknown whether it holds data` }
        : { id, state: "lost", because: reason };
}

const lossOf = ({ every }: Copy): number => every ?? Number.MAX_SAFE_INTEGER;
/** What is not said to be small may take a day. */
const transferTime = ({ bytes }: Element): number => (bytes === undefined ? 86_400_000 : (bytes / LINE) * 1000);

/** The resource and the components around it, in whichever stack it is. */
function ownersIn(id: string, stacks: readonly Stack[]): ReadonlySet<unknown> {
    for (const stack of stacks) {
        const resource: Resource | undefined = stack.find(id);
        if (resource) return ownersOf(resource, stack);
    }
    return new Set([id]);
}

/** Why an element does not survive for sure: what it depends on, down to what the order reaches. */
export function whyFallen(id: string, { graph, fates }: Pick<Situation, "graph" | "fates">): string {
    const seen = new Set<string>();
    let at = id;
    for (
        let cause = fates.get(at)?.cause;
        cause && cause.kind !== "order" && !seen.has(at);
        cause = fates.get(at)?.cause
    ) {
        seen.add(at);
        const { through } = cause;
        at = through.find((each) => fates.get(each)?.state !== "survives") ?? through[0];
    }
    const label = graph.elements.get(at)?.label ?? at;
    return fates.get(at)?.state === "uncertain"
        ? `nobody can tell whether ${label} goes on`
        : `${label} falls under the same order`;
}

function serviceFate(stack: string, situation: Situation, data: readonly DataFate[]): ServiceFate {
    const { graph, fates } = situation;
    const own = [...graph.elements.values()].filter((element) => element.stack === stack);
    const serving = own.filter(({ serves }) => serves === true);
    const served = serving.length > 0 ? serving : own.filter(({ role }) => role === "data");
    const fallen = served.filter(({ id }) => fates.get(id)?.state !== "survives");
    const stopped = fallen.map(({ id }) => id);
    const plan = situation.plans.find((each) => each.stack === stack);
    const without = distinct([...withoutOf(own, situation), ...wayOutOf(plan, situation)]);
    const quiet = { stack, stopped, because: [], without, steps: [] };
    if (fallen.length === 0) return { ...quiet, state: "goes-on" };
    const certain = fallen.some(({ id }) => fates.get(id)?.state === "stops");
    const stopsAt = Math.min(...fallen.map(({ id }) => fates.get(id)?.at ?? 0));
    if (!plan) {
        const because = [situation.plans.length > 0 ? "no plan is about this stack" : "there is no FailoverPlan"];
        return { ...quiet, state: certain ? "no-plan" : "uncertain", stopsAt, because };
    }
    const ids = new Set(own.map(({ id }) => id));
    const blocks = blocksOf(
        plan,
        own,
        situation,
        data.filter(({ id }) => ids.has(id)),
    );
    // With notice, the move begins on the day of the announcement.
    const begins = lengthOf(situation.scenario.notice) === 0 ? stopsAt : 0;
    const { steps, returnsAt, measured } = stepsOf(plan, begins, own, situation, data);
    const lasting = {
        ...quiet,
        stopsAt,
        plan: plan.urn,
        without: distinct([...without, ...lackingAtTarget(plan, situation)]),
    };
    const sure = blocks.filter((block) => block.certain).map(({ because }) => because);
    if (sure.length > 0) return { ...lasting, state: "blocked", because: sure };
    const open = blocks.map(({ because }) => because);
    return { ...lasting, state: open.length > 0 ? "uncertain" : "returns", because: open, steps, returnsAt, measured };
}

interface Block {
    readonly certain: boolean;
    readonly because: string;
}

/** What keeps the workloads of a stack from running at the target. */
function blocksOf(
    plan: PlanView,
    own: readonly Element[],
    situation: Situation,
    data: readonly DataFate[],
): readonly Block[] {
    const { fates } = situation;
    const block = (ids: readonly string[], what: string): readonly Block[] => {
        const states = ids.map((id) => fates.get(id)?.state ?? "uncertain");
        const [first] = ids;
        if (first === undefined || states.includes("survives")) return [];
        return [{ certain: !states.includes("uncertain"), because: `${what}: ${whyFallen(first, situation)}` }];
    };
    const lost = data.filter(({ state }) => state === "lost");
    const open = data.filter(({ state }) => state === "uncertain" || state === "to-be-moved");
    return [
        ...block([plan.site], "the target is not there"),
        ...needsAtTarget(plan, own, situation).flatMap(({ kind, ids, vital }) =>
            vital ? block(ids, blockWords[kind] ?? kind) : [],
        ),
        ...agreementBlock(plan),
        ...(lost.length > 0 ? [{ certain: true, because: `its data is lost (${lost.length})` }] : []),
        ...(open.length > 0
            ? [{ certain: false, because: `it is open whether its data returns (${open.length})` }]
            : []),
    ];
}

/** Nobody has to serve a customer without a contract; whether anybody does is not known. */
function agreementBlock({ plan, siteLabel }: PlanView): readonly Block[] {
    const status = known(plan.agreement.status);
    if (status === "signed") return [];
    const words =
        status === undefined
            ? "the plan does not say how far it is bound"
            : status === "none"
              ? "there is no agreement"
              : "a memorandum obliges nobody";
    return [{ certain: false, because: `nothing binds ${siteLabel}: ${words}` }];
}

const blockWords: Readonly<Record<string, string>> = {
    identity: "nobody can sign in at the target",
    registry: "the target has no images",
    dns: "no name leads to the target",
    "top-level-domain": "no name leads to the target",
    certificates: "the target gets no certificate",
    state: "the target cannot be brought up",
    technology: "a licence server does not answer",
};

const inherited = ["identity", "registry", "dns", "top-level-domain", "certificates"] as const;

/** What the plan names; what it does not name, the target takes from where the primary takes it. */
function needsAtTarget(plan: PlanView, own: readonly Element[], { graph }: Situation): PlanView["needs"] {
    const named = new Set<string>(plan.needs.map(({ kind }) => kind));
    // A certificate that is stored at the target is there, whatever becomes of its authority.
    if (known(plan.plan.certificates.storedAtTarget) === true) named.add("certificates");
    const ids = new Set(own.map(({ id }) => id));
    const taken = graph.dependencies.filter(
        ({ from, kind, to }) =>
            ids.has(from) &&
            inherited.some((each) => each === kind) &&
            !named.has(kind) &&
            to.every((id) => graph.elements.get(id)?.stack === undefined),
    );
    const each = new Map(taken.map(({ kind, to }) => [`${kind} ${to.join(" ")}`, { kind, ids: to, vital: true }]));
    return [...plan.needs, ...each.values()];
}

const lackingAtTarget = (plan: PlanView, { fates, graph }: Situation): readonly string[] =>
    plan.needs
        .filter(({ vital, ids }) => !vital && ids.every((id) => fates.get(id)?.state !== "survives"))
        .map(({ ids }) => graph.elements.get(ids[0])?.label ?? ids[0]);

/** What the elements of a stack go on without. */
function withoutOf(own: readonly Element[], { fates, graph }: Situation): readonly string[] {
    const gone = own.flatMap(({ id }) =>
        (fates.get(id)?.impaired ?? []).filter(({ uncertain }) => !uncertain).map(({ through }) => through[0]),
    );
    return [...new Set(gone)].map((id) => graph.elements.get(id)?.label ?? id).sort();
}

/** A stack that goes on may have lost its target. */
const wayOutOf = (plan: PlanView | undefined, { fates }: Situation): readonly string[] =>
    plan && fates.get(plan.site)?.state === "stops" ? [`its failover target, ${plan.siteLabel}`] : [];

/** The steps of a move, one after the other; where a drill has measured the whole, they share its time. */
function stepsOf(
    { plan, copies, siteLabel }: PlanView,
    begins: number,
    own: readonly Element[],
    { graph }: Situation,
    data: readonly DataFate[],
): { readonly steps: readonly Step[]; readonly returnsAt: number; readonly measured: boolean } {
    const takes = (id: keyof typeof recoverySteps): number => lengthOf(recoverySteps[id].takes) ?? 0;
    const role = known(plan.decisionOwner.role) ?? "the decision owner, whom the plan does not name,";
    const custodian = known(plan.keys.custodian);
    const mine = new Set(own.map(({ id }) => id));
    const restores = data
        .filter(({ id, state }) => mine.has(id) && state === "returns")
        .map(({ id, copy }) => {
            const element = graph.elements.get(id);
            const follows = copies.find((each) => each.id === copy)?.follows === true;
            const line = ((element?.bytes ?? 0) / LINE) * 1000;
            const name = element?.label ?? id;
            return follows
                ? { takes: takes("promote"), text: `${name} ${recoverySteps.promote.does}` }
                : { takes: Math.max(takes("restore"), line), text: `${name} ${recoverySteps.restore.does}` };
        });
    const ttl = lengthOf(plan.dns.ttl) ?? takes("names");
    const parts = [
        { takes: takes("decide"), text: `${role} ${recoverySteps.decide.does} to ${siteLabel}` },
        { takes: takes("build"), text: recoverySteps.build.does },
        {
            takes: takes("keys"),
            text: `${recoverySteps.keys.does}${custodian === undefined ? "" : ` by ${calledBy(custodian)}`}`,
        },
        ...restores,
        { takes: takes("start"), text: recoverySteps.start.does },
        { takes: ttl, text: recoverySteps.names.does },
        { takes: takes("test"), text: recoverySteps.test.does },
    ];
    const estimate = parts.reduce((sum, part) => sum + part.takes, 0);
    const measured = known(plan.lastDrill.result) === "passed" ? lengthOf(plan.lastDrill.rto) : undefined;
    const scale = measured === undefined ? 1 : measured / estimate;
    let at = begins;
    const steps = parts.map((part) => {
        const step = { at, takes: Math.round(part.takes * scale), text: part.text };
        at += part.takes * scale;
        return step;
    });
    return { steps, returnsAt: begins + Math.round(measured ?? estimate), measured: measured !== undefined };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
