import { basename, join } from "node:path";
import { knownDifferences, knownRuns } from "./differences";
import { casesIn, runCase } from "./harness";
import { inTurn } from "./turns";

const cases = casesIn(join(__dirname, "cases"));
const patience = 600_000;

test.concurrent.each(cases.map((folder) => [basename(folder), folder]))(
    "%s: what a pack receives equals the recorded calls",
    async (name, folder) => {
        const { differences, runs, skipped } = await inTurn(() => runCase(folder));
        expect(differences).toEqual([]);
        expect(knownRuns(name)).toEqual(Array.from({ length: skipped }, (_, index) => runs + index + 1));
    },
    patience,
);

test("every known difference names a case", () => {
    const names = cases.map((folder) => basename(folder));
    const known = knownDifferences.flatMap(({ runs }) => Object.keys(runs));
    expect(known.filter((name) => !names.includes(name))).toEqual([]);
});
