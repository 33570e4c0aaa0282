/** Files that users and other tools hand over: read as text, parsed, and held against a schema, or one clear line. */
import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Ajv, ErrorObject, SchemaObject } from "ajv";
import { UserError } from "../policies/core/user-error";
import { join } from "../policies/core/values";
import { shortened } from "../policies/core/foreign-text";
import { DEPTH_AT_MOST, isTooDeep } from "../policies/core/json-text";
import { ajv, yaml } from "../policies/core/on-demand";
import { rememberedBy } from "../policies/core/remembered";
import { yamlDocument, yamlValue } from "../policies/core/yaml-text";
import { otherKind } from "./regular-file";

export interface InputFile {
    readonly file: string;
    /** As a message calls it: `The state file`. */
    readonly what: string;
    readonly text: string;
}

const BYTES_AT_MOST = 400 * 1024 * 1024;
/** Files above this size are not parsed once more to find the line of a problem. */
const LINES_UP_TO = 5 * 1024 * 1024;

/**
 * The bytes of a file.
 * @param what as a message calls the file: `The state file`
 * @throws UserError when it cannot be read, is no regular file, or is too large
 */
export function readInputBytes(file: string, what: string): Buffer {
    const named = `${what} ${shortened(file)}`;
    try {
        const found = statSync(file);
        const kind = otherKind(found);
        if (kind !== undefined) throw new UserError(`${named} is ${kind}, not a file: write it to a file first.`);
        if (found.size > BYTES_AT_MOST) throw new UserError(`${named} has more than 400 MB, and is not read.`);
        return readFileSync(file);
    } catch (error) {
        if (error instanceof UserError) throw error;
        const { code = "unreadable" } = error as NodeJS.ErrnoException;
        throw new UserError(`${named} cannot be read (${code}).`);
    }
}

/**
 * Reads a text in UTF-8 or UTF-16, with or without a byte order mark, compressed with gzip or not.
 * @throws UserError as `readInputBytes`
 */
export function readInputFile(file: string, what: string): InputFile {
    const named = `${what} ${shortened(file)}`;
    let bytes = readInputBytes(file, what);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
        try {
            bytes = gunzipSync(bytes, { maxOutputLength: BYTES_AT_MOST });
        } catch {
            throw new UserError(`${named} is compressed with gzip, and is damaged or too large.`);
        }
    }
    return { file, what, text: textOf(bytes) };
}

