import { nearestName } from "../core/nearest";
import { list, once, oneOf, optional, provenance, readTable, required, CatalogError, type Row } from "./table";

export const AREAS = [
    "residency",
    "keys",
    "endpoint",
    "operator",
    "failover",
    "supplychain",
    "identity",
    "observability",
    "portability",
] as const;

const COLUMNS = {
    id: required,
    name: required,
    version: required,
    reference: required,
    specification: required,
    legal_status: required,
    areas: list,
    /** What a policy can check of it. */
    check: optional,
    note: optional,
    ...provenance,
};
export type FrameworkRow = Row<typeof COLUMNS>;

/** What a CrossGuard policy carries: exactly these four texts (@pulumi/policy 1.21.0, policy.d.ts). */
export interface Framework {
    readonly name: string;
    readonly version: string;
    readonly reference: string;
    readonly specification: string;
}

export const frameworks = once(() => readTable("law/frameworks.tsv", COLUMNS));
const byId = once(() => new Map(frameworks().map((row) => [row.id, row])));

/** The framework of an id such as `gdpr:44` or `c3a:SOV-3-02`; throws a CatalogError that names the nearest id. */
export function framework(id: string): Framework {
    const row = byId().get(id);
    if (!row)
        throw new CatalogError(
            `There is no framework '${id}' in law/frameworks.tsv. Did you mean '${nearestName(id, byId().keys())}'?`,
        );
    const { name, version, reference, specification } = row;
    return { name, version, reference, specification };
}

const CRITERION = {
    id: required,
    kind: oneOf("base", "additional"),
    group: required,
    areas: list,
    check: required,
    ...provenance,
};
export type Criterion = Row<typeof CRITERION>;

/** The 59 criteria of BSI C3A, which refine the `c3a:` frameworks. */
export const c3aCriteria = once(() => readTable("law/c3a.tsv", CRITERION));

const OPEN_QUESTION = {
    /** The id of a framework, or `area:` and one of the areas. */
    of: required,
    /** Who must answer. */
    who: required,
    question: required,
    ...provenance,
};
/** What no rule can check. */
export type OpenQuestion = Row<typeof OPEN_QUESTION>;
export const openQuestionRows = once(() => readTable("law/open-questions.tsv", OPEN_QUESTION));

/** What no rule can check of a requirement: what is asked of it alone, else what is asked of each of its areas. */
export function openQuestionsOf({ id, areas }: Pick<FrameworkRow, "id" | "areas">): readonly OpenQuestion[] {
    const own = openQuestionRows().filter(({ of }) => of === id);
    return own.length > 0 ? own : openQuestionRows().filter(({ of }) => areas.some((area) => of === `area:${area}`));
}

const ASSURANCE_LEVEL = { level: required, asks: required, rules: list, ...provenance };
/** The four levels that the proposed Cloud and AI Development Act has, each with the rules that can rule it out. */
export const assuranceLevelRows = once(() => readTable("law/assurance-levels.tsv", ASSURANCE_LEVEL));
