/**
 * The program of a check, started before the command line is loaded: each takes some 0.3 s. What the program itself says does
 * not run yet, since Pulumi's SDK waits for the first answer of the monitor, and that comes when all arguments, settings and
 * waivers have been read and found to be right. Until then nothing that it writes is shown, and any error ends it.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { beginPreview, type BegunPreview } from "../engine/preview/begin";
import { preloadedBecause } from "../engine/preview/program/preloaded";

const flag = { type: "boolean" } as const;
const value = { type: "string", multiple: true } as const;
/** The options of `rempart check` that change nothing of how a program is started. With any other it is not started early. */
const options = {
    "accept-waivers": flag,
    answers: value,
    baseline: value,
    compact: flag,
    config: value,
    "fail-closed": flag,
    "fail-on": value,
    format: value,
    json: flag,
    lang: value,
    "no-config": flag,
    only: value,
    "policy-config": value,
    profile: value,
    quiet: flag,
    "require-coverage": flag,
    skip: value,
    stack: value,
    target: value,
    "target-stack": value,
    timeout: value,
    today: value,
    verbose: flag,
    waivers: value,
    with: value,
    "write-baseline": value,
} as const;

/** A program as the arguments name it. */
export interface EarlyProgram {
    readonly directory: string;
    readonly stack?: string;
}

/** The one program that arguments have judged, in the simple cases. */
export function programIn([command, ...args]: readonly string[]): EarlyProgram | undefined {
    if (command !== "check") return undefined;
    try {
        const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
        const [directory = ".", ...others] = positionals;
        const [stack, again] = values.stack ?? [];
        if (others.length > 0 || again !== undefined || stack === "all") return undefined;
        return { directory, ...(stack !== undefined && { stack }) };
    } catch {
        // Whoever reads all options says what is wrong.
        return undefined;
    }
}

let early: (EarlyProgram & { readonly begun: BegunPreview }) | undefined;

/** Starts the program that arguments name; does nothing where that cannot be done, so that it is said later, and in its turn. */
export async function startEarly(args: readonly string[]): Promise<void> {
    const program = programIn(args);
    if (!program) return;
    let begun: BegunPreview | undefined;
    try {
        const directory = resolve(program.directory);
        begun = await beginPreview({ ...program, directory }, true);
        // What Node.js runs before Pulumi's SDK waits for nothing.
        if (preloadedBecause(begun.project.runtimeOptions.nodeargs) !== undefined) return await begun.close();
        begun.startProgram();
        early = { ...program, directory, begun };
    } catch {
        await begun?.close();
    }
}

/** The preview that was begun of a program, for the one who goes on with it. @param directory absolute */
export function takeEarly(directory: string, stack: string | undefined): BegunPreview | undefined {
    if (early?.directory !== directory || early.stack !== stack) return undefined;
    const { begun } = early;
    early = undefined;
    return begun;
}

/** Ends what nobody goes on with. */
export async function endEarly(): Promise<void> {
    const begun = early?.begun;
    early = undefined;
    await begun?.close();
}
