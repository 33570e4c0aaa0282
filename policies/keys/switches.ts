import { isOneOf, type Reading } from "../core/reading";
import { plain, type Printable } from "../core/rule";
import { isMet } from "./key-blocks";
import type { Condition, Switch } from "./key-row";

/** An input that has to have one of these values; below `at`, where there is such a block. */
export interface RequiredSwitch extends Pick<Switch, "path" | "on" | "absent"> {
    readonly at?: string;
    readonly where?: Condition;
}

export const requiredSwitch = (path: string, on = "true", more: Partial<RequiredSwitch> = {}): RequiredSwitch => ({
    path,
    on: [on],
    absent: "off",
    ...more,
});

/** Whether a setting turns the key on, or may. */
export const isOn = (reading: Reading, { on, absent }: Pick<Switch, "on" | "absent">): boolean =>
    reading.state === "absent" ? absent === "on" : reading.state === "unknown" || isOneOf(reading, on);

/** The values that turn something on, as a message names them. */
export const valuesOf = ({ on }: Pick<Switch, "on">): string => on.map((value) => `'${value}'`).join(" or ");

/** A rule's subject, as far as switches are concerned. */
interface Asked {
    readonly row: readonly RequiredSwitch[];
    readonly readEach: (path: string) => readonly Reading[];
    readonly applies: () => void;
}

/** Judges each input that has to be on. The rule applies where one is asked for. */
export function judgeSwitches(
    { row, readEach, applies }: Asked,
    report: { unknown(path: string): void; off(path: string, expected: Printable): void },
): void {
    for (const required of row.filter(({ where }) => isMet(readEach, where) !== false))
        for (const path of pathsOf(required, readEach)) {
            applies();
            const reading = readEach(path)[0] ?? { state: "absent", path };
            if (reading.state === "unknown") report.unknown(path);
            else if (!isOn(reading, required)) report.off(path, plain(valuesOf(required)));
        }
}

const pathsOf = ({ at, path }: RequiredSwitch, readEach: Asked["readEach"]): readonly string[] =>
    at === undefined
        ? [path]
        : readEach(at)
              .filter(({ state }) => state !== "absent")
              .map((block) => `${block.path}.${path}`);

/** The input and the values that it has to have, for `rempart explain type`. */
export const describeSwitch = ({ at, path, on, absent }: RequiredSwitch): string =>
    `'${at === undefined ? path : `${at}.${path}`}' has to be ${valuesOf({ on })}${absent === "on" ? ", which it is if it is not set" : ""}`;
