import { unknown, type WireObject } from "../wire";
import { nameSuffix } from "./azure";
import type { DeclaredType } from "./declared";
import type { ProviderInstance, ResourceRequest } from "./model";

/**
 * The bridge names what has an input `name` that may be left out: the resource's name, a dash and 7 random characters,
 * here from the URN. A type whose `name` must be given is not named by it.
 */
export function checkGcp({ urn, name, inputs }: ResourceRequest, declared: DeclaredType | undefined): WireObject {
    const named = declared?.inputs.includes("name") && !declared.required.includes("name");
    return named && inputs.name === undefined ? { ...inputs, name: `${name}-${nameSuffix(urn, 7)}` } : inputs;
}

const providerDefaults = ["project", "region", "zone"];

/** The inputs, the provider's project, region and zone where the type has them, and what the cloud sets unknown. */
export function planGcp(
    inputs: WireObject,
    declared: DeclaredType | undefined,
    provider: ProviderInstance,
): WireObject {
    const defaults = providerDefaults.filter(
        (key) =>
            !(key in inputs) &&
            declared?.inputs.includes(key) &&
            !declared.required.includes(key) &&
            typeof provider.inputs[key] === "string" &&
            provider.inputs[key] !== "",
    );
    const computed = (declared?.outputs ?? []).filter((output) => !(output in inputs));
    return {
        ...inputs,
        ...Object.fromEntries(defaults.map((key) => [key, provider.inputs[key] ?? null])),
        ...Object.fromEntries(computed.map((output) => [output, unknown])),
    };
}
