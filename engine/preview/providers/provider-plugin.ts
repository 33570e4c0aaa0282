import { containsUnknown, type WireObject } from "../../protocol/wire";

/** A provider resource of the program. `inputs` are its checked settings. */
export interface ProviderInstance {
    readonly urn: string;
    /** `pulumi:providers:PACKAGE`. */
    readonly type: string;
    readonly name: string;
    readonly inputs: WireObject;
}

/** A provider is configured when all its settings are known; one that is not configured is never called. */
export const isConfigured = (provider: ProviderInstance): boolean =>
    Object.entries(provider.inputs).every(([key, value]) => key === "version" || !containsUnknown(value));

export interface ResourceRequest {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly inputs: WireObject;
    readonly provider: ProviderInstance;
}

export interface Failure {
    /** The property that is wrong, or "" for the whole resource. */
    readonly property: string;
    readonly reason: string;
}
export interface Checked {
    readonly inputs: WireObject;
    readonly failures: readonly Failure[];
}

/** How a remote component registers itself and its children; gives their URNs. */
export interface ConstructMonitor {
    register(resource: ConstructedResource): Promise<string>;
    registerOutputs(urn: string, outputs: WireObject): Promise<void>;
}
export interface ConstructedResource {
    readonly type: string;
    readonly name: string;
    readonly parent?: string;
    readonly custom: boolean;
    readonly inputs: WireObject;
    readonly provider?: string;
    readonly version?: string;
    readonly dependencies?: readonly string[];
    readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}
export interface ConstructRequest {
    readonly type: string;
    readonly name: string;
    readonly parent: string;
    readonly inputs: WireObject;
    /** References to providers by package. */
    readonly providers: Readonly<Record<string, string>>;
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    readonly provider: ProviderInstance;
}

/** A remote component that the provider has constructed. */
export interface Constructed {
    readonly urn: string;
    readonly outputs: WireObject;
    /** Why not all resources inside it were registered: the words after "because". */
    readonly unseen?: string;
}

type Answer<T> = T | Promise<T>;

/**
 * What provider plugins answer during a preview. A method may throw: the text becomes the error of the operation.
 * Values that a provider knows only after the deployment are `unknown`.
 */
export interface ProviderPlugin {
    /** Checks the settings of a provider. */
    checkConfig(request: Omit<ResourceRequest, "provider">): Answer<Checked>;
    /** Fills in what the program left out, such as names, and refuses what is wrong. */
    check(request: ResourceRequest): Answer<Checked>;
    /** The outputs that a creation would have. */
    plan(request: ResourceRequest): Answer<{ readonly id?: string; readonly outputs: WireObject }>;
    /** The state of an existing resource; undefined when there is none. */
    read(
        request: ResourceRequest & { readonly id: string },
    ): Answer<{ readonly outputs: WireObject; readonly inputs: WireObject } | undefined>;
    /** The outputs of an imported resource, given what `read` found; without it an import is planned like a creation. */
    adopt?(
        request: ResourceRequest & { readonly id: string; readonly found: WireObject },
    ): Answer<{ readonly id?: string; readonly outputs: WireObject }>;
    invoke(request: {
        readonly token: string;
        readonly args: WireObject;
        readonly provider: ProviderInstance;
    }): Answer<{ readonly result: WireObject; readonly failures?: readonly Failure[] }>;
    construct(request: ConstructRequest, monitor: ConstructMonitor): Promise<Constructed>;
    call(request: { readonly token: string; readonly args: WireObject; readonly provider: ProviderInstance }): Answer<{
        readonly result: WireObject;
        readonly failures?: readonly Failure[];
    }>;
}
