import { defineRule, type Subject } from "../../core/rule";
import { PLAN_TYPE } from "../plan";
import { isDay } from "../durations";

const messages = {
    noAgreement:
        "{resource} has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set '{path}' to signed, with its date and reference.",
    memorandum:
        "{resource} rests on a memorandum of understanding ('{path}'), which obliges nobody. Conclude a contract and set it to signed.",
    notKnownYet: "'{path}' of {resource} is unknown until deployment.",
    noReference: "{resource} does not say where its agreement is filed: set '{path}'.",
    noDate: "{resource} does not say when its agreement was concluded: set '{path}' to a date such as 2026-03-02.",
} as const;

const settings = {
    memorandum: {
        type: "string",
        description: "How a plan is answered that has a memorandum of understanding only.",
        enum: ["undetermined", "violation"],
        default: "undetermined",
    },
} as const;

type Agreement = Subject<typeof messages, typeof settings, true>;

export const failoverAgreement = defineRule({
    id: "failover-agreement",
    control: "failover",
    title: "The operator of the failover target has signed that it takes over.",
    rationale:
        "On the day of the cut everyone asks the same few operators at once. Who has no contract waits; a memorandum of understanding is an intention.",
    severity: "high",
    frameworks: ["dora:30(3)(f)", "dora:28(8)", "data-act:25"],
    remediation:
        "Conclude a contract with the operator of the target, and state its status, date and reference in agreement.",
    messages,
    settings,
    rows: { [PLAN_TYPE]: true },
    judge({ read, settings, applies, violation, undetermined }: Agreement) {
        applies();
        const status = read("agreement.status");
        if (status.state === "unknown") undetermined("notKnownYet", { path: status.path });
        else if (status.state === "known" && status.value === "mou")
            (settings.memorandum === "violation" ? violation : undetermined)("memorandum", { path: status.path });
        else if (status.state === "absent" || status.value !== "signed") {
            violation("noAgreement", { path: status.path });
            return;
        }
        const [date, reference] = [read("agreement.date"), read("agreement.reference")];
        for (const { state, path } of [date, reference]) if (state === "unknown") undetermined("notKnownYet", { path });
        if (date.state === "absent" || (date.state === "known" && !isDay(date.value)))
            violation("noDate", { path: date.path });
        if (reference.state === "absent" || (reference.state === "known" && reference.value === ""))
            violation("noReference", { path: reference.path });
    },
});
