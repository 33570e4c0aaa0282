/** What is asked of the same thing many times, by every rule and in both rounds of judging, is computed once. */
import type { Resource } from "./resource";
import type { Properties } from "./values";

type Inputs = Pick<Resource, "type" | "properties">;

/** What is known of the inputs of one resource: what each function told of them stands at the function's number. */
interface Known {
    readonly type: string;
    readonly told: unknown[];
}

/** One for all functions: each entry is a cost for the garbage collector. */
const knownOf = new WeakMap<Properties, Known>();
let functions = 0;
/** Rule after rule asks of the same inputs. */
let last: { readonly properties: Properties; readonly known: Known } | undefined;

function knownOfInputs({ type, properties }: Inputs): Known {
    if (last?.properties === properties && last.known.type === type) return last.known;
    let known = knownOf.get(properties);
    if (known?.type !== type) knownOf.set(properties, (known = { type, told: new Array<unknown>(functions) }));
    last = { properties, known };
    return known;
}

/** Remembers what the type and the inputs of a resource alone tell. Forgotten with the inputs. */
export function rememberedByInputs<T>(compute: (type: string, properties: Properties) => T): (resource: Inputs) => T {
    const number = functions++;
    return (resource) => {
        const { told } = knownOfInputs(resource);
        if (number in told) return told[number] as T;
        return (told[number] = compute(resource.type, resource.properties));
    };
}

/** Remembers what an object alone tells, such as a list of settings. Forgotten with it. */
export function rememberedBy<K extends object, T>(compute: (key: K) => T): (key: K) => T {
    const known = new WeakMap<K, { readonly told: T }>();
    return (key) => {
        let found = known.get(key);
        if (!found) known.set(key, (found = { told: compute(key) }));
        return found.told;
    };
}

/** Remembers what a text alone tells, for as many texts as are worth their memory. */
export function rememberedByText<T>(compute: (text: string) => T, most = 10_000): (text: string) => T {
    const known = new Map<string, T>();
    return (text) => {
        const found = known.get(text);
        if (found !== undefined || known.has(text)) return found as T;
        if (known.size >= most) known.clear();
        const told = compute(text);
        known.set(text, told);
        return told;
    };
}

/** Texts of values repeat from resource to resource while they are short; a long one is not worth its memory. */
export const SHORT = 100;

/** Remembers what a short text alone tells; of a long one it is computed each time. */
export function rememberedByShortText<T>(compute: (text: string) => T): (text: string) => T {
    const ofShort = rememberedByText(compute);
    return (text) => (text.length > SHORT ? compute(text) : ofShort(text));
}
