/** What a check does with a baseline, and says of it. */
import { existsSync } from "node:fs";
import { baselineOf, pruned, type Baseline } from "../../policies/waivers";
import { UserError } from "../../policies/core/user-error";
import { readBaseline, writeBaseline } from "../config/baseline-file";
import type { Report } from "../report/report";

export interface BaselineOptions {
    readonly baseline?: string;
    readonly writeBaseline?: string;
    readonly prune?: boolean;
}

/**
 * Writes what --write-baseline and --prune ask for. @returns what a person should know
 * @throws UserError where the run did not come to its end: what it did not find may still be there
 */
export function keepBaseline(
    report: Report,
    baseline: Baseline | undefined,
    { baseline: file, writeBaseline: target, prune }: BaselineOptions,
): string | undefined {
    if (target === undefined && !prune) return undefined;
    if (prune && (file === undefined || baseline === undefined))
        throw new UserError("--prune needs the baseline that it is to prune: give --baseline FILE.");
    if (report.errors.length > 0) return "The baseline is left as it is: the stack was not judged whole.";
    if (target !== undefined) {
        const findings = report.findings.flatMap((finding) =>
            (finding.fingerprints ?? [finding.fingerprint]).map((fingerprint) => ({ ...finding, fingerprint })),
        );
        const budgets = existsSync(target) ? readBaseline(target).budgets : undefined;
        const written = baselineOf(findings, budgets);
        writeBaseline(target, written);
        return `${counted(written.findings.length)} written to ${target}.`;
    }
    if (file === undefined || baseline === undefined || report.baseline === undefined) return undefined;
    const kept = pruned(baseline, report.baseline);
    writeBaseline(file, kept);
    const gone = baseline.findings.length - kept.findings.length;
    const lowered = Object.entries(report.baseline.slack).map(([rule, count]) => ` The budget of ${rule} is ${count}.`);
    return `${counted(gone)} taken out of ${file}.${lowered.join("")}`;
}

const counted = (count: number): string => (count === 1 ? "1 known finding" : `${count} known findings`);
