import type { Steps } from "../deployment/steps";
import type { WireObject } from "../../protocol/wire";
import { unknown } from "../../protocol/wire";

/** Functions and resources of the engine's own `pulumi` package. */
export const isBuiltin = (token: string): boolean => token.startsWith("pulumi:pulumi:");

/**
 * `getResource` gives a resource of this run. What other stacks hold can not be known here and is unknown.
 * @throws Error when there is no such resource or function.
 */
export function answerBuiltin(token: string, args: WireObject, steps: Steps): WireObject {
    if (token === "pulumi:pulumi:getResource") {
        const urn = typeof args.urn === "string" ? args.urn : "";
        const state = steps.find(urn);
        if (!state) throw new Error(`unknown resource ${urn}`);
        return { urn, id: state.id, state: state.outputs };
    }
    if (token === "pulumi:pulumi:readStackOutputs") return { ...args, outputs: unknown, secretOutputNames: unknown };
    if (token === "pulumi:pulumi:readStackResourceOutputs") return { ...args, outputs: unknown };
    throw new Error(`unrecognized function name: '${token}'`);
}

/** The state of a builtin resource that the engine itself would read or create. */
export function builtinOutputs(type: string, inputs: WireObject): WireObject {
    if (type === "pulumi:pulumi:StackReference") return { name: inputs.name ?? unknown };
    return type === "pulumi:index:Stash" ? { input: inputs.input ?? null, output: inputs.input ?? null } : inputs;
}
