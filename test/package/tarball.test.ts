/** What npm takes into the package. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { packs } from "../../packs";
import { root } from "../cli/command";

const folder = mkdtempSync(join(tmpdir(), "rempart-tarball-"));
const unpacked = join(folder, "package");
const inside = (path: string): readonly string[] => readdirSync(join(unpacked, path)).sort();

beforeAll(() => {
    // The tests run on what is built already.
    execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
    const [tarball = ""] = readdirSync(folder);
    execFileSync("tar", ["-xzf", tarball], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("its top-level entries are these", () => {
    expect(inside(".")).toEqual([
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "README.fr.md",
        "README.md",
        "SECURITY.md",
        "THIRD-PARTY-NOTICES.md",
        "dist",
        "docs",
        "examples",
        "package.json",
        "packs",
    ]);
    expect(inside("dist")).toEqual(["cli", "engine", "packs", "policies", "testing"]);
    expect(inside("packs")).toEqual([...Object.keys(packs), "profiles"].sort());
});

test.each(Object.keys(packs))("the pack %s is whole", (pack) => {
    expect(inside(join("packs", pack))).toEqual(["PulumiPolicy.yaml", "dist", "package.json", "profiles", "serve"]);
    expect(inside(join("packs", pack, "dist"))).toEqual(
        expect.arrayContaining(["LICENSE", "THIRD-PARTY-NOTICES.md", "index.js"]),
    );
});

test("its command and what serves a pack are executable, and nothing else is", () => {
    const { bin } = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8")) as { bin: { rempart: string } };
    const executable = readdirSync(unpacked, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => (statSync(file).mode & 0o111) !== 0)
        .map((file) => relative(unpacked, file).split(sep).join("/"))
        // The examples' own scripts are mounted into containers.
        .filter((file) => !/^examples\/components\/.*\.sh$/.test(file));
    expect(executable.sort()).toEqual([bin.rempart, ...Object.keys(packs).map((pack) => `packs/${pack}/serve`)].sort());
    expect(statSync(join(root, bin.rempart)).mode & 0o777).toBe(0o755);
});

test("no source, test or tool of the repository is in it", () => {
    const wrong = readdirSync(unpacked, { recursive: true, encoding: "utf8" }).filter(
        (file) =>
            /(^|[\\/])(test|bench|node_modules)([\\/]|$)|\.mjs$|(?<!\.d)\.ts$/.test(file) &&
            !/^examples[\\/](?!.*node_modules)/.test(file),
    );
    expect(wrong).toEqual([]);
});

test("what its files load is a part of Node.js, or a package that it depends on", () => {
    const { dependencies } = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8")) as {
        dependencies: Readonly<Record<string, string>>;
    };
    const files = readdirSync(join(unpacked, "dist"), { recursive: true, encoding: "utf8" });
    const loaded = files
        .filter((file) => file.endsWith(".js"))
        .flatMap((file) => [
            ...readFileSync(join(unpacked, "dist", file), "utf8").matchAll(
                /\brequire(?:\.resolve)?\("([^".][^"]*)"\)/g,
            ),
        ])
        .map(([, name = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? "");
    expect(loaded).toContain("@pulumi/pulumi");
    expect([...new Set(loaded)].filter((name) => !isBuiltin(name) && !Object.hasOwn(dependencies, name))).toEqual([]);
    // What the command line reads beside itself.
    expect(inside("dist/cli")).toEqual(["countries-110m.json", "main.d.ts", "main.js"]);
});

test("docs/installed.md is measured with these dependencies (npm run test:installed -- --write)", () => {
    const { dependencies } = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8")) as {
        dependencies: Readonly<Record<string, string>>;
    };
    const page = readFileSync(join(root, "docs/installed.md"), "utf8");
    const sections = page.split(/^## Node\.js /m).slice(1);
    expect(sections.map((section) => section.slice(0, 4))).toEqual(["v20.", "v24."]);
    for (const section of sections) {
        const named = [...section.matchAll(/^\| `(\S+)` /gm)].map(([, name]) => name);
        expect(named.sort()).toEqual(Object.keys(dependencies).sort());
    }
});
