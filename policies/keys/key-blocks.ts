import { isGiven, isOneOf, type Reading } from "../core/reading";
import type { Condition, KeyRow } from "./key-row";

type ReadEach = (path: string) => readonly Reading[];

/** A block that may be encrypted, and how the paths of its row are read in it. */
export interface Block {
    readonly row: KeyRow;
    /** What is known of the block itself; the whole resource where its row has no block. */
    readonly reading: Reading;
    readonly below: (path: string) => string;
}

/** Whether a condition is met; `unknown` where only the deployment tells. */
export function isMet(readEach: ReadEach, condition: Condition | undefined): boolean | "unknown" {
    if (!condition) return true;
    const [reading] = readEach(condition.path);
    if (reading && condition.given !== undefined) return isGiven(reading) === condition.given;
    if (!reading || reading.state === "unknown") return "unknown";
    return condition.is ? isOneOf(reading, condition.is) : !isOneOf(reading, condition.not ?? []);
}

/** The blocks that the rows describe. An unknown block stands for itself. */
export const blocksIn = (readEach: ReadEach, rows: readonly KeyRow[]): readonly Block[] =>
    rows
        .filter((row) => isMet(readEach, row.where) === true)
        .flatMap((row) => {
            const { at, anyCase } = row;
            const asWritten = (path: string) => (anyCase === undefined ? path : written(readEach, anyCase, path));
            if (at === undefined) return [{ row, reading: whole, below: asWritten }];
            return readEach(at)
                .filter(({ state }) => state !== "absent")
                .map((reading) => ({ row, reading, below: (path: string) => `${reading.path}.${path}` }));
        });

/** The path with the name as the map has it, whatever its case. */
function written(readEach: ReadEach, map: string, path: string): string {
    const [reading] = readEach(map);
    if (reading?.state !== "known" || typeof reading.value !== "object" || !path.startsWith(`${map}.`)) return path;
    const name = path.slice(map.length + 1).toLowerCase();
    const found = Object.keys(reading.value).find((key) => key.toLowerCase() === name);
    return found === undefined ? path : `${map}.${found}`;
}

const whole: Reading = { state: "known", path: "", value: {} };

/** What a block gives as its key: the values at the first of the row's paths that has any. */
export function keysIn(readEach: ReadEach, { row, reading, below }: Block): readonly Reading[] {
    if (reading.state === "unknown") return [reading];
    const readings = row.key.map((path) => readEach(below(path)));
    return readings.find((each) => each.some(isGiven)) ?? readings[0] ?? [];
}
