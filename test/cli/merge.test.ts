/** An organisation: many states, the parts of a matrix, one report over all, and what changed. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { merged as mergedOf } from "../../cli/report/merged";
import { rempart, type Ended } from "./command";
import { clean } from "./report/formats/nasty";
import { writeState, writeStates } from "./states";

interface Report {
    readonly verdict: string;
    readonly counts: { readonly resources: number; readonly violations: number };
    readonly stacks?: readonly { readonly project: string; readonly stack: string; readonly exitCode: number }[];
    readonly errors: readonly { readonly message: string }[];
}
const reportIn = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-states-"));
    mkdirSync(join(folder, "states"));
    writeStates(join(folder, "states"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const environment = { SOURCE_DATE_EPOCH: "1800000000" };
const check = (...args: readonly string[]) =>
    rempart(["check", "--with", "residency", "--states", join(folder, "states"), ...args], { environment });

test("two sets of results merged give the same report as one run over both", async () => {
    const whole = await check("--json");
    const files = ["1/2", "2/2"].map((shard) => ({ shard, file: join(folder, `${shard[0]}.json`) }));
    for (const { shard, file } of files) writeFileSync(file, (await check("--json", "--shard", shard)).stdout);
    const merged = await rempart(["merge", ...files.map(({ file }) => file).reverse(), "--json"], { environment });
    expect(reportIn(merged)).toEqual(reportIn(whole));
    expect([merged.code, whole.code]).toEqual([2, 2]);
    expect(reportIn(whole)).toMatchObject({ verdict: "violating", counts: { resources: 10, violations: 1 } });
    expect(reportIn(whole).stacks?.map(({ project, stack, exitCode }) => [project, stack, exitCode])).toEqual([
        ["shop", "dev", 0],
        ["shop", "prod", 2],
        ["site", "prod", 0],
    ]);

    const table = await rempart(["merge", ...files.map(({ file }) => file)]);
    expect(table.stdout).toMatch(/shop +prod +violating +2 +4 +1 +0 +0/);

    const twice = await rempart(["merge", files[0]?.file ?? "", files[0]?.file ?? ""]);
    expect([twice.code, twice.stderr.split("\n").length]).toEqual([1, 2]);
    expect(twice.stderr).toContain("is in two of the reports: give each result once.");
});

test("two files that hold one stack both count, and a note says so", async () => {
    const twice = join(folder, "twice");
    mkdirSync(twice);
    for (const day of ["monday", "tuesday"]) {
        const file = writeState(twice, "shop", "prod", { files: "westeurope" });
        renameSync(file, join(twice, `${day}.json`));
    }
    const ended = await rempart(["check", "--with", "residency", "--states", twice, "--quiet"], { environment });
    expect([ended.code, ended.stderr]).toEqual([
        0,
        `note  ${twice}/monday.json and ${twice}/tuesday.json hold the same stack, shop/prod: both count.\n`,
    ]);
});

test("a part of a matrix that has nothing to do is no failure", async () => {
    const ended = await check("--json", "--shard", "5/9");
    expect([ended.code, reportIn(ended).stacks, reportIn(ended).errors]).toEqual([0, [], []]);
});

test("a folder of states has compressed ones, too, and a copy beside the state is no other", async () => {
    const compressed = join(folder, "compressed");
    mkdirSync(compressed);
    for (const project of ["shop", "site"]) {
        const file = writeState(compressed, project, "dev", { files: "eastus" });
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
        if (project === "site") rmSync(file);
    }
    const ended = await rempart(["check", "--with", "residency", "--states", compressed, "--format", "json=-"]);
    expect(ended.code).toBe(2);
    expect(reportIn(ended).stacks?.map(({ project, stack }) => [project, stack])).toEqual([
        ["shop", "dev"],
        ["site", "dev"],
    ]);
});

test("one state that cannot be read is an error that names it, and the others are judged", async () => {
    const broken = join(folder, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "a.json"), "{");
    writeState(broken, "site", "dev", { pages: "eastus" });
    const ended = await rempart(["check", "--with", "residency", "--states", `${broken}/*.json`, "--json"]);
    const { verdict, counts, errors } = reportIn(ended);
    expect([ended.code, verdict, counts.violations]).toEqual([1, "error", 1]);
    expect(errors).toEqual([
        {
            message: `${broken}/a.json: The state file ${broken}/a.json, line 1 is not JSON. It is cut off or damaged. Write it again with 'pulumi stack export --file', to another file.`,
        },
    ]);
});

test.each([
    [["--shard", "0/2"], "--shard is '0/2': give the part and their number, such as 1/4, counted from 1."],
    [["--shard", "3/2"], "--shard is '3/2': give the part and their number, such as 1/4, counted from 1."],
    [["--state", "x.json"], "--states judges exported states: give no folder of a program and no --state with it."],
    [["--write-baseline", "b.json"], "A baseline is written of one stack at a time: give one folder and --stack NAME."],
])("%j is an error", async (args, message) => {
    const ended = await check("--json", ...args);
    expect([ended.code, reportIn(ended).errors]).toEqual([1, [{ message }]]);
});

test("a report over several says what held for all: versions, configurations, rules that were on, and what was left out", () => {
    const base = { ...clean.run, rules: ["eu-residency", "external-hosts", "egress"] };
    const over = mergedOf([
        { ...clean, run: { ...base, stack: "a", configuration: "a/rempart.json", only: ["eu-residency"] } },
        { ...clean, run: { ...base, stack: "b", rempart: "1.3.0", rules: ["eu-residency", "egress"] } },
        { ...clean, run: { ...base, stack: "c", configuration: "c/rempart.json", skip: ["egress"], packs: ["other"] } },
    ]);
    expect(over.run).toMatchObject({
        rempart: "1.2.3, 1.3.0",
        packs: ["eu-sovereign", "other"],
        rules: ["eu-residency", "egress"],
        only: ["eu-residency"],
        skip: ["egress"],
        configuration: "a/rempart.json, c/rempart.json",
    });
    expect(Object.keys(mergedOf([clean, { ...clean, run: { ...clean.run, stack: "b" } }]).run)).toEqual(
        expect.not.arrayContaining(["only", "skip", "configuration"]),
    );
});

describe("rempart diff", () => {
    const report = async (name: string, accounts: Readonly<Record<string, string>>) => {
        const state = writeState(folder, "site", "dev", accounts);
        const file = join(folder, `${name}.json`);
        writeFileSync(file, (await rempart(["check", "--with", "residency", "--state", state, "--json"])).stdout);
        return file;
    };

    test("tells what is new and what is fixed, and fails where it is asked to", async () => {
        const before = await report("before", { a: "eastus", b: "westus" });
        const after = await report("after", { b: "westus", c: "japaneast" });
        const { code, stdout } = await rempart(["diff", before, after]);
        expect(stdout).toContain("+ high  eu-residency  azure-native:storage:StorageAccount::c (dev)\n");
        expect(stdout).toContain("- high  eu-residency  azure-native:storage:StorageAccount::a (dev)\n");
        expect(stdout).toContain("1 new, 1 fixed · violations 2 → 2 ·");
        expect(code).toBe(0);
        expect((await rempart(["diff", before, after, "--fail-on-new", "findings"])).code).toBe(2);
        expect((await rempart(["diff", after, after, "--fail-on-new", "findings"])).code).toBe(0);
    });

    test.each([
        [["none.json", "none.json"], "The report none.json cannot be read (ENOENT)."],
        [
            ["package.json", "package.json"],
            "package.json is no report: write one with rempart check --json > package.json.",
        ],
        [["a", "b", "--fail-on-new", "places"], "Give findings or operators."],
    ])("%j is refused in one line", async (args, problem) => {
        const ended = await rempart(["diff", ...args]);
        expect([ended.code, ended.stdout]).toEqual([1, ""]);
        expect(ended.stderr).toContain(problem);
    });
});
