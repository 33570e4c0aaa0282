/** Reads the file in which packs tell what they find; packs only write it, and load none of this. */
import { readFileSync } from "node:fs";
import type { FindingsLine } from "./findings-file";
import { fitting, jsonIn, readInputFile } from "./input-file";

/** The fields without which a line of the file cannot be read; a pack of another version may write more. */
const lineSchema = {
    type: "object",
    required: ["line", "pack"],
    properties: { line: { enum: ["pack", "resource", "finding", "stack"] }, pack: { type: "string" } },
    allOf: [
        lineWith("pack", { rules: { type: "array", items: { type: "object", required: ["id"] } } }),
        lineWith("resource", { urn: text(), compliant: count(), notApplicable: count() }),
        lineWith("finding", findingFields()),
        lineWith("stack", {
            resources: count(),
            compliant: count(),
            notApplicable: count(),
            coverage: { type: "object" },
            findings: { type: "array", items: { type: "object", ...requiring(findingFields()) } },
        }),
    ],
};
function requiring(properties: Readonly<Record<string, object>>) {
    return { required: Object.keys(properties), properties };
}
function lineWith(line: string, properties: Readonly<Record<string, object>>) {
    return { if: { properties: { line: { const: line } } }, then: requiring(properties) };
}
function text() {
    return { type: "string" };
}
function count() {
    return { type: "integer", minimum: 0 };
}
function findingFields() {
    const resource = { type: "object", ...requiring({ urn: text(), type: text(), name: text() }) };
    return {
        rule: text(),
        verdict: { enum: ["violating", "undetermined"] },
        level: { enum: ["advisory", "mandatory"] },
        severity: { enum: ["low", "medium", "high", "critical"] },
        message: text(),
        resource,
        cause: { type: "object" },
        affected: { type: "array", items: resource },
        fingerprint: text(),
    };
}

/**
 * What the packs have written so far.
 * @throws UserError with the field of a line that is not as a pack of Rempart's writes it
 */
export function findingsIn(file: string): readonly FindingsLine[] {
    const what =
        "The findings of a pack cannot be read: its version of Rempart may be another one, or the program has changed them. The file";
    const lines = readInputFile(file, what).text.split("\n");
    // What follows the last line break is not complete yet.
    return lines.slice(0, -1).map((line) => {
        const input = { file, what, text: line };
        return fitting<FindingsLine>(input, jsonIn(input), lineSchema);
    });
}

/** How many resources the packs have judged so far; 0 where the file cannot be read. */
export function resourcesJudged(file: string): number {
    try {
        return readFileSync(file, "utf8").split('"line":"resource"').length - 1;
    } catch {
        return 0;
    }
}
