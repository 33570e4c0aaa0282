/** The entry of a table under a name that a program, a pack or a file gave: never what every object has, such as `constructor`. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
    Object.hasOwn(table, name) ? table[name] : undefined;

/**
 * A table of many names. V8 takes an object with a prototype for one of few properties, and makes a shape for each that is
 * added; one without is a table from the start.
 */
export function tableOf<T>(entries: Iterable<readonly [name: string, value: T]>): Readonly<Record<string, T>> {
    const table = Object.create(null) as Record<string, T>;
    for (const [name, value] of entries) table[name] = value;
    return table;
}

/** The tables as one; of entries with the same name the last. */
export const joined = <T>(...tables: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> =>
    tableOf(tables.flatMap((table) => Object.entries(table)));
