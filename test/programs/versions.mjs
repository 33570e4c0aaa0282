/**
 * Runs `rempart check` on one program in the shapes that people have: older and newer SDKs, compilers, modules, package
 * managers, layouts and packs. Each is installed in a temporary folder, from the registry that npm is set to.
 *
 *     npm run build && npm run test:programs [-- NAME…]
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const main = process.env.REMPART_MAIN ?? fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const nodeMajor = Number(process.versions.node.split(".")[0]);
const base = realpathSync(mkdtempSync(join(tmpdir(), "rempart-versions-")));

const commonJs = `import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
const word = new random.RandomString("word", { length: 8 });
class Site extends pulumi.ComponentResource {
    constructor(name: string) {
        super("sample:index:Site", name);
        new random.RandomString("inner", { length: 4 }, { parent: this });
        this.registerOutputs();
    }
}
new Site("site");
export const value = word.result;
`;
const module = `import * as random from "@pulumi/random";
import { length } from "./length.js";
const word = await Promise.resolve(new random.RandomString("word", { length }));
export const value = word.result;
`;
const plain = `"use strict";
const random = require("@pulumi/random");
exports.value = new random.RandomString("word", { length: 8 }).result;
`;
const tsconfig = JSON.stringify({
    compilerOptions: { target: "ES2022", module: "ESNext", moduleResolution: "node", strict: true, skipLibCheck: true },
});
const manifest = (dependencies, more = {}) =>
    JSON.stringify({ name: "sample", version: "1.0.0", private: true, main: "index.ts", dependencies, ...more });
const project = (more = "runtime: nodejs\n") => `name: sample\n${more}`;
const sdk = (version = "3.200.0") => ({ "@pulumi/pulumi": version, "@pulumi/random": "4.16.6" });
const typescript = { typescript: "5.4.5", "ts-node": "10.9.2" };
const seen = ["word", "site", "inner"];

const program = (files, expected = seen, more = {}) => ({ files, expected, ...more });
const withSdk = (version, more = {}) =>
    program({ "Pulumi.yaml": project(), "index.ts": commonJs, "package.json": manifest(sdk(version)) }, seen, more);
const withCompiler = (dependencies) =>
    program({
        "Pulumi.yaml": project(),
        "index.ts": commonJs,
        "package.json": manifest({ ...sdk(), ...dependencies }),
    });
const esm = (options, dependencies) =>
    program(
        {
            "Pulumi.yaml": project(`runtime:\n  name: nodejs\n${options}`),
            "index.ts": module,
            "length.ts": "export const length: number = 8;\n",
            "tsconfig.json": tsconfig,
            "package.json": manifest({ ...sdk(), ...dependencies }, { type: "module" }),
        },
        ["word"],
    );
const packProgram = { "Pulumi.yaml": project(), "index.ts": commonJs, "package.json": manifest(sdk()) };
const says = `validateResource: (args: any, report: any) => { if (args.type === "random:index/randomString:RandomString") report("seen " + args.props.length); }`;
const pack = (folder, language, dependencies, more = {}) => ({
    [`${folder}/PulumiPolicy.yaml`]: "runtime: nodejs\n",
    [`${folder}/package.json`]: JSON.stringify({
        name: "sample-pack",
        version: "1.0.0",
        main: language === "ts" ? "index.ts" : "index.js",
        dependencies: { "@pulumi/policy": "1.20.0", "@pulumi/pulumi": "3.200.0", ...dependencies },
        ...more,
    }),
    [`${folder}/index.${language}`]: `import { PolicyPack } from "@pulumi/policy";
new PolicyPack("sample-pack", { policies: [{ name: "says", description: "Says.", enforcementLevel: "advisory", ${
        language === "ts" ? says : says.replaceAll(": any", "")
    } }] });
`,
});
const withPack = (folder, files) =>
    program({ ...packProgram, ...files }, seen, { packs: [folder], installIn: [".", folder], findings: 2 });

const cases = {
    "sdk-3.100": withSdk("3.100.0"),
    "sdk-3.150": withSdk("3.150.0"),
    "sdk-3.248": withSdk("3.248.0"),
    "sdk-newest": withSdk("latest", { nodeAtLeast: 22 }),
    "typescript-4": withCompiler({ typescript: "4.9.5", "ts-node": "10.9.2" }),
    "typescript-5": withCompiler(typescript),
    "typescript-5.9-alone": withCompiler({ typescript: "5.9.3" }),
    javascript: program(
        {
            "Pulumi.yaml": project(),
            "index.js": plain,
            "package.json": manifest(sdk(), { main: "index.js" }),
        },
        ["word"],
    ),
    "esm-ts-node": esm('  options:\n    nodeargs: "--loader ts-node/esm --no-warnings"\n', typescript),
    "esm-tsx": esm('  options:\n    nodeargs: "--import tsx"\n    typescript: false\n', { tsx: "4.19.2" }),
    "esm-no-options": esm("", typescript),
    "main-and-tsconfig": program({
        "Pulumi.yaml": project(
            "main: source/start.ts\nruntime:\n  name: nodejs\n  options:\n    packagemanager: npm\n    tsconfig: ../settings/tsconfig.json\n" +
                "plugins:\n  providers:\n    - name: random\n      path: ./plugin\n",
        ),
        "settings/tsconfig.json": JSON.stringify({ compilerOptions: { target: "es2020", module: "commonjs" } }),
        "source/start.ts": commonJs,
        "package.json": manifest({ ...sdk(), ...typescript }),
    }),
    "npm-workspace": program(
        {
            "package.json": JSON.stringify({ name: "root", private: true, workspaces: ["infra", "library"] }),
            "infra/Pulumi.yaml": project(),
            "infra/index.ts": `import { Words } from "library";\nnew Words("site");\n`,
            "infra/package.json": manifest({ ...sdk(), library: "1.0.0" }),
            "library/package.json": JSON.stringify({ name: "library", version: "1.0.0", main: "index.js", dependencies: sdk() }),
            "library/index.js": `const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");
exports.Words = class extends pulumi.ComponentResource {
    constructor(name) { super("library:index:Words", name); new random.RandomString("word", { length: 8 }, { parent: this }); }
};
`,
        },
        ["site", "word"],
        { check: "infra" },
    ),
    pnpm: program(packProgram, seen, { manager: "pnpm" }),
    "yarn-classic": program(packProgram, seen, { manager: "yarn" }),
    "pack-typescript": withPack("policy", pack("policy", "ts", typescript)),
    "pack-typescript-alone": withPack("policy", pack("policy", "ts", {})),
    "pack-esm": withPack("policy", pack("policy", "js", {}, { type: "module" })),
};

/** The package managers themselves, in a folder of their own. */
const managers = { npm: ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"] };
managers.pnpm = ["install", "--ignore-scripts", "--silent", "--store-dir", join(base, "store")];
managers.yarn = ["install", "--ignore-scripts", "--silent", "--non-interactive", "--ignore-engines", "--cache-folder", join(base, "cache")];
const installed = new Map();
function managerPath(name) {
    if (name === "npm") return Promise.resolve("npm");
    if (!installed.has("tools")) installed.set("tools", installTools());
    return installed.get("tools").then((folder) => join(folder, "node_modules/.bin", name));
}
async function installTools() {
    const folder = join(base, "tools");
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), '{"name": "tools", "private": true}');
    await run("npm", [...managers.npm, "pnpm@9.15.9", "yarn@1.22.22"], { cwd: folder });
    return folder;
}

