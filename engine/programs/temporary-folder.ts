import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../policies/core/user-error";
import { guardFolder } from "./guardian";

/** A folder which only this user can read, and which is also removed when this process is killed. */
export interface TemporaryFolder {
    readonly path: string;
    remove(): void;
}

/** @throws UserError when the folder cannot be made */
export function temporaryFolder(): TemporaryFolder {
    const path = newFolder();
    const unguard = guardFolder(path);
    return {
        path,
        remove() {
            rmSync(path, { recursive: true, force: true });
            unguard();
        },
    };
}

/**
 * Does work in a new temporary folder, which is removed at the end.
 * @throws UserError when the folder cannot be made
 */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = temporaryFolder();
    try {
        return await work(folder.path);
    } finally {
        folder.remove();
    }
}

/** The path of a socket has 104 bytes at most on macOS, 108 on Linux; it stands in a folder of this one. */
const PARENT_BYTES_AT_MOST = 80;

function newFolder(): string {
    const isShort = Buffer.byteLength(tmpdir()) <= PARENT_BYTES_AT_MOST || process.platform === "win32";
    const parent = isShort ? tmpdir() : "/tmp";
    try {
        return mkdtempSync(join(parent, "rempart-"));
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new UserError(`No temporary folder can be made in ${parent} (${code}): name another in TMPDIR.`);
    }
}
