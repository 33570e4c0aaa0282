/** docs/frameworks.md: which rules speak of which requirement, and who answers for the rest. */
import { openQuestionsOf } from "../../../policies/catalog";
import { rules } from "../../../policies/rules";
import { table } from "./register-text";
import { registerNames, requirementRows, rulesOf } from "./register";

/** The matrix in Markdown, a table for each framework. */
export function frameworkMatrix(): string {
    return registerNames
        .map((name) => {
            const rows = requirementRows(name);
            const [first] = rows;
            const isProposal = rows.every(({ legal_status: status }) => status.startsWith("PROPOSAL"));
            const checked = rows.filter(({ id }) => rulesOf(id).length > 0).length;
            return [
                `## ${first?.name ?? name}${isProposal ? " (a proposal, not in force)" : ""}`,
                `\`rempart report --framework ${name}\`. Rules speak of ${checked} of ${rows.length} requirements.`,
                table(
                    ["id", "requirement", "rules", "what no rule can check, and who must answer"],
                    rows.map((row) => [
                        row.id,
                        row.reference,
                        rulesOf(row.id).join(", "),
                        openQuestionsOf(row)
                            .map(({ who, question }) => `${who}: ${question}`)
                            .join("; "),
                    ]),
                ),
            ].join("\n\n");
        })
        .join("\n\n");
}

/** Requirement by rule: the same from the side of the rules. */
export const rulesMatrix = (): string =>
    table(
        ["rule", "requirements"],
        rules.map(({ id, frameworks }) => [
            id,
            frameworks.map((each) => (typeof each === "string" ? each : each.id)).join(", "),
        ]),
    );
