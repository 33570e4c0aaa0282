import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ora from "ora";
import { euSovereign } from "../../packs/eu-sovereign/pack";
import { evaluate } from "../../policies/core/evaluate";
import { UNDETERMINED_MARK } from "../../policies/core/rule";
import { readConfiguration, type Configuration } from "../../policies/core/settings";
import { CommandError } from "../error";
import { preview, PreviewError, type PolicyDiagnostic, type Preview, type Progress } from "../preview";
import { exitCodeOf, reportOf, type Report, type ReportedFinding } from "../report/report";
import { textOf } from "../report/text";
import { resourcesOf, type Told } from "../resources";
import { readState } from "../state/state";

export interface CheckOptions {
    readonly stack?: string;
    /** A file in Pulumi's own format, for Rempart's rules. */
    readonly policyConfig?: string;
    /** Folders of CrossGuard packs that run beside Rempart's rules. */
    readonly pack: readonly string[];
    /** One file for each pack, in their order. */
    readonly packConfig: readonly string[];
    /** An exported stack, in the place of a program. */
    readonly state?: string;
    readonly json?: boolean;
    /** Seconds for the whole preview. */
    readonly timeout: number;
}

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
    const errors: { message: string }[] = [];
    let configuration: Configuration = readConfiguration({}, euSovereign.rules, euSovereign.levels);
    let told: readonly Told[] = [];
    let others: readonly ReportedFinding[] = [];
    try {
        configuration = configurationIn(options.policyConfig);
        if (options.state === undefined) {
            const previewed = await previewOf(directory ?? ".", options, signal);
            errors.push(...previewed.errors.map(({ message }) => ({ message })));
            told = previewed.resources;
            others = othersIn(previewed);
        } else {
            if (directory !== undefined) throw new CommandError("Give a program's folder or --state FILE, not both.");
            if (options.pack.length > 0)
                throw new CommandError("--pack needs a program: it can not be used with --state.");
            told = readState(options.state);
        }
    } catch (error) {
        if (!(error instanceof CommandError) && !(error instanceof PreviewError)) throw error;
        errors.push({ message: error.message });
    }
    const resources = resourcesOf(told);
    const rules = euSovereign.rules.filter((rule) => configuration.levels[rule.id] !== "disabled");
    const verdicts = evaluate(resources, rules, configuration.settings);
    const positions = new Map(resources.map(({ urn, position }) => [urn, position]));
    const placed = others.map((finding) => {
        const position = positions.get(finding.resource.urn);
        return position ? { ...finding, position } : finding;
    });
    return reportOf(resources, verdicts, configuration, placed, errors);
}

/** @throws CommandError with every problem of the file, a line each. */
function configurationIn(file: string | undefined): Configuration {
    const configuration = readConfiguration(
        file === undefined ? {} : jsonIn(file),
        euSovereign.rules,
        euSovereign.levels,
    );
    if (configuration.problems.length > 0) throw new CommandError(`${file}: ${configuration.problems.join(" ")}`);
    return configuration;
}

function jsonIn(file: string): unknown {
    try {
        const text = readFileSync(file, "utf8");
        return text.trim() === "" ? {} : (JSON.parse(text) as unknown);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new CommandError(
            `The policy configuration ${file} ${code ? `can not be read (${code})` : "is not JSON"}.`,
        );
    }
}

async function previewOf(directory: string, options: CheckOptions, signal: AbortSignal): Promise<Preview> {
    const spinner = ora({ text: "starting the program", stream: process.stderr, isEnabled: process.stderr.isTTY });
    if (options.packConfig.length > 0 && options.packConfig.length !== options.pack.length) {
        throw new CommandError("Give one --pack-config for each --pack, in the same order.");
    }
    const packs = options.pack.map((pack, index) => {
        const configFile = options.packConfig[index];
        return { directory: resolve(pack), ...(configFile !== undefined && { configFile: resolve(configFile) }) };
    });
    if (process.stderr.isTTY) spinner.start();
    try {
        return await preview({
            directory: resolve(directory),
            ...(options.stack !== undefined && { stack: options.stack }),
            timeoutSeconds: options.timeout,
            policyPacks: packs,
            onProgress: ({ registered, pending }: Progress) => {
                spinner.text = `${registered} resources${pending.length > 0 ? `, ${pending.length} pending` : ""}`;
            },
            signal,
        });
    } finally {
        spinner.stop();
    }
}

/** The findings of packs in the real policy host; one that names no severity is taken as medium. */
function othersIn({ policyDiagnostics, resources, project, stack }: Preview): readonly ReportedFinding[] {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const stackUrn = `urn:pulumi:${stack}::${project}::pulumi:pulumi:Stack::${project}-${stack}`;
    return policyDiagnostics.map((diagnostic: PolicyDiagnostic): ReportedFinding => {
        const { policy, message, level, severity } = diagnostic;
        const undetermined = message.startsWith(UNDETERMINED_MARK);
        const urn = byUrn.has(diagnostic.urn) ? diagnostic.urn : stackUrn;
        const { type = "pulumi:pulumi:Stack", name = `${project}-${stack}` } = byUrn.get(urn) ?? {};
        return {
            rule: policy,
            verdict: undetermined ? "undetermined" : "violating",
            level,
            severity: severity ?? "medium",
            resource: { urn, type, name },
            message: undetermined ? message.slice(UNDETERMINED_MARK.length) : message,
        };
    });
}
