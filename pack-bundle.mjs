// How the code of a pack becomes files: what build.mjs and the benchmark have in common.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

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
 * Writes `index.js` and the packages that it loads on demand.
 * @param entry what esbuild starts from: `entryPoints` with an `index`, or `stdin`
 * @returns esbuild's metafiles
 */
export async function bundlePack(folder, entry) {
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
        build({ ...options, ...entry, plugins: [besideThePack, parsedCatalog] }),
        build({ ...options, entryPoints: onDemand }),
    ]);
    // A single character outside of Latin-1 doubles what V8 keeps of the whole text.
    const [wide] = /[^\0-\xff]/.exec(readFileSync(join(folder, "index.js"), "utf8")) ?? [];
    if (wide !== undefined) throw new Error(`A pattern of the pack holds '${wide}'. Write it as \\u and four digits.`);
    return built.map(({ metafile }) => metafile);
}
