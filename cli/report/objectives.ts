/**
 * The eight objectives of the EU Cloud Sovereignty Framework, as far as a program tells: for each the highest level
 * that nothing found here rules out, and the level that is left should everything undetermined turn out wrong. No
 * program proves a level; it can rule levels out.
 */
import { c3aCriteria, frameworks } from "../../policies/catalog";
import { english, type Say } from "../locales";
import type { Severity } from "../../policies/core/rule";
import { rules as ownRules } from "../../policies/rules";
import { isStanding, type Report } from "./report";

export interface Objective {
    /** `SOV-1` … `SOV-8` */
    readonly id: string;
    /** `Strategic Sovereignty` */
    readonly name: string;
    /** Percent of the framework's score. */
    readonly weight: number;
    /** SEAL levels, 0 to 4. Absent where nothing in the program speaks of the objective. */
    readonly level?: { readonly atMost: number; readonly ifUnknownIsWrong: number };
    /** The rules that were on and speak of it. */
    readonly rules: readonly string[];
    /** What lowers the level, a line each. */
    readonly because: readonly string[];
    /** Criteria of BSI C3A under the same number, and how many of them no program can show. */
    readonly criteria: { readonly all: number; readonly elsewhere: number };
}

export const HIGHEST = 4;
/** The level above which a standing finding stops an objective. */
const ceilings: Readonly<Record<Severity, number>> = { critical: 0, high: 1, medium: 2, low: 3 };
/** The law of a country that is not allowed reaches who runs the resources. */
const FOREIGN_OPERATOR = 1;
/** Objectives that ask whose law reaches the operator. */
const ofOperators: readonly string[] = ["SOV-1", "SOV-2"];

export function objectivesOf(report: Report, say: Say = english): readonly Objective[] {
    const known = new Map<string, readonly { readonly id: string }[]>([
        ...ownRules.map(({ id, frameworks: references }) => [id, references.map(withId)] as const),
        ...Object.entries(report.rules).map(([id, rule]) => [id, rule.frameworks] as const),
    ]);
    const on = report.run.rules ?? [];
    return frameworks()
        .filter(({ id }) => /^csf:SOV-\d$/.test(id))
        .map(({ id: reference, reference: title }) => {
            const id = reference.replace("csf:", "");
            const [, name = title, weight = "0"] = /^SOV-\d\s+(.*?)\s*\(weight (\d+)%\)$/.exec(title) ?? [];
            const rules = on.filter((rule) => (known.get(rule) ?? []).some((each) => speaksOf(each.id, id)));
            const criteria = c3aCriteria().filter((each) => each.id.startsWith(`${id}-`));
            const elsewhere = criteria.filter(({ check }) => check.startsWith("not visible in a program")).length;
            return {
                id,
                name,
                weight: Number(weight),
                rules,
                ...judged(id, rules, report, say),
                criteria: { all: criteria.length, elsewhere },
            };
        });
}

const withId = (reference: string | { readonly id: string }) =>
    typeof reference === "string" ? { id: reference } : reference;

/** `csf:SOV-3` and `c3a:SOV-3-02` speak of SOV-3. */
const speaksOf = (reference: string, id: string): boolean =>
    reference === `csf:${id}` || reference.startsWith(`c3a:${id}-`);

function judged(id: string, rules: readonly string[], report: Report, say: Say): Pick<Objective, "level" | "because"> {
    const standing = report.findings.filter((each) => isStanding(each) && rules.includes(each.rule));
    const operators = ofOperators.includes(id) ? operatorsIn(report) : [];
    const foreign = operators.filter(({ allowed }) => allowed === "out");
    const open = operators.filter(({ allowed }) => allowed === "unprovable");
    if (rules.length === 0 && operators.length === 0) return { because: [] };
    const lowest = (findings: typeof standing): number =>
        Math.min(HIGHEST, ...findings.map(({ severity }) => ceilings[severity]));
    const atMost = Math.min(
        lowest(standing.filter(({ verdict }) => verdict === "violating")),
        foreign.length > 0 ? FOREIGN_OPERATOR : HIGHEST,
    );
    const ifUnknownIsWrong = Math.min(atMost, lowest(standing), open.length > 0 ? FOREIGN_OPERATOR : HIGHEST);
    const byRule = [...new Set(standing.map(({ rule }) => rule))].map((rule) => {
        const own = standing.filter((each) => each.rule === rule);
        const wrong = own.filter(({ verdict }) => verdict === "violating").length;
        return `${rule}: ${[wrong > 0 && `${wrong} ${say.word("violating")}`, own.length > wrong && say.word("{0} undetermined", own.length - wrong)].filter(Boolean).join(", ")}`;
    });
    return {
        level: { atMost, ifUnknownIsWrong },
        because: [
            ...byRule,
            ...foreign.map(({ name, jurisdiction = [] }) =>
                say.word(
                    "{0} stands under the law of {1}",
                    name,
                    jurisdiction.join(", ") || say.word("a country that is not allowed"),
                ),
            ),
            ...open.map(({ name }) => say.word("it is not known under whose law {0} stands", name)),
        ],
    };
}

/** Those who run resources; not those whose hosts they call. */
function operatorsIn({ inventory }: Report) {
    const ids = new Set(inventory?.resources.flatMap(({ operator }) => operator ?? []));
    return [...ids].flatMap((id) => inventory?.operators[id] ?? []);
}
