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
    messages: { ...namedPlaceMessages, ...openPlaceMessages },
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
    },
});
