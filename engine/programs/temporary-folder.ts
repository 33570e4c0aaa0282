import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../policies/core/user-error";
import { guardFolder } from "./guardian";

/**
 * Does work in a new temporary folder, which only this user can read and which is removed at the end, also when this
 * process is killed.
 * @throws UserError when the folder cannot be made
 */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = newFolder();
    const unguard = guardFolder(folder);
    try {
        return await work(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
        unguard();
    }
}

function newFolder(): string {
    try {
        return mkdtempSync(join(tmpdir(), "rempart-"));
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new UserError(`No temporary folder can be made in ${tmpdir()} (${code}): name another in TMPDIR.`);
    }
}
