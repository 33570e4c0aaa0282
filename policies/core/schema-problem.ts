/** What is wrong with a value by its JSON Schema, in words that say what to write. */
import type { ErrorObject } from "ajv";
import { likeNone } from "./nearest";

/** Longer ones are not repeated. */
const REPEATED_AT_MOST = 40;

/**
 * One sentence.
 * @param error of Ajv; undefined where it gave none
 * @param value what was validated
 * @param path where that is, before the path of the error
 */
export function schemaProblem(error: ErrorObject | undefined, value: unknown, path: readonly string[] = []): string {
    const inside = error?.instancePath.split("/").filter(Boolean).map(unescaped) ?? [];
    const where = [...path, ...inside].join(".") || "configuration";
    const wrong = inside.reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | null)?.[name], value);
    return `'${where}' ${told(error, wrong)}`;
}

function told(error: ErrorObject | undefined, wrong: unknown): string {
    const { type, allowedValues } = (error?.params ?? {}) as Readonly<Record<string, unknown>>;
    const isShort = (typeof wrong === "string" && wrong.length <= REPEATED_AT_MOST) || typeof wrong === "number";
    if (type === "array" && isShort) return `must be a list: ${JSON.stringify([wrong])}.`;
    if (typeof wrong === "string" && (type === "boolean" || type === "integer" || type === "number"))
        return `must be a ${type} without quotes.`;
    if (Array.isArray(allowedValues)) {
        const meant = typeof wrong === "string" ? likeNone(wrong, allowedValues.map(String)) : undefined;
        return `must be one of ${allowedValues.join(", ")}.${meant === undefined ? "" : ` Did you mean '${meant}'?`}`;
    }
    const { additionalProperty } = (error?.params ?? {}) as Readonly<Record<string, unknown>>;
    const which = typeof additionalProperty === "string" ? `: ${additionalProperty}` : "";
    return `${error?.message ?? "is not valid"}${which}.`;
}

/** JSON Pointer, RFC 6901. */
const unescaped = (name: string): string => name.replaceAll("~1", "/").replaceAll("~0", "~");
