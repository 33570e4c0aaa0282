/** What the rule failover-target says, and what it may be told. */
import { additionalRegions, allowedJurisdictions, countryCode } from "../catalog/place-settings";
import type { Subject } from "../core/rule";
import { durationProblems } from "./durations";
import type { AdditionalOperator } from "./operators";

export const messages = {
    noPlan: "{resource} holds data ({data}) and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.",
    mayNeedPlan:
        "{resource} has no FailoverPlan. It is unknown until deployment whether it needs one: {data} may hold data.",
    noOperator: "{resource} names no operator: set '{path}' to the one that takes over.",
    unknownOperator:
        "{resource} fails over to '{operator}', which is not in the catalog.{meant} If the name is right, add the operator to the setting additionalOperators.",
    operatorNotKnownYet: "The operator in '{path}' of {resource} is unknown until deployment.",
    sameOperator:
        "{resource} fails over from {primary} to {operator}: what stops one stops the other. Name an operator that is independent of it.",
    sameJurisdiction:
        "{resource} fails over to {operator}, which is under the law of {country} like {primary}: one order reaches both. Name an operator at home in {allowed}.",
    abroad: "{resource} fails over to {operator}, which is at home in {country}. Name an operator at home in {allowed}, or add the country to the setting allowedJurisdictions.",
    ruledOut: "{resource} fails over to {operator}, which cannot take over: {why}. Name an operator that can.",
    doubtful:
        "{resource} fails over from {primary} to {operator}, and it is doubtful that {operator} can take over: {why}. Have the contract say that it runs the workload, and prove it with a drill, or name another operator.",
    needsContract:
        "{resource} fails over to {operator}, which takes over only for those with whom it has a contract that holds ('{path}'). A memorandum is none. Conclude one, or name another operator.",
    contractNotKnownYet:
        "{resource} fails over to {operator}, which takes over only under a contract, and '{path}' is unknown until deployment.",
    sameTechnology:
        "{resource} is made for export controls and fails over to {operator}, whose technology comes from {vendor}: its updates stop with the primary. State in '{path}' how long it runs without them, {days} or longer, or name a target with other technology.",
    primaryNotKnown:
        "It is unknown whether {operator} is independent of the primary of {resource}: {providers} not say who operates it. Name the operator in the setting primaryOperators.",
    sameStack:
        "{resource} names the stack that it is part of as the one at the target ('{path}'). Name the stack that runs elsewhere.",
    noRegion: "{resource} names no region of {operator}: set '{path}'.",
    regionNotKnownYet: "The region in '{path}' of {resource} is unknown until deployment.",
    unknownRegion:
        "{resource} fails over to '{region}', which is not a region of {operator} in the catalog. If it is right, add it to the setting additionalRegions.",
    regionAbroad:
        "{resource} fails over to '{region}', which is in {country}. Choose a region of {operator} in {allowed}.",
    regionUnprovable:
        "{resource} fails over to '{region}', whose country is not published. Choose a region of {operator} in {allowed}.",
} as const;

export const settings = {
    allowedJurisdictions,
    additionalOperators: {
        type: "array",
        description: "Operators that the catalog does not have.",
        items: {
            type: "object",
            properties: {
                name: { type: "string", minLength: 1 },
                jurisdiction: { type: "array", items: countryCode, minItems: 1 },
                parent: { type: "string" },
                source: { type: "string", minLength: 1 },
            },
            required: ["name", "jurisdiction", "source"],
            additionalProperties: false,
        },
        default: [] as readonly AdditionalOperator[],
        scope: "pack",
    },
    additionalRegions: {
        ...additionalRegions,
        description:
            "Regions that the catalog does not have; their provider is what the operator runs, or else its name.",
    },
    sameTechnology: {
        type: "string",
        description:
            "How a plan for export controls is answered whose target runs on the technology of the primary's vendor.",
        enum: ["accept", "undetermined", "violation"],
        default: "undetermined",
    },
    runsAlone: {
        type: "string",
        description: "How long a target has to run without updates of the primary's vendor (C3A SOV-4-10: P90D).",
        default: "P90D",
        problems: durationProblems,
    },
    primaryOperators: {
        type: "array",
        description: "Who runs the primary where no provider tells, as with a Kubernetes cluster behind a kubeconfig.",
        items: { type: "string" },
        default: [] as readonly string[],
        scope: "pack",
    },
} as const;

/** What the rule is handed: the stack, which may need a plan, or a plan. */
export type Target = Subject<typeof messages, typeof settings, "stack" | "plan">;
