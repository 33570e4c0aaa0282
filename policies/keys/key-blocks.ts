import type { Reading } from "../../core/reading";
import type { KeyRow } from "../key-row";

type ReadEach = (path: string) => readonly Reading[];

/** A block that may be encrypted, and how the row reads in it. */
export interface Block {
    readonly row: KeyRow;
    /** What is known of the block itself; the whole resource where its row has no block. */
    readonly reading: Reading;
    readonly below: (path: string) => string;
}

/** Whether the row speaks of this resource at all; `unknown` where only a later step tells. */
export function holdsFor(readEach: ReadEach, { where }: Pick<KeyRow, "where">): boolean | "unknown" {
    if (!where) return true;
    const [reading] = readEach(where.path);
    if (reading && where.given !== undefined) return isGiven(reading) === where.given;
    if (!reading || reading.state === "unknown") return "unknown";
    return where.is ? isOneOf(reading, where.is) : !isOneOf(reading, where.not ?? []);
}

/** The blocks that the rows speak of; one that is not known yet stands for itself. */
export const blocksIn = (readEach: ReadEach, rows: readonly KeyRow[]): readonly Block[] =>
    rows
        .filter((row) => holdsFor(readEach, row) === true)
        .flatMap((row) => {
            const { at, anyCase } = row;
            const asWritten = (path: string) => (anyCase === undefined ? path : written(readEach, anyCase, path));
            if (at === undefined) return [{ row, reading: whole, below: asWritten }];
            return readEach(at)
                .filter(({ state }) => state !== "absent")
                .map((reading) => ({ row, reading, below: (path: string) => `${reading.path}.${path}` }));
        });
/** The name in the map that is the same but for its case. */
function written(readEach: ReadEach, map: string, path: string): string {
    const [reading] = readEach(map);
    if (reading?.state !== "known" || typeof reading.value !== "object" || !path.startsWith(`${map}.`)) return path;
    const name = path.slice(map.length + 1).toLowerCase();
    const found = Object.keys(reading.value).find((key) => key.toLowerCase() === name);
    return found === undefined ? path : `${map}.${found}`;
}

const whole: Reading = { state: "known", path: "", value: {} };

/** What stands where a block names its key: the first of the row's paths at which something is given. */
export function keysIn(readEach: ReadEach, { row, reading, below }: Block): readonly Reading[] {
    if (reading.state === "unknown") return [reading];
    const readings = row.key.map((path) => readEach(below(path)));
    return readings.find((each) => each.some(isGiven)) ?? readings[0] ?? [];
}

export const isGiven = (reading: Reading): boolean =>
    reading.state === "unknown" ||
    (reading.state === "known" && !(typeof reading.value === "string" && reading.value.trim() === ""));

/** Whether a text, number or truth value is one of those wanted, whatever the case. */
export function isOneOf(reading: Reading, wanted: readonly string[]): boolean {
    if (reading.state !== "known" || typeof reading.value === "object" || typeof reading.value === "symbol")
        return false;
    const value = String(reading.value).toLowerCase();
    return wanted.some((each) => each.toLowerCase() === value);
}
