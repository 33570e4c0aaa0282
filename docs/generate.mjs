// Writes docs/rules/*.md from the rules, and the table of files in docs/catalog.md from the data; `npm run build` first. A test proves that the pages are current.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

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

const { fieldsTable, planTemplate } = require("../dist/policies/failover/plan-page.js");
writeFileSync(join(import.meta.dirname, "failover.template.yaml"), planTemplate());
const planPage = join(import.meta.dirname, "failover-plan.md");
const planTable = /(?<=<!-- fields -->\n)[\s\S]*(?=<!-- \/fields -->)/;
writeFileSync(
    planPage,
    readFileSync(planPage, "utf8").replace(planTable, () => `\n${fieldsTable()}\n\n`),
);

const { evidenceSchema } = require("../dist/policies/failover/evidence.js");
writeFileSync(join(import.meta.dirname, "schemas/drill.json"), `${JSON.stringify(evidenceSchema, undefined, 4)}\n`);
