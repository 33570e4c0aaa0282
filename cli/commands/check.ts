import { dirname, resolve } from "node:path";
import type { JudgedInput } from "../../engine/judged-input";
import { projectFacts } from "../../engine/preview";
import { projectFile } from "../../engine/programs/project-file";
import { readAllTables } from "../../policies/catalog/table";
import { shown as escaped } from "../../policies/core/foreign-text";
import { UserError } from "../../policies/core/user-error";
import type { ReportedFinding } from "../../policies/core/report-once";
import type { Configuration } from "../../policies/core/settings";
import { stateBackend } from "../../policies/endpoints";
import { failoverEvidence, failoverProgram } from "../../policies/failover";
import { evidenceFindings } from "../report/evidence";
import { projectFindings } from "../report/project";
import { secondProgramFindings } from "../report/second-program";
import { merged } from "../report/merged";
import { partsOf } from "../report/formats";
import { allParts, exitCodeOf, reportOf, type Part, type Report } from "../report/report";
import { runOf, type Run } from "../report/run";
import { readBaseline } from "../config/baseline-file";
import { configured } from "../config/configured";
import { endEarly, takeEarly } from "../early-program";
import { exportedState } from "./exported-state";
import { detailIn, narrowed, packsIn, type CheckOptions } from "./options";
import { choiceOf, configurationOf, DEFAULT_PACK, rawConfigurationOf, switchedOnByAll, type Choice } from "./packs";
import { outputsOf, writeOutputs } from "./outputs";
import { previewed } from "./preview";
import { previewByPulumi } from "./pulumi";
import { assertAnswersFit, keepAnswers, readAnswers } from "./answers";
import { keepBaseline } from "./baseline";
import { judgedInProcesses, type Order } from "./jobs";
import { reportOn } from "./report-on";
import { subjectsOf, type Subject } from "./subjects";
import { tell } from "./tell";
import { folderOf, waiversOf, type RunWaivers } from "./waivers";

/** Judges programs, or states, and prints the report on standard output. @returns the exit code */
export async function check(
    directories: readonly string[],
    options: CheckOptions,
    signal: AbortSignal,
): Promise<number> {
    try {
        const detail = detailIn(options);
        const outputs = await outputsOf([...formatsOf(directories, options), ...(options.json ? ["json"] : [])]);
        const report = await judgedAll(directories, options, signal, partsOf(outputs.map(({ name }) => name)));
        for (const { message } of report.errors) tell("error", message);
        await writeOutputs(outputs, report, detail, options.lang);
        return exitCodeOf(report);
    } finally {
        await endEarly();
    }
}

/** What --format says, else the configuration of the first program. */
function formatsOf([directory]: readonly string[], options: CheckOptions): readonly string[] {
    if (options.format.length > 0) return options.format;
    try {
        return configured(folderOf(directory, options.state), options).formats ?? [];
    } catch (error) {
        // A configuration that is not valid is an error of the report.
        if (error instanceof UserError) return [];
        throw error;
    }
}

/** The report of a check. Several stacks give one. @param parts those that somebody will read */
export async function judgedAll(
    directories: readonly string[],
    options: CheckOptions,
    signal: AbortSignal,
    parts: readonly Part[] = allParts,
): Promise<Report> {
    let subjects: readonly Subject[];
    try {
        subjects = subjectsOf(directories, options);
        assertAnswersFit(options, subjects.length);
        if (subjects.length > 1 && (options.writeBaseline ?? options.prune) !== undefined)
            throw new UserError("A baseline is written of one stack at a time: give one folder and --stack NAME.");
    } catch (error) {
        const [directory, ...others] = directories;
        return failed({ ...(directory !== undefined && others.length === 0 && { directory }) }, options, error);
    }
    const orders = subjects.map((subject) => ({ subject, options: { ...options, ...stackOf(subject) }, parts }));
    if (process.stderr.isTTY) subjects.forEach((subject) => note(subject.note));
    const { jobs = 1 } = options;
    const reports =
        jobs > 1 && orders.length > 1
            ? await judgedInProcesses(orders, jobs, signal)
            : await judgedInTurn(orders, signal);
    note(twiceNote(reports));
    const [first, ...others] = reports;
    if (first === undefined) return emptyPart(options);
    return others.length === 0 ? first : merged(reports);
}

