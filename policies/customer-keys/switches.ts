import type { Reading } from "../core/reading";
import { holdsFor, isOneOf } from "./named-keys";
import type { KeyRow } from "./key-row";

/** An input that has to have one of these values; below `at`, where there is such a block. */
export interface Switched extends Pick<KeyRow, "where"> {
    readonly at?: string;
    readonly path: string;
    readonly on: readonly string[];
    readonly absent: "on" | "off";
}

export const switched = (path: string, on = "true", more: Partial<Switched> = {}): Switched => ({
    path,
    on: [on],
    absent: "off",
    ...more,
});

/** How each input of a row stands. */
export interface Standing {
    readonly path: string;
    readonly is: "on" | "off" | "unknown";
    /** The values that turn it on, as a message names them. */
    readonly expected: string;
}

export function standingsOf(
    row: readonly Switched[],
    readEach: (path: string) => readonly Reading[],
): readonly Standing[] {
    return row
        .filter((input) => holdsFor(readEach, input) !== false)
        .flatMap((input) => pathsOf(input, readEach).map((path) => standing(input, readEach(path)[0], path)));
}

const pathsOf = ({ at, path }: Switched, readEach: (path: string) => readonly Reading[]): readonly string[] =>
    at === undefined
        ? [path]
        : readEach(at)
              .filter(({ state }) => state !== "absent")
              .map((block) => `${block.path}.${path}`);

function standing({ on, absent }: Switched, reading: Reading | undefined, path: string): Standing {
    const expected = on.map((value) => `'${value}'`).join(" or ");
    if (reading?.state === "unknown") return { path, is: "unknown", expected };
    const isOn = reading?.state === "known" ? isOneOf(reading, on) : absent === "on";
    return { path, is: isOn ? "on" : "off", expected };
}
