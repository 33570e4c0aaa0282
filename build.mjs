// Builds what is not kept in the repository: dist/ (library and command line), packs/*/dist (bundled policy packs) and
// the third-party notices of what they bundle. The same sources give the same bytes in any folder.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { bundledPackages, noticesOf } from "./notices.mjs";

const require = createRequire(import.meta.url);
const root = import.meta.dirname;
const catalogData = join(root, "policies/catalog/data");

function buildLibrary() {
    rmSync(join(root, "dist"), { recursive: true, force: true });
    execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
        cwd: root,
        stdio: "inherit",
    });
    cpSync(catalogData, join(root, "dist/policies/catalog/data"), { recursive: true });
    chmodSync(join(root, "dist/cli/main.js"), 0o755);
}

/** Builds the pack in a folder; returns the packages that its bundle contains. */
async function buildPack(folder) {
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    const { metafile } = await build({
        entryPoints: [join(folder, "index.ts")],
        outfile: join(folder, "dist/index.js"),
        bundle: true,
        platform: "node",
        target: "node20",
        external: ["@pulumi/pulumi", "@pulumi/policy"],
        // The bundle names its modules by their paths. These stay the same wherever node_modules really lies.
        absWorkingDir: root,
        preserveSymlinks: true,
        metafile: true,
        logLevel: "warning",
    });
    const packages = bundledPackages(metafile, root);
    writeFileSync(join(folder, "dist/THIRD-PARTY-NOTICES.md"), noticesOf(packages));
    cpSync(join(root, "LICENSE"), join(folder, "dist/LICENSE"));
    cpSync(catalogData, join(folder, "dist/data"), { recursive: true });
    rmSync(join(folder, "profiles"), { recursive: true, force: true });
    cpSync(join(root, "packs/profiles"), join(folder, "profiles"), { recursive: true });
    return packages;
}

buildLibrary();
const bundled = [];
for (const pack of readdirSync(join(root, "packs"))) {
    const folder = join(root, "packs", pack);
    if (existsSync(join(folder, "PulumiPolicy.yaml"))) bundled.push(...(await buildPack(folder)));
}
writeFileSync(join(root, "THIRD-PARTY-NOTICES.md"), noticesOf(bundled));
