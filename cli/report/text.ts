import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import pc from "picocolors";
import { shown } from "../../policies/core/foreign-text";
import type { Position } from "../../policies/core/resource";
import type { ReportedFinding } from "../../policies/core/report-once";
import type { Report } from "./report";
import { withoutLiterals } from "./source-line";

/** What a person reads at the terminal. */
export function textOf(report: Report): string {
    const blocks = report.findings.map((finding) => findingText(finding, report.rules[finding.rule]?.remediation));
    const errors = report.errors.map(({ message }) => `${pc.red("error")}  ${shown(message)}`);
    return [...blocks, ...errors, [...coverageLines(report), summary(report)].join("\n")].join("\n\n") + "\n";
}

function findingText(finding: ReportedFinding, remedy: string | undefined): string {
    const { rule, verdict, level, severity, resource, position, message } = finding;
    const tint = verdict === "undetermined" ? pc.cyan : level === "advisory" ? pc.yellow : pc.red;
    const state = verdict === "undetermined" ? "undetermined" : level === "advisory" ? "advisory" : severity;
    const kind = resource.type.split(":").at(-1) ?? resource.type;
    const head = [
        `${tint(state)}  ${pc.bold(shown(rule))}`,
        `${shown(kind)} ${pc.bold(`'${shown(resource.name)}'`)}`,
        position && `${shown(position.file)}:${position.line}:${position.column}`,
    ].filter(Boolean);
    return [
        head.join("  "),
        ...(position ? codeLine(position, resource.name) : []),
        ...wrapped(shown(message), "  "),
        ...(remedy === undefined || verdict === "undetermined" ? [] : wrapped(remedy, pc.dim("  → "), "    ")),
    ].join("\n");
}

/** The line of the program, where its file can be read. */
function codeLine({ file, line }: Position, name: string): readonly string[] {
    try {
        const text = readFileSync(resolve(file), "utf8").split("\n")[line - 1];
        return text === undefined
            ? []
            : [pc.dim(`  ${String(line).padStart(5)} | ${shown(withoutLiterals(text.trimEnd(), name))}`)];
    } catch {
        return [];
    }
}

function wrapped(text: string, first: string, next = first, width = 110): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(/\s+/)) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines.map((line, index) => (index === 0 ? first : next) + line);
}

const verdictText: Record<Report["verdict"], string> = {
    compliant: pc.green("compliant"),
    violating: pc.red("violating"),
    undetermined: pc.cyan("undetermined"),
    "nothing-judged": pc.red("nothing judged"),
    error: pc.red("error: the stack was not judged whole"),
};

/** How much each control looked at, and the types that none of its rules knows. */
function coverageLines({ coverage, counts }: Report): readonly string[] {
    const entries = Object.entries(coverage);
    if (counts.resources === 0) return ["Nothing was judged: there is no resource."];
    if (entries.length === 0) return ["Nothing was judged: no rule is on."];
    const shares = entries.map(([control, { judged, exempt, unseen }]) => {
        const reasons = exempt > 0 ? `, ${exempt} with nothing to judge` : "";
        return `${control} ${judged + exempt} of ${judged + exempt + unseen}${reasons}`;
    });
    return [
        `looked at: ${shares.join(" · ")}`,
        ...entries.flatMap(([control, { types }]) => (types.length > 0 ? gapLines(control, types) : [])),
    ];
}

const TYPES_AT_MOST = 5;
function gapLines(control: string, types: readonly { readonly type: string; readonly count: number }[]) {
    const named = types
        .slice(0, TYPES_AT_MOST)
        .map(({ type, count }) => (count > 1 ? `${shown(type)} (${count})` : shown(type)));
    const rest = types.length - named.length;
    return wrapped(
        `not looked at for ${control}: ${named.join(", ")}${rest > 0 ? ` and ${counted(rest, "more type")}` : ""}`,
        "",
        "  ",
    );
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function summary({ counts, verdict }: Report): string {
    const parts = [
        counted(counts.resources, "resource"),
        counted(counts.violations, "violation"),
        `${counts.undetermined} undetermined`,
        `${counts.compliant} compliant`,
        `${counts.notApplicable} not applicable`,
    ];
    return `${parts.join(" · ")}\nverdict: ${verdictText[verdict]}`;
}
