/** What the rules answered of a stack, without every answer being kept: a stack of any size has few findings. */
import { coverageCounter, type Coverage, type Standing } from "./coverage";
import type { Evaluated } from "./evaluate";
import type { Verdict } from "./rule";

export interface Assessment {
    /** The verdicts with findings, in the order in which they were given. */
    readonly told: readonly Verdict[];
    /** Numbers of verdicts. */
    readonly compliant: number;
    readonly notApplicable: number;
    readonly coverage: Coverage;
}

/**
 * @param judged as `evaluateInTurn` gives them
 * @param seen is called with each resource and its verdicts, before those of the next one are made
 */
export function assess(
    judged: Iterable<Evaluated>,
    standingOf: Standing,
    seen?: (each: Evaluated) => void,
): Assessment {
    const counter = coverageCounter(standingOf);
    const told: Verdict[] = [];
    let [compliant, notApplicable] = [0, 0];
    for (const each of judged) {
        const { rules, asked } = each;
        counter.add(each);
        notApplicable += rules.length - asked.length;
        for (const verdict of asked) {
            if (verdict.answer === "compliant") compliant++;
            else if (verdict.answer === "not-applicable") notApplicable++;
            // A list to which was added holds more room than it needs.
            if (verdict.findings.length > 0) told.push({ ...verdict, findings: verdict.findings.slice() });
        }
        seen?.(each);
    }
    return { told, compliant, notApplicable, coverage: counter.coverage() };
}

/** The verdicts with findings alone, where nobody asks for more. */
export function toldOf(judged: Iterable<Evaluated>): readonly Verdict[] {
    const told: Verdict[] = [];
    for (const { asked } of judged) for (const verdict of asked) if (verdict.findings.length > 0) told.push(verdict);
    return told;
}
