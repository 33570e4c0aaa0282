/** What is asked of the same thing many times, by every rule and in both rounds of judging, is computed once. */
import type { Resource } from "./resource";
import type { Properties } from "./values";

type Inputs = Pick<Resource, "type" | "properties">;

/** Remembers what the type and the inputs of a resource alone tell. Forgotten with the inputs. */
export function rememberedByInputs<T>(compute: (type: string, properties: Properties) => T): (resource: Inputs) => T {
    const known = new WeakMap<Properties, { readonly type: string; readonly told: T }>();
    return ({ type, properties }) => {
        const found = known.get(properties);
        if (found?.type === type) return found.told;
        const told = compute(type, properties);
        known.set(properties, { type, told });
        return told;
    };
}

/** Remembers what an object alone tells, such as a list of settings. Forgotten with it. */
export function rememberedBy<K extends object, T>(compute: (key: K) => T): (key: K) => T {
    const known = new WeakMap<K, { readonly told: T }>();
    return (key) => {
        const found = known.get(key) ?? { told: compute(key) };
        known.set(key, found);
        return found.told;
    };
}

/** Remembers what a text alone tells, for as many texts as are worth their memory. */
export function rememberedByText<T>(compute: (text: string) => T, most = 10_000): (text: string) => T {
    const known = new Map<string, T>();
    return (text) => {
        if (known.has(text)) return known.get(text) as T;
        if (known.size >= most) known.clear();
        const told = compute(text);
        known.set(text, told);
        return told;
    };
}
