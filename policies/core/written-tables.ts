/**
 * Tables of plain values as JSON, for packs: to read them takes a part of the time that the modules take which make them.
 * A row that several names have is written once, and is one object again when it is read.
 */
import { tableOf } from "./lookup";

type Table = Readonly<Record<string, unknown>>;
/** The numbers of rows: one, or of a list. */
type Numbers = number | readonly number[];
interface Written {
    readonly rows: readonly unknown[];
    readonly tables: Readonly<Record<string, readonly (readonly [name: string, numbers: Numbers])[]>>;
}

/** The text of tables, by their names. */
export function writeTables(tables: Readonly<Record<string, Table>>): string {
    const numbers = new Map<string, number>();
    const numberOf = (row: unknown): number => {
        const text = JSON.stringify(row);
        const number = numbers.get(text) ?? numbers.size;
        numbers.set(text, number);
        return number;
    };
    const entries = Object.entries(tables).map(([name, table]) => [
        name,
        Object.entries(table).map(([key, row]) => [key, Array.isArray(row) ? row.map(numberOf) : numberOf(row)]),
    ]);
    const rows = [...numbers.keys()].map((text) => JSON.parse(text) as unknown);
    return JSON.stringify({ rows, tables: Object.fromEntries(entries) as unknown });
}

/** The tables of a text that `writeTables` gave. */
export function readTables(text: string): Readonly<Record<string, Table>> {
    const { rows, tables } = JSON.parse(text) as Written;
    const rowsOf = (numbers: Numbers): unknown =>
        typeof numbers === "number" ? rows[numbers] : numbers.map((number) => rows[number]);
    return Object.fromEntries(
        Object.entries(tables).map(([name, entries]) => [
            name,
            tableOf(entries.map(([key, numbers]) => [key, rowsOf(numbers)] as const)),
        ]),
    );
}
