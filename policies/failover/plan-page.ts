/** What docs/failover-plan.md says of each field, and the template that a person fills in. */
import type { Field, Group, Single } from "./plan-field";
import { planFields } from "./rows/plan-fields";

interface Line {
    readonly path: string;
    readonly field: Field;
}

const inFile = (name: string): string => (name === "urn" ? "resource" : name);

function* linesOf(field: Field, path: string): Generator<Line> {
    if (path !== "") yield { path, field };
    if (field.shape === "list") yield* linesOf(field.item as Field, `${path}[]`);
    if (field.shape === "group")
        for (const [name, inner] of Object.entries((field as Group).fields))
            yield* linesOf(inner, path === "" ? inFile(name) : `${path}.${inFile(name)}`);
}

/** One table for all fields, in Markdown: what to write, and why an auditor asks for it. */
export function fieldsTable(): string {
    const cells = [...linesOf(planFields, "")]
        .filter(({ path }) => !path.endsWith("[]"))
        .map(({ path, field }) => [`\`${path}\``, formOf(field), said(field.about), said(field.why ?? "")]);
    const rows = [["field", "form", "what to write", "why an auditor asks for it"], ...cells];
    const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
    const line = (row: readonly string[]) =>
        `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
    return [line(rows[0]!), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

const said = (text: string): string => text.replace(/\|/g, "\\|");

function formOf(field: Field): string {
    if (field.shape === "list") return (field.item as Field).shape === "group" ? "list of groups" : "list";
    if (field.shape === "group") return "group";
    const { kind, choices } = field as Single<unknown>;
    return choices ? choices.map((each) => `\`${String(each)}\``).join(", ") : kind;
}

/** A failover.yaml in which every field stands, and every value has yet to be filled in. */
export const planTemplate = (): string =>
    [
        "# yaml-language-server: $schema=https://github.com/rempart/rempart/raw/main/docs/schemas/failover-plan.json",
        "# Fill in what you know, and take out what you do not state. FailoverPlan.fromFile refuses every TODO.",
        ...template(planFields, ""),
    ].join("\n") + "\n";

function template({ fields }: Group, indent: string): readonly string[] {
    return Object.entries(fields).flatMap(([name, field]) => {
        const key = `${indent}${inFile(name)}:`;
        const about = `${indent}# ${field.about}`;
        if (field.shape === "single") return [about, `${key} TODO`];
        if (field.shape === "group") return [about, key, ...template(field as Group, `${indent}  `)];
        const item = field.item as Field;
        if (item.shape !== "group") return [about, key, `${indent}  - TODO`];
        const [first = "", ...rest] = template(item as Group, `${indent}    `).filter(
            (each) => !each.trim().startsWith("#"),
        );
        return [about, key, `${indent}  - ${first.trim()}`, ...rest];
    });
}
