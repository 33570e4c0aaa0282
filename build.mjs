// Builds what is not kept in the repository: dist/ (library and command line) and packs/*/dist (bundled policy packs).
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const root = import.meta.dirname;
const catalogData = join(root, "policies/catalog/data");

rmSync(join(root, "dist"), { recursive: true, force: true });
execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
});
cpSync(catalogData, join(root, "dist/policies/catalog/data"), { recursive: true });

// The conformance run is a program of its own: `npm run conformance` needs no test runner.
await build({
    entryPoints: [join(root, "test/conformance/run.ts")],
    outfile: join(root, "dist/test/conformance/run.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
});

for (const pack of readdirSync(join(root, "packs"))) {
    const folder = join(root, "packs", pack);
    if (!existsSync(join(folder, "PulumiPolicy.yaml"))) continue;
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    await build({
        entryPoints: [join(folder, "index.ts")],
        outfile: join(folder, "dist/index.js"),
        bundle: true,
        platform: "node",
        target: "node20",
        external: ["@pulumi/pulumi", "@pulumi/policy"],
        logLevel: "warning",
    });
    cpSync(catalogData, join(folder, "dist/data"), { recursive: true });
    rmSync(join(folder, "profiles"), { recursive: true, force: true });
    cpSync(join(root, "packs/profiles"), join(folder, "profiles"), { recursive: true });
}
