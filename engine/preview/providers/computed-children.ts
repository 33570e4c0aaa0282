/** What a provider computes inside the blocks that a program gives as inputs. */
import {
    isList,
    isObject,
    isSecret,
    secret,
    signatureOf,
    unknown,
    type WireObject,
    type WireValue,
} from "../../protocol/wire";
import { shapeOf, type Members, type OutputTypes } from "./output-types";

export interface Completion {
    readonly types: OutputTypes;
    /**
     * Which of the properties that an input leaves out the provider computes: "all", as azure-native plans a creation,
     * or those that the SDK declares as always set or as no input.
     */
    readonly computes: "all" | "declared";
}

/**
 * The outputs, in which each block has its computed properties as `unknown`, at any depth. What the program gives
 * stays as it is.
 * @param declared the outputs of the resource type
 */
export function completeOutputs(outputs: WireObject, declared: Members, of: Completion): WireObject {
    const complete = Object.entries(outputs).map(([name, value]) => {
        const type = declared.get(name)?.type;
        return [name, type === undefined ? value : completed(value, type, of)];
    });
    return Object.fromEntries(complete) as WireObject;
}

function completed(value: WireValue, type: string, of: Completion): WireValue {
    if (isSecret(value)) return secret(completed(value.value ?? null, type, of));
    if (signatureOf(value) !== undefined) return value;
    const shape = shapeOf(type);
    if (!shape) return value;
    if (shape.kind === "union") {
        const fitting = shape.of.find((member) => fits(value, member, of.types));
        return fitting === undefined ? value : completed(value, fitting, of);
    }
    if (shape.kind === "list") return isList(value) ? value.map((item) => completed(item, shape.of, of)) : value;
    if (!isObject(value)) return value;
    if (shape.kind === "map") {
        const items = Object.entries(value).map(([key, item]) => [key, completed(item, shape.of, of)]);
        return Object.fromEntries(items) as WireObject;
    }
    const members = of.types.interface(shape.name);
    return members ? completedBlock(value, shape.name, members, of) : value;
}

function completedBlock(block: WireObject, name: string, members: Members, of: Completion): WireObject {
    const missing = [...members].filter(([key]) => block[key] === undefined);
    const inputs = of.computes === "declared" && missing.length > 0 ? of.types.inputsOf(name) : undefined;
    const computed = missing.filter(
        ([key, { optional }]) => of.computes === "all" || !optional || (inputs && !inputs.has(key)),
    );
    return {
        ...completeOutputs(block, members, of),
        ...Object.fromEntries(computed.map(([key]) => [key, unknown])),
    };
}

/** Whether a value is of a member of a union: each property with a literal type, as `type: "AzureKeyVault"`, has it. */
function fits(value: WireValue, type: string, types: OutputTypes): boolean {
    const shape = shapeOf(type);
    if (shape?.kind === "list") return isList(value);
    if (shape?.kind !== "interface" || !isObject(value)) return false;
    const literals = [...(types.interface(shape.name) ?? [])].filter(([, member]) => member.type.startsWith('"'));
    return literals.every(([key, { type: text }]) => value[key] === text.slice(1, -1));
}
