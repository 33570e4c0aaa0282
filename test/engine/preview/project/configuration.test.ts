import * as fc from "fast-check";
import { configKey } from "../../../../engine/preview/project/configuration";

test("a key keeps its namespace, or gets the project's", () => {
    const word = fc.stringMatching(/^[a-z-]{1,10}$/);
    fc.assert(
        fc.property(word, word, (namespace, name) => {
            expect(configKey(`${namespace}:${name}`, "sample")).toBe(`${namespace}:${name}`);
            expect(configKey(`${namespace}:config:${name}`, "sample")).toBe(`${namespace}:${name}`);
            expect(configKey(name, "sample")).toBe(`sample:${name}`);
        }),
    );
});
