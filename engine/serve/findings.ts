/**
 * What a pack finds, in a file: `pulumi preview --json` has no results of policies, so whoever wants them names a file
 * in the environment, and the pack appends a line of JSON for everything it has to tell. Each process that serves the
 * pack begins with a `pack` line.
 */
import { appendFileSync } from "node:fs";
import type { ReportedFinding } from "../../policies/core/report-once";

/** The variable that names the file. */
export const FINDINGS_FILE = "REMPART_FINDINGS_FILE";

/** How many answers of one rule on one resource were which. */
export interface Answers {
    readonly compliant: number;
    readonly notApplicable: number;
}

export type FindingsLine =
    | { readonly line: "pack"; readonly pack: string }
    | ({ readonly line: "resource"; readonly urn: string } & Answers)
    | ({ readonly line: "finding" } & ReportedFinding)
    /** The stack was judged whole: its answers and findings take the place of those of the resources. */
    | ({ readonly line: "stack"; readonly resources: number; readonly findings: readonly ReportedFinding[] } & Answers);

/** Gives what writes a line, at once, since a process that serves a pack may be ended at any time; nothing without a file. */
export function findingsWriter(file: string | undefined): (line: FindingsLine) => void {
    if (file === undefined || file === "") return () => undefined;
    return (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
}
