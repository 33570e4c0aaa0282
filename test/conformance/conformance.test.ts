import { basename, join } from "node:path";
import { knownDifferences } from "./differences";
import { casesIn } from "./harness";
import { testShard } from "./shard";

testShard(0, 2);

test("every known difference names a case", () => {
    const names = casesIn(join(__dirname, "cases")).map((folder) => basename(folder));
    expect(knownDifferences.map((difference) => difference.case).filter((name) => !names.includes(name))).toEqual([]);
});
