import { spawn, type ChildProcess } from "node:child_process";
import { UserError } from "../../policies/core/user-error";
import { guardGroup } from "./guardian";
import type { Sandbox } from "./sandbox";

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

/** Linux takes no text over 131,072 bytes in an environment: what is longer goes to the standard input of the child. */
const longestText = 100_000;

/** Reads what the standard input holds into the environment, before anything else of the child runs. */
const handedOver = [
    `--import=data:text/javascript,${encodeURIComponent(
        'import { readFileSync } from "node:fs"; Object.assign(process.env, JSON.parse(readFileSync(0, "utf8")));',
    )}`,
];

function withoutLarge(environment: NodeJS.ProcessEnv) {
    const isLarge = ([, text = ""]: readonly [string, string | undefined]): boolean =>
        Buffer.byteLength(text) > longestText;
    const entries = Object.entries(environment);
    const large = entries.filter(isLarge);
    if (large.length === 0) return { environment };
    return {
        environment: Object.fromEntries(entries.filter((entry) => !isLarge(entry))),
        large: Object.fromEntries(large),
    };
}

/** @throws UserError when the system refuses to start it */
function spawned(
    args: readonly string[],
    directory: string,
    environment: NodeJS.ProcessEnv,
    sandbox: Sandbox | undefined,
) {
    const [command, words] = sandbox ? sandbox.command(args, directory) : [process.execPath, args];
    try {
        return spawn(command, words, {
            cwd: directory,
            env: environment,
            stdio: ["pipe", "pipe", "pipe"],
            detached: true,
        });
    } catch (error) {
        const { code = "unknown" } = error as NodeJS.ErrnoException;
        if (code === "ERR_INVALID_ARG_VALUE") {
            throw new UserError(
                "Node.js cannot be started: an argument or a variable of the environment holds a NUL character. Look at main and nodeargs in Pulumi.yaml.",
            );
        }
        const why =
            code === "E2BIG" ? "the environment or the arguments (nodeargs in Pulumi.yaml) are too large" : code;
        throw new UserError(`Node.js cannot be started: ${why}.`);
    }
}

export interface NodeOptions {
    readonly directory: string;
    readonly environment: NodeJS.ProcessEnv;
    /** In which it runs. */
    readonly sandbox?: Sandbox | undefined;
}

/** Starts the Node.js that runs this process, with arguments. */
export function startNode(args: readonly string[], options: NodeOptions): Child {
    const { environment, large } = withoutLarge(options.environment);
    const child = spawned([...(large ? handedOver : []), ...args], options.directory, environment, options.sandbox);
    if (large) child.stdin.on("error", () => undefined).write(JSON.stringify(large));
    child.stdin.end();
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
