import { defineRule } from "../core/rule";

/** Says what is wrong with waivers: `register.ts` finds it, since no resource shows it. */
export const waivers = defineRule({
    id: "waivers",
    title: "Every waiver holds, is needed, and covers no more than it names.",
    rationale:
        "A waiver that nobody ends is a rule that nobody has. One that covers everything, or nothing, is not what somebody decided.",
    severity: "medium",
    frameworks: ["csf:SOV-5", "c3a:SOV-5-03"],
    remediation: "Remove the waiver, or renew it with a reason and a day, for the resources that it is meant for.",
    messages: {
        expired:
            "The waiver of {rule} for {pattern} ended on {until}, so its findings count again. Resolve them, or renew it with a new decision.",
        unmatched:
            "The waiver of {rule} for {pattern} matches no finding of this stack. Remove it, or name the stack that it is meant for.",
        broad: "The waiver of {rule} for {pattern} covers every resource, so it is not applied. Name a type and a name: type::name.",
        endless:
            "The exception of {rule} for {pattern} has no last day. Write it as a waiver, with a day on which somebody decides again.",
        unapproved:
            "The exception of {rule} for {pattern} is not applied: the rule is critical, and an exception names nobody who approved it. Write it as a waiver with approvedBy.",
        misspelt: "The waiver of {rule} for {pattern} is for no rule. Did you mean {meant}?",
        unwaivable: "The waiver of {rule} for {pattern} is not applied: the rule is declared unwaivable.",
    },
    settings: {},
    concerns: () => false,
    judge: () => undefined,
});
