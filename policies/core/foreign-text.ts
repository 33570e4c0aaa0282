/** Texts that programs, packs, states and files bring, made safe to show. Pure. */

const CHARACTERS_AT_MOST = 300;

/** Cut to a few hundred characters, with how many there were. */
export function shortened(text: string, most = CHARACTERS_AT_MOST): string {
    if (text.length <= most) return text;
    // Half of a character outside the basic plane would not be text.
    const last = text.charCodeAt(most - 1);
    return `${text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most)}… (${text.length} characters)`;
}

/** The first of many items, and how many more there are. */
export const listed = (items: readonly string[], most = 10, separator = ", "): string =>
    items.slice(0, most).join(separator) + (items.length > most ? `${separator}and ${items.length - most} more` : "");

/** Control characters, ends of lines, and characters that turn the direction of a text or cannot be seen. */

const unsafe = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const names: ReadonlyMap<string, string> = new Map([
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", " "],
]);
/** Words that a build service takes for a command: `::error::`, `##[error]`, `##vso[…]`. Inside a word, `::` is harmless. */
const commands = /(^|\s)(::)(?=\S)|##(?=\[|vso\[)/gi;

/** On one line, with what cannot be seen written out: no text moves a cursor, ends a line or turns its direction. */
export const visible = (text: string): string =>
    text.replace(unsafe, (each) => names.get(each) ?? `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** For a line of a terminal or a log: nothing in the text moves the cursor, ends the line or commands the build service. */
export const shown = (text: string): string =>
    visible(text).replace(commands, (found, before: string | undefined) =>
        before === undefined ? "#\\#" : `${before}\\${found.trimStart()}`,
    );

const SECRET = "[secret]";

/** `//user:password@host`; a name alone is kept, unless it is as long as a token. */
const userInfo = /(:\/\/)([^\s/?#@:]*:[^\s/?#@]*|[^\s/?#@:]{20,})@/g;
/** Parameters of an address, and settings of a connection string, whose value is a credential. */
const parameter =
    /([?&;"'\s](?:sig|signature|token|[\w-]*(?:secret|passw(?:or)?d|pwd|token|api[_-]?key|access[_-]?key|account[_-]?key|shared[_-]?access[_-]?key|credential|x-amz-signature|x-goog-signature)[\w-]*)=)([^&\s"';,]+)/gi;
/** Credentials that are known by their form: tokens of services, web tokens, the header of an HTTP request, private keys. */
const tokens: readonly RegExp[] = [
    /\b(?:gh[pousr]_|github_pat_|glpat-|pul-|xox[abpr]-|sk-|sk_live_|AKIA|ASIA|hf_|npm_|dop_v1_)[\w-]{16,}/g,
    /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
    /(?<=\b(?:Bearer|Basic) )[\w+/=.~-]{8,}/g,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];

/** Without credentials that are known by where they stand. */
export const withoutCredentials = (text: string): string =>
    tokens.reduce(
        (rest, token) => rest.replace(token, SECRET),
        text.replace(userInfo, `$1${SECRET}@`).replace(parameter, `$1${SECRET}`),
    );

/** Shorter secrets are left, as Pulumi leaves them: they would be found in every word. */
const SHORTEST_SECRET = 3;

/**
 * Gives what hides these values in a text, as they are, as JSON writes them and as an address does; and credentials
 * that are known by where they stand.
 */
export function concealing(secrets: Iterable<string>): (text: string) => string {
    const forms = [...new Set(secrets)]
        .flatMap((secret) => [secret, secret.trim(), ...secret.split("\n").map((line) => line.trim())])
        .flatMap((secret) => [
            secret,
            JSON.stringify(secret).slice(1, -1),
            encodeURIComponent(secret.replace(/\p{Surrogate}/gu, "")),
        ])
        .filter((form) => form.length >= SHORTEST_SECRET);
    const longestFirst = [...new Set(forms)].sort((one, other) => other.length - one.length);
    return (text) => withoutCredentials(longestFirst.reduce((rest, form) => rest.replaceAll(form, SECRET), text));
}
