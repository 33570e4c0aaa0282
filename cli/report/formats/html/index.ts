/** One HTML file for those who would rather look than read: no script, no request, light and dark, on screen and paper. */
import { english, type Say, type Word } from "../../../locales";
import type { Format } from "../format";
import { closingLine, countLine, verdictWords } from "../../verdict-line";
import { narrowing } from "../../narrowing";
import { objectivesOf } from "../../objectives";
import type { Report } from "../../report";
import { programName } from "../../run";
import { drills } from "./drill";
import { graph, graphOf, graphTable } from "./graph";
import { map, mapLegend, siteTable, sitesOf } from "./map";
import { markup, type Markup } from "./markup";
import { radar, radarTable } from "./radar";
import * as sections from "./sections";
import { style } from "./style";

export const html: Format = (report, { say = english }) => {
    const { run, verdict } = report;
    const name = programName(run);
    const parts = partsOf(report, say);
    const page = markup`<html lang="${say.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="color-scheme" content="light dark"><title>${say.word("Sovereignty of {0}", name)}${say.word(": ")}${say.word(verdictWords[verdict])}</title><style>${{ html: style }}</style></head><body><header><h1>${say.word("Sovereignty of {0}", name)}</h1><p class="quiet">Rempart ${run.rempart}, ${run.at}</p><div class="verdict ${verdict}"><strong>${say.word(verdictWords[verdict])}</strong><p>${countLine(report, say)}</p><p>${closingLine(report, say)}</p>${narrowing(run, say).map((text) => markup`<p>${text}</p>`)}</div>${tiles(report, say)}<nav aria-label="${say.word("Contents")}"><ul>${parts.map(
        ({ id, title }) => markup`<li><a href="#s-${id}">${title}</a></li>`,
    )}</ul></nav></header><main>${report.errors.map(({ message }) => markup`<p class="verdict error"><strong>${say.word("Error")}</strong> ${message}</p>`)}${parts.map(
        ({ id, title, content }) =>
            markup`<section aria-labelledby="s-${id}"><h2 id="s-${id}">${title}</h2>${content}</section>`,
    )}</main></body></html>`;
    return `<!doctype html>\n${page.html}\n`;
};

/** A name, in every language. */
const FRAMEWORK = "EU Cloud Sovereignty Framework";

interface PagePart {
    readonly id: string;
    readonly title: string;
    readonly content: Markup;
}

function partsOf(report: Report, say: Say): readonly PagePart[] {
    const { inventory } = report;
    const objectives = objectivesOf(report, say);
    const part = (id: string, title: Word | typeof FRAMEWORK, content: Markup): PagePart => ({
        id,
        title: say.known(title),
        content,
    });
    const where = inventory && sitesOf(inventory);
    const needs = inventory && graphOf(inventory, say);
    return [
        part("findings", "Findings", sections.findings(report, say)),
        ...(inventory && where && needs
            ? [
                  part(
                      "map",
                      "Places and operators",
                      markup`<p>${say.word("Each bubble is a country in which resources are. Its colour and sign tell whose law reaches their operators, which is not the same as where they are.")}</p>${mapLegend(say)}${map(where, say)}${siteTable(where, say)}`,
                  ),
                  part("keys", "Key custody", sections.keys(inventory, say)),
                  part(
                      "graph",
                      "Dependencies",
                      markup`<p>${say.word("What the resources need to run, and under whose law that stands. A dashed red line leaves the allowed jurisdictions.")}</p>${graph(needs, say)}${graphTable(needs, say)}`,
                  ),
                  part("failover", "Failover coverage", sections.failover(inventory, say)),
              ]
            : []),
        ...(report.drills ? [part("drill", "Drill", drills(report.drills, say))] : []),
        part(
            "radar",
            FRAMEWORK,
            markup`<p>${say.word("For each objective: the highest SEAL level that nothing found here rules out. A program proves no level; what it cannot show is hatched, and must be answered by the operator.")}</p>${radar(objectives, say)}${radarTable(objectives, say)}`,
        ),
        part("coverage", "Coverage", sections.coverage(report, say)),
        part("waivers", "Waivers", sections.waivers(report, say)),
        part("evidence", "Evidence", sections.evidence(report, say)),
    ];
}

function tiles({ counts, inventory }: Report, say: Say): Markup {
    const held = inventory?.resources.filter(({ key }) => key !== undefined) ?? [];
    const shown: readonly (readonly [Word, string | number])[] = [
        ["resources", counts.resources],
        ["violations", counts.violations],
        ["undetermined", counts.undetermined],
        ["waived", counts.waived],
        ...(inventory
            ? ([
                  ["operators and hosts' owners", Object.keys(inventory.operators).length],
                  [
                      "keys held by the customer",
                      say.word("{0} of {1}", held.filter(({ key }) => key === "customer").length, held.length),
                  ],
              ] as const)
            : []),
    ];
    return markup`<ul class="tiles">${shown.map(([label, value]) => markup`<li><strong>${value}</strong> ${say.word(label)}</li>`)}</ul>`;
}
