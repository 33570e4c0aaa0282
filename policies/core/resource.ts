import type { Properties } from "./values";

export const STACK_TYPE = "pulumi:pulumi:Stack";
export const PROVIDER_PREFIX = "pulumi:providers:";

/** Whether a type is that of a provider. */
export const isProviderType = (type: string): boolean => type.startsWith(PROVIDER_PREFIX);

export interface Provider {
    readonly urn: string;
    /** `pulumi:providers:azure-native` */
    readonly type: string;
    readonly name: string;
    /** Settings that are no text are JSON text: Pulumi sends `useMsi: "true"`. */
    readonly properties: Properties;
}

/** Where the program declares a resource. Lines and columns count from 1. */
export interface Position {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** What only the state of a deployed stack tells of a resource. */
export interface Deployed {
    /** It was replaced or removed, and is still there with its data. */
    readonly isPendingDeletion?: true;
    /** It existed before the stack. */
    readonly isImported?: true;
    readonly isProtected?: true;
    /** Paths of values that are encrypted in the state: they are unknown. */
    readonly encrypted: readonly string[];
}

/** One resource, whatever brought it: a policy host, the embedded preview or an exported state. */
export interface Resource {
    readonly urn: string;
    /** The normalised type token; see `normaliseType`. */
    readonly type: string;
    readonly name: string;
    /** What the program asked for, after the provider has filled in its defaults. */
    readonly properties: Properties;
    /** What the provider plans; only known with the whole stack. */
    readonly outputs?: Properties;
    /** Absent for components, providers and the stack itself. */
    readonly provider?: Provider;
    /** URN */
    readonly parent?: string;
    /** URNs; only known with the whole stack. */
    readonly dependencies?: readonly string[];
    /** Property name → URNs of the resources its value came from; only known with the whole stack. */
    readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
    readonly position?: Position;
    /** Paths of the values that arrived marked as secrets; a policy host has removed the marks. */
    readonly secrets?: readonly string[];
    /** Present where the resource comes from a state: its outputs are facts, and stand in `properties` where no input does. */
    readonly deployed?: Deployed;
    /**
     * The program reads it and does not declare it: it is no part of the stack. Its properties are its id, what the program
     * says to find it, and what the provider answered. What is not among them may be set all the same.
     */
    readonly isRead?: true;
    /** Present where others are declared inside it: a template, an object of a controller. `declaredIn` asks it. */
    readonly declares?: (holder: Resource) => readonly Resource[];
    /** Present where it is declared inside another resource, as which it is reported. */
    readonly inside?: Inside;
}

/** Where a resource is declared that is no resource of the stack itself. */
export interface Inside {
    readonly holder: Resource;
    /** The path in the holder of the path of an input. */
    readonly pathOf: (path: string) => string;
    /** The holder is nothing else, so that a message names it alone. */
    readonly isWhole?: true;
}

const azureNative = /^azure-native(?:_[a-z0-9]+_v\d{8}\w*)?:([a-z0-9]+)(?:\/v\d{8}\w*)?:(\w+)$/i;
const kubernetesPatch = /^(kubernetes:.+:)(\w+)Patch$/;

/**
 * Folds the forms of a type token into one: azure-native with an API version in the package or in the module
 * (`azure-native_storage_v20240101:storage:…`, `azure-native:storage/v20230101:…`), and Kubernetes `…Patch` resources.
 * @param kind the resource's own `kind`, which tells a patch from a kind whose name ends in Patch.
 */
export function normaliseType(token: string, kind?: unknown): string {
    const azure = azureNative.exec(token);
    if (azure) return `azure-native:${azure[1]?.toLowerCase()}:${azure[2]}`;
    const patch = kubernetesPatch.exec(token);
    return patch && kind !== `${patch[2]}Patch` ? `${patch[1]}${patch[2]}` : token;
}

/** Whether a provider is one that Pulumi makes by itself: `default`, or `default_` with a version and an address. */
export const isDefaultProvider = ({ name }: Pick<Provider, "name">): boolean => /^default(_|$)/.test(name);

/** The package of a type token or provider: `azure-native`, `gcp`, `kubernetes`. */
export function packageOf(type: string): string {
    if (type.startsWith(PROVIDER_PREFIX)) return type.slice(PROVIDER_PREFIX.length);
    const end = type.indexOf(":");
    return end < 0 ? type : type.slice(0, end);
}

/**
 * The module of a type token without its version, which in Kubernetes is the API group: `storage` of
 * `gcp:storage/bucket:Bucket`, `postgresql.cnpg.io` of `kubernetes:postgresql.cnpg.io/v1:Cluster`; empty where there is none.
 */
export const moduleOf = (type: string): string => type.split(":")[1]?.split("/")[0] ?? "";
