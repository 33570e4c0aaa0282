/** `rempart explain framework`: a requirement, or all of a framework, and what rules say of it. */
import { frameworks, openQuestionsOf, type FrameworkRow } from "../../../policies/catalog";
import { didYouMean } from "../../../policies/core/nearest";
import { UserError } from "../../../policies/core/user-error";
import { registerNames, requirementRows, rulesOf } from "../../report/frameworks/register";
import { rowsText, type Explained } from "./explained";

/**
 * A requirement by its id (`gdpr:44`), or every one of a framework, a line each (`gdpr`).
 * @throws UserError where the catalog has neither
 */
export function explainFramework(id: string): readonly Explained[] {
    const row = frameworks().find((each) => each.id.toLowerCase() === id.toLowerCase());
    if (row) return [{ text: requirementText(row), data: requirementOf(row) }];
    const name = id.toLowerCase();
    const rows = registerNames.includes(name)
        ? requirementRows(name)
        : frameworks().filter((each) => each.id.toLowerCase().startsWith(`${name}:`));
    if (rows.length > 0) return [{ text: frameworkText(id, rows), data: rows.map(requirementOf) }];
    throw new UserError(
        `The catalog knows no framework and no requirement called '${id}'.${didYouMean(id, registerNames)} Requirements: rempart list frameworks.`,
    );
}

const requirementOf = (row: FrameworkRow) => ({
    ...row,
    rules: rulesOf(row.id),
    openQuestions: openQuestionsOf(row),
});

function frameworkText(id: string, rows: readonly FrameworkRow[]): string {
    const [{ name, version, legal_status: status } = { name: id, version: "", legal_status: "" }] = rows;
    const lines = rows.map((row): readonly [string, string] => [
        row.id,
        `${row.reference} (${rulesOf(row.id).join(", ") || "no rule"})`,
    ]);
    return rowsText(name, version, [["status", status], ...lines]);
}

function requirementText(row: FrameworkRow): string {
    return rowsText(row.id, "requirement", [
        ["of", `${row.name} ${row.version}`],
        ["reference", row.reference],
        ["text", row.specification],
        ["status", row.legal_status],
        ["areas", row.areas.join(", ")],
        ["check", row.check],
        ["rules", rulesOf(row.id).join(", ") || "none"],
        [
            "no rule can check",
            openQuestionsOf(row)
                .map(({ who, question }) => `${who}: ${question}`)
                .join("\n"),
        ],
        ["note", row.note],
        ["source", row.source],
        ["checked", `${row.checked}, confidence ${row.confidence}`],
    ]);
}
