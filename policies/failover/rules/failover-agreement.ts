import type { Reading } from "../../core/reading";
import { defineRule, plain, type Subject } from "../../core/rule";
import { durationProblems, isBefore, isDay } from "../durations";
import { isMemorandum, PLAN_TYPE } from "../plan";

const messages = {
    noAgreement:
        "{resource} has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set '{path}' to signed, with its date and reference.",
    memorandum:
        "{resource} rests on a memorandum of understanding ('{path}'), which obliges nobody. Conclude a contract and set it to signed.",
    notKnownYet: "'{path}' of {resource} is unknown until deployment.",
    noReference: "{resource} does not say where its agreement is filed: set '{path}'.",
    ended: "The agreement of {resource} ended on {end} ('{path}'), so nobody owes it anything. Conclude a new one, or state the end that holds.",
    notConcludedYet:
        "The agreement of {resource} is dated {date} ('{path}'), after {today}: until then nobody owes it anything. State it when it is signed.",
    noEnd: "'{path}' of {resource} is no day of the calendar: set it to a date such as 2029-03-01, or leave it out where the agreement has no end.",
    endsSoon:
        "The agreement of {resource} ends on {end} ('{path}'), less than {within} after {today}. Renew it, or conclude another.",
    noDayOfRun: "The day of the run was not given, so it is unknown whether the agreement of {resource} holds.",
    noDate: "{resource} does not say when its agreement was concluded: set '{path}' to a date such as 2026-03-02.",
} as const;

const settings = {
    memorandum: {
        type: "string",
        description: "How a plan is answered that has a memorandum of understanding only.",
        enum: ["undetermined", "violation"],
        default: "undetermined",
    },
    renewWithin: {
        type: "string",
        description:
            "How long before its end an agreement counts as undetermined: the time it takes to conclude another.",
        default: "P3M",
        problems: durationProblems,
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
        "Conclude a contract with the operator of the target, and state its status, date, end and reference in agreement.",
    messages,
    settings,
    rows: { [PLAN_TYPE]: true },
    printable: (path) => /^agreement\.(date|end)$/.test(path),
    judge(subject: Agreement) {
        const { read, settings, applies, violation, undetermined } = subject;
        applies();
        const status = read("agreement.status");
        if (status.state === "unknown") undetermined("notKnownYet", { path: status.path });
        else if (status.state === "known" && isMemorandum(status.value))
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
        judgeTerm(subject, date);
    },
});

/** An agreement holds from its date to its end. */
function judgeTerm({ read, show, settings, today, violation, undetermined }: Agreement, date: Reading): void {
    const end = read("agreement.end");
    const { path } = end;
    if (end.state === "unknown") undetermined("notKnownYet", { path });
    if (end.state === "known" && !isDay(end.value)) violation("noEnd", { path });
    if (today === undefined) {
        undetermined("noDayOfRun", {});
        return;
    }
    if (date.state === "known" && isDay(date.value) && (date.value as string) > today)
        violation("notConcludedYet", { path: date.path, date: show(date.path), today: plain(today) });
    if (end.state !== "known" || !isDay(end.value)) return;
    const last = end.value as string;
    if (last < today) violation("ended", { path, end: show(path) });
    else if (isBefore(today, settings.renewWithin, last)) return;
    else
        undetermined("endsSoon", {
            path,
            end: show(path),
            within: plain(settings.renewWithin),
            today: plain(today),
        });
}
