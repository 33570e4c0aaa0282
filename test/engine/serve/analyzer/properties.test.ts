import fc from "fast-check";
import { cursorOver } from "../../../../engine/serve/analyzer/protobuf";
import { readProperties } from "../../../../engine/serve/analyzer/properties";
import { toStruct } from "../../../../engine/protocol/struct";
import {
    secret,
    signatureKey,
    signatures,
    unknown,
    type WireObject,
    type WireValue,
} from "../../../../engine/protocol/wire";
import { decodeProperties, OPAQUE, UNKNOWN } from "../../../../policies/core/values";

const bytesOf = (properties: WireObject): Buffer => Buffer.from(toStruct(properties).serializeBinary());

const value = fc.letrec<{ value: WireValue }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: "binary" }),
        fc.constantFrom<WireValue>(null, unknown, { [signatureKey]: signatures.asset, text: "" }),
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.array(tie("value")),
        tie("value").map((inner) => secret(inner)),
        fc.dictionary(fc.string(), tie("value")),
    ),
})).value;
const properties = fc.dictionary(fc.string(), value).map((object) => Object.assign({}, object));

test("reads what the generated classes and the decoder read", () => {
    fc.assert(
        fc.property(properties, (object) => {
            const bytes = bytesOf(object);
            const [secrets, theirs]: [string[], string[]] = [[], []];
            const read = readProperties(cursorOver(bytes), (path) => secrets.push(path));
            const sent = toStruct(object).toJavaScript();
            expect(read).toEqual(decodeProperties(sent, (path) => theirs.push(path)));
            expect(secrets.sort()).toEqual(theirs.sort());
        }),
    );
});

test("the order of keys on the wire does not matter: the engine sends them in none", () => {
    const [one, other] = [bytesOf({ b: 1, c: [2] }), bytesOf({ a: { z: "x", y: null } })];
    const read = readProperties(cursorOver(Buffer.concat([one, other])));
    expect(JSON.stringify(read)).toBe('{"a":{"y":null,"z":"x"},"b":1,"c":[2]}');
});

test("an unknown value and an asset", () => {
    const bytes = bytesOf({ a: unknown, b: { [signatureKey]: signatures.archive, path: "p" } });
    expect(readProperties(cursorOver(bytes))).toEqual({ a: UNKNOWN, b: OPAQUE });
    expect(readProperties(cursorOver(bytesOf({ a: unknown })))).toEqual({ a: UNKNOWN });
});

test("bytes that are no message end in an error or in what they hold, and never in a loop", () => {
    fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
            try {
                expect(readProperties(cursorOver(Buffer.from(bytes)))).toEqual(expect.any(Object));
            } catch (error) {
                expect((error as Error).message).toMatch(
                    /^the message|^a field of the message|out of range|must be >=/,
                );
            }
        }),
        { numRuns: 1000 },
    );
});
