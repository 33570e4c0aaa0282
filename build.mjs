// Builds what is not kept in the repository: dist/ (library and command line), packs/*/dist (bundled policy packs) and
// the third-party notices of what is bundled. The same sources give the same bytes in any folder.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { bundledPackages, noticesOf, packageIn } from "./notices.mjs";
import { bundlePack, inAscii } from "./pack-bundle.mjs";

const require = createRequire(import.meta.url);
const root = import.meta.dirname;
/** The rows of the catalog, beside the module that reads them. */
const ROWS_FILE = "rows.json";
const catalogData = join(root, "policies/catalog/data");

function buildLibrary() {
    rmSync(join(root, "dist"), { recursive: true, force: true });
    execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
        cwd: root,
        stdio: "inherit",
    });
    cpSync(catalogData, join(root, "dist/policies/catalog/data"), { recursive: true });
}

/**
 * Writes the rows of the catalog as the library reads them, in the place of the empty module of the sources. Every table is
 * read by a function of the catalog that takes no argument.
 */
function buildCatalog() {
    const catalog = join(root, "dist/policies/catalog");
    const table = require(join(catalog, "table.js"));
    const { readTable } = table;
    const read = new Map();
    table.readTable = (file, columns) => {
        const rows = readTable(file, columns);
        read.set(file, { names: Object.keys(columns), rows });
        return rows;
    };
    for (const file of readdirSync(catalog).filter((each) => each.endsWith(".js")))
        for (const [name, value] of Object.entries(require(join(catalog, file))))
            if (
                /Rows$|^(frameworks|c3aCriteria|notHosts|failoverPairs|jurisdictions)$/.test(name) &&
                value.length === 0
            )
                if (typeof value === "function") value();
    const files = readdirSync(catalogData, { recursive: true }).map((file) => file.replaceAll("\\", "/"));
    const unread = files.filter((file) => file.endsWith(".tsv") && !read.has(file));
    if (unread.length > 0) throw new Error(`No function of the catalog reads ${unread.join(", ")}.`);
    const texts = [];
    let end = 0;
    const entries = [...read].sort().map(([file, { names, rows }]) => {
        const parts = inParts(rows).map(([packageName, ofPackage]) => {
            const columns = names.map((name) => [name, packed(ofPackage.map((row) => row[name]))]);
            const [start, text] = [end, Buffer.from(inAscii(JSON.stringify(columns)))];
            texts.push(text);
            end += text.length;
            return `[${JSON.stringify(packageName)}, () => JSON.parse(rows.toString("latin1", ${start}, ${end}))]`;
        });
        return `    ${JSON.stringify(file)}: [${parts.join(", ")}],`;
    });
    writeFileSync(join(catalog, ROWS_FILE), Buffer.concat(texts));
    // Read whole and at once: nobody can change it later, and what no rule asks for is never text.
    writeFileSync(
        join(catalog, "parsed-rows.js"),
        `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const rows = require("node:fs").readFileSync(require("node:path").join(__dirname, "${ROWS_FILE}"));
exports.parsedDigest = ${JSON.stringify(table.catalogDigest())};
exports.parsedRows = {\n${entries.join("\n")}\n};\n`,
    );
}

/** The rows of each package, as they stand together; all rows where they name none. */
function inParts(rows) {
    const parts = [];
    for (const row of rows) {
        const packageName = row.package ?? "";
        if (parts.at(-1)?.[0] !== packageName) parts.push([packageName, []]);
        parts.at(-1)[1].push(row);
    }
    return parts;
}

/** A column as `ParsedColumn` says; each cell that repeats is written once where that is shorter. */
function packed(column) {
    const cells = column.map((cell) =>
        JSON.stringify(cell instanceof RegExp ? { pattern: cell.source, flags: cell.flags } : (cell ?? null)),
    );
    const distinct = new Map([...new Set(cells)].map((cell, at) => [cell, at]));
    const plain = cells.map((cell) => JSON.parse(cell));
    const shared = {
        cells: [...distinct.keys()].map((cell) => JSON.parse(cell)),
        rows: cells.map((cell) => distinct.get(cell)),
    };
    return JSON.stringify(shared).length < JSON.stringify(plain).length ? shared : plain;
}

