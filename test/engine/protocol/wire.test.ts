import * as fc from "fast-check";
import { toStruct, toWire } from "../../../engine/protocol/struct";
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

test("a message keeps the values that it is made of", () => {
    fc.assert(fc.property(wireObject, (value) => expect(toWire(toStruct(value))).toEqual(value)));
});

test("to upgrade to output values and downgrade again changes nothing", () => {
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

test("further fields of a secret are dropped, as by the engine", () => {
    const labels = { ...secret({ a: "hidden" }), added: "by a spread" };
    expect(canonical({ labels })).toEqual({ labels: secret({ a: "hidden" }) });
});

const reference = (fields: WireObject): WireObject => ({
    [signatureKey]: signatures.resource,
    urn: "urn:x",
    ...fields,
});

test("a reference becomes the identifier, unknown when there is none yet; that of a component becomes its URN", () => {
    expect(
        flattenReferences([reference({ id: "one" }), reference({ id: "" }), reference({ id: unknown }), reference({})]),
    ).toEqual(["one", unknown, unknown, "urn:x"]);
});

test("secret inputs make secret outputs, for a provider that cannot keep secrets", () => {
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
