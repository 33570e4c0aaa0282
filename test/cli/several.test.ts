/** Several stacks and programs in one run: a line of the table for each, one report, and the worst exit code. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../cli/report/report";
import { rempart, root, type Ended } from "./command";

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-several-"));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    program("shop", { dev: "westeurope", prod: "eastus" });
    program("teams/site", { prod: "francecentral" });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A program whose stack files name the place of its one resource group. */
function program(name: string, places: Readonly<Record<string, string>>): void {
    const project = name.split("/").at(-1) ?? "";
    mkdirSync(join(folder, name), { recursive: true });
    const write = (file: string, text: string) => writeFileSync(join(folder, name, file), text);
    write("Pulumi.yaml", `name: ${project}\nruntime: nodejs\n`);
    write("package.json", JSON.stringify({ name: project, main: "index.js" }));
    write(
        "index.js",
        `const { Config } = require("@pulumi/pulumi");
const { ResourceGroup } = require("@pulumi/azure-native/resources");
new ResourceGroup("group", { location: new Config().require("place") });
`,
    );
    for (const [stack, place] of Object.entries(places))
        write(`Pulumi.${stack}.yaml`, `config:\n  ${project}:place: ${place}\n`);
}

const check = (...args: readonly string[]) =>
    rempart(["check", ...args, "--with", "residency"], {
        cwd: folder,
        environment: { SOURCE_DATE_EPOCH: "1800000000" },
    });
const reportIn = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;
const stacksOf = (ended: Ended) =>
    reportIn(ended).stacks?.map(({ subject, stack, verdict, exitCode }) => [subject, stack, verdict, exitCode]);
const placesFound = (ended: Ended) =>
    reportIn(ended).findings.map(({ rule, resource, verdict }) => [rule, resource.urn, verdict]);

const wrong = [
    "eu-residency",
    "urn:pulumi:prod::shop::azure-native:resources:ResourceGroup::group",
    "violating",
] as const;

test("--stack all judges every stack that has a file, one after the other or at a time", async () => {
    const [ended, atATime] = await Promise.all([
        check("shop", "--stack", "all", "--json"),
        check("shop", "--stack", "all", "--json", "--jobs", "2"),
    ]);
    expect(atATime).toEqual(ended);
    expect(stacksOf(ended)).toEqual([
        ["shop", "dev", "compliant", 0],
        ["shop", "prod", "violating", 2],
    ]);
    expect([placesFound(ended), ended.code]).toEqual([[wrong], 2]);
});

test("without --stack dev is judged where there is one; where there is none and several others, a choice is asked for", async () => {
    expect(reportIn(await check("shop", "--json")).run.stack).toBe("dev");
    program("choice", { blue: "westeurope", green: "westeurope" });
    const ended = await check("choice");
    rmSync(join(folder, "choice"), { recursive: true });
    expect([ended.code, ended.stderr]).toEqual([
        1,
        "error  There are several stacks in choice: give --stack blue or green, or --stack all.\n",
    ]);
});

test("several folders, and every program below one, give a table with a line for each stack", async () => {
    const [folders, recursive] = [
        await check("teams/site", "shop", "--stack", "prod"),
        await check(".", "--recursive", "--stack", "prod"),
    ];
    for (const { stdout, code } of [folders, recursive]) {
        const lines = stdout.split("\n");
        expect(code).toBe(2);
        expect(lines.filter((line) => /^(shop|site) /.test(line))).toEqual([
            expect.stringMatching(/^shop +prod +violating +2 +3 +1 +0 +0 +shop$/),
            expect.stringMatching(/^site +prod +compliant +0 +3 +0 +0 +0 +teams\/site$/),
        ]);
        expect(lines.at(-2)).toBe("verdict: violating · 1 finding blocks: eu-residency · exit code 2");
    }
});

test("the results of two runs merged are what one run over both says", async () => {
    const one = await check(".", "--recursive", "--stack", "all", "--json");
    const parts = [["shop", "--stack", "all"], ["teams/site"]].map(async (args, index) => {
        const file = join(folder, `part-${index}.json`);
        writeFileSync(file, (await check(...args, "--json")).stdout);
        return file;
    });
    const files = await Promise.all(parts);
    const merged = await rempart(["merge", ...files.reverse(), "--json"]);
    expect([reportIn(merged), merged.code]).toEqual([reportIn(one), one.code]);
    expect(stacksOf(one)).toEqual([
        ["shop", "dev", "compliant", 0],
        ["shop", "prod", "violating", 2],
        ["teams/site", "prod", "compliant", 0],
    ]);
});

test.each([
    [["nowhere"], "There is no folder nowhere."],
    [["shop", "--stack", "live"], "Pulumi.live.yaml"],
    [
        ["node_modules/@pulumi/policy", "--recursive"],
        "There is no Pulumi.yaml in or below node_modules/@pulumi/policy.",
    ],
    [["shop", "teams/site", "--write-baseline", "b.json"], "A baseline is written of one stack at a time"],
])("%j is one clear line", async (args, problem) => {
    const ended = await check(...args);
    expect([ended.code, ended.stderr.trimEnd().split("\n").length]).toEqual([1, 1]);
    expect(ended.stderr).toContain(problem);
});
