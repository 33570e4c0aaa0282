import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { UserError } from "../../../policies/core/user-error";
import { sealed as sealedText } from "../../protocol/wire";

/**
 * One value of a stack's configuration. `text` is what a program reads: a scalar's text, or JSON for lists and objects.
 * Where something encrypted can not be decrypted the text holds the mark of sealed values, and `sealed` is true.
 */
export interface ConfigValue {
    readonly text: string;
    readonly secret: boolean;
    readonly sealed: boolean;
    readonly structured: boolean;
}
/** Values by `namespace:name`. */
export type Config = ReadonlyMap<string, ConfigValue>;

/** Decrypts one value of a stack file, or gives undefined. */
export type Decrypt = (ciphertext: string) => string | undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
const isCiphertext = (value: unknown): value is { secure: string } =>
    isRecord(value) && Object.keys(value).length === 1 && typeof value.secure === "string";

/** `a:b`, the old `a:config:b`, or `b` alone in the namespace of the project. */
export function configKey(key: string, project: string): string {
    const parts = key.split(":");
    if (parts.length === 1) return `${project}:${key}`;
    if (parts.length === 2) return key;
    if (parts.length === 3 && parts[1] === "config") return `${parts[0]}:${parts[2]}`;
    throw new UserError(`'${key}' is not a configuration key; keys have the form <namespace>:<name>.`);
}

/**
 * Opens the secrets of a stack file that were encrypted with a passphrase: `encryptionsalt: v1:SALT:v1:NONCE:PROOF`,
 * PBKDF2 over SHA-256 with a million rounds, AES-256-GCM, the proof being the word "pulumi".
 * Without a passphrase, or with another kind of encryption, nothing can be decrypted.
 * @throws UserError when the passphrase is wrong.
 */
export function decrypter(salt: string | undefined, passphrase: string | undefined): Decrypt {
    const [version, encodedSalt, ...proof] = (salt ?? "").split(":");
    if (version !== "v1" || !encodedSalt || passphrase === undefined) return () => undefined;
    const key = pbkdf2Sync(passphrase, Buffer.from(encodedSalt, "base64"), 1_000_000, 32, "sha256");
    const open = (ciphertext: string): string | undefined => {
        const [kind, nonce, body] = ciphertext.split(":");
        if (kind !== "v1" || !nonce || body === undefined) return undefined;
        const bytes = Buffer.from(body, "base64");
        const cipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"));
        cipher.setAuthTag(bytes.subarray(-16));
        try {
            return Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]).toString("utf8");
        } catch {
            return undefined;
        }
    };
    if (open(proof.join(":")) !== "pulumi") {
        throw new UserError("The passphrase is not the stack's: set PULUMI_CONFIG_PASSPHRASE to the right one.");
    }
    return open;
}

const decimal = (value: number): string =>
    Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed() : JSON.stringify(value);

/** JSON as Go writes it: sorted keys, `<`, `>` and `&` escaped. */
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

function plain(value: unknown): string {
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
    return { text: structured ? goJson(content) : plain(content), secret, sealed, structured };
}

/** One entry of `config` in Pulumi.yaml: a value, or what is declared about it. */
export interface DeclaredConfig {
    readonly type?: string;
    readonly items?: { readonly type?: string; readonly items?: unknown };
    readonly default?: unknown;
    readonly value?: unknown;
    readonly secret?: boolean;
}

export function declaredConfig(key: string, raw: unknown, project: string): DeclaredConfig {
    if (isRecord(raw)) return raw;
    const own = !key.includes(":") || key.startsWith(`${project}:`);
    return own ? { default: raw } : { value: raw };
}

