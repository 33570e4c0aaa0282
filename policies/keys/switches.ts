import type { Reading } from "../core/reading";
import { plain, type Outcome, type Printable } from "../core/rule";
import { holdsFor, isOneOf } from "./rows/named-keys";
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
interface Standing {
    readonly path: string;
    readonly is: "on" | "off" | "unknown";
    /** The values that turn it on, as a message names them. */
    readonly expected: string;
}

function standingsOf(row: readonly Switched[], readEach: (path: string) => readonly Reading[]): readonly Standing[] {
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

/** Judges each input that has to be on. @returns the outcome of the rule, which says nothing where no input is asked for */
export function judgeEach(
    row: readonly Switched[],
    readEach: (path: string) => readonly Reading[],
    tell: { later(path: string): void; off(path: string, expected: Printable): void },
): Outcome {
    const standings = standingsOf(row, readEach);
    for (const { path, is, expected } of standings)
        if (is === "unknown") tell.later(path);
        else if (is === "off") tell.off(path, plain(expected));
    return standings.length > 0 ? undefined : "not-applicable";
}
