import type { Reading } from "../../core/reading";
import { defineRule, plain, type Subject } from "../../core/rule";
import { isProperties } from "../../core/values";
import { durationProblems, isBefore, isDay } from "../durations";
import { PLAN_TYPE } from "../plan";

const messages = {
    neverDrilled:
        "{resource} was never rehearsed: '{path}' is not stated. Make the move once, and state the date, the result and what was measured.",
    notShown: "{resource} does not state {what} ('{path}'), so it is unknown whether it still holds.",
    notADay: "'{path}' of {resource} is no day of the calendar: set it to a date such as 2026-03-02.",
    stale: "{what} of {resource} was on {date} ('{path}'), more than {within} before {today}. {remedy}",
    future: "{what} of {resource} is dated {date} ('{path}'), after {today}. State when it was, not when it is planned.",
    testFailed: "{resource} failed its last disconnect test ('{path}'). Repair what failed, and test again.",
    noResult: "'{path}' of {resource} says neither passed nor failed. State how the last disconnect test ended.",
    lapsed: "{what} of {resource} ended on {date} ('{path}'). {remedy}",
    notKnownYet: "'{path}' of {resource} is unknown until deployment.",
    noDayOfRun: "The day of the run was not given, so it is unknown whether {resource} is up to date.",
} as const;

const within = (description: string, value: string) =>
    ({ type: "string", description, default: value, problems: durationProblems }) as const;

const settings = {
    drillWithin: within("The greatest age of the last drill.", "P1Y"),
    verifiedWithin: within("The greatest age of the last time that a copy was read back.", "P1M"),
    disconnectTestWithin: within("The greatest age of the last disconnect test.", "P1Y"),
    reviewWithin: within("The greatest age of the last review.", "P1Y"),
    missing: {
        type: "string",
        description: "How a plan is answered that does not state a verification, a disconnect test or a review.",
        enum: ["undetermined", "violation"],
        default: "undetermined",
    },
} as const;

type Plan = Subject<typeof messages, typeof settings, true>;

export const failoverFreshness = defineRule({
    id: "failover-freshness",
    control: "failover",
    title: "The move was rehearsed, the copies were read back, the target ran alone and the plan was reviewed, each not long ago.",
    rationale:
        "What worked years ago is a memory. A drill that is dated ahead is a wish. Both look like proof until the day they are needed.",
    severity: "high",
    frameworks: ["dora:11", "dora:12", "c3a:SOV-4-09", "gdpr:32(1)(c)", "snc:19.6.d", "c5:BCM"],
    remediation: "Rehearse, read the copies back, disconnect and review; then state the dates.",
    messages,
    settings,
    rows: { [PLAN_TYPE]: true },
    printable: (path) => /(^|\.)(date|lastVerified|copiesVerified|reviewDate|until|expires)$/.test(path),
    judge(subject: Plan) {
        const { read, readEach, settings, today, applies, violation, undetermined } = subject;
        applies();
        if (today === undefined) {
            undetermined("noDayOfRun", {});
            return;
        }
        if (read("lastDrill").state === "absent") violation("neverDrilled", { path: "lastDrill" });
        else
            past(subject, today, read("lastDrill.date"), settings.drillWithin, {
                what: "The last drill",
                remedy: "Rehearse again.",
                // The rule failover-objectives says that it has no date.
                missing: "elsewhere",
            });
        const entries = readEach("covers[]").filter(({ state }) => state !== "absent");
        const days = new Map(entries.map(({ path }) => verified(subject, path)).map((day) => [day.path, day]));
        for (const day of days.values())
            past(subject, today, day, settings.verifiedWithin, {
                what: "The last time that a copy was read back",
                remedy: "Read a copy back, and compare it.",
                missing: settings.missing,
            });
        past(subject, today, read("disconnectTest.date"), settings.disconnectTestWithin, {
            what: "The last disconnect test",
            remedy: "Cut the target off from the primary and its vendors, and see what still asks for them.",
            missing: settings.missing,
        });
        judgeDisconnectTest(subject);
        past(subject, today, read("reviewDate"), settings.reviewWithin, {
            what: "The last review",
            remedy: "Review the plan, its contracts and its people.",
            missing: settings.missing,
        });
        ends(subject, today, "acceptedRisks[].until", "The acceptance of a risk", "Decide on it again.");
        ends(subject, today, "licences[].expires", "A licence", "Renew it before the target needs it.");
    },
});

/** That there was no test is said with its date. */
function judgeDisconnectTest({ read, violation, undetermined }: Plan): void {
    const [test, { path, ...result }] = [read("disconnectTest"), read("disconnectTest.result")];
    if (result.state === "unknown") undetermined("notKnownYet", { path });
    else if (result.state === "absent" && test.state === "known" && isProperties(test.value))
        undetermined("notShown", { path, what: plain("how the last disconnect test ended") });
    else if (result.state === "known" && result.value === "failed") violation("testFailed", { path });
    else if (result.state === "known" && result.value !== "passed") violation("noResult", { path });
}

/** When the copy of an entry was last read back: as it says itself, or as the plan says for all. */
function verified({ read }: Plan, entry: string): Reading {
    const own = read(`${entry}.lastVerified`);
    const all = read("copiesVerified");
    return own.state === "absent" && all.state !== "absent" ? all : own;
}

interface Past {
    readonly what: string;
    readonly remedy: string;
    readonly missing: string;
}

/** Judges the day of something that has been. */
function past(subject: Plan, today: string, day: Reading, within: string, { what, remedy, missing }: Past): void {
    const { show, violation, undetermined } = subject;
    const { path } = day;
    if (day.state === "unknown") undetermined("notKnownYet", { path });
    else if (day.state === "absent") {
        if (missing === "elsewhere") return;
        (missing === "violation" ? violation : undetermined)("notShown", { path, what: plain(lowerCase(what)) });
    } else if (!isDay(day.value)) {
        if (missing !== "elsewhere") violation("notADay", { path });
    } else {
        const said = { path, what: plain(what), date: show(path), today: plain(today) };
        const date = day.value as string;
        if (date > today) violation("future", said);
        else if (isBefore(date, within, today))
            violation("stale", { ...said, within: plain(within), remedy: plain(remedy) });
    }
}

/** Judges the days until which something holds. */
function ends(
    { readEach, show, violation, undetermined }: Plan,
    today: string,
    paths: string,
    what: string,
    remedy: string,
) {
    for (const { path, ...day } of readEach(paths)) {
        if (day.state === "unknown") undetermined("notKnownYet", { path });
        // What is no day at all is for the rule failover-plan.
        if (day.state === "known" && isDay(day.value) && (day.value as string) < today)
            violation("lapsed", { path, what: plain(what), date: show(path), remedy: plain(remedy) });
    }
}

const lowerCase = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
