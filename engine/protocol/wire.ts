/**
 * Property values as they travel between engine, program, provider and policy host: plain JSON in which an object with
 * a signature stands for something else. Source: pulumi `sdk/go/common/resource/plugin/rpc.go`.
 */
import { isUnknownText } from "./unknown-text";

export type WireValue = null | boolean | number | string | readonly WireValue[] | WireObject;
export interface WireObject {
    readonly [key: string]: WireValue;
}

export const signatureKey = "4dabf18193072939515e22adb298388d";
export const signatures = {
    secret: "1b47061264138c4ac30d75fd1eb44270",
    asset: "c44067f5952c0a294b673a41bacd8c17",
    archive: "0def7320c3a5731c473e5ecbe6d01bc7",
    resource: "5cf8f73096256a8f31e491e813e4eb8e",
    output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
} as const;

/** Stands for a value that is computed at deployment. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
/**
 * Stands for a setting that cannot be decrypted. Of the engine's marks for unknown values it is one that `parseFloat`
 * does not read as a number: `parseFloat("04da6b54…")` is 4.
 */
export const sealed = "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";
const unknowns: ReadonlySet<string> = new Set([
    unknown,
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    sealed,
]);

export const isUnknown = (value: WireValue | undefined): boolean => typeof value === "string" && unknowns.has(value);
export const isObject = (value: WireValue | undefined): value is WireObject =>
    typeof value === "object" && value !== null && !Array.isArray(value);
export const isList = (value: WireValue | undefined): value is readonly WireValue[] => Array.isArray(value);

/** The signature of a value, or undefined when the value has none. */
export const signatureOf = (value: WireValue | undefined): string | undefined => {
    const signature = isObject(value) ? value[signatureKey] : undefined;
    return typeof signature === "string" ? signature : undefined;
};
export const isSecret = (value: WireValue | undefined): value is WireObject => signatureOf(value) === signatures.secret;
export const isOutput = (value: WireValue | undefined): value is WireObject => signatureOf(value) === signatures.output;

export const secret = (value: WireValue): WireObject => ({ [signatureKey]: signatures.secret, value });

/** Applies a change to each value below an object, list or secret. */
export function mapChildren(value: WireValue, change: (child: WireValue) => WireValue): WireValue {
    if (isList(value)) return value.map(change);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child)]));
}

export const mapValues = (object: WireObject, change: (value: WireValue) => WireValue): WireObject =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** Whether a test holds for the value or for anything inside it. */
export function some(value: WireValue, test: (value: WireValue) => boolean): boolean {
    if (test(value)) return true;
    if (isList(value)) return value.some((child) => some(child, test));
    if (isObject(value)) return Object.values(value).some((child) => some(child, test));
    return false;
}

const isUnknownOutput = (value: WireValue): boolean => isOutput(value) && !("value" in value);
export const containsUnknown = (value: WireValue): boolean => some(value, (v) => isUnknown(v) || isUnknownOutput(v));
export const containsSecret = (value: WireValue): boolean =>
    some(value, (v) => isSecret(v) || (isOutput(v) && v.secret === true));

const fieldsOf: ReadonlyMap<string, readonly string[]> = new Map([
    [signatures.secret, [signatureKey, "value"]],
    [signatures.output, [signatureKey, "value", "secret", "dependencies"]],
]);

/**
 * A value as the engine reads it: of an object with a signature only the fields of that signature stay. A text that
 * contains a setting that cannot be decrypted is unknown; so are a text and a key that are made of an unknown answer, and
 * what is no number.
 */
export function canonical(value: WireValue): WireValue {
    if (typeof value === "string") return value.includes(sealed) || isUnknownText(value) ? unknown : value;
    if (typeof value === "number") return Number.isNaN(value) ? unknown : value;
    if (isObject(value) && Object.keys(value).some(isUnknownText)) return unknown;
    const fields = fieldsOf.get(signatureOf(value) ?? "");
    if (!fields || !isObject(value)) return mapChildren(value, canonical);
    const kept = Object.entries(value).filter(([key]) => fields.includes(key));
    return Object.fromEntries(kept.map(([key, child]) => [key, canonical(child)]));
}

/** Secrets and unknown values become output values, so that transforms and dependencies can be tracked on them. */
export function upgradeToOutputs(value: WireValue): WireValue {
    if (isUnknown(value)) return { [signatureKey]: signatures.output };
    if (isSecret(value)) {
        return { [signatureKey]: signatures.output, value: upgradeToOutputs(value.value ?? null), secret: true };
    }
    if (signatureOf(value) === signatures.resource) return value;
    return mapChildren(value, upgradeToOutputs);
}

/** Output values become plain, secret or unknown values again; their dependencies are lost. */
export function downgradeOutputs(value: WireValue): WireValue {
    if (isUnknown(value)) return unknown;
    if (!isOutput(value)) return mapChildren(value, downgradeOutputs);
    const inner = "value" in value ? downgradeOutputs(value.value ?? null) : unknown;
    return value.secret === true ? secret(inner) : inner;
}

/** The URNs on which the output values inside a value depend. */
export function outputDependencies(value: WireValue): readonly string[] {
    if (isOutput(value)) {
        const own = isList(value.dependencies)
            ? value.dependencies.filter((urn): urn is string => typeof urn === "string")
            : [];
        return "value" in value ? [...outputDependencies(value.value ?? null), ...own] : own;
    }
    if (isList(value)) return value.flatMap(outputDependencies);
    if (isObject(value)) return Object.values(value).flatMap(outputDependencies);
    return [];
}

/** Adds dependencies to a value, as an output value, unless it carries them already. */
export function withDependencies(value: WireValue, dependencies: readonly string[]): WireValue {
    const current = new Set(outputDependencies(value));
    if (dependencies.every((urn) => current.has(urn))) return value;
    const output: WireObject = isOutput(value) ? value : { [signatureKey]: signatures.output, value };
    const own = isList(output.dependencies) ? output.dependencies : [];
    return { ...output, dependencies: [...new Set([...own, ...dependencies])] };
}

/** Resource references as a policy host sees them: the identifier of a custom resource, the URN of a component. */
export function flattenReferences(value: WireValue): WireValue {
    if (signatureOf(value) !== signatures.resource || !isObject(value)) return mapChildren(value, flattenReferences);
    if (!("id" in value)) return value.urn ?? "";
    const id = downgradeOutputs(value.id ?? "");
    return id === "" || isUnknown(id) ? unknown : id;
}

/** Removes the marks of secrets and keeps the values. */
export function revealSecrets(value: WireValue): WireValue {
    return isSecret(value) ? revealSecrets(value.value ?? null) : mapChildren(value, revealSecrets);
}

/** Marks as secret what was secret in the inputs, for a provider that cannot keep secrets. */
export function annotateSecrets(outputs: WireObject, inputs: WireObject): WireObject {
    return Object.fromEntries(
        Object.entries(outputs).map(([key, output]) => {
            const input = inputs[key];
            if (input === undefined) return [key, output];
            const plain = [output, input].every((value) => isObject(value) && signatureOf(value) === undefined);
            if (plain) return [key, annotateSecrets(output as WireObject, input as WireObject)];
            return [key, !isSecret(output) && containsSecret(input) ? secret(output) : output];
        }),
    );
}

/** Without the properties that the engine keeps for itself. */
export const withoutInternal = (object: WireObject): WireObject =>
    Object.fromEntries(Object.entries(object).filter(([key]) => !key.startsWith("__")));
