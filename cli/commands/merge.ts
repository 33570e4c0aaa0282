/** `rempart merge`: the results of a matrix as one report. */
import { UserError } from "../../policies/core/user-error";
import type { Language } from "../locales";
import { dependenciesOf, dependencyText } from "../report/dependencies";
import { merged } from "../report/merged";
import { exitCodeOf, type ExitCode, type Report } from "../report/report";
import { outputsOf, writeOutputs } from "./outputs";
import { readReport } from "./reports";

export interface MergeOptions {
    /** `NAME`, or `NAME=FILE`. */
    readonly format: readonly string[];
    /** The same as `--format json`. */
    readonly json?: boolean;
    /** Of Markdown and HTML; else that of the environment. */
    readonly lang?: Language;
}

/** Writes one report over all. @returns the exit code that one check over all would have */
export async function merge(files: readonly string[], { json = false, format, lang }: MergeOptions): Promise<ExitCode> {
    const outputs = await outputsOf([...format, ...(json ? ["json"] : [])]);
    const reports = files.map(readReport);
    const names = reports.flatMap((report) => (report.stacks ?? [report.run]).map(nameOf));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new UserError(
            `${twice} is in two of the reports: give each result once. Two programs of one name are told apart by their folders, as in rempart check FOLDER from the root of the repository.`,
        );
    const report = merged(reports);
    await writeOutputs(outputs, report, "normal", lang);
    const isText = outputs.some(({ name, file }) => name === "text" && file === undefined);
    if (isText) process.stdout.write(dependencyText(dependenciesOf(report)));
    return exitCodeOf(report);
}

const nameOf = ({ project, stack, subject }: Pick<Report["run"], "project" | "stack" | "subject">): string =>
    [project, stack, subject].filter(Boolean).join(" ");
