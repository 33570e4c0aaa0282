/** The stacks of a report that covers several, a line each. */
import { listing } from "./layout";
import type { Report } from "./report";

/** Empty for the report of one stack. */
export function stacksTable({ stacks = [] }: Report): string {
    if (stacks.length === 0) return "";
    return listing(
        stacks.map(({ project = "-", stack = "-", subject, verdict, exitCode, counts }) => ({
            project,
            stack,
            verdict,
            exit: String(exitCode),
            resources: String(counts.resources),
            violations: String(counts.violations),
            undetermined: String(counts.undetermined),
            waived: String(counts.waived),
            of: subject,
        })),
    );
}
