import { resolve } from "node:path";
import { readRegularFile } from "../../engine/regular-file";
import { shown } from "../../policies/core/foreign-text";
import type { Position } from "../../policies/core/resource";
import { withoutLiterals } from "./source-line";

/** The text of a file; undefined where it cannot be read. */
export function textIn(file: string): string | undefined {
    try {
        return readRegularFile(resolve(file)).toString("utf8");
    } catch {
        return undefined;
    }
}

/** The line of the program, where its file can be read, without what may be secret. `name` is that of the resource. */
export function excerptOf({ file, line }: Position, name: string): string | undefined {
    const text = textIn(file)?.split("\n")[line - 1]?.trimEnd();
    return text === undefined ? undefined : shown(withoutLiterals(text, name));
}
