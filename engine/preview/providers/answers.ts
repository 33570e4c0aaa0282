/** Answers of one's own for the functions of providers. */
import { UserError } from "../../../policies/core/user-error";
import { jsonIn } from "../../input-file";
import type { WireObject, WireValue } from "../../protocol/wire";
import { isObject } from "../../protocol/wire";
import type { ProviderPlugin } from "./provider-plugin";

/**
 * By the function's token, and where the answer depends on the arguments, by the token, a space and the arguments as
 * JSON with its keys in order: `gcp:compute/getZones:getZones {"region":"europe-west9"}`.
 */
export type Answers = Readonly<Record<string, WireObject>>;

/** @throws UserError when the text is not a JSON object of objects. */
export function parseAnswers(text: string, file: string): Answers {
    const answers = jsonIn({ file, what: "The file", text: text.replace(/^\uFEFF/, "") }) as WireValue;
    if (!isObject(answers))
        throw new UserError(`${file} must be an object: from the token of a function to its answer.`);
    const wrong = Object.entries(answers).find(([, answer]) => !isObject(answer));
    if (wrong)
        throw new UserError(`In ${file} the answer of '${wrong[0]}' must be an object with the function's results.`);
    return Object.fromEntries(Object.entries(answers).map(([key, answer]) => [keyOf(key), answer as WireObject]));
}

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
const ordered = (value: WireValue): string =>
    JSON.stringify(value, (_, item: WireValue) =>
        isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
    );

/** The answer for a call, or undefined when none is given. */
export const answerFor = (answers: Answers, token: string, args: WireObject): WireObject | undefined =>
    answers[keyOf(`${token} ${ordered(args)}`)] ?? answers[keyOf(token)];

/** A provider that gives these answers where it has them. */
export const answering = (provider: ProviderPlugin, answers: Answers): ProviderPlugin => ({
    ...provider,
    invoke(request) {
        const result = answerFor(answers, request.token, request.args);
        return result ? { result } : provider.invoke(request);
    },
});
