/** Configuration keys that lead into a structured value: `namespace:a.b[0]["c"]`. */
import { shortened } from "../../../policies/core/foreign-text";
import { UserError } from "../../../policies/core/user-error";
import { goJson } from "../../protocol/go-json";
import { pathSteps } from "../../protocol/property-path";
import { textOf, type Config, type ConfigValue } from "./configuration";

/** The key of the whole value, and the steps into it. */
function rootAndSteps(key: string): { readonly root: string; readonly steps: readonly (string | number)[] } {
    const colon = key.indexOf(":");
    const [first, ...steps] = pathSteps(key.slice(colon + 1));
    return { root: `${key.slice(0, colon)}:${String(first)}`, steps };
}

export function valueAt(config: Config, key: string): ConfigValue | undefined {
    const { root, steps } = rootAndSteps(key);
    const whole = config.get(root);
    if (steps.length === 0 || !whole?.structured) return steps.length === 0 ? whole : undefined;
    let value: unknown = JSON.parse(whole.text);
    for (const step of steps) value = ownAt(value, step);
    return value === undefined ? undefined : { ...whole, text: textOf(value), structured: typeof value === "object" };
}

/** Sets a value that is not encrypted; the objects and lists on the way are made. */
export function setAt(config: Map<string, ConfigValue>, key: string, content: unknown): void {
    const { root, steps } = rootAndSteps(key);
    const structured = typeof content === "object";
    if (steps.length === 0) {
        const text = structured ? goJson(content) : textOf(content);
        config.set(root, { text, secret: false, sealed: false, structured });
        return;
    }
    const whole = config.get(root);
    const tree = whole?.structured ? (JSON.parse(whole.text) as unknown) : {};
    let at = tree;
    steps.forEach((step, index) => {
        const made = typeof steps[index + 1] === "number" ? [] : {};
        const inner = index === steps.length - 1 ? content : (ownAt(at, step) ?? made);
        if (typeof at !== "object" || at === null || (typeof step === "number" && step > ELEMENTS_AT_MOST))
            throw new UserError(`The configuration key '${shortened(key)}' leads into a value that has no such part.`);
        // A name such as __proto__ is a name like any other.
        Object.defineProperty(at, step, { value: inner, writable: true, enumerable: true, configurable: true });
        at = inner;
    });
    const { secret = false, sealed = false } = whole ?? {};
    config.set(root, { text: goJson(tree), secret, sealed, structured: true });
}

const ELEMENTS_AT_MOST = 10_000;

const ownAt = (value: unknown, step: string | number): unknown =>
    typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined;
