/** What the steps ask of a provider: Check, Read and the preview of Create, in Pulumi's words. The texts of errors are Pulumi's. */
import { isProviderType } from "../../protocol/urn";
import {
    annotateSecrets,
    flattenReferences,
    isSecret,
    mapValues,
    revealSecrets,
    secret,
    unknown,
    withoutInternal,
    type WireObject,
} from "../../protocol/wire";
import { isConfigured, type Checked, type ProviderInstance, type ProviderPlugin } from "../providers/provider-plugin";
import { end, orEnd, type DeploymentContext } from "./context";
import type { Goal, State } from "./goal";

/** What an import finds. */
export interface Imported {
    readonly found: WireObject;
    /** The inputs of the program, with those of the found resource that `ignoreChanges` names. */
    ignoringChanges(inputs: WireObject): WireObject;
}

/** Checks the settings of a provider, or the inputs of a custom resource. */
export async function check(
    providers: ProviderPlugin,
    goal: Goal,
    urn: string,
    inputs: WireObject,
    owner: ProviderInstance | undefined,
): Promise<Checked> {
    const request = { urn, type: goal.type, name: goal.name };
    if (!isProviderType(goal.type)) {
        if (!owner || !isConfigured(owner)) return { inputs, failures: [] };
        return providers.check({ ...request, inputs, provider: owner });
    }
    const internal: WireObject = "__internal" in inputs ? { __internal: inputs.__internal ?? null } : {};
    const settings = mapValues(withoutInternal(inputs), (value) => flattenReferences(revealSecrets(value)));
    const checked = await providers.checkConfig({ ...request, inputs: settings });
    const version: WireObject = "version" in inputs ? { version: inputs.version ?? null } : {};
    return { ...checked, inputs: { ...annotateSecrets(checked.inputs, inputs), ...version, ...internal } };
}

/** The resource that a goal imports; undefined when it is planned like a creation. @throws Ended when there is none. */
export async function imported(
    context: DeploymentContext,
    goal: Goal,
    urn: string,
    owner: ProviderInstance,
): Promise<Imported | undefined> {
    const { providers } = context;
    if (!providers.adopt || !isConfigured(owner)) return undefined;
    const request = { urn, type: goal.type, name: goal.name, inputs: {}, provider: owner, id: goal.importId };
    const found = await orEnd(context, Promise.resolve(providers.read(request)), urn);
    if (!found) throw end(context, `resource '${goal.importId}' does not exist`, urn);
    const ignored = goal.ignoreChanges.map((path) => path.split(/[.[]/)[0] ?? path);
    return {
        found: found.inputs,
        ignoringChanges: (inputs) =>
            Object.fromEntries([
                ...Object.entries(inputs).filter(([key]) => !ignored.includes(key)),
                ...Object.entries(found.inputs).filter(([key]) => ignored.includes(key)),
            ]),
    };
}

/** Sets the identifier and the outputs that a creation, or an import, would have. */
export async function plan(
    providers: ProviderPlugin,
    state: State,
    owner: ProviderInstance | undefined,
    existing: Imported | undefined,
): Promise<void> {
    const { goal, urn, inputs } = state;
    if (!goal.custom) return;
    if (isProviderType(goal.type)) {
        state.id = unknown;
        state.outputs = withoutInternal(inputs);
        return;
    }
    if (!owner || !isConfigured(owner)) return;
    const request = { urn, type: goal.type, name: goal.name, inputs, provider: owner };
    const planned =
        existing && providers.adopt
            ? await providers.adopt({ ...request, id: goal.importId, found: existing.found })
            : await providers.plan(request);
    state.id = planned.id ?? "";
    state.outputs = planned.outputs;
}

/** Sets the outputs of an existing resource. @throws Ended when it does not exist. */
export async function read(
    context: DeploymentContext,
    state: State,
    owner: ProviderInstance | undefined,
): Promise<void> {
    const { goal, urn, id } = state;
    if (!owner || id === unknown || !isConfigured(owner)) return;
    const request = { urn, type: goal.type, name: goal.name, inputs: goal.inputs, provider: owner, id };
    const found = await orEnd(context, Promise.resolve(context.providers.read(request)), urn);
    if (!found) throw end(context, `resource '${id}' does not exist`, urn);
    state.outputs = found.outputs;
}

/** The outputs; secret where the program asks for it, or where the input of the same name is. */
export function withSecrets({ goal, inputs, outputs }: State): WireObject {
    return Object.fromEntries(
        Object.entries(outputs).map(([key, value]) => {
            const asked = key !== "id" && goal.additionalSecretOutputs.includes(key);
            return [key, !isSecret(value) && (asked || isSecret(inputs[key])) ? secret(value) : value];
        }),
    );
}
