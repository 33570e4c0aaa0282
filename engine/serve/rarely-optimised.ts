/** When V8 optimises a function. */
import { setFlagsFromString } from "node:v8";

/** How much of a function runs, in bytes of its bytecode, before V8 thinks of optimising it: its own choice, and ours. */
const USUAL = 132 * 1024;
const RARE = 4 * 1024 * 1024;

/**
 * Runs what is asked once in the life of a process, as a whole stack is judged: much code, each part of it some thousand times. With
 * V8's own choice more CPU goes into optimising that code, beside the thread that runs it, than is saved by it.
 */
export function rarelyOptimised<T>(run: () => T): T {
    setFlagsFromString(`--interrupt-budget=${RARE}`);
    try {
        return run();
    } finally {
        setFlagsFromString(`--interrupt-budget=${USUAL}`);
    }
}
