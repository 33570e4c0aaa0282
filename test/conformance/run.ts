/** Runs every case of the given folders: `npm run conformance -- DIR…`, without one the project's own. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { casesIn, runCase, type Outcome } from "./harness";
import { inTurn } from "./turns";

/** A case that cannot be run at all counts as one that differs. */
const outcome = (folder: string): Promise<Outcome> =>
    inTurn(() => runCase(folder)).catch((error: unknown) => ({
        name: basename(folder),
        differences: [error instanceof Error ? error.message : String(error)],
        runs: 0,
        skipped: 0,
    }));

async function main(folders: readonly string[]): Promise<number> {
    const missing = folders.find((folder) => !existsSync(folder));
    if (missing !== undefined) {
        console.error(`There is no folder ${missing}.`);
        return 1;
    }
    let passed = 0;
    let failed = 0;
    for (const running of folders.flatMap(casesIn).map(outcome)) {
        const { name, differences, runs, skipped } = await running;
        if (differences.length === 0) passed++;
        else failed++;
        const extent = skipped > 0 ? ` (${runs} of ${runs + skipped} runs: the others follow a deployment)` : "";
        console.log(`${differences.length === 0 ? "passed" : "FAILED"} ${name}${extent}`);
        for (const difference of differences) console.log(`  ${difference}`);
    }
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 || passed === 0 ? 1 : 0;
}

const own = join(process.cwd(), "test/conformance/cases");
const given = process.argv.slice(2);
void main(given.length > 0 ? given : [own]).then((code) => {
    process.exitCode = code;
});