/** What a person should know where two files hold one stack: an export of yesterday beside that of today. */
function twiceNote(reports: readonly Report[]): string | undefined {
    const files = new Map<string, string>();
    for (const { run } of reports) {
        if (run.source !== "state" || run.project === undefined || run.stack === undefined) continue;
        const name = `${run.project}/${run.stack}`;
        const other = files.get(name);
        if (other !== undefined) return `${other} and ${run.subject} hold the same stack, ${name}: both count.`;
        files.set(name, run.subject);
    }
    return undefined;
}

async function judgedInTurn(orders: readonly Order[], signal: AbortSignal): Promise<readonly Report[]> {
    const reports: Report[] = [];
    for (const order of orders) reports.push(await judgedOne(order, signal));
    return reports;
}

const stackOf = ({ stack, state }: Subject) => ({
    ...(stack !== undefined && { stack }),
    ...(state !== undefined && { state }),
});
const note = (text: string | undefined): void => void (text && tell("note", text));

/** A part of a matrix that has nothing to do is no failure. */
const emptyPart = (options: CheckOptions): Report => ({
    ...failed({}, options, new UserError("")),
    errors: [],
    verdict: "nothing-judged",
    stacks: [],
});

/** The report of one program and stack, or of one state; an error that the user can mend is in it. */
export async function judgedOne({ subject, options: given, parts }: Order, signal: AbortSignal): Promise<Report> {
    const { directory } = subject;
    try {
        const options = configured(folderOf(directory, given.state), given);
        const choice = narrowed(choiceOf(options.with), options);
        const configuration = configurationOf(choice, options);
        note(optInNote(switchedOnByAll(choice, options)));
        const waived = waiversOf(folderOf(directory, options.state), options);
        const run = runOf(runAs(directory, options), rawConfigurationOf(options));
        const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline);
        // Before a program runs that could change them.
        readAllTables();
        const input = await inputOf(directory, options, choice, waived, signal);
        if (options.verbose) for (const line of input.output ?? []) process.stderr.write(`${escaped(line)}\n`);
        const { failOn, skip, acceptWaivers } = options;
        const report = reportOn(input, {
            choice,
            beside: [
                ...ofProject(directory, options, choice, configuration, input),
                ...ofEvidence(directory, options, choice, configuration, input, waived.register.today),
                ...(await ofTarget(options, choice, configuration, input, signal)),
            ],
            configuration,
            run,
            failOn,
            skip,
            parts,
            waivers: waived.register,
            ...(acceptWaivers && { acceptWaivers }),
            ...(baseline && { baseline }),
        });
        note(keepBaseline(report, baseline, options));
        note(keepAnswers(input, options));
        return report;
    } catch (error) {
        return failed(subject, given, error);
    }
}

/** What the files of the program say of its own state; of a state nobody knows where it lay. */
function ofProject(
    directory: string | undefined,
    { state, stack }: CheckOptions,
    { rules }: Choice,
    configuration: Configuration,
    input: JudgedInput,
): readonly ReportedFinding[] {
    if (state !== undefined) return [];
    const facts = projectFacts(resolve(directory ?? "."), input.stack || stack, process.env);
    return projectFindings(facts, configuration, rules.includes(stateBackend));
}

/**
 * What the records of drills say that the plans of a stack refer to. They lie in the project; those of a state beside its
 * file, where they need not be.
 */
function ofEvidence(
    directory: string | undefined,
    { state }: CheckOptions,
    { rules }: Choice,
    configuration: Configuration,
    { resources, shown = resources, stack, complete }: JudgedInput,
    today: string,
): readonly ReportedFinding[] {
    if (!complete || !rules.includes(failoverEvidence)) return [];
    const folder = state === undefined ? dirname(projectFile(resolve(directory ?? "."))) : folderOf(directory, state);
    const place = { folder: resolve(folder), isProject: state === undefined };
    return evidenceFindings(shown, place, configuration, stack, today);
}

