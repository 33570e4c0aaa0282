/**
 * `npm run fuzz`: every target in turn, with new seeds, for an hour or REMPART_FUZZ_SECONDS. It prints what
 * docs/reliability.md records. A failure prints the seed of its input.
 */
import { fuzz, removeFolder, targets } from "./targets";

afterAll(removeFolder);

const seconds = Number(process.env.REMPART_FUZZ_SECONDS ?? 3600);
const INPUTS_A_TURN = 25;

test(`for ${seconds} seconds`, () => {
    const tried = new Map<string, { inputs: number; milliseconds: number; faults: string[] }>();
    const end = Date.now() + seconds * 1000;
    for (let seed = Number(process.env.REMPART_FUZZ_SEED ?? Date.now()); Date.now() < end; seed += INPUTS_A_TURN)
        for (const [name, target] of Object.entries(targets)) {
            const of = tried.get(name) ?? { inputs: 0, milliseconds: 0, faults: [] };
            tried.set(name, of);
            const began = Date.now();
            of.faults.push(...fuzz(target, seed, INPUTS_A_TURN));
            of.inputs += INPUTS_A_TURN;
            of.milliseconds += Date.now() - began;
        }
    const rows = [...tried].map(
        ([name, { inputs, milliseconds, faults }]) =>
            `| ${name} | ${inputs} | ${Math.round(milliseconds / 1000)} | ${faults.length} |`,
    );
    process.stdout.write(
        `${["| target | inputs | seconds | faults |", "| --- | --- | --- | --- |", ...rows].join("\n")}\n`,
    );
    expect([...tried.values()].flatMap(({ faults }) => faults.slice(0, 5))).toEqual([]);
});
