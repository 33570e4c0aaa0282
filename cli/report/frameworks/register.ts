/**
 * The register of a framework that an auditor keeps: each requirement with the rules that speak of it, what they found,
 * what was waived, and what no rule can check.
 */
import {
    assuranceLevelRows,
    c3aCriteria,
    frameworks,
    openQuestionsOf,
    type FrameworkRow,
} from "../../../policies/catalog";
import type { ReportedFinding } from "../../../policies/core/report-once";
import type { Rule } from "../../../policies/core/rule";
import { didYouMean } from "../../../policies/core/nearest";
import { UserError } from "../../../policies/core/user-error";
import { operatorJurisdiction, rules as ownRules } from "../../../policies/rules";
import { gathered } from "../groups";
import { objectivesOf } from "../objectives";
import { isStanding, type Report } from "../report";

/** Name on the command line → prefixes of the ids in the frameworks catalog. */
export const registers: Readonly<Record<string, readonly string[]>> = {
    "secnumcloud-3.2": ["snc"],
    csf: ["csf"],
    c3a: ["c3a"],
    c5: ["c5"],
    gdpr: ["gdpr", "dpf"],
    nis2: ["nis2"],
    dora: ["dora"],
    "data-act": ["data-act"],
    hds: ["hds"],
    cada: ["cada"],
};
export const registerNames: readonly string[] = Object.keys(registers);

/**
 * What the rules of a requirement came to. `foreign-operator`: the rule accepts the cloud that the failover plan answers
 * for, and foreign law reaches it all the same. `no-finding` is no proof of the requirement: its open questions remain.
 * `not-judged`: the rules were off, looked at nothing, or the run failed. `no-rule`: somebody must answer.
 */
export type RequirementVerdict =
    "violating" | "foreign-operator" | "undetermined" | "waived" | "no-finding" | "not-judged" | "no-rule";

export interface RegisterRule {
    readonly id: string;
    readonly verdict: Exclude<RequirementVerdict, "no-rule">;
    readonly findings: readonly RegisterFinding[];
    /** Of the rule about operators: who runs resources. */
    readonly operators?: readonly RegisterOperator[];
}
export interface RegisterOperator {
    readonly name: string;
    /** Countries whose law reaches it; absent where they are not known. */
    readonly jurisdiction?: readonly string[];
    readonly allowed: "in" | "out" | "unprovable";
    /** URNs of what it runs. */
    readonly resources: readonly string[];
}
export interface RegisterFinding {
    readonly verdict: ReportedFinding["verdict"];
    readonly message: string;
    readonly fingerprint: string;
    /** URNs. */
    readonly resources: readonly string[];
    readonly waived?: ReportedFinding["waived"];
}
/** What a program cannot show, and who must answer for it. */
export interface Answerable {
    readonly who: string;
    readonly question: string;
}
export interface Requirement {
    readonly id: string;
    readonly reference: string;
    readonly specification: string;
    readonly legalStatus: string;
    readonly verdict: RequirementVerdict;
    readonly rules: readonly RegisterRule[];
    readonly open: readonly Answerable[];
    /** Of BSI C3A: the criteria of the requirement; what no program shows is for somebody to answer. */
    readonly criteria?: readonly { readonly id: string; readonly kind: string; readonly check: string }[];
}
/** A level that a framework has, and what rules it out. */
export interface Level {
    readonly id: string;
    readonly asks: string;
    /** A program proves no level. */
    readonly reach: "ruled out" | "not ruled out" | "not known";
    readonly because: readonly string[];
}
export interface Register {
    readonly version: 1;
    readonly framework: { readonly name: string; readonly title: string; readonly versions: readonly string[] };
    /** Present where the framework is not law. */
    readonly proposal?: true;
    readonly run: Report["run"];
    readonly verdict: Report["verdict"];
    readonly errors: Report["errors"];
    readonly stacks?: Report["stacks"];
    readonly requirements: readonly Requirement[];
    readonly levels?: readonly Level[];
}

