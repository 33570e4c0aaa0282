import { findPlace } from "../catalog/places";
import { readText } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { plain, type Outcome } from "../core/rule";
import { UNKNOWN, type Properties } from "../core/values";
import type { Question } from "./messages";
import { judgeSite } from "./judge-place";
import { placesIn } from "../location/place-inputs";

/** The inputs by which SDKs name a place most plainly. */
const inputs = ["region", "location", "datacenter", "dataCenter"];
/** Packages whose inputs of these names are something else. */
const elsewhere =
    /^(kubernetes|pulumi|pulumi-nodejs|pulumi-python|random|tls|command|docker|docker-build|github|gitlab)$/;

/**
 * Judges what belongs to a provider of which the catalog knows nothing: by the places that the organisation has declared
 * for it, else it can not be told, which is said once.
 */
export function judgeStranger(question: Question, stack: Stack | undefined): Outcome {
    const { resource, settings, undetermined } = question;
    const placed = placedBy(resource);
    if (placed === undefined) return "not-applicable";
    const { path, how, value } = placed;
    if (value === UNKNOWN) {
        undetermined("placeNotKnownYet", { path });
        return undefined;
    }
    const provider = packageOf(resource.type);
    const query = { provider, id: value };
    if (findPlace(query, settings.additionalRegions)) {
        const cloud = { provider, partition: undefined };
        judgeSite(question, cloud, { path, query, how, found: () => question.show(path) });
        return undefined;
    }
    const told = stack?.resources.find((other) => packageOf(other.type) === provider && placedBy(other));
    if (!told || told === resource) undetermined("unknownCloud", { path, provider: plain(provider) });
    return undefined;
}

interface Placed {
    readonly path: string;
    readonly value: string | typeof UNKNOWN;
    readonly how: string;
}

/** The input that places a resource, its own or its provider's. */
function placedBy({ type, properties, provider }: Resource): Placed | undefined {
    if (!provider || elsewhere.test(packageOf(type))) return undefined;
    return (
        placeIn(properties, (path) => `is placed by '${path}' in`) ??
        placeWithin(type, properties) ??
        placeIn(provider.properties, (path) => `takes the ${path} of its provider:`)
    );
}

/** A place under another name, or deeper; a zone is too often one of names. */
function placeWithin(type: string, properties: Properties): Placed | undefined {
    for (const { path, value, kind } of placesIn(type, properties))
        if (kind === "input" && !/zone/i.test(path)) return { path, value, how: `is placed by '${path}' in` };
    return undefined;
}

function placeIn(properties: Properties, how: (path: string) => string): Placed | undefined {
    for (const path of inputs) {
        const { state, value } = readText(properties, path);
        if (state === "unknown") return { path, value: UNKNOWN, how: how(path) };
        if (value !== undefined) return { path, value, how: how(path) };
    }
    return undefined;
}