/** Splits a configuration key's name into the steps of a property path: `a.b[0]["c"]`. */
export function pathSteps(name: string): readonly (string | number)[] {
    const steps = [...name.matchAll(/\.?([^.[\]]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g)];
    return steps.map(([, word, index, quoted]) =>
        index !== undefined ? Number(index) : (word ?? (quoted ?? "").replace(/\\"/g, '"')),
    );
}

function valueAt(config: ReadonlyMap<string, ConfigValue>, key: string): ConfigValue | undefined {
    const [namespace, name = ""] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
    const [first, ...rest] = pathSteps(name);
    const root = config.get(`${namespace}:${String(first)}`);
    if (rest.length === 0 || !root?.structured) return rest.length === 0 ? root : undefined;
    let value: unknown = JSON.parse(root.text);
    for (const step of rest) value = (value as Record<string | number, unknown> | undefined)?.[step];
    return value === undefined ? undefined : { ...root, text: plain(value), structured: typeof value === "object" };
}

function setAt(config: Map<string, ConfigValue>, key: string, value: ConfigValue, content: unknown): void {
    const [namespace, name = ""] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
    const [first, ...rest] = pathSteps(name);
    const rootKey = `${namespace}:${String(first)}`;
    if (rest.length === 0) {
        config.set(rootKey, value);
        return;
    }
    const root = config.get(rootKey);
    const tree = root?.structured ? (JSON.parse(root.text) as unknown) : {};
    let at = tree as Record<string | number, unknown>;
    rest.forEach((step, index) => {
        if (index === rest.length - 1) at[step] = content;
        else at = (at[step] ??= typeof rest[index + 1] === "number" ? [] : {}) as Record<string | number, unknown>;
    });
    const { secret = false, sealed = false } = root ?? {};
    config.set(rootKey, { text: goJson(tree), secret, sealed, structured: true });
}

const fullTypeName = (type: string, items: DeclaredConfig["items"]): string =>
    type === "array" && items?.type
        ? `array<${fullTypeName(items.type, items.items as DeclaredConfig["items"])}>`
        : type;

function fits(type: string, items: DeclaredConfig["items"], content: unknown): boolean {
    if (type === "string") return typeof content === "string";
    if (type === "integer") {
        return typeof content === "number" ? Number.isInteger(content) : /^[+-]?\d+$/.test(String(content));
    }
    if (type === "boolean") return typeof content === "boolean" || content === "true" || content === "false";
    if (type === "object") return isRecord(content);
    if (type !== "array") return true;
    if (!Array.isArray(content)) return false;
    const inner = items?.type;
    return !inner || content.every((each) => fits(inner, items.items as DeclaredConfig["items"], each));
}

/**
 * Puts what the project declares under what the stack sets.
 * @throws UserError when a declared value is missing, is not of its type, or should be encrypted.
 */
export function mergeConfig(
    stack: string,
    project: string,
    declared: Readonly<Record<string, DeclaredConfig>>,
    values: Config,
): Config {
    const merged = new Map(values);
    const keys = Object.keys(declared).sort();
    const missing: string[] = [];
    for (const name of keys) {
        const key = configKey(name, project);
        const { default: fallback, value } = declared[name] ?? {};
        if (valueAt(merged, key)) continue;
        const content: unknown = fallback ?? value;
        if (content !== undefined && content !== null) {
            const structured = typeof content === "object";
            const text = structured ? goJson(content) : plain(content);
            setAt(merged, key, { text, secret: false, sealed: false, structured }, content);
        } else if (key.startsWith(`${project}:`)) {
            missing.push(name);
        }
    }
    if (missing.length > 0) throw new UserError(missingText(stack, missing));
    for (const name of keys) {
        const { type, items, secret } = declared[name] ?? {};
        const value = valueAt(merged, configKey(name, project));
        if (type === undefined || !value) continue;
        if (secret && !value.secret) {
            throw new UserError(`Stack '${stack}' with configuration key '${name}' must be encrypted as it's secret`);
        }
        if (value.sealed) continue;
        const content: unknown = value.structured ? JSON.parse(value.text) : value.text;
        if (!fits(type, items, content)) {
            const expected = fullTypeName(type, items);
            throw new UserError(`Stack '${stack}' with configuration key '${name}' must be of type '${expected}'`);
        }
    }
    return merged;
}

function missingText(stack: string, keys: readonly string[]): string {
    const quoted = keys.map((key) => `'${key}'`);
    const list = quoted.length === 1 ? quoted[0] : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
    const values = quoted.length === 1 ? "value" : "values";
    return `Stack '${stack}' is missing configuration ${values} ${list}: set it with \`pulumi config set\`.`;
}
