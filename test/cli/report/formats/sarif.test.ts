import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "sarif";
import { sarif } from "../../../../cli/report/formats/sarif";
import type { Report } from "../../../../cli/report/report";
import { medium, reportOn } from "../report";
import { resource } from "../../../rules";
import { clean, nasty } from "./nasty";

const runOf = (report: Report) => (JSON.parse(sarif(report, medium) as string) as Log).runs[0]!;

/** https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
test.each([
    ["hostile words", nasty],
    ["nothing found", clean],
])("what GitHub requires is there: %s", (_, report) => {
    const { tool, results = [], automationDetails } = runOf(report);
    const rules = tool.driver.rules ?? [];
    expect(automationDetails?.id).toBe("rempart/shop/dev/");
    expect(results).toHaveLength(report.findings.length);
    for (const rule of rules) {
        for (const text of [rule.shortDescription, rule.fullDescription, rule.help]) expect(text?.text).toMatch(/\.$/);
        const { tags, "security-severity": severity } = rule.properties as Record<string, unknown>;
        expect(severity).toMatch(/^(9\.5|8\.0|5\.5|2\.0)$/);
        expect(tags).toContain("security");
        expect((tags as string[]).length).toBeLessThanOrEqual(20);
    }
    for (const result of results) {
        expect(rules[result.ruleIndex!]?.id).toBe(result.ruleId);
        const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
        expect(artifactLocation?.uri).toMatch(/^[^/\\.][^\\]*$/);
        const { startLine, startColumn, endLine, endColumn } = region!;
        for (const each of [startLine, startColumn, endLine, endColumn]) expect(each).toBeGreaterThan(0);
        expect(endColumn!).toBeGreaterThan(startColumn!);
    }
    const prints = results.map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash);
    expect(new Set(prints).size).toBe(results.length);
});

test("a region is the line of the program, from the position to its end", () => {
    const file = join("test/programs/bare-storage/index.ts");
    const line = readFileSync(file, "utf8").split("\n")[4]!;
    const report = reportOn([
        {
            ...resource("gcp:storage/bucket:Bucket", { location: "us-east1" }, { name: "a" }),
            position: { file, line: 5, column: 1 },
        },
    ]);
    const result = runOf(report).results?.find(({ ruleId }) => ruleId === "eu-residency");
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
        artifactLocation: { uri: "test/programs/bare-storage/index.ts", uriBaseId: "SRCROOT" },
        region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: line.length + 1 },
    });
});

test("a file outside of the working directory is named by its whole address", () => {
    const away = { file: "/elsewhere/a b.ts", line: 1, column: 1 };
    const report = reportOn([{ ...resource("gcp:storage/bucket:Bucket", { location: "us-east1" }), position: away }]);
    const uris = runOf(report).results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation);
    expect(uris).toContainEqual({ uri: "file:///elsewhere/a%20b.ts" });
});

test("a waiver is an accepted suppression, and what is undetermined is for review", () => {
    const { results = [], invocations } = runOf(nasty);
    expect(results.flatMap(({ suppressions = [] }) => suppressions)).toEqual([
        {
            kind: "external",
            status: "accepted",
            justification: nasty.findings.find(({ waived }) => waived)?.waived?.reason,
            properties: { until: "2027-03-31", ticket: "T-1", approvedBy: "ciso" },
        },
    ]);
    expect(invocations?.[0]).toMatchObject({ executionSuccessful: false });
    for (const { kind, level } of results) expect([kind, level]).toEqual(["fail", "error"]);
});
