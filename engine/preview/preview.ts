/** The embedded preview: runs a Pulumi program of Node.js as `pulumi preview` does, without Pulumi, cloud or state. */
import { LogSeverity, type LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { concealing } from "../../policies/core/foreign-text";
import type { UnseenComponent } from "../judged-input";
import type { PolicyDiagnostic, PolicyHost } from "../policy-host/analyzer";
import type { PolicyPack } from "../policy-pack";
import { undeclaredBecause } from "../programs/undeclared";
import { parseReference, stackUrn } from "../protocol/urn";
import { beginPreview, projectOf, withoutSecrets, type BeginOptions, type BegunPreview } from "./begin";
import { createSteps, type Steps } from "./deployment/steps";
import { select, type Targets } from "./deployment/targets";
import { openCallbacks, type Callbacks } from "./monitor/callbacks";
import { createHooks } from "./monitor/hooks";
import { createRegistration } from "./monitor/registration";
import { serveMonitor } from "./monitor/serve-monitor";
import { createPendingResources, type PendingResources } from "./pending-resources";
import { previewedResource, secretsOf, type PreviewedRead, type PreviewedResource } from "./previewed-resource";
import { earlyExit, listed } from "./program/early-exit";
import { preloadedBecause } from "./program/preloaded";
import type { StartedProgram } from "./program/start-program";
import { secretsIn } from "./project/configuration";
import type { Answers } from "../answers-file";
import { answering } from "./providers/answers";
import { cloudProviders } from "./providers/cloud-providers";
import { dynamicProvider } from "./providers/dynamic-provider";
import type { ProviderPlugin } from "./providers/provider-plugin";
import { routedProviders } from "./providers/routed-providers";
import { createRunEnd, watchLimits, type RunEnd } from "./run-end";
import { createRunLog, type LogEntry, type PreviewProblem, type RunLog } from "./run-log";
import { startPacks } from "./start-packs";

export interface PreviewOptions extends BeginOptions, Targets {
    /** What has been begun with the same options. */
    readonly begun?: BegunPreview;
    /** For the whole preview. */
    readonly timeoutSeconds: number;
    /** For the start of a policy pack, 30 by default. */
    readonly policyStartSeconds?: number;
    /** For one answer of a policy pack, 30 by default. */
    readonly policyTimeoutSeconds?: number;
    /** They run in this order: the second pack sees what the first one remediates. */
    readonly policyPacks?: readonly PolicyPack[];
    /** What provider plugins answer; by default as the real ones do, as far as that is known without a cloud. */
    readonly providers?: ProviderPlugin;
    /** Answers of one's own for functions of providers. */
    readonly answers?: Answers;
    /** Added to the environment of the packs alone. */
    readonly packEnvironment?: Readonly<Record<string, string>>;
    onProgress?(event: Progress): void;
    readonly signal?: AbortSignal;
}

export interface Progress {
    readonly registered: number;
    /** Resources that the program has declared and that are not registered yet, as `NAME (TYPE)`. */
    readonly pending: readonly string[];
    /** The URN of the resource that was registered last. */
    readonly last?: string;
}

export interface Preview {
    readonly project: string;
    readonly stack: string;
    /** In the order of registration. */
    readonly resources: readonly PreviewedResource[];
    /** What it reads and does not declare, in the order in which it is read. */
    readonly reads: readonly PreviewedRead[];
    /** The program ended without an error, so that these are all its resources. */
    readonly complete: boolean;
    readonly errors: readonly PreviewProblem[];
    readonly logs: readonly LogEntry[];
    readonly policyDiagnostics: readonly PolicyDiagnostic[];
    /** In the order of registration. */
    readonly unseen: readonly UnseenComponent[];
}

/**
 * Previews a program; every resource counts as new. Errors of the program are entries of `errors`.
 * @throws UserError when the preview cannot begin: no project, another runtime, dependencies that are not installed, a
 * configuration that does not fit, a pack that does not start.
 */
export async function preview(options: PreviewOptions): Promise<Preview> {
    const begun = options.begun ?? (await beginPreview(options));
    try {
        // The files of a project that was begun were not checked then.
        const project = options.begun ? projectOf(options, begun.environment) : begun.project;
        return await run({ ...begun, project, options });
    } catch (error) {
        throw withoutSecrets(begun.project, error);
    } finally {
        await begun.close();
    }
}

interface Run extends BegunPreview {
    readonly options: PreviewOptions;
}

/** What the parts of a run share. */
interface Running extends Run {
    readonly end: RunEnd;
    readonly log: RunLog;
    readonly pending: PendingResources;
    readonly callbacks: Callbacks;
    /** Reports an error that ends the run. */
    readonly fail: (message: string, urn?: string) => void;
    /** @param urn of a resource that has been registered */
    readonly progress: (urn?: string) => void;
}

async function run(of: Run): Promise<Preview> {
    const { options, project, environment, organization, sandbox } = of;
    const running = startRun(of);
    const { end, pending, callbacks, fail } = running;
    const { name, stack, directory } = project;
    const dynamic = dynamicProvider({ directory, environment, project: name, stack, sandbox });
    const clouds = answering(options.providers ?? cloudProviders(directory), options.answers ?? {});
    const providers = routedProviders(clouds, dynamic.provider);
    let hosts: readonly PolicyHost[] = [];
    const unwatch = watchLimits(options.timeoutSeconds, options.signal, {
        timeout: () => fail(timeoutText(options.timeoutSeconds, pending.list())),
        abort: () => fail("The preview was stopped."),
    });
    try {
        hosts = await startPacks(
            options.policyPacks ?? [],
            { project: name, stack, organization, dryRun: true, config: project.config },
            { ...environment, ...options.packEnvironment },
            {
                startSeconds: Math.min(options.policyStartSeconds ?? 30, options.timeoutSeconds),
                answerSeconds: Math.min(options.policyTimeoutSeconds ?? 30, options.timeoutSeconds),
            },
            end.ended,
        );
        return await runProgram(running, hosts, providers);
    } finally {
        unwatch();
        end.end();
        await Promise.all([dynamic.close(), ...hosts.map((host) => host.close())]);
        callbacks.close();
    }
}

function startRun(of: Run): Running {
    const { options, project, sandbox } = of;
    const end = createRunEnd();
    const log = createRunLog(project.root, project.environments);
    const pending = createPendingResources();
    let registered = 0;
    return {
        ...of,
        end,
        log,
        pending,
        callbacks: openCallbacks(project.directory, sandbox),
        fail(message, urn) {
            log.error(message, urn);
            end.end();
        },
        progress(urn) {
            if (urn !== undefined) registered++;
            options.onProgress?.({ registered, pending: pending.list(), ...(urn !== undefined && { last: urn }) });
        },
    };
}

/** Serves the monitor, runs the program to its end, and finishes the steps. */
async function runProgram(running: Running, hosts: readonly PolicyHost[], providers: ProviderPlugin): Promise<Preview> {
    const { project, end, log, pending } = running;
    const { steps, closeMonitor, isFinishing, wentOn } = openMonitor(running, hosts, providers);
    let child: StartedProgram | undefined;
    try {
        if (end.isEnded()) return previewOf(running, steps);
        const preloaded = preloadedBecause(project.runtimeOptions.nodeargs);
        if (preloaded !== undefined) log.unseen(stackUrn(project.stack, project.name), preloaded, "preload");
        child = running.startProgram();
        child.onOutput((line) => log.addOutput(line));
        const code = await Promise.race([child.ended, end.ended.then(() => undefined)]);
        if (code === undefined || end.isEnded()) return previewOf(running, steps);
        const isComplete = steps.hasStackOutputs() && !wentOn() && (isFinishing() || !child.tellsItsEnd);
        const isWhole = code === 0 && isComplete && pending.list().length === 0;
        if (isWhole && !isFinishing()) await steps.finish();
        if (!isWhole && !log.hasProgramError() && log.errors.length === 0) {
            const hasStack = steps.states.size > 0;
            log.error(earlyExit({ code, pending: pending.list(), output: log.output, hasStack }));
        }
        return previewOf(running, steps);
    } finally {
        end.end();
        await child?.kill();
        closeMonitor();
    }
}

function previewOf({ project, log }: Running, steps: Steps): Preview {
    const resources = previewedIn(steps, steps.states);
    const reads = previewedIn(steps, steps.reads).map((each) => ({ ...each, id: steps.find(each.urn)?.id ?? "" }));
    const conceal = concealing([...secretsIn(project.config), ...[...resources, ...reads].flatMap(secretsOf)]);
    const concealed = <T extends { readonly message: string }>(said: T): T => ({
        ...said,
        message: conceal(said.message),
    });
    return {
        project: project.name,
        stack: project.stack,
        resources,
        reads,
        complete: steps.complete(),
        errors: log.errors.map(concealed),
        logs: log.logs().map(concealed),
        policyDiagnostics: log.policyDiagnostics().map(concealed),
        unseen: log.unseenIn(steps.states),
    };
}

function openMonitor(running: Running, hosts: readonly PolicyHost[], providers: ProviderPlugin) {
    const { options, project, organization, socket, end, log, pending, callbacks, fail, progress } = running;
    const hooks = createHooks(callbacks, (message, urn) => log.warn(message, urn));
    const steps = createSteps({
        project: project.name,
        stack: project.stack,
        providers,
        hosts,
        selection: select(options),
        runHooks: (names, kind, state) => hooks.run(names, kind, state),
        diagnose: (diagnostic) => log.diagnose(diagnostic),
        fail,
        report: (message, urn) => log.error(message, urn),
        ended: end.isEnded,
    });
    const registration = createRegistration(
        {
            project,
            providers,
            steps,
            fail,
            registered(name, type, { urn }) {
                pending.registered(name, type);
                progress(urn);
            },
            unseen: (urn, because) => log.unseen(urn, because, "component"),
        },
        callbacks,
    );
    let finishing = false;
    // Pulumi's runtime tells that it is complete when nothing is left to do: whatever follows shows that it was not.
    let wentOn = false;
    const closeMonitor = serveMonitor(
        {
            project,
            organization,
            registration,
            hooks,
            ended: end.ended,
            completed: async () => {
                finishing = true;
                if (steps.hasStackOutputs()) await steps.finish();
            },
            log(entry) {
                wentOn ||= finishing;
                addLogEntry(running, entry);
            },
        },
        socket,
    );
    return { steps, closeMonitor, isFinishing: () => finishing, wentOn: () => wentOn };
}

function addLogEntry({ project, end, log, pending, progress }: Running, entry: LogRequest): void {
    const message = entry.getMessage();
    if (entry.getSeverity() !== LogSeverity.DEBUG) return log.addEntry(entry, !end.isEnded());
    if (pending.declared(message)) return progress();
    const undeclared = undeclaredBecause(message, project.root);
    if (undeclared) log.unseen(stackUrn(project.stack, project.name), undeclared.because, undeclared.kind);
}

const previewedIn = (steps: Steps, states: Steps["states"]): readonly PreviewedResource[] =>
    [...states.values()].map((state) => {
        const { provider } = state.goal;
        return previewedResource(state, provider ? steps.find(parseReference(provider).urn) : undefined);
    });

function timeoutText(seconds: number, pending: readonly string[]): string {
    const what = pending.length > 0 ? `still pending: ${listed(pending)}` : "no resource is pending";
    return `The preview did not end within ${seconds} seconds; ${what}.`;
}
