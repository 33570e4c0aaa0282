const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

const decimal = (value: number): string =>
    Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed() : JSON.stringify(value);

/** JSON as Go writes it: keys are sorted, `<`, `>` and `&` are escaped. */
export function goJson(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(goJson).join(",")}]`;
    if (isRecord(value)) {
        const keys = Object.keys(value).sort();
        return `{${keys.map((key) => `${goJson(key)}:${goJson(value[key])}`).join(",")}}`;
    }
    if (typeof value === "number") return decimal(value);
    if (value === undefined) return "null";
    return JSON.stringify(value).replace(
        /[<>&\u2028\u2029]/g,
        (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}
