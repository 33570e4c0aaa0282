import { readFileSync } from "node:fs";
import type { FindingsLine } from "../serve/findings";

/** What a pack has written so far. */
export function findingsIn(file: string): readonly FindingsLine[] {
    const lines = readFileSync(file, "utf8").split("\n");
    // What follows the last line break is not written to its end yet.
    return lines.slice(0, -1).map((line) => JSON.parse(line) as FindingsLine);
}

export interface Told {
    readonly findings: readonly Extract<FindingsLine, { line: "finding" }>[];
    readonly counts: { readonly resources: number; readonly compliant: number; readonly notApplicable: number };
}

/** The findings, with the answers on the stack, or on its resources alone where it was not judged whole. */
export function told(lines: readonly FindingsLine[]): Told {
    const findings = lines.filter((line) => line.line === "finding");
    const whole = lines.find((line) => line.line === "stack");
    if (whole) {
        const { resources, compliant, notApplicable } = whole;
        return { findings, counts: { resources, compliant, notApplicable } };
    }
    const seen = lines.filter((line) => line.line === "resource");
    const sum = (key: "compliant" | "notApplicable") => seen.reduce((total, line) => total + line[key], 0);
    return {
        findings,
        counts: { resources: seen.length, compliant: sum("compliant"), notApplicable: sum("notApplicable") },
    };
}
