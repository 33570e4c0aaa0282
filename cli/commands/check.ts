import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { euSovereign } from "../../packs/eu-sovereign/pack";
import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import type { Resource } from "../../policies/core/resource";
import type { Rule, Verdict } from "../../policies/core/rule";
import { readConfiguration, type Configuration } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import type { JudgedInput } from "../../engine/judged-input";
import { inputFromPreview } from "../../engine/preview";
import { inputFromState } from "../../engine/state/state";
import { packFinding } from "../report/pack-finding";
import { exitCodeOf, reportFrom, reportOf, type Report, type ReportedFinding } from "../report/report";
import { textOf } from "../report/text";
import { unseenFinding } from "../report/unseen";
import { packsIn, type CheckOptions } from "./options";
import { shown } from "./progress";
import { previewByPulumi } from "./pulumi";

/** Judges a program, or a state, and prints the report on standard output. @returns the exit code */
export async function check(
    directory: string | undefined,
    options: CheckOptions,
    signal: AbortSignal,
): Promise<number> {
    const report = await judged(directory, options, signal);
    const remedies = new Map(euSovereign.rules.map((rule) => [rule.id, rule.remediation]));
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : textOf(report, remedies));
    return exitCodeOf(report);
}

async function judged(directory: string | undefined, options: CheckOptions, signal: AbortSignal): Promise<Report> {
    try {
        const configuration = configurationIn(options.policyConfig);
        return reportOn(await inputOf(directory, options, signal), configuration);
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return reportFrom({ resources: 0, compliant: 0, notApplicable: 0 }, [], [{ message: error.message }]);
    }
}

/** @throws UserError when the options do not fit together, or there is nothing to judge. */
async function inputOf(
    directory: string | undefined,
    options: CheckOptions,
    signal: AbortSignal,
): Promise<JudgedInput> {
    const { state, engine } = options;
    if (engine === "pulumi") {
        if (state !== undefined) throw new UserError("--engine needs a program: it cannot be used with --state.");
        return previewByPulumi(directory ?? ".", options, signal);
    }
    if (state === undefined) return previewed(directory ?? ".", options, signal);
    if (directory !== undefined) throw new UserError("Give a program's folder or --state FILE, not both.");
    if (options.pack.length > 0) throw new UserError("--pack needs a program: it cannot be used with --state.");
    return inputFromState(state);
}

function reportOn(input: JudgedInput, configuration: Configuration): Report {
    const { resources, positions, answers } = input;
    const others = [...input.packFindings.map(packFinding), ...input.unseen.map(unseenFinding)];
    const placed = (finding: ReportedFinding): ReportedFinding => {
        const position = positions.get(finding.resource.urn);
        return position ? { ...finding, position } : finding;
    };
    const errors = input.errors.map((message) => ({ message }));
    if (answers) return reportFrom(answers.counts, [...others, ...answers.findings].map(placed), errors);
    const rules = euSovereign.rules.filter((rule) => configuration.levels[rule.id] !== "disabled");
    const verdicts = input.complete
        ? evaluate(resources, rules, configuration.settings)
        : violationsAlone(resources, rules, configuration);
    return reportOf(resources, verdicts, configuration, others.map(placed), errors);
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

/** @throws UserError with every problem of the file, a line each. */
function configurationIn(file: string | undefined): Configuration {
    const configuration = readConfiguration(
        file === undefined ? {} : jsonIn(file),
        euSovereign.rules,
        euSovereign.levels,
    );
    if (configuration.problems.length > 0) throw new UserError(`${file}: ${configuration.problems.join(" ")}`);
    return configuration;
}

function jsonIn(file: string): unknown {
    try {
        const text = readFileSync(file, "utf8");
        return text.trim() === "" ? {} : (JSON.parse(text) as unknown);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new UserError(`The policy configuration ${file} ${code ? `cannot be read (${code})` : "is not JSON"}.`);
    }
}

function previewed(directory: string, options: CheckOptions, signal: AbortSignal): Promise<JudgedInput> {
    const policyPacks = packsIn(options);
    return shown("starting the program", (show) =>
        inputFromPreview({
            directory: resolve(directory),
            ...(options.stack !== undefined && { stack: options.stack }),
            timeoutSeconds: options.timeout,
            policyPacks,
            onProgress: ({ registered, pending }) =>
                show(`${registered} resources${pending.length > 0 ? `, ${pending.length} pending` : ""}`),
            signal,
        }),
    );
}
