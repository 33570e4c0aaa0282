/** Files that programs and users name: a pipe or a device has no end, and whoever reads it has none. */
import { readFileSync, statSync, type Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";

/** What is no regular file, with its article: `a pipe`. */
export function otherKind(found: Stats): string | undefined {
    if (found.isFile()) return undefined;
    if (found.isDirectory()) return "a folder";
    if (found.isFIFO()) return "a pipe";
    return found.isSocket() ? "a socket" : "a device";
}

function refuse(path: string, found: Stats): void {
    const kind = otherKind(found);
    if (kind !== undefined) throw new Error(`${path} is ${kind}, not a file`);
}

/** The bytes of a file. @throws Error when it cannot be read, or is no regular file */
export function readRegularFile(path: string): Buffer {
    refuse(path, statSync(path));
    return readFileSync(path);
}

/** @throws Error when there is no such file, or it is no regular one */
export async function assertRegular(path: string): Promise<void> {
    refuse(path, await stat(path));
}

/** As `readRegularFile`. */
export async function regularFile(path: string): Promise<Buffer> {
    await assertRegular(path);
    return readFile(path);
}
