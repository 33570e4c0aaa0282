/** Is every country there once, with the membership and the decision that the law gives it? */
import { jurisdictionOf, jurisdictions } from "../../../policies/catalog/jurisdictions";
import { placeRows } from "../../../policies/catalog/places";
import { unique } from "./checks";

describe("jurisdictions", () => {
    test("have a row for each ISO code, 27 of them member states", () => {
        const rows = jurisdictions();
        expect(unique(rows.map((row) => row.country))).toEqual([]);
        expect(rows.filter((row) => !/^[A-Z]{2}$/.test(row.country))).toEqual([]);
        const members = rows.filter((row) => row.eu && row.scope === undefined);
        expect(members).toHaveLength(27);
        expect(rows.filter((row) => row.eea && !row.eu).map((row) => row.country)).toEqual(["IS", "LI", "NO"]);
        expect(rows.filter((row) => row.eu && !row.eea)).toEqual([]);
    });
    test("name a decision for every adequacy, and no member has one", () => {
        for (const row of jurisdictions()) {
            expect([row.country, row.decision !== undefined]).toEqual([row.country, row.adequacy !== "none"]);
            if (row.eea) expect(row.adequacy).toBe("none");
        }
    });
    test("have a capital for every country that a place is in", () => {
        const used = new Set(placeRows().flatMap((row) => row.countries ?? []));
        used.delete("EU");
        expect([...used].filter((code) => jurisdictionOf(code)?.longitude === undefined)).toEqual([]);
    });
});
