/** What Pulumi.yaml declares about configuration. */
import { UserError } from "../../../policies/core/user-error";
import { notRead } from "../../programs/program-failure";
import { setAt, valueAt } from "./config-path";
import { configKey, isRecord, type Config } from "./configuration";

/** One entry of `config` in Pulumi.yaml: a value, or what is declared about it. */
export interface DeclaredConfig {
    readonly type?: string;
    readonly items?: { readonly type?: string; readonly items?: unknown };
    readonly default?: unknown;
    readonly value?: unknown;
    readonly secret?: boolean;
}
type Declarations = Readonly<Record<string, DeclaredConfig>>;

export function declaredConfig(key: string, raw: unknown, project: string): DeclaredConfig {
    if (isRecord(raw)) return raw;
    const own = !key.includes(":") || key.startsWith(`${project}:`);
    return own ? { default: raw } : { value: raw };
}

/**
 * The configuration of a stack, and under it the values that the project declares.
 * @throws UserError when a declared value is missing, is not of its type, or should be encrypted.
 */
export function mergeConfig(
    stack: string,
    project: string,
    declared: Declarations,
    values: Config,
    environments: readonly string[] = [],
): Config {
    const merged = new Map(values);
    const names = Object.keys(declared).sort();
    const missing: string[] = [];
    for (const name of names) {
        const key = configKey(name, project);
        const { default: fallback, value } = declared[name] ?? {};
        if (valueAt(merged, key)) continue;
        const content: unknown = fallback ?? value;
        if (content !== undefined && content !== null) setAt(merged, key, content);
        else if (key.startsWith(`${project}:`)) missing.push(name);
    }
    const [first] = missing;
    if (first !== undefined && environments.length > 0) {
        throw new UserError(notRead(`The project needs the setting '${first}'`, environments));
    }
    if (missing.length > 0) throw new UserError(missingText(stack, missing));
    for (const name of names) assertFits(stack, project, name, declared[name] ?? {}, merged);
    return merged;
}

function assertFits(stack: string, project: string, name: string, declared: DeclaredConfig, values: Config): void {
    const { type, items, secret } = declared;
    const value = valueAt(values, configKey(name, project));
    if (type === undefined || !value) return;
    if (secret && !value.secret) throw new UserError(notEncrypted(stack, name));
    if (value.sealed) return;
    const content: unknown = value.structured ? JSON.parse(value.text) : value.text;
    if (!fits(type, items, content)) throw new UserError(wrongType(stack, name, fullTypeName(type, items)));
}

/** Pulumi's texts. */
const notEncrypted = (stack: string, name: string): string =>
    `Stack '${stack}' with configuration key '${name}' must be encrypted as it's secret`;
const wrongType = (stack: string, name: string, type: string): string =>
    `Stack '${stack}' with configuration key '${name}' must be of type '${type}'`;
function missingText(stack: string, names: readonly string[]): string {
    const quoted = names.map((name) => `'${name}'`);
    const list = quoted.length === 1 ? quoted[0] : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
    const values = quoted.length === 1 ? "value" : "values";
    return `Stack '${stack}' is missing configuration ${values} ${list}: set it with \`pulumi config set\`.`;
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
