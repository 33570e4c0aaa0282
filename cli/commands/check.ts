import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { euSovereign } from "../../packs/eu-sovereign/pack";
import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import type { Resource } from "../../policies/core/resource";
import type { Rule, Verdict } from "../../policies/core/rule";
import { readConfiguration, type Configuration } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import { preview, type PolicyDiagnostic, type Preview, type Progress } from "../../engine/preview";
import { packFinding } from "../report/pack-finding";
import { exitCodeOf, reportOf, type Report, type ReportedFinding } from "../report/report";
import { textOf } from "../report/text";
import { unseenFinding } from "../report/unseen";
import { resourcesOf, type Told } from "../../engine/resources";
import { readState } from "../../engine/state/state";
import { packsIn, type CheckOptions } from "./options";
import { shown } from "./progress";
import { judgedByPulumi } from "./pulumi";

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
    let whole = true;
    try {
        configuration = configurationIn(options.policyConfig);
        if (options.engine === "pulumi") return await judgedByPulumi(directory, options, signal);
        if (options.state === undefined) {
            const previewed = await previewOf(directory ?? ".", options, signal);
            errors.push(...previewed.errors.map(({ message }) => ({ message })));
            told = previewed.resources;
            whole = previewed.complete;
            others = [...othersIn(previewed), ...previewed.unseen.map(unseenFinding)];
        } else {
            if (directory !== undefined) throw new UserError("Give a program's folder or --state FILE, not both.");
            if (options.pack.length > 0)
                throw new UserError("--pack needs a program: it can not be used with --state.");
            told = readState(options.state);
        }
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        errors.push({ message: error.message });
    }
    const resources = resourcesOf(told);
    const rules = euSovereign.rules.filter((rule) => configuration.levels[rule.id] !== "disabled");
    const verdicts = whole
        ? evaluate(resources, rules, configuration.settings)
        : violationsAlone(resources, rules, configuration);
    const positions = new Map(resources.map(({ urn, position }) => [urn, position]));
    const placed = others.map((finding) => {
        const position = positions.get(finding.resource.urn);
        return position ? { ...finding, position } : finding;
    });
    return reportOf(resources, verdicts, configuration, placed, errors);
}

/**
 * What can be said of resources without the rest of the stack: the plan or the key that seems to be missing may be what
 * the program had not come to. A pack says no more then.
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
        throw new UserError(`The policy configuration ${file} ${code ? `can not be read (${code})` : "is not JSON"}.`);
    }
}

function previewOf(directory: string, options: CheckOptions, signal: AbortSignal): Promise<Preview> {
    const policyPacks = packsIn(options);
    return shown("starting the program", (show) =>
        preview({
            directory: resolve(directory),
            ...(options.stack !== undefined && { stack: options.stack }),
            timeoutSeconds: options.timeout,
            policyPacks,
            onProgress: ({ registered, pending }: Progress) =>
                show(`${registered} resources${pending.length > 0 ? `, ${pending.length} pending` : ""}`),
            signal,
        }),
    );
}

/** The findings of packs in the real policy host. */
function othersIn({ policyDiagnostics, resources, project, stack }: Preview): readonly ReportedFinding[] {
    const known = new Set(resources.map(({ urn }) => urn));
    const stackUrn = `urn:pulumi:${stack}::${project}::pulumi:pulumi:Stack::${project}-${stack}`;
    return policyDiagnostics.map((diagnostic: PolicyDiagnostic) => {
        const urn = known.has(diagnostic.urn) ? diagnostic.urn : stackUrn;
        return packFinding({ ...diagnostic, urn });
    });
}
