import type { Cloud } from "../catalog/clouds";
import { isWithin } from "../core/deployed";
import { read } from "../core/reading";
import type { Resource } from "../core/resource";
import { UNKNOWN } from "../core/values";
import { unknownPlace } from "../location/inherited-place";
import { causeOfPlace } from "../location/place-cause";
import { isPlacePath, placesIn } from "../location/place-inputs";
import { defineAspect } from "./aspect";
import { judgeNamedPlace, namedPlaceMessages } from "./judge-named-place";
import { openPlaceMessages } from "./judge-place";

/** Every input that names a place, at any depth, and every id that has a place in it. */
export const namedPlaces = defineAspect({
    name: "the places that its inputs name",
    concerns: "cloud",
    messages: {
        ...namedPlaceMessages,
        ...openPlaceMessages,
        noText: "The location of {resource} cannot be judged: '{path}' holds no text. Name the place as a text.",
    },
    isPrintable: (path, resource) => isPlacePath(resource, path),
    judge: (question) => {
        const { resource, stack, cloud, settings, undetermined } = question;
        for (const named of placesIn(resource.type, resource.properties)) {
            const { path, value } = named;
            if (value !== UNKNOWN)
                judgeNamedPlace(question, cloud, { ...named, value }, (place) =>
                    causeOfPlace(resource, place, stack, settings.additionalRegions),
                );
            // An unknown location of azure-native may be that of its group: see inherited-places.ts.
            else if (cloud.provider !== "azure" || path !== "location") {
                const { why, cause } = unknownPlace(resource, path, stack);
                undetermined(why, { path, cause });
            }
        }
        for (const path of texts) if (holdsNoText(resource, cloud, path)) undetermined("noText", { path });
    },
});

/** Inputs that are a text in every type of the SDKs of Google and Azure. */
const texts = ["location", "region", "zone"];
const isOfText = (provider: string | undefined): boolean => provider === "gcp" || provider === "azure";

/** Whether a number, a switch or an object stands where a place belongs, and no place in it. */
function holdsNoText({ type, properties }: Resource, { provider }: Cloud, path: string): boolean {
    const reading = read(properties, path);
    return (
        isOfText(provider) &&
        reading.state === "known" &&
        typeof reading.value !== "string" &&
        !placesIn(type, properties).some((place) => isWithin(place.path, path))
    );
}
