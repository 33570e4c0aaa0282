/** RegisterResource: from a request of the program to the goal of a resource. The texts of errors are Pulumi's. */
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { RegisterResourceRequest, TransformResourceOptions } from "@pulumi/pulumi/proto/resource_pb";
import { messageOf } from "../../error-message";
import { positionOf } from "../../programs/position";
import { readableText } from "../../protocol/unknown-text";
import { toWire } from "../../protocol/struct";
import { isProviderType, packageOf } from "../../protocol/urn";
import { downgradeOutputs, mapValues, upgradeToOutputs, type WireObject } from "../../protocol/wire";
import { hashAssets } from "../assets/hash-assets";
import type { Goal, State } from "../deployment/goal";
import type { Steps } from "../deployment/steps";
import type { Project } from "../project/project";
import type { ProviderPlugin } from "../providers/provider-plugin";
import { construct, type FromProvider, type Registered } from "./construct";
import {
    combinedDependencies,
    declaredDependencies,
    onValues,
    transformedDependencies,
    type ResolvedDependencies,
} from "./dependencies";
import { goalOptions, inheritOptions, transformOptions } from "./options";
import type { ProviderReferences } from "./provider-references";
import { checksumsOf, type PluginOptions } from "./provider-request";
import { assertType, assertUrns } from "./refused";
import type { ProviderMap, ResourceTree } from "./resource-tree";
import type { Transforms } from "./transforms";

export interface RegisterContext {
    readonly project: Project;
    readonly providers: ProviderPlugin;
    readonly steps: Steps;
    readonly references: ProviderReferences;
    readonly transforms: Transforms;
    readonly tree: ResourceTree;
    fail(message: string, urn?: string): void;
    registered(name: string, type: string, state: State): void;
    /** Not all resources inside a component were registered, `because` of something. */
    unseen(urn: string, because: string): void;
}

/** A request after its transforms. */
interface Resource {
    readonly type: string;
    readonly name: string;
    readonly parent: string;
    readonly custom: boolean;
    readonly remote: boolean;
    readonly inputs: WireObject;
    readonly options: TransformResourceOptions;
    readonly own: readonly Callback[];
    readonly dependencies: ResolvedDependencies;
    /** The providers that the resource hands to its children, if it is a component. */
    readonly componentProviders: ProviderMap;
    readonly plugin: PluginOptions;
}

/** @param from set when a provider registers the resource, and not the program */
export async function register(
    context: RegisterContext,
    request: RegisterResourceRequest,
    from?: FromProvider,
): Promise<Registered> {
    const { project, steps, references, tree } = context;
    const parent = tree.goal(request.getParent());
    if (parent) {
        const samePackage = steps.provider(parent.provider)?.type.split(":")[2] === packageOf(request.getType());
        inheritOptions(request, parent, samePackage);
    }
    const resource = await transformed(context, request);
    const { type, name, custom, remote, options, plugin } = resource;
    const isManaged = (custom && !isProviderType(type)) || remote;
    const provider = isManaged ? options.getProvider() || (await references.defaultFor(type, plugin)) : "";
    // What a component declares inside a callback has no frame of the program: it takes the position of the component.
    const position =
        from?.position ??
        positionOf(request.getSourceposition(), request.getStacktrace(), project.root) ??
        tree.goal(resource.parent)?.position;
    const placed = position ? { position } : {};
    if (remote) return constructed(context, resource, provider, placed);

    const goal: Goal = {
        ...goalOptions(options),
        type,
        name,
        custom,
        inputs: isProviderType(type) ? references.providerInputs(resource.inputs, type, plugin) : resource.inputs,
        parent: resource.parent,
        provider,
        ...resource.dependencies,
        importId: custom ? options.getImport() : "",
        ...placed,
        remote: from !== undefined,
    };
    const state = await steps.register(goal);
    tree.addGoal(state.urn, goal);
    keep(context, state.urn, resource);
    context.registered(request.getName(), type, state);
    return { urn: state.urn, id: state.id, outputs: custom ? state.outputs : {} };
}

