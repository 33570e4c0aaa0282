import { list, once, oneOf, optional, provenance, readTable, required, type Row } from "./table";

const COLUMNS = {
    primary: required,
    target: required,
    /** Ids of the operators catalog; `*`: any. */
    primary_operators: list,
    target_operators: list,
    /** How much of a workload can move: all, part, what runs on Kubernetes, a replacement that does the same, nothing. */
    coherent: oneOf("yes", "partial", "kubernetes", "functional", "no"),
    /** Whether the target's operator is out of reach of the primary's jurisdiction. */
    independent: oneOf("yes", "no", "unknown"),
    compatibility: required,
    provider_settings: optional,
    data_path: optional,
    key_path: optional,
    limits: optional,
    accept: oneOf("accept", "with-contract", "per-operator", "warn", "reject"),
    ...provenance,
};
export type FailoverPair = Row<typeof COLUMNS>;

/** What is known of moving from one operator to another. */
export const failoverPairs = once(() => readTable("operators/failover-pairs.tsv", COLUMNS));

/** The rows for two operators, the one that names both first. */
export function pairsBetween(primary: string, target: string): readonly FailoverPair[] {
    const names = (ids: readonly string[], id: string) => (ids.includes(id) ? 2 : ids.includes("*") ? 1 : 0);
    return failoverPairs()
        .map((pair) => ({
            pair,
            one: names(pair.primary_operators, primary),
            other: names(pair.target_operators, target),
        }))
        .filter(({ one, other }) => one > 0 && other > 0)
        .sort((a, b) => b.one + b.other - a.one - a.other)
        .map(({ pair }) => pair);
}