/**
 * What keeps the program of the target from taking over.
 * @throws UserError where it cannot be previewed, or the primary is not known here
 */
async function ofTarget(
    { target, targetStack, timeout, sandbox }: CheckOptions,
    { rules }: Choice,
    configuration: Configuration,
    input: JudgedInput,
    signal: AbortSignal,
): Promise<readonly ReportedFinding[]> {
    if (target === undefined) {
        if (targetStack !== undefined) throw new UserError("--target-stack needs --target DIR.");
        return [];
    }
    if (!rules.includes(failoverProgram)) throw new UserError("--target needs the rule failover-program in a pack.");
    if (input.judged)
        throw new UserError("--target needs the embedded preview: it cannot be used with --engine pulumi.");
    if (!input.complete) return [];
    const found = await previewed({
        directory: target,
        stack: targetStack,
        which: "of the target",
        timeoutSeconds: timeout,
        ...(sandbox && { sandbox }),
        signal,
    });
    if (!found.complete) throw new UserError(`The target is not known whole: ${found.errors.join(" ")}`);
    return secondProgramFindings(input.resources, found.resources, input.stack, configuration);
}

/** The report of a run that could not begin. @throws what is no UserError */
function failed({ directory }: Subject, options: CheckOptions, error: unknown): Report {
    if (!(error instanceof UserError)) throw error;
    return reportOf({
        failOn: options.failOn,
        run: runOf(runAs(directory, options), {}),
        counts: { resources: 0, compliant: 0, notApplicable: 0 },
        coverage: {},
        coverageRequired: false,
        findings: [],
        rules: [],
        errors: [{ message: error.message }],
    });
}

const optInNote = (rules: readonly string[]): string | undefined =>
    rules.length === 0
        ? undefined
        : `"all" switches on ${rules.join(", ")} too, which are off unless somebody asks for them. Give each a level of its own to say what you mean.`;

/** What a run is told to judge, and by what. */
const runAs = (
    directory: string | undefined,
    { state, states, engine, with: own, pack, only, skip, sources, policyConfig = sources }: CheckOptions,
) => ({
    source: sourceOf(state ?? states, engine),
    subject: state ?? directory ?? states ?? ".",
    packs: [...(own.length > 0 ? own : [DEFAULT_PACK]), ...pack],
    ...(only.length > 0 && { only }),
    ...(skip.length > 0 && { skip }),
    ...(policyConfig && { configurationFile: policyConfig }),
});

const sourceOf = (state: string | undefined, engine: CheckOptions["engine"]): Run["source"] => {
    if (state !== undefined) return "state";
    return engine === "pulumi" ? "pulumi" : "preview";
};

/** @throws UserError when the options do not fit together, or there is nothing to judge. */
async function inputOf(
    directory: string | undefined,
    options: CheckOptions,
    choice: Choice,
    { environment }: RunWaivers,
    signal: AbortSignal,
): Promise<JudgedInput> {
    const { state, engine, sandbox } = options;
    if (sandbox && (state !== undefined || engine === "pulumi"))
        throw new UserError(
            "--sandbox is for a program in the embedded preview: it cannot be used with --state or --engine pulumi.",
        );
    if (engine === "pulumi") {
        if (state !== undefined) throw new UserError("--engine needs a program: it cannot be used with --state.");
        return previewByPulumi(directory ?? ".", options, choice, environment, signal);
    }
    if (state === undefined) {
        const { stack, timeout, answers } = options;
        const begun = takeEarly(resolve(directory ?? "."), stack);
        return previewed({
            directory: directory ?? ".",
            stack,
            ...(begun && { begun }),
            timeoutSeconds: timeout,
            policyPacks: packsIn(options),
            packEnvironment: environment,
            ...(sandbox && { sandbox }),
            ...(answers !== undefined && { answers: readAnswers(answers) }),
            signal,
        });
    }
    if (directory !== undefined) throw new UserError("Give a program's folder or --state FILE, not both.");
    if (options.pack.length > 0) throw new UserError("--pack needs a program: it cannot be used with --state.");
    return exportedState(state);
}
