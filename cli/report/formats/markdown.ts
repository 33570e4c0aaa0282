/** Markdown for the comment on a pull request and for the summary of a step. */
import { visible } from "../../../policies/core/foreign-text";
import type { ReportedFinding } from "../../../policies/core/report-once";
import { gathered, groupsOf, spotText, stateOf, type RuleGroup, type Saying, type Spot } from "../groups";
import { english, type Say } from "../../locales";
import { namesOf, waiverWords } from "../layout";
import { narrowing } from "../narrowing";
import type { Report } from "../report";
import { programName } from "../run";
import { closingLine, countLine } from "../verdict-line";
import type { Format } from "./format";

/** GitHub refuses a comment of more than 65,536 characters. */
const CHARACTERS_AT_MOST = 60_000;

export const markdown: Format = (report, { say = english }) => {
    const { run } = report;
    const name = programName(run);
    const head = [
        // Whoever posts comments finds the one to replace by this line.
        `<!-- rempart ${plain(name).replaceAll("--", "")} -->`,
        `## Rempart: ${inline(name)}`,
        `**${inline(closingLine(report, say))}**`,
        inline(countLine(report, say)),
        ...narrowing(run, say).map(inline),
        ...report.errors.map(({ message }) => `> **${say.word("Error")}** ${inline(message)}`),
        ruleTable(report, say),
    ].filter((part) => part !== "");
    const tail = [coverageTable(report, say), waivers(report, say), evidence(report, say)].filter(
        (part) => part !== "",
    );
    const room = CHARACTERS_AT_MOST - [...head, ...tail].join("\n\n").length;
    return `${[...head, ...fitting(groupsOf(report), report, room, say), ...tail].join("\n\n")}\n`;
};

/** As many rules as fit; of the others their number. */
function fitting(groups: readonly RuleGroup[], report: Report, room: number, say: Say): readonly string[] {
    const parts: string[] = [];
    let left = room;
    for (const [index, group] of groups.entries()) {
        const part = groupText(group, report, say, left);
        if (part === undefined || part.length > left) {
            const rest = groups.slice(index).reduce((sum, { findings }) => sum + findings.length, 0);
            return [
                ...parts,
                `_${say.counted(rest, "{0} more finding: this text would be too long for a comment.", "{0} more findings: this text would be too long for a comment.")}_`,
            ];
        }
        parts.push(part);
        left -= part.length + 2;
    }
    return parts;
}

/** @returns undefined where it is longer than the room that is left: the rest of it is not written then */
function groupText(
    { rule, state, findings, sayings }: RuleGroup,
    report: Report,
    say: Say,
    room: number,
): string | undefined {
    const said: string[] = [];
    let length = 0;
    for (const saying of sayings) {
        const lines = sayingLines(rule, saying, say);
        said.push(lines.join("\n"));
        length += said.at(-1)?.length ?? 0;
        if (length > room) return undefined;
    }
    const told = report.rules[rule];
    const known = told && say.rule(rule, told);
    const severity = findings[0]?.severity ?? "";
    const title = `<b>${html(rule)}</b>${say.word(": ")}${state === "blocking" ? say.word("{0}, blocks", say.known(severity)) : say.word(state)}, ${say.counted(findings.length, "{0} finding", "{0} findings")}`;
    return [
        `<details${state === "blocking" ? " open" : ""}><summary>${title}</summary>`,
        "",
        ...(known ? [`${inline(known.title)} ([${inline(rule)}](${known.url}))`, ""] : []),
        ...said,
        ...(known && state !== "waived" ? ["", `**${say.word("What to do.")}** ${inline(known.remediation)}`] : []),
        "",
        "</details>",
    ].join("\n");
}

const sayingLines = (rule: string, { text, spots, finding: { waived } }: Saying, say: Say): readonly string[] => [
    `- ${inline(say.finding(rule, text) ?? text)}${waived ? ` _${inline(waiverWords(waived, say))}_` : ""}`,
    ...spots.map((spot) => `  - ${spotLine(spot, say)}`),
];

const spotLine = ({ position, resources }: Spot, say: Say): string =>
    [
        position && code(spotText(position)),
        resources.length > 1
            ? `${say.counted(resources.length, "{0} resource", "{0} resources")}${say.word(": ").trimEnd()}`
            : "",
        inline(namesOf(resources)),
    ]
        .filter(Boolean)
        .join(" ");

function ruleTable(report: Report, say: Say): string {
    if (report.findings.length === 0) return "";
    const rows = [...gathered(report.findings, ({ rule }) => rule)].map(([rule, findings]) => {
        const count = (is: (finding: ReportedFinding) => boolean): string => String(findings.filter(is).length || "");
        const known = report.rules[rule];
        const states = (["blocking", "advisory", "undetermined", "waived"] as const).map((state) =>
            count((finding) => stateOf(report, finding) === state),
        );
        return [
            known ? `[${inline(rule)}](${known.url})` : inline(rule),
            say.known(findings[0]?.severity ?? ""),
            ...states,
        ];
    });
    const head = ["Rule", "Severity", "Blocks", "Advisory", "Undetermined", "Waived"] as const;
    return table(
        head.map((each) => say.word(each)),
        rows,
    );
}

function coverageTable({ coverage }: Report, say: Say): string {
    const rows = Object.entries(coverage).map(([control, { judged, exempt, unseen, types }]) => [
        say.known(control),
        String(judged),
        String(exempt),
        String(unseen),
        types.map(({ type, count }) => `${inline(type)} (${count})`).join(", "),
    ]);
    const head = ["Control", "Judged", "Nothing to judge", "Not looked at", "Types not looked at"] as const;
    return rows.length === 0
        ? ""
        : `### ${say.word("Coverage")}\n\n${table(
              head.map((each) => say.word(each)),
              rows,
          )}`;
}

function waivers({ findings }: Report, say: Say): string {
    const rows = findings.flatMap(({ rule, resource, waived }) =>
        waived
            ? [
                  [
                      rule,
                      resource.name,
                      waived.reason,
                      waived.until,
                      waived.owner,
                      waived.ticket,
                      waived.approvedBy,
                  ].map((cell) => inline(cell ?? "")),
              ]
            : [],
    );
    const head = ["Rule", "Resource", "Reason", "Until", "Owner", "Ticket", "Approved by"] as const;
    return rows.length === 0
        ? ""
        : `### ${say.word("Waivers")}\n\n${table(
              head.map((each) => say.word(each)),
              rows,
          )}`;
}

function evidence({ run }: Report, say: Say): string {
    const { rempart, at, packs, configuration, digests } = run;
    const parts = [
        `Rempart ${rempart}`,
        at,
        say.word("packs {0}", packs.join(", ")),
        configuration && say.word("configuration {0}", configuration),
        digests.input && say.word("input {0}", `sha256:${digests.input.slice(0, 16)}`),
        say.word("catalog {0}", `sha256:${digests.catalog.slice(0, 16)}`),
    ];
    return `<sub>${html(parts.filter(Boolean).join(" · "))}</sub>`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const plain = (text: string): string => text.replace(/[^\w./-]+/g, "_");
const html = (text: string): string =>
    visible(text.replace(/[\s\u0000-\u001f\u007f]+/g, " "))
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
/** Text of others must neither format, link nor mention anybody. */
const inline = (text: string): string =>
    html(text)
        .replace(/[\\`*_[\]|#~]/g, "\\$&")
        .replaceAll("@", "&#64;");
const code = (text: string): string => `<code>${html(text).replaceAll("|", "&#124;").replaceAll("@", "&#64;")}</code>`;
