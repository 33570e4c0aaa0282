/** The file of answers that the functions of providers give: written by hand, or recorded from a real run. */
import { UserError } from "../policies/core/user-error";
import { jsonIn } from "./input-file";
import { isObject, mapChildren, mapValues, unknown, type WireObject, type WireValue } from "./protocol/wire";

/** Stand in the file for what is not told, and are unknown in a preview. */
export const LEFT_OUT = { secret: "[secret]", unknown: "[unknown]" } as const;
const marks: ReadonlySet<WireValue> = new Set(Object.values(LEFT_OUT));

/**
 * By the function's token, and where the answer depends on the arguments, by the token, a space and the arguments as
 * JSON with its keys in order: `gcp:compute/getZones:getZones {"region":"europe-west9"}`.
 */
export type Answers = Readonly<Record<string, WireObject>>;

/** Answers of a real run, without secrets. */
export interface SavedAnswers {
    /** The content of the file, in an order that does not change from run to run. */
    readonly text: string;
    /** How many calls have an answer in it. */
    readonly answers: number;
    /** How many values were left out of these, as secret. */
    readonly secrets: number;
    /** Tokens of functions whose answer is not told at all, because a secret may be among the arguments. */
    readonly secretArguments: readonly string[];
    /** Tokens of functions that answered one call differently, as providers of two regions do. */
    readonly differing: readonly string[];
}

/** @throws UserError when the text is not a JSON object of objects. */
export function parseAnswers(text: string, file: string): Answers {
    const answers = jsonIn({ file, what: "The file", text: text.replace(/^\uFEFF/, "") }) as WireValue;
    if (!isObject(answers))
        throw new UserError(`${file} must be an object: from the token of a function to its answer.`);
    const wrong = Object.entries(answers).find(([, answer]) => !isObject(answer));
    if (wrong)
        throw new UserError(`In ${file} the answer of '${wrong[0]}' must be an object with the function's results.`);
    return Object.fromEntries(
        Object.entries(answers).map(([key, answer]) => [keyOf(key), mapValues(answer as WireObject, unmarked)]),
    );
}

const unmarked = (value: WireValue): WireValue => (marks.has(value) ? unknown : mapChildren(value, unmarked));

/** `gcp:compute:getZones` stands for `gcp:compute/getZones:getZones`, as the documentation of providers writes it. */
function keyOf(key: string): string {
    const [token = "", ...args] = key.split(/ (.*)/s);
    const given = args.join("").trim();
    const short = /^([\w-]+):([\w.]+):(\w+)$/.exec(token);
    const name = short
        ? `${short[1]}:${short[2]}:${short[3]}`
        : token.replace(/^([\w-]+):([\w.]+)\/\w+:(\w+)$/, "$1:$2:$3");
    return given === "" ? name : `${name} ${canonicalText(given)}`;
}
function canonicalText(text: string): string {
    try {
        return ordered(JSON.parse(text) as WireValue);
    } catch {
        return text;
    }
}
/** The key of the answer to one call, and to no other. */
export const callKey = (token: string, args: WireObject): string => `${token} ${ordered(args)}`;
/** JSON with the keys of every object in order. */
export const ordered = (value: WireValue): string =>
    JSON.stringify(value, (_, item: WireValue) =>
        isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
    );

/** The answer for a call, or undefined when none is given. */
export const answerFor = (answers: Answers, token: string, args: WireObject): WireObject | undefined =>
    answers[keyOf(callKey(token, args))] ?? answers[keyOf(token)];
