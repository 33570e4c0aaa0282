/** One HTML file for those who would rather look than read: no script, no request, light and dark, on screen and paper. */
import type { Format } from "../format";
import { closingLine, countLine, verdictWords } from "../../verdict-line";
import { objectivesOf } from "../../objectives";
import type { Report } from "../../report";
import { graph, graphOf, graphTable } from "./graph";
import { map, mapLegend, siteTable, sitesOf } from "./map";
import { markup, type Markup } from "./markup";
import { radar, radarTable } from "./radar";
import * as sections from "./sections";
import { style } from "./style";

export const html: Format = (report) => {
    const { run, verdict } = report;
    const name = run.project === undefined ? run.subject : `${run.project}/${run.stack}`;
    const parts = partsOf(report);
    const page = markup`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="color-scheme" content="light dark"><title>Sovereignty of ${name}: ${verdictWords[verdict]}</title><style>${{ html: style }}</style></head><body><header><h1>Sovereignty of ${name}</h1><p class="quiet">Rempart ${run.rempart}, ${run.at}</p><div class="verdict ${verdict}"><strong>${verdictWords[verdict]}</strong><p>${countLine(report)}. ${closingLine(report)}.</p></div>${tiles(report)}<nav aria-label="Contents"><ul>${parts.map(
        ({ id, title }) => markup`<li><a href="#s-${id}">${title}</a></li>`,
    )}</ul></nav></header><main>${report.errors.map(({ message }) => markup`<p class="verdict error"><strong>Error</strong> ${message}</p>`)}${parts.map(
        ({ id, title, content }) =>
            markup`<section aria-labelledby="s-${id}"><h2 id="s-${id}">${title}</h2>${content}</section>`,
    )}</main></body></html>`;
    return `<!doctype html>\n${page.html}\n`;
};

interface PagePart {
    readonly id: string;
    readonly title: string;
    readonly content: Markup;
}

function partsOf(report: Report): readonly PagePart[] {
    const { inventory } = report;
    const objectives = objectivesOf(report);
    const part = (id: string, title: string, content: Markup): PagePart => ({ id, title, content });
    const where = inventory && sitesOf(inventory);
    const needs = inventory && graphOf(inventory);
    return [
        part("findings", "Findings", sections.findings(report)),
        ...(inventory && where && needs
            ? [
                  part(
                      "map",
                      "Places and operators",
                      markup`<p>Each bubble is a country in which resources are. Its colour and sign tell whose law reaches their operators, which is not the same as where they are.</p>${mapLegend()}${map(where)}${siteTable(where)}`,
                  ),
                  part("keys", "Key custody", sections.keys(inventory)),
                  part(
                      "graph",
                      "Dependencies",
                      markup`<p>What the resources need to run, and under whose law that stands. A dashed red line leaves the allowed jurisdictions.</p>${graph(needs)}${graphTable(needs)}`,
                  ),
                  part("failover", "Failover coverage", sections.failover(inventory)),
              ]
            : []),
        part(
            "radar",
            "EU Cloud Sovereignty Framework",
            markup`<p>For each objective: the highest SEAL level that nothing found here rules out. A program proves no level; what it cannot show is hatched, and must be answered by the operator.</p>${radar(objectives)}${radarTable(objectives)}`,
        ),
        part("coverage", "Coverage", sections.coverage(report)),
        part("waivers", "Waivers", sections.waivers(report)),
        part("evidence", "Evidence", sections.evidence(report)),
    ];
}

function tiles({ counts, inventory }: Report): Markup {
    const held = inventory?.resources.filter(({ key }) => key !== undefined) ?? [];
    const shown: readonly (readonly [string, string | number])[] = [
        ["resources", counts.resources],
        ["violations", counts.violations],
        ["undetermined", counts.undetermined],
        ["waived", counts.waived],
        ...(inventory
            ? ([
                  ["operators and hosts' owners", Object.keys(inventory.operators).length],
                  [
                      "keys held by the customer",
                      `${held.filter(({ key }) => key === "customer").length} of ${held.length}`,
                  ],
              ] as const)
            : []),
    ];
    return markup`<ul class="tiles">${shown.map(([label, value]) => markup`<li><strong>${value}</strong> ${label}</li>`)}</ul>`;
}
