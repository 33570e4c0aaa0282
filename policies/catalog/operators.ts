import { fold, nearestName } from "./names";
import { countries, list, once, oneOf, optional, provenance, readTable, required, type Row } from "./table";

const COLUMNS = {
    id: required,
    name: required,
    aliases: list,
    service: required,
    seat: optional,
    /** The company or state that controls the operator in the end. */
    parent: optional,
    /** Where that parent is at home; undefined where it is not public, or the customer's own. */
    jurisdiction: countries,
    /** How US law (18 U.S.C. § 2713) reaches the operator: itself, through its owner, a US branch, or its technology. */
    cloud_act: oneOf("direct", "ownership", "nexus", "technology", "none-known", "none", "unknown", "n/a"),
    dependencies: optional,
    certifications: optional,
    technology: optional,
    /** Countries, `EU`, `open-source` or `mixed`: whose technology the operator runs. */
    vendor_jurisdiction: list,
    seal: optional,
    /** Whether it can take over when a US primary is cut off by sanctions; `adequacy`: if adequate countries are allowed. */
    failover: oneOf("yes", "caveats", "adequacy", "undocumented", "no", "n/a"),
    /** Providers and partitions it operates: `azure/AzureDelosCloud`, `scaleway`. */
    runs: list,
    note: optional,
    ...provenance,
};
export type Operator = Row<typeof COLUMNS>;

export const operators = once(() => readTable("operators/operators.tsv", COLUMNS));
const byName = once(() => {
    const found = new Map<string, Operator>();
    for (const operator of operators())
        for (const name of [operator.id, operator.name, ...operator.aliases]) {
            found.set(fold(name), operator);
            found.set(withoutLegalForm(name), operator);
        }
    return found;
});
const withoutLegalForm = (name: string): string =>
    fold(name.replace(/\b(gmbh|sas|sa|spa|se|oy|ab|inc|corp)\b\.?/gi, ""));

/** The operator of a name, however it is written: `Delos`, `Delos Cloud GmbH`, `OVH`, `s3ns`. */
export const findOperator = (name: string): Operator | undefined =>
    fold(name) === "" ? undefined : (byName().get(fold(name)) ?? byName().get(withoutLegalForm(name)));

/** The name that was probably meant. */
export const nearestOperator = (name: string): string | undefined =>
    nearestName(
        name,
        operators().flatMap((operator) => [operator.name, ...operator.aliases]),
    );

/** Who operates a provider's partition. */
export const operatorOf = (provider: string, partition?: string): Operator | undefined =>
    operators().find(
        ({ runs }) => runs.includes(provider) || (partition !== undefined && runs.includes(`${provider}/${partition}`)),
    );
