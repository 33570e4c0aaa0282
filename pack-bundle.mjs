// How the code of a pack becomes files: what build.mjs and the benchmark have in common.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const root = import.meta.dirname;
/**
 * Packages of `policies/core/on-demand.ts`: they stand beside a pack, in files of their own. V8 reads through all of a file
 * before it runs any of it.
 */
const onDemand = ["ajv", "luxon", "tldts", "yaml"];
const besideThePack = {
    name: "packages on demand",
    setup(bundle) {
        bundle.onResolve({ filter: new RegExp(`^(${onDemand.join("|")})$`) }, ({ path, importer }) =>
            /[\\/]on-demand\.ts$/.test(importer) ? { path: `./${path}.js`, external: true } : undefined,
        );
    },
};

/**
 * Modules of which every export is a table of plain values, by the name of a file: they are run when a pack is built, so that
 * its start reads the tables and makes none.
 */
const tables = {
    "key-rows": "policies/keys/rows/index",
    "keyless-stores": "policies/keys/rows/keyless-stores",
    "further-stores": "policies/failover/rows/further-stores",
};
const writtenTables = (folder) => ({
    name: "written tables",
    setup(bundle) {
        for (const [name, module] of Object.entries(tables)) {
            const filter = new RegExp(`[\\\\/]${module.replaceAll("/", "[\\\\/]")}\\.ts$`);
            bundle.onLoad({ filter }, () => {
                const exported = require(join(root, "dist", module));
                writeFileSync(join(folder, `${name}.json`), written(module, exported));
                const contents = `import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTables } from "./policies/core/written-tables";
export const { ${Object.keys(exported).join(", ")} } = readTables(readFileSync(join(__dirname, "${name}.json"), "latin1"));`;
                return { contents, resolveDir: root };
            });
        }
    },
});

/** The tables of a module as JSON; throws where one holds what JSON cannot say. */
function written(module, exported) {
    const { readTables, writeTables } = require(join(root, "dist/policies/core/written-tables"));
    const text = inAscii(writeTables(exported));
    const read = readTables(text);
    for (const [name, table] of Object.entries(exported))
        if (!isDeepStrictEqual({ ...read[name] }, { ...table }))
            throw new Error(
                `${name} of ${module} holds more than JSON can say. Take the module out of pack-bundle.mjs.`,
            );
    return text;
}

/** JSON whose text is one byte a character, so that V8 copies it as it is. */
export const inAscii = (json) =>
    json.replace(/[^\0-\x7f]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Takes the parsed rows of the catalog, which the library has. */
const parsedCatalog = {
    name: "parsed catalog",
    setup(bundle) {
        bundle.onResolve({ filter: /^\.\/parsed-rows$/ }, () => ({
            path: join(root, "dist/policies/catalog/parsed-rows.js"),
        }));
    },
};

/**
 * Writes `index.js`, the tables that it reads and the packages that it loads on demand. The library is built before.
 * @param entry what esbuild starts from: `entryPoints` with an `index`, or `stdin`, and `plugins` of its own
 * @returns esbuild's metafiles
 */
export async function bundlePack(folder, entry) {
    mkdirSync(folder, { recursive: true });
    const options = {
        outdir: folder,
        bundle: true,
        // A pack is read whole at every start.
        minify: true,
        platform: "node",
        target: "node20",
        external: ["@pulumi/pulumi", "@pulumi/policy"],
        // The bundle names its modules by their paths. These stay the same wherever node_modules really lies.
        absWorkingDir: root,
        preserveSymlinks: true,
        metafile: true,
        logLevel: "warning",
    };
    const built = await Promise.all([
        build({
            ...options,
            ...entry,
            plugins: [...(entry.plugins ?? []), besideThePack, writtenTables(folder), parsedCatalog],
        }),
        build({ ...options, entryPoints: onDemand }),
    ]);
    // A single character outside of Latin-1 doubles what V8 keeps of the whole text.
    const [wide] = /[^\0-\xff]/.exec(readFileSync(join(folder, "index.js"), "utf8")) ?? [];
    if (wide !== undefined) throw new Error(`A pattern of the pack holds '${wide}'. Write it as \\u and four digits.`);
    return built.map(({ metafile }) => metafile);
}
