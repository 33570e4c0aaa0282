/** A plain object, and not one of Pulumi's own that stands for a value to come. */
const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** `changed` over `given`: objects key by key, where `undefined` takes a key away; all else is replaced. */
export function merged(given: unknown, changed: unknown): unknown {
    if (!isObject(changed) || !isObject(given)) return changed;
    const all = { ...given };
    for (const [key, value] of Object.entries(changed)) all[key] = merged(given[key], value);
    return all;
}
