/**
 * Property values as rules see them: plain JSON, in which a value that only a later step knows is `UNKNOWN`,
 * an asset or archive is `OPAQUE`, and a secret stands in clear.
 */

import { jsonValue } from "./json-text";

/** A value that the preview does not know yet. */
export const UNKNOWN: unique symbol = Symbol("unknown");

/** An asset or archive: there, but nothing in it can be judged. */
export const OPAQUE: unique symbol = Symbol("asset");

export type Value = string | number | boolean | null | typeof UNKNOWN | typeof OPAQUE | readonly Value[] | Properties;
export interface Properties {
    readonly [key: string]: Value;
}

/** What the engine sends in the place of an unknown value, by the type it would have (Pulumi SDK, runtime/rpc). */
const unknownSentinels: ReadonlySet<unknown> = new Set([
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);
/** Whether a text stands for a value that is not known yet. */
export const isUnknownMark = (text: string): boolean => unknownSentinels.has(text);

/** The key of an object that stands for something else: a secret, an asset, an archive. */
export const SIGNATURE_KEY = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
const assetSignatures: readonly unknown[] = ["c44067f5952c0a294b673a41bacd8c17", "0def7320c3a5731c473e5ecbe6d01bc7"];
const assetMarks = ["__pulumiAsset", "__pulumiArchive"];

export function isProperties(value: Value | undefined): value is Properties {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Decodes what a policy host, the engine's protocol or an exported state holds.
 * A secret in an exported state is JSON text, or a ciphertext, which is unknown.
 * Reads own properties by their descriptors: the proxies of @pulumi/policy throw when an unknown is read by name.
 * @param onSecret is told the path of every value that arrived marked as a secret (a policy host has removed the marks).
 */
export function decode(raw: unknown, onSecret?: (path: string) => void, path = ""): Value {
    if (raw === undefined || raw === null) return null;
    if (unknownSentinels.has(raw)) return UNKNOWN;
    if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") return raw;
    if (typeof raw !== "object") return OPAQUE;
    const own = (key: string): unknown => Object.getOwnPropertyDescriptor(raw, key)?.value;
    if (Array.isArray(raw)) {
        return Array.from({ length: raw.length }, (_, index) =>
            decode(own(String(index)), onSecret, join(path, index)),
        );
    }
    const signature = own(SIGNATURE_KEY);
    if (signature === secretSignature) {
        onSecret?.(path);
        const plaintext = own("plaintext");
        if (typeof plaintext === "string") return decode(jsonOr(plaintext), onSecret, path);
        return "value" in raw ? decode(own("value"), onSecret, path) : UNKNOWN;
    }
    if (assetSignatures.includes(signature) || assetMarks.some((mark) => own(mark) !== undefined)) return OPAQUE;
    return Object.fromEntries(Object.keys(raw).map((key) => [key, decode(own(key), onSecret, join(path, key))]));
}

/** The plain text of a secret is JSON; a text that is none, or is nested without end, stands for itself. */
function jsonOr(text: string): unknown {
    try {
        return jsonValue(text);
    } catch {
        return text;
    }
}

/** Decodes the properties of one resource; what is no object at all counts as no property. */
export function decodeProperties(raw: unknown, onSecret?: (path: string) => void): Properties {
    const value = decode(raw, onSecret);
    return isProperties(value) ? value : {};
}

/** Appends a key or an index to a path: `a.b`, `a[0]`, `a["odd.key"]`. */
export function join(path: string, step: string | number): string {
    if (typeof step === "number") return `${path}[${step}]`;
    if (!/^[A-Za-z_$][\w$-]*$/.test(step)) return `${path}[${JSON.stringify(step)}]`;
    return path === "" ? step : `${path}.${step}`;
}
