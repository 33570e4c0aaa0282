/** Invoke and Call: functions of a provider, and methods of a resource. The texts of errors are Pulumi's. */
import {
    type ResourceCallRequest,
    type ResourceInvokeRequest,
    TransformInvokeOptions,
} from "@pulumi/pulumi/proto/resource_pb";
import { messageOf } from "../../error-message";
import { toWire } from "../../protocol/struct";
import { isProviderType } from "../../protocol/urn";
import { containsUnknown, downgradeOutputs, mapValues, unknown, type WireObject } from "../../protocol/wire";
import type { Steps } from "../deployment/steps";
import { isConfigured, type Failure, type ProviderPlugin } from "../providers/provider-plugin";
import type { ProviderReferences } from "./provider-references";
import { checksumsOf, pluginOf } from "./provider-request";
import type { ResourceTree } from "./resource-tree";
import type { Transforms } from "./transforms";

export interface FunctionResult {
    readonly result: WireObject;
    readonly failures: readonly Failure[];
}

interface FunctionContext {
    readonly steps: Steps;
    readonly providers: ProviderPlugin;
    readonly references: ProviderReferences;
    readonly transforms: Transforms;
    readonly tree: ResourceTree;
    fail(message: string, urn?: string): void;
}

/** Arguments that are unknown are left out; a provider whose settings are unknown is not called. */
export async function invoke(context: FunctionContext, request: ResourceInvokeRequest): Promise<FunctionResult> {
    const token = request.getTok();
    const { args: given, options } = await context.transforms.applyToInvoke({
        token,
        args: toWire(request.getArgs()),
        options: invokeOptions(request),
    });
    const provider = await context.references.forFunction(token, options.getProvider(), {
        version: options.getVersion(),
        downloadUrl: options.getPluginDownloadUrl(),
        checksums: checksumsOf(options.getPluginChecksumsMap()),
        packageRef: request.getPackageref(),
    });
    if (!isConfigured(provider)) return { result: {}, failures: [] };
    const plain = Object.entries(mapValues(given, downgradeOutputs));
    const args = Object.fromEntries(plain.filter(([, value]) => !containsUnknown(value)));
    try {
        const answer = isBuiltin(token)
            ? { result: answerBuiltin(token, args, context.steps) }
            : await context.providers.invoke({ token, args, provider });
        return { failures: [], ...answer };
    } catch (error) {
        throw new Error(`invocation of ${token} returned an error: ${messageOf(error)}`);
    }
}

function invokeOptions(request: ResourceInvokeRequest): TransformInvokeOptions {
    const options = new TransformInvokeOptions()
        .setProvider(request.getProvider())
        .setVersion(request.getVersion())
        .setPluginDownloadUrl(request.getPlugindownloadurl());
    request.getPluginchecksumsMap().forEach((value, key) => options.getPluginChecksumsMap().set(key, value));
    return options;
}

/** Functions of the engine's own `pulumi` package. */
const isBuiltin = (token: string): boolean => token.startsWith("pulumi:pulumi:");

/**
 * `getResource` gives a resource of this run. The outputs of other stacks are unknown here.
 * @throws Error with Pulumi's text when there is no such resource or function.
 */
function answerBuiltin(token: string, args: WireObject, steps: Steps): WireObject {
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

/** Calls a method of a resource, or of a provider. A provider whose settings are unknown is not called. */
export async function call(context: FunctionContext, request: ResourceCallRequest): Promise<FunctionResult> {
    const token = request.getTok();
    const args = toWire(request.getArgs());
    const self = (args.__self__ ?? {}) as WireObject;
    const selfUrn = typeof self.urn === "string" ? self.urn : "";
    const reference = isProviderType(token)
        ? `${selfUrn}::${typeof self.id === "string" ? self.id : ""}`
        : request.getProvider() || (context.tree.goal(selfUrn)?.provider ?? "");
    const provider = await context.references.forFunction(token, reference, pluginOf(request));
    if (!isConfigured(provider)) return { result: {}, failures: [] };
    try {
        const plain = mapValues(args, downgradeOutputs);
        return { failures: [], ...(await context.providers.call({ token, args: plain, provider })) };
    } catch (error) {
        context.fail(`call to function '${token}' failed: ${messageOf(error)}`);
        throw new Error(`call of ${token} returned an error: ${messageOf(error)}`);
    }
}
