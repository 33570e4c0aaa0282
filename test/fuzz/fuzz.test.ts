import { fuzz, removeFolder, targets } from "./targets";

afterAll(removeFolder);

test.each(Object.entries(targets))("%s: a result or one clear line, from a fixed seed", (_, target) => {
    expect(fuzz(target, 2026, 40)).toEqual([]);
});
