/** A table comes back as it was written, and rows that are alike are one. */
import fc from "fast-check";
import { readTables, writeTables } from "../../policies/core/written-tables";

const row = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
const table = fc.dictionary(fc.string(), fc.oneof(row, fc.array(row, { maxLength: 3 })), { noNullPrototype: true });

test("what is written is read", () => {
    fc.assert(
        fc.property(table, table, (one, other) => {
            const read = readTables(writeTables({ one, other }));
            expect({ ...read.one }).toEqual(JSON.parse(JSON.stringify(one)));
            expect({ ...read.other }).toEqual(JSON.parse(JSON.stringify(other)));
        }),
    );
});

test("a row that two names have is one object", () => {
    const read = readTables(writeTables({ keys: { a: [{ key: "k" }], b: [{ key: "k" }, { key: "other" }] } }));
    const [a, b] = [read.keys?.a, read.keys?.b] as [readonly object[], readonly object[]];
    expect(b).toEqual([{ key: "k" }, { key: "other" }]);
    expect(a[0]).toBe(b[0]);
});
