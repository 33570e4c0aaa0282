import { withoutKept } from "../../../../engine/preview/deployment/kept-inputs";
import { plainGoal } from "../../../../engine/preview/deployment/goal";
import { unknown } from "../../../../engine/protocol/wire";

const inputs = { location: "europe-west3", encryption: { key: "own", mode: "x" }, rules: [{ days: 1 }] };
const kept = (importId: string, ...ignoreChanges: string[]) =>
    withoutKept({ ...plainGoal, type: "gcp:a:B", name: "b", custom: true, inputs, importId, ignoreChanges });

test("what an import leaves as it is on the resource is unknown", () => {
    expect(kept("id", "location")).toEqual({ ...inputs, location: unknown });
    expect(kept("id", "encryption.key")).toEqual({ ...inputs, encryption: { key: unknown, mode: "x" } });
    expect(kept("id", "encryption.*")).toEqual({ ...inputs, encryption: { key: unknown, mode: unknown } });
    expect(kept("id", "rules[0].days")).toEqual({ ...inputs, rules: unknown });
    expect(kept("id", "labels", "location")).toEqual({ ...inputs, labels: unknown, location: unknown });
    expect(kept("id", "*")).toEqual({ location: unknown, encryption: unknown, rules: unknown });
});

test("without an import, and without ignoreChanges, the inputs are those of the program", () => {
    expect(kept("", "location", "*")).toEqual(inputs);
    expect(kept("id")).toEqual(inputs);
    expect(kept("id", "")).toEqual(inputs);
});
