import { LogSeverity, type LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { messageOf } from "../error-message";
import { startPolicyHost, type PolicyPack } from "../policy-host/host";
import { cloudProviders } from "./providers/cloud-providers";
import { isRendered } from "./providers/kubernetes";
import { dynamicProvider } from "./providers/dynamic-provider";
import type { ProviderPlugin } from "./providers/provider-plugin";
import { routedProviders } from "./providers/routed-providers";
import { serveMonitor } from "./monitor/monitor";
import type { PolicyDiagnostic, PolicyHost } from "../policy-host/analyzer";
import type { Position } from "../programs/position";
import type { Child } from "../programs/node-process";
import { programFailure, startProgram } from "./program/start-program";
import { loadProject, type Project } from "./project/project";
import { createRegistration } from "./monitor/registration";
import { createSteps, type State, type Steps } from "./deployment/steps";
import { select, type Targets } from "./deployment/targets";
import { openCallbacks } from "./monitor/callbacks";
import { parseReference } from "../protocol/urn";
import { flattenReferences, mapValues, withoutInternal, type WireObject } from "../protocol/wire";

export interface PreviewOptions extends Targets {
    /** A folder with Pulumi.yaml, or below one. */
    readonly directory: string;
    /** Without it the only stack that has a file, else "dev". */
    readonly stack?: string;
    /** For the whole preview. */
    readonly timeoutSeconds: number;
    /** For one answer of a policy pack, 30 by default. */
    readonly policyTimeoutSeconds?: number;
    /** Run in this order: a remedy of the first pack is seen by the second. */
    readonly policyPacks?: readonly PolicyPack[];
    /** What providers answer; by default as the real ones do, as far as it is known without a cloud. */
    readonly model?: ProviderPlugin;
    /** Added to the environment of the program and the packs. */
    readonly environment?: Readonly<Record<string, string>>;
    /** Replaces values of the configuration, by `namespace:name` or name. */
    readonly config?: Readonly<Record<string, string>>;
    /** "organization" by default, as with a backend of one's own. */
    readonly organization?: string;
    onProgress?(event: Progress): void;
    readonly signal?: AbortSignal;
}

export interface Progress {
    readonly registered: number;
    /** Resources that the program has declared and that are not registered yet, as `NAME (TYPE)`. */
    readonly pending: readonly string[];
    readonly last?: string;
}

/** A resource of the program. */
export interface PreviewedResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    /** False for components and the stack. */
    readonly custom: boolean;
    readonly parent?: string;
    /** As a resource policy sees them. */
    readonly inputs: WireObject;
    /** As a stack policy sees them; empty when the provider's settings are not known yet. */
    readonly outputs: WireObject;
    readonly provider?: {
        readonly urn: string;
        readonly type: string;
        readonly name: string;
        readonly properties: WireObject;
    };
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    /** Where the program declares it. */
    readonly position?: Position;
    /** Built by a provider: what is inside can not be seen. */
    readonly remote?: boolean;
}

export interface PreviewProblem {
    /** One line. */
    readonly message: string;
    readonly urn?: string;
}

/** A component of which not all resources inside could be shown. */
export interface Unseen {
    readonly urn: string;
    /** The words after "because". */
    readonly because: string;
}

export interface Preview {
    readonly project: string;
    readonly stack: string;
    /** In the order of registration. */
    readonly resources: readonly PreviewedResource[];
    /** The program ended well, so that these are all its resources. */
    readonly complete: boolean;
    readonly errors: readonly PreviewProblem[];
    readonly logs: readonly {
        readonly severity: "info" | "warning";
        readonly message: string;
        readonly urn?: string;
    }[];
    readonly policyDiagnostics: readonly PolicyDiagnostic[];
    /** In the order of registration. */
    readonly unseen: readonly Unseen[];
}

/**
 * Runs a Pulumi program of Node.js in preview mode, without Pulumi's command line, a cloud or a state: every resource
 * counts as new. Errors of the program are entries of `errors`.
 * @throws UserError when the preview can not begin: no project, another runtime, dependencies that are not
 * installed, a configuration that does not fit, a pack that does not start.
 */
export async function preview(options: PreviewOptions): Promise<Preview> {
    const environment = { ...process.env, ...options.environment };
    const project = loadProject(options.directory, {
        ...(options.stack !== undefined && { stack: options.stack }),
        ...(options.config && { config: options.config }),
        ...passphraseOf(environment),
    });
    return run(project, options, environment);
}

const passphraseOf = (environment: NodeJS.ProcessEnv): { passphrase?: string } =>
    environment.PULUMI_CONFIG_PASSPHRASE === undefined ? {} : { passphrase: environment.PULUMI_CONFIG_PASSPHRASE };

interface Stopper {
    readonly stopped: Promise<void>;
    readonly isStopped: () => boolean;
    readonly stop: () => void;
}
function stopper(): Stopper {
    let stop = (): void => undefined;
    let isStopped = false;
    const stopped = new Promise<void>((resolve) => {
        stop = () => {
            isStopped = true;
            resolve();
        };
    });
    return { stopped, isStopped: () => isStopped, stop: () => stop() };
}