/** PowerShell writes UTF-16 with a byte order mark. */
function textOf(bytes: Buffer): string {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return bytes.subarray(2).toString("utf16le");
    if (first === 0xfe && second === 0xff) {
        const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
        return Buffer.from(even).swap16().toString("utf16le");
    }
    return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

const placeOf = (input: InputFile, line: number | undefined): string =>
    `${input.what} ${shortened(input.file)}${line === undefined ? "" : `, line ${line}`}`;

/**
 * @param remedy what to do, where the text is cut off or no JSON: a sentence
 * @throws UserError with the line, and never with the text itself, which may hold a secret
 */
export function jsonIn(input: InputFile, remedy = ""): unknown {
    let value: unknown;
    try {
        value = JSON.parse(input.text) as unknown;
    } catch (error) {
        throw new UserError(`${placeOf(input, lineOfSyntax(input, error as Error))} is not JSON. ${remedy}`.trimEnd());
    }
    assertShallow(input, value);
    return value;
}

function lineOfSyntax({ text }: InputFile, { message }: Error): number | undefined {
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    if (position === undefined && !message.includes("end of JSON")) return undefined;
    return text.slice(0, position === undefined ? undefined : Number(position)).split("\n").length;
}

/** @throws UserError with the line and the reason, and never with the text itself */
export function yamlIn(input: InputFile): unknown {
    let value: unknown;
    try {
        value = yamlValue(input.text, { merge: true });
    } catch (error) {
        const isOfYaml = error instanceof yaml().YAMLParseError;
        const line = isOfYaml ? error.linePos?.[0].line : undefined;
        const why = isOfYaml ? reasonOf(error) : undefined;
        throw new UserError(`${placeOf(input, line)} is not valid YAML${why === undefined ? "" : `: ${why}`}.`);
    }
    assertShallow(input, value);
    return value;
}

/** The reason without the lines of the file that the parser quotes, and without words in quotes. */
const reasonOf = ({ message }: Error): string =>
    (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "").replace(/"[^"]*"|'[^']*'/g, "…");

/** What is nested deeper than anything real would end in a stack overflow of whoever walks it. */
function assertShallow(input: InputFile, value: unknown): void {
    if (isTooDeep(value))
        throw new UserError(`${placeOf(input, undefined)} is nested more than ${DEPTH_AT_MOST} levels deep.`);
}

let compiler: Ajv | undefined;
const validatorOf = rememberedBy((schema: SchemaObject) => {
    compiler ??= new (ajv().Ajv)({
        strict: false,
        logger: false,
        allowUnionTypes: true,
        verbose: true,
        // To hold a schema of ours against that of schemas takes as long as to compile it.
        validateSchema: false,
    });
    return compiler.compile(schema);
});

/** Whether a value has the shape that the schema describes; `fitting` says what is wrong with one that has not. */
export const fits = (value: unknown, schema: SchemaObject): boolean => validatorOf(schema)(value) === true;

/**
 * The value, if it has the shape that the schema describes.
 * @throws UserError with the field, the line and what belongs there; never with the value
 */
export function fitting<T>(input: InputFile, value: unknown, schema: SchemaObject): T {
    const validate = validatorOf(schema);
    if (validate(value)) return value as T;
    const [error] = validate.errors ?? [];
    throw new UserError(error ? problemText(input, value, error) : `${placeOf(input, undefined)} has a wrong shape.`);
}

function problemText(input: InputFile, value: unknown, error: ErrorObject): string {
    const steps = error.instancePath
        .split("/")
        .slice(1)
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    const params = error.params as Readonly<Record<string, unknown>>;
    const path = shortened(pathOf(value, steps));
    const subject = path === "" ? "it" : `'${path}'`;
    const why =
        error.keyword === "required"
            ? `lacks '${String(params.missingProperty)}'`
            : error.keyword === "type"
              ? `must be ${[params.type].flat().map(wordFor).join(" or ")}`
              : error.keyword === "enum"
                ? `must be one of ${(params.allowedValues as readonly unknown[]).map(String).join(", ")}`
                : `must be ${wantedBy(error)}`;
    return `${placeOf(input, lineOf(input, steps))}: ${subject} ${why}.`;
}

/** A pattern says nothing to a reader: its schema describes what is wanted. */
function wantedBy({ parentSchema, message = "of another form" }: ErrorObject): string {
    const { description } = (parentSchema ?? {}) as { readonly description?: unknown };
    return typeof description === "string" ? description : message.replace(/^must (be |NOT )?/, "");
}

const words: ReadonlyMap<unknown, string> = new Map([
    ["object", "an object"],
    ["array", "a list"],
    ["string", "a text"],
    ["boolean", "true or false"],
    ["number", "a number"],
    ["integer", "a whole number"],
    ["null", "nothing"],
]);
const wordFor = (type: unknown): string => words.get(type) ?? String(type);

function pathOf(value: unknown, steps: readonly string[]): string {
    let [path, at] = ["", value];
    for (const step of steps) {
        path = join(path, Array.isArray(at) ? Number(step) : step);
        at = typeof at === "object" && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
    }
    return path;
}

/** The line on which the value at a path begins, or the nearest one around it; JSON is YAML. */
function lineOf({ text }: InputFile, steps: readonly string[]): number | undefined {
    if (text.length > LINES_UP_TO) return undefined;
    try {
        const { isMap, isSeq, LineCounter } = yaml();
        const lines = new LineCounter();
        const document = yamlDocument(text, { lineCounter: lines, merge: true, logLevel: "silent" });
        let node: unknown = document.contents;
        let line: number | undefined;
        for (const step of [...steps, undefined]) {
            const range = (node as { readonly range?: readonly number[] } | null)?.range;
            line = range?.[0] === undefined ? line : lines.linePos(range[0]).line;
            if (step === undefined) break;
            node = isMap(node) || isSeq(node) ? node.get(isSeq(node) ? Number(step) : step, true) : undefined;
        }
        return line;
    } catch {
        return undefined;
    }
}
