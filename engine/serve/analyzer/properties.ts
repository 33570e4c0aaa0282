/** Reads the properties of a resource, which travel as `google.protobuf.Struct`, into what rules read. */
import {
    decodeProperties,
    isUnknownMark,
    SIGNATURE_KEY,
    UNKNOWN,
    type Properties,
    type Value,
} from "../../../policies/core/values";
import { lengthTag, readDouble, readMessage, readText, readVarint, skip, type Cursor } from "./protobuf";

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
    if (!hasSignatures) return readStruct({ ...at }, plainText);
    return decodeProperties(readStruct({ ...at }, asItIs), onSecret);
}

type Text = (text: string) => string | typeof UNKNOWN;
const plainText: Text = (text) => (text.length === 36 && isUnknownMark(text) ? UNKNOWN : text);
const asItIs: Text = (text) => text;

function readStruct(cursor: Cursor, text: Text): Properties {
    const found: Record<string, Value> = {};
    let [last, isSorted] = ["", true];
    while (cursor.at < cursor.end) {
        const tag = readVarint(cursor);
        if (tag !== FIELDS) {
            skip(cursor, tag);
            continue;
        }
        const entry = readMessage(cursor);
        let [key, value]: [string, Value] = ["", null];
        while (entry.at < entry.end) {
            const part = readVarint(entry);
            if (part === KEY) key = readText(entry);
            else if (part === VALUE) value = readValue(readMessage(entry), text);
            else skip(entry, part);
        }
        if (key < last) isSorted = false;
        last = key;
        if (key === "__proto__") Object.defineProperty(found, key, { value, enumerable: true });
        else found[key] = value;
    }
    // The engine sends keys in no order; a report must not change from run to run.
    return isSorted ? found : sorted(found);
}

const sorted = (found: Properties): Properties =>
    Object.fromEntries(
        Object.keys(found)
            .sort()
            .map((key) => [key, found[key] as Value]),
    );

function readValue(cursor: Cursor, text: Text): Value {
    let value: Value = null;
    while (cursor.at < cursor.end) {
        const tag = readVarint(cursor);
        if (tag === TEXT) value = text(readText(cursor));
        else if (tag === STRUCT) value = readStruct(readMessage(cursor), text);
        else if (tag === TRUTH) value = readVarint(cursor) !== 0;
        else if (tag === NUMBER) value = readDouble(cursor);
        else if (tag === LIST) value = readList(readMessage(cursor), text);
        else if (tag === NULL) {
            readVarint(cursor);
            value = null;
        } else skip(cursor, tag);
    }
    return value;
}

function readList(cursor: Cursor, text: Text): readonly Value[] {
    const found: Value[] = [];
    while (cursor.at < cursor.end) {
        const tag = readVarint(cursor);
        if (tag === ELEMENTS) found.push(readValue(readMessage(cursor), text));
        else skip(cursor, tag);
    }
    return found;
}
