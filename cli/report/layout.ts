/** Text for people: lines, lists and tables. */
import pc from "picocolors";
import type { AppliedWaiver, NamedResource } from "../../policies/core/finding";
import type { Say } from "../locales";

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Breaks a text between words into lines of a width, of which the first starts with `first`, the others with `next`. */
export function wrapped(text: string, width: number, first = "", next = first, indent = first.length): string[] {
    const room = Math.max(20, width - indent);
    const lines: string[] = [];
    for (const word of text.split(/\s+/)) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines.map((line, index) => (index === 0 ? first : next) + line);
}

/** A text that fits a width, cut between words where there is one to cut at, and with an ellipsis for the rest. */
export function cut(text: string, width: number): string {
    if (text.length <= width) return text;
    const start = text.slice(0, Math.max(1, width - 2));
    return `${start.includes(" ") ? start.replace(/\s+\S*$/, "") : start} …`;
}

/** Rows of cells in columns; the first row is the head. Columns that hold only numbers are set to the right. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
    const columns = rows[0]?.map((_, index) => rows.map((row) => row[index] ?? "")) ?? [];
    const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
    const isNumeric = columns.map((cells) => cells.slice(1).every((cell) => /^\d*$/.test(cell)));
    return rows.map((row) =>
        row
            .map((cell, index) =>
                isNumeric[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
            )
            .join("  ")
            .trimEnd(),
    );
}

/** The same for things with named columns, those of the first one; the head is bold. */
export function listing(lines: readonly Readonly<Record<string, string>>[]): string {
    const columns = Object.keys(lines[0] ?? {});
    const [head = "", ...rest] = table([columns, ...lines.map((line) => columns.map((column) => line[column] ?? ""))]);
    return `${[pc.bold(head), ...rest].join("\n")}\n`;
}

const NAMED_AT_MOST = 5;

/** Names in natural order, in a few words: `acc0 … acc14` where there are many. */
export function namesOf(resources: readonly NamedResource[]): string {
    const names = resources.map(({ name }) => name);
    const [first = "", second = ""] = names;
    if (names.length <= NAMED_AT_MOST) return names.join(", ");
    return isNumbered(names) ? `${first} … ${names.at(-1)}` : `${first}, ${second}, … ${names.at(-1)}`;
}

/** `acc0`, `acc1`, `acc2`: one stem, and numbers that follow each other. */
function isNumbered(names: readonly string[]): boolean {
    const parts = names.map((name) => /^(.*?)(\d+)(\D*)$/.exec(name));
    const [first] = parts;
    return parts.every(
        (part, index) =>
            part?.[1] === first?.[1] && part?.[3] === first?.[3] && Number(part?.[2]) === Number(first?.[2]) + index,
    );
}

/** The last part of a type token: `StorageAccount`. */
export const kindOf = ({ type }: NamedResource): string => type.split(":").at(-1) ?? type;

/** How a report tells that a waiver covers a finding. */
export const waiverWords = ({ until, reason }: AppliedWaiver, say: Say): string =>
    until === undefined
        ? say.word("Waived without a last day: {0}", reason)
        : say.word("Waived until {0}: {1}", until, reason);