/** The rows of a register. @throws UserError for a framework that has none */
export function requirementRows(name: string): readonly FrameworkRow[] {
    const prefixes = Object.hasOwn(registers, name) ? registers[name] : undefined;
    if (!prefixes)
        throw new UserError(`There is no register of a framework called '${name}'.${didYouMean(name, registerNames)}`);
    return frameworks().filter(({ id }) => prefixes.some((prefix) => id.startsWith(`${prefix}:`)) && !isLevel(id));
}
const isLevel = (id: string): boolean => id.startsWith("csf:SEAL-");

/** @param report one report, of one stack or several */
export function registerOf(name: string, report: Report): Register {
    const rows = requirementRows(name);
    const [first] = rows as [FrameworkRow];
    const requirements = rows.map((row) => requirementOf(row, report));
    const levels = levelsOf(name, report);
    return {
        version: 1,
        framework: { name, title: first.name, versions: [...new Set(rows.map(({ version }) => version))] },
        ...(rows.every(({ legal_status: status }) => status.startsWith("PROPOSAL")) && { proposal: true }),
        run: report.run,
        verdict: report.verdict,
        errors: report.errors,
        ...(report.stacks && { stacks: report.stacks }),
        requirements,
        ...(levels && { levels }),
    };
}

/** The rules that speak of a requirement: Rempart's, and those of other packs that found something. */
export function rulesOf(id: string, told: Report["rules"] = {}): readonly string[] {
    const own = ownRules.filter(({ frameworks: references }) => references.some((each) => idOf(each) === id));
    const others = Object.entries(told).filter(([, rule]) => rule.frameworks.some((each) => each.id === id));
    return [...new Set([...own.map((rule) => rule.id), ...others.map(([rule]) => rule)])];
}
const idOf = (reference: Rule["frameworks"][number]): string =>
    typeof reference === "string" ? reference : reference.id;

function requirementOf(row: FrameworkRow, report: Report): Requirement {
    const { id, reference, specification, legal_status: legalStatus } = row;
    const rules = rulesOf(id, report.rules).map((rule) => ruleOf(rule, report));
    const criteria = id.startsWith("c3a:")
        ? c3aCriteria().filter((each) => each.id.startsWith(`${id.replace("c3a:", "")}-`))
        : [];
    return {
        id,
        reference,
        specification,
        legalStatus,
        verdict: worst(rules),
        rules,
        open: openQuestionsOf(row).map(({ who, question }) => ({ who, question })),
        ...(criteria.length > 0 && {
            criteria: criteria.map(({ id: criterion, kind, check }) => ({ id: criterion, kind, check })),
        }),
    };
}

function ruleOf(rule: string, report: Report): RegisterRule {
    const found = report.findings.filter((each) => each.rule === rule);
    const standing = found.filter(isStanding);
    const said = verdictOf(rule, standing, found.length > standing.length, report);
    const operators = rule === operatorJurisdiction.id ? operatorsIn(report) : [];
    return {
        id: rule,
        verdict: rule === operatorJurisdiction.id ? withOperators(said, report) : said,
        ...(operators.length > 0 && { operators }),
        findings: found.map(({ verdict, message, fingerprint, affected, resource, waived }) => ({
            verdict,
            message,
            fingerprint,
            resources: affected.length > 0 ? affected.map(({ urn }) => urn) : [resource.urn],
            ...(waived && { waived }),
        })),
    };
}

function verdictOf(
    rule: string,
    standing: readonly ReportedFinding[],
    isWaived: boolean,
    report: Report,
): RegisterRule["verdict"] {
    if (standing.some(({ verdict }) => verdict === "violating")) return "violating";
    if (!wasOn(rule, report)) return "not-judged";
    if (standing.length > 0) return "undetermined";
    if (report.errors.length > 0 || report.verdict === "nothing-judged" || !wasLookedAt(rule, report))
        return "not-judged";
    return isWaived ? "waived" : "no-finding";
}

/** Those who run resources; not those whose hosts they call. */
function operatorsIn({ inventory }: Report): readonly RegisterOperator[] {
    const run = gathered(inventory?.resources ?? [], ({ operator }) => operator ?? "");
    return Object.entries(inventory?.operators ?? {}).flatMap(([id, { name, jurisdiction, allowed }]) => {
        const resources = (run.get(id) ?? []).map(({ urn }) => urn);
        return resources.length === 0 ? [] : [{ name, ...(jurisdiction && { jurisdiction }), allowed, resources }];
    });
}

