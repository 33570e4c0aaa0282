import { status } from "@grpc/grpc-js";
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import {
    type RegisterResourceRequest,
    TransformInvokeOptions,
    TransformResourceOptions,
    type ReadResourceRequest,
    type RegisterErrorHookRequest,
    type RegisterPackageRequest,
    type RegisterResourceHookRequest,
    type ResourceCallRequest,
    type ResourceInvokeRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { hashAssets } from "../assets/hash-assets";
import { answerBuiltin, isBuiltin } from "./builtins";
import {
    checksumsOf,
    defaultProviderGoal,
    isDenied,
    packageRequest,
    pluginInputs,
    providerRequest,
    requestKey,
    type ProviderRequest,
} from "./default-providers";
import { messageOf } from "../../error-message";
import { requestFor } from "./component-request";
import type { ConstructMonitor, Failure, ProviderInstance, ProviderPlugin } from "../providers/provider-plugin";
import { positionOf, type Position } from "../../programs/position";
import type { Project } from "../project/project";
import { isConfigured, type Goal, type State, type Steps } from "../deployment/steps";
import { toWire } from "../../protocol/struct";
import type { Callbacks } from "./callbacks";
import { isProviderType, isUrn, packageOf } from "../../protocol/urn";
import {
    containsUnknown,
    downgradeOutputs,
    mapValues,
    outputDependencies,
    upgradeToOutputs,
    withDependencies,
    type WireObject,
} from "../../protocol/wire";

/** An answer to the program that is an error with a gRPC status. */
export class Refused extends Error {
    constructor(
        readonly code: status,
        message: string,
    ) {
        super(message);
    }
}

/** @throws Refused for what is no `package:module:Name` */
function assertType(type: string): void {
    if (type.split(":").length === 3) return;
    throw new Refused(status.INVALID_ARGUMENT, `Type '${type}' is not a valid type token (must have format '*:*:*')`);
}

export interface RegistrationContext {
    readonly project: Project;
    readonly model: ProviderPlugin;
    readonly steps: Steps;
    readonly callbacks: Callbacks;
    fail(message: string, urn?: string): void;
    registered(name: string, type: string, state: State): void;
    /** What is inside a component was not registered, `because` of something. */
    unseen(urn: string, because: string): void;
}

export interface Registered {
    readonly urn: string;
    readonly id: string;
    readonly outputs: WireObject;
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

export interface Hook {
    readonly callback: Callback;
    readonly onDryRun: boolean;
    readonly ignoreErrors: boolean;
}

/** What the engine does with a request of the program before it decides about the resource. */
export interface Registration {
    register(request: RegisterResourceRequest): Promise<Registered>;
    read(request: ReadResourceRequest): Promise<State>;
    registerOutputs(urn: string, outputs: WireObject): Promise<void>;
    invoke(request: ResourceInvokeRequest): Promise<{ result: WireObject; failures: readonly Failure[] }>;
    call(request: ResourceCallRequest): Promise<{
        result: WireObject;
        dependencies: Readonly<Record<string, readonly string[]>>;
        failures: readonly Failure[];
    }>;
    addStackTransform(callback: Callback): void;
    addInvokeTransform(callback: Callback): void;
    addPackage(request: RegisterPackageRequest): string;
    addHook(request: RegisterResourceHookRequest): void;
    addErrorHook(request: RegisterErrorHookRequest): void;
    hook(name: string): Hook | undefined;
}

export function createRegistration({
    project,
    model,
    steps,
    callbacks,
    ...context
}: RegistrationContext): Registration {
    const goals = new Map<string, Goal>();
    const parents = new Map<string, string>();
    const componentProviders = new Map<string, Readonly<Record<string, string>>>();
    const pendingTransforms = new Map<string, readonly Callback[]>();
    const resourceTransforms = new Map<string, readonly Callback[]>();
    const stackTransforms: Callback[] = [];
    const invokeTransforms: Callback[] = [];
    const packages = new Map<string, ProviderRequest>();
    const hooks = new Map<string, Hook>();
    const errorHooks = new Set<string>();
    const defaults = new Map<string, Promise<string>>();

    const parentChain = (urn: string): readonly string[] =>
        urn === "" ? [] : [urn, ...parentChain(parents.get(urn) ?? "")];

    function requestedProvider(
        type: string,
        of: { version: string; downloadUrl: string; checksums: Readonly<Record<string, string>>; packageRef: string },
    ): ProviderRequest {
        if (of.packageRef) {
            const known = packages.get(of.packageRef);
            if (!known) throw new Error(`unknown provider package '${of.packageRef}'`);
            return known;
        }
        return providerRequest({ package: packageOf(type), ...of });
    }

    /**
     * The reference of a package's default provider, which is registered when first needed. The resource that needed
     * it first comes after those that waited with it, as in the engine's scheduling of its goroutines.
     */
    async function defaultProvider(request: ProviderRequest): Promise<string> {
        if (isDenied(project.config, request.package)) return `denied ${request.package}`;
        const key = requestKey(request);
        const known = defaults.get(key);
        if (known) return known;
        const goal = defaultProviderGoal(request, project.config);
        const registering = steps.register(goal).then(({ urn, id }) => `${urn}::${id}`);
        defaults.set(key, registering);
        await registering;
        await new Promise((resolve) => setImmediate(resolve));
        return registering;
    }

    async function providerFor(token: string, reference: string, request: ProviderRequest): Promise<ProviderInstance> {
        const found = reference || (await defaultProvider(request));
        if (found.startsWith("denied ")) {
            throw new Error(
                `Default provider for '${request.package}' disabled. '${token}' must use an explicit provider.`,
            );
        }
        const provider = steps.provider(found);
        if (!provider) throw new Error(`unknown provider '${reference}' -> '${found}'`);
        return provider;
    }

    const urnsOf = (urns: readonly string[], what: string): readonly string[] => {
        const wrong = urns.find((urn) => !isUrn(urn));
        if (wrong !== undefined) throw new Refused(status.INVALID_ARGUMENT, `invalid ${what} URN: ${wrong}`);
        return urns;
    };

    async function properties(request: RegisterResourceRequest): Promise<WireObject> {
        try {
            const hashed = await hashAssets(toWire(request.getObject()), project.directory);
            return mapValues(hashed, upgradeToOutputs);
        } catch (error) {
            throw new Error(`unmarshal properties: ${messageOf(error)}`);
        }
    }

    function inherit(request: RegisterResourceRequest): void {
        const parent = goals.get(request.getParent());
        if (!parent) return;
        if (!request.getDeletedwith()) request.setDeletedwith(parent.deletedWith);
        if (!request.hasProtect() && parent.protect !== undefined) request.setProtect(parent.protect);
        if (!request.hasRetainondelete() && parent.retainOnDelete !== undefined) {
            request.setRetainondelete(parent.retainOnDelete);
        }
        const component = !request.getCustom() && !request.getRemote();
        const samePackage = steps.provider(parent.provider)?.type.split(":")[2] === packageOf(request.getType());
        if (!request.getProvider() && (component || samePackage)) request.setProvider(parent.provider);
    }

    const providersOf = (map: {
        forEach(each: (value: string, key: string) => void): void;
    }): Record<string, string> => {
        const result: Record<string, string> = {};
        map.forEach((value, key) => {
            result[key] = value;
        });
        return result;
    };

    function optionsOf(request: RegisterResourceRequest, provider: string): TransformResourceOptions {
        const options = new TransformResourceOptions()
            .setImport(request.getImportid())
            .setDependsOnList(request.getDependenciesList())
            .setIgnoreChangesList(request.getIgnorechangesList())
            .setReplaceOnChangesList(request.getReplaceonchangesList())
            .setReplacementTrigger(request.getReplacementTrigger())
            .setVersion(request.getVersion())
            .setAliasesList(request.getAliasesList())
            .setProvider(provider)
            .setHideDiffList(request.getHidediffsList())
            .setCustomTimeouts(request.getCustomtimeouts())
            .setPluginDownloadUrl(request.getPlugindownloadurl())
            .setDeletedWith(request.getDeletedwith())
            .setReplaceWithList(request.getReplaceWithList())
            .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList())
            .setHooks(request.getHooks());
        if (request.hasProtect()) options.setProtect(request.getProtect() ?? false);
        if (request.hasRetainondelete()) options.setRetainOnDelete(request.getRetainondelete() ?? false);
        if (request.getDeletebeforereplacedefined() || request.getDeletebeforereplace()) {
            options.setDeleteBeforeReplace(request.getDeletebeforereplace());
        }
        request.getProvidersMap().forEach((value, key) => options.getProvidersMap().set(key, value));
        request.getPluginchecksumsMap().forEach((value, key) => options.getPluginChecksumsMap().set(key, value));
        return options;
    }

    /** The transforms of a resource itself; those of a remote component are kept for its construction. */
    function ownTransforms(request: RegisterResourceRequest): readonly Callback[] {
        const key = `${request.getParent()}::${request.getType()}::${request.getName()}`;
        const pending = pendingTransforms.get(key);
        if (pending) {
            pendingTransforms.delete(key);
            return pending;
        }
        const own = request.getTransformsList();
        if (request.getRemote() && own.length > 0) pendingTransforms.set(key, own);
        return own;
    }

    async function register(request: RegisterResourceRequest, built?: Built): Promise<Registered> {
        inherit(request);
        const [type, name, parent] = [request.getType(), request.getName(), request.getParent()];
        const [custom, remote] = [request.getCustom(), request.getRemote()];
        if (parent) urnsOf([parent], "parent");
        // A component may be of any type.
        if (type === "" || custom || remote) assertType(type);
        const given = await properties(request);
        const dependsOn = urnsOf(request.getDependenciesList(), "dependency");
        const declared: Record<string, readonly string[]> = {};
        request.getPropertydependenciesMap().forEach((value, key) => {
            declared[key] = urnsOf(value.getUrnsList(), "dependency");
        });
        if (Object.keys(declared).length === 0 && !remote) {
            for (const key of Object.keys(given)) declared[key] = dependsOn;
        }
        const transformed = request.getTransformsList().length > 0;
        const tracked = transformed
            ? Object.fromEntries(
                  Object.entries(given).map(([key, value]) => [key, withDependencies(value, declared[key] ?? [])]),
              )
            : given;
        const mapped =
            custom || remote
                ? (request.getProvidersMap().get(packageOf(type)) ?? componentProviders.get(parent)?.[packageOf(type)])
                : undefined;
        const resolved = request.getProvider() || (mapped ?? "");
        const own = ownTransforms(request);
        const inherited = parentChain(parent).flatMap((urn) => resourceTransforms.get(urn) ?? []);
        let resource = { name, type, custom, parent, inputs: tracked, options: optionsOf(request, resolved) };
        for (const transform of [...own, ...inherited, ...stackTransforms]) {
            try {
                resource = await callbacks.transform(transform, resource);
            } catch (error) {
                throw new Error(`invoke transform: ${messageOf(error)}`);
            }
        }
        const { options } = resource;
        for (const alias of options.getAliasesList()) {
            const urn = alias.getSpec()?.getParenturn() ?? alias.getUrn();
            if (urn) urnsOf([urn], "alias");
        }
        if (options.getDeletedWith()) urnsOf([options.getDeletedWith()], "DeletedWith");
        const providers = providersOf(options.getProvidersMap());
        const allProviders = custom ? providers : { ...componentProviders.get(parent), ...providers };

        const managed = (custom && !isProviderType(type)) || remote;
        const plugin = {
            version: options.getVersion(),
            downloadUrl: options.getPluginDownloadUrl(),
            checksums: checksumsOf(options.getPluginChecksumsMap()),
            packageRef: request.getPackageref(),
        };
        const provider = managed
            ? options.getProvider() || (await defaultProvider(requestedProvider(type, plugin)))
            : "";

        const fromOutputs = Object.entries(resource.inputs).map(
            ([key, value]) => [key, outputDependencies(value)] as const,
        );
        const propertyDependencies = Object.fromEntries(
            transformed
                ? fromOutputs.map(([key, urns]) => [key, unique(urns)])
                : [
                      ...Object.entries(declared),
                      ...fromOutputs.map(([key, urns]) => [key, unique([...(declared[key] ?? []), ...urns])] as const),
                  ],
        );
        const dependencies = transformed
            ? unique([...options.getDependsOnList(), ...fromOutputs.flatMap(([, urns]) => urns)])
            : unique(dependsOn);
        const inputs = mapValues(resource.inputs, downgradeOutputs);
        // What a component declares inside a callback has no frame of the program: the component's own is shown.
        const position =
            built?.position ??
            positionOf(request.getSourceposition(), request.getStacktrace(), project.root) ??
            goals.get(parent)?.position;

        const note = (urn: string): void => {
            parents.set(urn, parent);
            resourceTransforms.set(urn, own);
            if (!custom) componentProviders.set(urn, allProviders);
        };
        if (remote) {
            const constructed = await construct({
                type,
                name,
                parent,
                inputs,
                provider,
                providers: allProviders,
                dependencies,
                propertyDependencies,
                ...(position && { position }),
            });
            note(constructed.urn);
            return constructed;
        }
        const goal: Goal = {
            type,
            name,
            custom,
            inputs: isProviderType(type) ? providerInputs(inputs, type, plugin) : inputs,
            parent,
            ...(options.hasProtect() && { protect: options.getProtect() ?? false }),
            ...(options.hasRetainOnDelete() && { retainOnDelete: options.getRetainOnDelete() ?? false }),
            deletedWith: options.getDeletedWith(),
            provider,
            dependencies,
            propertyDependencies,
            ...(options.hasDeleteBeforeReplace() && { deleteBeforeReplace: options.getDeleteBeforeReplace() ?? false }),
            ignoreChanges: options.getIgnoreChangesList(),
            additionalSecretOutputs: options.getAdditionalSecretOutputsList(),
            importId: custom ? options.getImport() : "",
            timeouts: timeoutsOf(options),
            hooks: {
                beforeCreate: options.getHooks()?.getBeforeCreateList() ?? [],
                afterCreate: options.getHooks()?.getAfterCreateList() ?? [],
            },
            ...(position && { position }),
            remote: built !== undefined,
        };
        const state = await steps.register(goal);
        goals.set(state.urn, goal);
        note(state.urn);
        context.registered(name, type, state);
        return {
            urn: state.urn,
            id: state.id,
            outputs: custom ? state.outputs : {},
            propertyDependencies: {},
        };
    }

    function providerInputs(
        inputs: WireObject,
        type: string,
        plugin: { version: string; downloadUrl: string; packageRef: string },
    ): WireObject {
        if (plugin.packageRef) return pluginInputs(inputs, requestedProvider(type, { ...plugin, checksums: {} }));
        if (!plugin.version && !plugin.downloadUrl) return inputs;
        return pluginInputs(inputs, { package: packageOf(type), ...plugin, checksums: {} });
    }

    interface Built {
        readonly position?: Position;
    }
    interface Construction extends Built {
        readonly type: string;
        readonly name: string;
        readonly parent: string;
        readonly inputs: WireObject;
        readonly provider: string;
        readonly providers: Readonly<Record<string, string>>;
        readonly dependencies: readonly string[];
        readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    }

    /** Has the provider build a remote component. One whose settings are unknown builds nothing but an empty shell. */
    async function construct(of: Construction): Promise<Registered> {
        const provider = steps.provider(of.provider);
        if (of.provider.startsWith("denied ")) {
            const name = packageOf(of.type);
            throw new Error(`Default provider for '${name}' disabled. '${of.type}' must use an explicit provider.`);
        }
        if (!provider) throw new Error(`unknown provider '${of.provider}'`);
        const monitor: ConstructMonitor = {
            async register(resource) {
                const request = requestFor(resource).setSupportspartialvalues(true);
                const built = of.position ? { position: of.position } : {};
                return (await register(request, built)).urn;
            },
            registerOutputs: (urn, outputs) => steps.registerOutputs(urn, outputs),
        };
        if (!isConfigured(provider)) {
            const { type, name, parent } = of;
            const urn = await monitor.register({ type, name, parent, custom: false, inputs: {} });
            context.unseen(urn, "the settings of its provider are not known before the deployment");
            return { urn, id: "", outputs: {}, propertyDependencies: {} };
        }
        try {
            const { urn, outputs, unseen } = await model.construct({ ...of, provider }, monitor);
            if (unseen !== undefined) context.unseen(urn, unseen);
            return { urn, id: "", outputs, propertyDependencies: {} };
        } catch (error) {
            context.fail(`${of.type} resource '${of.name}' has a problem: ${messageOf(error)}`);
            throw new Refused(status.UNKNOWN, "resource monitor shut down");
        }
    }

    async function invoke(request: ResourceInvokeRequest): Promise<Answered> {
        const token = request.getTok();
        const options = new TransformInvokeOptions()
            .setProvider(request.getProvider())
            .setVersion(request.getVersion())
            .setPluginDownloadUrl(request.getPlugindownloadurl());
        request.getPluginchecksumsMap().forEach((value, key) => options.getPluginChecksumsMap().set(key, value));
        let call = { token, args: toWire(request.getArgs()), options };
        for (const transform of invokeTransforms) call = await callbacks.transformInvoke(transform, call);
        const wanted = requestedProvider(token, {
            version: call.options.getVersion(),
            downloadUrl: call.options.getPluginDownloadUrl(),
            checksums: checksumsOf(call.options.getPluginChecksumsMap()),
            packageRef: request.getPackageref(),
        });
        const provider = await providerFor(token, call.options.getProvider(), wanted);
        if (!isConfigured(provider)) return { result: {}, failures: [] };
        const known = Object.entries(mapValues(call.args, downgradeOutputs)).filter(
            ([, value]) => !containsUnknown(value),
        );
        const args = Object.fromEntries(known);
        try {
            const answer = isBuiltin(token)
                ? { result: answerBuiltin(token, args, steps) }
                : await model.invoke({ token, args, provider });
            return { failures: [], ...answer };
        } catch (error) {
            throw new Error(`invocation of ${token} returned an error: ${messageOf(error)}`);
        }
    }
    interface Answered {
        result: WireObject;
        failures: readonly Failure[];
    }

    async function call(request: ResourceCallRequest): Promise<Answered & { dependencies: Record<string, string[]> }> {
        const token = request.getTok();
        const args = toWire(request.getArgs());
        const self = (args.__self__ ?? {}) as WireObject;
        const selfUrn = typeof self.urn === "string" ? self.urn : "";
        const ofProvider = isProviderType(token);
        const reference = ofProvider
            ? `${selfUrn}::${typeof self.id === "string" ? self.id : ""}`
            : request.getProvider() || (goals.get(selfUrn)?.provider ?? "");
        const wanted = requestedProvider(token, {
            version: request.getVersion(),
            downloadUrl: request.getPlugindownloadurl(),
            checksums: checksumsOf(request.getPluginchecksumsMap()),
            packageRef: request.getPackageref(),
        });
        const provider = await providerFor(token, reference, wanted);
        if (!isConfigured(provider)) return { result: {}, failures: [], dependencies: {} };
        try {
            const answer = await model.call({ token, args: mapValues(args, downgradeOutputs), provider });
            return { failures: [], dependencies: {}, ...answer };
        } catch (error) {
            context.fail(`call to function '${token}' failed: ${messageOf(error)}`);
            throw new Error(`call of ${token} returned an error: ${messageOf(error)}`);
        }
    }

    async function read(request: ReadResourceRequest): Promise<State> {
        const type = request.getType();
        assertType(type);
        const reference =
            request.getProvider() ||
            (isProviderType(type)
                ? ""
                : await defaultProvider(
                      requestedProvider(type, {
                          version: request.getVersion(),
                          downloadUrl: request.getPlugindownloadurl(),
                          checksums: checksumsOf(request.getPluginchecksumsMap()),
                          packageRef: request.getPackageref(),
                      }),
                  ));
        if (reference.startsWith("denied ")) {
            throw new Error(`Default provider for '${type}' disabled. '${type}' must use an explicit provider.`);
        }
        const position = positionOf(request.getSourceposition(), request.getStacktrace(), project.root);
        return steps.read(
            {
                type,
                name: request.getName(),
                custom: true,
                inputs: mapValues(toWire(request.getProperties()), downgradeOutputs),
                parent: request.getParent(),
                deletedWith: "",
                provider: reference,
                dependencies: request.getDependenciesList(),
                propertyDependencies: {},
                ignoreChanges: [],
                additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
                importId: "",
                timeouts: { create: 0, update: 0, delete: 0, read: 0 },
                hooks: { beforeCreate: [], afterCreate: [] },
                ...(position && { position }),
                remote: false,
            },
            request.getId(),
        );
    }

    const addNamedHook = (name: string): void => {
        if (name === "") throw new Error("resource hook name cannot be empty");
        if (hooks.has(name) || errorHooks.has(name)) {
            throw new Error(`resource hook already registered for name "${name}"`);
        }
    };
    return {
        register: (request) => register(request),
        read,
        registerOutputs: async (urn, outputs) => {
            const hashed = await hashAssets(outputs, project.directory);
            await steps.registerOutputs(urn, mapValues(hashed, downgradeOutputs));
        },
        invoke,
        call,
        addStackTransform: (callback) => void stackTransforms.push(callback),
        addInvokeTransform: (callback) => void invokeTransforms.push(callback),
        addPackage: (request) => {
            const wanted = packageRequest(request);
            const reference = requestKey(wanted);
            packages.set(reference, wanted);
            return reference;
        },
        addHook: (request) => {
            addNamedHook(request.getName());
            const callback = request.getCallback();
            if (!callback) return;
            const [onDryRun, ignoreErrors] = [request.getOnDryRun(), request.getIgnoreErrors()];
            hooks.set(request.getName(), { callback, onDryRun, ignoreErrors });
        },
        addErrorHook: (request) => {
            addNamedHook(request.getName());
            errorHooks.add(request.getName());
        },
        hook: (name) => hooks.get(name),
    };
}

const unique = (urns: readonly string[]): readonly string[] => [...new Set(urns)];

const seconds: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** Go's notation of durations, such as `1h30m`, in seconds. */
export function durationSeconds(text: string): number {
    if (text === "") return 0;
    const parts = [...text.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/g)];
    if (parts.map(([part]) => part).join("") !== text.replace(/^[+-]/, "")) {
        throw new Error(`unable to parse customTimeout Value ${text}`);
    }
    const sum = parts.reduce((total, [, count, unit]) => total + Number(count) * (seconds[unit ?? ""] ?? 0), 0);
    return text.startsWith("-") ? -sum : sum;
}

function timeoutsOf(options: TransformResourceOptions): Goal["timeouts"] {
    const timeouts = options.getCustomTimeouts();
    return {
        create: durationSeconds(timeouts?.getCreate() ?? ""),
        update: durationSeconds(timeouts?.getUpdate() ?? ""),
        delete: durationSeconds(timeouts?.getDelete() ?? ""),
        read: durationSeconds(timeouts?.getRead() ?? ""),
    };
}
