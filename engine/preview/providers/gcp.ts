import { unknown, type WireObject, type WireValue } from "../../protocol/wire";
import { nameSuffix } from "./azure";
import type { DeclaredType } from "./sdk-declarations";
import type { ProviderInstance, ResourceRequest } from "./provider-plugin";

/**
 * The bridge names what has an input `name` that may be left out: the resource's name, a dash and 7 random characters,
 * here from the URN. A type whose `name` must be given is not named by it.
 */
export function checkGcp({ urn, name, inputs }: ResourceRequest, declared: DeclaredType | undefined): WireObject {
    const named = declared?.inputs.includes("name") && !declared.required.includes("name");
    return named && inputs.name === undefined ? { ...inputs, name: `${name}-${nameSuffix(urn, 7)}` } : inputs;
}

const placeInputs = ["project", "region", "zone"];

/**
 * The inputs, the provider's project, region and zone where the type has them, and what the cloud sets unknown. Where
 * the provider has none either, the environment of whoever deploys may have one: that is unknown too.
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
