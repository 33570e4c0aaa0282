/** Text in the pictures of a drill. */
import fc from "fast-check";
import { fit, textAt, widthOf } from "../../../cli/report/svg";

test.each([
    ["Server 'database'", 190, "Server 'database'"],
    // Long names differ at their ends.
    ["StorageAccount 'files-of-department-000'", 190, "StorageAccount '…tment-000'"],
    ["StorageAccount 'files-of-department-001'", 190, "StorageAccount '…tment-001'"],
    ["registry-0.team.of-a-company.example.eu", 190, "registry-0.team…example.eu"],
    // Of words the beginning stays.
    ["the name service of the organisation", 190, "the name service of the org…"],
    ["Microsoft", 4, "…"],
])("'%s' in %d pixels", (text, width, expected) => expect(fit(text, width, 12)).toBe(expected));

test("a text that was cut is told whole where one points at it", () => {
    expect(textAt(1, 2, "a <long> name of something", { width: 60 })).toBe(
        '<text x="1" y="2" font-size="12" fill="#1c2430" text-anchor="start"><title>a &lt;long&gt; name of something</title>a &lt;long…</text>',
    );
    expect(textAt(1, 2, "a", { width: 60 })).not.toContain("<title>");
});

test("any text fits the room that it is given, and is whole where there is room for it", () => {
    fc.assert(
        fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 12, max: 400 }), (text, width) => {
            const shown = fit(text, width, 12);
            expect(widthOf(shown, 12) <= width || shown === "…").toBe(true);
            expect(shown === text).toBe(widthOf(text, 12) <= width || text === "…");
        }),
    );
});
