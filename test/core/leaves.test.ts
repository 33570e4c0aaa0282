import fc from "fast-check";
import { leaves, seek } from "../../policies/core/leaves";
import { isProperties, OPAQUE, UNKNOWN, type Properties, type Value } from "../../policies/core/values";

const words = ["region", "name", "eu", "x.example", "", "a".repeat(120), `region ${"a".repeat(120)}`];
const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
        fc.constantFrom(...words, UNKNOWN as Value, OPAQUE as Value, true, false, 0, null),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...words), tie("value"), { maxKeys: 3, noNullPrototype: true }),
    ),
}));
const anyProperties = fc.dictionary(fc.constantFrom(...words), anyValue, { noNullPrototype: true });

const sought = {
    key: { key: (key: string) => key === "region" },
    text: { text: (text: string) => text.startsWith("region") || text.includes(".") },
    other: { other: (value: unknown) => value === UNKNOWN || value === true },
    any: { key: (key: string) => key === "name", text: (text: string) => text === "eu" },
};
type Sought = Parameters<typeof seek>[0];

const isSought = ({ key, text, other }: Sought, at: string, value: Value): boolean =>
    key?.(at) === true ||
    (typeof value === "string"
        ? text?.(value) === true
        : (typeof value === "number" || typeof value === "boolean" || value === UNKNOWN) && other?.(value) === true);

/** Whether a name or a value is sought, by a walk of its own. */
const holds = (what: Sought, value: Value, at = ""): boolean =>
    isProperties(value)
        ? Object.entries(value).some(([name, each]) => what.key?.(name) === true || holds(what, each, name))
        : Array.isArray(value)
          ? (value as readonly Value[]).some((each) => holds(what, each, at))
          : value !== OPAQUE && value !== null && isSought(what, at, value);

describe.each(Object.entries(sought))("what is sought by %s", (_, what: Sought) => {
    const seeker = seek(what);

    test("is found in the order of all leaves, each with its path", () => {
        fc.assert(
            fc.property(anyProperties, (given: Properties) => {
                const expected = leaves(given).filter(({ key, value }) => isSought(what, key, value));
                const told = ({ path, key, value }: (typeof expected)[number]) => ({ path, key, value });
                expect(seeker.leaves(given).map(told)).toEqual(expected.map(told));
            }),
        );
    });

    test("is in a resource where a name, or a value, is", () => {
        fc.assert(
            fc.property(anyProperties, (given: Properties) => {
                expect(seeker.isIn(given)).toBe(holds(what, given));
            }),
        );
    });
});

test("what is sought later is found in what was walked through before", () => {
    const given: Properties = { zone: "a", list: [{ zone: "b" }] };
    expect(seek({ key: (key) => key === "none" }).leaves(given)).toEqual([]);
    expect(
        seek({ key: (key) => key === "zone" })
            .leaves(given)
            .map(({ path }) => path),
    ).toEqual(["zone", "list[0].zone"]);
});
