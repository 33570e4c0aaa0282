import { isProviderType, parseReference, stackType } from "../../protocol/urn";
import type { WireObject } from "../../protocol/wire";
import type { Failure, ProviderInstance } from "../providers/provider-plugin";
import { createAnalysis } from "./analysis";
import { end, Ended, orEnd, type DeploymentContext } from "./context";
import { dependenciesOf, type Goal, type State } from "./goal";
import { check, imported, plan, read, withSecrets, type Imported } from "./provider-steps";
import { createScheduler } from "./scheduler";
import { createStates } from "./states";

/** Decides about each resource in turn, as the engine does: check, remediate, analyse, plan. */
export interface Steps {
    /** Registered resources, in the order of registration. */
    readonly states: ReadonlyMap<string, State>;
    register(goal: Goal): Promise<State>;
    read(goal: Goal, id: string): Promise<State>;
    registerOutputs(urn: string, outputs: WireObject): Promise<void>;
    /** Waits for what is under way, then shows the whole stack to the packs. */
    finish(): Promise<void>;
    /** Whether `finish` came to its end without an error, so that these are all resources of the program. */
    readonly complete: () => boolean;
    provider(reference: string): ProviderInstance | undefined;
    /** A resource that is registered or read. */
    find(urn: string): State | undefined;
}

interface Step {
    readonly state: State;
    readonly owner: ProviderInstance | undefined;
    readonly existing: Imported | undefined;
}

export function createSteps(context: DeploymentContext): Steps {
    const { providers, selection } = context;
    const scheduler = createScheduler(context);
    const states = createStates(context);
    const analysis = createAnalysis(context, states);
    const awaitingOutputs = new Set<string>();
    let stackOutputs: { readonly urn: string; readonly outputs: WireObject } | undefined;
    let complete = false;

    /** One resource at a time: its inputs, as provider and packs leave them, and what packs say of them. */
    async function generate(goal: Goal): Promise<Step> {
        const urn = states.claimUrn(goal);
        const owner = states.providerFor(goal, urn);
        const dependencies = [...dependenciesOf(goal), ...(goal.provider ? [parseReference(goal.provider).urn] : [])];
        const isAlwaysIncluded = isProviderType(goal.type) || goal.type === stackType;
        const included = isAlwaysIncluded || selection.includes(urn, dependencies);
        const existing = included && goal.importId && owner ? await imported(context, goal, urn, owner) : undefined;
        const wanted = existing?.ignoringChanges(goal.inputs) ?? goal.inputs;
        const isStub = !included && goal.custom;
        const { inputs: checked, failures } = isStub
            ? { inputs: {}, failures: [] }
            : await orEnd(context, check(providers, goal, urn, wanted, owner), urn);
        reportFailures(context, goal, urn, failures);
        const inputs = await analysis.remediate(goal, urn, checked);
        const state: State = { urn, goal, inputs, id: "", outputs: {}, skipped: !included };
        if (isProviderType(goal.type)) states.addProvider(state);
        // The program asked for the resource, so a pack judges it even when another pack fails on it.
        states.add(state);
        await analysis.analyze(goal, urn, inputs);
        if (failures.length > 0) throw end(context, `resource ${urn} is invalid`, "");
        if (included) reportSkipped(urn, dependencies);
        return { state, owner, existing };
    }

    function reportSkipped(urn: string, dependencies: readonly string[]): void {
        for (const dependency of dependencies) {
            if (states.registered.get(dependency)?.skipped) context.report(skippedText(urn, dependency), urn);
        }
    }

    /** What may overlap with the next resource: hooks, and the outputs that the provider plans. */
    async function apply({ state, owner, existing }: Step): Promise<State> {
        const { goal, urn } = state;
        if (!state.skipped) {
            await orEnd(context, context.runHooks(goal.hooks.beforeCreate, "before", state), urn);
            await orEnd(context, plan(providers, state, owner, existing), urn, "Preview failed: ");
        }
        state.outputs = withSecrets(state);
        awaitingOutputs.add(urn);
        if (goal.custom && !state.skipped) {
            await orEnd(context, context.runHooks(goal.hooks.afterCreate, "after", state), urn);
        }
        return state;
    }

    async function readExisting(goal: Goal, id: string): Promise<State> {
        const urn = states.claimUrn(goal);
        if (id === "") throw end(context, `Expected an ID for ${urn}`, urn);
        const owner = states.providerFor(goal, urn);
        const state: State = { urn, goal, inputs: goal.inputs, id, outputs: {}, skipped: false };
        await read(context, state, owner);
        state.outputs = withSecrets(state);
        states.addRead(state);
        return state;
    }

    async function setOutputs(urn: string, outputs: WireObject): Promise<void> {
        const state = states.registered.get(urn);
        if (!state || !awaitingOutputs.delete(urn)) {
            throw end(context, `cannot complete a resource '${urn}' whose registration isn't pending`);
        }
        if (state.skipped) return;
        state.outputs = outputs;
        if (state.goal.custom) return;
        await orEnd(context, context.runHooks(state.goal.hooks.afterCreate, "after", state), urn);
    }

    async function finish(): Promise<void> {
        await scheduler.idle();
        if (context.ended()) return;
        for (const urn of selection.missing(states.urns)) {
            context.fail(`Target '${urn}' could not be found in the stack.`);
        }
        const stack = stackOutputs && states.registered.get(stackOutputs.urn);
        if (stack && stackOutputs) stack.outputs = stackOutputs.outputs;
        complete = !context.ended();
        if (!complete) return;
        await analysis.analyzeStack().catch((error: unknown) => {
            if (!(error instanceof Ended)) throw error;
        });
    }

    return {
        states: states.registered,
        register: (goal) => scheduler.track(scheduler.inTurn(() => generate(goal)).then(apply)),
        read: (goal, id) => scheduler.track(scheduler.inTurn(() => readExisting(goal, id))),
        registerOutputs: (urn, outputs) => {
            if (states.registered.get(urn)?.goal.type === stackType) {
                stackOutputs = { urn, outputs };
                return Promise.resolve();
            }
            return scheduler.track(scheduler.inTurn(() => setOutputs(urn, outputs)));
        },
        finish,
        complete: () => complete,
        provider: states.provider,
        find: states.find,
    };
}

/** Pulumi's text, its misspelling included. */
const skippedText = (urn: string, dependency: string): string =>
    `Resource '${urn}' depends on '${dependency}' which was was not specified in --target list.`;

function reportFailures(
    { report }: DeploymentContext,
    { type, name }: Goal,
    urn: string,
    failures: readonly Failure[],
): void {
    for (const { property, reason } of failures) {
        const place = property ? `: property ${property}` : "";
        report(`${type} resource '${name}'${place} has a problem: ${reason}`, urn);
    }
}
