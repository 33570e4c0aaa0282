import fc from "fast-check";
import { daysOf } from "../../policies/keys/durations";

test.each([
    ["P90D", 90],
    ["P1Y", 365],
    ["PT12H", 0.5],
    ["7776000s", 90],
    ["86400.5s", 86400.5 / 86400],
    [30, 30],
    ["P", undefined],
    ["PT", undefined],
    ["90", undefined],
    ["-P1D", undefined],
    [-1, undefined],
    [true, undefined],
    [undefined, undefined],
])("%s is %s days", (text, days) => {
    const found = daysOf(text);
    if (days === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(days, 6);
});
test("any value is a length of time, or none", () =>
    fc.assert(
        fc.property(fc.anything(), (value) => {
            const days = daysOf(value);
            expect(days === undefined || days >= 0).toBe(true);
        }),
    ));
