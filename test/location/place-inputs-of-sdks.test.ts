/** The walk over resources put together at random from the inputs that the SDKs declare. */
import * as fc from "fast-check";
import { join } from "node:path";
import { join as joined, UNKNOWN, type Properties, type Value } from "../../policies/core/values";
import { placesIn } from "../../policies/location/place-inputs";
import { inputsOf, type Input } from "../sdk/inputs";
import { suspicionOf } from "../residency/suspects";
import { byType, put, stepsOf, type Step } from "./generated-resources";

const REGION = "moon-1";
const declared = ["azure-native", "gcp"].flatMap((sdk) =>
    inputsOf(join(__dirname, "../../node_modules/@pulumi", sdk)).filter(({ shape }) => shape === "text"),
);
/** Types with something deeper than a property of their own, where the walk may go astray. */
const types = [...byType(declared)].filter(([, inputs]) => inputs.some(({ path }) => path.includes(".")));

interface Placed {
    readonly steps: readonly Step[];
    readonly value: Value;
}
const pathOf = (steps: readonly Step[]): string => steps.reduce<string>((path, step) => joined(path, step), "");
const key = fc.oneof(fc.constantFrom("main", "a.b/c", 'q"]', "__proto__", "0", ""), fc.string());
const place = (input: Input): fc.Arbitrary<Placed> =>
    fc.record({
        steps: fc.infiniteStream(fc.nat({ max: 3 })).chain((indices) =>
            fc.infiniteStream(key).map((keys) =>
                stepsOf(
                    input.path,
                    () => (indices.next().value as number | undefined) ?? 0,
                    () => (keys.next().value as string | undefined) ?? "",
                ),
            ),
        ),
        value: fc.constantFrom<Value>(REGION, "projects/p/locations/moon-1/things/t", UNKNOWN),
    });
const resource = fc.constantFrom(...types).chain(([type, inputs]) => {
    const suspected = inputs.filter((input) => suspicionOf(input) !== undefined);
    const some = fc.constantFrom(...inputs);
    const input = suspected.length > 0 ? fc.oneof(some, fc.constantFrom(...suspected)) : some;
    return fc.record({
        type: fc.constant(type),
        placed: fc.array(input.chain(place), { minLength: 1, maxLength: 12 }),
    });
});

const walked = (type: string, properties: Properties): readonly string[] =>
    [...placesIn(type, properties)].map(({ path, value, kind }) => `${path} ${kind} ${String(value)}`).sort();

test("in any resource, each place is found where it is, whatever stands around it", () => {
    let places = 0;
    fc.assert(
        fc.property(resource, ({ type, placed }) => {
            const kept = placed.filter(
                ({ steps }, index) => !placed.some((other, at) => at < index && overlaps(other.steps, steps)),
            );
            let whole: Properties = {};
            for (const { steps, value } of kept) whole = put(whole, steps, value) as Properties;
            const alone = kept.flatMap(({ steps, value }) => walked(type, put({}, steps, value) as Properties)).sort();
            places += alone.length;
            expect(walked(type, whole)).toEqual(alone);
        }),
        { numRuns: 2000 },
    );
    expect(places).toBeGreaterThan(1000);
});

/** One is the other, or a part of it: both cannot stand in one resource. */
const overlaps = (one: readonly Step[], other: readonly Step[]): boolean =>
    one.slice(0, other.length).every((step, index) => step === other[index]);

test("a place is found at the path that leads to it", () => {
    fc.assert(
        fc.property(resource, ({ type, placed: [first] }) => {
            if (!first) return;
            const properties = put({}, first.steps, first.value) as Properties;
            for (const { path } of placesIn(type, properties)) expect(path).toBe(pathOf(first.steps));
        }),
        { numRuns: 2000 },
    );
});
