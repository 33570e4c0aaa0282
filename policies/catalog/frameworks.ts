import { nearestName } from "./names";
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