/** Reads a request and applies its transforms. */
async function transformed(context: RegisterContext, request: RegisterResourceRequest): Promise<Resource> {
    const { project, transforms, tree } = context;
    const [type, name, parent] = [request.getType(), readableText(request.getName()), request.getParent()];
    const [custom, remote] = [request.getCustom(), request.getRemote()];
    if (parent) assertUrns([parent], "parent");
    // A component may have a type of any form.
    if (type === "" || custom || remote) assertType(type);
    const given = await inputsOf(request, project.directory);
    const declared = declaredDependencies(request, given);
    const hasTransforms = request.getTransformsList().length > 0;
    const own = transforms.own(request);
    const { inputs, options } = await transforms.apply(
        {
            name,
            type,
            custom,
            parent,
            inputs: hasTransforms ? onValues(given, declared) : given,
            options: transformOptions(request, providerOf(request, tree)),
        },
        own,
        tree.chain(parent),
    );
    assertOptions(options);
    const named = stringMap(options.getProvidersMap());
    return {
        type,
        name,
        parent,
        custom,
        remote,
        inputs: mapValues(inputs, downgradeOutputs),
        options,
        own,
        dependencies: hasTransforms ? transformedDependencies(inputs, options) : combinedDependencies(inputs, declared),
        componentProviders: custom ? named : { ...tree.providersOf(parent), ...named },
        plugin: {
            version: options.getVersion(),
            downloadUrl: options.getPluginDownloadUrl(),
            checksums: checksumsOf(options.getPluginChecksumsMap()),
            packageRef: request.getPackageref(),
        },
    };
}

/** The provider that a request names: itself, or among the providers of its component. */
function providerOf(request: RegisterResourceRequest, tree: ResourceTree): string {
    if (request.getProvider()) return request.getProvider();
    if (!request.getCustom() && !request.getRemote()) return "";
    const name = packageOf(request.getType());
    const ofComponent = new Map(Object.entries(tree.providersOf(request.getParent()) ?? {}));
    return request.getProvidersMap().get(name) ?? ofComponent.get(name) ?? "";
}

async function inputsOf(request: RegisterResourceRequest, directory: string): Promise<WireObject> {
    try {
        const hashed = await hashAssets(toWire(request.getObject()), directory);
        return mapValues(hashed, upgradeToOutputs);
    } catch (error) {
        throw new Error(`unmarshal properties: ${messageOf(error)}`);
    }
}

/** @throws Refused when a URN in the options is none. */
function assertOptions(options: TransformResourceOptions): void {
    for (const alias of options.getAliasesList()) {
        const urn = alias.getSpec()?.getParenturn() ?? alias.getUrn();
        if (urn) assertUrns([urn], "alias");
    }
    if (options.getDeletedWith()) assertUrns([options.getDeletedWith()], "DeletedWith");
}

async function constructed(
    context: RegisterContext,
    resource: Resource,
    provider: string,
    placed: FromProvider,
): Promise<Registered> {
    const { type, name, parent, inputs, dependencies, componentProviders } = resource;
    const result = await construct(
        { ...context, register: (request, from) => register(context, request, from) },
        { type, name, parent, inputs, provider, providers: componentProviders, ...dependencies, ...placed },
    );
    keep(context, result.urn, resource);
    return result;
}

/** Keeps what the children of a resource take from it. */
function keep({ transforms, tree }: RegisterContext, urn: string, resource: Resource): void {
    transforms.keep(urn, resource.own);
    tree.add(urn, resource.parent, resource.custom ? undefined : resource.componentProviders);
}

function stringMap(map: { forEach(each: (value: string, key: string) => void): void }): ProviderMap {
    const entries: [string, string][] = [];
    map.forEach((value, key) => entries.push([key, value]));
    return Object.fromEntries(entries);
}
