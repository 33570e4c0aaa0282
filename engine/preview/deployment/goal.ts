import type { Position } from "../../../policies/core/resource";
import type { WireObject } from "../../protocol/wire";

/** What the program wants one resource to be. */
export interface Goal {
    readonly type: string;
    readonly name: string;
    readonly custom: boolean;
    readonly inputs: WireObject;
    /** A URN, or "". */
    readonly parent: string;
    readonly protect?: boolean;
    readonly retainOnDelete?: boolean;
    readonly deletedWith: string;
    /** A reference to a provider, or a denied one; "" for components and providers. */
    readonly provider: string;
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    readonly deleteBeforeReplace?: boolean;
    readonly ignoreChanges: readonly string[];
    readonly additionalSecretOutputs: readonly string[];
    readonly importId: string;
    /** Seconds. */
    readonly timeouts: Readonly<Record<"create" | "update" | "delete" | "read", number>>;
    readonly hooks: Readonly<Record<"beforeCreate" | "afterCreate", readonly string[]>>;
    readonly position?: Position;
    /** A remote component: its provider constructs what is inside it. */
    readonly remote: boolean;
}

/** What a goal is without any options. */
export const plainGoal: Omit<Goal, "type" | "name" | "custom" | "inputs"> = {
    parent: "",
    deletedWith: "",
    provider: "",
    dependencies: [],
    propertyDependencies: {},
    ignoreChanges: [],
    additionalSecretOutputs: [],
    importId: "",
    timeouts: { create: 0, update: 0, delete: 0, read: 0 },
    hooks: { beforeCreate: [], afterCreate: [] },
    remote: false,
};

/** A resource that has been registered. */
export interface State {
    readonly urn: string;
    readonly goal: Goal;
    readonly inputs: WireObject;
    id: string;
    outputs: WireObject;
    /** Left out by --target or --exclude. */
    readonly skipped: boolean;
}

/** Everything a resource depends on; its provider is not among it. */
export const dependenciesOf = (goal: Goal): readonly string[] => [
    ...(goal.parent ? [goal.parent] : []),
    ...goal.dependencies,
    ...Object.values(goal.propertyDependencies).flat(),
    ...(goal.deletedWith ? [goal.deletedWith] : []),
];

const denied = "denied ";
/** Stands for the default provider of a package when the configuration disables it. */
export const deniedProvider = (name: string): string => denied + name;
/** The package of a denied default provider. */
export const deniedPackage = (reference: string): string | undefined =>
    reference.startsWith(denied) ? reference.slice(denied.length) : undefined;
