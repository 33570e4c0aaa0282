/** Cases written by hand on values that the rules were not made from: what each rule of endpoints finds, and no more. */
import { evaluate } from "../../../policies/core/evaluate";
import { readConfiguration } from "../../../policies/core/settings";
import { endpointRules } from "../../../policies/endpoints";
import { fileCases } from "./files";
import { hostCases, type HandCase } from "./hosts";
import { imageCases } from "./images";
import { operatorCases } from "./operators";
import { workloadCases } from "./workloads";
import { quietCases, recordCases } from "./records";

/** Every digest would be a finding of its own. */
const rules = endpointRules.filter(({ id }) => id !== "image-digest" && id !== "escape-hatches");

function found([, given, , settings = {}]: HandCase): readonly string[] {
    const { settings: read, problems } = readConfiguration({ sovereignty: settings }, rules, {});
    expect(problems).toEqual([]);
    const resources = Array.isArray(given) ? given : [given];
    const lines = evaluate(resources, rules, read).flatMap(({ rule, findings }) =>
        findings.map(
            ({ kind, message, path }) =>
                `${kind === "violation" ? "" : "undetermined "}${rule.id} ${message} ${path ?? "-"}`,
        ),
    );
    return lines;
}

describe.each([
    ["hosts in values", hostCases],
    ["files", fileCases],
    ["typed resources", recordCases],
    ["what is no host", quietCases],
    ["images", imageCases],
    ["workloads", workloadCases],
    ["operators", operatorCases],
])("%s", (_, cases) => {
    test.each(cases.map((each) => [each[0], each] as const))("%s", (_title, each) => {
        const [, , finds] = each;
        expect([...found(each)].sort()).toEqual([...finds].sort());
    });
});
