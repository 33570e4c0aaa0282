import { countries, once, oneOf, pattern, provenance, readTable } from "./table";

const COLUMNS = {
    /** What the words are found in: the compliance regime of a workload, or the partner that runs it. */
    kind: oneOf("regime", "partner"),
    words: pattern,
    /** Where data and support are kept; `EU` is the Union as a whole. */
    countries,
    ...provenance,
};
export const assuredWorkloadRows = once(() => readTable("law/assured-workloads.tsv", COLUMNS));

/** In which countries a regime, or a partner, of Assured Workloads keeps data and support; undefined where it is not known. */
export const countriesOfAssured = (kind: "regime" | "partner", value: string): readonly string[] | undefined =>
    assuredWorkloadRows().find((row) => row.kind === kind && row.words.test(value))?.countries;
