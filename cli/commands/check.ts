import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { JudgedInput } from "../../engine/judged-input";
import { inputFromPreview, parseAnswers, projectFacts } from "../../engine/preview";
import { inputFromState } from "../../engine/state/state";
import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import { widestCoverage } from "../../policies/core/coverage";
import type { Resource } from "../../policies/core/resource";
import type { ReportedFinding } from "../../policies/core/report-once";
import { stackNameOf } from "../../policies/core/finding";
import type { Rule, Verdict } from "../../policies/core/rule";
import { enabledIn, requirementsIn, type Configuration } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import { stateBackend } from "../../policies/endpoints";
import { packFindings } from "../report/pack-finding";
import { projectFindings } from "../report/project";
import { exitCodeOf, judged, reportOf, type Report } from "../report/report";
import { textOf } from "../report/text";
import { unseenFindings } from "../report/unseen";
import { packsIn, type CheckOptions } from "./options";
import { choiceOf, configurationOf, type Choice } from "./packs";
import { shown } from "./progress";
import { previewByPulumi } from "./pulumi";

/** Judges a program, or a state, and prints the report on standard output. @returns the exit code */
export async function check(
    directory: string | undefined,
    options: CheckOptions,
    signal: AbortSignal,
): Promise<number> {
    const report = await checked(directory, options, signal);
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : textOf(report));
    return exitCodeOf(report);
}

async function checked(directory: string | undefined, options: CheckOptions, signal: AbortSignal): Promise<Report> {
    try {
        const choice = choiceOf(options.with);
        const configuration = configurationOf(choice, options);
        const input = await inputOf(directory, options, choice, signal);
        return reportOn(input, choice, configuration, ofProject(directory, options, choice, configuration));
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return reportOf({
            counts: { resources: 0, compliant: 0, notApplicable: 0 },
            coverage: {},
            coverageRequired: false,
            findings: [],
            rules: [],
            errors: [{ message: error.message }],
        });
    }
}

/** What the files of the program say of its own state; of a state nobody knows where it lay. */
function ofProject(
    directory: string | undefined,
    { state, stack }: CheckOptions,
    { rules }: Choice,
    configuration: Configuration,
): readonly ReportedFinding[] {
    if (state !== undefined) return [];
    const facts = projectFacts(resolve(directory ?? "."), stack, process.env);
    return projectFindings(facts, configuration, rules.includes(stateBackend));
}

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
    ofProject: readonly ReportedFinding[],
): Report {
    const { resources, positions, answers, complete } = input;
    const stackName = stackNameOf(resources[0] ?? { urn: "" });
    const enabled = enabledIn(configuration, rules, stackName);
    const verdicts = complete
        ? evaluate(resources, enabled, configuration.settings)
        : violationsAlone(resources, enabled, configuration);
    const own = judged(resources, verdicts, enabled, configuration);
    const all = input.judged ? answers : [own, ...answers];
    const placed = (finding: ReportedFinding): ReportedFinding => {
        const position = finding.position ?? positions.get(finding.resource.urn);
        return position ? { ...finding, position } : finding;
    };
    const sum = (key: "compliant" | "notApplicable") => all.reduce((total, { counts }) => total + counts[key], 0);
    return reportOf({
        counts: {
            resources: input.judged ? Math.max(0, ...all.map(({ counts }) => counts.resources)) : resources.length,
            compliant: sum("compliant"),
            notApplicable: sum("notApplicable"),
        },
        coverage: widestCoverage(all.map((each) => each.coverage)),
        coverageRequired: requirementsIn(configuration, stackName).requireCoverage,
        findings: [
            ...packFindings(input.packFindings),
            ...unseenFindings(input.unseen, configuration),
            ...ofProject,
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
): readonly Verdict[] =>
    resources
        .flatMap((resource) => evaluateResource(resource, rules, settings))
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
function answersIn(file: string) {
    let text: string;
    try {
        text = readFileSync(file, "utf8");
    } catch (error) {
        throw new UserError(`The answers in ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    }
    return parseAnswers(text, file);
}