async function outcome(name) {
    const { files, expected, check = ".", packs = [], installIn = ["."], manager = "npm", nodeAtLeast = 20, findings = 0 } = cases[name];
    if (nodeMajor < nodeAtLeast) return { kind: "absent", why: `needs Node ${nodeAtLeast}, this is ${process.version}` };
    const folder = join(base, name);
    for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
    }
    try {
        for (const each of installIn) {
            await run(await managerPath(manager), managers[manager], { cwd: join(folder, each), timeout: 300_000 });
        }
    } catch (error) {
        return { kind: "absent", why: `cannot be installed: ${String(error.stderr || error.message).trim().split("\n")[0]}` };
    }
    const args = [main, "check", join(folder, check), "--json", ...packs.flatMap((each) => ["--pack", join(folder, each)])];
    const { stdout } = await run(process.execPath, args, { timeout: 240_000 }).catch((error) => error);
    const report = JSON.parse(stdout || '{"errors": [{"message": "no report"}]}');
    const said = report.errors.map(({ message }) => message);
    const wrong = [
        ...said,
        ...(report.counts?.resources === expected.length + 2 ? [] : [`${report.counts?.resources} resources`]),
        ...(report.findings?.filter(({ rule }) => rule === "says").length === findings ? [] : ["the pack's findings are not all there"]),
    ];
    return wrong.length === 0 ? { kind: "passed" } : { kind: "FAILED", why: wrong.join("; ") };
}

const wanted = process.argv.slice(2);
const names = Object.keys(cases).filter((name) => wanted.length === 0 || wanted.includes(name));
const count = { passed: 0, FAILED: 0, absent: 0 };
const queue = [...names];
async function worker() {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        const { kind, why } = await outcome(name).catch((error) => ({ kind: "FAILED", why: error.message.split("\n")[0] }));
        count[kind]++;
        console.log(`${kind} ${name}${why ? `: ${why}` : ""}`);
    }
}
try {
    await Promise.all([worker(), worker()]);
} finally {
    rmSync(base, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.FAILED} failed, ${count.absent} absent`);
process.exitCode = count.FAILED > 0 || count.passed === 0 ? 1 : 0;