async function run(project: Project, options: PreviewOptions, environment: NodeJS.ProcessEnv): Promise<Preview> {
    const organization = options.organization ?? "organization";
    const errors: PreviewProblem[] = [];
    const logs: Preview["logs"][number][] = [];
    const policyDiagnostics: PolicyDiagnostic[] = [];
    const unseen = new Map<string, string>();
    const declared = new Map<string, number>();
    const end = stopper();
    const output: string[] = [];
    let registered = 0;
    let asked = false;
    let programErrors = 0;

    const report = (message: string, urn?: string): void =>
        void errors.push({ message: oneLine(message), ...(urn && { urn }) });
    const fail = (message: string, urn?: string): void => {
        report(message, urn);
        end.stop();
    };
    const pending = (): readonly string[] => [...declared].filter(([, count]) => count > 0).map(([label]) => label);
    const progress = (last?: string): void =>
        options.onProgress?.({ registered, pending: pending(), ...(last !== undefined && { last }) });
    const count = (label: string, by: number): void => {
        const now = (declared.get(label) ?? 0) + by;
        if (now === 0) declared.delete(label);
        else declared.set(label, now);
    };

    const log = (entry: LogRequest): void => {
        const [message, urn] = [entry.getMessage(), entry.getUrn()];
        const severity = entry.getSeverity();
        if (severity === LogSeverity.DEBUG) {
            const label = declarationOf(message);
            if (label) count(label, 1);
            if (label) progress();
        } else if (severity === LogSeverity.ERROR) {
            programErrors++;
            if (!end.isStopped()) report(programFailure(message, project.root), urn);
        } else {
            logs.push({
                severity: severity === LogSeverity.WARNING ? "warning" : "info",
                message,
                ...(urn && { urn }),
            });
        }
    };

    const dynamic = dynamicProvider({
        directory: project.directory,
        environment,
        project: project.name,
        stack: project.stack,
    });
    const model = routedProviders(options.model ?? cloudProviders(project.directory), dynamic.model);
    const callbacks = openCallbacks(project.directory);
    let hosts: readonly PolicyHost[] = [];
    let child: Child | undefined;
    let monitor: { close(): void } | undefined;
    const limit = setTimeout(() => {
        const waiting = pending();
        const what = waiting.length > 0 ? `still pending: ${waiting.join(", ")}` : "no resource is pending";
        fail(`The preview did not end within ${options.timeoutSeconds} seconds; ${what}.`);
    }, options.timeoutSeconds * 1000);
    const aborted = (): void => fail("The preview was stopped.");
    options.signal?.addEventListener("abort", aborted, { once: true });
    if (options.signal?.aborted) aborted();

    try {
        hosts = await startHosts(options, project, organization, environment, end.stopped);
        const steps: Steps = createSteps({
            project: project.name,
            stack: project.stack,
            model,
            hosts,
            selection: select(options),
            diagnose: (diagnostic) => void policyDiagnostics.push(diagnostic),
            fail,
            report,
            ended: end.isStopped,
            runHooks,
        });
        const registration = createRegistration({
            project,
            model,
            steps,
            callbacks,
            fail,
            registered: (name, type, state) => {
                registered++;
                count(labelOf(name, type), -1);
                progress(state.urn);
            },
            unseen: (urn, because) => void unseen.set(urn, because),
        });
        async function runHooks(names: readonly string[], kind: "before" | "after", state: State): Promise<void> {
            for (const name of names) {
                const hook = registration.hook(name);
                if (!hook) throw new Error(`hook "${name}" was not registered`);
                if (!hook.onDryRun) continue;
                const { urn, id, goal, inputs, outputs } = state;
                const call = {
                    urn,
                    id,
                    name: goal.name,
                    type: goal.type,
                    inputs,
                    ...(kind === "after" && { outputs }),
                };
                try {
                    await callbacks.hook(hook.callback, call);
                } catch (error) {
                    const text = `${kind} hook "${name}" failed: ${messageOf(error)}`;
                    if (!hook.ignoreErrors) throw new Error(text);
                    logs.push({ severity: "warning", message: text, urn });
                }
            }
        }
        if (!end.isStopped()) {
            const served = await serveMonitor({
                project,
                organization,
                registration,
                ended: end.stopped,
                completed: async () => {
                    asked = true;
                    await steps.finish();
                },
                log,
            });
            monitor = served;
            child = startProgram({
                project,
                organization,
                address: served.address,
                environment,
                onOutput: (line) => void (output.length < 1000 && output.push(line)),
            });
            const code = await Promise.race([child.ended, end.stopped.then(() => undefined)]);
            if (code === 0 && !asked && !end.isStopped()) await steps.finish();
            else if (code !== undefined && code !== 0 && !end.isStopped()) {
                report(exitMessage(code, pending(), programErrors > 0, output, errors));
            }
        }
        for (const message of output.filter((line) => line.trim() !== "")) logs.push({ severity: "info", message });
        return {
            project: project.name,
            stack: project.stack,
            resources: [...steps.states.values()].map((state) => previewed(state, steps)),
            complete: steps.whole(),
            errors: errors.filter(({ message }) => message !== ""),
            logs,
            // Analyses overlap: what packs say is told in an order that does not change from run to run.
            policyDiagnostics: policyDiagnostics.sort(
                (one, other) => byText(one.pack, other.pack) || byText(one.urn, other.urn),
            ),
            unseen: unseenIn(steps, unseen),
        };
    } finally {
        clearTimeout(limit);
        options.signal?.removeEventListener("abort", aborted);
        end.stop();
        await Promise.all([child?.kill(), dynamic.close(), ...hosts.map((host) => host.close())]);
        callbacks.close();
        monitor?.close();
    }
}

