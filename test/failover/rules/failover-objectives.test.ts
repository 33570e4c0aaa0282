import { UNKNOWN } from "../../../policies/core/values";
import { failoverObjectives } from "../../../policies/failover/rules/failover-objectives";
import { testRule } from "../../rules";
import { files, plan } from "../plans";

const copied = (every: unknown) => ({ covers: [{ urn: files.urn, method: "rclone sync", every }] });
const drill = { date: "2026-09-14", result: "passed", rto: "PT2H10M", rpo: "PT15M", evidence: "drill.json" };

testRule(failoverObjectives, {
    compliant: {
        "objectives that the copies keep to": plan(),
        "objectives that the last drill kept to": plan({ lastDrill: drill }),
        "a day is as long as twenty-four hours": plan({ rpo: "P1D", ...copied("PT24H") }),
        "nothing to copy": plan({ covers: [] }),
        "copies that are kept": plan({ covers: [{ ...copied("PT1H").covers[0], retention: "PT1H" }] }),
        "no notice counted on": plan({ scenarios: ["provider-sanctions"], notice: "PT0S" }),
        "a notice of an end that is announced": plan({ scenarios: ["insolvency"], notice: "P30D" }),
    },
    violating: {
        "copies that are gone before the next one is made": {
            resources: [plan({ rpo: "P1D", covers: [{ ...copied("P1D").covers[0], retention: "PT12H" }] })],
            finds: [
                {
                    message: "keptTooShort",
                    path: "covers[0].retention",
                    text: "FailoverPlan 'plan' makes a copy every P1D and keeps it for PT12H only ('covers[0].retention'): between two there is none. Keep copies longer.",
                },
            ],
        },
        "a notice that an order does not give": {
            resources: [plan({ scenarios: ["insolvency", "provider-sanctions"], notice: "P30D" })],
            finds: [
                {
                    message: "countsOnNotice",
                    path: "notice",
                    text: "FailoverPlan 'plan' counts on a notice of P30D ('notice'), and is made for a cut that comes without any (provider-sanctions). State PT0S, and objectives that hold without it.",
                },
            ],
        },
        "durations that are none": {
            resources: [plan({ rto: "4h", rpo: "PT", ...copied("hourly") })],
            finds: [
                {
                    message: "notADuration",
                    path: "rto",
                    text: "The recovery time objective of FailoverPlan 'plan' is missing or invalid: set 'rto' to an ISO 8601 duration such as PT4H.",
                },
                { message: "notADuration", path: "rpo" },
                { message: "notADuration", path: "covers[0].every" },
            ],
        },
        "nothing said": {
            resources: [plan({ rto: null, rpo: null, ...copied(null) })],
            finds: [
                { message: "notADuration", path: "rto" },
                { message: "notADuration", path: "rpo" },
                { message: "notADuration", path: "covers[0].every" },
            ],
        },
        "a time that runs backwards": {
            resources: [plan({ rto: "-PT1H" })],
            finds: [{ message: "notADuration", path: "rto" }],
        },
        "copies that are rarer than the objective": {
            resources: [plan({ rpo: "PT1H", ...copied("P1D") })],
            finds: [
                {
                    message: "copiedTooRarely",
                    path: "covers[0].every",
                    text: "FailoverPlan 'plan' allows a loss of PT1H at most, but copies only every P1D ('covers[0].every'). Copy more often, or state the rpo that holds.",
                },
            ],
        },
        "a drill that failed": {
            resources: [plan({ lastDrill: { ...drill, result: "failed" } })],
            finds: [{ message: "drillFailed", path: "lastDrill.result" }],
        },
        "a drill without a date or a result": {
            resources: [plan({ lastDrill: {} })],
            finds: [
                { message: "drillUndated", path: "lastDrill.date" },
                { message: "noResult", path: "lastDrill.result" },
            ],
        },
        "a drill that took too long and lost too much": {
            resources: [plan({ lastDrill: { ...drill, rto: "PT6H", rpo: "PT90M" } })],
            finds: [
                {
                    message: "drillTooSlow",
                    path: "lastDrill.rto",
                    text: "FailoverPlan 'plan' states an rto of PT4H, and its last drill measured PT6H ('lastDrill.rto'). Make it faster, or state the rto that holds.",
                },
                { message: "drillTooSlow", path: "lastDrill.rpo" },
            ],
        },
    },
    undetermined: {
        "objectives that only the deployment knows": {
            resources: [plan({ rto: UNKNOWN, lastDrill: { ...drill, rto: UNKNOWN, date: UNKNOWN } })],
            finds: [
                { message: "notKnownYet", path: "rto" },
                { message: "notKnownYet", path: "lastDrill.date" },
                { message: "notKnownYet", path: "lastDrill.rto" },
            ],
        },
        "a drill of which nothing was measured": {
            resources: [plan({ lastDrill: { date: "2026-09-14", result: "passed" } })],
            finds: [
                {
                    message: "notMeasured",
                    path: "lastDrill.evidence",
                    text: "FailoverPlan 'plan' does not state where the record of its last drill is ('lastDrill.evidence'), so it is unknown whether the last drill supports the objectives.",
                },
                {
                    message: "notMeasured",
                    path: "lastDrill.rto",
                    text: "FailoverPlan 'plan' does not state the rto that its last drill measured ('lastDrill.rto'), so it is unknown whether the last drill supports the objectives.",
                },
                { message: "notMeasured", path: "lastDrill.rpo" },
            ],
        },
        "coverage that only the deployment knows": {
            resources: [plan({ covers: UNKNOWN })],
            finds: [{ message: "notKnownYet", path: "covers.every" }],
        },
    },
});
