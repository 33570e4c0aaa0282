import { builtinOutputs } from "../monitor/builtins";
import { packageOf, providerPrefix } from "../../protocol/urn";
import type { ProviderPlugin } from "./provider-plugin";

/** The engine's own `pulumi` package: references to other stacks, whose outputs can not be known here, and stashes. */
const builtinProvider: ProviderPlugin = {
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

/** Sends what concerns the engine's own package and dynamic providers to them, and the rest to the given model. */
export function routedProviders(model: ProviderPlugin, dynamic: ProviderPlugin): ProviderPlugin {
    const own = new Map([
        ["pulumi", builtinProvider],
        ["pulumi-nodejs", dynamic],
    ]);
    const by = (name: string): ProviderPlugin => own.get(name) ?? model;
    const ofType = (type: string): ProviderPlugin =>
        by(type.startsWith(providerPrefix) ? type.slice(providerPrefix.length) : packageOf(type));
    return {
        checkConfig: (request) => ofType(request.type).checkConfig(request),
        check: (request) => ofType(request.type).check(request),
        plan: (request) => ofType(request.type).plan(request),
        read: (request) => ofType(request.type).read(request),
        ...(model.adopt && {
            adopt: (request) => ofType(request.type).adopt?.(request) ?? ofType(request.type).plan(request),
        }),
        invoke: (request) => ofType(request.provider.type).invoke(request),
        construct: (request, monitor) => ofType(request.type).construct(request, monitor),
        call: (request) => ofType(request.provider.type).call(request),
    };
}
