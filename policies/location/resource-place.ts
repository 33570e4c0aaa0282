import { cloudOf } from "../catalog/clouds";
import { judgePlace, parseAllowed } from "../catalog/jurisdictions";
import { optionalPlaces } from "../catalog/located-types";
import { entry } from "../catalog/table";
import { findPlace, type AdditionalPlace, type Place, type PlaceQuery } from "../catalog/places";
import type { Cause } from "../core/finding";
import { readText } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { inheritedPlace } from "./inherited-place";
import { groupOf, isGroup } from "./resource-group";

/** The place of a resource as its cloud calls it, and the input that names it. */
export interface MainPlace {
    readonly path: string;
    readonly query: PlaceQuery;
    /** What the place comes from, where it is inherited. */
    readonly cause?: Cause;
}

/** The place that a resource names itself as a whole, by its location, region or zone, else the one that it inherits. */
export function mainPlaceOf(resource: Resource, stack: Stack): MainPlace | undefined {
    const pack = packageOf(resource.type);
    const cloud = cloudOf(pack, resource.provider?.properties);
    if (!cloud) return undefined;
    const at = (path: string, id: string): MainPlace => ({
        path,
        query: { provider: cloud.provider ?? pack, partition: cloud.partition, id },
    });
    for (const path of ["location", "region", "zone"]) {
        const { value } = readText(resource.properties, path);
        if (value !== undefined) return at(path, value);
    }
    const inherited = inheritedPlace(resource, cloud, stack);
    return inherited?.state === "known"
        ? { ...at(inherited.path, inherited.value), cause: inherited.cause }
        : undefined;
}

/**
 * Places that advice names first: where a resource is told to be beside one of its paths, where its group and its provider
 * are, and what most of the stack uses. Before the stack is known, what the resource itself says.
 */
export function placesToAdvise(resource: Resource, stack: Stack | undefined, but?: string): readonly string[] {
    const own = ownPlaces(resource, but);
    if (!stack?.complete) return own;
    const group = isGroup(resource) ? undefined : groupOf(resource, stack);
    const ofGroup = group ? readText(group.properties, "location").value : undefined;
    const cloud = cloudOf(packageOf(resource.type), resource.provider?.properties);
    const used = stack.once(placesUsed).get(cloud?.provider ?? packageOf(resource.type)) ?? [];
    return [...own, ...(ofGroup === undefined ? [] : [ofGroup]), ...used];
}

/** The regions of a stack by their cloud, those of most resources first. */
function placesUsed(resources: readonly Resource[]): ReadonlyMap<string, readonly string[]> {
    const counts = new Map<string, Map<string, number>>();
    for (const resource of resources) {
        const [id] = ownPlaces(resource);
        if (id === undefined) continue;
        const pack = packageOf(resource.type);
        const provider = cloudOf(pack, resource.provider?.properties)?.provider ?? pack;
        const place = findPlace({ provider, id });
        // A name that is no place is no advice, and there can be as many of them as resources.
        if (!place) continue;
        const region = (place.kind === "zone" ? place.parent : undefined) ?? place.id;
        const ofCloud = entry(counts, provider, () => new Map<string, number>());
        ofCloud.set(region, (ofCloud.get(region) ?? 0) + 1);
    }
    return new Map(
        [...counts].map(([provider, of]) => [
            provider,
            [...of].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([region]) => region),
        ]),
    );
}

/** Where a resource is told to be beside one of its paths, and where its provider is set to. */
const ownPlaces = ({ properties, provider }: Resource, but?: string): readonly string[] =>
    [properties, provider?.properties ?? {}].flatMap((of) =>
        ["location", "region", "zone"].flatMap((path) => {
            const { value } = readText(of, path);
            return value === undefined || (of === properties && path === but) ? [] : [value];
        }),
    );

/**
 * The place of a resource as its cloud calls it, to ask the catalog for: its own location, region or zone, else an
 * inherited one, else that of what it is part of. Undefined where the program does not tell.
 */
