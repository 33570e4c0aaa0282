import { defineRule } from "../../core/rule";
import { durationProblems } from "../durations";

const told = "{resource} refers to the record '{record}' ('{path}'): {why}" as const;

export const failoverEvidence = defineRule({
    id: "failover-evidence",
    control: "failover",
    title: "The record of the last drill that the plan refers to is there, fresh, of this workload, and supports what the plan states.",
    rationale:
        "A plan states in a line what a drill showed. Only the record of the drill can be held against it: a record that is missing, old, of another workload or of a drill that failed proves nothing. `rempart check` reads the record beside the program; a policy pack inside of Pulumi sees no files.",
    severity: "high",
    frameworks: ["dora:11", "dora:12", "c3a:SOV-4-09", "snc:19.6.d", "c5:BCM"],
    remediation:
        "Keep the drill.json of the last drill beside the program, name it in lastDrill.evidence, and rehearse again where it does not support the plan.",
    messages: {
        missing:
            "{resource} refers to the record '{record}' ('{path}'), and there is no such file in the project. Keep the record of the drill there, or name the one that is.",
        unreadable:
            "{resource} refers to the record '{record}' ('{path}'), which cannot be read: it is no JSON. docs/schemas/drill.json describes it.",
        notRead:
            "{resource} refers to '{record}' as the evidence of its drill ('{path}'), which is no file that can be read here. Keep its drill.json in the project.",
        malformed: told,
        failed: told,
        foreign: told,
        altered: told,
        stale: told,
        future: told,
        "other-date": told,
        "other-target": told,
        "too-slow": told,
        "other-measure": told,
        incomplete: told,
        "other-program": told,
        "other-images": told,
    },
    settings: {
        drillWithin: {
            type: "string",
            description: "The greatest age of the recorded drill.",
            default: "P1Y",
            problems: durationProblems,
        },
        requireRecord: {
            type: "boolean",
            description: "Whether it is undetermined where the evidence is no file of the project.",
            default: false,
        },
    },
    // What it judges is a file: `rempart check` hands it to `problemsOfEvidence`.
    concerns: () => false,
    judge: () => undefined,
});
