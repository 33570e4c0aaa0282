/** Reports that checks wrote as JSON. */
import { UserError } from "../../policies/core/user-error";
import type { Report } from "../report/report";
import { readTextFile } from "../config/text-file";

/** @throws UserError where the file cannot be read, or is no report of this version */
export function readReport(file: string): Report {
    const content = readTextFile(file, "The report") as Partial<Report> | null;
    const isReport = Array.isArray(content?.findings) && typeof content.verdict === "string" && content.run;
    if (!isReport) throw new UserError(`${file} is no report: write one with rempart check --json > ${file}.`);
    if (content.version !== 1)
        throw new UserError(
            `${file} is a report of version ${String(content.version)}, and this Rempart reads version 1.`,
        );
    return content as Report;
}
