/** A value as GNUstep's property lists have it: `key = "text";`, `( … )`, `{ … }`, YES and NO. */
export function propertyList(value: unknown, indent = ""): string {
    const inner = `${indent}    `;
    if (typeof value === "boolean") return value ? "YES" : "NO";
    if (typeof value === "number") return String(value);
    if (typeof value === "string") return `"${value.replace(/[\\"]/g, "\\$&")}"`;
    if (Array.isArray(value))
        return `(\n${value.map((item) => inner + propertyList(item, inner)).join(",\n")}\n${indent})`;
    if (typeof value === "object" && value !== null)
        return `{\n${Object.entries(value)
            .map(([key, item]) => `${inner}${key} = ${propertyList(item, inner)};\n`)
            .join("")}${indent}}${indent ? "" : "\n"}`;
    throw new TypeError(`A property list has no ${typeof value}.`);
}
