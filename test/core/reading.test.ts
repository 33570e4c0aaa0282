import fc from "fast-check";
import { leaves } from "../../policies/core/leaves";
import { read, readEach, unsetText } from "../../policies/core/reading";
import {
    decode,
    decodeProperties,
    join,
    OPAQUE,
    UNKNOWN,
    type Properties,
    type Value,
} from "../../policies/core/values";

const properties: Properties = {
    location: "westeurope",
    empty: null,
    later: UNKNOWN,
    pools: [{ name: "a", size: 1 }, { name: UNKNOWN }, UNKNOWN],
    labels: { "topology.kubernetes.io/zone": "eu" },
};

describe("a reading", () => {
    test("is known, absent or unknown", () => {
        expect(read(properties, "location")).toEqual({ state: "known", path: "location", value: "westeurope" });
        expect(read(properties, "empty")).toEqual({ state: "absent", path: "empty" });
        expect(read(properties, "missing.below")).toEqual({ state: "absent", path: "missing.below" });
        expect(read(properties, "later.below")).toEqual({ state: "unknown", path: "later.below", block: "later" });
        expect(read(properties, "location.below")).toEqual({ state: "absent", path: "location.below" });
    });

    test("of every element keeps each element's own answer", () => {
        expect(readEach(properties, "pools[].name")).toEqual([
            { state: "known", path: "pools[0].name", value: "a" },
            { state: "unknown", path: "pools[1].name", block: "pools[1].name" },
            { state: "unknown", path: "pools[2].name", block: "pools[2]" },
        ]);
        expect(readEach(properties, "empty[].name")).toEqual([{ state: "absent", path: "empty.name" }]);
        expect(readEach(properties, "later[].name")).toEqual([
            { state: "unknown", path: "later.name", block: "later" },
        ]);
    });

    test("finds keys that are no identifiers, and nothing that was inherited", () => {
        expect(read(properties, 'labels["topology.kubernetes.io/zone"]')).toMatchObject({
            state: "known",
            value: "eu",
        });
        expect(read(properties, "toString")).toEqual({ state: "absent", path: "toString" });
    });
});

const plainValue = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.constant(UNKNOWN as Value),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.string({ minLength: 1 }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
    ),
})).value;

test("every leaf can be read back by its path", () => {
    fc.assert(
        fc.property(fc.dictionary(fc.string({ minLength: 1 }), plainValue, { noNullPrototype: true }), (given) => {
            for (const { path, value } of leaves(given)) {
                const expected =
                    value === UNKNOWN ? { state: "unknown", path, block: path } : { state: "known", path, value };
                expect(read(given as Properties, path)).toEqual(expected);
            }
        }),
    );
});

describe("decoding", () => {
    const sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const sig = "4dabf18193072939515e22adb298388d";
    const secret = (value: unknown) => ({ [sig]: "1b47061264138c4ac30d75fd1eb44270", value });

    test("unwraps secrets and tells where they were, nested ones too", () => {
        const told: string[] = [];
        const raw = { a: secret("x"), b: [secret({ c: secret(sentinel) })], "odd key": secret(1) };
        expect(decode(raw, (path) => told.push(path))).toEqual({ a: "x", b: [{ c: UNKNOWN }], "odd key": 1 });
        expect(told).toEqual(["a", "b[0]", "b[0].c", '["odd key"]']);
    });

    test("takes a ciphertext for unknown and a plaintext for JSON", () => {
        const exported = (rest: object) => ({ [sig]: "1b47061264138c4ac30d75fd1eb44270", ...rest });
        expect(decode(exported({ ciphertext: "v1:abc" }))).toBe(UNKNOWN);
        expect(decode(exported({ plaintext: '{"a":"b"}' }))).toEqual({ a: "b" });
    });

    test("does not look into assets", () => {
        expect(decodeProperties({ a: { [sig]: "c44067f5952c0a294b673a41bacd8c17", text: "password" } })).toEqual({
            a: OPAQUE,
        });
    });

    test("reads through proxies that throw on every unknown", () => {
        const hostile = new Proxy(
            { a: sentinel, b: "x" },
            {
                get: () => {
                    throw new Error("unknown");
                },
            },
        );
        expect(decodeProperties(hostile)).toEqual({ a: UNKNOWN, b: "x" });
    });
});

test("a joined path names odd keys in quotes", () => {
    expect(join(join(join("a", 0), "b"), "c.d")).toBe('a[0].b["c.d"]');
});

test.each<[string, string | undefined]>([
    ["undefined:undefined", "undefined"],
    ["registry.example.eu/undefined/app:1", "undefined"],
    ["app-undefined", "undefined"],
    ["null", "null"],
    ["app:null", "null"],
    ["NaN", "NaN"],
    ["[object Object]", "[object Object]"],
    ["Calling [toString] on an [Output<T>] is not supported.", "Output<T>"],
    ["storundefined", "undefined"],
    ["undefinedacc", "undefined"],
    ["undefined-a", "undefined"],
    ["kv_undefined_01", "undefined"],
    ["st1undefined2", "undefined"],
    ["undefinedVault.vault.azure.net", "undefined"],
    ["poolNaN", "NaN"],
    ["subnet-NaN", "NaN"],
    ["disk1NaN", "NaN"],
    ["europe-west1-NaN0", "NaN"],
    ["objectobject-b", "[object Object]"],
    ["callingtostringonanoutpu", "Output<T>"],
    ["undefineds", undefined],
    ["undefinedBehavior-sanitizer", undefined],
    ["nancy", undefined],
    ["NaNo", undefined],
    ["BaNaNa", undefined],
    ["AbC8NaN+xyZ/", undefined],
    ["storagenull", undefined],
    ["object-storage", undefined],
    ["nullable/app:1", undefined],
    ["acme/null-ls:1", undefined],
    ["/dev/null", undefined],
    ["undefinedness", undefined],
    ["banana", undefined],
    ["", undefined],
])("what an unset variable leaves in %j is %p", (text, word) => expect(unsetText(text)).toBe(word));
