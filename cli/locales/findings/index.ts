/** What findings say, in every language but English. */
import * as deEndpoints from "./de/endpoints";
import * as deEveryRule from "./de/every-rule";
import * as deFailover from "./de/failover";
import * as dePlans from "./de/failover-plans";
import * as deKeys from "./de/keys";
import * as dePlaces from "./de/places";
import * as deStores from "./de/stores";
import * as frEndpoints from "./fr/endpoints";
import * as frEveryRule from "./fr/every-rule";
import * as frFailover from "./fr/failover";
import * as frPlans from "./fr/failover-plans";
import * as frKeys from "./fr/keys";
import * as frPlaces from "./fr/places";
import * as frStores from "./fr/stores";
import type { FindingTexts } from "../finding-text";

export const findingTexts: Readonly<Record<"fr" | "de", FindingTexts>> = {
    fr: {
        language: "fr",
        messages: {
            ...frPlaces.messages,
            ...frKeys.messages,
            ...frEndpoints.messages,
            ...frFailover.messages,
            ...frEveryRule.messages,
        },
        phrases: {
            ...frPlaces.phrases,
            ...frKeys.phrases,
            ...frEndpoints.phrases,
            ...frFailover.phrases,
            ...frPlans.phrases,
            ...frStores.phrases,
            ...frEveryRule.phrases,
        },
    },
    de: {
        language: "de",
        messages: {
            ...dePlaces.messages,
            ...deKeys.messages,
            ...deEndpoints.messages,
            ...deFailover.messages,
            ...deEveryRule.messages,
        },
        phrases: {
            ...dePlaces.phrases,
            ...deKeys.phrases,
            ...deEndpoints.phrases,
            ...deFailover.phrases,
            ...dePlans.phrases,
            ...deStores.phrases,
            ...deEveryRule.phrases,
        },
    },
};
