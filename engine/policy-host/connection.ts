/** The process of a pack, and questions to it with a deadline. */
import { credentials, Metadata, status, type ServiceError } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { UserError } from "../../policies/core/user-error";
import { messageOf } from "../error-message";
import { eachLine, type Child } from "../programs/node-process";
import { empty } from "../protocol/struct";

interface Waiting {
    readonly startSeconds: number;
    readonly signal?: AbortSignal;
    onOutput?(line: string): void;
}

/**
 * Waits for the port that the host prints as its first line.
 * @throws UserError when the pack ends, prints something else, or does not start in time.
 */
export async function connect(child: Child, directory: string, options: Waiting): Promise<AnalyzerClient> {
    const errors: string[] = [];
    eachLine(child.stderr, (line) => {
        errors.push(line);
        options.onOutput?.(line);
    });
    const port = new Promise<string>((resolve) => eachLine(child.stdout, resolve));
    const late = stopping(directory, options);
    const ended = child.ended.then(async (code): Promise<never> => {
        await new Promise((resolve) => setImmediate(resolve));
        throw new UserError(`Policy pack ${directory} did not start, it ended with code ${code}${causeIn(errors)}`);
    });
    ended.catch(() => undefined);
    try {
        const line = (await Promise.race([port, late.stopped, ended])).trim();
        if (!/^\d+$/.test(line)) {
            const start = line.length > 60 ? `${line.slice(0, 60)}…` : line;
            throw new UserError(
                `Policy pack ${directory} prints "${start}" to standard output before it starts: remove that, ` +
                    "its first line must be the port of the policy host.",
            );
        }
        return new AnalyzerClient(`127.0.0.1:${line}`, credentials.createInsecure(), {
            "grpc.max_receive_message_length": -1,
            "grpc.max_send_message_length": -1,
        });
    } finally {
        late.clear();
    }
}

function stopping(directory: string, { startSeconds, signal }: Waiting) {
    let timer: NodeJS.Timeout | undefined;
    const stopped = new Promise<never>((_, reject) => {
        const text = `Policy pack ${directory} did not start within ${startSeconds} seconds.`;
        timer = setTimeout(() => reject(new UserError(text)), startSeconds * 1000);
        const abort = (): void => reject(new UserError("The preview was stopped."));
        signal?.addEventListener("abort", abort, { once: true });
    });
    return { stopped, clear: () => clearTimeout(timer) };
}

/** The line of standard error that says why a pack does not start. "Already serving" is Pulumi's text. */
function causeIn(lines: readonly string[]): string {
    const cause = lines.find((line) => /Error\b|must be|Already serving/.test(line)) ?? lines.find(Boolean) ?? "";
    return cause.trim() ? `: ${cause.trim()}` : "";
}

type Method<T> = (
    metadata: Metadata,
    options: { readonly deadline: Date },
    done: (error: ServiceError | null, response: T) => void,
) => unknown;

/**
 * Asks a pack.
 * @param pack its name, for the error
 * @param question such as "about URN", for the error
 * @throws Error when the pack fails, has ended, or does not answer in time.
 */
export async function ask<T>(pack: string, question: string, seconds: number, method: Method<T>): Promise<T> {
    const deadline = new Date(Date.now() + seconds * 1000);
    try {
        return await new Promise<T>((resolve, reject) =>
            method(new Metadata(), { deadline }, (error, response) => (error ? reject(error) : resolve(response))),
        );
    } catch (error) {
        const { code, details } = error as ServiceError;
        if (code === status.DEADLINE_EXCEEDED) {
            throw new Error(`Policy pack ${pack} did not answer ${question} within ${seconds} seconds.`);
        }
        if (code === status.UNAVAILABLE) throw new Error(`Policy pack ${pack} ended while it was asked ${question}.`);
        throw new Error(details || messageOf(error));
    }
}

/** Tells the pack that it may end, gives it a second, then ends it. */
export async function disconnect(client: AnalyzerClient, child: Child): Promise<void> {
    const deadline = new Date(Date.now() + 1000);
    await new Promise<void>((resolve) => {
        client.cancel(empty(), new Metadata(), { deadline }, () => resolve());
    });
    client.close();
    await child.kill();
}
