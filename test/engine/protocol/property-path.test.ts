import { pathSteps } from "../../../engine/protocol/property-path";

test("a path is split into keys and indexes", () => {
    expect(pathSteps('a.b[0]["c.d"].e')).toEqual(["a", "b", 0, "c.d", "e"]);
});
