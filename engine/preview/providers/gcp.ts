import { unknown, type WireObject, type WireValue } from "../../protocol/wire";
import { hexSuffix } from "./autonaming";
import type { ProviderInstance, ResourceRequest } from "./provider-plugin";
import type { DeclaredType } from "./sdk-declarations";

/**
 * The inputs, with a name where `name` is an optional input: the resource's name, a dash and 7 characters. The bridge
 * does not name a type whose `name` is required.
 */
export function checkGcp({ urn, name, inputs }: ResourceRequest, declared: DeclaredType | undefined): WireObject {
    const named = declared?.inputs.includes("name") && !declared.required.includes("name");
    return named && inputs.name === undefined ? { ...inputs, name: `${name}-${hexSuffix(urn, 7)}` } : inputs;
}

const placeInputs = ["project", "region", "zone"];

/**
 * The inputs, the provider's project, region and zone where the type has them, and every other output unknown. A place
 * that the provider does not set either is unknown: the environment of the deployment may set it.
 */
export function planGcp(
    inputs: WireObject,
    declared: DeclaredType | undefined,
    provider: ProviderInstance,
): WireObject {
    const missing = (key: string): boolean => (inputs[key] ?? null) === null;
    const setting = (key: string): WireValue => {
        const { [key]: value = "" } = provider.inputs;
        return value === "" ? unknown : value;
    };
    const places = placeInputs.filter(
        (key) => missing(key) && declared?.inputs.includes(key) && !declared.required.includes(key),
    );
    const computed = (declared?.outputs ?? []).filter((output) => !(output in inputs));
    return {
        ...inputs,
        ...Object.fromEntries(places.map((key) => [key, setting(key)])),
        ...Object.fromEntries(computed.map((output) => [output, unknown])),
    };
}
