/** Logging commands of Azure Pipelines: an issue on the line of each finding, and the result of the task. */
import { visible } from "../../../policies/core/foreign-text";
import { blocks, exitCodeOf, isStanding } from "../report";
import { inRepository } from "../repository";
import { closingLine } from "../verdict-line";
import type { Format } from "./format";

export const azureDevops: Format = (report) => {
    const issues = report.findings.filter(isStanding).map((finding) => {
        const { rule, message, position } = finding;
        const properties = {
            type: blocks(report, finding) ? "error" : "warning",
            ...(position && {
                sourcepath: inRepository(position.file) ?? position.file,
                linenumber: position.line,
                columnnumber: position.column,
            }),
            code: rule,
        };
        return command("task.logissue", properties, message);
    });
    const errors = report.errors.map(({ message }) => command("task.logissue", { type: "error" }, message));
    const result = exitCodeOf(report) === 0 ? "Succeeded" : "Failed";
    return [...errors, ...issues, command("task.complete", { result }, closingLine(report)), ""].join("\n");
};

const command = (area: string, properties: Readonly<Record<string, string | number>>, message: string): string =>
    `##vso[${area} ${Object.entries(properties)
        .map(([name, value]) => `${name}=${inProperty(String(value))}`)
        .join(";")}]${inData(message)}`;

/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands: `%` is written as %AZP25. */
const inData = (text: string): string => visible(text).replaceAll("%", "%AZP25");
const inProperty = (text: string): string => inData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
