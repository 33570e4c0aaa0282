/** Reports for the tests of formats: what rules say of small stacks, and findings written out. */
import { judged, reportOf, type Judged, type Report } from "../../../cli/report/report";
import { inventoryOf } from "../../../cli/report/inventory";
import { assess } from "../../../policies/core/assess";
import { evaluateInTurn } from "../../../policies/core/evaluate";
import { standingOf } from "../../../policies/visibility/exemptions";
import type { ReportedFinding } from "../../../policies/core/report-once";
import type { Resource } from "../../../policies/core/resource";
import { enabledIn, readConfiguration } from "../../../policies/core/settings";
import { rules } from "../../../policies/rules";
import type { Medium } from "../../../cli/report/formats/format";
import { resource, stackResource } from "../../rules";

export const medium: Medium = { width: 100, colour: false, detail: "normal" };

export const run: Report["run"] = {
    rempart: "1.2.3",
    at: "2026-11-27T12:00:00Z",
    source: "preview",
    subject: "shop",
    project: "shop",
    stack: "dev",
    packs: ["eu-sovereign"],
    digests: { input: "a".repeat(64), configuration: "b".repeat(64), catalog: "c".repeat(64) },
};

/** What all rules say of resources, with changes to what a report is made from. */
export function reportOn(made: readonly Resource[], settings: object = {}, changes: Partial<Judged> = {}): Report {
    const resources = [stackResource, ...made];
    const configuration = readConfiguration(settings, rules, {});
    expect(configuration.problems).toEqual([]);
    const on = enabledIn(configuration, rules, "dev");
    const { add, inventory } = inventoryOf(resources, configuration);
    const assessment = assess(evaluateInTurn(resources, on, configuration.settings), standingOf, add);
    return reportOf({
        run,
        ...judged(resources, assessment, on, configuration),
        inventory: inventory(),
        coverageRequired: false,
        errors: [],
        ...changes,
    });
}

/** The same findings, each changed. */
export const changed = (report: Report, change: (finding: ReportedFinding) => ReportedFinding): Report =>
    reportOf({ ...report, rules: rulesOf(report), findings: report.findings.map(change) });

const rulesOf = ({ rules: told }: Report) => Object.entries(told).map(([id, rule]) => ({ id, ...rule }));

export const bucket = (name: string, line: number, properties: object = {}): Resource => ({
    ...resource("gcp:storage/bucket:Bucket", { location: "us-east1", name, ...properties }, { name }),
    position: { file: "index.ts", line, column: 7 },
});
