/** Reads the properties of a resource, which travel as `google.protobuf.Struct`, into what rules read. */
import {
    decodeProperties,
    isUnknownMark,
    SIGNATURE_KEY,
    UNKNOWN,
    type Properties,
    type Value,
} from "../../../policies/core/values";
import { lengthTag, readDouble, readEnd, readText, readVarint, skip, type Cursor } from "./protobuf";

const FIELDS = lengthTag(1);
const [KEY, VALUE] = [lengthTag(1), lengthTag(2)];
const ELEMENTS = lengthTag(1);
/** The kinds of `google.protobuf.Value`. */
const [NULL, NUMBER, TEXT, TRUTH, STRUCT, LIST] = [8, 17, lengthTag(3), 32, lengthTag(5), lengthTag(6)];
const signature = Buffer.from(SIGNATURE_KEY);

/**
 * The properties that a message holds. Where nothing in it is a secret, an asset or an archive, which is nearly always, they
 * are read in one go.
 * @param onSecret is told the path of every secret
 */
export function readProperties(at: Cursor, onSecret?: (path: string) => void): Properties {
    const { bytes } = at;
    const hasSignatures = bytes.subarray(at.at, at.end).includes(signature);
    const cursor = { ...at };
    if (!hasSignatures) return readStruct(cursor, at.end, plainText);
    return decodeProperties(readStruct(cursor, at.end, asItIs), onSecret);
}

/** What a `google.protobuf.Struct` holds, as it was sent. */
export const readJson = (at: Cursor): Properties => readStruct({ ...at }, at.end, asItIs);

type Text = (text: string) => string | typeof UNKNOWN;
const plainText: Text = (text) => (text.length === 36 && isUnknownMark(text) ? UNKNOWN : text);
const asItIs: Text = (text) => text;

function readStruct(cursor: Cursor, end: number, text: Text): Properties {
    const found: Record<string, Value> = {};
    let [last, isSorted] = ["", true];
    while (cursor.at < end) {
        const tag = readVarint(cursor);
        if (tag !== FIELDS) {
            skip(cursor, tag);
            continue;
        }
        const entryEnd = readEnd(cursor, end);
        let key = "";
        let value: Value = null;
        while (cursor.at < entryEnd) {
            const part = readVarint(cursor);
            if (part === KEY) key = readText(cursor);
            else if (part === VALUE) value = readValue(cursor, readEnd(cursor, entryEnd), text);
            else skip(cursor, part);
        }
        mustBeAt(cursor, entryEnd);
        if (key < last) isSorted = false;
        last = key;
        if (key === "__proto__") Object.defineProperty(found, key, { value, enumerable: true });
        else found[key] = value;
    }
    mustBeAt(cursor, end);
    // The engine sends keys in no order; a report must not change from run to run.
    return isSorted ? found : sorted(found);
}

/** A part that is longer than what it stands in was cut off. */
function mustBeAt(cursor: Cursor, end: number): void {
    if (cursor.at !== end) throw new Error("the message is cut off");
}

const sorted = (found: Properties): Properties =>
    Object.fromEntries(
        Object.keys(found)
            .sort()
            .map((key) => [key, found[key] as Value]),
    );

function readValue(cursor: Cursor, end: number, text: Text): Value {
    let value: Value = null;
    while (cursor.at < end) {
        const tag = readVarint(cursor);
        if (tag === TEXT) value = text(readText(cursor));
        else if (tag === STRUCT) value = readStruct(cursor, readEnd(cursor, end), text);
        else if (tag === TRUTH) value = readVarint(cursor) !== 0;
        else if (tag === NUMBER) value = readDouble(cursor);
        else if (tag === LIST) value = readList(cursor, readEnd(cursor, end), text);
        else if (tag === NULL) {
            readVarint(cursor);
            value = null;
        } else skip(cursor, tag);
    }
    mustBeAt(cursor, end);
    return value;
}

function readList(cursor: Cursor, end: number, text: Text): readonly Value[] {
    const found: Value[] = [];
    while (cursor.at < end) {
        const tag = readVarint(cursor);
        if (tag === ELEMENTS) found.push(readValue(cursor, readEnd(cursor, end), text));
        else skip(cursor, tag);
    }
    mustBeAt(cursor, end);
    return found;
}
