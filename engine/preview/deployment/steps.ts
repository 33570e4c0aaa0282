import { messageOf } from "../../error-message";
import type { Checked, ProviderInstance, ProviderPlugin } from "../providers/provider-plugin";
import type { AnalyzedResource, AnalyzedStackResource, PolicyDiagnostic, PolicyHost } from "../../policy-host/analyzer";
import type { Position } from "../../programs/position";
import type { Selection } from "./targets";
import { createUrn, isProviderType, parseReference, stackType } from "../../protocol/urn";
import {
    annotateSecrets,
    containsUnknown,
    flattenReferences,
    isList,
    isObject,
    isSecret,
    mapValues,
    revealSecrets,
    secret,
    signatureOf,
    signatures,
    some,
    unknown,
    withoutInternal,
    type WireObject,
} from "../../protocol/wire";

/** What the program wants one resource to be. */
export interface Goal {
    readonly type: string;
    readonly name: string;
    readonly custom: boolean;
    readonly inputs: WireObject;
    readonly parent: string;
    readonly protect?: boolean;
    readonly retainOnDelete?: boolean;
    readonly deletedWith: string;
    /** A reference to a provider, "" for components and providers, "denied" when defaults are disabled. */
    readonly provider: string;
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    readonly deleteBeforeReplace?: boolean;
    readonly ignoreChanges: readonly string[];
    readonly additionalSecretOutputs: readonly string[];
    readonly importId: string;
    readonly timeouts: Readonly<Record<"create" | "update" | "delete" | "read", number>>;
    readonly hooks: Readonly<Record<"beforeCreate" | "afterCreate", readonly string[]>>;
    readonly position?: Position;
    /** Built by a provider from a remote component; what is inside may not be seen. */
    readonly remote: boolean;
}

/** A resource that has been registered. */
export interface State {
    readonly urn: string;
    readonly goal: Goal;
    readonly inputs: WireObject;
    id: string;
    outputs: WireObject;
    /** Left out by --target or --exclude. */
    readonly skipped: boolean;
}

/** An error that was reported already and ends the run. */
export class Ended extends Error {}

export interface StepsContext {
    readonly project: string;
    readonly stack: string;
    readonly model: ProviderPlugin;
    readonly hosts: readonly PolicyHost[];
    readonly selection: Selection;
    runHooks(names: readonly string[], kind: "before" | "after", state: State): Promise<void>;
    diagnose(diagnostic: PolicyDiagnostic): void;
    /** Reports an error that ends the run. */
    fail(message: string, urn?: string): void;
    /** Reports an error after which the run goes on. */
    report(message: string, urn?: string): void;
    ended(): boolean;
}

/** Decides about each resource in turn, as the engine does: check, mend, analyse, plan. */
export interface Steps {
    readonly states: ReadonlyMap<string, State>;
    register(goal: Goal): Promise<State>;
    read(goal: Goal, id: string): Promise<State>;
    registerOutputs(urn: string, outputs: WireObject): Promise<void>;
    /** Waits for what is under way, then shows the whole stack to the packs. */
    finish(): Promise<void>;
    /** Whether `finish` found nothing wrong, so that the resources are all there are. */
    readonly whole: () => boolean;
    provider(reference: string): ProviderInstance | undefined;
    find(urn: string): State | undefined;
}

