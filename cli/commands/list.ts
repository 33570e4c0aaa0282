/** `rempart list`: the rules, packs, profiles, frameworks, providers and scenarios there are. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import pc from "picocolors";
import { packs } from "../../packs";
import { frameworks } from "../../policies/catalog/frameworks";
import { coverageOfProviders } from "../../policies/providers";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { rules } from "../../policies/rules";

/** One line of a list: what it is called, and the columns beside it. */
type Line = Readonly<Record<string, string>> & { readonly name: string };

const lists: Readonly<Record<string, () => readonly Line[]>> = {
    rules: () => rules.map(({ id, control = "-", severity, title }) => ({ name: id, control, severity, title })),
    packs: () =>
        Object.entries(packs).map(([name, { rules, description }]) => ({
            name,
            rules: String(rules.length),
            description,
        })),
    profiles: () =>
        readdirSync(profilesFolder)
            .filter((file) => file.endsWith(".json"))
            .map((file) => ({ name: file.replace(/\.json$/, ""), file: join("packs/profiles", file) })),
    frameworks: () =>
        frameworks().map(({ id, name, version, reference }) => ({ name: id, title: `${name} ${version}`, reference })),
    scenarios: () =>
        scenarios.map(({ id, notice, title }) => ({ name: id, notice: notice === "PT0S" ? "none" : notice, title })),
    providers: () => coverageOfProviders().map(({ provider, ...controls }) => ({ name: provider, ...controls })),
};

const profilesFolder = join(__dirname, "../../../packs/profiles");

export const listNames = Object.keys(lists);

/** Prints one of the lists. @param what one of `listNames` */
export function list(what: string, { json = false }: { readonly json?: boolean }): void {
    const lines = lists[what]?.() ?? [];
    process.stdout.write(json ? `${JSON.stringify(lines, undefined, 2)}\n` : table(lines));
}

function table(lines: readonly Line[]): string {
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
