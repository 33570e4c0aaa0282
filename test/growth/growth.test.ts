import fc from "fast-check";
import { evaluate } from "../../policies/core/evaluate";
import { readConfiguration } from "../../policies/core/settings";
import type { Rule } from "../../policies/core/rule";
import { rules } from "../../policies/rules";
import { counter } from "./counted";
import { kinds, shapes, type Kind, type Shape } from "./shapes";

const { settings } = readConfiguration({}, rules, {});

/** What judging a stack costs, in looks at its resources. */
function stepsOf(rule: Rule, shape: Shape, of: readonly Kind[], count: number): number {
    const { counted, steps } = counter();
    evaluate(shape(of, count).map(counted), [rule], settings);
    return steps();
}

const COUNT = 48;
/** What does not grow with the stack. */
const FIXED = 300;

/** The rules whose cost more than doubles with the stack. */
const dearer = (of: readonly Kind[], shape: Shape, among: readonly Rule[]): readonly string[] =>
    among
        .map((rule) => ({ rule, one: stepsOf(rule, shape, of, COUNT), two: stepsOf(rule, shape, of, 2 * COUNT) }))
        .filter(({ one, two }) => two > 2.2 * one + FIXED)
        .map(({ rule, one, two }) => `${rule.id}: ${one} steps, then ${two}`);

describe("a stack of twice the size costs twice the steps, under every rule", () => {
    test.each(Object.entries(shapes))("%s, of the kinds that rules ask most of", (_, shape) => {
        expect(dearer(kinds.slice(0, 28), shape, rules)).toEqual([]);
    });

    test("a random shape of a few random kinds", () => {
        const names = fc.constantFrom(...Object.keys(shapes));
        const some = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 });
        fc.assert(
            fc.property(names, some, (name, of) => {
                expect(dearer(of, shapes[name]!, rules)).toEqual([]);
            }),
            { numRuns: 25 },
        );
    });

    test("the count sees a rule that looks at all resources for each", () => {
        const everyTime: Rule = {
            ...rules[0]!,
            id: "every-time",
            judge: (_, stack) => void stack.once((all) => all).some(({ name }) => name === ""),
        };
        expect(dearer(kinds.slice(0, 3), shapes.loose!, [everyTime])).toEqual([expect.stringMatching(/^every-time: /)]);
    });
});
