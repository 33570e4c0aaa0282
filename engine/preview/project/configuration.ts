import { UserError } from "../../../policies/core/user-error";
import { goJson } from "../../protocol/go-json";
import { sealed as sealedText } from "../../protocol/wire";
import type { Decrypt } from "./stack-secrets";

/**
 * One value of a stack's configuration. `text` is what a program reads: the text of a scalar, or JSON for a list or an
 * object. Where something in it cannot be decrypted, the text holds the mark of such values and `sealed` is true.
 */
export interface ConfigValue {
    readonly text: string;
    readonly secret: boolean;
    readonly sealed: boolean;
    readonly structured: boolean;
}
/** Values by `namespace:name`. */
export type Config = ReadonlyMap<string, ConfigValue>;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
const isCiphertext = (value: unknown): value is { secure: string } =>
    isRecord(value) && Object.keys(value).length === 1 && typeof value.secure === "string";

/**
 * `a:b`, the old `a:config:b`, or `b` alone in the namespace of the project.
 * @throws UserError for any other form.
 */
export function configKey(key: string, project: string): string {
    const parts = key.split(":");
    if (parts.length === 1) return `${project}:${key}`;
    if (parts.length === 2) return key;
    if (parts.length === 3 && parts[1] === "config") return `${parts[0]}:${parts[2]}`;
    throw new UserError(`'${key}' is not a configuration key; keys have the form <namespace>:<name>.`);
}

/** The text that a program reads. */
export function textOf(value: unknown): string {
    if (typeof value === "string") return value;
    return value === null || value === undefined ? "" : goJson(value);
}

/** One value of Pulumi.<stack>.yaml. */
export function stackValue(value: unknown, decrypt: Decrypt): ConfigValue {
    const structured = typeof value === "object" && value !== null && !isCiphertext(value);
    let secret = false;
    let sealed = false;
    const opened = (inner: unknown): unknown => {
        if (isCiphertext(inner)) {
            const text = decrypt(inner.secure);
            secret = true;
            sealed ||= text === undefined;
            return text ?? sealedText;
        }
        if (Array.isArray(inner)) return inner.map(opened);
        if (isRecord(inner)) return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, opened(each)]));
        return inner;
    };
    const content = opened(value);
    return { text: structured ? goJson(content) : textOf(content), secret, sealed, structured };
}

/** The texts in all values that are secret, and the values themselves. */
export const secretsIn = (config: Config): readonly string[] =>
    [...config.values()]
        .filter(({ secret }) => secret)
        .flatMap(({ text, structured }) => [text, ...(structured ? textsIn(text) : [])]);

function textsIn(json: string): readonly string[] {
    const texts: string[] = [];
    JSON.parse(json, (_, value: unknown) => {
        if (typeof value === "string" || typeof value === "number") texts.push(String(value));
        return value;
    });
    return texts;
}
