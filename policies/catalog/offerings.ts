import { rememberedByText } from "../core/remembered";
import { list, once, optional, provenance, readTable, required } from "./table";
import { typePattern } from "./type-patterns";

const COLUMNS = {
    /** As in the places catalog. */
    provider: required,
    partition: required,
    /** Normalised types; `*` stands for any text. */
    types: list,
    /** The input that decides; empty: the type does not exist there at all. */
    path: optional,
    /** The only value that exists there. */
    accepted: optional,
    /** Two sentences: what does not exist there, and what to do. */
    needs: required,
    ...provenance,
};

/** What a sovereign cloud does not offer, although its SDK is that of a public cloud. */
export const offeringRows = once(() => readTable("types/offerings.tsv", COLUMNS));
const rows = once(() => offeringRows().map((row) => ({ ...row, fits: typePattern(row.types) })));
type Offering = ReturnType<typeof offeringRows>[number];

/** The limits of all clouds that concern a type. */
export const limitsOf = rememberedByText((type): readonly Offering[] => rows().filter(({ fits }) => fits.test(type)));
