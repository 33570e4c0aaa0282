/** What the rule failover-target says, and what it may be told. */
import { additionalRegions, allowedJurisdictions, countryCode } from "../catalog/place-settings";
import type { Subject } from "../core/rule";
import type { AdditionalOperator } from "./operators";

export const messages = {
    noPlan: "{resource} holds data ({data}) and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.",
    mayNeedPlan: "{resource} has no FailoverPlan, and whether it needs one is not known yet: {data} may hold data.",
    noOperator: "{resource} names no operator: set '{path}' to the one that takes over.",
    unknownOperator:
        "{resource} fails over to '{operator}', which is not in the catalog.{meant} If the name is right, add the operator to the setting additionalOperators.",
    operatorNotKnownYet: "{resource} names in '{path}' an operator that is not known before the deployment.",
    sameOperator:
        "{resource} fails over from {primary} to {operator}: what stops the one stops the other. Name an operator that has nothing to do with it.",
    sameJurisdiction:
        "{resource} fails over to {operator}, which stands under the law of {country} like {primary}: one order reaches both. Name an operator at home in {allowed}.",
    abroad: "{resource} fails over to {operator}, which is at home in {country}. Name an operator at home in {allowed}, or add the country to the setting allowedJurisdictions.",
    ruledOut: "{resource} fails over to {operator}, which can not take over: {why}. Name an operator that can.",
    primaryNotKnown:
        "Whether {operator} is out of reach of whoever runs the primary is not known for {resource}: {providers} not say who that is. Name it in the setting primaryOperators.",
    noRegion: "{resource} names no region of {operator}: set '{path}'.",
    regionNotKnownYet: "{resource} names in '{path}' a region that is not known before the deployment.",
    unknownRegion:
        "{resource} fails over to '{region}', which is not a region of {operator} in the catalog. If it is right, add it to the setting additionalRegions.",
    regionAbroad:
        "{resource} fails over to '{region}', which is in {country}. Choose a region of {operator} in {allowed}.",
    regionUnprovable:
        "{resource} fails over to '{region}', and in which country that is is not published. Choose a region of {operator} in {allowed}.",
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
    primaryOperators: {
        type: "array",
        description: "Who runs the primary where no provider tells, as with a Kubernetes cluster behind a kubeconfig.",
        items: { type: "string" },
        default: [] as readonly string[],
    },
} as const;

/** What the rule is handed: the stack, which may need a plan, or a plan. */
export type Target = Subject<typeof messages, typeof settings, "stack" | "plan">;
