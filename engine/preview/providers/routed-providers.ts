import { packageOf, providerPrefix } from "../../protocol/urn";
import { builtinProvider } from "./builtin-provider";
import type { ProviderPlugin } from "./provider-plugin";

/** One plugin for all packages: the engine's own package and dynamic providers go to theirs, the rest to `others`. */
export function routedProviders(others: ProviderPlugin, dynamic: ProviderPlugin): ProviderPlugin {
    const own = new Map([
        ["pulumi", builtinProvider],
        ["pulumi-nodejs", dynamic],
    ]);
    const by = (name: string): ProviderPlugin => own.get(name) ?? others;
    const ofType = (type: string): ProviderPlugin =>
        by(type.startsWith(providerPrefix) ? type.slice(providerPrefix.length) : packageOf(type));
    return {
        checkConfig: (request) => ofType(request.type).checkConfig(request),
        check: (request) => ofType(request.type).check(request),
        plan: (request) => ofType(request.type).plan(request),
        read: (request) => ofType(request.type).read(request),
        ...(others.adopt && {
            adopt: (request) => ofType(request.type).adopt?.(request) ?? ofType(request.type).plan(request),
        }),
        invoke: (request) => ofType(request.provider.type).invoke(request),
        construct: (request, monitor) => ofType(request.type).construct(request, monitor),
        call: (request) => ofType(request.provider.type).call(request),
    };
}
