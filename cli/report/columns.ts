/** A table for a terminal. */
import pc from "picocolors";

/** One line of a table, by column. */
export type Line = Readonly<Record<string, string>>;

/** The columns are those of the first line. */
export function table(lines: readonly Line[]): string {
    const columns = Object.keys(lines[0] ?? {});
    const width = (column: string) => Math.max(column.length, ...lines.map((line) => (line[column] ?? "").length));
    const widths = new Map(columns.map((column) => [column, width(column)]));
    const row = (cells: readonly string[]) =>
        cells
            .map((cell, index) =>
                index === columns.length - 1 ? cell : cell.padEnd(widths.get(columns[index] ?? "") ?? 0),
            )
            .join("  ")
            .trimEnd();
    const [head, ...rest] = [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ""))].map(row);
    return `${[pc.bold(head ?? ""), ...rest].join("\n")}\n`;
}
