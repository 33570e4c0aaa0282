import type { Operator } from "./operators";
import { day, list, once, oneOf, optional, provenance, readTable, required, type Row } from "./table";

const COLUMNS = {
    /** An id of the operators' table. */
    operator_id: required,
    scheme: required,
    /** What is qualified: an offer, never the operator as a whole. */
    offer: required,
    /** Ids of places; empty: not published, or wherever the offer is. */
    regions: list,
    /** `commentary`: somebody says so who does not decide it. */
    status: oneOf("qualified", "certified", "awarded", "in-progress", "aimed-at", "commentary"),
    /** Day, month or year of the decision, or of the step that is named. */
    date: day,
    note: optional,
    ...provenance,
};
export type Qualification = Row<typeof COLUMNS>;

export const qualificationRows = once(() => readTable("operators/qualifications.tsv", COLUMNS));

/** What an operator's offers are qualified for, or on the way to: `SecNumCloud 3.2` for one region of OUTSCALE. */
export const qualificationsOf = ({ id }: Pick<Operator, "id">): readonly Qualification[] =>
    qualificationRows().filter(({ operator_id }) => operator_id === id);

/**
 * The qualifications that are in force for a scheme in a place; `SecNumCloud` stands for each of its versions. Without
 * a place, those of any place. An offer whose places are not published counts in none: the caller has to name the offer.
 */
export const qualifiedIn = (operator: Pick<Operator, "id">, scheme: string, place?: string): readonly Qualification[] =>
    qualificationsOf(operator)
        .filter(({ status }) => status === "qualified" || status === "certified" || status === "awarded")
        .filter((row) => row.scheme === scheme || row.scheme.startsWith(`${scheme} `))
        .filter(({ regions }) => place === undefined || regions.includes(place));
