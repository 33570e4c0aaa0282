/** The end of a run before the program is complete: an error, the time limit, or the signal of the caller. */
export interface RunEnd {
    readonly ended: Promise<void>;
    readonly isEnded: () => boolean;
    readonly end: () => void;
}

export function createRunEnd(): RunEnd {
    let resolve = (): void => undefined;
    let isEnded = false;
    const ended = new Promise<void>((done) => (resolve = done));
    const end = (): void => {
        isEnded = true;
        resolve();
    };
    return { ended, isEnded: () => isEnded, end };
}

/** Calls back when the time is over, or the signal is aborted. @returns what stops the watch */
export function watchLimits(
    timeoutSeconds: number,
    signal: AbortSignal | undefined,
    on: { timeout(): void; abort(): void },
): () => void {
    const timer = setTimeout(() => on.timeout(), timeoutSeconds * 1000);
    const abort = (): void => on.abort();
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted) abort();
    return () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
    };
}
