import { assess } from "../../policies/core/assess";
import { widestCoverage, type Standing } from "../../policies/core/coverage";
import { evaluateInTurn } from "../../policies/core/evaluate";
import { defineRule, type Rule } from "../../policies/core/rule";
import { component, resource } from "../rules";

const rule = defineRule({
    id: "seen",
    control: "keys",
    title: "Everything is looked at.",
    rationale: "For the tests.",
    severity: "low",
    frameworks: [],
    remediation: "Look.",
    messages: {
        wrong: "{resource} is wrong.",
        later: "{resource} is computed.",
        nobody: "Nobody looked at {resource}.",
    },
    settings: {},
    judge({ read, applies, violation, undetermined }) {
        const { state, ...reading } = read("answer");
        const value = state === "known" && "value" in reading ? reading.value : undefined;
        if (value === "right") applies();
        if (value === "wrong") violation("wrong", {});
        if (value === "later") undetermined("later", {});
        if (value === "nobody") undetermined("nobody", { unseen: true });
    },
});
const elsewhere = defineRule({ ...rule, id: "elsewhere", control: "places", judge: () => undefined });
const resources = ["right", "wrong", "later", "nobody", "silent", "exempt", "asked of the stack"].map((answer) =>
    resource(`test:index:${answer}`, { answer }, { name: answer }),
);
const coverageOf = (rules: readonly Rule[], standingOf: Standing) =>
    assess(
        evaluateInTurn([...resources, component("test:index:Component", { answer: "silent" })], rules, {}),
        standingOf,
    ).coverage;
const standingOf = ({ name }: { readonly name: string }) =>
    name === "exempt" ? "exempt" : name === "asked of the stack" ? "judged" : undefined;

test("counts what was judged, what has a reason not to be, and what nobody looked at, by type", () => {
    expect(coverageOf([rule], standingOf)).toEqual({
        keys: {
            judged: 4,
            exempt: 1,
            unseen: 2,
            types: [
                { type: "test:index:nobody", count: 1 },
                { type: "test:index:silent", count: 1 },
            ],
        },
    });
});

test("has an entry for each control of which a rule is on, in the order of the controls", () => {
    const coverage = coverageOf([rule, elsewhere], () => undefined);
    expect(Object.keys(coverage)).toEqual(["places", "keys"]);
    expect(coverage.places).toMatchObject({ judged: 0, exempt: 0, unseen: 7 });
});

test("of several packs the one that looked at most counts", () => {
    const [narrow, wide] = [coverageOf([elsewhere], () => undefined), coverageOf([rule], () => undefined)];
    expect(widestCoverage([narrow, wide, { keys: { judged: 0, exempt: 0, unseen: 6, types: [] } }])).toEqual({
        places: narrow.places,
        keys: wide.keys,
    });
});
