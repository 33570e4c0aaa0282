import { pathSteps } from "../../../../engine/preview/project/config-path";

test("the name of a key is split into keys and indexes", () => {
    expect(pathSteps('a.b[0]["c.d"].e')).toEqual(["a", "b", 0, "c.d", "e"]);
});
