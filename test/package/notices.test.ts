/** What the packs bundle, and the notices that ship with it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { packs } from "../../packs";
import { root } from "../cli/command";

const text = (...path: readonly string[]): string => readFileSync(join(root, ...path), "utf8").replaceAll("\r\n", "\n");

/** The folders of the packages whose code gets into the bundle of a pack. */
async function bundledIn(pack: string): Promise<readonly string[]> {
    const { metafile } = await build({
        entryPoints: [join(root, "packs", pack, "index.ts")],
        bundle: true,
        platform: "node",
        external: ["@pulumi/pulumi", "@pulumi/policy"],
        absWorkingDir: root,
        preserveSymlinks: true,
        metafile: true,
        write: false,
        outdir: "unused",
    });
    const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
        Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0),
    );
    return [...new Set(used.flatMap((path) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))];
}

test.each(Object.keys(packs))("the notices of %s hold each bundled package with its licence text", async (pack) => {
    const folders = await bundledIn(pack);
    expect(folders).toContain("node_modules/yaml");
    const titles: string[] = [];
    for (const folder of folders) {
        const { name, version, license } = JSON.parse(text(folder, "package.json")) as Record<string, string>;
        const title = `## ${name} ${version} (${license})`;
        const licence = readdirSync(join(root, folder)).find((file) => /^licen[cs]e/i.test(file)) ?? "";
        titles.push(title);
        for (const notices of [text("packs", pack, "dist/THIRD-PARTY-NOTICES.md"), text("THIRD-PARTY-NOTICES.md")]) {
            expect(notices).toContain(`${title}\n\n~~~text\n${text(folder, licence).trim()}\n~~~\n`);
        }
    }
    expect(text("packs", pack, "dist/THIRD-PARTY-NOTICES.md").match(/^## .*/gm)).toEqual(titles.sort());
});

test("the licences among them are known ones", () => {
    const licences = [...text("THIRD-PARTY-NOTICES.md").matchAll(/^## .*\((.*)\)$/gm)].map(([, licence]) => licence);
    expect([...new Set(licences)].sort()).toEqual(["BSD-3-Clause", "ISC", "MIT"]);
});

describe("a package that cannot be passed on stops the build", () => {
    const folder = mkdtempSync(join(tmpdir(), "rempart-notices-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const noticesOf = (name: string, license: string | undefined, files: Readonly<Record<string, string>>): string => {
        const home = join(folder, "node_modules", name);
        mkdirSync(home, { recursive: true });
        writeFileSync(join(home, "package.json"), JSON.stringify({ name, version: "1.0.0", license }));
        for (const [file, content] of Object.entries(files)) writeFileSync(join(home, file), content);
        const metafile = { outputs: { a: { inputs: { [`node_modules/${name}/index.js`]: { bytesInOutput: 1 } } } } };
        const script = `
            import { bundledPackages, noticesOf } from ${JSON.stringify(pathToFileURL(join(root, "notices.mjs")))};
            try {
                console.log(noticesOf(bundledPackages(${JSON.stringify(metafile)}, ${JSON.stringify(folder)})));
            } catch (error) {
                console.log(error.message);
            }`;
        return execFileSync(process.execPath, ["--input-type=module", "-e", script]).toString();
    };

    test.each([
        ["copyleft", "AGPL-3.0-only", "copyleft 1.0.0 has the licence AGPL-3.0-only."],
        ["unlicensed", undefined, "unlicensed 1.0.0 has the licence (none)."],
    ])("%s", (name, license, message) => expect(noticesOf(name, license, { LICENSE: "text" })).toContain(message));

    test("no text", () =>
        expect(noticesOf("@a/textless", "MIT", {})).toContain("@a/textless 1.0.0 has no licence text."));

    test("a look-alike with a text and a notice passes", () =>
        expect(noticesOf("@a/kept", "Apache-2.0", { "LICENCE.txt": "the licence", NOTICE: "the notice" })).toContain(
            "## @a/kept 1.0.0 (Apache-2.0)\n\n~~~text\nthe licence\n~~~\n\n~~~text\nthe notice\n~~~\n",
        ));
});
