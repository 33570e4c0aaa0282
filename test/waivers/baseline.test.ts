import fc from "fast-check";
import type { ReportedFinding } from "../../policies/core/report-once";
import { baselineOf, knownBy, pruned } from "../../policies/waivers";

const finding = (rule: string, fingerprint: string, more: Partial<ReportedFinding> = {}): ReportedFinding => ({
    rule,
    verdict: "violating",
    level: "mandatory",
    severity: "high",
    message: "secret text of the program",
    resource: { urn: `urn:pulumi:dev::p::t:m:R::${fingerprint}`, type: "t:m:R", name: fingerprint },
    cause: { kind: "resource", id: "r" },
    affected: [],
    fingerprint,
    ...more,
});
const fp = (letter: string) => letter.repeat(16);
const waived = { waived: { reason: "r", until: "2027-01-01" } };

test("a baseline keeps rule, resource and fingerprint, in order, and nothing of what is waived", () => {
    expect(baselineOf([finding("b", fp("b")), finding("a", fp("a")), finding("c", fp("c"), waived)])).toEqual({
        version: 1,
        findings: [
            { rule: "a", resource: `t:m:R::${fp("a")}`, fingerprint: fp("a") },
            { rule: "b", resource: `t:m:R::${fp("b")}`, fingerprint: fp("b") },
        ],
    });
});

test("what is known, new and fixed", () => {
    const before = baselineOf([finding("a", fp("1")), finding("a", fp("2"))]);
    const { findings, result } = knownBy(before, [finding("a", fp("1")), finding("b", fp("1")), finding("a", fp("3"))]);
    expect(findings.map(({ rule, fingerprint, known }) => [rule, fingerprint[0], known])).toEqual([
        ["a", "1", true],
        ["b", "1", undefined],
        ["a", "3", undefined],
    ]);
    expect(result).toEqual({
        known: 1,
        new: 2,
        fixed: [{ rule: "a", resource: `t:m:R::${fp("2")}`, fingerprint: fp("2") }],
        slack: {},
    });
});

test.each([
    [2, [true, true], {}],
    [3, [true, true], { a: 2 }],
    [1, [undefined, undefined], {}],
    [0, [undefined, undefined], {}],
])("of a budget of %i two findings are known: %j", (budget, known, slack) => {
    const { findings, result } = knownBy({ version: 1, findings: [], budgets: { a: budget } }, [
        finding("a", fp("1")),
        finding("a", fp("2")),
    ]);
    expect(findings.map((each) => each.known)).toEqual(known);
    expect(result.slack).toEqual(slack);
});

test("a waived finding needs no budget", () => {
    const { findings } = knownBy({ version: 1, findings: [], budgets: { a: 1 } }, [
        finding("a", fp("1")),
        finding("a", fp("2"), waived),
    ]);
    expect(findings.map(({ known }) => known)).toEqual([true, undefined]);
});

test("pruning takes out what is fixed and lowers budgets; at nothing, they go", () => {
    const before = { ...baselineOf([finding("a", fp("1")), finding("a", fp("2"))]), budgets: { b: 4, c: 2 } };
    const { result } = knownBy(before, [finding("a", fp("1")), finding("b", fp("3"))]);
    expect(pruned(before, result)).toEqual({
        version: 1,
        findings: [{ rule: "a", resource: `t:m:R::${fp("1")}`, fingerprint: fp("1") }],
        budgets: { b: 1 },
    });
});

test("what is written is known in the same run, and a pruned baseline only gets smaller", () => {
    const findings = fc.array(
        fc
            .tuple(fc.constantFrom("a", "b"), fc.constantFrom("1", "2", "3", "4"))
            .map(([rule, id]) => finding(rule, fp(id))),
    );
    fc.assert(
        fc.property(findings, findings, (before, after) => {
            const baseline = baselineOf(before);
            const same = knownBy(baseline, before);
            expect([same.result.new, same.result.fixed]).toEqual([0, []]);
            const kept = pruned(baseline, knownBy(baseline, after).result);
            expect(baseline.findings).toEqual(expect.arrayContaining([...kept.findings]));
            expect(knownBy(kept, after).result.new).toBe(knownBy(baseline, after).result.new);
        }),
    );
});
