import { resolve } from "node:path";
import { readRegularFile } from "../../engine/regular-file";
import { shown } from "../../policies/core/foreign-text";
import type { Position } from "../../policies/core/resource";
import { rememberedBy, rememberedByText } from "../../policies/core/remembered";
import type { Run } from "./run";
import { withoutLiterals } from "./source-line";

/** The text of a file; undefined where it cannot be read. */
function textIn(file: string): string | undefined {
    try {
        return readRegularFile(resolve(file)).toString("utf8");
    } catch {
        return undefined;
    }
}

/** A line of a file of the program, without spaces at its end; a file is read once for all findings of a run. */
export const lineAt = (run: Run, { file, line }: Position): string | undefined =>
    linesOf(run)(file)[line - 1]?.trimEnd();

const linesOf = rememberedBy((_: Run) =>
    rememberedByText((file): readonly string[] => textIn(file)?.split(/\r?\n/) ?? []),
);

/** The line of the program, where its file can be read, without what may be secret. `name` is that of the resource. */
export function excerptOf(run: Run, position: Position, name: string): string | undefined {
    const text = lineAt(run, position);
    return text === undefined ? undefined : shown(withoutLiterals(text, name));
}
