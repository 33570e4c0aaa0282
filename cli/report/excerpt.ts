import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Position } from "../../policies/core/resource";

/** The text of a file; undefined where it cannot be read. */
export function textIn(file: string): string | undefined {
    try {
        return readFileSync(resolve(file), "utf8");
    } catch {
        return undefined;
    }
}

/**
 * The line of the program, where its file can be read: not what is inside its braces, which may hold a password.
 */
export function excerptOf({ file, line }: Position): string | undefined {
    const text = textIn(file)?.split("\n")[line - 1]?.trimEnd();
    return text?.replace(/\{.+$/, "{ …");
}
