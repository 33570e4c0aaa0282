import { readFileSync } from "node:fs";
import type { PackAnswers } from "../judged-input";
import type { FindingsLine } from "../serve/findings";

/** What Rempart's pack has written so far. */
export function findingsIn(file: string): readonly FindingsLine[] {
    const lines = readFileSync(file, "utf8").split("\n");
    // What follows the last line break is not complete yet.
    return lines.slice(0, -1).map((line) => JSON.parse(line) as FindingsLine);
}

/** The findings, and the number of answers: of the stack, or of its resources alone where the pack never saw the stack. */
export function answersIn(lines: readonly FindingsLine[]): PackAnswers {
    const findings = lines.filter((line) => line.line === "finding").map(({ line: _, ...finding }) => finding);
    const stack = lines.find((line) => line.line === "stack");
    if (stack) {
        const { resources, compliant, notApplicable } = stack;
        return { findings, counts: { resources, compliant, notApplicable } };
    }
    const resources = lines.filter((line) => line.line === "resource");
    const sum = (key: "compliant" | "notApplicable") => resources.reduce((total, line) => total + line[key], 0);
    const counts = { resources: resources.length, compliant: sum("compliant"), notApplicable: sum("notApplicable") };
    return { findings, counts };
}
