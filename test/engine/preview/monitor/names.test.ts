/** Names that JavaScript's own objects have, and depth, are nothing special in a program. */
import { createResourceTree } from "../../../../engine/preview/monitor/resource-tree";
import { decodeResources } from "../../../../engine/resources";
import { euSovereign } from "../../../../packs/eu-sovereign/pack";
import { evaluate } from "../../../../policies/core/evaluate";
import { readConfiguration } from "../../../../policies/core/settings";
import { judge } from "../judge";
import { program, removeFolders } from "../program";

afterAll(removeFolders);

const types = [
    "constructor:index:Thing",
    "__proto__:index:Thing",
    "toString:a/b:hasOwnProperty",
    "constructor",
    "__proto__",
];
const declared = `const pulumi = require("@pulumi/pulumi");
class Thing extends pulumi.CustomResource { constructor(type, name, inputs, options) { super(type, name, inputs, options); } }
class Part extends pulumi.ComponentResource { constructor(type, name, options) { super(type, name, {}, options); } }
`;

test("components and inputs with such names", async () => {
    const directory = program(`${declared}
const inputs = { constructor: "a", valueOf: ["b"] };
for (const type of ${JSON.stringify(types)}) new Part(type, "part-" + type);
new Thing("sample:index:Thing", "__proto__", inputs);`);
    const { errors, resources } = await judge(directory);
    expect(errors).toEqual([]);
    expect(resources).toBe(types.length + 3);
});

test("resources of packages with such names are judged", () => {
    const { rules, levels } = euSovereign;
    const { settings } = readConfiguration({}, rules, levels);
    const provider = { urn: "p", type: "pulumi:providers:constructor", name: "p", properties: {} };
    const resources = decodeResources(
        types.map((type) => ({
            urn: `urn:pulumi:dev::sample::${type}::a`,
            ...{ type, name: "a", inputs: { region: "us-east1", constructor: "a" }, provider },
        })),
    );
    expect(evaluate(resources, rules, settings).length).toBeGreaterThan(0);
});

test("a chain of parents of any length", () => {
    const tree = createResourceTree();
    for (let depth = 1; depth <= 100_000; depth++)
        tree.add(`urn-${depth}`, depth === 1 ? "" : `urn-${depth - 1}`, undefined);
    const chain = tree.chain("urn-100000");
    expect([chain.length, chain[0], chain.at(-1)]).toEqual([100_000, "urn-100000", "urn-1"]);
});
