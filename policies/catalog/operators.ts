import { likeNone } from "../core/nearest";
import { fold, withoutLegalForm } from "./names";
import { operatorRows, type OperatorRow } from "./operator-rows";
import { countriesOver } from "./ownership";
import { once } from "./table";

/** A company or body that runs a cloud or a service. */
export type Operator = OperatorRow & {
    /** Countries whose law the operator stands under: of its own seat, then of its owners. Undefined where not known. */
    readonly jurisdiction: readonly string[] | undefined;
};

/** Every operator. */
export const operators = once((): readonly Operator[] =>
    operatorRows().map((row) => ({ ...row, jurisdiction: countriesOver(row) })),
);
const byId = once(() => new Map(operators().map((operator) => [operator.id, operator])));
const byName = once(() => {
    const found = new Map<string, Operator>();
    for (const operator of operators())
        for (const name of [operator.id, operator.name, ...operator.aliases]) {
            found.set(fold(name), operator);
            found.set(withoutLegalForm(name), operator);
        }
    return found;
});

/** The operator of an id of the catalog. */
export const operatorWithId = (id: string): Operator | undefined => byId().get(id);

/** The operator of a name, however it is written: `Delos`, `Delos Cloud GmbH`, `OVH`, `s3ns`. */
export const findOperator = (name: string): Operator | undefined =>
    fold(name) === "" ? undefined : (byName().get(fold(name)) ?? byName().get(withoutLegalForm(name)));

/** The name that was probably meant: undefined where more than half of the letters differ. */
export const nearestOperator = (name: string): string | undefined =>
    likeNone(
        name,
        operators().flatMap((operator) => [operator.name, ...operator.aliases]),
    );

const byRun = once(() => new Map(operators().flatMap((operator) => operator.runs.map((run) => [run, operator]))));

/** Who operates a provider's partition. */
export const operatorOf = (provider: string, partition?: string): Operator | undefined =>
    (partition === undefined ? undefined : byRun().get(`${provider}/${partition}`)) ?? byRun().get(provider);
