/** The steps of a run, in Pulumi's order. The texts of errors are Pulumi's. */
import { stackType } from "../../protocol/urn";
import type { WireObject } from "../../protocol/wire";
import type { ProviderInstance } from "../providers/provider-plugin";
import { createAnalysis } from "./analysis";
import { end, Ended, orEnd, type DeploymentContext } from "./context";
import type { Goal, State } from "./goal";
import { createScheduler } from "./scheduler";
import { createStates } from "./states";
import { apply, generate, readExisting, type Deployment } from "./step-generator";

/** Decides about each resource in turn, as the engine does: check, remediate, analyse, plan. */
export interface Steps {
    /** Registered resources, in the order of registration. */
    readonly states: ReadonlyMap<string, State>;
    /** Resources that the program reads and does not declare, in the order in which it reads them. */
    readonly reads: ReadonlyMap<string, State>;
    register(goal: Goal): Promise<State>;
    read(goal: Goal, id: string): Promise<State>;
    registerOutputs(urn: string, outputs: WireObject): Promise<void>;
    /** Waits for what is under way, then shows the whole stack to the packs. */
    finish(): Promise<void>;
    /** Whether the program has given the outputs of its stack, as Pulumi's runtime does when all its code has run. */
    readonly hasStackOutputs: () => boolean;
    /** Whether `finish` came to its end without an error, so that these are all resources of the program. */
    readonly complete: () => boolean;
    provider(reference: string): ProviderInstance | undefined;
    /** A resource that is registered or read. */
    find(urn: string): State | undefined;
}

export function createSteps(context: DeploymentContext): Steps {
    const scheduler = createScheduler(context);
    const states = createStates(context);
    const deployment: Deployment = { context, states, analysis: createAnalysis(context, states) };
    const outputs = createOutputs(deployment);
    let complete = false;
    return {
        states: states.registered,
        reads: states.reads,
        register: (goal) =>
            scheduler.track(
                scheduler
                    .inTurn(() => generate(deployment, goal))
                    .then(async (step) => {
                        const state = await apply(deployment, step);
                        await outputs.created(state);
                        return state;
                    }),
            ),
        read: (goal, id) => scheduler.track(scheduler.inTurn(() => readExisting(deployment, goal, id))),
        registerOutputs: (urn, given) =>
            outputs.keptForStack(urn, given)
                ? Promise.resolve()
                : scheduler.track(scheduler.inTurn(() => outputs.set(urn, given))),
        async finish() {
            await scheduler.idle();
            if (context.ended()) return;
            for (const urn of context.selection.missing(states.urns)) {
                context.fail(`Target '${urn}' could not be found in the stack.`);
            }
            outputs.setStack();
            complete = !context.ended();
            if (!complete) return;
            await deployment.analysis.analyzeStack().catch((error: unknown) => {
                if (!(error instanceof Ended)) throw error;
            });
        },
        hasStackOutputs: outputs.areOfStack,
        complete: () => complete,
        provider: states.provider,
        find: states.find,
    };
}

/** The outputs that the program gives to components and to the stack, and the hooks that follow a creation. */
function createOutputs({ context, states }: Deployment) {
    const awaiting = new Set<string>();
    let stack: { readonly state: State; readonly outputs: WireObject } | undefined;
    const runAfterHooks = (state: State): Promise<void> =>
        orEnd(context, context.runHooks(state.goal.hooks.afterCreate, "after", state), state.urn);
    return {
        /** Runs the hooks after a creation; those of a component wait for its outputs. */
        async created(state: State): Promise<void> {
            awaiting.add(state.urn);
            if (state.goal.custom && !state.skipped) await runAfterHooks(state);
        },
        /** Keeps the outputs of the stack until the program has ended. @returns whether they are of the stack */
        keptForStack(urn: string, outputs: WireObject): boolean {
            const state = states.registered.get(urn);
            if (state?.goal.type !== stackType) return false;
            stack = { state, outputs };
            return true;
        },
        async set(urn: string, outputs: WireObject): Promise<void> {
            const state = states.registered.get(urn);
            if (!state || !awaiting.delete(urn)) {
                throw end(context, `cannot complete a resource '${urn}' whose registration isn't pending`);
            }
            if (state.skipped) return;
            state.outputs = outputs;
            if (!state.goal.custom) await runAfterHooks(state);
        },
        areOfStack: () => stack !== undefined,
        setStack(): void {
            if (stack) stack.state.outputs = stack.outputs;
        },
    };
}
