import { rememberedByShortText, rememberedByText } from "./remembered";
import { isProperties, join, UNKNOWN, type Properties, type Value } from "./values";

/** What reading one property answers. `null` and what was never given are both absent. */
export type Reading =
    | { readonly state: "known"; readonly path: string; readonly value: Exclude<Value, null | typeof UNKNOWN> }
    | { readonly state: "absent"; readonly path: string }
    /** `block` is what is not known: the property itself, or what it stands in. */
    | { readonly state: "unknown"; readonly path: string; readonly block: string };

const EVERY = Symbol("every element");
type Step = string | number | typeof EVERY;

/** A path in its steps: `a.b[0]["odd.key"]` is a, b, 0, odd.key; `[]` means every element, `{}` every value of a map. */
interface Steps {
    /** Up to the first that means several places. */
    readonly ofOne: readonly (string | number)[];
    /** The path up to each of those. */
    readonly paths: readonly string[];
    /** What follows them; empty for the path of one place. */
    readonly rest: readonly Step[];
}

const stepsOf = rememberedByText((path): Steps => {
    const steps = [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d*)\]|(\{\})|([^.[\]{}]+)/g)].map(
        ([, quoted, index, every, key]): Step => {
            if (quoted !== undefined) return JSON.parse(`"${quoted}"`) as string;
            if (index === "" || every !== undefined) return EVERY;
            return index !== undefined ? Number(index) : (key ?? "");
        },
    );
    const first = steps.indexOf(EVERY);
    const ofOne = (first < 0 ? steps : steps.slice(0, first)) as readonly (string | number)[];
    const paths: string[] = [];
    for (const step of ofOne) paths.push(join(paths.at(-1) ?? "", step));
    return { ofOne, paths, rest: steps.slice(ofOne.length) };
});

/**
 * Reads every place that a path names. A list or map that is absent or empty gives one absent reading; one that is
 * unknown gives one unknown reading, and does not hide its neighbours.
 * @example readEach(properties, "agentPoolProfiles[].diskEncryptionSetID")
 */
export function readEach(properties: Properties, path: string): readonly Reading[] {
    const steps = stepsOf(path);
    let found: readonly Reading[] = [readOne(properties, steps)];
    for (const step of steps.rest) found = found.flatMap((reading) => follow(reading, step));
    return found[0]?.path === "" ? found.map((reading) => ({ ...reading, path })) : found;
}

/** What stands behind the steps to one place. */
function readOne(properties: Properties, { ofOne, paths }: Steps): Reading {
    const path = paths[paths.length - 1] ?? "";
    let value: Value | undefined = properties;
    for (let at = 0; at < ofOne.length; at++) {
        value = child(value, ofOne[at]!);
        if (value === UNKNOWN) return { state: "unknown", path, block: paths[at]! };
        if (value === undefined || value === null) return { state: "absent", path };
    }
    return { state: "known", path, value: value };
}

function follow(reading: Reading, step: Step): readonly Reading[] {
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

/** Reads the one property at a path without `[]`. */
export function read(properties: Properties, path: string): Reading {
    const steps = stepsOf(path);
    if (steps.rest.length > 0 || steps.ofOne.length === 0)
        return readEach(properties, path)[0] ?? { state: "absent", path };
    return readOne(properties, steps);
}

/** The text at a path; an empty text, or a value that is no text, counts as absent. */
export function readText(properties: Properties, path: string): Reading & { readonly value?: string | undefined } {
    const reading = read(properties, path);
    if (reading.state !== "known") return reading;
    const { value } = reading;
    return typeof value === "string" && value !== ""
        ? { state: "known", path: reading.path, value }
        : { state: "absent", path };
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
export const unsetText = rememberedByShortText((value): string | undefined => {
    if (putInText.test(value)) return "Output<T>";
    if (/objectobject/i.test(value)) return "[object Object]";
    return unset.exec(value)?.slice(1).find(Boolean);
});
/** What Pulumi gives for the text of an output, also where a program keeps letters and digits only, or cuts it off. */
const putInText = /\[Output<T>\]|calling\W*tostring\W*on/i;
/**
 * `undefined` is no part of a real name, so it counts wherever it is joined to (`storundefined`, `undefined01`), but for the
 * words that are made from it. `NaN` counts after small letters and digits, and not in the middle of a word. Names with
 * `null` in them are real (`null-ls`, `nullable`, `/dev/null`): that word counts only as a whole part of a name.
 */
const unset =
    /(undefined)(?!(?:s|ness|ly|[-_]?[bB]ehaviou?rs?)(?![a-z]))|(?<![A-Za-z\d])[a-z\d_]*(NaN)(?![A-Za-z])|(?<![\w-]|\/dev\/)(null)(?![\w-])|(\[object \w+\])/;
