/**
 * The rows of the data files, parsed when the package is built: to read them from their text takes longer than all else at
 * the start of a pack. Empty in the sources; `build.mjs` writes the file anew, and a test compares it with the text.
 */

/**
 * The cells of a column, or those that differ and which of them stands in each row; null stands for undefined,
 * `{ pattern, flags }` for a pattern.
 */
export type ParsedColumn =
    readonly unknown[] | { readonly cells: readonly unknown[]; readonly rows: readonly number[] };
export type ParsedColumns = readonly (readonly [name: string, column: ParsedColumn])[];
/** Rows of a table that has a column `package`: those of one package; else all, under no name. */
export type ParsedPart = readonly [packageName: string, columns: () => ParsedColumns];

/** What `catalogDigest` says of the files that were parsed. */
export const parsedDigest: string | undefined = undefined as string | undefined;

/** By the path of the file below the data folder; the parts are in the order of the file. */
export const parsedRows: Readonly<Record<string, readonly ParsedPart[] | undefined>> = {};
