import type { Cloud } from "../catalog/clouds";
import { knownPlaces } from "../catalog/places";
import { packageOf } from "../core/resource";
import { plain } from "../core/rule";
import { inheritedPlace } from "../location/inherited-place";
import { isIn } from "../location/resource-place";
import { defineAspect } from "./aspect";
import { judgeOnePlace, openPlaceMessages, placeMessages, serviceOf } from "./judge-place";
import { isWorldwide } from "./worldwide";

/** The place of a resource that names none: that of its group, its provider, or what Google's provider plans. */
export const inheritedPlaces = defineAspect({
    name: "the place that it inherits from its group or provider",
    concerns: "cloud",
    messages: { ...placeMessages, ...openPlaceMessages },
    judge: (question) => {
        const { resource, stack, cloud, settings, applies, undetermined } = question;
        const inherited = isWorldwide(resource) ? undefined : inheritedPlace(resource, cloud, stack);
        if (!inherited) return;
        const { path, cause } = inherited;
        if (inherited.state === "known") {
            const provider = cloud.provider ?? packageOf(resource.type);
            const service = serviceOf(resource.type, "");
            judgeOnePlace(question, cloud, {
                path,
                query: { provider, partition: cloud.partition, service, id: inherited.value },
                how: inherited.how,
                found: () => plain("a place"),
                cause: () => cause,
            });
        } else if (choosable.includes(inherited.why) && isEveryPlaceAllowed(cloud, settings.allowedJurisdictions))
            applies();
        else undetermined(inherited.why, { path, cause });
    },
});

const choosable: readonly string[] = ["noPlace", "providerChooses"];

/** Whether it does not matter which place of a provider is meant, as with Scaleway, which has none outside the EU. */
function isEveryPlaceAllowed({ provider, partition }: Cloud, allowedJurisdictions: readonly string[]): boolean {
    const places = provider === undefined ? [] : knownPlaces(provider, partition);
    return places.length > 0 && places.every((place) => isIn(place, allowedJurisdictions));
}
