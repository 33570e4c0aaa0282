import { mayHoldPlaces } from "../catalog/place-blocks";
import { read, readEach, type Reading } from "../core/reading";
import { plain } from "../core/rule";
import { asEmbedded, type EmbeddedResource } from "../location/embedded-resource";
import { general } from "../location/place-input-names";
import { rowsByType } from "../location/rows-by-type";
import { defineAspect, type Question } from "./aspect";
import { openPlaceMessages } from "./judge-place";
import { reaches, type Reach } from "./rows/data-reach";

export const reachMessages = {
    placeNotKnownYet: openPlaceMessages.placeNotKnownYet,
    reach: "{resource} {how}, so {means}. {instead}",
} as const;

const reachesOf = rowsByType(reaches);

/** Inputs that say with a word of their own how far data go. */
export const dataReach = defineAspect({
    name: "the words by which its inputs let data leave their place",
    concerns: "cloud",
    messages: reachMessages,
    isPrintable: (path, { type }) => isReachPath(type, path),
    asksOf: (type) => reachesOf(type).length > 0,
    judge: (question) => judgeReaches(question, asEmbedded(question.resource)),
});

/** Whether the value at a path says how far data go. */
export const isReachPath = (type: string, path: string): boolean =>
    reachesOf(type).some((reach) => reach.path === general(path));

export function judgeReaches(question: Question<typeof reachMessages>, embedded: EmbeddedResource): void {
    for (const reach of reachesOf(embedded.type))
        for (const reading of readEach(embedded.properties, reach.path)) judgeReach(question, reach, embedded, reading);
}

/** Of a block that is unknown as a whole, named-places.ts tells, where places may stand in it. */
export const isInUnknownBlock = ({ type, properties }: EmbeddedResource, path: string): boolean =>
    [...path.matchAll(/[.[]/g)]
        .map(({ index }) => path.slice(0, index))
        .some((block) => read(properties, block).state === "unknown" && mayHoldPlaces(type, general(block)));

function judgeReach(
    { show, applies, violation, undetermined }: Question<typeof reachMessages>,
    reach: Reach,
    embedded: EmbeddedResource,
    reading: Reading,
): void {
    const path = embedded.prefix + reading.path;
    const { stays, means } = reach;
    const isEmpty = reading.state === "known" && Array.isArray(reading.value) && reading.value.length === 0;
    const instead = plain(reach.instead ?? `Use ${(stays ?? []).join(" or ")}.`);
    if (reading.state === "unknown") {
        if (!isInUnknownBlock(embedded, reading.path)) undetermined("placeNotKnownYet", { path });
    } else if (reading.state === "absent" || isEmpty) {
        if (reach.absent === "leaves")
            violation("reach", { path, how: plain(`leaves '${path}' unset`), means: plain(means), instead });
    } else if (stays ? !stays.includes(wordOf(reading.value)) : reach.leaves?.test(wordOf(reading.value))) {
        const says = typeof reading.value === "string" ? `says ${show(path)} in '${path}'` : `sets '${path}'`;
        violation("reach", { path, how: plain(says), means: plain(means), instead });
    } else applies();
}

/** A block or list says no word; that it is there may be enough. */
export const wordOf = (value: unknown): string =>
    typeof value === "string" || typeof value === "boolean" ? String(value) : "set";
