// `npm run conformance -- DIR…`: bundles the conformance run and starts it, so that it needs neither a build nor a test
// runner.
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

// The bundle finds the project's packages from here.
const folder = join(import.meta.dirname, "../../node_modules/.cache/rempart");
const outfile = join(folder, `conformance-${process.pid}.cjs`);
process.once("exit", () => rmSync(outfile, { force: true }));
await build({
    entryPoints: [join(import.meta.dirname, "run.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
});
createRequire(import.meta.url)(outfile);
