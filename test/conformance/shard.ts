import { basename, join } from "node:path";
import { knownDifferences } from "./differences";
import { casesIn, runCase } from "./harness";

const cases = casesIn(join(__dirname, "cases"));

/** Declares one test for every case of a shard: each call that a pack receives equals the recorded one. */
export function testShard(shard: number, of: number): void {
    test.each(cases.filter((_, index) => index % of === shard).map((folder) => [basename(folder), folder]))(
        "%s",
        async (name, folder) => {
            const { differences, runs, skipped } = await runCase(folder);
            expect(differences).toEqual([]);
            const known = knownDifferences.find((difference) => difference.case === name)?.runs ?? [];
            expect(known).toEqual(Array.from({ length: skipped }, (_, index) => runs + index + 1));
        },
        180_000,
    );
}
