/** Tables of cases, from which exact findings and the answers for unknown values are asserted. */
import assert from "node:assert/strict";
import { evaluate } from "../policies/core/evaluate";
import type { Finding } from "../policies/core/finding";
import { causeKey } from "../policies/core/report-once";
import type { Resource } from "../policies/core/resource";
import type { Answer, Rule, Verdict } from "../policies/core/rule";
import { readConfiguration } from "../policies/core/settings";
import { isProperties, UNKNOWN, type Properties, type Value } from "../policies/core/values";

/** A finding that a case expects: exactly these, in this order. */
export interface Found {
    /** The id of the message. */
    readonly message: string;
    readonly path?: string;
    /** The whole text; not compared where it is left out. */
    readonly text?: string;
    /** The name of the first resource it was found on; the subject where none is given. */
    readonly on?: string;
    /** The names of all resources that its cause affects, in the order of the case; where there are several. */
    readonly affects?: readonly string[];
}
export interface Case {
    /** The resource in question, first, then those it is judged with. */
    readonly resources: readonly Resource[];
    /** The settings of the rule, as in a policy configuration. */
    readonly settings?: object;
    /** The day of the run; TODAY where none is given. */
    readonly today?: string;
}
/** The day on which the cases of a rule are judged, so that their answers never change. */
export const TODAY = "2026-11-27";

/** The cases of a rule, by what each shows. */
export interface Cases {
    readonly compliant: Readonly<Record<string, Resource | Case>>;
    readonly violating: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>>;
    readonly undetermined?: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>>;
    readonly notApplicable?: Readonly<Record<string, Resource | Case>>;
    /** Compliant cases that stay compliant when every text is unknown, each with the reason. */
    readonly knownWithoutStrings?: Readonly<Record<string, string>>;
}

/** The functions by which a test runner takes tests: those of jest, vitest with globals, mocha and `node:test`. */
export interface Runner {
    readonly describe: (name: string, body: () => void) => void;
    readonly test: (name: string, body: () => void) => void;
}

/**
 * Declares the tests of one rule. For every compliant case it also tests that the answer is "undetermined" when each text
 * in it is unknown; for a rule with rows, that every row has a compliant and a violating case.
 * @param runner the global `describe` and `test`, else those of `node:test`
 */
export function testRule(rule: Rule, cases: Cases, runner: Runner = currentRunner()): void {
    const { describe, test } = runner;
    describe(rule.id, () => {
        for (const [title, given] of Object.entries(cases.compliant)) {
            test(`compliant: ${title}`, () => {
                const all = verdictsOf(rule, caseOf(given)).flatMap((verdict) => verdict.findings);
                assert.deepEqual(all, []);
                assert.equal(answerOf(rule, caseOf(given)), "compliant");
            });
            test(`compliant, but not with every text unknown: ${title}`, () => {
                const expected = Object.hasOwn(cases.knownWithoutStrings ?? {}, title) ? "compliant" : "undetermined";
                assert.equal(answerOf(rule, withoutTexts(caseOf(given))), expected);
            });
        }
        for (const [title, given] of Object.entries(cases.violating))
            test(`violating: ${title}`, () => {
                assert.deepEqual(findingsIn(rule, given, "violation", given.finds), given.finds);
                assertFilled(rule, given);
            });
        for (const [title, given] of Object.entries(cases.undetermined ?? {}))
            test(`undetermined: ${title}`, () => {
                assert.deepEqual(findingsIn(rule, given, "undetermined", given.finds), given.finds);
                assert.deepEqual(findingsIn(rule, given, "violation", []), []);
                assertFilled(rule, given);
            });
        for (const [title, given] of Object.entries(cases.notApplicable ?? {}))
            test(`not applicable: ${title}`, () => assert.equal(answerOf(rule, caseOf(given)), "not-applicable"));
        if (rule.rows)
            test("every row has a compliant and a violating case", () =>
                assert.deepEqual(rowsWithoutCases(rule, cases), []));
    });
}

function currentRunner(): Runner {
    const globals = globalThis as Partial<Runner>;
    if (globals.describe && globals.test) return { describe: globals.describe, test: globals.test };
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only where there is no other runner
    return require("node:test") as Runner;
}

const caseOf = (given: Resource | Case): Case => ("resources" in given ? given : { resources: [given] });

function verdictsOf(rule: Rule, { resources, settings = {}, today = TODAY }: Case): readonly Verdict[] {
    const configuration = readConfiguration({ [rule.id]: settings }, [rule], {});
    assert.deepEqual(configuration.problems, []);
    return evaluate(resources, [rule], configuration.settings, today);
}

const answerOf = (rule: Rule, given: Case): Answer | undefined =>
    verdictsOf(rule, given).find((verdict) => verdict.resource === given.resources[0])?.answer;

/** Every finding of a case, each cause once, with the name of its resource where that is not the first of the case. */
function findingsIn(rule: Rule, given: Case, kind: Finding["kind"], wanted: readonly Found[]): readonly Found[] {
    const subject = given.resources[0];
    return groupedByCause(verdictsOf(rule, given), kind).map((group, index) => {
        const [{ verdict, finding }] = group;
        const affected = [...new Set(group.map((each) => each.verdict.resource.name))];
        return {
            message: finding.message,
            ...(finding.path === undefined ? {} : { path: finding.path }),
            ...(wanted[index]?.text === undefined ? {} : { text: finding.text }),
            ...(verdict.resource === subject ? {} : { on: verdict.resource.name }),
            ...(affected.length > 1 ? { affects: affected } : {}),
        };
    });
}

interface OnResource {
    readonly verdict: Verdict;
    readonly finding: Finding;
}

/** The findings of one kind, those of one cause together, as they are reported. */
function groupedByCause(
    verdicts: readonly Verdict[],
    kind: Finding["kind"],
): readonly (readonly [OnResource, ...OnResource[]])[] {
    const groups = new Map<string, [OnResource, ...OnResource[]]>();
    for (const verdict of verdicts)
        for (const finding of verdict.findings) {
            if (finding.kind !== kind) continue;
            const key = causeKey(verdict, finding);
            const group = groups.get(key);
            if (group) group.push({ verdict, finding });
            else groups.set(key, [{ verdict, finding }]);
        }
    return [...groups.values()];
}

function assertFilled(rule: Rule, given: Case): void {
    for (const { findings } of verdictsOf(rule, given))
        for (const { text } of findings) assert.doesNotMatch(text, /\{\w+\}/);
}

const withoutTexts = ({ resources, ...given }: Case): Case => ({
    ...given,
    resources: resources.map((each) => ({ ...each, properties: textsUnknown(each.properties) as Properties })),
});

function textsUnknown(value: Value): Value {
    if (typeof value === "string") return UNKNOWN;
    if (Array.isArray(value)) return (value as readonly Value[]).map(textsUnknown);
    return isProperties(value)
        ? Object.fromEntries(Object.entries(value).map(([key, element]) => [key, textsUnknown(element)]))
        : value;
}

function rowsWithoutCases(rule: Rule, cases: Cases): readonly string[] {
    const typesIn = (table: Readonly<Record<string, Resource | Case>>) =>
        new Set(Object.values(table).map((given) => caseOf(given).resources[0]?.type));
    const [good, bad] = [typesIn(cases.compliant), typesIn(cases.violating)];
    return Object.keys(rule.rows as object).filter((type) => !good.has(type) || !bad.has(type));
}
