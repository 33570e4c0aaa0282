import { basename, join } from "node:path";
import { knownDifferences } from "./differences";
import { casesIn, runCase } from "./harness";
import { inTurn } from "./turns";

const cases = casesIn(join(__dirname, "cases"));
const patience = 600_000;

test.concurrent.each(cases.map((folder) => [basename(folder), folder]))(
    "%s: what a pack receives equals the recorded calls",
    async (name, folder) => {
        const { differences, runs, skipped } = await inTurn(() => runCase(folder));
        expect(differences).toEqual([]);
        const known = knownDifferences.find((difference) => difference.case === name)?.runs ?? [];
        expect(known).toEqual(Array.from({ length: skipped }, (_, index) => runs + index + 1));
    },
    patience,
);

test("every known difference names a case", () => {
    const names = cases.map((folder) => basename(folder));
    expect(knownDifferences.map((difference) => difference.case).filter((name) => !names.includes(name))).toEqual([]);
});
