/** What is inside a text: another document, or text in an encoding. */
import { gunzipSync } from "node:zlib";
import { jsonValue } from "../../core/json-text";
import { OPAQUE, type Value } from "../../core/values";
import { yamlDocuments } from "../../core/yaml-text";

/** Something that a text holds. */
export interface Content {
    readonly value: Value;
    /** How it was opened: `json`, `yaml`, `base64`, `gzip`. */
    readonly as: "json" | "yaml" | "base64" | "gzip";
}

/** Longer documents are read as flat text: parsing one costs more than it tells. In characters. */
const PARSED_AT_MOST = 262_144;
/** Bytes that one compressed text may grow to. */
const UNPACKED_AT_MOST = 1_048_576;

/** The document that a text is, as a whole: JSON, YAML with keys or lists, or one of them in base64 or gzip. */
export function documentIn(text: string): Content | undefined {
    const whole = text.trim();
    return json(whole) ?? encoded(whole) ?? yaml(text);
}

function json(text: string): Content | undefined {
    if (!["{}", "[]", '""'].includes(text.slice(0, 1) + text.slice(-1))) return undefined;
    try {
        return { value: jsonValue(text) as Value, as: "json" };
    } catch {
        return undefined;
    }
}

/** A key at the start of a line, or a list: without them YAML is one word or sentence. */
const looksLikeYaml = /^(?:---|[ \t]*(?:- +)?["']?[\w./-]+["']?:(?:[ \t]|$)|[ \t]*- )/m;

function yaml(text: string): Content | undefined {
    if (text.length > PARSED_AT_MOST || !text.includes("\n") || !looksLikeYaml.test(text)) return undefined;
    try {
        const documents = yamlDocuments(text, { logLevel: "silent" });
        if (documents.some(({ errors }) => errors.length > 0)) return undefined;
        const values = documents.map((each) => each.toJS() as Value);
        return values.some((each) => typeof each === "object" && each !== null)
            ? { value: values.length === 1 ? (values[0] ?? null) : values, as: "yaml" }
            : undefined;
    } catch {
        return undefined;
    }
}

/** Characters of base64 and base64url. */
const base64Form = /^(?:data:[^,]{0,100},)?[A-Za-z0-9+/_-][A-Za-z0-9+/_\r\n-]{6,}={0,2}$/;

function encoded(text: string): Content | undefined {
    if (text.length < 8 || !base64Form.test(text)) return undefined;
    return bytesIn(text.slice(text.startsWith("data:") ? text.indexOf(",") + 1 : 0));
}

function bytesIn(base64: string): Content | undefined {
    const bytes = Buffer.from(base64.replace(/\s+/g, ""), "base64");
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpacked(bytes);
    const text = wordsIn(bytes);
    return text === undefined ? undefined : { value: text, as: "base64" };
}

function unpacked(bytes: Buffer): Content {
    try {
        const text = gunzipSync(bytes, { maxOutputLength: UNPACKED_AT_MOST }).toString("utf8");
        return { value: text, as: "gzip" };
    } catch {
        return { value: OPAQUE, as: "gzip" };
    }
}

/** The text in bytes: UTF-8, or UTF-16 as PowerShell encodes commands; undefined where they are no text. */
function wordsIn(bytes: Buffer): string | undefined {
    const wide = bytes.length >= 8 && bytes.length % 2 === 0 && bytes[1] === 0 && bytes[3] === 0 && bytes[5] === 0;
    const text = bytes.toString(wide ? "utf16le" : "utf8");

    return text.length > 0 && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text) ? text : undefined;
}

/** A run of base64 inside other text; its lines may be broken, as in a MIME part. */
const run = /[A-Za-z0-9+/_-]{12,}(?:\r?\n[A-Za-z0-9+/_-]{2,})*={0,2}/g;

/** What is encoded inside a text, in the order of the text. */
export function* encodedIn(text: string): Generator<Content> {
    for (const [found] of text.matchAll(run)) {
        const whole = bytesIn(found);
        if (whole !== undefined) yield whole;
        else if (found.includes("\n"))
            for (const line of found.split(/\r?\n/)) {
                const part = line.length >= 12 ? bytesIn(line) : undefined;
                if (part !== undefined) yield part;
            }
    }
}

/** What starts a comment in scripts, ini files, YAML and markup; a `#` inside a URL starts none. */
const comments = /^[ \t]*(?:#|\/\/|;|--[ \t]|::[ \t]|REM\b).*$|[ \t]#[ \t].*$|<!--[^]*?(?:-->|$)|\/\*[^]*?(?:\*\/|$)/gm;

/** A text of several lines without its comments; one line is no script, and keeps everything but a leading `#`. */
export const withoutComments = (text: string): string =>
    text.includes("\n") ? text.replace(comments, "") : text.replace(/^\s*#.*$/, "");
