import { defineRule, plain, type Subject } from "../../core/rule";
import { PLAN_TYPE } from "../plan";
import { isDay, lengthOf } from "../durations";

const messages = {
    notADuration:
        "The {meaning} of {resource} is missing or invalid: set '{path}' to an ISO 8601 duration such as PT4H.",
    notKnownYet: "'{path}' of {resource} is unknown until deployment.",
    copiedTooRarely:
        "{resource} allows a loss of {rpo} at most, but copies only every {every} ('{path}'). Copy more often, or state the rpo that holds.",
    keptTooShort:
        "{resource} makes a copy every {every} and keeps it for {retention} only ('{path}'): between two there is none. Keep copies longer.",
    countsOnNotice:
        "{resource} counts on a notice of {notice} ('{path}'), and is made for a cut that comes without any ({scenario}). State PT0S, and objectives that hold without it.",
    drillFailed: "{resource} failed its last drill ('{path}'). Repair what failed, and rehearse again.",
    noResult: "{resource} does not say how its last drill ended: set '{path}' to passed or failed.",
    notMeasured:
        "{resource} does not state {what} ('{path}'), so it is unknown whether the last drill supports the objectives.",
    drillUndated: "{resource} does not say when it was last rehearsed: set '{path}' to a date such as 2026-03-02.",
    drillTooSlow:
        "{resource} states an {objective} of {promised}, and its last drill measured {measured} ('{path}'). Make it faster, or state the {objective} that holds.",
} as const;

type Objectives = Subject<typeof messages, Record<string, never>, true>;

export const failoverObjectives = defineRule({
    id: "failover-objectives",
    control: "failover",
    title: "A failover plan says how long the service may be gone and how much may be lost, and its copies and its last drill keep to it.",
    rationale:
        "An objective that the copies cannot meet, or that a rehearsal has missed, is a promise known to be false.",
    severity: "high",
    frameworks: ["gdpr:32(1)(c)", "dora:11", "dora:12", "nis2:21(2)(c)", "c3a:SOV-4-09", "c5:BCM"],
    remediation:
        "State rto and rpo as ISO 8601 durations, copy at least as often as rpo says, and rehearse until both are met.",
    messages,
    settings: {},
    rows: { [PLAN_TYPE]: true },
    printable: (path) => /^(rto|rpo|notice|lastDrill\.r[tp]o|covers\[\d+\]\.(every|retention))$/.test(path),
    judge(subject: Objectives) {
        const { readEach, show, applies, violation } = subject;
        applies();
        objective(subject, "rto", "recovery time objective");
        const rpo = objective(subject, "rpo", "recovery point objective");
        for (const entry of readEach("covers[]")) {
            if (entry.state === "absent") continue;
            const path = `${entry.path}.every`;
            const every = objective(subject, path, "time between two copies");
            if (rpo !== undefined && every !== undefined && every > rpo)
                violation("copiedTooRarely", { path, rpo: show("rpo"), every: show(path) });
            judgeRetention(subject, entry.path, every);
        }
        judgeNotice(subject);
        judgeDrill(subject);
    },
});

/** A copy is gone before the next one is made. */
function judgeRetention({ read, show, violation }: Objectives, entry: string, every: number | undefined) {
    const retention = read(`${entry}.retention`);
    const kept = retention.state === "known" ? lengthOf(retention.value) : undefined;
    const { path } = retention;
    if (kept !== undefined && every !== undefined && kept < every)
        violation("keptTooShort", { path, retention: show(path), every: show(`${entry}.every`) });
}

/** Scenarios of an order that takes effect when it is published. */
const WITHOUT_NOTICE: readonly unknown[] = ["provider-sanctions", "disconnect"];

function judgeNotice({ read, readEach, show, violation }: Objectives) {
    const notice = read("notice");
    const counted = notice.state === "known" ? (lengthOf(notice.value) ?? 0) : 0;
    const sudden = readEach("scenarios[]").find(
        (each) => each.state === "known" && WITHOUT_NOTICE.includes(each.value),
    );
    if (counted > 0 && sudden?.state === "known")
        violation("countsOnNotice", {
            path: notice.path,
            notice: show(notice.path),
            scenario: plain(sudden.value as string),
        });
}

function objective({ read, violation, undetermined }: Objectives, path: string, meaning: string) {
    const reading = read(path);
    const length = reading.state === "known" ? lengthOf(reading.value) : undefined;
    if (reading.state === "unknown") undetermined("notKnownYet", { path });
    else if (length === undefined) violation("notADuration", { path, meaning: plain(meaning) });
    return length;
}

/** A plan may not have been rehearsed yet; one that says it has must have been. */
function judgeDrill(subject: Objectives) {
    const { read, show, violation, undetermined } = subject;
    const drill = read("lastDrill");
    if (drill.state === "unknown") undetermined("notKnownYet", { path: drill.path });
    if (drill.state !== "known") return;
    const [date, result] = [read("lastDrill.date"), read("lastDrill.result")];
    for (const { state, path } of [date, result]) if (state === "unknown") undetermined("notKnownYet", { path });
    if (date.state === "absent" || (date.state === "known" && !isDay(date.value)))
        violation("drillUndated", { path: date.path });
    if (result.state === "known" && result.value === "failed") violation("drillFailed", { path: result.path });
    else if (result.state !== "unknown" && !(result.state === "known" && result.value === "passed"))
        violation("noResult", { path: result.path });
    const evidence = read("lastDrill.evidence");
    if (evidence.state === "unknown") undetermined("notKnownYet", { path: evidence.path });
    if (evidence.state === "absent" || (evidence.state === "known" && evidence.value === ""))
        undetermined("notMeasured", { path: evidence.path, what: plain("where the record of its last drill is") });
    for (const name of ["rto", "rpo"] as const) {
        const path = `lastDrill.${name}`;
        if (read(path).state === "absent") {
            undetermined("notMeasured", { path, what: plain(`the ${name} that its last drill measured`) });
            continue;
        }
        const measured = objective(subject, path, "measured time");
        const promised = read(name);
        const limit = promised.state === "known" ? lengthOf(promised.value) : undefined;
        if (measured !== undefined && limit !== undefined && measured > limit)
            violation("drillTooSlow", { path, promised: show(name), measured: show(path), objective: plain(name) });
    }
}
