import { spawn } from "node:child_process";

export interface Run {
    readonly command: string;
    readonly args: readonly string[];
    readonly environment: NodeJS.ProcessEnv;
    readonly timeoutSeconds: number;
    readonly signal: AbortSignal;
}
export interface Ended {
    readonly code: number | string;
    readonly stdout: string;
    readonly stderr: string;
    /** Why it was ended before it was done. */
    readonly stopped?: "time" | "signal";
}

/** For this long Pulumi may tidy up after it was asked to stop; then it, and what it has started, is ended. */
const secondsToStop = 10;

/** Runs Pulumi; asked to stop, or out of time, it is interrupted as by Ctrl-C, so that it ends its plugins itself. */
export function run({ command, args, environment, timeoutSeconds, signal }: Run): Promise<Ended> {
    // A group of its own: a Ctrl-C at the terminal must reach Pulumi once, from here.
    const child = spawn(command, args, { env: environment, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const written = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (written.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (written.stderr += text));
    let stopped: Ended["stopped"];
    const timers: NodeJS.Timeout[] = [];
    const stop = (reason: Ended["stopped"]): void => {
        if (stopped !== undefined) return;
        stopped = reason;
        child.kill("SIGINT");
        timers.push(setTimeout(() => child.kill("SIGINT"), (secondsToStop * 1000) / 2));
        timers.push(setTimeout(() => killGroup(child.pid), secondsToStop * 1000));
    };
    const aborted = (): void => stop("signal");
    timers.push(setTimeout(() => stop("time"), timeoutSeconds * 1000));
    signal.addEventListener("abort", aborted, { once: true });
    if (signal.aborted) aborted();
    return new Promise<Ended>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, killed) =>
            resolve({ ...written, code: code ?? killed ?? 1, ...(stopped && { stopped }) }),
        );
    }).finally(() => {
        timers.forEach(clearTimeout);
        signal.removeEventListener("abort", aborted);
    });
}

function killGroup(pid: number | undefined): void {
    if (pid === undefined) return;
    try {
        process.kill(-pid, "SIGKILL");
    } catch {
        // It is gone already.
    }
}
