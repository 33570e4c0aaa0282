import * as fc from "fast-check";
import { toStruct, toWire } from "../../../engine/protocol/struct";
import { assertMessage } from "../../../engine/protocol/well-formed";
import {
    annotateSecrets,
    canonical,
    downgradeOutputs,
    flattenReferences,
    outputDependencies,
    secret,
    signatureKey,
    signatures,
    unknown,
    upgradeToOutputs,
    withDependencies,
    type WireObject,
    type WireValue,
} from "../../../engine/protocol/wire";

const key = fc.string({ maxLength: 8 }).filter((text) => text !== "__proto__");
const { value: wireValue } = fc.letrec<{ value: WireValue }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
        fc.string(),
        fc.constant(unknown),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
        tie("value").map(secret),
    ),
}));
const wireObject = fc.dictionary(key, wireValue, { maxKeys: 5, noNullPrototype: true });

test("values come back from a message as they were", () => {
    fc.assert(fc.property(wireObject, (value) => expect(toWire(toStruct(value))).toEqual(value)));
});

test("output values that depend on nothing turn into what they were", () => {
    fc.assert(fc.property(wireValue, (value) => expect(downgradeOutputs(upgradeToOutputs(value))).toEqual(value)));
});

test("dependencies can be put on a value and read back, and do not change it", () => {
    const urns = fc.uniqueArray(fc.stringMatching(/^urn:[a-z]{1,8}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
        fc.property(wireValue, urns, (value, dependencies) => {
            const carrying = withDependencies(upgradeToOutputs(value), dependencies);
            expect([...outputDependencies(carrying)].sort()).toEqual([...dependencies].sort());
            expect(downgradeOutputs(carrying)).toEqual(value);
        }),
    );
});

test("what stands beside the fields of a secret is dropped, as the engine does", () => {
    const labels = { ...secret({ a: "hidden" }), added: "by a spread" };
    expect(canonical({ labels })).toEqual({ labels: secret({ a: "hidden" }) });
});

const reference = (fields: WireObject): WireObject => ({
    [signatureKey]: signatures.resource,
    urn: "urn:x",
    ...fields,
});

test("a resource is seen by its identifier, unknown when it has none yet, a component by its URN", () => {
    expect(
        flattenReferences([reference({ id: "one" }), reference({ id: "" }), reference({ id: unknown }), reference({})]),
    ).toEqual(["one", unknown, unknown, "urn:x"]);
});

test("what was secret stays secret behind a provider that does not know secrets", () => {
    const inputs = {
        whole: secret("a"),
        nested: { inner: secret("b"), plain: "c" },
        list: [secret("d")],
        gone: secret("e"),
    };
    const outputs = { whole: "a", nested: { inner: "b", plain: "c" }, list: ["d"], added: 1 };
    expect(annotateSecrets(outputs, inputs)).toEqual({
        whole: secret("a"),
        nested: { inner: secret("b"), plain: "c" },
        list: secret(["d"]),
        added: 1,
    });
});

describe("bytes of a message", () => {
    test("what a message serializes to is one", () => {
        fc.assert(
            fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
                const clean = JSON.parse(JSON.stringify(value)) as WireObject;
                expect(() => assertMessage(toStruct(clean).serializeBinary())).not.toThrow();
            }),
        );
    });
    test("what is cut off, or claims a length that it has not, is none", () => {
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
    test("any bytes are judged at once", () => {
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
