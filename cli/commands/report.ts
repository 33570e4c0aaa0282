/** `rempart report`: the register of a framework, from the JSON results of checks or from a check that it makes. */
import { statSync, writeFileSync } from "node:fs";
import { Option, type Command } from "commander";
import { UserError } from "../../policies/core/user-error";
import { registerNames, registerOf } from "../report/frameworks/register";
import { registerFormats, type RegisterFormatName } from "../report/frameworks/register-text";
import { merged } from "../report/merged";
import type { Report } from "../report/report";
import { judgedAll } from "./check";
import type { CheckOptions } from "./options";
import { readReport } from "./reports";
import { tell } from "./tell";

export interface ReportOptions extends Pick<
    CheckOptions,
    "stack" | "state" | "profile" | "policyConfig" | "waivers" | "config" | "today" | "timeout"
> {
    readonly framework: string;
    readonly format: RegisterFormatName;
    readonly out?: string;
}

/** Files of results, or folders of programs; without either the program of the working directory. */
export async function report(given: readonly string[], options: ReportOptions, signal: AbortSignal): Promise<number> {
    const { framework, format, out } = options;
    const judged = await judgedBy(given, options, signal);
    const text = registerFormats[format](registerOf(framework, judged));
    for (const { message } of judged.errors) tell("error", message);
    if (out === undefined) process.stdout.write(text);
    else toFile(out, text);
    return judged.errors.length > 0 ? 1 : 0;
}

async function judgedBy(given: readonly string[], options: ReportOptions, signal: AbortSignal): Promise<Report> {
    const files = given.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true);
    if (files.length > 0 && files.length < given.length)
        throw new UserError("Give results of rempart check --json, or folders of programs, not both.");
    if (files.length > 0) {
        const reports = files.map(readReport);
        return reports.length === 1 ? reports[0]! : merged(reports);
    }
    const { framework: _, format: __, out: ___, ...own } = options;
    return judgedAll(
        given,
        {
            with: [],
            pack: [],
            packConfig: [],
            format: [],
            only: [],
            skip: [],
            failOn: "mandatory",
            engine: "embedded",
            ...own,
        },
        signal,
    );
}

function toFile(file: string, text: string): void {
    try {
        writeFileSync(file, text);
    } catch (error) {
        throw new UserError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
}

/** Adds the command. */
export function addReportCommand(program: Command, signal: AbortSignal): void {
    program
        .command("report")
        .description("the register of a framework: requirements, rules, verdicts, waivers, and what no rule can check")
        .argument("[report...]", "files that rempart check --json wrote, or folders of programs to check now")
        .addOption(new Option("--framework <name>", "the framework").choices(registerNames).makeOptionMandatory())
        .addOption(
            new Option("--format <name>", "how it is written")
                .choices(Object.keys(registerFormats))
                .default("markdown"),
        )
        .option("--out <file>", "the file to write, in the place of standard output")
        .option("--stack <name>", "stack, where a program is checked, or all")
        .option("--state <file>", "an exported stack in the place of a program")
        .option("--config <file>", "configuration, in the place of rempart.json (or .yaml) beside Pulumi.yaml")
        .option("--no-config", "read no rempart.json")
        .option("--profile <name>", "levels and settings to begin with (see rempart list profiles)")
        .option("--policy-config <file>", "levels and settings of Rempart's rules, in Pulumi's own JSON format")
        .option("--waivers <file>", "accepted findings, in the place of rempart.waivers.yaml beside Pulumi.yaml")
        .option("--today <day>", "judge waivers as of this day, for tests and audits")
        .option("--timeout <seconds>", "how long the preview may take", Number, 300)
        .addHelpText(
            "after",
            "\nExit codes: 0 the register was written, whatever it says; 1 something could not be judged or read." +
                "\n\nExample: rempart report report.json --framework secnumcloud-3.2",
        )
        .action(async (given: readonly string[], options: ReportOptions) => {
            process.exitCode = await report(given, options, signal);
        });
}
