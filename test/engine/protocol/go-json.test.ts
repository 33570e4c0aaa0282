import * as fc from "fast-check";
import { goJson } from "../../../engine/protocol/go-json";

test("JSON as Go writes it reads back the same", () => {
    fc.assert(
        fc.property(fc.jsonValue(), (value) =>
            expect(JSON.parse(goJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
        ),
    );
});
