/** A preview by Pulumi itself, with the user's own providers and credentials, and what the attached packs find. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Position } from "../../policies/core/resource";
import { answersIn, FINDINGS_FILE, saidBeside } from "../findings-file";
import { relativePosition, type JudgedInput } from "../judged-input";
import type { PolicyPack } from "../policy-pack";
import { projectFile } from "../programs/project-file";
import { findingsIn } from "../read-findings";
import { digestIn, positionsIn } from "./digest";
import { packFindingsIn } from "./event-log";
import { findPulumi } from "./executable";
import { errorsOf } from "./failure";
import { run, type Ended } from "./process";

export interface PulumiOptions {
    /** A folder with Pulumi.yaml, or below one. */
    readonly directory: string;
    /** Without it the stack that is selected. */
    readonly stack?: string;
    /** Rempart's own pack, which writes its findings into a file. */
    readonly pack: { readonly directory: string; readonly configuration: object };
    readonly others: readonly PolicyPack[];
    readonly timeoutSeconds: number;
    readonly signal: AbortSignal;
    onProgress(registered: number): void;
}

/** The files that a run writes. */
interface RunFiles {
    readonly folder: string;
    readonly findings: string;
    readonly events: string;
}

/**
 * Previews a program in any language with Pulumi's command line. Rempart's own pack judges inside of it.
 * @throws UserError when there is no command line, or no project.
 */
export async function inputFromPulumi(options: PulumiOptions): Promise<JudgedInput> {
    const root = realpathSync(dirname(projectFile(options.directory)));
    const command = await findPulumi();
    const folder = mkdtempSync(join(tmpdir(), "rempart-"));
    const files = { folder, findings: join(folder, "findings.jsonl"), events: join(folder, "events.jsonl") };
    writeFileSync(files.findings, "");
    writeFileSync(files.events, "");
    const progress = setInterval(() => {
        options.onProgress(findingsIn(files.findings).filter(({ line }) => line === "resource").length);
    }, 500);
    try {
        const { timeoutSeconds, signal } = options;
        const args = previewArguments(options, root, files);
        const environment = { ...process.env, ...previewEnvironment(files) };
        return judgedInput(options, root, files, await run({ command, args, environment, timeoutSeconds, signal }));
    } finally {
        clearInterval(progress);
        rmSync(folder, { recursive: true, force: true });
    }
}

const previewArguments = ({ stack, pack, others }: PulumiOptions, root: string, files: RunFiles): readonly string[] => [
    ...["preview", "--json", "--show-sames", "--non-interactive", "--color", "never"],
    ...["--cwd", root, "--event-log", files.events],
    ...(stack === undefined ? [] : ["--stack", stack]),
    ...packArguments(pack, others, files.folder),
];

const previewEnvironment = ({ findings }: RunFiles): NodeJS.ProcessEnv => ({
    [FINDINGS_FILE]: findings,
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
    const answers = answersIn(findingsIn(files.findings));
    const packFindings = saidBeside(packFindingsIn(readFileSync(files.events, "utf8")), answers);
    const blocks = [...answers.flatMap(({ findings }) => findings), ...packFindings].some(
        ({ level }) => level === "mandatory",
    );
    const positions = digest ? positionsIn(digest, root) : new Map<string, Position>();
    const errors = ended.stopped ? [stoppedText(ended.stopped, timeoutSeconds)] : errorsOf(ended, digest, blocks, root);
    return {
        resources: [],
        complete: errors.length === 0,
        positions: new Map([...positions].map(([urn, position]) => [urn, relativePosition(position)])),
        packFindings,
        unseen: [],
        errors,
        answers,
        judged: true,
    };
}

const stoppedText = (why: "time" | "signal", seconds: number): string =>
    why === "signal" ? "The preview was stopped." : `The preview did not end within ${seconds} seconds.`;
