import { entry } from "../catalog/table";
import { findPlace, type AdditionalPlace, type PlaceQuery } from "../catalog/places";
import { normalisePlaceId, splitZone } from "../catalog/place-names";
import { causedBy, type Cause } from "../core/finding";
import { read } from "../core/reading";
import { follow } from "../core/references";
import type { Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { groupCause, isGroup } from "./resource-group";
import { accountOf, mainPlaceOf, type MainPlace } from "./resource-place";
import { parts } from "./rows/parts";

/** One name for a region, its zones and every spelling of both. */
export function regionKey(query: PlaceQuery, additional: readonly AdditionalPlace[]): string {
    const { provider } = query;
    const place = findPlace(query, additional);
    if (place) return `${provider} ${(place.kind === "zone" ? place.parent : undefined) ?? place.id}`;
    const id = normalisePlaceId(provider, query.id);
    return `${provider} ${splitZone(provider, id)?.region ?? id}`;
}

/**
 * What a place comes from that an input names. The region, the zones and the ARNs of one resource that name one place
 * are one cause: that of the place of the resource as a whole. A place that is an unchanged reference to the place of
 * another resource, or that of what the resource is part of, comes from there.
 */
export function causeOfPlace(
    resource: Resource,
    named: MainPlace,
    stack: Stack,
    additional: readonly AdditionalPlace[],
    seen: ReadonlySet<string> = new Set(),
): Cause {
    const region = regionKey(named.query, additional);
    const found = entry(stack.once(causesOfPlaces), additional, () => new Map<string, Cause>());
    const key = [resource.urn, named.path, named.query.id].join(" ");
    const known = found.get(key) ?? findCause(resource, named, region, stack, additional, seen);
    found.set(key, known);
    return known;
}

/** Each is looked for once in a stack: what is made of one another is a chain that every part of it would walk anew. */
const causesOfPlaces = (): Map<readonly AdditionalPlace[], Map<string, Cause>> => new Map();

function findCause(
    resource: Resource,
    named: MainPlace,
    region: string,
    stack: Stack,
    additional: readonly AdditionalPlace[],
    seen: ReadonlySet<string>,
): Cause {
    const visited = new Set(seen).add(resource.urn);
    const causeIfThere = (other: Resource, than?: string): Cause | undefined => {
        const main = mainPlaceOf(other, stack);
        if (!main || main.path === than || regionKey(main.query, additional) !== region) return undefined;
        return main.cause ?? (than === undefined && visited.has(other.urn) ? undefined : causeOfMain(other, main));
    };
    const causeOfMain = (other: Resource, main: MainPlace): Cause =>
        causeOfPlace(other, main, stack, additional, visited);
    const own = causeIfThere(resource, named.path);
    if (own) return own;
    const [property = ""] = named.path.split(/[.[]/);
    for (const origin of [...wholesOf(resource, stack), ...stack.referenced(resource, property)]) {
        const found = visited.has(origin.urn) ? undefined : causeIfThere(origin);
        if (found) return found;
    }
    return isGroup(resource) ? groupCause(resource) : causedBy("place", `${resource.urn} ${region}`, resource.urn);
}

/** What a finding comes from that is about the place of a resource as a whole. */
export function causeOfResource(
    resource: Resource,
    stack: Stack,
    additional: readonly AdditionalPlace[],
): Cause | undefined {
    const main = mainPlaceOf(resource, stack);
    return main && (main.cause ?? causeOfPlace(resource, main, stack, additional));
}

/** What a resource is part of. */
function wholesOf(resource: Resource, stack: Stack): readonly Resource[] {
    const named = parts
        .filter(({ types }) => types.includes(resource.type))
        .flatMap(({ path, whole }) => follow(stack, resource, read(resource.properties, path), whole));
    const account = accountOf(resource, stack);
    return account ? [...named, account] : named;
}
