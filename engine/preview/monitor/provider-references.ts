import { packageOf } from "../../protocol/urn";
import type { WireObject } from "../../protocol/wire";
import { deniedPackage, deniedProvider } from "../deployment/goal";
import { deniedText } from "../deployment/states";
import type { Steps } from "../deployment/steps";
import type { Project } from "../project/project";
import type { ProviderInstance } from "../providers/provider-plugin";
import { defaultProviderGoal, isDenied } from "./default-providers";
import {
    pluginInputs,
    providerRequest,
    requestKey,
    type PluginOptions,
    type ProviderRequest,
} from "./provider-request";

/** Which provider a resource, read, invoke or call goes to. */
export interface ProviderReferences {
    /** Registers a package. @returns the reference by which requests name it */
    addPackage(request: ProviderRequest): string;
    /** The reference of the default provider, registered when first needed; a denied one when it is disabled. */
    defaultFor(token: string, plugin: PluginOptions): Promise<string>;
    /** The provider of an invoke or call. @throws Error with Pulumi's text when there is none. */
    forFunction(token: string, reference: string, plugin: PluginOptions): Promise<ProviderInstance>;
    /** The inputs of a provider that the program itself registers. */
    providerInputs(inputs: WireObject, type: string, plugin: PluginOptions): WireObject;
}

export function createProviderReferences({ config }: Pick<Project, "config">, steps: Steps): ProviderReferences {
    const packages = new Map<string, ProviderRequest>();
    const defaults = new Map<string, Promise<string>>();

    function requested(token: string, plugin: PluginOptions): ProviderRequest {
        if (!plugin.packageRef) return providerRequest({ package: packageOf(token), ...plugin });
        const known = packages.get(plugin.packageRef);
        if (!known) throw new Error(`unknown provider package '${plugin.packageRef}'`);
        return known;
    }

    /** The resource that needs a provider first comes after those that waited with it, as in the engine. */
    async function defaultReference(request: ProviderRequest): Promise<string> {
        if (isDenied(config, request.package)) return deniedProvider(request.package);
        const key = requestKey(request);
        const known = defaults.get(key);
        if (known) return known;
        const registering = steps.register(defaultProviderGoal(request, config)).then(({ urn, id }) => `${urn}::${id}`);
        defaults.set(key, registering);
        await registering;
        await new Promise((resolve) => setImmediate(resolve));
        return registering;
    }

    return {
        addPackage(request) {
            const reference = requestKey(request);
            packages.set(reference, request);
            return reference;
        },
        defaultFor: async (token, plugin) => defaultReference(requested(token, plugin)),
        async forFunction(token, reference, plugin) {
            const request = requested(token, plugin);
            const found = reference || (await defaultReference(request));
            if (deniedPackage(found) !== undefined) throw new Error(deniedText(request.package, token));
            const provider = steps.provider(found);
            if (!provider) throw new Error(`unknown provider '${reference}' -> '${found}'`);
            return provider;
        },
        providerInputs(inputs, type, plugin) {
            const named = { ...plugin, checksums: {} };
            if (plugin.packageRef) return pluginInputs(inputs, requested(type, named));
            if (!plugin.version && !plugin.downloadUrl) return inputs;
            return pluginInputs(inputs, { package: packageOf(type), ...named });
        },
    };
}
