/** What a report says of a run in which Rempart's own pack judged inside of Pulumi. */
import { choiceOf, configurationOf } from "../../cli/commands/packs";
import { reportOn } from "../../cli/commands/report-on";
import { runOf } from "../../cli/report/run";
import type { JudgedInput } from "../../engine/judged-input";
import { summaryOf } from "../../engine/rule-summary";
import { euSovereign } from "../../packs/eu-sovereign/pack";

const others = {
    id: "acme-names",
    title: "Names.",
    severity: "low",
    remediation: "Rename.",
    frameworks: [],
    url: "",
} as const;
const answers = (pack: string, rules: JudgedInput["answers"][number]["rules"]) => ({
    pack,
    rules,
    coverage: {},
    findings: [],
    counts: { resources: 3, compliant: 2, notApplicable: 1 },
});

test("the run names project and stack, and the rules that were on: the pack serves those that are off, too", () => {
    const choice = choiceOf(["residency"]);
    const input: JudgedInput = {
        stack: "dev",
        project: "shop",
        resources: [],
        reads: [],
        complete: true,
        positions: new Map(),
        packFindings: [],
        unseen: [],
        errors: [],
        answers: [answers("rempart-eu-sovereign", euSovereign.rules.map(summaryOf)), answers("acme", [others])],
        judged: true,
    };
    const { run, verdict } = reportOn(input, {
        choice,
        configuration: configurationOf(choice, {}),
        run: runOf({ source: "pulumi", subject: ".", packs: ["residency"] }, {}),
        beside: [],
        failOn: "mandatory",
        skip: [],
        waivers: { today: "2026-11-28", waivers: [] },
    });
    const enabled = choice.rules.map(({ id }) => id).filter((id) => choice.packs[0]?.pack.levels[id] !== "disabled");
    expect([run.project, run.stack, run.rules, verdict]).toEqual([
        "shop",
        "dev",
        [...enabled, "acme-names"].sort(),
        "compliant",
    ]);
});
