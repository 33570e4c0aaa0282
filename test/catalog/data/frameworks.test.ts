/** Does every framework have an id of its own, and every criterion a framework? */
import { AREAS, c3aCriteria, frameworks } from "../../../policies/catalog/frameworks";
import { unique } from "./checks";

describe("frameworks", () => {
    test("have unique ids of the form framework:reference, and areas that exist", () => {
        expect(unique(frameworks().map((row) => row.id))).toEqual([]);
        expect(frameworks().filter((row) => !/^[a-z0-9-]+:[\w./()-]+$/.test(row.id))).toEqual([]);
        const areas = [...frameworks(), ...c3aCriteria()].flatMap((row) => row.areas);
        expect(areas.filter((area) => !(AREAS as readonly string[]).includes(area))).toEqual([]);
    });
    test("every C3A criterion refines one", () => {
        const ids = new Set(frameworks().map((row) => row.id));
        expect(unique(c3aCriteria().map((row) => row.id))).toEqual([]);
        expect(c3aCriteria().filter((row) => !ids.has(`c3a:${row.id.replace(/-[A-Z]+\d*$/, "")}`))).toEqual([]);
    });
});
