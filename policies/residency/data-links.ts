import { cloudOf } from "../catalog/clouds";
import { typePattern } from "../catalog/type-patterns";
import { labelOf, seenAt } from "../core/finding";
import { readEach, type Reading } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import { plain } from "../core/rule";
import type { Stack } from "../core/stack";
import { openPlaceOf } from "../location/inherited-place";
import { causeOfResource } from "../location/place-cause";
import { placesIn } from "../location/place-inputs";
import { placeQueryOf, resourceCalled } from "../location/resource-place";
import { rowsByType } from "../location/rows-by-type";
import { defineAspect, type CloudQuestion } from "./aspect";
import { judgeOnePlace, openPlaceMessages, placeMessages } from "./judge-place";
import { links, type DataLink } from "./rows/data-links";

const messages = {
    ...placeMessages,
    ...openPlaceMessages,
    linkNotKnown:
        "The other side of the copy that '{path}' of {resource} asks for is unknown: it is not part of this program. Declare it here, or name it by an id with its region.",
} as const;

const linksOf = rowsByType(links);

/** The place of what a replica link names: it is known only with the complete stack. */
export const dataLinks = defineAspect({
    name: "the place of what it is copied to or from",
    concerns: "cloud",
    messages,
    asksOf: (type) => linksOf(type).length > 0,
    judge: (question) => {
        const { resource, read } = question;
        for (const link of linksOf(resource.type)) {
            const { when, place } = link;
            if (when && !when.is.test(String(valueOf(read(when.path))))) continue;
            if (place !== undefined && question.readEach(place).some(({ state }) => state !== "absent")) continue;
            for (const reading of readEach(resource.properties, link.path))
                if (reading.state !== "absent" && !hasPlaceInIt(resource, reading.path))
                    judgeLink(question, link, reading);
        }
    },
});

function judgeLink(question: CloudQuestion<typeof messages>, { does, to }: DataLink, reading: Reading): void {
    const { resource, stack, settings, applies, undetermined } = question;
    const { path } = reading;
    const target = targetOf(resource, to, reading, stack);
    if (!target) return undetermined("linkNotKnown", { path });
    const cloud = cloudOf(packageOf(target.type), target.provider?.properties);
    const query = cloud && placeQueryOf(target, stack);
    if (!query) {
        const open = openPlaceOf(target, stack);
        return open ? undetermined(open.why, { path, cause: seenAt(target, open.cause) }) : applies();
    }
    const cause = causeOfResource(target, stack, settings.additionalRegions);
    judgeOnePlace(question, cloud, {
        path,
        query,
        how: `${does} ${labelOf(target)}, by '${path}', in`,
        found: () => plain(query.id),
        of: target,
        ...(cause && { cause: () => cause }),
    });
}

const valueOf = (reading: Reading): unknown => (reading.state === "known" ? reading.value : "");

/** Ids of Google Cloud with a region or zone in them are judged by named-places.ts. */
const hasPlaceInIt = ({ type, properties }: Resource, path: string): boolean =>
    [...placesIn(type, properties)].some((place) => place.path === path);

function targetOf(resource: Resource, to: readonly string[], reading: Reading, stack: Stack): Resource | undefined {
    const types = typePattern(to);
    const isWanted = (type: string): boolean => types.test(type);
    const fits = (each: Resource): boolean => each !== resource && isWanted(each.type);
    const [property = ""] = reading.path.split(/[.[]/);
    if (reading.state !== "known") return stack.referenced(resource, property).find(fits);
    const name = typeof reading.value === "string" ? reading.value.split(/[/:]/).findLast(Boolean) : undefined;
    return name === undefined ? undefined : resourceCalled(stack, name, isWanted, resource);
}
