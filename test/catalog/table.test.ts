import { date, day, list, parseTable, provenance, required, CatalogError } from "../../policies/catalog/table";
import { UserError } from "../../policies/core/user-error";

describe("a malformed file is an error that names file, line and column", () => {
    const columns = { id: required, parts: list, ...provenance };
    const header = "id\tparts\tsource\tchecked\tconfidence";
    test.each([
        ["id\tname", "t.tsv, line 1: the columns must be id, parts, source, checked, confidence."],
        [`${header}\na\tb\tc`, "t.tsv, line 2: the line has 3 cells instead of 5."],
        [`${header}\n\tb\tc\t2026-01-01\tlow`, "t.tsv, line 2, column 'id': must not be empty."],
        [`${header}\na\tb++c\td\t2026-01-01\tlow`, "t.tsv, line 2, column 'parts': 'b++c' has a blank part."],
        [
            `${header}\na\tb\tc\t2026-01-01\tlow\na\tb\tc\t2026-02-30\tlow`,
            "t.tsv, line 3, column 'checked': '2026-02-30' is not a date (YYYY-MM-DD).",
        ],
        [
            `${header}\na\tb\tc\t2026-01-01\tsure`,
            "t.tsv, line 2, column 'confidence': 'sure' is none of high, medium, low.",
        ],
    ])("%j", (text, message) => {
        expect(() => parseTable("t.tsv", text, columns)).toThrow(message);
    });
    test("quotes and accents are text", () => {
        const [row] = parseTable("t.tsv", `${header}\nà\t"b"\tsaid "so"\t2026-01-01\tlow`, columns);
        expect(row).toEqual({ id: "à", parts: ['"b"'], source: 'said "so"', checked: "2026-01-01", confidence: "low" });
        expect(date("2026-11-21")).toBe("2026-11-21");
    });
});

test("a broken row is an error that the user sees", () => {
    expect(new CatalogError("t.tsv, line 2: broken.")).toBeInstanceOf(UserError);
});

test("a date may be a day, a month or a year", () => {
    expect(["2025-12-17", "2025-12", "2025", ""].map(day)).toEqual(["2025-12-17", "2025-12", "2025", undefined]);
    expect(() => day("2025-13")).toThrow("'2025-13");
    expect(() => day("soon")).toThrow("is not a date");
});
