import { spawn } from "node:child_process";
import { guardGroup } from "../programs/guardian";

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
    /** Why it was stopped. */
    readonly stopped?: "time" | "signal";
}

/** After a request to stop, Pulumi has this long to clean up; then it and everything it started is ended. */
const secondsToStop = 10;

/** Runs Pulumi. At the time limit, or on the signal, it is interrupted as by Ctrl-C, so that it ends its own plugins. */
export function run({ command, args, environment, timeoutSeconds, signal }: Run): Promise<Ended> {
    // In a process group of its own, so that a Ctrl-C at the terminal reaches Pulumi once, from here.
    const child = spawn(command, args, { env: environment, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const unguard = child.pid === undefined ? () => undefined : guardGroup(child.pid, "interrupt");
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
        unguard();
        timers.forEach(clearTimeout);
        signal.removeEventListener("abort", aborted);
    });
}

function killGroup(pid: number | undefined): void {
    if (pid === undefined) return;
    try {
        process.kill(-pid, "SIGKILL");
    } catch {
        // It has ended already.
    }
}
