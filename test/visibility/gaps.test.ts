/** The list of what is not covered says what the rows say, and its page is current. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gapMeanings, gapRows, gapsPage } from "../../policies/visibility";

const rows = gapRows();
const gapsOf = (type: string) => rows.filter(({ types }) => types.includes(type)).map(({ gap }) => gap);

test("every category has its meaning and something in it", () => {
    for (const gap of Object.keys(gapMeanings)) expect(rows.filter((row) => row.gap === gap).length).toBeGreaterThan(0);
    for (const { types, what } of rows) expect([what, types.length > 0]).toEqual([what, true]);
});

test.each([
    ["hcloud:index/volume:Volume", "the provider's API"],
    ["kubernetes:helm.sh/*:Release", "what only a deployment shows"],
    ["command:*:Command", "what no tool can see"],
    ["ionoscloud:*", "a limit of ours"],
    ["azure:*", "a limit of ours"],
])("%s is not covered: %s", (type, gap) => expect(gapsOf(type)).toContain(gap));

test.each(["azure-native:storage:StorageAccount", "gcp:storage/bucket:Bucket", "azure-native:resources:ResourceGroup"])(
    "%s is covered",
    (type) => expect(gapsOf(type)).toEqual([]),
);

test("the page is current", () => {
    const page = readFileSync(join(__dirname, "../../docs/not-covered.md"), "utf8");
    const written = page.split("<!-- gaps -->")[1]?.split("<!-- /gaps -->")[0];
    expect(written?.trim()).toBe(gapsPage().trim());
});
