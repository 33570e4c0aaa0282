/** The sandbox of docs/threat-model.md: what runs in it, and what a program in it cannot do. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../cli/command";

const script = join(root, "docs/sandbox/bwrap.sh");
const works = spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"]).status === 0;
if (!works) console.warn("The sandbox is not tested: there is no bubblewrap here, or it may make no namespaces.");

const inSandbox = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync("sh", [script, ...args], {
        cwd: root,
        env: { ...process.env, ...environment },
        encoding: "utf8",
    });
    return { status, stdout, stderr };
};

const tries = `
const { appendFileSync, existsSync } = require("node:fs");
const outcome = (work) => { try { work(); return "done"; } catch (error) { return error.code; } };
const { connect } = require("node:net");
const tried = {
    source: outcome(() => appendFileSync(__filename, "")),
    root: outcome(() => appendFileSync("/file", "")),
    temporary: outcome(() => appendFileSync("/tmp/file", "")),
    passwd: existsSync("/etc/passwd"),
    given: process.env.GIVEN,
    hidden: process.env.HIDDEN,
};
connect(443, "192.0.2.1").on("error", ({ code }) => {
    throw new Error("tried " + JSON.stringify({ ...tried, network: code }));
});
`;

(works ? describe : describe.skip)("in bubblewrap", () => {
    // Inside the project, where the program finds Pulumi's packages.
    const folder = mkdtempSync(join(root, "test/package/sandboxed-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test("the example of the page is judged as outside of it", () => {
        const { status, stdout, stderr } = inSandbox(["check", "examples/nextcloud-azure"]);
        expect([status, stderr]).toEqual([0, ""]);
        expect(stdout).toContain("verdict: compliant");
    });

    test("a program writes no file, reaches no network and sees no variable that is not given", () => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, "Pulumi.yaml"), "name: tries\nruntime: nodejs\nmain: index.js\n");
        writeFileSync(join(folder, "index.js"), tries);
        const variables = { KEEP: "GIVEN", GIVEN: "a b", HIDDEN: "secret" };
        const { stdout, stderr } = inSandbox(["check", folder], variables);
        const said = /tried (\{.*?\})/.exec(stdout + stderr)?.[1] ?? "{}";
        expect(JSON.parse(said)).toEqual({
            source: "EROFS",
            root: "EROFS",
            temporary: "done",
            passwd: false,
            given: "a b",
            network: "ENETUNREACH",
        });
    });
});
