/** The messages and settings of the rule operator-jurisdiction. */
import { additionalRegions } from "../catalog/place-settings";
import type { Subject } from "../core/rule";
import { hostSettings } from "./settings";

/** From the least to the most that is asked. */
export const CLASSES = ["unclassified", "public", "internal", "sensitive", "health"] as const;
export type DataClass = (typeof CLASSES)[number];

const classSettings = {
    additionalRegions,
    dataClass: {
        type: "string",
        description:
            "The class of the stack's data, where no FailoverPlan says more: `sensitive` asks for operators out of reach of foreign law, `health` also for a qualification of their offer in the place.",
        enum: CLASSES,
        default: "unclassified",
        scope: "pack",
    },
    qualifications: {
        type: "array",
        description: "Schemes of which `health` asks for one, by the names of the catalog, such as SecNumCloud or C5.",
        items: { type: "string", minLength: 1 },
        default: ["SecNumCloud"] as readonly string[],
        scope: "pack",
    },
} as const;

const classMessages = {
    foreignForClass:
        "{resource} manages what {operator} runs under the law of {country}, and the stack holds data of the class {class}. Use a cloud whose operator is at home in {allowed}.",
    notQualified:
        "{resource} manages what {operator} runs, which is not qualified by {schemes}, and the stack holds data of the class {class}. {qualified}",
    qualifiedElsewhere:
        "{resource} manages what {operator} runs in {place}, where no offer is qualified by {schemes}, and the stack holds data of the class {class}. {qualified}",
    offerNotKnown:
        "{resource} manages what {operator} runs, and the stack holds data of the class {class}. {operator} is qualified for {offer}, of which the places are not published: check that the stack is part of that offer.",
    placeNotKnown:
        "{resource} manages what {operator} runs, and the stack holds data of the class {class}. {qualified} In which place the stack is nobody can tell before the deployment.",
} as const;

export const messages = {
    foreignOperator:
        "{resource} manages a service that {operator} runs under the law of {country}, whatever region it is in. Use a service whose operator is at home in {allowed}, or run one of your own.",
    foreignCloud:
        "{resource} manages the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Use a cloud whose operator is at home in {allowed}.",
    unprovenOperator:
        "{resource} manages what {operator} runs. Under whose law {operator} stands is not published, so nothing is proven.",
    unknownOperator:
        "Who runs what {resource} manages is not known: '{setting}' is not set, is computed, or names a host that is not in the catalog. Set it, or add the host with its operator to the setting additionalHosts.",
    ...classMessages,
} as const;
export const settings = { ...hostSettings, ...classSettings } as const;
export type Operators = Subject<typeof messages, typeof settings, unknown>;
