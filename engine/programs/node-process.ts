import { spawn, type ChildProcess } from "node:child_process";
import { guardGroup } from "./guardian";

/** A child process that leads a group of its own, so that nothing it starts outlives it. */
export interface Child {
    readonly pid: number;
    readonly stdout: NodeJS.ReadableStream;
    readonly stderr: NodeJS.ReadableStream;
    /** Resolves when the process has ended, with its exit code, or the name of the signal that ended it. */
    readonly ended: Promise<number | string>;
    /** Ends the process and everything in its group; resolves when it is gone. */
    kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function killGroup({ pid }: ChildProcess): void {
    if (pid === undefined) return;
    try {
        process.kill(-pid, "SIGKILL");
    } catch {
        // The group is gone already.
    }
}
const killAll = (): void => running.forEach(killGroup);

/** A signal that would end this process ends the children first. */
function onSignal(signal: NodeJS.Signals): void {
    killAll();
    if (process.listenerCount(signal) > 1) return;
    process.off(signal, onSignal);
    process.kill(process.pid, signal);
}

function watch(child: ChildProcess): void {
    if (running.size === 0) {
        process.on("exit", killAll);
        signals.forEach((signal) => process.on(signal, onSignal));
    }
    running.add(child);
}
function unwatch(child: ChildProcess): void {
    running.delete(child);
    if (running.size > 0) return;
    process.off("exit", killAll);
    signals.forEach((signal) => process.off(signal, onSignal));
}

/** Starts the Node.js that runs this process, with arguments. */
export function startNode(
    args: readonly string[],
    options: { readonly directory: string; readonly environment: NodeJS.ProcessEnv },
): Child {
    const child = spawn(process.execPath, args, {
        cwd: options.directory,
        env: options.environment,
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
    });
    watch(child);
    const unguard = child.pid === undefined ? () => undefined : guardGroup(child.pid, "kill");
    const ended = new Promise<number | string>((resolve) => {
        child.once("error", (error) => resolve(error.message));
        child.once("exit", (code, signal) => {
            killGroup(child);
            unwatch(child);
            unguard();
            resolve(code ?? signal ?? "unknown");
        });
    });
    return {
        pid: child.pid ?? 0,
        stdout: child.stdout,
        stderr: child.stderr,
        ended,
        async kill() {
            killGroup(child);
            await ended;
        },
    };
}

const longestLine = 100_000;

/** Calls back with each line of a stream, cut off at 100,000 characters. */
export function eachLine(stream: NodeJS.ReadableStream, each: (line: string) => void): void {
    let rest = "";
    const keep = (text: string): void => {
        if (rest.length < longestLine) rest += text.slice(0, longestLine - rest.length);
    };
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
        const [first = "", ...others] = chunk.split("\n");
        keep(first);
        for (const line of others) {
            each(rest);
            rest = "";
            keep(line);
        }
    });
    stream.on("end", () => {
        if (rest !== "") each(rest);
    });
}
