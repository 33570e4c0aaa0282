/** One resource, from its goal to its planned state. The texts of errors are Pulumi's. */
import { isProviderType, parseReference, stackType } from "../../protocol/urn";
import type { Failure, ProviderInstance } from "../providers/provider-plugin";
import type { Analysis } from "./analysis";
import { end, orEnd, type DeploymentContext } from "./context";
import { dependenciesOf, type Goal, type State } from "./goal";
import { withoutKept } from "./kept-inputs";
import { check, imported, plan, read, withSecrets, type Imported } from "./provider-steps";
import type { States } from "./states";

export interface Deployment {
    readonly context: DeploymentContext;
    readonly states: States;
    readonly analysis: Analysis;
}

export interface Step {
    readonly state: State;
    readonly owner: ProviderInstance | undefined;
    readonly existing: Imported | undefined;
}

/** In turn with other resources: the inputs, as provider and packs leave them, and what packs say of them. */
export async function generate({ context, states, analysis }: Deployment, goal: Goal): Promise<Step> {
    const { providers, selection } = context;
    const urn = states.claimUrn(goal);
    const owner = states.providerFor(goal, urn);
    const dependencies = [...dependenciesOf(goal), ...(goal.provider ? [parseReference(goal.provider).urn] : [])];
    const isAlwaysIncluded = isProviderType(goal.type) || goal.type === stackType;
    const included = isAlwaysIncluded || selection.includes(urn, dependencies);
    const existing = included && goal.importId && owner ? await imported(context, goal, urn, owner) : undefined;
    const wanted = existing?.ignoringChanges(goal.inputs) ?? withoutKept(goal);
    const isStub = !included && goal.custom;
    const { inputs: checked, failures } = isStub
        ? { inputs: {}, failures: [] }
        : await orEnd(context, check(providers, goal, urn, wanted, owner), urn);
    for (const failure of failures) context.report(failureText(goal, failure), urn);
    const inputs = await analysis.remediate(goal, urn, checked);
    const state: State = { urn, goal, inputs, id: "", outputs: {}, skipped: !included };
    if (isProviderType(goal.type)) states.addProvider(state);
    // The program asked for the resource, so a pack judges it even when another pack fails on it.
    states.add(state);
    await analysis.analyze(goal, urn, inputs);
    if (failures.length > 0) throw end(context, `resource ${urn} is invalid`, "");
    for (const dependency of included ? dependencies : []) {
        if (states.registered.get(dependency)?.skipped) context.report(skippedText(urn, dependency), urn);
    }
    return { state, owner, existing };
}

function failureText({ type, name }: Goal, { property, reason }: Failure): string {
    const place = property ? `: property ${property}` : "";
    return `${type} resource '${name}'${place} has a problem: ${reason}`;
}

/** Pulumi's text, its misspelling included. */
const skippedText = (urn: string, dependency: string): string =>
    `Resource '${urn}' depends on '${dependency}' which was was not specified in --target list.`;

/** While the next resource is generated: the hooks, and the outputs that the provider plans. */
export async function apply({ context }: Deployment, { state, owner, existing }: Step): Promise<State> {
    const { goal, urn } = state;
    if (!state.skipped) {
        await orEnd(context, context.runHooks(goal.hooks.beforeCreate, "before", state), urn);
        await orEnd(context, plan(context.providers, state, owner, existing), urn, "Preview failed: ");
    }
    state.outputs = withSecrets(state);
    return state;
}

/** A resource that exists outside of the program. */
export async function readExisting({ context, states }: Deployment, goal: Goal, id: string): Promise<State> {
    const urn = states.claimUrn(goal);
    if (id === "") throw end(context, `Expected an ID for ${urn}`, urn);
    const owner = states.providerFor(goal, urn);
    const state: State = { urn, goal, inputs: goal.inputs, id, outputs: {}, skipped: false };
    await read(context, state, owner);
    state.outputs = withSecrets(state);
    states.addRead(state);
    return state;
}
