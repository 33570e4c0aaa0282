/**
 * Reads protobuf messages where they lie, so that only what is asked for is decoded.
 * Source: https://protobuf.dev/programming-guides/encoding/
 */

/** A part of a message, and how far it is read. */
export interface Cursor {
    readonly bytes: Buffer;
    at: number;
    readonly end: number;
}

export const cursorOver = (bytes: Buffer): Cursor => ({ bytes, at: 0, end: bytes.length });

/** A number of up to 53 bits; what is above them is lost. */
export function readVarint(cursor: Cursor): number {
    const { bytes } = cursor;
    const first = bytes[cursor.at];
    if (first !== undefined && first < 0x80) {
        cursor.at++;
        return first;
    }
    let value = 0;
    for (let place = 1; place < 2 ** 70; place *= 128) {
        const byte = bytes[cursor.at++];
        if (byte === undefined) break;
        value += (byte & 0x7f) * place;
        if (byte < 0x80) return value;
    }
    throw new Error("the message ends in the middle of a number");
}

/** The length of what follows, checked against the end of the message. */
export function readLength(cursor: Cursor): number {
    const length = readVarint(cursor);
    if (cursor.at + length > cursor.end) throw new Error("the message is cut off");
    return length;
}

/** Where the message that follows ends; the cursor then stands at its begin. @param end that of the message it is in */
export function readEnd(cursor: Cursor, end: number): number {
    const length = readVarint(cursor);
    if (cursor.at + length > end) throw new Error("the message is cut off");
    return cursor.at + length;
}

/** The message that follows, as a cursor of its own. */
export function readMessage(cursor: Cursor): Cursor {
    const length = readLength(cursor);
    const at = cursor.at;
    cursor.at += length;
    return { bytes: cursor.bytes, at, end: cursor.at };
}

export function readText(cursor: Cursor): string {
    const length = readLength(cursor);
    const start = cursor.at;
    cursor.at += length;
    return textBetween(cursor.bytes, start, cursor.at);
}

/** Names of properties, and most values, repeat from resource to resource: each is made once, and its hash computed once. */
const SHORT = 64;
const PLACES = 4096;
const known: string[] = Array.from({ length: PLACES }, () => "");

function textBetween(bytes: Buffer, start: number, end: number): string {
    const length = end - start;
    if (length > SHORT) return bytes.toString("utf8", start, end);
    let [hash, seen] = [length, 0];
    for (let at = start; at < end; at++) {
        const byte = bytes[at]!;
        hash = (Math.imul(hash, 31) + byte) | 0;
        seen |= byte;
    }
    if (seen > 0x7f) return bytes.toString("utf8", start, end);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const text = known[place]!;
    if (isAt(text, bytes, start, length)) return text;
    return (known[place] = bytes.toString("latin1", start, end));
}

/** Whether an ASCII text stands there. */
function isAt(text: string, bytes: Buffer, start: number, length: number): boolean {
    if (text.length !== length) return false;
    for (let at = 0; at < length; at++) if (text.charCodeAt(at) !== bytes[start + at]) return false;
    return true;
}

export function readDouble(cursor: Cursor): number {
    const value = cursor.bytes.readDoubleLE(cursor.at);
    cursor.at += 8;
    return value;
}

/** Passes over a field. @param tag what `readVarint` gave for it: its number and kind */
export function skip(cursor: Cursor, tag: number): void {
    const kind = tag % 8;
    if (kind === 0) readVarint(cursor);
    else if (kind === 1) cursor.at += 8;
    else if (kind === 2) readMessage(cursor);
    else if (kind === 5) cursor.at += 4;
    else throw new Error(`a field of the message has the unknown kind ${kind}`);
    if (cursor.at > cursor.end) throw new Error("the message is cut off");
}

/** The tag of a field that holds a text, bytes or a message. */
export const lengthTag = (field: number): number => field * 8 + 2;
