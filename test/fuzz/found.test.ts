/** Inputs of `npm run fuzz` that a version failed on, by their seeds. */
import { fuzz, removeFolder, targets } from "./targets";

afterAll(removeFolder);

test.each([
    ["failover plan in a file, damaged", 1795829228688],
    ["failover plan in a file, damaged", 1795829229342],
    ["failover plan in a file, damaged", 1795829230022],
    ["drill.json, damaged", 1795829228847],
    ["drill.json, damaged", 1795829229696],
    ["drill.json, damaged", 1795829229874],
])("%s, seed %d", (name, seed) => {
    const target = targets[name];
    expect(target && fuzz(target, seed, 1)).toEqual([]);
});
