/** docs/writing-rules.md, followed from an empty folder with the packed tarball. */
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Report } from "../../cli/report/report";
import { root } from "../cli/command";

const page = readFileSync(join(root, "docs/writing-rules.md"), "utf8");
const files = [...page.matchAll(/^```\w+ file=(\S+)\n([^]*?)^```/gm)].map(([, name = "", text = ""]) => [name, text]);
const commands = [...page.matchAll(/^```sh\n([^`]*)^```/gm)].flatMap(([, block = ""]) => block.trim().split("\n"));

const workspace = mkdtempSync(join(tmpdir(), "rempart-rules-"));
const pack = join(workspace, "acme");
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

beforeAll(() => {
    // The build is there already, and other tests use it.
    const packed = ["pack", "--json", "--ignore-scripts", "--pack-destination", workspace];
    const [{ filename }] = JSON.parse(execFileSync("npm", packed, { cwd: root, encoding: "utf8" })) as [
        { filename: string },
    ];
    const modules = join(pack, "node_modules");
    mkdirSync(modules, { recursive: true });
    execFileSync("tar", ["xzf", join(workspace, filename), "-C", workspace]);
    cpSync(join(workspace, "package"), join(modules, "rempart"), { recursive: true });
    for (const name of readdirSync(join(root, "node_modules")).filter((each) => each !== "rempart"))
        symlinkSync(join(root, "node_modules", name), join(modules, name));
    // As `npm init -y` writes it.
    writeFileSync(join(pack, "package.json"), JSON.stringify({ name: "acme", version: "1.0.0", main: "index.js" }));
    for (const [name = "", text = ""] of files) writeFileSync(join(pack, name), text);
    const program = join(workspace, "program");
    mkdirSync(program);
    symlinkSync(modules, join(program, "node_modules"));
    writeFileSync(join(program, "Pulumi.yaml"), "name: program\nruntime: nodejs\n");
    writeFileSync(join(program, "package.json"), JSON.stringify({ name: "program", main: "index.js" }));
    writeFileSync(
        join(program, "index.js"),
        `const { storage } = require("@pulumi/gcp");
new storage.Bucket("letters", { location: "EU", softDeletePolicy: { retentionDurationSeconds: 7776000 } });
`,
    );
});

async function run(
    command: string,
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
    const [program = "", ...args] = command
        .replace("npx rempart", `node ${join("node_modules/rempart/dist/cli/main.js")}`)
        .split(" ");
    const options = { cwd: pack, maxBuffer: 1 << 26, env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined } };
    try {
        return {
            code: 0,
            ...(await promisify(execFile)(program === "node" ? process.execPath : program, args, options)),
        };
    } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
        return { code, stdout, stderr };
    }
}

const findingsOf = (stdout: string) =>
    (JSON.parse(stdout) as Report).findings
        .filter(({ rule }) => rule === "soft-delete")
        .map(({ level, severity, path, messageId, resource }) => [level, severity, path, messageId, resource.name]);

test("the page's commands are the ones below", () => {
    expect(commands.map((command) => command.split(" ").slice(0, 3).join(" "))).toEqual([
        "npm init -y",
        "npm install rempart",
        "node --test",
        "npx rempart check",
        "npx rempart check",
    ]);
    expect(dirname(pack)).toBe(workspace);
});

test("the rule's own tests and the program's pass", async () => {
    const { code, stdout } = await run("node --test");
    expect([code, /^\S+ fail (\d+)$/m.exec(stdout)?.[1]]).toEqual([0, "0"]);
    expect(stdout).toContain("violating: ninety days");
    expect(stdout).toContain("the program keeps deleted objects for too long");
});

test("rempart check runs the pack: its findings keep path, severity, level and message id", async () => {
    const [plain, configured] = commands.filter((command) => command.startsWith("npx rempart check"));
    const path = "softDeletePolicy.retentionDurationSeconds";
    const ended = await run(`${plain} --json`);
    expect(ended.stderr).toBe("");
    expect(findingsOf(ended.stdout)).toEqual([["advisory", "medium", path, "tooLong", "letters"]]);
    expect((JSON.parse(ended.stdout) as Report).rules["soft-delete"]).toEqual({
        title: "Deleted objects are gone after at most the days that the settings allow.",
        severity: "medium",
        remediation: "Set softDeletePolicy.retentionDurationSeconds to the allowed time or less.",
        frameworks: [
            { id: "gdpr:32(1)(a)", title: expect.stringContaining("GDPR") as string },
            { id: "acme:7", title: "ACME data handbook, chapter 7" },
        ],
        url: "https://github.com/rempart/rempart/blob/main/docs/rules/soft-delete.md",
    });
    const strict = await run(`${configured} --json`);
    expect([strict.code, findingsOf(strict.stdout)]).toEqual([
        2,
        [["mandatory", "medium", path, "tooLong", "letters"]],
    ]);
});
