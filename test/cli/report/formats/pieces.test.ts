/** A document that is written element by element is the one that is written whole. */
import fc from "fast-check";
import { jsonPieces, listed } from "../../../../cli/report/formats/pieces";

const same = (each: unknown): unknown => each;

test("lists of any length, at any depth, are written as JSON.stringify writes them", () => {
    const lists = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 });
    fc.assert(
        fc.property(lists, lists, fc.string(), (one, other, name) => {
            const document = (listOf: (elements: readonly unknown[]) => unknown): unknown => ({
                name,
                one: listOf(one),
                runs: [{ tool: { name }, results: listOf(other) }, listOf(one)],
            });
            const written = [...jsonPieces(document((elements) => listed(elements, same)))].join("");
            expect(written).toBe(JSON.stringify(document(same as never), undefined, 2));
        }),
        { numRuns: 300 },
    );
});

test("a document that is a list, and an element that is made of another", () => {
    const pieces = jsonPieces(listed([1, 2], (number) => ({ twice: 2 * number })));
    expect([...pieces].join("")).toBe(JSON.stringify([{ twice: 2 }, { twice: 4 }], undefined, 2));
    expect([...jsonPieces(listed([], same))].join("")).toBe("[]");
});
