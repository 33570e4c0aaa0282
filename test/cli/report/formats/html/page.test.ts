import { writeFileSync } from "node:fs";
import { html } from "../../../../../cli/report/formats/html";
import { graphOf } from "../../../../../cli/report/formats/html/graph";
import { sitesOf } from "../../../../../cli/report/formats/html/map";
import { objectivesOf } from "../../../../../cli/report/objectives";
import type { Report } from "../../../../../cli/report/report";
import { rules } from "../../../../../policies/rules";
import { bucket, changed, medium, reportOn, run } from "../../report";
import { drillOf } from "../../../../../cli/commands/drilled";
import { resource, stackResource } from "../../../../rules";
import { full } from "../../../../failover/full-plan";
import { PLAN_TYPE } from "../../../../../policies/core/plan-type";
import { clean, nasty } from "../nasty";
import { manyResources } from "./many";

const on = { run: { ...run, rules: rules.map(({ id }) => id) } };
const many = reportOn(manyResources(1000), {}, on);
const planResource = resource(PLAN_TYPE, full, { name: "plan" });
const pageOf = (report: Report): string => html(report, medium) as string;

test("1,000 resources take less than 300 KB, and nothing is fetched or run", () => {
    const page = pageOf(many);
    if (process.env.PAGE !== undefined) writeFileSync(process.env.PAGE, page);
    expect(Buffer.byteLength(page)).toBeLessThan(300_000);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|\son\w+=|<link|<img|<iframe|@import|url\((?!#)/i);
});

describe("of a stack with a failover plan", () => {
    const planned = [...manyResources(1000), planResource];
    const drilled = drillOf([stackResource, ...planned], {});
    const report: Report = { ...reportOn(planned, {}, on), ...(drilled && { drills: [drilled] }) };

    test("the drill of 1,000 resources is abridged, and the page stays below 300 KB", () => {
        const page = pageOf(report);
        expect(Buffer.byteLength(page)).toBeLessThan(300_000);
        expect(page).toContain("<h3>dev: provider-sanctions</h3>");
        expect(page).toContain("The graph has too many elements for a page");
        expect(page).toMatch(/and \d+ more<\/text>/);
    });

    test("a small stack shows its hours and what depends on what, in the colours of the page", () => {
        const small = [bucket("letters", 3), planResource];
        const page = pageOf({ ...reportOn(small), drills: [drillOf([stackResource, ...small], {})!] });
        expect([...page.matchAll(/<svg class="drill"/g)]).toHaveLength(2);
        const pictures = [...page.matchAll(/<svg class="drill".*?<\/svg>/gs)].map(([svg]) => svg);
        expect(pictures.join("")).not.toMatch(/"#[0-9a-f]{6}"/);
    });

    test("what a file of results says in the place of numbers opens no element", () => {
        const evil = '"><script>x</script>' as unknown as number;
        const [part] = drilled!.timeline;
        const broken = {
            ...drilled!,
            timeline: [
                { ...part!, rows: [{ label: String(evil), spans: [{ from: evil, state: String(evil) as "stops" }] }] },
            ],
            steps: [{ at: evil, takes: evil, text: String(evil) }],
            events: [{ at: evil, text: String(evil) }],
            graph: {
                boxes: [
                    {
                        column: evil,
                        row: evil,
                        label: String(evil),
                        where: String(evil),
                        state: String(evil) as "stops",
                        at: evil,
                    },
                ],
                edges: [{ from: 0, to: 0, kind: "runs-on" as const }],
                returns: [{ from: 0, to: 0 }],
            },
        };
        expect(pageOf({ ...reportOn([]), drills: [broken] })).not.toContain("<script");
    });
});

test("words of others are text", () => {
    const page = pageOf(nasty);
    expect(page).not.toContain("</b> &");
    expect(page).toContain("&lt;/b&gt; &amp;");
    expect(page).not.toMatch(/[\u0000-\u0008]/);
});

test("every resource with a place or an operator is in exactly one row of the map", () => {
    const { resources } = many.inventory!;
    const placed = resources.filter(({ place, operator }) => place !== undefined || operator !== undefined);
    expect(sitesOf(many.inventory!).reduce((sum, { count }) => sum + count, 0)).toBe(placed.length);
});

test("the graph draws every need of every resource, however many there are", () => {
    const { resources } = many.inventory!;
    const needs = resources.reduce(
        (sum, { operator, endpoints = [] }) => sum + (operator ? 1 : 0) + endpoints.length,
        0,
    );
    const { nodes, edges } = graphOf(many.inventory!);
    const counted = (start: string): number =>
        edges.filter(({ from }) => from.startsWith(start)).reduce((sum, { count }) => sum + count, 0);
    expect([counted("kind "), counted("who ") + counted("others ")]).toEqual([needs, needs]);
    expect(nodes.length).toBeLessThan(60);
});

describe("the eight objectives", () => {
    const levels = (report: Report) => objectivesOf(report).map(({ id, level }) => [id, level] as const);

    test("are the framework's, with weights that make a whole", () => {
        const objectives = objectivesOf(many);
        expect(objectives.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((index) => `SOV-${index}`));
        expect(objectives.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    });

    test("are unknown where no rule that was on speaks of them", () => {
        expect(levels({ ...clean, run: { ...clean.run, rules: [] } }).every(([, level]) => level === undefined)).toBe(
            true,
        );
        expect(objectivesOf(many).find(({ id }) => id === "SOV-8")?.level).toBeUndefined();
    });

    test("an operator under foreign law leaves 1 for strategy and law", () => {
        const found = Object.fromEntries(levels({ ...many, findings: [] }));
        expect([found["SOV-1"]?.atMost, found["SOV-2"]?.atMost]).toEqual([1, 1]);
    });

    test("adding a violation never raises a level, and a waiver never lowers one", () => {
        const before = new Map(levels({ ...many, findings: many.findings.slice(0, 3) }));
        const waived = new Map(
            levels(changed(many, (finding) => ({ ...finding, waived: { reason: "known", until: "2027-01-01" } }))),
        );
        for (const [id, level] of levels(many)) {
            expect(level?.atMost ?? 0).toBeLessThanOrEqual(before.get(id)?.atMost ?? 0);
            expect(level?.atMost ?? 0).toBeLessThanOrEqual(waived.get(id)?.atMost ?? 0);
            expect(level?.ifUnknownIsWrong ?? 0).toBeLessThanOrEqual(level?.atMost ?? 0);
        }
    });
});
