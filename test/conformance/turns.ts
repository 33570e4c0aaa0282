import { availableParallelism } from "node:os";

let free = availableParallelism();
const waiting: (() => void)[] = [];

/** Lets as much work run at once as there are processors: each case starts a program and a policy host. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
        return await work();
    } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
    }
}
