/** Where a report goes: one format on standard output, and others in files. */
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { languageOf, sayIn, type Language } from "../locales";
import { didYouMean } from "../../policies/core/nearest";
import { UserError } from "../../policies/core/user-error";
import { formatNames, formats } from "../report/formats";
import type { Detail, Format, Medium } from "../report/formats/format";
import type { Report } from "../report/report";

/** One `--format`: its name, and the file, if any. */
export interface Output {
    readonly name: string;
    readonly file?: string;
    readonly write: Format;
    /** Whether what the file holds stays. */
    readonly append?: boolean;
}

/**
 * Reads `NAME`, `NAME=FILE`, or the path of a module of your own in the place of a name. Without an output on standard
 * output, the text goes there.
 * @throws UserError for a format that does not exist, and for two on standard output or in one file
 */
export async function outputsOf(given: readonly string[]): Promise<readonly Output[]> {
    const outputs = await Promise.all(given.map(outputOf));
    const [first, second] = outputs.filter(({ file }) => file === undefined);
    if (first && second)
        throw new UserError(
            `Only one format can go to standard output: write --format ${second.name}=FILE, or leave out ${first.name}.`,
        );
    const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)]));
    const twice = files.find((file, index) => files.indexOf(file) !== index);
    if (twice)
        throw new UserError(`Two formats would be written to ${relative(".", twice)}: give each a file of its own.`);
    return first ? outputs : [{ name: "text", write: formats.text }, ...outputs];
}

async function outputOf(given: string): Promise<Output> {
    const [, name = given, file] = /^([^=]+)=(.*)$/s.exec(given) ?? [];
    // As most tools read it.
    if (file === "-") return outputOf(name);
    if (file === "") throw new UserError(`--format ${given}: name a file after '=', such as ${name}=report.${name}.`);
    const write = Object.hasOwn(formats, name) ? formats[name as keyof typeof formats] : await moduleAt(name);
    return { name, write, ...(file !== undefined && { file }) };
}

/** A format of your own: a module whose default export takes the report and gives its text. */
async function moduleAt(path: string): Promise<Format> {
    if (!/[\\/]|\.[cm]?js$/.test(path))
        throw new UserError(
            `There is no format called '${path}'.${didYouMean(path, formatNames)} The path of a JavaScript module of your own works, too.`,
        );
    let loaded: { readonly default?: unknown };
    try {
        loaded = (await import(pathToFileURL(resolve(path)).href)) as typeof loaded;
    } catch (error) {
        const { code, name } = error as NodeJS.ErrnoException;
        throw new UserError(`The format ${path} cannot be loaded (${code ?? name}).`);
    }
    // A CommonJS module arrives as a whole; one that was written as an ES module and compiled has its own default in it.
    const own = loaded.default as { readonly default?: unknown } | undefined;
    const write = typeof own === "function" ? own : own?.default;
    if (typeof write !== "function")
        throw new UserError(
            `The format ${path} has no default export that is a function: export default (report) => string.`,
        );
    return write as Format;
}

/**
 * Under GitHub Actions the text is preceded by annotations, and the summary of the step gets the Markdown, unless these
 * formats are asked for: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function withActions(outputs: readonly Output[]): readonly Output[] {
    const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = process.env;
    const isAsked = (name: string): boolean => outputs.some((output) => output.name === name);
    const isText = outputs.some(({ name, file }) => name === "text" && file === undefined);
    if (GITHUB_ACTIONS !== "true") return outputs;
    return [
        ...(isText && !isAsked("github") ? [{ name: "github", write: formats.github }] : []),
        ...outputs,
        ...(GITHUB_STEP_SUMMARY && !isAsked("markdown")
            ? [{ name: "markdown", write: formats.markdown, file: GITHUB_STEP_SUMMARY, append: true }]
            : []),
    ];
}

/** Writes every output, in the language given or that of the environment. @throws UserError where a file cannot be written, or a format of your own fails */
export async function writeOutputs(
    outputs: readonly Output[],
    report: Report,
    detail: Detail,
    language?: Language,
): Promise<void> {
    const say = sayIn(languageOf(language, process.env));
    for (const { name, file, write, append = false } of withActions(outputs)) {
        const pieces = write.pieces?.(report) ?? [
            await textOf(name, write, report, { ...mediumOf(detail, file !== undefined), say }),
        ];
        if (file === undefined) await toStandardOutput(pieces);
        else toFile(file, pieces, append);
    }
}

/** What is written at once. */
const CHARACTERS = 1 << 20;
function* gathered(pieces: Iterable<string>): Generator<string> {
    let [kept, length] = [[] as string[], 0];
    for (const piece of pieces) {
        kept.push(piece);
        length += piece.length;
        if (length < CHARACTERS) continue;
        yield kept.join("");
        [kept, length] = [[], 0];
    }
    yield kept.join("");
}

async function toStandardOutput(pieces: Iterable<string>): Promise<void> {
    for (const text of gathered(pieces)) if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

async function textOf(name: string, write: Format, report: Report, medium: Medium): Promise<string> {
    if (Object.hasOwn(formats, name)) return write(report, medium);
    let text: unknown;
    try {
        text = await write(report, medium);
    } catch (error) {
        throw new UserError(`The format ${name} failed (${error instanceof Error ? error.message : typeof error}).`);
    }
    if (typeof text !== "string") throw new UserError(`The format ${name} gave ${typeof text}, not a text.`);
    return text;
}

const WIDTH = 110;
/** What is written to a file, or read by a program, does not change with the window. */
function mediumOf(detail: Detail, toFile: boolean): Medium {
    const columns = toFile ? undefined : (process.stdout.columns ?? Number(process.env.COLUMNS));
    const width = columns !== undefined && columns >= 40 ? columns : WIDTH;
    return { width, detail, colour: !toFile && colours() };
}

/** https://no-color.org, and FORCE_COLOR as most tools read it. */
function colours(): boolean {
    const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
    if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
    if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
    return process.stdout.isTTY && TERM !== "dumb";
}

function toFile(file: string, pieces: Iterable<string>, append: boolean): void {
    try {
        mkdirSync(dirname(resolve(file)), { recursive: true });
        const handle = openSync(file, append ? "a" : "w");
        try {
            for (const text of gathered(pieces)) writeFileSync(handle, text);
        } finally {
            closeSync(handle);
        }
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        throw new UserError(`${file} cannot be written (${code}).`);
    }
}
