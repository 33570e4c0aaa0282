import { lastSegment } from "../catalog/place-names";
import { findPlace } from "../catalog/places";
import { causedBy, type Cause } from "../core/finding";
import { seek } from "../core/leaves";
import { readText } from "../core/reading";
import { resourcesNamed } from "../core/references";
import { packageOf, type Resource } from "../core/resource";
import { UNKNOWN } from "../core/values";
import { isFreeText } from "../location/free-text";
import { unknownPlace } from "../location/inherited-place";
import { general } from "../location/place-input-names";
import { defineAspect, type CloudQuestion } from "./aspect";
import { judgeOnePlace, openPlaceMessages, placeMessages } from "./judge-place";

const CUSTOM_LOCATION = "azure-native:extendedlocation:CustomLocation";

const messages = {
    ...placeMessages,
    ...openPlaceMessages,
    customLocation:
        "The location of {resource} cannot be judged: '{path}' is a custom location, on hardware whose place only its owner knows. Add it with its country and source to the setting additionalRegions.",
} as const;

type Asked = CloudQuestion<typeof messages>;

/**
 * Places of Azure outside its regions: edge zones, which have a name, and custom locations, which are on hardware of the
 * customer's and of which only the customer can say where they are.
 */
export const extendedLocations = defineAspect({
    name: "edge zones and custom locations",
    concerns: "cloud",
    messages,
    asksOf: (type) => packageOf(type) === "azure-native",
    isPrintable: (path) => /[eE]xtendedLocation\.name$/.test(general(path)),
    judge: (question) => {
        const { resource } = question;
        if (resource.type === CUSTOM_LOCATION)
            judgeCustom(question, "resourceName", nameOf(resource), ownCause(resource));
        for (const { path, value } of namesOfLocations.leaves(resource.properties)) {
            const shape = general(path);
            if (!/[eE]xtendedLocation(\.name)?$/.test(shape) || isFreeText("azure-native", resource.type, shape))
                continue;
            if (value === UNKNOWN) judgeUnknown(question, path);
            else if (typeof value === "string" && value !== "") judgeGiven(question, path, value);
        }
    },
});

const namesOfLocations = seek({ key: (key) => key === "name" || /[eE]xtendedLocation$/.test(key) });

const nameOf = (location: Resource): string => readText(location.properties, "resourceName").value ?? location.name;
const ownCause = ({ urn }: Resource): Cause => causedBy("place", urn, urn);

/** The id of a custom location that the program creates is unknown until deployment. */
function judgeUnknown(question: Asked, path: string): void {
    const { resource, stack, undetermined } = question;
    const [property = ""] = path.split(/[.[]/);
    const location = stack.referenced(resource, property).find(({ type }) => type === CUSTOM_LOCATION);
    if (location) return judgeCustom(question, path, nameOf(location), ownCause(location));
    const { why, cause } = unknownPlace(resource, path, stack);
    undetermined(why, { path, cause });
}

function judgeGiven(question: Asked, path: string, value: string): void {
    const { resource, stack, cloud, show } = question;
    const type = readText(resource.properties, path.replace(/name$/, "type")).value ?? "";
    const isCustom = /customlocation/i.test(type) || /\/customLocations\//i.test(value);
    if (isCustom) {
        const [declared] = resourcesNamed(stack, CUSTOM_LOCATION, lastSegment(value));
        const cause = declared ? ownCause(declared) : causedBy("place", `custom location ${value.toLowerCase()}`);
        return judgeCustom(question, path, value, cause);
    }
    const query = { provider: "azure", partition: cloud.partition, id: value };
    const how = `is placed by '${path}' in the edge zone`;
    judgeOnePlace(question, cloud, { path, query, how, found: () => show(path) });
}

/** A custom location may be called like a region: only what the organisation has declared of it counts. */
function judgeCustom(question: Asked, path: string, value: string, cause: Cause): void {
    const { cloud, settings, undetermined, show } = question;
    const query = { provider: "azure", partition: cloud.partition, id: lastSegment(value) };
    if (findPlace(query, settings.additionalRegions)?.status !== "declared")
        return undetermined("customLocation", { path, cause });
    const how = `is placed by '${path}' in the custom location`;
    judgeOnePlace(question, cloud, { path, query, how, found: () => show(path), cause: () => cause });
}
