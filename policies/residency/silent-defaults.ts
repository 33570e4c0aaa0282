import type { Cloud } from "../catalog/clouds";
import { silentDefaults as defaultsOf } from "../catalog/located-types";
import { read, readEach } from "../core/reading";
import { plain } from "../core/rule";
import { asEmbedded, type EmbeddedResource } from "../location/embedded-resource";
import { defineAspect, type Question } from "./aspect";
import { judgeOnePlace, placeMessages, serviceOf } from "./judge-place";

/** Inputs whose absence means one place, the United States or the world, whatever the provider is set to. */
export const silentDefaults = defineAspect({
    name: "the place that an input left out means",
    concerns: "cloud",
    messages: placeMessages,
    asksOf: (type) => defaultsOf(type).length > 0,
    judge: (question) => {
        if (!question.resource.isRead) judgeDefaults(question, question.cloud, asEmbedded(question.resource));
    },
});

export function judgeDefaults(
    question: Question<typeof placeMessages>,
    cloud: Cloud,
    { type, properties, prefix }: EmbeddedResource,
): void {
    for (const row of defaultsOf(type)) {
        const parent = row.input.includes(".") ? row.input.slice(0, row.input.lastIndexOf(".")) : undefined;
        if (parent !== undefined && readEach(properties, parent).every(({ state }) => state !== "known")) continue;
        for (const { state, path: own } of readEach(properties, row.input)) {
            const holder = own.slice(0, Math.max(0, own.lastIndexOf(".")));
            if (state !== "absent" || (holder !== "" && read(properties, holder).state !== "known")) continue;
            const path = prefix + own;
            judgeOnePlace(question, cloud, {
                path,
                query: {
                    provider: row.provider,
                    partition: row.provider === cloud.provider ? cloud.partition : undefined,
                    service: serviceOf(type, ""),
                    id: row.lands_in,
                },
                how: `leaves '${path}' unset, which means`,
                found: () => plain(row.lands_in),
            });
        }
    }
}
