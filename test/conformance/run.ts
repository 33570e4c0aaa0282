/** Runs every case of the given folders: `npm run conformance -- DIR…`, without one the project's own. */
import { join } from "node:path";
import { casesIn, runCase } from "./harness";

async function main(folders: readonly string[]): Promise<number> {
    let failed = 0;
    let passed = 0;
    for (const folder of folders.flatMap((each) => casesIn(each))) {
        const { name, differences, runs, skipped } = await runCase(folder);
        if (differences.length === 0) passed++;
        else failed++;
        const extent = skipped > 0 ? ` (${runs} of ${runs + skipped} runs: the others follow a deployment)` : "";
        console.log(`${differences.length === 0 ? "passed" : "FAILED"} ${name}${extent}`);
        for (const difference of differences) console.log(`  ${difference}`);
    }
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
}

const own = join(process.cwd(), "test/conformance/cases");
const given = process.argv.slice(2);
void main(given.length > 0 ? given : [own]).then((code) => {
    process.exitCode = code;
});
