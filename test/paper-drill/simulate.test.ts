/** Properties of the simulation, on graphs of any form. */
import fc from "fast-check";
import { graphOf, type Dependency, type Element, type Party } from "../../policies/paper-drill/graph";
import { dependencyKinds, kindNames } from "../../policies/paper-drill/rows/dependency-kinds";
import type { Against, Scenario } from "../../policies/paper-drill/scenario";
import { chainOf, simulate } from "../../policies/paper-drill/simulate";

const party = (name: string, countries?: readonly string[]): Party => ({ name, countries, vendors: [] });
const runners = [
    "own",
    "unknown",
    [party("A", ["US"])],
    [party("B", ["FR"])],
    [party("A", ["US"]), party("B", ["FR"])],
] as const;

const scenario = (against: readonly Against[], notice = "PT0S"): Scenario => ({
    id: "test",
    title: "A test.",
    story: "A test.",
    against,
    notice,
    precedents: [],
});
const us = scenario([{ jurisdiction: "US" }]);

/** Up to nine elements, each run by somebody, and dependencies of any kind among them, some with ways round. */
const graphs = fc.integer({ min: 1, max: 9 }).chain((count) => {
    const id = fc.integer({ min: 0, max: count - 1 }).map((each) => `e${each}`);
    return fc.record({
        elements: fc.tuple(
            ...Array.from({ length: count }, (_, index) =>
                fc
                    .constantFrom(...runners)
                    .map((runBy): Element => ({ id: `e${index}`, label: `e${index}`, role: "part", runBy })),
            ),
        ),
        dependencies: fc.array(
            fc.record({
                from: id,
                to: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }).map((ids) => ids as [string, ...string[]]),
                kind: fc.constantFrom(...kindNames),
            }),
            { maxLength: 20 },
        ),
    });
});
const stops = ({ kind }: Dependency): boolean => dependencyKinds[kind].effect === "stops";
/** A stop is worse than a doubt, an early one worse than a late one. */
const rank = { survives: 0, uncertain: 1, stops: 2 } as const;