export function createSteps(context: StepsContext): Steps {
    const { model, hosts, selection } = context;
    const urns = new Set<string>();
    const states = new Map<string, State>();
    const providers = new Map<string, State>();
    const reads = new Map<string, State>();
    const awaitingOutputs = new Set<string>();
    const underWay = new Set<Promise<unknown>>();
    let stackOutputs: { readonly urn: string; readonly outputs: WireObject } | undefined;
    let last: Promise<unknown> = Promise.resolve();
    let whole = false;

    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
        const turn = last.then(() => {
            if (context.ended()) throw new Ended();
            return work();
        });
        last = turn.catch(() => undefined);
        return turn;
    };
    const tracked = <T>(work: Promise<T>): Promise<T> => {
        underWay.add(work);
        const forget = (): void => void underWay.delete(work);
        work.then(forget, forget);
        return work;
    };
    const end = (message: string, urn?: string): Ended => {
        context.fail(message, urn);
        return new Ended(message);
    };
    const orEnd = async <T>(work: Promise<T>, urn: string, before = ""): Promise<T> => {
        try {
            return await work;
        } catch (error) {
            if (error instanceof Ended) throw error;
            throw end(`${before}${messageOf(error)}`, urn);
        }
    };

    const claimUrn = ({ parent, type, name }: Goal): string => {
        if (parent && !urns.has(parent)) throw end(`could not find parent resource ${parent}`);
        const urn = createUrn({ stack: context.stack, project: context.project, parent, type, name });
        if (urns.has(urn)) throw end(`Duplicate resource URN '${urn}'; try giving it a unique name`, urn);
        urns.add(urn);
        return urn;
    };

    const instance = (state: State): ProviderInstance => ({
        urn: state.urn,
        type: state.goal.type,
        name: state.goal.name,
        inputs: withoutInternal(state.inputs),
    });
    const provider = (reference: string): ProviderInstance | undefined => {
        const state = providers.get(parseReference(reference).urn);
        return state && instance(state);
    };
    const requireProvider = (goal: Goal, urn: string): ProviderInstance | undefined => {
        if (!goal.custom || isProviderType(goal.type)) return undefined;
        if (goal.provider.startsWith("denied ")) {
            const name = goal.provider.slice("denied ".length);
            throw end(`Default provider for '${name}' disabled. '${urn}' must use an explicit provider.`, urn);
        }
        const found = provider(goal.provider);
        if (!found) throw end(`unknown provider '${goal.provider}' for resource '${urn}'`, urn);
        return found;
    };

    async function check(
        goal: Goal,
        urn: string,
        inputs: WireObject,
        owner: ProviderInstance | undefined,
    ): Promise<Checked> {
        const request = { urn, type: goal.type, name: goal.name };
        if (isProviderType(goal.type)) {
            const internal: WireObject = "__internal" in inputs ? { __internal: inputs.__internal ?? null } : {};
            const settings = mapValues(withoutInternal(inputs), (value) => flattenReferences(revealSecrets(value)));
            const checked = await model.checkConfig({ ...request, inputs: settings });
            const version: WireObject = "version" in inputs ? { version: inputs.version ?? null } : {};
            return { ...checked, inputs: { ...annotateSecrets(checked.inputs, inputs), ...version, ...internal } };
        }
        if (!owner || !isConfigured(owner)) return { inputs, failures: [] };
        return model.check({ ...request, inputs, provider: owner });
    }

    const analyzed = (goal: Goal, urn: string, properties: WireObject): AnalyzedResource => {
        const owner = goal.provider ? providers.get(parseReference(goal.provider).urn) : undefined;
        return {
            urn,
            type: goal.type,
            name: goal.name,
            properties: mapValues(properties, flattenReferences),
            options: {
                protect: goal.protect ?? false,
                ignoreChanges: goal.ignoreChanges,
                ...(goal.deleteBeforeReplace !== undefined && { deleteBeforeReplace: goal.deleteBeforeReplace }),
                additionalSecretOutputs: goal.additionalSecretOutputs,
                aliases: [],
                customTimeouts: goal.timeouts,
                parent: goal.parent,
            },
            ...(owner && {
                provider: {
                    urn: owner.urn,
                    type: owner.goal.type,
                    name: owner.goal.name,
                    properties: mapValues(withoutInternal(owner.inputs), flattenReferences),
                },
            }),
        };
    };

    async function remediate(goal: Goal, urn: string, inputs: WireObject): Promise<WireObject> {
        let mended = inputs;
        for (const host of hosts) {
            const remediations = await orEnd(
                host.remediate(analyzed(goal, urn, mended)),
                urn,
                "failed to run remediation: ",
            );
            for (const { properties, diagnostic, ...policy } of remediations) {
                if (diagnostic) context.diagnose({ ...policy, urn, message: diagnostic, level: "advisory" });
                else if (properties) mended = properties;
                if (properties && some(properties, isBrokenArchive)) {
                    throw end("failed to run remediation: unexpected archive contents of type []interface {}", urn);
                }
            }
        }
        return mended;
    }

    async function analyze(goal: Goal, urn: string, inputs: WireObject): Promise<void> {
        const resource = analyzed(goal, urn, withoutInternal(inputs));
        const run = async (host: PolicyHost): Promise<void> => {
            for (const diagnostic of await host.analyze(resource)) context.diagnose({ ...diagnostic, urn });
        };
        await orEnd(settleAll(hosts.map(run)), urn, "failed to run policy: ");
    }

    async function generate(goal: Goal): Promise<{ state: State; adopted?: Adopted }> {
        const urn = claimUrn(goal);
        const owner = requireProvider(goal, urn);
        const implicit = isProviderType(goal.type) || goal.type === stackType;
        const dependencies = goal.provider
            ? [...allDependencies(goal), parseReference(goal.provider).urn]
            : allDependencies(goal);
        const included = implicit || selection.includes(urn, dependencies);
        const adopted = included && goal.importId && owner ? await adoptable(goal, urn, owner) : undefined;
        const wanted = adopted?.ignoring(goal.inputs) ?? goal.inputs;
        const stubbed = !included && goal.custom;
        const { inputs: checked, failures } = stubbed
            ? { inputs: {}, failures: [] }
            : await orEnd(check(goal, urn, wanted, owner), urn);
        for (const { property, reason } of failures) {
            const subject = `${goal.type} resource '${goal.name}'`;
            const where = property ? `: property ${property}` : "";
            context.report(`${subject}${where} has a problem: ${reason}`, urn);
        }
        const inputs = await remediate(goal, urn, checked);
        const state: State = { urn, goal, inputs, id: "", outputs: {}, skipped: !included };
        if (isProviderType(goal.type)) providers.set(urn, state);
        // Whatever follows, it was asked for: a pack judges it even where another fails on it.
        states.set(urn, state);
        await analyze(goal, urn, inputs);
        if (failures.length > 0) throw end(`resource ${urn} is invalid`, "");
        for (const dependency of included ? dependencies : []) {
            if (!states.get(dependency)?.skipped) continue;
            context.report(
                `Resource '${urn}' depends on '${dependency}' which was was not specified in --target list.`,
                urn,
            );
        }
        return { state, ...(adopted && { adopted }) };
    }

    interface Adopted {
        readonly found: WireObject;
        ignoring(inputs: WireObject): WireObject;
    }
    async function adoptable(goal: Goal, urn: string, owner: ProviderInstance): Promise<Adopted | undefined> {
        if (!model.adopt || !isConfigured(owner)) return undefined;
        const request = { urn, type: goal.type, name: goal.name, inputs: {}, provider: owner, id: goal.importId };
        const found = await orEnd(Promise.resolve(model.read(request)), urn);
        if (!found) throw end(`resource '${goal.importId}' does not exist`, urn);
        const ignored = goal.ignoreChanges.map((path) => path.split(/[.[]/)[0] ?? path);
        return {
            found: found.inputs,
            ignoring: (inputs) =>
                Object.fromEntries([
                    ...Object.entries(inputs).filter(([key]) => !ignored.includes(key)),
                    ...Object.entries(found.inputs).filter(([key]) => ignored.includes(key)),
                ]),
        };
    }

    async function plan(state: State, adopted: Adopted | undefined): Promise<void> {
        const { goal, urn, inputs } = state;
        if (!goal.custom) return;
        if (isProviderType(goal.type)) {
            state.id = unknown;
            state.outputs = withoutInternal(inputs);
            return;
        }
        const owner = provider(goal.provider);
        if (!owner || !isConfigured(owner)) return;
        const request = { urn, type: goal.type, name: goal.name, inputs, provider: owner };
        const planned =
            adopted && model.adopt
                ? await model.adopt({ ...request, id: goal.importId, found: adopted.found })
                : await model.plan(request);
        state.id = planned.id ?? "";
        state.outputs = planned.outputs;
    }

    async function apply({ state, adopted }: { state: State; adopted?: Adopted }): Promise<State> {
        const { goal, urn } = state;
        if (!state.skipped) {
            await orEnd(context.runHooks(goal.hooks.beforeCreate, "before", state), urn);
            await orEnd(plan(state, adopted), urn, "Preview failed: ");
        }
        state.outputs = withSecrets(state);
        states.set(urn, state);
        awaitingOutputs.add(urn);
        if (goal.custom && !state.skipped) {
            await orEnd(context.runHooks(goal.hooks.afterCreate, "after", state), urn);
        }
        return state;
    }

    async function readState(goal: Goal, id: string): Promise<State> {
        const urn = claimUrn(goal);
        if (id === "") throw end(`Expected an ID for ${urn}`, urn);
        const owner = requireProvider(goal, urn);
        const state: State = { urn, goal, inputs: goal.inputs, id, outputs: {}, skipped: false };
        if (owner && id !== unknown && isConfigured(owner)) {
            const request = { urn, type: goal.type, name: goal.name, inputs: goal.inputs, provider: owner, id };
            const found = await orEnd(Promise.resolve(model.read(request)), urn);
            if (!found) throw end(`resource '${id}' does not exist`, urn);
            state.outputs = found.outputs;
        }
        state.outputs = withSecrets(state);
        reads.set(urn, state);
        return state;
    }

    async function setOutputs(urn: string, outputs: WireObject): Promise<void> {
        const state = states.get(urn);
        if (!state || !awaitingOutputs.delete(urn)) {
            throw end(`cannot complete a resource '${urn}' whose registration isn't pending`);
        }
        if (state.skipped) return;
        state.outputs = outputs;
        if (!state.goal.custom) await orEnd(context.runHooks(state.goal.hooks.afterCreate, "after", state), urn);
    }

    async function analyzeStack(): Promise<void> {
        // The engine shows them in any order, and a stack policy's messages follow it: here it is always the same one.
        const ordered = [...states.values()].sort((one, other) => (one.urn < other.urn ? -1 : 1));
        const resources = ordered.map((state): AnalyzedStackResource => ({
            ...analyzed(state.goal, state.urn, withoutInternal(state.outputs)),
            dependencies: state.goal.dependencies,
            propertyDependencies: Object.fromEntries(
                Object.entries(state.goal.propertyDependencies).filter(([, list]) => list.length > 0),
            ),
        }));
        const root = `urn:pulumi:${context.stack}::${context.project}::${stackType}::${context.project}-${context.stack}`;
        const run = async (host: PolicyHost): Promise<void> => {
            for (const diagnostic of await host.analyzeStack(resources)) {
                context.diagnose({ ...diagnostic, urn: states.has(diagnostic.urn) ? diagnostic.urn : root });
            }
        };
        await orEnd(settleAll(hosts.map(run)), "");
    }

    return {
        states,
        register: (goal) => tracked(inTurn(() => generate(goal)).then(apply)),
        read: (goal, id) => tracked(inTurn(() => readState(goal, id))),
        registerOutputs: (urn, outputs) => {
            if (states.get(urn)?.goal.type === stackType) {
                stackOutputs = { urn, outputs };
                return Promise.resolve();
            }
            return tracked(inTurn(() => setOutputs(urn, outputs)));
        },
        async finish() {
            while (underWay.size > 0) await Promise.allSettled(underWay);
            if (context.ended()) return;
            for (const urn of selection.missing(urns)) {
                context.fail(`Target '${urn}' could not be found in the stack.`);
            }
            const state = stackOutputs && states.get(stackOutputs.urn);
            if (state && stackOutputs) state.outputs = stackOutputs.outputs;
            whole = !context.ended();
            if (!whole) return;
            await analyzeStack().catch((error: unknown) => {
                if (!(error instanceof Ended)) throw error;
            });
        },
        whole: () => whole,
        provider,
        find: (urn) => states.get(urn) ?? reads.get(urn),
    };
}

