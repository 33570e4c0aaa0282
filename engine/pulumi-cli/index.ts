/** A preview by Pulumi itself, with the user's own providers and credentials, and what the packs attached to it find. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Position } from "../../policies/core/resource";
import { FINDINGS_FILE } from "../serve/findings";
import type { PolicyPack } from "../preview";
import { projectFile } from "../preview/project/project";
import { diagnosticsIn, digestIn, positionsIn, type Said } from "./digest";
import { findPulumi } from "./executable";
import { errorsOf } from "./failure";
import { findingsIn, told, type Told } from "./findings";
import { run } from "./process";

export interface EngineOptions {
    /** A folder with Pulumi.yaml, or below one. */
    readonly directory: string;
    /** Without it the one that is selected. */
    readonly stack?: string;
    /** Rempart's own: it tells its findings itself. */
    readonly pack: PolicyPack & { readonly name: string };
    readonly others: readonly PolicyPack[];
    readonly timeoutSeconds: number;
    readonly signal: AbortSignal;
    onProgress(registered: number): void;
}
export interface EnginePreview extends Told {
    /** What the other packs say, those that the organisation enforces included. */
    readonly saidByOthers: readonly Said[];
    /** By URN; files are absolute. */
    readonly positions: ReadonlyMap<string, Position>;
    readonly errors: readonly string[];
}

/**
 * Previews a program in any language with Pulumi's command line.
 * @throws UserError when there is none, UserError when there is no project.
 */
export async function enginePreview(options: EngineOptions): Promise<EnginePreview> {
    const { directory, stack, pack, timeoutSeconds, signal } = options;
    const root = realpathSync(dirname(projectFile(directory)));
    const command = await findPulumi();
    const temporary = mkdtempSync(join(tmpdir(), "rempart-"));
    const findings = join(temporary, "findings.jsonl");
    const events = join(temporary, "events.jsonl");
    writeFileSync(findings, "");
    writeFileSync(events, "");
    const progress = setInterval(() => {
        options.onProgress(findingsIn(findings).filter(({ line }) => line === "resource").length);
    }, 500);
    try {
        const ended = await run({
            command,
            args: [
                ...["preview", "--json", "--show-sames", "--non-interactive", "--color", "never"],
                ...["--cwd", root, "--event-log", events],
                ...(stack === undefined ? [] : ["--stack", stack]),
                ...packArguments([pack, ...options.others], temporary),
            ],
            environment: {
                ...process.env,
                [FINDINGS_FILE]: findings,
                // Without it there is no --event-log, which Pulumi's own Automation API uses so.
                PULUMI_DEBUG_COMMANDS: "true",
                PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "false",
                PULUMI_SKIP_UPDATE_CHECK: "true",
            },
            timeoutSeconds,
            signal,
        });
        const digest = digestIn(ended.stdout);
        const own = told(findingsIn(findings));
        const saidByOthers = diagnosticsIn(readFileSync(events, "utf8")).filter((said) => said.pack !== pack.name);
        const blocks = [...own.findings, ...saidByOthers].some(({ level }) => level === "mandatory");
        return {
            ...own,
            saidByOthers,
            positions: digest ? positionsIn(digest, root) : new Map(),
            errors: ended.stopped
                ? [stoppedText(ended.stopped, timeoutSeconds)]
                : errorsOf(ended, digest, blocks, root),
        };
    } finally {
        clearInterval(progress);
        rmSync(temporary, { recursive: true, force: true });
    }
}

const stoppedText = (why: "time" | "signal", seconds: number): string =>
    why === "signal" ? "The preview was stopped." : `The preview did not end within ${seconds} seconds.`;

/** Pulumi wants a configuration for each pack or for none, and splits what it is given at commas, as CSV. */
function packArguments(packs: readonly PolicyPack[], temporary: string): readonly string[] {
    const field = (path: string) => (/[",\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path);
    const none = join(temporary, "no-settings.json");
    writeFileSync(none, "{}");
    const configured = packs.some(({ configFile }) => configFile !== undefined);
    return packs.flatMap(({ directory, configFile = none }) => [
        ...["--policy-pack", field(directory)],
        ...(configured ? ["--policy-pack-config", field(configFile)] : []),
    ]);
}
