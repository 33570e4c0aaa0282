/** The elements of a list and the rest of a text, whatever stands in it and wherever its parts are cut. */
import fc from "fast-check";
import { splitLists, type Source } from "../../../engine/state/split-list";

const sourceOf = (text: string): Source => {
    const bytes = Buffer.from(text);
    return { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
};
const paths = ["deployment.resources", "checkpoint.latest.resources", "latest.resources"];
const split = (text: string, chunk?: number) => {
    const found = splitLists(sourceOf(text), paths, chunk);
    const bytes = Buffer.from(text);
    return (
        found && {
            rest: JSON.parse(found.rest) as unknown,
            elements: Object.fromEntries(
                [...found.elements].map(([path, spans]) => [
                    path,
                    spans.map(({ at, length }) => JSON.parse(bytes.subarray(at, at + length).toString()) as unknown),
                ]),
            ),
        }
    );
};

const nasty = fc.string({
    unit: fc.constantFrom('"', "\\", "[", "]", "{", "}", ",", ":", " ", "\n", "é", "😀", "a", "resources"),
});
const value = fc.jsonValue({ maxDepth: 3 }).chain((json) => nasty.map((text) => ({ json, [text]: [text, [], {}] })));
const indents = fc.constantFrom(undefined, 1, 4, "\t");

test("any list of a state is split as it would be parsed, at any size of the parts", () => {
    fc.assert(
        fc.property(
            fc.array(value, { maxLength: 5 }),
            value,
            indents,
            fc.integer({ min: 1, max: 64 }),
            fc.constantFrom(...paths),
            (resources, other, indent, chunk, path) => {
                const [list = "", ...around] = path.split(".").reverse();
                const held: object = { before: other, [list]: resources, after: other };
                const state = around.reduce<object>((inner, key) => ({ version: 3, [key]: inner }), held);
                const rest = around.reduce<object>((inner, key) => ({ version: 3, [key]: inner }), {
                    ...held,
                    [list]: [],
                });
                const parsed = (given: unknown) => JSON.parse(JSON.stringify(given)) as unknown;
                expect(split(JSON.stringify(state, undefined, indent), chunk)).toEqual({
                    rest: parsed(rest),
                    elements: { [path]: parsed(resources) },
                });
            },
        ),
        { numRuns: 500 },
    );
});

test("what is cut off is not split", () => {
    const text = JSON.stringify({ deployment: { resources: [{ urn: 'a"b' }, { urn: "c" }] } });
    for (let length = 1; length < text.length; length++)
        expect([length, splitLists(sourceOf(text.slice(0, length)), paths)]).toEqual([length, undefined]);
});

test("a list of that name elsewhere stays where it is", () => {
    const elsewhere = [
        { resources: [1] },
        { deployment: [{ resources: [1] }] },
        { outer: { deployment: { resources: [1] } } },
        { deployment: { inner: { resources: [1] } } },
        { deployment: { resources: { resources: [1] } } },
    ];
    for (const each of elsewhere) expect(split(JSON.stringify(each))).toEqual({ rest: each, elements: {} });
});

test("more closed than opened is not split", () => {
    expect(splitLists(sourceOf('{"a":1}}'), paths)).toBeUndefined();
});
