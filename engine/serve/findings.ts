/**
 * What a pack finds, in a file: `pulumi preview --json` has no results of policies, so whoever wants them names a file
 * in the environment, and the pack appends a line of JSON for everything it has to tell. Each process that serves the
 * pack begins with a `pack` line.
 */
import { appendFileSync } from "node:fs";
import type { Severity } from "../../policies/core/rule";

/** The variable that names the file. */
export const FINDINGS_FILE = "REMPART_FINDINGS_FILE";

/** How many answers of one rule on one resource were which. */
export interface Answers {
    readonly compliant: number;
    readonly notApplicable: number;
}

/** One finding, as every report tells it. */
export interface ToldFinding {
    readonly rule: string;
    readonly verdict: "violating" | "undetermined";
    readonly level: "advisory" | "mandatory";
    readonly severity: Severity;
    readonly resource: { readonly urn: string; readonly type: string; readonly name: string };
    readonly path?: string;
    readonly message: string;
}

export type FindingsLine =
    | { readonly line: "pack"; readonly pack: string }
    | ({ readonly line: "resource"; readonly urn: string } & Answers)
    | ({ readonly line: "finding" } & ToldFinding)
    /** The stack was judged whole: its answers take the place of those of the resources. */
    | ({ readonly line: "stack"; readonly resources: number } & Answers);

/** Gives what writes a line, at once, since a process that serves a pack may be ended at any time; nothing without a file. */
export function findingsWriter(file: string | undefined): (line: FindingsLine) => void {
    if (file === undefined || file === "") return () => undefined;
    return (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
}
