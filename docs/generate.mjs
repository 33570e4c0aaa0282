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
writeFileSync(
    join(import.meta.dirname, "schemas/failover-plan.json"),
    `${JSON.stringify(planSchema(), undefined, 4)}\n`,
);
const json = { ...(await resolveConfig(page)), parser: "json" };
const { baselineSchema, configSchema, waiversSchema } = require("../dist/cli/config/schemas.js");
const schemas = { rempart: configSchema(true), waivers: waiversSchema(), baseline: baselineSchema() };
for (const [name, schema] of Object.entries(schemas))
    writeFileSync(join(import.meta.dirname, "schemas", `${name}.json`), await format(JSON.stringify(schema), json));

// A scenario of one's own is checked by the schema that is published.
const { scenarioSchema } = require("../dist/policies/paper-drill/scenario.js");
const scenarioFile = join(import.meta.dirname, "schemas/drill-scenario.json");
writeFileSync(scenarioFile, await format(JSON.stringify(scenarioSchema), json));