/** The outlines of the report's map: one file of a package of many. */
const MAP = "countries-110m.json";

/**
 * In one file the command line starts in two thirds of the time, and packages that only it needs are in that file: nobody has
 * to install them. What depends on where it stands asks cli/init/own-package. Returns the packages that its files contain.
 */
async function buildCommandLine() {
    const { dependencies } = require(join(root, "package.json"));
    const { metafile } = await build({
        entryPoints: [join(root, "cli/main.ts")],
        outfile: join(root, "dist/cli/main.js"),
        bundle: true,
        minify: true,
        // For `REMPART_DEBUG`.
        keepNames: true,
        platform: "node",
        target: "node20",
        // A module of its own is what esbuild can look into; one for browsers and Node.js alike hides what it loads.
        mainFields: ["module", "main"],
        external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
        absWorkingDir: root,
        preserveSymlinks: true,
        plugins: [
            {
                name: "files beside the command line",
                setup(bundle) {
                    const path = "../policies/catalog/parsed-rows.js";
                    bundle.onResolve({ filter: /^\.\/parsed-rows$/ }, () => ({ path, external: true }));
                    bundle.onResolve({ filter: /^world-atlas\// }, () => ({ path: `./${MAP}`, external: true }));
                },
            },
        ],
        metafile: true,
        logLevel: "warning",
    });
    chmodSync(join(root, "dist/cli/main.js"), 0o755);
    cpSync(require.resolve(`world-atlas/${MAP}`), join(root, "dist/cli", MAP));
    return [...bundledPackages(metafile, root), packageIn(join(root, "node_modules/world-atlas"))];
}

/**
 * Pulumi 3.255 and later starts a file that can be run by itself, without its launcher and the compiler that this loads.
 * A pack stands in its own folder, as with the launcher.
 */
const SERVE = `#!/usr/bin/env node
process.chdir(__dirname);
require("./dist/index.js");
`;

/** Builds the pack in a folder; returns the packages that its files contain. */
async function buildPack(folder) {
    const dist = join(folder, "dist");
    rmSync(dist, { recursive: true, force: true });
    const metafiles = await bundlePack(dist, { entryPoints: [join(folder, "index.ts")] });
    cpSync(join(root, "dist/policies/catalog", ROWS_FILE), join(dist, ROWS_FILE));
    const { packs } = require(join(root, "dist/packs"));
    const { describe, DESCRIPTION_FILE } = require(join(root, "dist/engine/serve/analyzer/describe.js"));
    writeFileSync(join(dist, DESCRIPTION_FILE), describe(packs[basename(folder)]));
    const contained = metafiles.flatMap((metafile) => bundledPackages(metafile, root));
    writeFileSync(join(dist, "THIRD-PARTY-NOTICES.md"), noticesOf(contained));
    cpSync(join(root, "LICENSE"), join(dist, "LICENSE"));
    writeFileSync(join(folder, "serve"), SERVE, { mode: 0o755 });
    rmSync(join(folder, "profiles"), { recursive: true, force: true });
    cpSync(join(root, "packs/profiles"), join(folder, "profiles"), { recursive: true });
    return contained;
}

buildLibrary();
buildCatalog();
const bundled = await buildCommandLine();
for (const pack of readdirSync(join(root, "packs"))) {
    const folder = join(root, "packs", pack);
    if (existsSync(join(folder, "PulumiPolicy.yaml"))) bundled.push(...(await buildPack(folder)));
}
writeFileSync(join(root, "THIRD-PARTY-NOTICES.md"), noticesOf(bundled));
