import { framework } from "../../policies/catalog";
import type { Rule, Setting } from "../../policies/core/rule";
import { schemaOf } from "../../policies/core/settings";

/** The page of a rule, `docs/rules/ID.md`, made from the rule alone. */
export function pageOf(rule: Rule): string {
    const references = rule.frameworks.map((id) => {
        const { name, version, reference } = framework(id);
        return `- ${name} ${version}: ${reference} (\`${id}\`)`;
    });
    const settings = Object.entries(schemaOf(rule)).map(([name, setting]) => settingRow(name, setting));
    const messages = Object.entries(rule.messages as Record<string, string>).map(
        ([id, text]) => `- \`${id}\`: ${text}`,
    );
    const types =
        rule.rows === undefined
            ? []
            : [
                  "## Resource types",
                  list(
                      Object.keys(rule.rows)
                          .sort()
                          .map((type) => `- \`${type}\``),
                  ),
              ];
    const parts = [
        `# ${rule.id}`,
        `**${rule.title}**`,
        `Severity: ${rule.severity}.`,
        "## Why",
        rule.rationale,
        "## What to do",
        rule.remediation,
        "## What it says",
        list(messages),
        "## Settings",
        list(["| setting | type | default | meaning |", "| --- | --- | --- | --- |", ...settings]),
        ...types,
        "## References",
        list(references),
    ];
    return `${parts.join("\n\n")}\n`;
}

const list = (lines: readonly string[]): string => lines.join("\n");
const settingRow = (name: string, { type, default: standard, description, enum: choice }: Setting): string =>
    `| \`${name}\` | ${choice ? choice.map((value) => `\`${value}\``).join(", ") : type} | \`${JSON.stringify(standard)}\` | ${description} |`;
