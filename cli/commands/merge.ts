/** `rempart merge`: the results of a matrix as one report. */
import { UserError } from "../../policies/core/user-error";
import { dependenciesOf, dependencyText } from "../report/dependencies";
import { merged } from "../report/merged";
import { exitCodeOf, type ExitCode } from "../report/report";
import { textOf } from "../report/text";
import { readReport } from "./reports";
import { stacksTable } from "./stacks-table";

export interface MergeOptions {
    readonly json?: boolean;
    readonly acceptWaivers?: boolean;
}

/** Prints one report over all. @returns the exit code that one check over all would have */
export function merge(files: readonly string[], { json = false, acceptWaivers = false }: MergeOptions): ExitCode {
    const reports = files.map(readReport);
    const keys = reports.flatMap((report) => (report.stacks ?? [report.run]).map(({ project, stack, subject }) => [project, stack, subject].join(" ")));
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) throw new UserError(`${twice.trim()} is in two of the reports: give each result once.`);
    const report = merged(reports);
    process.stdout.write(
        json
            ? `${JSON.stringify(report, undefined, 2)}\n`
            : textOf(report) + stacksTable(report) + dependencyText(dependenciesOf(report)),
    );
    return exitCodeOf(report, acceptWaivers);
}