/** What was noted of components that providers build, and those of the program that had nothing to put inside. */
function unseenIn({ states }: Steps, noted: ReadonlyMap<string, string>): readonly Unseen[] {
    const parents = new Set([...states.values()].map(({ goal }) => goal.parent));
    return [...states.values()].flatMap(({ urn, goal }) => {
        const empty = isRendered(goal.type) && !goal.custom && !parents.has(urn);
        const because = noted.get(urn) ?? (empty ? "its provider renders it, which does not run in this preview" : "");
        return because === "" ? [] : [{ urn, because }];
    });
}

/** A text without the stack trace that a pack or a provider may have put behind it. */
function oneLine(text: string): string {
    const lines = text.split("\n");
    const trace = lines.findIndex((line) => /^\s+at /.test(line));
    const said = trace < 0 ? lines : lines.slice(0, trace);
    return said
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join(" ");
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const labelOf = (name: string, type: string): string => `${name} (${type})`;
/** The SDK tells in its debug log what it is about to register, long before all inputs are known. */
function declarationOf(message: string): string | undefined {
    const [, type, name] = /^Registering resource: t=([^,]*), name=(.*), custom=\w+, remote=\w+$/s.exec(message) ?? [];
    return type === undefined ? undefined : labelOf(name ?? "", type);
}

async function startHosts(
    options: PreviewOptions,
    project: Project,
    organization: string,
    environment: NodeJS.ProcessEnv,
    stopped: Promise<void>,
): Promise<readonly PolicyHost[]> {
    const abort = new AbortController();
    void stopped.then(() => abort.abort());
    const context = { project: project.name, stack: project.stack, organization, dryRun: true, config: project.config };
    const timeoutSeconds = Math.min(options.policyTimeoutSeconds ?? 30, options.timeoutSeconds);
    const starting = (options.policyPacks ?? []).map((pack) =>
        startPolicyHost({ pack, context, environment, timeoutSeconds, signal: abort.signal }),
    );
    const results = await Promise.allSettled(starting);
    const hosts = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const failed = results.find((result) => result.status === "rejected");
    if (!failed) return hosts;
    await Promise.all(hosts.map((host) => host.close()));
    throw failed.reason;
}

/** How Pulumi's SDK says, before 3.249 and since, that a program ended too early. */
const leaked = /promises? (was|were) still active|exited before the following resource/;

/** What to say when the program ended by itself with an error. */
function exitMessage(
    code: number | string,
    pending: readonly string[],
    explained: boolean,
    output: readonly string[],
    errors: readonly PreviewProblem[],
): string {
    if (explained || errors.length > 0) return "";
    if (output.some((line) => leaked.test(line))) {
        const what = pending.length > 0 ? `these resources never got all their inputs: ${pending.join(", ")}` : "";
        return `The program ended while promises were still pending${what ? `; ${what}` : ""}.`;
    }
    if (output.some((line) => line.includes("JavaScript heap out of memory"))) {
        return "The program ran out of memory: give it more in Pulumi.yaml, as runtime option nodeargs: --max-old-space-size=8192.";
    }
    if (typeof code === "string") return `The program was ended from outside (${code}) before it was done.`;
    return `The program ended with code ${code} before it was done; it must not call process.exit.`;
}

function previewed(state: State, steps: Steps): PreviewedResource {
    const { goal, urn } = state;
    const owner = goal.provider ? steps.find(parseReference(goal.provider).urn) : undefined;
    const shown = (properties: WireObject): WireObject => mapValues(withoutInternal(properties), flattenReferences);
    return {
        urn,
        type: goal.type,
        name: goal.name,
        custom: goal.custom,
        ...(goal.parent && { parent: goal.parent }),
        inputs: shown(state.inputs),
        outputs: shown(state.outputs),
        ...(owner && {
            provider: {
                urn: owner.urn,
                type: owner.goal.type,
                name: owner.goal.name,
                properties: shown(owner.inputs),
            },
        }),
        dependencies: goal.dependencies,
        propertyDependencies: goal.propertyDependencies,
        ...(goal.position && { position: goal.position }),
        ...(goal.remote && { remote: true }),
    };
}
