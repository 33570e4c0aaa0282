/** A register as Markdown, for people and their files, and as comma-separated values, for a spreadsheet. */
import { waivedWords } from "../../../policies/core/finding";
import { counted } from "../layout";
import { narrowing } from "../narrowing";
import { programName } from "../run";
import type { Register, Requirement, RegisterRule } from "./register";

export type RegisterFormat = (register: Register) => string;

const RESOURCES_AT_MOST = 5;

export const registerMarkdown: RegisterFormat = (register) => {
    const { framework, run, requirements, levels, errors, proposal, stacks } = register;
    const name = programName(run);
    const parts = [
        `# Register: ${cell(framework.title)}`,
        `${stacks ? counted(stacks.length, "stack") : cell(name)}, ${run.at}. ${framework.versions.map(cell).join("; ")}.`,
        proposal ? "**A proposal, not in force.** Its levels may still change." : "",
        "No program proves a requirement. _no-finding_ says that rules looked and found nothing; what no rule can check stands beside it, with who must answer.",
        ...errors.map(({ message }) => `> **Error** ${cell(message)}`),
        levels
            ? `## Levels\n\n${table(
                  ["Level", "Asks for", "This stack", "Because"],
                  levels.map(({ id, asks, reach, because }) => [id, asks, reach, because.join("; ")]),
              )}`
            : "",
        `## Requirements\n\n${table(
            ["Id", "Requirement", "Legal status", "Verdict", "Rules", "What no rule can check, and who must answer"],
            requirements.map((each) => [
                each.id,
                each.reference,
                each.legalStatus,
                each.verdict,
                each.rules.map(({ id, verdict }) => `${id}: ${verdict}`).join("; "),
                each.open.map(({ who, question }) => `${who}: ${question}`).join("; "),
            ]),
        )}`,
        operators(requirements),
        findings(requirements),
        waivers(requirements),
        criteria(requirements),
        evidence(register),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
};

/** A rule that speaks of several requirements is told once. */
const rulesIn = (requirements: readonly Requirement[]): readonly RegisterRule[] => [
    ...new Map(requirements.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule])).values(),
];

function findings(requirements: readonly Requirement[]): string {
    const rows = rulesIn(requirements).flatMap(({ id, findings: found }) =>
        found
            .filter(({ waived }) => !waived)
            .map(({ verdict, message, resources, fingerprint }) => [
                id,
                verdict,
                message,
                namesOf(resources),
                fingerprint,
            ]),
    );
    return rows.length === 0
        ? ""
        : `## Findings\n\n${table(["Rule", "Verdict", "Message", "Resources", "Fingerprint"], rows)}`;
}

function operators(requirements: readonly Requirement[]): string {
    const rows = rulesIn(requirements).flatMap(({ operators: run = [] }) =>
        run.map((each) => [
            each.name,
            each.jurisdiction?.join(", ") ?? "not known",
            { in: "allowed", out: "not allowed", unprovable: "not known" }[each.allowed],
            counted(each.resources.length, "resource"),
        ]),
    );
    return rows.length === 0
        ? ""
        : `## Operators\n\n${table(["Operator", "Law that reaches it", "By the settings", "Runs"], rows)}`;
}

function waivers(requirements: readonly Requirement[]): string {
    const rows = rulesIn(requirements).flatMap(({ id, findings: found }) =>
        found.flatMap(({ resources, waived }) =>
            waived
                ? [
                      [
                          id,
                          namesOf(resources),
                          waived.reason,
                          waived.until ?? "",
                          waived.owner ?? "",
                          waived.ticket ?? "",
                          waived.approvedBy ?? "",
                      ],
                  ]
                : [],
        ),
    );
    return `## Waivers\n\n${rows.length === 0 ? "None." : table(["Rule", "Resources", "Reason", "Until", "Owner", "Ticket", "Approved by"], rows)}`;
}

function criteria(requirements: readonly Requirement[]): string {
    const rows = requirements.flatMap((each) => (each.criteria ?? []).map(({ id, kind, check }) => [id, kind, check]));
    return rows.length === 0 ? "" : `## Criteria\n\n${table(["Criterion", "Kind", "What a program can show"], rows)}`;
}

function evidence({ run }: Register): string {
    const rows = [
        ["Rempart", run.rempart],
        ["Time", run.at],
        ["Judged", `${run.source} ${run.subject}`],
        ["Packs", run.packs.join(", ")],
        ["Rules that were on", run.rules?.join(", ") ?? "none"],
        ["Narrowed", narrowing(run).join("; ") || "no"],
        ["Configuration", run.configuration ?? "none: the defaults of the packs"],
        ["SHA-256 of the input, without secrets", run.digests.input ?? ""],
        ["SHA-256 of the configuration", run.digests.configuration],
        ["SHA-256 of the catalog", run.digests.catalog],
    ];
    return `## Evidence\n\n${table(["What", "Value"], rows)}`;
}

const namesOf = (urns: readonly string[]): string => {
    const names = urns.map((urn) => urn.split("::").slice(2).join("::"));
    const rest = names.length - RESOURCES_AT_MOST;
    return names.slice(0, RESOURCES_AT_MOST).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
};

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))]
        .map((cells) => `| ${cells.join(" | ")} |`)
        .join("\n");

/** Text of others must neither format, link nor mention anybody. */
const cell = (text: string): string =>
    text
        .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replace(/[\\`*_[\]|~]/g, "\\$&")
        .replaceAll("@", "&#64;");

const COLUMNS = [
    "framework",
    "requirement",
    "reference",
    "legal status",
    "verdict",
    "rule",
    "rule verdict",
    "finding",
    "resources",
    "waiver",
    "open question",
    "answered by",
];

/** One line for each finding, for each rule without one, and for each open question (RFC 4180). */
export const registerCsv: RegisterFormat = ({ framework, requirements }) => {
    const lines = requirements.flatMap(({ id, reference, legalStatus, verdict, rules, open }) => {
        const head = [framework.name, id, reference, legalStatus, verdict];
        return [
            ...rules.flatMap((rule) =>
                rule.findings.length === 0
                    ? [[...head, rule.id, rule.verdict, "", "", "", "", ""]]
                    : rule.findings.map(({ verdict: said, message, resources, waived }) => [
                          ...head,
                          rule.id,
                          waived ? "waived" : said,
                          message,
                          resources.join(" "),
                          waived ? `${waivedWords(waived)}: ${waived.reason}` : "",
                          "",
                          "",
                      ]),
            ),
            ...open.map(({ who, question }) => [...head, "", "", "", "", "", question, who]),
        ];
    });
    return [COLUMNS, ...lines].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
};

/** A spreadsheet takes a cell that begins so for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const quoted = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

export const registerJson: RegisterFormat = (register) => `${JSON.stringify(register, undefined, 2)}\n`;

export const registerFormats = { markdown: registerMarkdown, json: registerJson, csv: registerCsv } as const;
export type RegisterFormatName = keyof typeof registerFormats;
