/** Where files lie in a repository: CI systems find them by their path from its root. */
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The folder of `.git` at or above a folder, else that folder. */
export function repositoryOf(folder: string): string {
    for (let at = resolve(folder); ; at = dirname(at)) {
        if (existsSync(join(at, ".git"))) return at;
        if (at === dirname(at)) return resolve(folder);
    }
}

/**
 * A file by its path from the root of the repository, with slashes and without `./`; undefined where it is outside of it.
 * @param file relative to `from`, or absolute
 */
export function inRepository(file: string, from = process.cwd()): string | undefined {
    const path = relative(repositoryOf(from), resolve(from, file));
    const isOutside = path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
    return isOutside ? undefined : path.split(sep).join("/");
}
