/** Runs the built command line as a user does. */
import { spawn } from "node:child_process";
import { join } from "node:path";

export const root = join(__dirname, "../..");

export interface Ended {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

export function rempart(
    args: readonly string[],
    options: {
        readonly cwd?: string;
        readonly killAfterMs?: number;
        readonly environment?: Readonly<Record<string, string>>;
    } = {},
): Promise<Ended> {
    const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), ...args], {
        cwd: options.cwd ?? root,
        env: { ...process.env, NO_COLOR: "1", PULUMI_CONFIG_PASSPHRASE: "", ...options.environment },
    });
    const ended = { stdout: "", stderr: "" };
    child.stdout.on("data", (data: Buffer) => (ended.stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (ended.stderr += data.toString()));
    if (options.killAfterMs !== undefined) setTimeout(() => child.kill("SIGINT"), options.killAfterMs);
    return new Promise((resolve) => child.on("close", (code) => resolve({ ...ended, code })));
}