/** A provider is configured when all its settings are known. */
export const isConfigured = (provider: ProviderInstance): boolean =>
    Object.entries(provider.inputs).every(([key, value]) => key === "version" || !containsUnknown(value));

const allDependencies = (goal: Goal): readonly string[] => [
    ...(goal.parent ? [goal.parent] : []),
    ...goal.dependencies,
    ...Object.values(goal.propertyDependencies).flat(),
    ...(goal.deletedWith ? [goal.deletedWith] : []),
];

/** Outputs are secret when the program asks for it, or when the input of the same name is. */
function withSecrets({ goal, inputs, outputs }: State): WireObject {
    return Object.fromEntries(
        Object.entries(outputs).map(([key, value]) => {
            const asked = key !== "id" && goal.additionalSecretOutputs.includes(key);
            return [key, !isSecret(value) && (asked || isSecret(inputs[key])) ? secret(value) : value];
        }),
    );
}

const isBrokenArchive = (value: WireObject[string]): boolean =>
    isObject(value) && signatureOf(value) === signatures.archive && isList(value.assets);

/** Waits for all, then fails with the first failure. */
async function settleAll(work: readonly Promise<void>[]): Promise<void> {
    const results = await Promise.allSettled(work);
    for (const result of results) if (result.status === "rejected") throw result.reason;
}
