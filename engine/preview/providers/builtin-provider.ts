import { unknown, type WireObject } from "../../protocol/wire";
import type { ProviderPlugin } from "./provider-plugin";

/**
 * The engine's own `pulumi` package: stashes, and references to other stacks, whose outputs are unknown here. The texts
 * of errors are Pulumi's.
 */
export const builtinProvider: ProviderPlugin = {
    checkConfig: () => ({ inputs: {}, failures: [] }),
    check: ({ inputs }) => ({ inputs, failures: [] }),
    plan: ({ type, inputs }) => ({ outputs: builtinOutputs(type, inputs) }),
    read: ({ type, inputs }) => ({ outputs: builtinOutputs(type, inputs), inputs }),
    invoke: ({ token }) => {
        throw new Error(`unrecognized function name: '${token}'`);
    },
    construct: () => Promise.reject(new Error("builtin resources may not be constructed")),
    call: () => {
        throw new Error("the builtin provider does not implement call");
    },
};

/** The state of a resource that the engine itself reads or creates. */
function builtinOutputs(type: string, inputs: WireObject): WireObject {
    if (type === "pulumi:pulumi:StackReference") return { name: inputs.name ?? unknown };
    return type === "pulumi:index:Stash" ? { input: inputs.input ?? null, output: inputs.input ?? null } : inputs;
}
