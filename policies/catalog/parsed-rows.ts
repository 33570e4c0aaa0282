/**
 * The rows of the data files, parsed when the package is built: to read them from their text takes longer than all else at
 * the start of a pack. Empty in the sources; `build.mjs` writes the file anew, and a test compares it with the text.
 */

/**
 * The cells of a column, or those that differ and which of them stands in each row; null stands for undefined,
 * `{ pattern, flags }` for a pattern.
 */
export type ParsedColumn = readonly unknown[] | { readonly cells: readonly unknown[]; readonly rows: readonly number[] };
export type ParsedTable = readonly (readonly [name: string, column: ParsedColumn])[];

/** By the path of the file below the data folder. */
export const parsedRows: Readonly<Record<string, (() => ParsedTable) | undefined>> = {};