describe("an order runs through a graph", () => {
    test("nothing that depends on something that stopped survives without a way round", () => {
        fc.assert(
            fc.property(graphs, ({ elements, dependencies }) => {
                const graph = graphOf(elements, dependencies);
                const fates = simulate(graph, us);
                for (const dependency of graph.dependencies.filter(stops)) {
                    const needed = dependency.to.map((id) => fates.get(id)?.state ?? "survives");
                    const least = Math.min(...needed.map((state) => rank[state]));
                    expect(rank[fates.get(dependency.from)?.state ?? "survives"]).toBeGreaterThanOrEqual(least);
                }
            }),
        );
    });

    test("what stops, stops by the order or by something that has stopped before, and the chain ends at the order", () => {
        fc.assert(
            fc.property(graphs, ({ elements, dependencies }) => {
                const graph = graphOf(elements, dependencies);
                const fates = simulate(graph, us);
                for (const [id, { state, at, cause }] of fates) {
                    if (state === "survives") {
                        expect({ at, cause }).toEqual({ at: undefined, cause: undefined });
                        continue;
                    }
                    const last = chainOf(id, fates).at(-1) ?? "";
                    expect(fates.get(last)?.cause?.kind).toBe("order");
                    // What may stop at once may do so before it is sure to stop: only sure stops follow one another.
                    if (state === "stops" && cause?.kind !== "order")
                        for (const through of cause?.through ?? [])
                            expect(fates.get(through)?.at).toBeLessThanOrEqual(at ?? -1);
                }
            }),
        );
    });

    test("the order of elements and dependencies changes nothing", () => {
        fc.assert(
            fc.property(graphs, ({ elements, dependencies }) => {
                const one = simulate(graphOf(elements, dependencies), us);
                const other = simulate(graphOf([...elements].reverse(), [...dependencies].reverse()), us);
                expect([...other]).toEqual([...one]);
            }),
        );
    });

    test("of two dependencies that differ in the order of their ways round, one stands, whichever came first", () => {
        const elements = ["e0", "e1", "e2"].map((id) => ({
            id,
            label: id,
            role: "part" as const,
            runBy: "own" as const,
        }));
        const ways: readonly Dependency[] = [
            { from: "e1", to: ["e2", "e0"], kind: "calls" },
            { from: "e1", to: ["e0", "e2"], kind: "calls" },
        ];
        const kept = [{ from: "e1", to: ["e0", "e2"], kind: "calls" }];
        expect(graphOf(elements, ways).dependencies).toEqual(kept);
        expect(graphOf(elements, [...ways].reverse()).dependencies).toEqual(kept);
    });

    test("a way round never makes anything worse, or earlier", () => {
        fc.assert(
            fc.property(graphs, fc.nat(), ({ elements, dependencies }, pick) => {
                fc.pre(dependencies.length > 0);
                const spare: Element = { id: "spare", label: "spare", role: "part", runBy: "own" };
                const before = simulate(graphOf([...elements, spare], dependencies), us);
                const chosen = pick % dependencies.length;
                const eased = dependencies.map((each, index): Dependency =>
                    index === chosen ? { ...each, to: [...each.to, "spare"] } : each,
                );
                const after = simulate(graphOf([...elements, spare], eased), us);
                for (const [id, { state, at }] of before) {
                    const now = after.get(id);
                    expect(rank[now?.state ?? "survives"]).toBeLessThanOrEqual(rank[state]);
                    if (now?.state === state) expect(now.at ?? Infinity).toBeGreaterThanOrEqual(at ?? Infinity);
                }
            }),
        );
    });

    test("an order that reaches nobody stops nothing that is known", () => {
        fc.assert(
            fc.property(graphs, ({ elements, dependencies }) => {
                const fates = simulate(graphOf(elements, dependencies), scenario([{ jurisdiction: "JP" }]));
                expect([...fates.values()].filter(({ state }) => state === "stops")).toEqual([]);
            }),
        );
    });

    test("an unknown operator is neither stopped nor spared", () => {
        const element: Element = { id: "e", label: "e", role: "part", runBy: "unknown" };
        expect(simulate(graphOf([element], []), us).get("e")).toEqual({
            state: "uncertain",
            at: 0,
            cause: { kind: "order", against: { jurisdiction: "US" } },
            impaired: [],
        });
    });
});

describe("times", () => {
    const elements: readonly Element[] = [
        { id: "registry", label: "registry", role: "registry", runBy: [party("A", ["US"])] },
        { id: "web", label: "web", role: "workload", runBy: "own" },
        { id: "route", label: "route", role: "part", runBy: "own" },
    ];
    const dependencies: readonly Dependency[] = [
        { from: "web", to: ["registry"], kind: "registry" },
        { from: "route", to: ["web"], kind: "uses" },
        { from: "web", to: ["registry"], kind: "mail" },
    ];
    const times = (given: Scenario) => {
        const fates = simulate(graphOf(elements, dependencies), given);
        return Object.fromEntries([...fates].map(([id, { at }]) => [id, at]));
    };

    test("a delay of the table, then of what is between", () => {
        expect(times(us)).toEqual({ registry: 0, web: 86_400_000, route: 86_400_000 });
    });

    test("a scenario may say otherwise, and give notice", () => {
        const own = { ...us, notice: "PT1H", delays: { registry: "PT2H" } };
        expect(times(own)).toEqual({ registry: 3_600_000, web: 10_800_000, route: 10_800_000 });
    });

    test("what goes on without something says so", () => {
        const fates = simulate(graphOf(elements, dependencies), us);
        expect(fates.get("web")?.impaired).toEqual([{ kind: "mail", through: ["registry"], at: 0, uncertain: false }]);
    });
});
