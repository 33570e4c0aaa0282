/** Workflow commands of GitHub Actions: an annotation on the line of each finding. */
import { visible } from "../../../policies/core/foreign-text";
import type { ReportedFinding } from "../../../policies/core/report-once";
import { blocks, isStanding, type Report } from "../report";
import { inRepository } from "../repository";
import { closingLine } from "../verdict-line";
import type { Format } from "./format";

/** What blocks first: GitHub shows ten errors, ten warnings and ten notices of a step. */
export const github: Format = (report) => {
    const lines = report.findings.filter(isStanding).map((finding) => annotation(report, finding));
    const errors = report.errors.map(({ message }) => command("error", { title: "Rempart" }, message));
    return [...errors, ...lines, command("notice", { title: "Rempart" }, closingLine(report)), ""].join("\n");
};

function annotation(report: Report, finding: ReportedFinding): string {
    const { rule, message, position, verdict } = finding;
    const kind = blocks(report, finding) ? "error" : verdict === "undetermined" ? "notice" : "warning";
    const at = position && {
        file: inRepository(position.file) ?? position.file,
        line: position.line,
        col: position.column,
    };
    return command(kind, { ...at, title: rule }, message);
}

const command = (kind: string, properties: Readonly<Record<string, string | number>>, message: string): string => {
    const written = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
    return `::${kind} ${written.join(",")}::${inData(message)}`;
};

const inData = (text: string): string => visible(text).replaceAll("%", "%25");
const inProperty = (text: string): string => inData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
