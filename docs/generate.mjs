// Writes docs/rules/*.md from the rules themselves; `npm run build` first. A test proves that the pages are current.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { euSovereign } = require("../dist/packs/eu-sovereign/pack.js");
const { pageOf } = require("../dist/cli/report/rule-page.js");
const folder = join(import.meta.dirname, "rules");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const rule of euSovereign.rules) writeFileSync(join(folder, `${rule.id}.md`), pageOf(rule));
