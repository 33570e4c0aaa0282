import { typePattern } from "../catalog/type-patterns";

/** Rows that hold for some types only. */
export interface OfTypes {
    /** Normalised type tokens; `*` stands for any text. Absent: every type. */
    readonly types?: readonly string[];
}

/** Finds the rows of a table that hold for a type, in the order of the table; each type is looked up once. */
export function rowsByType<Row extends OfTypes>(rows: readonly Row[]): (type: string) => readonly Row[] {
    const tests = rows.map(({ types }) => types && typePattern(types));
    const found = new Map<string, readonly Row[]>();
    return (type) => {
        let own = found.get(type);
        if (!own) found.set(type, (own = rows.filter((_, index) => tests[index]?.test(type) ?? true)));
        return own;
    };
}
