/** The file of a state, read in parts. To open it for each resource takes as long as to parse it. */
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import type { Source } from "./split-list";

export interface OpenedFile extends Source {
    readonly file: string;
    /** Whether the file is as it was when it was opened first. */
    isUnchanged(): boolean;
    close(): void;
}

/** One file is open at a time, however many states are judged: that of the state that was read last. */
let open: { readonly file: string; readonly handle: number } | undefined;

function close(): void {
    if (open) closeSync(open.handle);
    open = undefined;
}

/** @throws where the file cannot be opened */
function handleOf(file: string): number {
    if (open?.file === file) return open.handle;
    close();
    open = { file, handle: openSync(file, "r") };
    return open.handle;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** @returns undefined where it is no regular file, or cannot be read */
export function openedFile(file: string): OpenedFile | undefined {
    try {
        // To open a pipe waits for whoever writes into it.
        if (!statSync(file).isFile()) return undefined;
        close();
        return reading(file);
    } catch {
        return undefined;
    }
}

/** Bytes are counted from behind a byte order mark. */
function reading(file: string): OpenedFile {
    const sizeAndTime = (): { readonly size: number; readonly mtimeMs: number } => fstatSync(handleOf(file));
    const { size, mtimeMs } = sizeAndTime();
    const start = Buffer.alloc(BYTE_ORDER_MARK.length);
    readSync(handleOf(file), start, 0, start.length, 0);
    const skipped = start.equals(BYTE_ORDER_MARK) ? start.length : 0;
    let buffer = Buffer.alloc(0);
    return {
        file,
        size: size - skipped,
        isUnchanged() {
            try {
                const now = sizeAndTime();
                return now.size === size && now.mtimeMs === mtimeMs;
            } catch {
                return false;
            }
        },
        read(at, length) {
            if (buffer.length < length) buffer = Buffer.alloc(length);
            let filled = 0;
            while (filled < length) {
                const more = readSync(handleOf(file), buffer, filled, length - filled, skipped + at + filled);
                if (more === 0) break;
                filled += more;
            }
            return buffer.subarray(0, filled);
        },
        close() {
            if (open?.file === file) close();
        },
    };
}
