/** Who stands behind a provider. */
import { cloudOf, operatorOf, type Operator } from "../catalog";
import type { Properties } from "../core/values";

/** The operator of what a package manages. */
export interface PackageOperator {
    readonly kind: "cloud" | "service" | "setting" | "self-hosted" | "none";
    readonly operator: Operator | undefined;
    /** The setting that keeps the operator from being known, and why. */
    readonly unresolved?: { readonly setting: string; readonly why: "absent" | "unknown" | "not-in-catalog" };
}

/** The operator of the cloud of a package, by the settings of its provider; undefined where the package is no cloud's. */
export function operatorOfPackage(packageName: string, settings: Properties = {}): PackageOperator | undefined {
    const cloud = cloudOf(packageName, settings);
    if (!cloud) return undefined;
    const { provider, partition, unresolved } = cloud;
    const operator = provider === undefined ? undefined : operatorOf(provider, partition);
    return { kind: "cloud", operator, ...(unresolved && { unresolved }) };
}
