/**
 * What a run's functions answered, as a file that others may read: without secrets. Providers mark few answers as secret,
 * so a value is left out, too, where its name, the function's name or its form says that it may be one.
 */
import { concealing } from "../../policies/core/foreign-text";
import { callKey, LEFT_OUT, ordered, type SavedAnswers } from "../answers-file";
import { isList, isObject, isSecret, isUnknown, signatureOf, type WireObject, type WireValue } from "../protocol/wire";
import type { FunctionCall, RecordedCalls } from "./grpc-log";

const WORDS =
    "secret|passw(?:or)?d|passphrase|pwd|token|credential|jwt|sas|plain_?text|cipher_?text|auth(?:orization)?|signature|connection_?string|kube_?config|raw_?config|pin" +
    "|(?:access|account|admin|api|auth|client|encryption|function|host|instrumentation|master|primary|private|secondary|shared|signing|storage|subscription|user|system)_?keys?";
/** A name as words: `secretString`, `SECRET_STRING` and `clientKeys` are found, `compass` and `pinned` are not. */
const secretName = new RegExp(`(?:^|_)(?:${WORDS})s?(?:_|$)`);
/** What only describes a secret: `secretName`, `accessKeyId`, `tokenExpiration`. */
const describing =
    /_(?:ids?|names?|arns?|uris?|urls?|types?|versions?|endpoints?|expir\w*|dates?|times?|enabled|count|length|policy|policies|status|state|rotation|location|region)$/;
const wordsOf = (name: string): string =>
    name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[-.\s]+/g, "_").toLowerCase();

/** Functions that exist to hand out what somebody keeps: keys, secrets, settings of an application, contents of a file. */
const confiding: readonly RegExp[] = [
    // In azure-native these are the actions for which reading is not enough.
    /^azure-native(?:_\w+)?:\w+:list/,
    /:[^:]*(?:secret|passw|credential|token|jwt|sas$|connectionstring|sharedaccess|plaintext|ciphertext|accountkey|privatekey|authoriz|clusterauth|appsettings|applicationsettings)[^:]*$/i,
    /^aws:ssm\/getParameter|^aws:lambda\/getInvocation|^azure:appconfiguration\/getConfigurationKey/,
    /:get(?:\w*Object(?:s?Content)?|\w*File(?:Content)?|Http|Environment)$/,
    /^(?:vault|http|command|local|external|random|tls|sops|onepassword|doppler|infisical|std):/,
];
/** What such a function tells of the thing itself. */
const plainNames = /^(?:id|name|arn|location|region|type|key_name)$/;

/** A long text in base64 is a key, a certificate or a file: an answer about places and names has none. */
const opaque = (text: string): boolean =>
    /^[\w+/-]{40,}={0,2}$/.test(text) &&
    [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(text)) &&
    !/^\/|\/\//.test(text) &&
    !/[-/_][a-z]+[-/_]/.test(text);
/** `password: hunter2` in a file of settings. */
const assignment =
    /\b[\w-]*(?:secret|passw(?:or)?d|token|api[_-]?key|private[_-]?key|client-key-data)[\w-]*["']?(?:\s*=|:\s)\s*["']?[^\s"']/i;

/** What was recorded, in the format that `--answers` takes. */
export function savedAnswers({ calls, secrets }: RecordedCalls): SavedAnswers {
    const conceal = concealing(secrets);
    const told = new Map<string, { readonly token: string; readonly text: string; readonly secrets: number }>();
    const [secretArguments, differing] = [new Set<string>(), new Map<string, string>()];
    for (const call of calls) {
        const { token, args } = call;
        if (hidden(args, { conceal, echoed: new Set(), confides: false }).count > 0) {
            secretArguments.add(token);
            continue;
        }
        const key = callKey(token, args);
        const { value, count } = answerOf(call, conceal);
        const text = ordered(value);
        if ((told.get(key)?.text ?? text) !== text) differing.set(key, token);
        told.set(key, { token, text, secrets: count });
    }
    const kept = [...told].filter(([key]) => !differing.has(key)).sort(([one], [other]) => (one < other ? -1 : 1));
    const content = Object.fromEntries(kept.map(([key, { text }]) => [key, JSON.parse(text) as WireObject]));
    return {
        text: `${JSON.stringify(content, undefined, 2)}\n`,
        answers: kept.length,
        secrets: kept.reduce((total, [, answer]) => total + answer.secrets, 0),
        secretArguments: [...secretArguments].sort(),
        differing: [...new Set(differing.values())].sort(),
    };
}

interface Looking {
    readonly conceal: (text: string) => string;
    /** Values of the arguments, which the program has anyway. */
    readonly echoed: ReadonlySet<WireValue>;
    /** Whether the function hands out secrets. */
    readonly confides: boolean;
}
interface Hidden {
    readonly value: WireValue;
    /** How many values were left out. */
    readonly count: number;
}

function answerOf({ token, args, result }: FunctionCall, conceal: Looking["conceal"]): Hidden {
    const confides = confiding.some((pattern) => pattern.test(token));
    const echoed = new Set(Object.values(args).filter((value) => typeof value === "string"));
    return hidden(result, { conceal, echoed, confides });
}

/** @param name of the member that holds the value, as words; a secret one makes everything below it secret */
function hidden(value: WireValue, looking: Looking, name = ""): Hidden {
    if (isUnknown(value)) return { value: LEFT_OUT.unknown, count: 0 };
    if (isSecret(value)) return secretHere;
    if (isObject(value) && signatureOf(value) !== undefined) return { value: LEFT_OUT.unknown, count: 0 };
    if (isList(value)) {
        const items = value.map((item) => hidden(item, looking, name));
        return { value: items.map((item) => item.value), count: sum(items) };
    }
    if (isObject(value)) {
        const members = Object.entries(value).map(
            ([key, member]) => [key, hidden(member, looking, nameBelow(name, key))] as const,
        );
        const kept = Object.fromEntries(members.map(([key, member]) => [key, member.value]));
        return { value: kept, count: sum(members.map(([, member]) => member)) };
    }
    if (value === null || typeof value === "boolean" || looking.echoed.has(value)) return { value, count: 0 };
    return saysSecret(value, name, looking) ? secretHere : { value, count: 0 };
}

const secretHere: Hidden = { value: LEFT_OUT.secret, count: 1 };
const sum = (parts: readonly Hidden[]): number => parts.reduce((total, { count }) => total + count, 0);

const isSecretName = (name: string): boolean => secretName.test(name) && !describing.test(name);
/** What is inside `secrets` or `kubeConfigs` is as secret as they are, unless its own name only describes it. */
function nameBelow(name: string, key: string): string {
    const own = wordsOf(key);
    return isSecretName(name) && !plainNames.test(own) && !describing.test(`_${own}`) ? name : own;
}

function saysSecret(value: string | number, name: string, { conceal, confides }: Looking): boolean {
    if (isSecretName(name) || (confides && !plainNames.test(name))) return true;
    if (typeof value === "number") return false;
    return conceal(value) !== value || opaque(value) || assignment.test(value) || holdsSecret(value);
}

/** A text that is JSON with a secret inside. */
function holdsSecret(text: string): boolean {
    if (!/^\s*[[{]/.test(text)) return false;
    try {
        const looking = { conceal: (part: string) => part, echoed: new Set<WireValue>(), confides: false };
        return hidden(JSON.parse(text) as WireValue, looking).count > 0;
    } catch {
        return false;
    }
}
