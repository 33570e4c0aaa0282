/** The harness of rule tests: tables of cases, from which exact findings and the answers for unknown values are asserted. */
import { evaluate } from "../policies/core/evaluate";
import type { Finding } from "../policies/core/finding";
import { causeKey } from "../policies/core/report-once";
import { packageOf, PROVIDER_PREFIX, STACK_TYPE, type Resource } from "../policies/core/resource";
import type { Rule, Verdict } from "../policies/core/rule";
import { readConfiguration } from "../policies/core/settings";
import { isProperties, UNKNOWN, type Properties, type Value } from "../policies/core/values";

type Given = Omit<Partial<Resource>, "properties">;

const urnOf = (type: string, name: string) => `urn:pulumi:dev::tests::${type}::${name}`;

/** A custom resource under the default provider of its package, with the given inputs. */
export function resource(type: string, properties: object, { name = "it", ...given }: Given = {}): Resource {
    const pack = packageOf(type);
    const provider = {
        urn: urnOf(PROVIDER_PREFIX + pack, "default"),
        type: PROVIDER_PREFIX + pack,
        name: "default",
        properties: {},
    };
    return { urn: urnOf(type, name), type, name, properties: properties as Properties, provider, ...given };
}

/** A resource without a provider: a component, a provider or the stack. */
export function component(type: string, properties: object, { name = "it", ...given }: Given = {}): Resource {
    return { urn: urnOf(type, name), type, name, properties: properties as Properties, ...given };
}

/** The resource of the stack itself. */
export const stackResource = component(STACK_TYPE, {}, { name: "tests-dev" });

export interface Found {
    readonly message: string;
    readonly path?: string;
    readonly text?: string;
    /** The name of the first resource it was found on; the subject where none is given. */
    readonly on?: string;
    /** The names of all resources that its cause affects, in the order of the case; where there are several. */
    readonly affects?: readonly string[];
}
export interface Case {
    /** The resource in question, first, then those it is judged with. */
    readonly resources: readonly Resource[];
    readonly settings?: object;
}
export interface Cases {
    readonly compliant: Readonly<Record<string, Resource | Case>>;
    readonly violating: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>>;
    readonly undetermined?: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>>;
    readonly notApplicable?: Readonly<Record<string, Resource | Case>>;
    /** Cases whose strings may be made unknown without the answer becoming undetermined, each with its reason. */
    readonly knownWithoutStrings?: Readonly<Record<string, string>>;
}

const caseOf = (given: Resource | Case): Case => ("resources" in given ? given : { resources: [given] });

function verdicts(rule: Rule, { resources, settings = {} }: Case) {
    const configuration = readConfiguration({ [rule.id]: settings }, [rule], {});
    expect(configuration.problems).toEqual([]);
    return evaluate(resources, [rule], configuration.settings);
}

/** Every finding of a case, each cause once, with the name of its resource where that is not the first of the case. */
function findings(rule: Rule, given: Case, kind: Finding["kind"], wanted: readonly Found[]): readonly Found[] {
    const subject = given.resources[0];
    return groupedByCause(verdicts(rule, given), kind).map((group, index) => {
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

/** The findings of one kind, those of one cause together, as `findingsOf` reports them. */
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

const answerOf = (rule: Rule, given: Case) =>
    verdicts(rule, given).find((verdict) => verdict.resource === given.resources[0])?.answer;

function withoutStrings(value: Value): Value {
    if (typeof value === "string") return UNKNOWN;
    if (Array.isArray(value)) return (value as readonly Value[]).map(withoutStrings);
    return isProperties(value)
        ? Object.fromEntries(Object.entries(value).map(([key, element]) => [key, withoutStrings(element)]))
        : value;
}

/** Declares the tests of one rule. */
export function testRule(rule: Rule, cases: Cases): void {
    describe(rule.id, () => {
        for (const [title, given] of Object.entries(cases.compliant)) {
            test(`compliant: ${title}`, () => {
                const all = verdicts(rule, caseOf(given)).flatMap((verdict) => verdict.findings);
                expect(all).toEqual([]);
                expect(answerOf(rule, caseOf(given))).toBe("compliant");
            });
            test(`compliant, but not with every text unknown: ${title}`, () => {
                const { resources, settings } = caseOf(given);
                const unknown = resources.map((each) => ({
                    ...each,
                    properties: withoutStrings(each.properties) as Properties,
                }));
                const answer = answerOf(rule, { resources: unknown, ...(settings && { settings }) });
                expect(answer).toBe(
                    cases.knownWithoutStrings && title in cases.knownWithoutStrings ? "compliant" : "undetermined",
                );
            });
        }
        for (const [title, given] of Object.entries(cases.violating)) {
            test(`violating: ${title}`, () => {
                expect(findings(rule, given, "violation", given.finds)).toEqual(given.finds);
                for (const { findings: found } of verdicts(rule, given))
                    for (const { text } of found) expect(text).not.toMatch(/\{\w+\}/);
            });
        }
        for (const [title, given] of Object.entries(cases.undetermined ?? {})) {
            test(`undetermined: ${title}`, () => {
                expect(findings(rule, given, "undetermined", given.finds)).toEqual(given.finds);
                expect(findings(rule, given, "violation", [])).toEqual([]);
            });
        }
        for (const [title, given] of Object.entries(cases.notApplicable ?? {})) {
            test(`not applicable: ${title}`, () => expect(answerOf(rule, caseOf(given))).toBe("not-applicable"));
        }
        if (rule.rows) {
            test("every row has a compliant and a violating case", () => {
                const typesIn = (table: Readonly<Record<string, Resource | Case>>) =>
                    new Set(Object.values(table).map((given) => caseOf(given).resources[0]?.type));
                const [good, bad] = [typesIn(cases.compliant), typesIn(cases.violating)];
                expect(Object.keys(rule.rows as object).filter((type) => !good.has(type) || !bad.has(type))).toEqual(
                    [],
                );
            });
        }
    });
}
