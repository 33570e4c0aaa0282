/**
 * Writes messages in the encoding of protobuf: what a pack says of its policies is large, and the generated classes take longer
 * over it than over all else at the start.
 */

/** A message as its parts, which are joined once. */
export type Parts = readonly Buffer[];

function varint(value: number): Buffer {
    const bytes: number[] = [];
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
    return Buffer.from([...bytes, rest]);
}

const field = (number: number, kind: number): Buffer => varint(number * 8 + kind);

/** A message below another; it is written even when it is empty. */
export function message(number: number, parts: Parts): Parts {
    const length = parts.reduce((total, part) => total + part.length, 0);
    return [field(number, 2), varint(length), ...parts];
}

/** A text; nothing where it is empty or absent, which is the default. */
export const text = (number: number, value: string | undefined): Parts =>
    value === undefined || value === "" ? [] : message(number, [Buffer.from(value)]);

/** A number of an enumeration, or a truth value; nothing where it is 0. */
export const number = (at: number, value: number): Parts => (value === 0 ? [] : [field(at, 0), varint(value)]);

/** The fields of a `google.protobuf.Struct`, by which JSON travels. */
export const struct = (value: Readonly<Record<string, unknown>>): Parts =>
    Object.entries(value).flatMap(([key, each]) => message(1, [...text(1, key), ...message(2, json(each))]));

/** A `google.protobuf.Value`. @param value JSON */
function json(value: unknown): Parts {
    if (typeof value === "string") return message(3, [Buffer.from(value)]);
    if (typeof value === "boolean") return [field(4, 0), varint(Number(value))];
    if (typeof value === "number") {
        const bytes = Buffer.alloc(8);
        bytes.writeDoubleLE(value);
        return [field(2, 1), bytes];
    }
    if (Array.isArray(value))
        return message(
            6,
            (value as readonly unknown[]).flatMap((each) => message(1, json(each))),
        );
    if (typeof value === "object" && value !== null) return message(5, struct(value as Record<string, unknown>));
    return [field(1, 0), varint(0)];
}
