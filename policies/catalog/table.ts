import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rememberedByText } from "../core/remembered";
import { parsedDigest, parsedRows, type ParsedColumn, type ParsedColumns, type ParsedPart } from "./parsed-rows";
import { UserError } from "../core/user-error";

/** A row of a data file that cannot be used. The message names the file, the line and the column. */
export class CatalogError extends UserError {}

/** Reads one cell; throws an Error that says what is wrong with the text. */
export type Cell<T> = (text: string) => T;
export type Columns = Readonly<Record<string, Cell<unknown>>>;
export type Row<C extends Columns> = { readonly [Name in keyof C]: ReturnType<C[Name]> };

export const required: Cell<string> = (text) => {
    if (text === "") throw new Error("must not be empty");
    return text;
};
export const optional: Cell<string | undefined> = (text) => (text === "" ? undefined : text);
/** A regular expression, without regard to case. */
export const pattern: Cell<RegExp> = (text) => new RegExp(required(text), "i");
export const list: Cell<readonly string[]> = (text) => {
    if (text === "") return [];
    const parts = text.split("+");
    if (parts.some((part) => part.trim() !== part || part === "")) throw new Error(`'${text}' has a blank part`);
    return parts;
};
export const date: Cell<string> = (text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
        throw new Error(`'${text}' is not a date (YYYY-MM-DD)`);
    return text;
};
/** A day, a month or a year: `2025-12-17`, `2025-11`, `2026`; undefined where it is not known. */
export const day: Cell<string | undefined> = (text) => {
    if (text === "") return undefined;
    date(`${text}-01-01`.slice(0, 10));
    return text;
};
export const yesOrNo: Cell<boolean> = (text) => oneOf("yes", "no")(text) === "yes";
export const degrees: Cell<number | undefined> = (text) => {
    if (text === "") return undefined;
    if (!/^-?\d+(\.\d+)?$/.test(text) || Math.abs(Number(text)) > 180) throw new Error(`'${text}' is not in degrees`);
    return Number(text);
};

export function oneOf<const Word extends string>(...words: readonly Word[]): Cell<Word> {
    return (text) => {
        const word = words.find((known) => known === text);
        if (word === undefined) throw new Error(`'${text}' is none of ${words.join(", ")}`);
        return word;
    };
}

/** ISO 3166-1 codes, and `EU` for "in member states of the Union, which ones is not published"; empty: not known. */
export const countries: Cell<readonly string[] | undefined> = (text) => {
    if (text === "") return undefined;
    const codes = list(text);
    const wrong = codes.find((code) => !/^[A-Z]{2}$/.test(code));
    if (wrong !== undefined) throw new Error(`'${wrong}' is not a country code`);
    return codes;
};

export const CONFIDENCES = ["high", "medium", "low"] as const;
/** What every row ends with. */
export const provenance = { source: required, checked: date, confidence: oneOf(...CONFIDENCES) };

/** Where the data files are. */
export const dataFolder = join(__dirname, "data");

const texts = new Map<string, string>();
const textOf = (file: string): string => texts.get(file) ?? readFileSync(join(dataFolder, file), "utf8");

/** SHA-256 over the data files, their names and bytes: as they were when the package was built, else as they are. */
export function catalogDigest(): string {
    if (parsedDigest !== undefined) return parsedDigest;
    const files = readdirSync(dataFolder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".tsv"))
        .sort();
    const hash = createHash("sha256");
    for (const file of files) hash.update(file).update(readFileSync(join(dataFolder, file)));
    return hash.digest("hex");
}

/** Reads the text of every data file now, so that what somebody changes in them later is not read. */
export function readAllTables(): void {
    // What was parsed when the package was built came into memory with the code.
    if (Object.keys(parsedRows).length > 0) return;
    for (const folder of readdirSync(dataFolder))
        for (const name of readdirSync(join(dataFolder, folder))) {
            const file = `${folder}/${name}`;
            texts.set(file, textOf(file));
        }
}

