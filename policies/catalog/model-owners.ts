import { once, pattern, provenance, readTable, required } from "./table";

const COLUMNS = {
    /** What the id of a model of theirs says, without regard to case. */
    words: pattern,
    owner: required,
    /** Where the owner is at home. */
    country: required,
    ...provenance,
};
export const modelOwnerRows = once(() => readTable("operators/model-owners.tsv", COLUMNS));

/** Whose a model is, by the id or publisher that an input names; undefined where the catalog does not know. */
export const modelOwnerOf = (text: string) => modelOwnerRows().find(({ words }) => words.test(text));
