import { rememberedByText } from "./remembered";
import { isProperties, join, UNKNOWN, type Properties, type Value } from "./values";

/** What reading one property answers. `null` and what was never given are both absent. */
export type Reading =
    | { readonly state: "known"; readonly path: string; readonly value: Exclude<Value, null | typeof UNKNOWN> }
    | { readonly state: "absent"; readonly path: string }
    /** `block` is what is not known: the property itself, or what it stands in. */
    | { readonly state: "unknown"; readonly path: string; readonly block: string };

/** The steps of a path: `a.b[0]["odd.key"]` is a, b, 0, odd.key; `[]` means every element, `{}` every value of a map. */
const stepsOf = rememberedByText((path): readonly (string | number | typeof EVERY)[] =>
    [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d*)\]|(\{\})|([^.[\]{}]+)/g)].map(
        ([, quoted, index, every, key]) => {
            if (quoted !== undefined) return JSON.parse(`"${quoted}"`) as string;
            if (index === "" || every !== undefined) return EVERY;
            return index !== undefined ? Number(index) : (key ?? "");
        },
    ),
);
const EVERY = Symbol("every element");

/**
 * Reads every place that a path names. A list or map that is absent or empty gives one absent reading; one that is
 * unknown gives one unknown reading, and does not hide its neighbours.
 * @example readEach(properties, "agentPoolProfiles[].diskEncryptionSetID")
 */
export function readEach(properties: Properties, path: string): readonly Reading[] {
    let found: readonly Reading[] = [{ state: "known", path: "", value: properties }];
    for (const step of stepsOf(path)) found = found.flatMap((reading) => follow(reading, step));
    return found.map((reading) => (reading.path === "" ? { ...reading, path } : reading));
}

function follow(reading: Reading, step: string | number | typeof EVERY): readonly Reading[] {
    const { path } = reading;
    if (reading.state !== "known") return [{ ...reading, path: step === EVERY ? path : join(path, step) }];
    const { value } = reading;
    if (step !== EVERY) return [readingOf(join(path, step), child(value, step))];
    const children = Array.isArray(value)
        ? (value as readonly Value[]).map((element, index) => readingOf(join(path, index), element))
        : isProperties(value)
          ? Object.entries(value).map(([key, element]) => readingOf(join(path, key), element))
          : [];
    return children.length > 0 ? children : [{ state: "absent", path }];
}

function child(value: Value, step: string | number): Value | undefined {
    if (typeof step === "number") return Array.isArray(value) ? (value as readonly Value[])[step] : undefined;
    return isProperties(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function readingOf(path: string, value: Value | undefined): Reading {
    if (value === undefined || value === null) return { state: "absent", path };
    return value === UNKNOWN ? { state: "unknown", path, block: path } : { state: "known", path, value };
}

const plainName = /^[A-Za-z]\w*$/;

/** Reads the one property at a path without `[]`. */
export function read(properties: Properties, path: string): Reading {
    if (Object.hasOwn(properties, path) && plainName.test(path)) return readingOf(path, properties[path]);
    return readEach(properties, path)[0] ?? { state: "absent", path };
}

/** The text at a path; an empty text, or a value that is no text, counts as absent. */
export function readText(properties: Properties, path: string): Reading & { readonly value?: string | undefined } {
    const reading = read(properties, path);
    if (reading.state !== "known") return reading;
    const { value } = reading;
    return typeof value === "string" && value !== "" ? { ...reading, value } : { state: "absent", path };
}

/** Whether there is a value, or will be one: not absent, and no blank text. */
export const isGiven = (reading: Reading): boolean =>
    reading.state === "unknown" ||
    (reading.state === "known" && !(typeof reading.value === "string" && reading.value.trim() === ""));

/** Whether a known text, number or truth value is one of those wanted, without regard to case. */
export function isOneOf(reading: Reading, wanted: readonly string[]): boolean {
    if (reading.state !== "known" || typeof reading.value === "object" || typeof reading.value === "symbol")
        return false;
    const value = String(reading.value).toLowerCase();
    return wanted.some((each) => each.toLowerCase() === value);
}

/**
 * What a variable that is not set, or an output that was put into a text, leaves in the text: `undefined`, `null`, `NaN`,
 * `[object Object]`, `Output<T>`. For texts that name something (an image, a place, a key, a host), not for prose.
 * @returns the word that was found; undefined where the text is whole
 */
export function unsetText(value: string): string | undefined {
    if (putInText.test(value)) return "Output<T>";
    if (/objectobject/i.test(value)) return "[object Object]";
    return unset.exec(value)?.slice(1).find(Boolean);
}
/** What Pulumi gives for the text of an output, also where a program keeps letters and digits only, or cuts it off. */
const putInText = /\[Output<T>\]|calling\W*tostring\W*on/i;
/**
 * `undefined` is no part of a real name, so it counts wherever it is joined to (`storundefined`, `undefined01`), but for the
 * words that are made from it. `NaN` counts after small letters and digits, and not in the middle of a word. Names with
 * `null` in them are real (`null-ls`, `nullable`, `/dev/null`): that word counts only as a whole part of a name.
 */
const unset =
    /(undefined)(?!(?:s|ness|ly|[-_]?[bB]ehaviou?rs?)(?![a-z]))|(?<![A-Za-z\d])[a-z\d_]*(NaN)(?![A-Za-z])|(?<![\w-]|\/dev\/)(null)(?![\w-])|(\[object \w+\])/;
