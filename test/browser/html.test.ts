/** The HTML report in headless Chromium: no request, no script, accessible, nothing cut off, in light, dark and on paper. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { html } from "../../cli/report/formats/html";
import { rules } from "../../policies/rules";
import { sayIn } from "../../cli/locales";
import type { Report } from "../../cli/report/report";
import { changed, medium, reportOn, run } from "../cli/report/report";
import { rempart } from "../cli/command";
import { clean, nasty } from "../cli/report/formats/nasty";
import { manyResources } from "../cli/report/formats/html/many";

/** The browser: CHROMIUM, or the one on the PATH. */
function findChromium(): string | undefined {
    if (process.env.CHROMIUM) return process.env.CHROMIUM;
    for (const name of ["chromium", "chromium-browser", "google-chrome"])
        try {
            return execFileSync("which", [name], { encoding: "utf8" }).trim();
        } catch {
            continue;
        }
    return undefined;
}
const executablePath = findChromium();
if (executablePath === undefined)
    process.stdout.write("The browser tests are skipped: no Chromium on the PATH, and CHROMIUM names none.\n");

const many = reportOn(manyResources(300), {}, { run: { ...run, rules: rules.map(({ id }) => id) } });
const reports: readonly (readonly [string, Report])[] = [
    ["many", many],
    ["hostile", nasty],
    ["nothing", clean],
    [
        "waived",
        changed(many, (finding) => ({
            ...finding,
            waived: {
                reason: "moves in March",
                until: "2027-03-31",
                owner: "platform",
                ticket: "T-1",
                approvedBy: "ciso",
            },
        })),
    ],
];
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

(executablePath === undefined ? describe.skip : describe)("in a browser", () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox", "--disable-gpu"] });
    });
    afterAll(() => browser.close());

    async function opened(report: Report, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
        const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, ...options });
        await page.setContent(await html(report, medium), { waitUntil: "load" });
        return page;
    }

    test.each(reports)("%s: no request and no script", async (_, report) => {
        const page = await browser.newPage({ javaScriptEnabled: false });
        const requests: string[] = [];
        page.on("request", (request) => requests.push(request.url()));
        const body = await html(report, medium);
        expect(body).not.toMatch(/<script|\son\w+=|<link|<img|@import|url\(\s*["']?http/i);
        await page.setContent(body, { waitUntil: "networkidle" });
        expect(requests).toEqual([]);
        expect(await page.locator("h1").innerText()).toBe("Sovereignty of shop/dev");
        await page.close();
    });

    test.each(
        reports.flatMap(([name, report]) =>
            (["light", "dark"] as const).map((scheme) => [name, scheme, report] as const),
        ),
    )("%s, %s: axe finds nothing", async (name, colorScheme, report) => {
        const page = await opened(report, { colorScheme, bypassCSP: true });
        await page.evaluate(axe);
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
            "axe.run()",
        );
        expect(
            violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html.slice(0, 200))]),
        ).toEqual([]);
        await shot(page, `${name}-${colorScheme}`);
        await page.close();
    });

    test.each([1100, 390])("nothing is cut off or laid over another at %s pixels", async (width) => {
        const page = await opened(many, { viewport: { width, height: 900 } });
        const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        expect(wide).toBe(0);
        const cut = await page.evaluate(`[...document.querySelectorAll("svg")].flatMap((svg) => {
            const box = svg.getBoundingClientRect();
            return [...svg.querySelectorAll("text")].flatMap((text) => {
                const own = text.getBoundingClientRect();
                const isIn = own.left >= box.left - 1 && own.right <= box.right + 1 && own.top >= box.top - 1 && own.bottom <= box.bottom + 1;
                return isIn ? [] : [svg.id + ": " + text.textContent];
            });
        })`);
        expect(cut).toEqual([]);
        // Where the window is narrow a picture scrolls: its text does not shrink until nobody can read it.
        const scales = await page.evaluate<number[]>(
            `[...document.querySelectorAll("svg[role=img]")].map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)`,
        );
        expect(Math.min(...scales)).toBeGreaterThanOrEqual(0.74);
        await shot(page, `many-${width}`);
        await page.close();
    });

    test.each(["nextcloud-azure", "nextcloud-gcp", "nextcloud-kubernetes", "sogo-azure"])(
        "the example %s, with its drill, in light and dark",
        async (name) => {
            const { stdout } = await rempart(["check", join("examples", name), "--format", "html"]);
            for (const colorScheme of ["light", "dark"] as const) {
                const page = await browser.newPage({
                    viewport: { width: 1100, height: 900 },
                    colorScheme,
                    bypassCSP: true,
                });
                const requests: string[] = [];
                page.on("request", (request) => requests.push(request.url()));
                await page.setContent(stdout, { waitUntil: "networkidle" });
                await page.evaluate(axe);
                const { violations } = await page.evaluate<{ violations: { id: string }[] }>("axe.run()");
                expect([requests, violations.map(({ id }) => id)]).toEqual([[], []]);
                expect(await page.locator("svg.drill").count()).toBe(2);
                await shot(page, `${name}-${colorScheme}`);
                await page.close();
            }
        },
    );

    test("it prints on A4: nothing is wider than the paper, and all that is folded is shown", async () => {
        const page = await opened(many);
        const paper = await browser.newPage({ viewport: { width: 680, height: 900 } });
        await paper.emulateMedia({ media: "print" });
        await paper.setContent(await html(many, { ...medium, say: sayIn("de") }), { waitUntil: "load" });
        const beyond = await paper.evaluate(
            `[...document.querySelectorAll("table, svg, details, .bar")].filter((each) => each.getBoundingClientRect().right > 681).map((each) => each.outerHTML.slice(0, 80))`,
        );
        expect(beyond).toEqual([]);
        const folded = await paper.evaluate(
            `[...document.querySelectorAll("details > :not(summary)")].filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).length`,
        );
        expect(folded).toBe(0);
        await paper.close();
        const pdf = await page.pdf({ format: "A4" });
        expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
        await page.close();
    });
});

/** With SCREENSHOTS=FOLDER the pages are kept, to look at. */
async function shot(page: Page, name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    for (const id of ["map", "graph", "radar", "keys", "drill"])
        if (await page.locator(`section[aria-labelledby="s-${id}"]`).count())
            await page
                .locator(`section[aria-labelledby="s-${id}"]`)
                .screenshot({ path: join(folder, `${name}-${id}.png`) });
}
