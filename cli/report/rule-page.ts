import type { Rule, Setting } from "../../policies/core/rule";
import { schemaOf } from "../../policies/core/settings";
import { english, type Say } from "../locales";
import { referenceOf } from "../../engine/rule-summary";

/** The page of a rule, `docs/rules/ID.md`, made from the rule alone. Settings are English in every language. */
export function pageOf(rule: Rule, say: Say = english): string {
    const { title, remediation } = say.rule(rule.id, rule);
    const references = rule.frameworks.map((reference) => {
        const { id, title } = referenceOf(reference);
        return `- ${title} (\`${id}\`)`;
    });
    const settings = Object.entries(schemaOf(rule)).map(([name, setting]) => settingRow(name, setting));
    const messages = Object.entries(rule.messages as Record<string, string>).map(
        ([id, text]) => `- \`${id}\`: ${say.message(text)}`,
    );
    const types =
        rule.rows === undefined
            ? []
            : [
                  `## ${say.word("Resource types")}`,
                  list(
                      Object.keys(rule.rows)
                          .sort()
                          .map((type) => `- \`${type}\``),
                  ),
              ];
    const parts = [
        `# ${rule.id}`,
        `**${title}**`,
        say.word("Severity: {0}.", say.known(rule.severity)),
        `## ${say.word("Why")}`,
        say.rationale(rule),
        `## ${say.word("What to do")}`,
        remediation,
        `## ${say.word("What it says")}`,
        list(messages),
        `## ${say.word("Settings")}`,
        list(["| setting | type | default | meaning |", "| --- | --- | --- | --- |", ...settings]),
        ...types,
        `## ${say.word("References")}`,
        list(references),
    ];
    return `${parts.join("\n\n")}\n`;
}

const list = (lines: readonly string[]): string => lines.join("\n");
const settingRow = (name: string, setting: Setting): string => {
    const { default: standard, description, scope } = setting;
    const meaning =
        scope === "pack" ? `${description} Said for all rules under the policy \`sovereignty\`.` : description;
    return `| \`${name}\` | ${shapeOf(setting)} | \`${JSON.stringify(standard)}\` | ${meaning.replaceAll("|", "\\|")} |`;
};

interface Shape {
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly items?: object;
    readonly properties?: object;
    readonly required?: readonly string[];
    readonly oneOf?: readonly object[];
    readonly additionalProperties?: unknown;
}

/** A JSON schema in a few words: `list of { provider, id, country: text or list of text, partition? }`. */
export function shapeOf(schema: Shape): string {
    if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(", ");
    if (schema.oneOf) return schema.oneOf.map((each) => shapeOf(each)).join(" or ");
    if (schema.type === "array") return `list of ${shapeOf(schema.items ?? {})}`;
    return schema.type === "object" ? objectShape(schema) : (words.get(schema.type ?? "") ?? "value");
}

const words: ReadonlyMap<string, string> = new Map([
    ["string", "text"],
    ["integer", "number"],
    ["number", "number"],
    ["boolean", "`true`, `false`"],
]);

function objectShape({ properties, required = [], additionalProperties }: Shape): string {
    if (properties === undefined) {
        const inner = typeof additionalProperties === "object" && additionalProperties !== null ? "settings" : "value";
        return `object: name → ${inner}`;
    }
    const fields = Object.entries(properties as Record<string, Shape>).map(([name, field]) => {
        const shape = shapeOf(field);
        return `\`${name}${required.includes(name) ? "" : "?"}\`${shape === "text" ? "" : `: ${shape}`}`;
    });
    return `{ ${fields.join(", ")} }`;
}
