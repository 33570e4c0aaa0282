// Writes docs/rules/*.md from the rules, the table of files in docs/catalog.md from the data, and docs/schemas; `npm run build` first. A test proves that the pages are current.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";

const require = createRequire(import.meta.url);
const { euSovereign } = require("../dist/packs/eu-sovereign/pack.js");
const { pageOf } = require("../dist/cli/report/rule-page.js");
const folder = join(import.meta.dirname, "rules");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const rule of euSovereign.rules) writeFileSync(join(folder, `${rule.id}.md`), pageOf(rule));

const { filesTable } = require("../dist/policies/catalog/files.js");
const page = join(import.meta.dirname, "catalog.md");
const table = /(?<=<!-- files -->\n)[\s\S]*(?=<!-- \/files -->)/;
writeFileSync(
    page,
    readFileSync(page, "utf8").replace(table, () => `${filesTable()}\n`),
);

const { planSchema } = require("../dist/policies/failover/plan-schema.js");
const { evidenceSchema } = require("../dist/policies/failover/evidence.js");
const { scenarioSchema } = require("../dist/policies/paper-drill/scenario.js");
const { baselineSchema, configSchema, waiversSchema } = require("../dist/cli/config/schemas.js");
const json = { ...(await resolveConfig(join(import.meta.dirname, "schemas/rempart.json"))), parser: "json" };
const schemas = {
    rempart: configSchema(true),
    waivers: waiversSchema(),
    baseline: baselineSchema(),
    "failover-plan": planSchema(),
    drill: evidenceSchema,
    "drill-scenario": scenarioSchema,
};
for (const [name, schema] of Object.entries(schemas))
    writeFileSync(join(import.meta.dirname, "schemas", `${name}.json`), await format(JSON.stringify(schema), json));

const { fieldsTable, planTemplate } = require("../dist/policies/failover/plan-page.js");
writeFileSync(join(import.meta.dirname, "failover.template.yaml"), planTemplate());
const planPage = join(import.meta.dirname, "failover-plan.md");
const planTable = /(?<=<!-- fields -->\n)[\s\S]*(?=<!-- \/fields -->)/;
writeFileSync(
    planPage,
    readFileSync(planPage, "utf8").replace(planTable, () => `\n${fieldsTable()}\n\n`),
);

// What the pages of the drill and of the guide say of scenarios, dependencies and pairs stands in the rows.
const { scenarioPages, dependencyTable } = require("../dist/cli/report/scenario-page.js");
const { frameworkMatrix, rulesMatrix } = require("../dist/cli/report/frameworks/matrix.js");
const { notCoveredTable } = require("../dist/cli/report/not-covered.js");
const { gapsPage } = require("../dist/policies/visibility/gaps.js");
const { pairsTable } = require("../dist/policies/catalog/files.js");
for (const [name, part, text] of [
    ["drill", "scenarios", scenarioPages()],
    ["drill", "dependencies", dependencyTable()],
    ["failover-guide", "pairs", pairsTable()],
    ["frameworks", "matrix", frameworkMatrix()],
    ["frameworks", "rules", rulesMatrix()],
    ["not-covered", "table", notCoveredTable()],
    ["not-covered", "gaps", gapsPage()],
]) {
    const file = join(import.meta.dirname, `${name}.md`);
    const between = new RegExp(`(?<=<!-- ${part} -->\\n)[\\s\\S]*(?=<!-- /${part} -->)`);
    writeFileSync(
        file,
        readFileSync(file, "utf8").replace(between, () => `\n${text.trimEnd()}\n`),
    );
}