/** The rows of a data file, read when they are first asked for: parsed when the package was built, else from its text. */
export function readTable<const C extends Columns>(file: string, columns: C): readonly Row<C>[] {
    const parts = partsOf(file);
    if (parts) return parts.flatMap(([, part]) => rowsOf(part())) as unknown as readonly Row<C>[];
    return parseTable(file, textOf(file), columns);
}

/**
 * The rows of one package: a stack has a use for few SDKs.
 * @param rows what `readTable` gives for the file, which has a column `package`
 */
export const rowsByPackage = <R extends { readonly package: string }>(file: string, rows: () => readonly R[]) =>
    rememberedByText((name): readonly R[] => {
        const parts = partsOf(file)?.filter(([packageName]) => packageName === name);
        return parts
            ? parts.flatMap(([, part]) => rowsOf(part()) as unknown as readonly R[])
            : rows().filter((row) => row.package === name);
    });

const partsOf = (file: string): readonly ParsedPart[] | undefined =>
    Object.hasOwn(parsedRows, file) ? parsedRows[file] : undefined;

/** The rows of a part of a table that was parsed before. */
export function rowsOf(part: ParsedColumns): readonly Readonly<Record<string, unknown>>[] {
    const rows: Record<string, unknown>[] = [];
    for (const [name, column] of part) fill(rows, name, cellsOf(column));
    return rows;
}

/** Apart, and of one loop: V8 compiles it three times at the start of a pack, and a loop in a loop takes 20 ms each time. */
function fill(rows: Record<string, unknown>[], name: string, cells: readonly unknown[]): void {
    for (let at = 0; at < cells.length; at++) (rows[at] ??= {})[name] = cells[at];
}

/** A cell that repeats is the same in every row. */
function cellsOf(column: ParsedColumn): readonly unknown[] {
    if (!("cells" in column)) return column.map(cellOf);
    const cells = column.cells.map(cellOf);
    return column.rows.map((cell) => cells[cell]);
}

/** A pattern is kept by its source. */
function cellOf(cell: unknown): unknown {
    if (cell === null) return undefined;
    if (typeof cell !== "object" || Array.isArray(cell)) return cell;
    const { pattern, flags } = cell as { readonly pattern: string; readonly flags: string };
    return new RegExp(pattern, flags);
}

/** Tab-separated text without quoting, whose first line names exactly the columns given, in their order. */
export function parseTable<const C extends Columns>(file: string, text: string, columns: C): readonly Row<C>[] {
    const [header, ...lines] = text.replace(/\r?\n$/, "").split(/\r?\n/);
    const names = Object.keys(columns);
    if (header !== names.join("\t"))
        throw new CatalogError(`${file}, line 1: the columns must be ${names.join(", ")}.`);
    const read = names.map((name) => [name, remembered(columns[name] ?? required)] as const);
    return lines.map((line, index) => {
        const at = `${file}, line ${index + 2}`;
        const cells = line.split("\t");
        if (cells.length !== names.length)
            throw new CatalogError(`${at}: the line has ${cells.length} cells instead of ${names.length}.`);
        const row: Record<string, unknown> = {};
        for (const [position, [name, cell]] of read.entries())
            try {
                row[name] = cell(cells[position] ?? "");
            } catch (error) {
                throw new CatalogError(`${at}, column '${name}': ${(error as Error).message}.`);
            }
        return Object.freeze(row) as Row<C>;
    });
}

/** Most cells of a column repeat: each text is checked once. */
function remembered(cell: Cell<unknown>): Cell<unknown> {
    const known = new Map<string, unknown>();
    return (text) => {
        if (!known.has(text)) known.set(text, cell(text));
        return known.get(text);
    };
}

/** Calls the function once, when it is first needed. */
export function once<T>(make: () => T): () => T {
    let made: { readonly value: T } | undefined;
    return () => (made ??= { value: make() }).value;
}

/** What a map holds under a key; made and kept where it holds nothing yet. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
    const found = map.get(key);
    if (found !== undefined) return found;
    const made = make();
    map.set(key, made);
    return made;
}
