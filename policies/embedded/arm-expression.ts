/** Evaluates the expressions of ARM templates, as far as the template alone tells what they give. */
import { isProperties, UNKNOWN, type Properties, type Value } from "../core/values";

/** What expressions refer to. */
export interface Scope {
    readonly template: Properties;
    /** The values handed over, `{ name: { value } }`. */
    readonly parameters: Value | undefined;
    /** What `deployment().location` gives. */
    readonly location: Value | undefined;
    /** How many values may still be evaluated: variables can repeat each other without end. */
    readonly steps: { left: number };
}

export const MOST_VALUES = 100_000;

/** The place of the group to which the template is deployed: what takes it is placed as if it named none. */
export const GROUP: unique symbol = Symbol("the resource group's location");
type Result = Value | typeof GROUP | Call;
interface Call {
    readonly call: "resourceGroup" | "deployment";
}

const DEEPEST = 32;

/** A value with its expressions evaluated; what takes the place of its group is left out, what cannot be told is unknown. */
export function resolved(value: Value, scope: Scope, depth = 0): Value | undefined {
    if (depth > DEEPEST || scope.steps.left-- <= 0) return UNKNOWN;
    if (typeof value === "string") {
        const result = evaluated(value, scope, depth);
        return result === GROUP ? undefined : result;
    }
    if (Array.isArray(value))
        return (value as readonly Value[]).flatMap((each) => resolved(each, scope, depth + 1) ?? []);
    if (!isProperties(value)) return value;
    const found = Object.entries(value).flatMap(([key, child]): [string, Value][] => {
        const result = resolved(child, scope, depth + 1);
        return result === undefined ? [] : [[key, result]];
    });
    return Object.fromEntries(found);
}

function evaluated(text: string, scope: Scope, depth: number): Value | typeof GROUP {
    if (!text.startsWith("[") || !text.endsWith("]")) return text;
    if (text.startsWith("[[")) return text.slice(1);
    const reader = { tokens: text.slice(1, -1).match(token) ?? [], at: 0 };
    const result = expression(reader, scope, depth);
    return reader.at < reader.tokens.length || isCall(result) ? UNKNOWN : result;
}
const token = /'(?:[^']|'')*'|[\w$-]+|[()[\],.]/g;

interface Reader {
    readonly tokens: readonly string[];
    at: number;
}
const isCall = (result: Result): result is Call =>
    typeof result === "object" && result !== null && "call" in result && Object.keys(result).length === 1;

function expression(reader: Reader, scope: Scope, depth: number): Result {
    // A step is taken in any case, so that whoever asks for the next argument comes to an end.
    const first = reader.tokens[reader.at++] ?? "";
    if (depth > DEEPEST || scope.steps.left-- <= 0) return UNKNOWN;
    let result: Result = UNKNOWN;
    if (first.startsWith("'")) result = first.slice(1, -1).replaceAll("''", "'");
    else if (/^-?\d+$/.test(first)) result = Number(first);
    else if (reader.tokens[reader.at] === "(") result = called(first, argumentsOf(reader, scope, depth), scope, depth);
    for (;;) {
        const step = reader.tokens[reader.at];
        if (step === ".") {
            const name = reader.tokens[reader.at + 1] ?? "";
            reader.at += 2;
            result = member(result, name, scope);
        } else if (step === "[") {
            reader.at++;
            const index = expression(reader, scope, depth + 1);
            reader.at++;
            result =
                typeof index === "string"
                    ? member(result, index, scope)
                    : typeof index === "number" && Array.isArray(result)
                      ? ((result as readonly Value[])[index] ?? UNKNOWN)
                      : UNKNOWN;
        } else return result;
    }
}

function argumentsOf(reader: Reader, scope: Scope, depth: number): readonly Result[] {
    const found: Result[] = [];
    reader.at++;
    while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== ")") {
        found.push(expression(reader, scope, depth + 1));
        if (reader.tokens[reader.at] === ",") reader.at++;
    }
    reader.at++;
    return found;
}

function member(of: Result, name: string, { location }: Scope): Result {
    if (isCall(of)) {
        if (name.toLowerCase() !== "location") return UNKNOWN;
        return of.call === "resourceGroup" ? GROUP : (location ?? GROUP);
    }
    return of !== GROUP && isProperties(of) ? (of[name] ?? UNKNOWN) : UNKNOWN;
}

function called(name: string, given: readonly Result[], scope: Scope, depth: number): Result {
    const known = name.toLowerCase();
    if (known === "resourcegroup") return { call: "resourceGroup" };
    if (known === "deployment") return { call: "deployment" };
    const [first] = given;
    if (known === "parameters" && typeof first === "string") {
        const { parameters, template } = scope;
        return (
            told(child(child(parameters, first), "value"), scope, depth) ??
            told(child(child(template.parameters, first), "defaultValue"), scope, depth) ??
            UNKNOWN
        );
    }
    if (known === "variables" && typeof first === "string")
        return told(child(scope.template.variables, first), scope, depth) ?? UNKNOWN;
    const texts = given.flatMap((each) => (typeof each === "string" || typeof each === "number" ? [String(each)] : []));
    if (texts.length < given.length) return UNKNOWN;
    return Object.hasOwn(functions, known) ? (functions[known]?.(texts) ?? UNKNOWN) : UNKNOWN;
}

/** A value of the template or of its parameters, which may be an expression itself. */
function told(value: Value | undefined, scope: Scope, depth: number): Result | undefined {
    if (value === undefined) return undefined;
    if (typeof value === "string") return evaluated(value, scope, depth + 1);
    return resolved(value, scope, depth + 1);
}

const functions: Readonly<Record<string, (texts: readonly string[]) => string>> = {
    concat: (texts) => texts.join(""),
    format: ([form = "", ...texts]) => form.replace(/\{(\d+)\}/g, (_, index: string) => texts[Number(index)] ?? ""),
    tolower: ([text = ""]) => text.toLowerCase(),
    toupper: ([text = ""]) => text.toUpperCase(),
    resourceid: (texts) => resourceId(texts),
    subscriptionresourceid: (texts) => resourceId(texts),
    tenantresourceid: (texts) => resourceId(texts),
    extensionresourceid: ([scope = "", ...texts]) => scope + resourceId(texts),
};

/** Whose subscription and group it is, is not told: `-` stands for both. */
function resourceId(texts: readonly string[]): string {
    const at = texts.findIndex((text) => /^\w+(\.\w+)+\//.test(text));
    const [namespace = "", ...types] = (texts[at] ?? "").split("/");
    const names = texts.slice(at + 1);
    return [
        "",
        "subscriptions",
        "-",
        "resourceGroups",
        "-",
        "providers",
        namespace,
        ...types.flatMap((type, index) => [type, names[index] ?? ""]),
    ].join("/");
}

const child = (value: Value | undefined, key: string): Value | undefined => {
    if (!isProperties(value)) return undefined;
    // Names of parameters and variables are compared without regard to case.
    const name = Object.hasOwn(value, key) ? key : Object.keys(value).find((each) => same(each, key));
    return name === undefined ? undefined : value[name];
};
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
