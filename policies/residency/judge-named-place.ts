import type { Cloud } from "../catalog/clouds";
import { findPlace } from "../catalog/places";
import { causedBy, type Cause } from "../core/finding";
import { unsetText } from "../core/reading";
import { packageOf } from "../core/resource";
import type { NamedPlace } from "../location/place-inputs";
import type { MainPlace } from "../location/resource-place";
import type { Question } from "./aspect";
import { judgeOnePlace, placeMessages, serviceOf } from "./judge-place";

export const namedPlaceMessages = {
    ...placeMessages,
    siteNotKnown:
        "The location of {resource} cannot be judged: '{path}' names a site, such as a building where networks meet, and the catalog knows no sites. Add it with its country and source to the setting additionalRegions.",
} as const;

/**
 * Judges a place that an input names. An id of something global that holds no content asks nothing: most of these refer
 * to names and rules.
 * @param does the verb of the sentence: `is placed by`
 */
export function judgeNamedPlace(
    question: Question<typeof namedPlaceMessages>,
    cloud: Cloud,
    named: NamedPlace & { readonly value: string },
    causeOf?: (named: MainPlace) => Cause,
    does = "is placed by",
): void {
    const { path, kind, value: id, what = "" } = named;
    if (kind === "reference" && id.toLowerCase() === "global" && !holdsContent.includes(what)) return;
    const isOwnId = question.resource.isRead && path === "id";
    const own = named.provider === undefined || named.provider === cloud.provider;
    const provider = named.provider ?? cloud.provider ?? packageOf(question.resource.type);
    const service = serviceOf(question.resource.type, what);
    const query = { provider, partition: own ? cloud.partition : undefined, service, id };
    if (kind === "site" && unsetText(id) === undefined && !findPlace(query, question.settings.additionalRegions)) {
        question.undetermined("siteNotKnown", { path, cause: causedBy("place", `site ${provider} ${id}`) });
        return;
    }
    judgeOnePlace(question, own ? cloud : { provider, partition: undefined }, {
        path,
        query,
        how: kind === "reference" && !isOwnId ? `refers in '${path}' to something in` : `${does} '${path}' in`,
        found: () => question.show(path),
        ...(causeOf && { cause: () => causeOf({ path, query }) }),
    });
}

/** What is kept worldwide where an id says so: keys, and the logs in a bucket of Cloud Logging. */
const holdsContent: readonly string[] = ["keyRings", "buckets"];
