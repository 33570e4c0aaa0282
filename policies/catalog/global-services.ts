import { read } from "../core/reading";
import type { Properties } from "../core/values";
import { list, once, oneOf, optional, provenance, readTable, required, yesOrNo, type Row } from "./table";
import { typePattern } from "./type-patterns";

const COLUMNS = {
    /** Normalised type tokens; `*` stands for any text. The first row that fits a resource holds. */
    types: list,
    /** `input=WORD|WORD`: holds only where the input says one of the words; `absent` stands for none given. */
    when: optional,
    /** The type knows no other place than `global`; of one that does, `global` is a choice. */
    only_global: yesOrNo,
    /** `names`: names, rules, references. `placed`: content is where another input or resource says. `edge`: content passes through edges worldwide. `world`: content is kept where the operator chooses. `contract`: content is where the order of the service says, which is not in the program. */
    holds: oneOf("names", "placed", "edge", "world", "contract"),
    why: required,
    ...provenance,
};
export type GlobalService = Row<typeof COLUMNS>;

export const globalServiceRows = once(() => readTable("types/global-services.tsv", COLUMNS));
const patterns = once(() =>
    globalServiceRows().map((row) => ({
        row,
        fits: typePattern(row.types),
    })),
);
const known = new Map<string, readonly GlobalService[]>();

/** What is known of a type that exists worldwide, or has no place of its own; undefined for all others. */
export function globalServiceOf(type: string, properties: Properties): GlobalService | undefined {
    let rows = known.get(type);
    if (!rows) {
        rows = patterns().flatMap(({ row, fits }) => (fits.test(type) ? [row] : []));
        known.set(type, rows);
    }
    return rows.find(({ when }) => when === undefined || holds(when, properties));
}

function holds(when: string, properties: Properties): boolean {
    const [input = "", words = ""] = when.split("=");
    const reading = read(properties, input);
    const { value } = reading.state === "known" ? reading : { value: reading.state };
    return (
        (typeof value === "string" || typeof value === "boolean") &&
        words.toLowerCase().split("|").includes(String(value).toLowerCase())
    );
}
