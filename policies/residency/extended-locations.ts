import type { Cloud } from "../catalog/clouds";
import { findPlace } from "../catalog/places";
import { leaves, readText } from "../core/reading";
import { packageOf } from "../core/resource";
import type { Stack } from "../core/stack";
import { UNKNOWN } from "../core/values";
import { lastSegment } from "../catalog/place-names";
import { isFreeText } from "../location/free-text";
import type { Judged, Question } from "./messages";
import { general } from "../location/place-input-names";
import { judgeSite } from "./judge-place";

const CUSTOM_LOCATION = "azure-native:extendedlocation:CustomLocation";

/** Whether the value at a path is the name of an edge zone or a custom location, which may be shown. */
export const isExtendedPath = (path: string): boolean => /[eE]xtendedLocation\.name$/.test(general(path));

/**
 * Places of Azure outside its regions: edge zones, which have a name, and custom locations, which are on hardware of the
 * customer's and of which only the customer can say where they are.
 */
export function extendedJudged(question: Question, cloud: Cloud, stack: Stack | undefined): Judged {
    const { resource } = question;
    if (packageOf(resource.type) !== "azure-native") return [];
    const judged: true[] = [];
    if (resource.type === CUSTOM_LOCATION) {
        judgeCustom(
            question,
            cloud,
            "resourceName",
            readText(resource.properties, "resourceName").value ?? resource.name,
        );
        judged.push(true);
    }
    for (const { path, value } of leaves(resource.properties)) {
        const shape = general(path);
        const block = /^(.*[eE]xtendedLocation)(\.name)?$/.exec(shape)?.[1];
        if (block === undefined || isFreeText("azure-native", resource.type, shape)) continue;
        if (value === UNKNOWN) judgeUnknown(question, path, stack);
        else if (typeof value === "string" && value !== "") judgeGiven(question, cloud, path, value, stack);
        else continue;
        judged.push(true);
    }
    return judged;
}

function judgeUnknown({ resource, undetermined }: Question, path: string, stack: Stack | undefined): void {
    const [property = ""] = path.split(/[.[]/);
    // A custom location of the stack speaks for itself.
    if (stack?.referenced(resource, property).some(({ type }) => type === CUSTOM_LOCATION)) return;
    undetermined("placeNotKnownYet", { path });
}

function judgeGiven(question: Question, cloud: Cloud, path: string, value: string, stack: Stack | undefined): void {
    const { resource, show } = question;
    const type = readText(resource.properties, path.replace(/name$/, "type")).value ?? "";
    const isCustom = /customlocation/i.test(type) || /\/customLocations\//i.test(value);
    if (!isCustom) {
        const query = { provider: "azure", partition: cloud.partition, id: value };
        const how = `is placed by '${path}' in the edge zone`;
        return judgeSite(question, cloud, { path, query, how, found: () => show(path) });
    }
    const isFirst = stack?.resources.find((other) => names(other.properties, value))?.urn === resource.urn;
    if (!stack || isFirst) judgeCustom(question, cloud, path, value);
}

function names(properties: Parameters<typeof leaves>[0], value: string): boolean {
    for (const leaf of leaves(properties))
        if (leaf.value === value && /[eE]xtendedLocation(\.name)?$/.test(general(leaf.path))) return true;
    return false;
}

/** A custom location may be called like a region: only what the organisation has declared of it counts. */
function judgeCustom(question: Question, cloud: Cloud, path: string, value: string): void {
    const query = { provider: "azure", partition: cloud.partition, id: lastSegment(value) };
    if (findPlace(query, question.settings.additionalRegions)?.status !== "declared") {
        question.undetermined("customLocation", { path });
        return;
    }
    const how = `is placed by '${path}' in the custom location`;
    judgeSite(question, cloud, { path, query, how, found: () => question.show(path) });
}