/** The rule accepts a public cloud under foreign law as the primary; a requirement about operators need not. */
function withOperators(said: RegisterRule["verdict"], report: Report): RegisterRule["verdict"] {
    const operators = operatorsIn(report);
    if (said === "violating") return said;
    if (operators.some(({ allowed }) => allowed === "out")) return "foreign-operator";
    if (said !== "no-finding") return said;
    if (!report.inventory) return "not-judged";
    return operators.some(({ allowed }) => allowed === "unprovable") ? "undetermined" : said;
}

const wasOn = (rule: string, { run, findings }: Report): boolean =>
    run.rules?.includes(rule) === true || findings.some((each) => each.rule === rule);

/** Whether the rule's control looked at a resource at all. */
function wasLookedAt(rule: string, { coverage }: Report): boolean {
    const control = ownRules.find(({ id }) => id === rule)?.control;
    return control === undefined || (coverage[control]?.judged ?? 0) > 0;
}

/** From the worst; what was not judged weighs more than what was and gave nothing. */
const ORDER = ["violating", "foreign-operator", "undetermined", "not-judged", "waived", "no-finding"] as const;
const worst = (rules: readonly RegisterRule[]): RequirementVerdict =>
    ORDER.find((verdict) => rules.some((rule) => rule.verdict === verdict)) ?? "no-rule";

function levelsOf(name: string, report: Report): readonly Level[] | undefined {
    if (name === "csf") return sealLevels(report);
    if (name === "cada") return unionLevels(report);
    return undefined;
}

/** The lowest objective sets the level. */
function sealLevels(report: Report): readonly Level[] {
    const objectives = objectivesOf(report);
    const isWhole = report.errors.length === 0 && report.verdict !== "nothing-judged";
    const names = frameworks().filter(({ id }) => isLevel(id));
    return names.map(({ reference, source }) => {
        const level = Number(reference.replace("SEAL-", ""));
        const below = objectives.filter((each) => each.level && each.level.atMost < level);
        const open = objectives.filter((each) => !each.level || each.level.ifUnknownIsWrong < level);
        return {
            id: reference,
            asks: source.replace(/^.*?; /, ""),
            ...(below.length > 0
                ? {
                      reach: "ruled out" as const,
                      because: below.map(({ id, because }) => `${id}: ${because.join("; ")}`),
                  }
                : level > 0 && (open.length > 0 || !isWhole)
                  ? {
                        reach: "not known" as const,
                        because: open.map(
                            ({ id, because }) => `${id}: ${because.join("; ") || "no rule speaks of it"}`,
                        ),
                    }
                  : { reach: "not ruled out" as const, because: [] }),
        };
    });
}

/** `Microsoft, under the law of US` */
export const operatorText = ({ name, jurisdiction }: RegisterOperator): string =>
    `${name}, ${jurisdiction ? `under the law of ${jurisdiction.join(" and ")}` : "under a law that is not known"}`;

/** The levels are cumulative: what rules one out rules out those above it. */
function unionLevels(report: Report): readonly Level[] {
    const rows = assuranceLevelRows();
    return rows.map(({ level, asks }, index) => {
        const asked = rows.slice(0, index + 1).flatMap((row) => row.rules.map((rule) => ({ ...row, rule })));
        const said = asked.map((row) => ({ ...row, ...ruleOf(row.rule, report) }));
        const wrong = said.filter(
            ({ verdict, findings }) =>
                ["violating", "foreign-operator"].includes(verdict) || findings.some(({ waived }) => waived),
        );
        const line = ({ id, level: of, asks: what, verdict, operators = [] }: (typeof said)[number]): string =>
            `level ${of} asks for ${what}; ${id}: ${verdict}${operators.map((each) => `, ${operatorText(each)}`).join("")}`;
        const open = said.filter(({ verdict }) => verdict !== "no-finding");
        return {
            id: `Union assurance level ${level}`,
            asks,
            ...(wrong.length > 0
                ? { reach: "ruled out" as const, because: wrong.map(line) }
                : open.length > 0
                  ? { reach: "not known" as const, because: open.map(line) }
                  : { reach: "not ruled out" as const, because: [] }),
        };
    });
}
