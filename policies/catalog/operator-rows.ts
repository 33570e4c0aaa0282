import { countries, list, once, oneOf, optional, provenance, readTable, required, type Row } from "./table";

const SOVEREIGNTY = oneOf("yes", "partial", "no", "unknown");
const COLUMNS = {
    id: required,
    name: required,
    aliases: list,
    service: required,
    /** Where the operator has its legal seat; undefined where that is not public, or the customer's own. */
    seat: countries,
    city: optional,
    /** Who controls it: ids of operators or owners, several for a joint venture; `self`: nobody; none: not known. */
    parent_id: list,
    /** How US law (18 U.S.C. § 2713) reaches the operator: itself, through its owner, a US branch, or its technology. */
    cloud_act: oneOf("direct", "ownership", "nexus", "technology", "none-known", "none", "unknown", "n/a"),
    dependencies: optional,
    technology: optional,
    /** Whose technology it runs, where that is not its own: ids of operators or owners. A vendor is not the operator. */
    vendor_id: list,
    /** Countries, `EU`, `open-source` or `mixed`: whose technology the operator runs. */
    vendor_jurisdiction: list,
    /** No foreign law or company reaches the data. */
    data: SOVEREIGNTY,
    /** The operator runs it alone: nobody outside the Union can switch it off. */
    operational: SOVEREIGNTY,
    /** The operator controls the technology: it goes on without its vendor. */
    technological: SOVEREIGNTY,
    /** Whether it can take over when a US primary is cut off by sanctions; `adequacy`: if adequate countries are allowed. */
    failover: oneOf("yes", "caveats", "adequacy", "undocumented", "no", "n/a"),
    /** Providers and partitions it operates: `azure/AzureDelosCloud`, `scaleway`. */
    runs: list,
    note: optional,
    ...provenance,
};

export type OperatorRow = Row<typeof COLUMNS>;

/** The operators as they stand in the file. */
export const operatorRows = once(() => readTable("operators/operators.tsv", COLUMNS));
