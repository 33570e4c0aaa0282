/** Evidence: sealed, and checked years later. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rempart } from "./command";
import { writeState } from "./states";

let folder: string;
let sealed: string;
let digest: string;
const seal = (...args: readonly string[]) => rempart(["seal", join(folder, "report.json"), sealed, ...args]);
const verify = (...args: readonly string[]) => rempart(["verify", sealed, ...args]);

beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "rempart-seal-"));
    sealed = join(folder, "evidence");
    const state = writeState(folder, "site", "prod", { files: "eastus" });
    const { stdout } = await rempart(["check", "--with", "residency", "--state", state, "--json"]);
    writeFileSync(join(folder, "report.json"), stdout);
    writeFileSync(join(folder, "rempart.waivers.yaml"), "waivers: []\n");
    const ended = await seal("--waivers", join(folder, "rempart.waivers.yaml"));
    digest = ended.stdout.trim().split("\n").at(-1) ?? "";
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what is sealed is intact, also for sha256sum, and tells what was judged", async () => {
    const ended = await verify("--digest", digest);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(
        /^intact {2}3 files, as they were sealed\njudged {2}\S+site\.prod\.json at \S+Z by rempart \S+: violating\n/,
    );
    execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: sealed });
});

test.each([
    ["a changed report", () => appendFileSync(join(sealed, "report.json"), " "), "report.json was changed\n"],
    ["a missing register", () => rmSync(join(sealed, "rempart.waivers.yaml")), "rempart.waivers.yaml is missing\n"],
    ["another file", () => writeFileSync(join(sealed, "more.txt"), ""), "more.txt was added\n"],
])("%s is told, and fails", async (_, change, told) => {
    change();
    const ended = await verify();
    expect([ended.code, ended.stdout]).toEqual([2, told]);
});

test("a seal that was made anew is told by its digest", async () => {
    const sums = join(sealed, "SHA256SUMS");
    writeFileSync(sums, readFileSync(sums, "utf8").replace(/.*rempart\.waivers\.yaml\n/, ""));
    rmSync(join(sealed, "rempart.waivers.yaml"));
    expect((await verify()).code).toBe(0);
    const ended = await verify("--digest", digest);
    expect([ended.code, ended.stdout]).toEqual([2, "SHA256SUMS is not the one that was sealed\n"]);
});

test("a signature beside it is no change", async () => {
    writeFileSync(join(sealed, "SHA256SUMS.minisig"), "signature");
    expect((await verify()).code).toBe(0);
});

test("what is not sealed, and a folder that is not empty, are errors of one line", async () => {
    const none = await rempart(["verify", folder]);
    expect([none.code, none.stderr]).toEqual([
        1,
        `error  ${folder} is not sealed: it has no SHA256SUMS and manifest.json.\n`,
    ]);
    const again = await seal();
    expect([again.code, again.stderr]).toEqual([
        1,
        `error  ${sealed} is not empty: seal into a folder that is to be made.\n`,
    ]);
});
