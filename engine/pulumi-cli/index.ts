/** A preview by Pulumi itself, with the user's own providers and credentials, and what the attached packs find. */
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Position } from "../../policies/core/resource";
import { answersIn, FINDINGS_FILE, saidBeside } from "../findings-file";
import { relativePosition, type JudgedInput } from "../judged-input";
import type { PolicyPack } from "../policy-pack";
import { projectFile } from "../programs/project-file";
import { inTemporaryFolder } from "../programs/temporary-folder";
import { parseUrn } from "../protocol/urn";
import { findingsIn, resourcesJudged } from "../read-findings";
import { digestIn, positionsIn, resourcesIn } from "./digest";
import { eventsIn, packFindingsIn, readsIn } from "./event-log";
import { findPulumi } from "./executable";
import { errorsOf } from "./failure";
import { recordedCalls } from "./grpc-log";
import { run, type Ended } from "./process";
import { savedAnswers } from "./saved-answers";

export interface PulumiOptions {
    /** A folder with Pulumi.yaml, or below one. */
    readonly directory: string;
    /** Without it the stack that is selected. */
    readonly stack?: string;
    /** Rempart's own pack, which writes its findings into a file. */
    readonly pack: { readonly directory: string; readonly configuration: object };
    readonly others: readonly PolicyPack[];
    /** What the packs are told beside their configuration. */
    readonly environment?: Readonly<Record<string, string>>;
    /** Whether to record what functions of providers answer. */
    readonly saveAnswers?: boolean;
    readonly timeoutSeconds: number;
    readonly signal: AbortSignal;
    onProgress(registered: number): void;
}

/** The files that a run writes. */
interface RunFiles {
    readonly folder: string;
    readonly findings: string;
    readonly events: string;
    readonly calls: string;
}

/**
 * Previews a program in any language with Pulumi's command line. Rempart's own pack judges inside of it.
 * @throws UserError when there is no command line, or no project.
 */
export async function inputFromPulumi(options: PulumiOptions): Promise<JudgedInput> {
    const root = realpathSync(dirname(projectFile(options.directory)));
    const command = await findPulumi();
    return inTemporaryFolder((folder) => previewIn(folder, options, root, command));
}

async function previewIn(folder: string, options: PulumiOptions, root: string, command: string): Promise<JudgedInput> {
    const [findings, events, calls] = ["findings", "events", "calls"].map((name) => join(folder, `${name}.jsonl`)) as [
        string,
        string,
        string,
    ];
    const files = { folder, findings, events, calls };
    for (const file of [findings, events, calls]) writeFileSync(file, "");
    const progress = setInterval(() => {
        options.onProgress(resourcesJudged(files.findings));
    }, 500);
    try {
        const { timeoutSeconds, signal } = options;
        const args = previewArguments(options, root, files);
        const environment = { ...process.env, ...options.environment, ...previewEnvironment(files, options) };
        const ended = await run({ command, args, environment, timeoutSeconds, signal });
        const input = judgedInput(options, root, files, ended);
        return options.saveAnswers ? { ...input, savedAnswers: savedAnswers(await recordedCalls(calls)) } : input;
    } finally {
        clearInterval(progress);
    }
}

const previewArguments = ({ stack, pack, others }: PulumiOptions, root: string, files: RunFiles): readonly string[] => [
    ...["preview", "--json", "--show-sames", "--non-interactive", "--color", "never"],
    ...["--cwd", root, "--event-log", files.events],
    ...(stack === undefined ? [] : ["--stack", stack]),
    ...packArguments(pack, others, files.folder),
];

const previewEnvironment = ({ findings, calls }: RunFiles, { saveAnswers }: PulumiOptions): NodeJS.ProcessEnv => ({
    [FINDINGS_FILE]: findings,
    // The engine's log of what programs and providers say to it, in any language.
    ...(saveAnswers && { PULUMI_DEBUG_GRPC: calls }),
    // --event-log needs this; Pulumi's own Automation API sets it for the same reason.
    PULUMI_DEBUG_COMMANDS: "true",
    PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "false",
    PULUMI_SKIP_UPDATE_CHECK: "true",
});

/** Pulumi takes a configuration for each pack or for none, and splits what it is given at commas, as CSV. */
function packArguments(
    { directory, configuration }: PulumiOptions["pack"],
    others: readonly PolicyPack[],
    folder: string,
): readonly string[] {
    const field = (path: string) => (/[",\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path);
    const [own, none] = [join(folder, "settings.json"), join(folder, "no-settings.json")];
    writeFileSync(own, JSON.stringify(configuration));
    writeFileSync(none, "{}");
    return [{ directory, configFile: own }, ...others].flatMap(({ directory, configFile = none }) => [
        ...["--policy-pack", field(directory)],
        ...["--policy-pack-config", field(configFile)],
    ]);
}

function judgedInput({ timeoutSeconds }: PulumiOptions, root: string, files: RunFiles, ended: Ended): JudgedInput {
    const digest = digestIn(ended.stdout);
    const written = findingsIn(files.findings);
    const events = eventsIn(readFileSync(files.events, "utf8"));
    const answers = answersIn(written);
    const packFindings = saidBeside(packFindingsIn(events), written);
    const blocks = [...answers.flatMap(({ findings }) => findings), ...packFindings].some(
        ({ level }) => level === "mandatory",
    );
    const positions = digest ? positionsIn(digest, root) : new Map<string, Position>();
    const failures = ended.stopped
        ? [stoppedText(ended.stopped, timeoutSeconds)]
        : errorsOf(ended, digest, blocks, root);
    const isUntold = failures.length === 0 && ended.code === 0 && !written.some(({ line }) => line === "stack");
    const errors = isUntold ? [untoldText] : failures;
    const judgedUrn = written.find((line) => line.line === "resource")?.urn;
    const { stack, project } = parseUrn(digest?.steps?.[0]?.urn ?? judgedUrn ?? "");
    return {
        stack,
        ...(project !== "" && { project }),
        resources: [],
        reads: readsIn(events, positions),
        shown: digest ? resourcesIn(digest) : [],
        complete: errors.length === 0,
        positions: new Map([...positions].map(([urn, position]) => [urn, relativePosition(position)])),
        packFindings,
        unseen: [],
        errors,
        answers,
        judged: true,
    };
}

const untoldText =
    "The preview ended well, but Rempart's own pack did not tell what it found in the stack: look for what the program does with files.";
const stoppedText = (why: "time" | "signal", seconds: number): string =>
    why === "signal" ? "The preview was stopped." : `The preview did not end within ${seconds} seconds.`;
