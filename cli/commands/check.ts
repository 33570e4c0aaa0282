import { resolve } from "node:path";
import { dayOf } from "../../engine/day";
import type { JudgedInput } from "../../engine/judged-input";
import { readInputFile } from "../../engine/input-file";
import { inputFromPreview, parseAnswers } from "../../engine/preview";
import { inputFromState } from "../../engine/state/state";
import { readAllTables } from "../../policies/catalog/table";
import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import { widestCoverage } from "../../policies/core/coverage";
import type { Position, Resource } from "../../policies/core/resource";
import type { ReportedFinding } from "../../policies/core/report-once";
import type { Rule, Verdict } from "../../policies/core/rule";
import { enabledIn, requirementsIn, type Configuration } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import { unseen as unseenRule } from "../../policies/visibility";
import { packFindings } from "../report/pack-finding";
import { inventoryOf } from "../report/inventory";
import { exitCodeOf, judged, reportOf, type Report } from "../report/report";
import { runOf, runOn } from "../report/run";
import { unseenFindings } from "../report/unseen";
import { detailIn, narrowed, packsIn, type CheckOptions } from "./options";
import { choiceOf, configurationOf, DEFAULT_PACK, rawConfigurationOf, type Choice } from "./packs";
import { outputsOf, writeOutputs } from "./outputs";
import { shown } from "./progress";
import { previewByPulumi } from "./pulumi";

/** Judges a program, or a state, and prints the report on standard output. @returns the exit code */
export async function check(
    directory: string | undefined,
    options: CheckOptions,
    signal: AbortSignal,
): Promise<number> {
    const detail = detailIn(options);
    const outputs = await outputsOf([...options.format, ...(options.json ? ["json"] : [])]);
    const report = await checked(directory, options, signal);
    for (const { message } of report.errors) process.stderr.write(`error  ${message}\n`);
    await writeOutputs(outputs, report, detail);
    return exitCodeOf(report);
}

async function checked(directory: string | undefined, options: CheckOptions, signal: AbortSignal): Promise<Report> {
    let run = runOf(given(directory, options), {});
    try {
        const choice = narrowed(choiceOf(options.with), options);
        const configuration = configurationOf(choice, options);
        // Before a program runs that could change them.
        readAllTables();
        run = runOf(given(directory, options), rawConfigurationOf(options));
        const input = await inputOf(directory, options, choice, signal);
        if (options.verbose) for (const line of input.output ?? []) process.stderr.write(`${line}\n`);
        return reportOn(input, choice, configuration, { run, ...options });
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return reportOf({
            run,
            failOn: options.failOn,
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
    signal: AbortSignal,
): Promise<JudgedInput> {
    const { state, engine } = options;
    if (engine === "pulumi") {
        if (state !== undefined) throw new UserError("--engine needs a program: it cannot be used with --state.");
        return previewByPulumi(directory ?? ".", options, choice, signal);
    }
    if (state === undefined) return previewed(directory ?? ".", options, signal);
    if (directory !== undefined) throw new UserError("Give a program's folder or --state FILE, not both.");
    if (options.pack.length > 0) throw new UserError("--pack needs a program: it cannot be used with --state.");
    return inputFromState(state);
}

function reportOn(
    input: JudgedInput,
    { rules }: Choice,
    configuration: Configuration,
    { run, failOn, skip }: Pick<Report, "run"> & Pick<CheckOptions, "failOn" | "skip">,
): Report {
    const { stack: stackName, resources, positions, answers, complete } = input;
    const enabled = enabledIn(configuration, rules, stackName);
    const today = dayOf(new Date());
    const verdicts = complete
        ? evaluate(resources, enabled, configuration.settings, today)
        : violationsAlone(resources, enabled, configuration, today);
    const own = judged(resources, verdicts, enabled, configuration);
    const all = input.judged ? answers : [own, ...answers];
    const positionOf = <Named extends { readonly urn: string; readonly position?: Position }>(named: Named): Named => {
        const position = named.position ?? positions.get(named.urn);
        return position ? { ...named, position } : named;
    };
    const placed = (finding: ReportedFinding): ReportedFinding => {
        const position = finding.position ?? positions.get(finding.resource.urn);
        return { ...finding, affected: finding.affected.map(positionOf), ...(position && { position }) };
    };
    const sum = (key: "compliant" | "notApplicable") => all.reduce((total, { counts }) => total + counts[key], 0);
    return reportOf({
        run: runOn(run, resources),
        failOn,
        ...(!input.judged && { inventory: inventoryOf(resources, verdicts, configuration) }),
        counts: {
            resources: input.judged ? Math.max(0, ...all.map(({ counts }) => counts.resources)) : resources.length,
            compliant: sum("compliant"),
            notApplicable: sum("notApplicable"),
        },
        coverage: widestCoverage(all.map((each) => each.coverage)),
        coverageRequired: requirementsIn(configuration, stackName).requireCoverage,
        findings: [
            ...packFindings(input.packFindings),
            ...(skip.includes(unseenRule.id) ? [] : unseenFindings(input.unseen, configuration)),
            ...all.flatMap(({ findings }) => findings),
        ].map(placed),
        rules: all.flatMap((each) => each.rules),
        errors: input.errors.map((message) => ({ message })),
    });
}

/**
 * What rules say of resources without the rest of the stack: the plan or the key that seems to be missing may be what
 * the program did not come to. A pack says no more in that case.
 */
const violationsAlone = (
    resources: readonly Resource[],
    rules: readonly Rule[],
    { settings }: Configuration,
    today: string,
): readonly Verdict[] =>
    resources
        .flatMap((resource) => evaluateResource(resource, rules, settings, today))
        .map((verdict) => ({
            ...verdict,
            findings: verdict.findings.filter(({ kind }) => kind === "violation"),
        }));

function previewed(directory: string, options: CheckOptions, signal: AbortSignal): Promise<JudgedInput> {
    const policyPacks = packsIn(options);
    return shown("starting the program", (show) =>
        inputFromPreview({
            directory: resolve(directory),
            ...(options.stack !== undefined && { stack: options.stack }),
            timeoutSeconds: options.timeout,
            policyPacks,
            ...(options.answers !== undefined && { answers: answersIn(options.answers) }),
            onProgress: ({ registered, pending }) =>
                show(`${registered} resources${pending.length > 0 ? `, ${pending.length} pending` : ""}`),
            signal,
        }),
    );
}

/** @throws UserError where the file cannot be read, or is no JSON object of answers */
const answersIn = (file: string) => parseAnswers(readInputFile(file, "The file of answers").text, file);
