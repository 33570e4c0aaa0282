import { defineRule } from "../../core/rule";
import { settings } from "../failover-target-messages";
import { pairMessages } from "../second-program";

export const failoverProgram = defineRule({
    id: "failover-program",
    control: "failover",
    title: "The program that runs at the target can take over from the primary.",
    rationale:
        "A target that runs another version, lacks a store, or takes its images or keys from the primary's operator fails on the day it is needed. `rempart check --target DIR` judges both programs together; a policy pack inside of Pulumi sees one of them.",
    severity: "high",
    frameworks: ["dora:28(8)", "csf:SOV-4"],
    remediation:
        "Give both programs the same workload, images by digest, and stores; take nothing at the target from the primary's operator.",
    messages: pairMessages,
    settings: {
        primaryOperators: settings.primaryOperators,
        additionalOperators: settings.additionalOperators,
    },
    // What it judges is a pair of stacks: `rempart check --target` hands both to `problemsOfPair`.
    concerns: () => false,
    judge: () => undefined,
});
