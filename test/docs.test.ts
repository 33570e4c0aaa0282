import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { notCoveredTable } from "../cli/report/not-covered";
import { pageOf } from "../cli/report/rule-page";
import { dependencyTable, scenarioPages } from "../cli/report/scenario-page";
import { euSovereign } from "../packs/eu-sovereign/pack";
import { pairsTable } from "../policies/catalog/files";

const root = join(__dirname, "..");
const rules = join(root, "docs/rules");

test("each rule has its page, and no page is without its rule", () => {
    expect(readdirSync(rules).sort()).toEqual(euSovereign.rules.map(({ id }) => `${id}.md`).sort());
});

test.each(euSovereign.rules.map((rule) => [rule.id, rule] as const))(
    "the page of %s is current (npm run docs)",
    (id, rule) => {
        expect(readFileSync(join(rules, `${id}.md`), "utf8")).toBe(pageOf(rule));
    },
);

test.each([
    ["drill", scenarioPages],
    ["drill", dependencyTable],
    ["failover-guide", pairsTable],
    ["not-covered", notCoveredTable],
])("%s.md says what the rows say (npm run docs)", (page, text) => {
    expect(readFileSync(join(root, "docs", `${page}.md`), "utf8")).toContain(text().trimEnd());
});

test("the changelog knows the version of the package, and so does the pack", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(readFileSync(join(root, "CHANGELOG.md"), "utf8")).toContain(`## ${version}`);
    for (const file of ["package.json", "PulumiPolicy.yaml"]) {
        expect(readFileSync(join(root, "packs/eu-sovereign", file), "utf8")).toMatch(
            new RegExp(`"?version"?: "?${version}"?`),
        );
    }
});
