import { createHash } from "node:crypto";
import { unknown, type WireObject, type WireValue } from "../wire";
import type { DeclaredType } from "./declared";
import type { ResourceRequest } from "./model";

/**
 * The provider puts 8 random characters behind the name; here they come from the URN, so that two previews of one
 * program agree.
 */
export const nameSuffix = (urn: string, length: number): string =>
    createHash("sha256").update(urn).digest("hex").slice(0, length);

const uuidOf = (urn: string): string =>
    nameSuffix(urn, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");

const uuidNamed: ReadonlySet<string> = new Set(["roleAssignmentName", "roleDefinitionId", "policyAssignmentId"]);

/** The path parameter that names the resource itself: an input that does not come back, may be left out, and ends so. */
function nameParameter(type: string, declared: DeclaredType): string | undefined {
    const own = type.endsWith(":ResourceGroup");
    return declared.inputs.find(
        (input) =>
            !declared.outputs.includes(input) &&
            !declared.required.includes(input) &&
            (input.endsWith("Name") || uuidNamed.has(input)) &&
            (own || input !== "resourceGroupName"),
    );
}

/**
 * Where a resource goes that does not say so itself: where the provider is set to, else where its group is, which is
 * not known before Azure is asked.
 */
function automaticLocation({ inputs, provider }: ResourceRequest): WireValue | undefined {
    const configured = provider.inputs.location;
    if (configured !== undefined && configured !== "") return configured;
    return inputs.resourceGroupName === undefined ? undefined : unknown;
}

/** Names and places as the provider's Check fills them in. The API version is left to the provider. */
export function checkAzure(request: ResourceRequest, declared: DeclaredType | undefined): WireObject {
    if (!declared) return request.inputs;
    const { type, urn, name, inputs } = request;
    const parameter = nameParameter(type, declared);
    const named =
        parameter !== undefined && inputs[parameter] === undefined
            ? { [parameter]: uuidNamed.has(parameter) ? uuidOf(urn) : name + nameSuffix(urn, 8) }
            : {};
    const placed = declared.inputs.includes("location") && declared.outputs.includes("location");
    const location = placed && inputs.location === undefined ? automaticLocation(request) : undefined;
    return { ...inputs, ...named, ...(location !== undefined && { location }) };
}

/** The inputs, and every other output unknown. */
export function planAzure(inputs: WireObject, declared: DeclaredType | undefined): WireObject {
    const others = (declared?.outputs ?? []).filter((output) => !(output in inputs));
    return { ...inputs, ...Object.fromEntries(others.map((output) => [output, unknown])) };
}
