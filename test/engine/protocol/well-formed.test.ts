import * as fc from "fast-check";
import { toStruct } from "../../../engine/protocol/struct";
import { assertMessage } from "../../../engine/protocol/well-formed";
import type { WireObject } from "../../../engine/protocol/wire";

describe("bytes of a message", () => {
    test("a serialized message is accepted", () => {
        fc.assert(
            fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
                const clean = JSON.parse(JSON.stringify(value)) as WireObject;
                expect(() => assertMessage(toStruct(clean).serializeBinary())).not.toThrow();
            }),
        );
    });
    test("a message that is cut off, or claims a length that it does not have, is refused", () => {
        const whole = toStruct({ key: "value" }).serializeBinary();
        for (let length = 1; length < whole.length; length++) {
            expect(() => assertMessage(whole.slice(0, length))).toThrow(/cut off|ends in the middle/);
        }
        expect(() => assertMessage(Uint8Array.of(0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f))).toThrow(
            "the message is cut off",
        );
        expect(() => assertMessage(Uint8Array.of(0x02))).toThrow("a field of the message has the number 0");
        expect(() => assertMessage(Uint8Array.of(0x0b))).toThrow("a field of the message has the unknown kind 3");
    });
    test("any bytes are accepted or refused", () => {
        fc.assert(
            fc.property(fc.uint8Array(), (bytes) => {
                try {
                    assertMessage(bytes);
                } catch (error) {
                    expect(String(error)).toMatch(/message/);
                }
            }),
        );
    });
});
