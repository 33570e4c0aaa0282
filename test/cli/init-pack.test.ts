/** `rempart init --pack` as a stranger runs it: from an empty folder, with the packed tarball. */
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import type { Report } from "../../cli/report/report";
import { root, type Ended } from "./command";

const folder = mkdtempSync(join(tmpdir(), "rempart-init-pack-"));
const modules = join(folder, "node_modules");
const command = join(modules, "rempart/dist/cli/main.js");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
    // The build is there already, and other tests use it.
    execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
    const [tarball = ""] = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
    mkdirSync(join(modules, "rempart"), { recursive: true });
    execFileSync("tar", ["xzf", join(folder, tarball), "-C", join(modules, "rempart"), "--strip-components", "1"]);
    for (const name of readdirSync(join(root, "node_modules")).filter((each) => each !== "rempart"))
        symlinkSync(join(root, "node_modules", name), join(modules, name));
    // As `npm install ./rempart-0.1.0.tgz` writes it.
    writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies: { rempart: `file:${tarball}` } }));
});

async function run(args: readonly string[], cwd = folder): Promise<Ended> {
    const environment = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
    try {
        const options = { cwd, maxBuffer: 1 << 26, env: environment };
        return { code: 0, ...(await promisify(execFile)(process.execPath, [...args], options)) };
    } catch (error) {
        return error as Ended;
    }
}
const pack = join(folder, "our-rules");

test("the pack depends on the tarball, its tests pass, and check runs it", async () => {
    const made = await run([command, "init", "--pack", "our-rules"]);
    expect([made.code, made.stderr, made.stdout.split("\n")[0]]).toEqual([
        0,
        "",
        "written  our-rules, a pack with the rule soft-delete and its tests",
    ]);
    expect(readdirSync(pack).sort()).toEqual([
        "PulumiPolicy.yaml",
        "index.js",
        "package.json",
        "policies.json",
        "soft-delete.js",
        "soft-delete.test.js",
    ]);
    expect(JSON.parse(readFileSync(join(pack, "package.json"), "utf8"))).toEqual({
        name: "our-rules",
        version: "1.0.0",
        private: true,
        main: "index.js",
        scripts: { test: "node --test" },
        dependencies: { rempart: expect.stringMatching(/^file:.*rempart-.*\.tgz$/) as string },
    });
    expect(parse(readFileSync(join(pack, "PulumiPolicy.yaml"), "utf8"))).toMatchObject({ runtime: "nodejs" });
    // As `npm install` leaves it.
    symlinkSync(modules, join(pack, "node_modules"));
    const tested = await run(["--test"], pack);
    expect([tested.code, /^\S+ fail (\d+)$/m.exec(tested.stdout)?.[1]]).toEqual([0, "0"]);
    expect(tested.stdout).toContain("violating: ninety days");

    const program = join(folder, "program");
    mkdirSync(program);
    writeFileSync(join(program, "Pulumi.yaml"), "name: program\nruntime: nodejs\n");
    writeFileSync(join(program, "package.json"), JSON.stringify({ name: "program", main: "index.js" }));
    const bucket = `{ location: "EU", softDeletePolicy: { retentionDurationSeconds: 7776000 } }`;
    writeFileSync(
        join(program, "index.js"),
        `const { storage } = require("@pulumi/gcp");\nnew storage.Bucket("letters", ${bucket});\n`,
    );
    const checked = await run([command, "check", "program", "--pack", "our-rules", "--json"]);
    const found = (JSON.parse(checked.stdout) as Report).findings
        .filter(({ rule }) => rule === "soft-delete")
        .map(({ level, path, messageId, resource }) => [level, path, messageId, resource.name]);
    expect(found).toEqual([["advisory", "softDeletePolicy.retentionDurationSeconds", "tooLong", "letters"]]);
});

test.each([
    [["--pack", "our-rules"], "our-rules is not empty: give a folder that is to be made."],
    [["--pack", "Our Rules"], "'Our Rules' cannot be the name of a pack"],
    [["program", "--pack", "more"], "--pack makes the folder that it names: give no other with it."],
])("init %j is refused, and nothing is written", async (args, problem) => {
    const before = readdirSync(folder);
    const ended = await run([command, "init", ...args]);
    expect([ended.code, ended.stdout]).toEqual([1, ""]);
    expect(ended.stderr).toContain(problem);
    expect(readdirSync(folder)).toEqual(before);
});
