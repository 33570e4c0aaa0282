/** Resources put together from the inputs that an SDK declares. */
import type { Properties, Value } from "../../policies/core/values";
import type { Input } from "../sdk/inputs";

/** A step of a path: a property, an element of a list, a key of a map. */
export type Step = string | number;

interface Block {
    [key: string]: Open;
}
type Open = Value | Block | Open[];
const isList = (open: Open | undefined): open is Open[] => Array.isArray(open);
const isBlock = (open: Open | undefined): open is Block => typeof open === "object" && open !== null && !isList(open);

/** Puts a value at a place, into what is being put together; a place that already holds something else keeps it. */
export function put(whole: Open | undefined, steps: readonly Step[], value: Value): Open {
    const [step, ...rest] = steps;
    if (step === undefined) return whole ?? value;
    if (typeof step === "number") {
        const list = whole ?? [];
        if (!isList(list)) return list;
        while (list.length <= step) list.push(null);
        list[step] = put(list[step] ?? undefined, rest, value);
        return list;
    }
    const block = whole ?? {};
    if (!isBlock(block)) return block;
    const inner = put(Object.hasOwn(block, step) ? block[step] : undefined, rest, value);
    // Not by assignment: a map may have a key `__proto__`.
    Object.defineProperty(block, step, { value: inner, enumerable: true, configurable: true, writable: true });
    return block;
}

/** The steps of a declared path, with an index for every list and a key for every map. */
export function stepsOf(path: string, index: () => number, key: () => string): readonly Step[] {
    return [...path.matchAll(/\[\]|\{\}|[^.[\]{}]+/g)].map(([step]) =>
        step === "[]" ? index() : step === "{}" ? key() : step,
    );
}

/** One resource with a value at every input that is given, the deepest ones first. */
export function wholeOf(
    inputs: readonly Input[],
    key: string,
    valueOf: (input: Input) => Value | undefined,
): Properties {
    let whole: Open = {};
    for (const input of inputs.toSorted((one, other) => other.path.length - one.path.length)) {
        const value = valueOf(input);
        const steps = stepsOf(
            input.path,
            () => 0,
            () => key,
        );
        if (value !== undefined) whole = put(whole, steps, value);
    }
    return whole as Properties;
}

export function byType(inputs: readonly Input[]): ReadonlyMap<string, readonly Input[]> {
    const found = new Map<string, Input[]>();
    for (const input of inputs) {
        const known = found.get(input.type);
        if (known) known.push(input);
        else found.set(input.type, [input]);
    }
    return found;
}
