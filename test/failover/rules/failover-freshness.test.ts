import { UNKNOWN } from "../../../policies/core/values";
import { PLAN_TYPE } from "../../../policies/failover/plan";
import { failoverFreshness } from "../../../policies/failover/rules/failover-freshness";
import { component, testRule, type Case, type Found } from "../../rules";
import { full, withValue } from "../full-plan";

const plan = (given: object) => component(PLAN_TYPE, given, { name: "plan" });
const at = (path: string, value: unknown): Case => ({ resources: [plan(withValue(path, value))] });
const found = (path: string, value: unknown, message: string, text?: string): Case & { finds: readonly Found[] } => ({
    ...at(path, value),
    finds: [{ message, path, ...(text !== undefined && { text }) }],
});
const one = { ...full, covers: full.covers.slice(0, 1) };
const dates = [
    ["lastDrill.date", "2025-11-26", "2025-11-27"],
    ["disconnectTest.date", "2025-11-26", "2025-11-27"],
    ["reviewDate", "2025-11-26", "2025-11-27"],
    ["covers[1].lastVerified", "2026-10-26", "2026-10-27"],
] as const;

testRule(failoverFreshness, {
    compliant: {
        "all shown this year": plan(full),
        ...Object.fromEntries(dates.map(([path, , oldest]) => [`the oldest day: ${path}`, at(path, oldest)])),
        ...Object.fromEntries(dates.map(([path]) => [`today: ${path}`, at(path, "2026-11-27")])),
        "an older drill, where that is enough": {
            ...at("lastDrill.date", "2024-12-01"),
            settings: { drillWithin: "P2Y" },
        },
        "copies that were read back together": plan({
            ...full,
            covers: full.covers.map((entry) => ({ ...entry, lastVerified: undefined })),
            copiesVerified: "2026-11-20",
        }),
        "no licences and no accepted risks": plan({ ...full, licences: undefined, acceptedRisks: undefined }),
        "a licence without an end": at("licences[0].expires", undefined),
    },
    violating: {
        ...Object.fromEntries(dates.map(([path, day]) => [`too old: ${path}`, found(path, day, "stale")])),
        ...Object.fromEntries(dates.map(([path]) => [`dated ahead: ${path}`, found(path, "2099-01-01", "future")])),
        "copies that were read back together, long ago": {
            resources: [
                plan({
                    ...full,
                    covers: full.covers.map((entry) => ({ ...entry, lastVerified: undefined })),
                    copiesVerified: "2026-01-20",
                }),
            ],
            finds: [{ message: "stale", path: "copiesVerified" }],
        },
        "a drill of 2021": found(
            "lastDrill.date",
            "2021-05-04",
            "stale",
            "The last drill of FailoverPlan 'plan' was on 2021-05-04 ('lastDrill.date'), more than P1Y before 2026-11-27. Rehearse again.",
        ),
        "a drill that is planned": found(
            "lastDrill.date",
            "2026-11-28",
            "future",
            "The last drill of FailoverPlan 'plan' is dated 2026-11-28 ('lastDrill.date'), after 2026-11-27. State when it was, not when it is planned.",
        ),
        "the same drill a year later": {
            resources: [
                plan({
                    ...one,
                    covers: [],
                    disconnectTest: { date: "2027-09-01", result: "passed" },
                    reviewDate: "2027-09-01",
                    licences: [],
                    acceptedRisks: [],
                }),
            ],
            today: "2027-09-15",
            finds: [{ message: "stale", path: "lastDrill.date" }],
        },
        "never rehearsed": {
            resources: [plan({ ...full, lastDrill: undefined })],
            finds: [
                {
                    message: "neverDrilled",
                    path: "lastDrill",
                    text: "FailoverPlan 'plan' was never rehearsed: 'lastDrill' is not stated. Make the move once, and state the date, the result and what was measured.",
                },
            ],
        },
        "nothing shown, where it has to be": {
            resources: [
                plan({
                    ...one,
                    covers: [{ ...one.covers[0], lastVerified: "" }],
                    copiesVerified: undefined,
                    disconnectTest: undefined,
                    reviewDate: undefined,
                }),
            ],
            settings: { missing: "violation" },
            finds: [
                { message: "notADay", path: "covers[0].lastVerified" },
                { message: "notShown", path: "disconnectTest.date" },
                { message: "notShown", path: "reviewDate" },
            ],
        },
        "a day that no calendar has": found("covers[0].lastVerified", "2026-02-30", "notADay"),
        "a disconnect test that failed": found("disconnectTest.result", "failed", "testFailed"),
        "a licence that has ended": found(
            "licences[0].expires",
            "2026-11-26",
            "lapsed",
            "A licence of FailoverPlan 'plan' ended on 2026-11-26 ('licences[0].expires'). Renew it before the target needs it.",
        ),
        "a risk accepted until last month": found("acceptedRisks[0].until", "2026-10-31", "lapsed"),
    },
    undetermined: {
        ...Object.fromEntries(
            [
                ...dates.map(([path]) => path),
                "licences[0].expires",
                "acceptedRisks[0].until",
                "disconnectTest.result",
            ].map((path) => [`known only to the deployment: ${path}`, found(path, UNKNOWN, "notKnownYet")]),
        ),
        "nothing shown": {
            resources: [
                plan({
                    ...one,
                    covers: [{ ...one.covers[0], lastVerified: undefined }],
                    copiesVerified: undefined,
                    disconnectTest: undefined,
                    reviewDate: undefined,
                }),
            ],
            finds: [
                {
                    message: "notShown",
                    path: "covers[0].lastVerified",
                    text: "FailoverPlan 'plan' does not state the last time that a copy was read back ('covers[0].lastVerified'), so it is unknown whether it still holds.",
                },
                { message: "notShown", path: "disconnectTest.date" },
                { message: "notShown", path: "reviewDate" },
            ],
        },
    },
});
