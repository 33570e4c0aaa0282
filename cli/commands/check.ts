import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { JudgedInput } from "../../engine/judged-input";
import { inputFromPreview, parseAnswers } from "../../engine/preview";
import { inputFromState } from "../../engine/state/state";
import { UserError } from "../../policies/core/user-error";
import { exitCodeOf, reportOf, type Report } from "../report/report";
import { runOf } from "../report/run";
import { textOf } from "../report/text";
import { packsIn, type CheckOptions } from "./options";
import { choiceOf, configurationOf, DEFAULT_PACK, rawConfigurationOf, type Choice } from "./packs";
import { shown } from "./progress";
import { previewByPulumi } from "./pulumi";
import { reportOn } from "./report-on";
import { folderOf, waiversOf, type RunWaivers } from "./waivers";

/** Judges a program, or a state, and prints the report on standard output. @returns the exit code */
export async function check(
    directory: string | undefined,
    options: CheckOptions,
    signal: AbortSignal,
): Promise<number> {
    const report = await checked(directory, options, signal);
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : textOf(report));
    return exitCodeOf(report, options.acceptWaivers);
}

async function checked(directory: string | undefined, options: CheckOptions, signal: AbortSignal): Promise<Report> {
    let run = runOf(given(directory, options), {});
    try {
        const choice = choiceOf(options.with);
        const configuration = configurationOf(choice, options);
        const waived = waiversOf(folderOf(directory, options.state), options);
        run = runOf(given(directory, options), rawConfigurationOf(options));
        const input = await inputOf(directory, options, choice, waived, signal);
        return reportOn(input, { choice, configuration, run, waivers: waived.register });
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return reportOf({
            run,
            counts: { resources: 0, compliant: 0, notApplicable: 0 },
            coverage: {},
            coverageRequired: false,
            findings: [],
            rules: [],
            errors: [{ message: error.message }],
        });
    }
}

/** What a run is told to judge, and by what. */
const given = (directory: string | undefined, { state, engine, with: own, pack, policyConfig }: CheckOptions) => ({
    source: state !== undefined ? ("state" as const) : engine === "pulumi" ? ("pulumi" as const) : ("preview" as const),
    subject: state ?? directory ?? ".",
    packs: [...(own.length > 0 ? own : [DEFAULT_PACK]), ...pack],
    ...(policyConfig !== undefined && { configurationFile: policyConfig }),
});

/** @throws UserError when the options do not fit together, or there is nothing to judge. */
async function inputOf(
    directory: string | undefined,
    options: CheckOptions,
    choice: Choice,
    { environment }: RunWaivers,
    signal: AbortSignal,
): Promise<JudgedInput> {
    const { state, engine } = options;
    if (engine === "pulumi") {
        if (state !== undefined) throw new UserError("--engine needs a program: it cannot be used with --state.");
        return previewByPulumi(directory ?? ".", options, choice, environment, signal);
    }
    if (state === undefined) return previewed(directory ?? ".", options, environment, signal);
    if (directory !== undefined) throw new UserError("Give a program's folder or --state FILE, not both.");
    if (options.pack.length > 0) throw new UserError("--pack needs a program: it cannot be used with --state.");
    return inputFromState(state);
}

function previewed(
    directory: string,
    options: CheckOptions,
    packEnvironment: RunWaivers["environment"],
    signal: AbortSignal,
): Promise<JudgedInput> {
    const policyPacks = packsIn(options);
    return shown("starting the program", (show) =>
        inputFromPreview({
            directory: resolve(directory),
            ...(options.stack !== undefined && { stack: options.stack }),
            timeoutSeconds: options.timeout,
            policyPacks,
            packEnvironment,
            ...(options.answers !== undefined && { answers: answersIn(options.answers) }),
            onProgress: ({ registered, pending }) =>
                show(`${registered} resources${pending.length > 0 ? `, ${pending.length} pending` : ""}`),
            signal,
        }),
    );
}

/** @throws UserError where the file cannot be read, or is no JSON object of answers */
function answersIn(file: string) {
    let text: string;
    try {
        text = readFileSync(file, "utf8");
    } catch (error) {
        throw new UserError(`The answers in ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    }
    return parseAnswers(text, file);
}