export function placeQueryOf(resource: Resource, stack: Stack): PlaceQuery | undefined {
    const seen = new Set<string>();
    let part: Resource | undefined = resource;
    while (part && !seen.has(part.urn)) {
        seen.add(part.urn);
        const main = mainPlaceOf(part, stack);
        if (main) return main.query;
        part = optionalPlaces(part.type).length === 0 ? accountOf(part, stack) : undefined;
    }
    return undefined;
}

/**
 * The place of a resource in the catalog: see `placeQueryOf`. Undefined where the program does not tell, or the catalog
 * and the additional places do not know it.
 */
export function placeOf(resource: Resource, stack: Stack, additional: readonly AdditionalPlace[]): Place | undefined {
    const query = placeQueryOf(resource, stack);
    return query && findPlace(query, additional);
}

/** The account, server or namespace that a resource without a place of its own is part of, as its inputs name it. */
export function accountOf(resource: Resource, stack: Stack): Resource | undefined {
    const names = Object.keys(resource.properties).filter((key) => /(?<!resourceGroup)Name$/.test(key));
    const [module = ""] = resource.type.split(/:(?=\w+$)/);
    for (const key of names) {
        const { value } = readText(resource.properties, key);
        const ofModule = (type: string): boolean => type.startsWith(`${module}:`);
        const isAccount = (other: Resource): boolean => other !== resource && ofModule(other.type) && hasPlace(other);
        const found =
            stack.referenced(resource, key).find(isAccount) ??
            (value === undefined ? undefined : firstIn(stack.once(locatedByName), value, ofModule, resource));
        if (found) return found;
    }
    return undefined;
}

const hasPlace = ({ type, properties }: Resource): boolean =>
    optionalPlaces(type).length > 0 || Object.hasOwn(properties, "location");

/**
 * The first resource of some types of which one of the inputs by which SDKs name a resource (`name`, `serverName`,
 * `bucket`) has this value, but for the one that asks.
 */
export const resourceCalled = (
    stack: Stack,
    name: string,
    isWanted: (type: string) => boolean,
    but: Resource,
): Resource | undefined => firstIn(stack.once(byGivenName), name, isWanted, but);

function firstIn(
    byName: ReturnType<typeof byGivenName>,
    name: string,
    isWanted: (type: string) => boolean,
    but: Resource,
): Resource | undefined {
    for (const [type, resources] of byName.get(name.toLowerCase()) ?? []) {
        const found = isWanted(type) ? resources.find((each) => each !== but) : undefined;
        if (found) return found;
    }
    return undefined;
}

/** As `byGivenName`, of the resources that may say where they are: many others may have one name. */
const locatedByName = (resources: readonly Resource[]): ReturnType<typeof byGivenName> =>
    byGivenName(resources.filter(hasPlace));

/** Given name → type → the resources. */
function byGivenName(resources: readonly Resource[]): ReadonlyMap<string, ReadonlyMap<string, readonly Resource[]>> {
    const found = new Map<string, Map<string, Resource[]>>();
    for (const resource of resources)
        for (const name of givenNamesOf(resource)) {
            const byType = entry(found, name, () => new Map<string, Resource[]>());
            entry(byType, resource.type, () => []).push(resource);
        }
    return found;
}

const givenNamesOf = ({ properties }: Resource): ReadonlySet<string> => {
    const names = new Set<string>();
    for (const [key, value] of Object.entries(properties))
        if (typeof value === "string" && value !== "" && givenName.test(key)) names.add(value.toLowerCase());
    return names;
};
const givenName = /^(name|bucket|identifier)$|(?<!resourceGroup)Name$/;

/** Whether a place is within the allowed jurisdictions. */
export const isIn = (place: Place, allowedJurisdictions: readonly string[]): boolean =>
    judgePlace(place, parseAllowed(allowedJurisdictions)) === "in";
