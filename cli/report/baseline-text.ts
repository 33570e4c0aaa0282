import type { Report } from "./report";

/** `baseline: 200 known, 3 new, 12 fixed` */
export function baselineLines({ baseline }: Report): readonly string[] {
    if (!baseline) return [];
    const { known, new: unknown, fixed, slack } = baseline;
    const lower = Object.entries(slack).map(
        ([rule, count]) => `The budget of ${rule} can go down to ${count}: --prune.`,
    );
    const prune = fixed.length > 0 ? " (--prune takes them out)" : "";
    return [`baseline: ${known} known, ${unknown} new, ${fixed.length} fixed${prune}`, ...lower];
}
