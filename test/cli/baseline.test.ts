/** Brown-field stacks: what is known does not block, what is new does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rempart } from "./command";
import { writeState } from "./states";

interface Report {
    readonly verdict: string;
    readonly findings: readonly { readonly resource: { readonly name: string }; readonly known?: true }[];
    readonly baseline: { readonly known: number; readonly new: number; readonly fixed: readonly object[] };
    readonly errors: readonly { readonly message: string }[];
}

let folder: string;
let file: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-baseline-"));
    file = join(folder, "rempart.baseline.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (accounts: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    rempart(["check", "--with", "residency", "--state", writeState(folder, "site", "dev", accounts), ...args]);
const written = () =>
    JSON.parse(readFileSync(file, "utf8")) as { readonly findings: readonly { readonly resource: string }[] };
const files = "azure-native:storage:StorageAccount::";

test("what is written is known, another stack of the program has the same fingerprints, and what is new blocks", async () => {
    const first = await check({ a: "eastus", b: "westus" }, "--write-baseline", file);
    expect([first.code, first.stderr]).toEqual([2, `note  2 known findings written to ${file}.\n`]);
    expect(written().findings.map(({ resource }) => resource)).toEqual([`${files}a`, `${files}b`]);

    const prod = writeState(folder, "site", "prod", { a: "eastus", b: "westus" });
    expect((await rempart(["check", "--with", "residency", "--state", prod, "--baseline", file])).code).toBe(0);

    const later = await check({ a: "eastus", c: "japaneast" }, "--baseline", file, "--json");
    const report = JSON.parse(later.stdout) as Report;
    expect([later.code, report.verdict]).toEqual([2, "violating"]);
    expect(report.findings.map(({ resource, known }) => [resource.name, known])).toEqual([
        ["a", true],
        ["c", undefined],
    ]);
    expect(report.baseline).toMatchObject({ known: 1, new: 1, fixed: [{ resource: `${files}b` }] });
});

test("the terminal tells what is new, and counts the rest; --prune takes out what is fixed", async () => {
    await check({ a: "eastus", b: "westus" }, "--write-baseline", file);
    const { stdout } = await check({ a: "eastus", c: "japaneast" }, "--baseline", file);
    expect(stdout).toContain("StorageAccount 'c'");
    expect(stdout).not.toContain("StorageAccount 'a'");
    expect(stdout).toContain("baseline: 1 known, 1 new, 1 fixed (--prune takes them out)\n");
    const pruned = await check({ a: "eastus" }, "--baseline", file, "--prune");
    expect([pruned.code, pruned.stderr]).toEqual([0, `note  1 known finding taken out of ${file}.\n`]);
    expect(written().findings.map(({ resource }) => resource)).toEqual([`${files}a`]);
});

test("a budget accepts so many findings of a rule, and can only go down", async () => {
    writeFileSync(file, JSON.stringify({ version: 1, findings: [], budgets: { "eu-residency": 2 } }));
    expect((await check({ a: "eastus", b: "westus", c: "japaneast" }, "--baseline", file)).code).toBe(2);
    expect((await check({ a: "eastus", b: "westus" }, "--baseline", file)).code).toBe(0);
    const { stdout } = await check({ a: "eastus" }, "--baseline", file);
    expect(stdout).toContain("The budget of eu-residency can go down to 1: --prune.\n");
    await check({ a: "eastus" }, "--baseline", file, "--prune");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
        version: 1,
        findings: [],
        budgets: { "eu-residency": 1 },
    });
    await check({ a: "eastus", b: "westus" }, "--baseline", file, "--prune");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
        version: 1,
        findings: [],
        budgets: { "eu-residency": 1 },
    });
});

test.each([
    [["--baseline", "none.json"], "The baseline none.json cannot be read (ENOENT)."],
    [["--prune"], "--prune needs the baseline that it is to prune: give --baseline FILE."],
])("%j is an error", async (args, message) => {
    const ended = await check({ a: "eastus" }, "--json", ...args);
    expect([ended.code, (JSON.parse(ended.stdout) as Report).errors]).toEqual([1, [{ message }]]);
});

test("a file that is no baseline is an error, and stays as it is", async () => {
    writeFileSync(file, '{ "findings": "all" }');
    const ended = await check({ a: "eastus" }, "--json", "--baseline", file);
    expect((JSON.parse(ended.stdout) as Report).errors).toEqual([
        { message: `${file} is no baseline: write one with rempart check --write-baseline ${file}.` },
    ]);
    expect(readFileSync(file, "utf8")).toBe('{ "findings": "all" }');
});
