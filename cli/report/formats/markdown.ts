/** Markdown for the comment on a pull request and for the summary of a step. */
import type { ReportedFinding } from "../../../policies/core/report-once";
import { gathered, groupsOf, spotText, stateOf, type RuleGroup, type Saying, type Spot } from "../groups";
import { counted, namesOf } from "../layout";
import type { Report } from "../report";
import { closingLine, countLine } from "../verdict-line";
import type { Format } from "./format";

/** GitHub refuses a comment of more than 65,536 characters. */
const CHARACTERS_AT_MOST = 60_000;

export const markdown: Format = (report) => {
    const { run } = report;
    const name = run.project === undefined ? run.subject : `${run.project}/${run.stack}`;
    const head = [
        // Whoever posts comments finds the one to replace by this line.
        `<!-- rempart ${plain(name).replaceAll("--", "")} -->`,
        `## Rempart: ${inline(name)}`,
        `**${inline(closingLine(report))}**`,
        inline(countLine(report)),
        ...report.errors.map(({ message }) => `> **Error** ${inline(message)}`),
        ruleTable(report),
    ].filter((part) => part !== "");
    const tail = [coverageTable(report), waivers(report), evidence(report)].filter((part) => part !== "");
    const room = CHARACTERS_AT_MOST - [...head, ...tail].join("\n\n").length;
    return `${[...head, ...fitting(groupsOf(report), report, room), ...tail].join("\n\n")}\n`;
};

/** As many rules as fit; of the others their number. */
function fitting(groups: readonly RuleGroup[], report: Report, room: number): readonly string[] {
    const parts: string[] = [];
    let left = room;
    for (const [index, group] of groups.entries()) {
        const part = groupText(group, report);
        if (part.length > left) {
            const rest = groups.slice(index).reduce((sum, { findings }) => sum + findings.length, 0);
            return [...parts, `_${counted(rest, "more finding")}: this text would be too long for a comment._`];
        }
        parts.push(part);
        left -= part.length + 2;
    }
    return parts;
}

function groupText({ rule, state, findings, sayings }: RuleGroup, report: Report): string {
    const known = report.rules[rule];
    const severity = findings[0]?.severity ?? "";
    const title = `<b>${html(rule)}</b>: ${state === "blocking" ? `${severity}, blocks` : state}, ${counted(findings.length, "finding")}`;
    return [
        `<details${state === "blocking" ? " open" : ""}><summary>${title}</summary>`,
        "",
        ...(known ? [`${inline(known.title)} ([${inline(rule)}](${known.url}))`, ""] : []),
        ...sayings.flatMap(sayingLines),
        ...(known && state !== "waived" ? ["", `**What to do.** ${inline(known.remediation)}`] : []),
        "",
        "</details>",
    ].join("\n");
}

const sayingLines = ({ text, spots, finding: { waived } }: Saying): readonly string[] => [
    `- ${inline(text)}${waived ? ` _Waived until ${waived.until}: ${inline(waived.reason)}_` : ""}`,
    ...spots.map((spot) => `  - ${spotLine(spot)}`),
];

const spotLine = ({ position, resources }: Spot): string =>
    [
        position && code(spotText(position)),
        resources.length > 1 ? `${counted(resources.length, "resource")}:` : "",
        inline(namesOf(resources)),
    ]
        .filter(Boolean)
        .join(" ");

function ruleTable(report: Report): string {
    if (report.findings.length === 0) return "";
    const rows = [...gathered(report.findings, ({ rule }) => rule)].map(([rule, findings]) => {
        const count = (is: (finding: ReportedFinding) => boolean): string => String(findings.filter(is).length || "");
        const known = report.rules[rule];
        const states = (["blocking", "advisory", "undetermined", "waived"] as const).map((state) =>
            count((finding) => stateOf(report, finding) === state),
        );
        return [known ? `[${inline(rule)}](${known.url})` : inline(rule), findings[0]?.severity ?? "", ...states];
    });
    return table(["Rule", "Severity", "Blocks", "Advisory", "Undetermined", "Waived"], rows);
}

function coverageTable({ coverage }: Report): string {
    const rows = Object.entries(coverage).map(([control, { judged, exempt, unseen, types }]) => [
        control,
        String(judged),
        String(exempt),
        String(unseen),
        types.map(({ type, count }) => `${inline(type)} (${count})`).join(", "),
    ]);
    return rows.length === 0
        ? ""
        : `### Coverage\n\n${table(["Control", "Judged", "Nothing to judge", "Not looked at", "Types not looked at"], rows)}`;
}

function waivers({ findings }: Report): string {
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
    return rows.length === 0
        ? ""
        : `### Waivers\n\n${table(["Rule", "Resource", "Reason", "Until", "Owner", "Ticket", "Approved by"], rows)}`;
}

function evidence({ run }: Report): string {
    const { rempart, at, packs, configuration, digests } = run;
    const parts = [
        `Rempart ${rempart}`,
        at,
        `packs ${packs.join(", ")}`,
        configuration && `configuration ${configuration}`,
        digests.input && `input sha256:${digests.input.slice(0, 16)}`,
        `catalog sha256:${digests.catalog.slice(0, 16)}`,
    ];
    return `<sub>${html(parts.filter(Boolean).join(" · "))}</sub>`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const plain = (text: string): string => text.replace(/[^\w./-]+/g, "_");
const html = (text: string): string =>
    text
        .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
/** Text of others must neither format, link nor mention anybody. */
const inline = (text: string): string =>
    html(text)
        .replace(/[\\`*_[\]|#~]/g, "\\$&")
        .replaceAll("@", "&#64;");
const code = (text: string): string => `<code>${html(text).replaceAll("|", "&#124;").replaceAll("@", "&#64;")}</code>`;
