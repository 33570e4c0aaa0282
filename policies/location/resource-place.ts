import { cloudOf, type Cloud } from "../catalog/clouds";
import { globalServiceOf } from "../catalog/global-services";
import { judgePlace, parseAllowed } from "../catalog/jurisdictions";
import { optionalPlaces, silentDefaults } from "../catalog/located-types";
import { findPlace, type AdditionalPlace, type Place } from "../catalog/places";
import { readText } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import {
    inheritedAzure,
    inheritedFromProvider,
    inheritedGcp,
    inheritedNowhere,
    type Inherited,
} from "./inherited-place";

/** Where a resource is that does not say so itself: by its group, its provider, or what Google's provider plans. */
export function inheritedBy(resource: Resource, cloud: Cloud, stack: Stack | undefined): Inherited | undefined {
    // An input with a place of its own when it is left out does not fall back to the provider's: see placesByDefault.
    if (silentDefaults(resource.type).some(({ input }) => !input.includes("."))) return undefined;
    if (cloud.provider === "azure") return inheritedAzure(resource, stack);
    if (cloud.provider === "gcp") return inheritedGcp(resource, stack);
    // What exists worldwide is nowhere that its provider is set to.
    if (globalServiceOf(resource.type, resource.properties)) return undefined;
    return inheritedFromProvider(resource, stack) ?? inheritedNowhere(resource, stack);
}

/**
 * The place a resource is in as a whole, where it can be told: its own location, region or zone, else an inherited one,
 * else that of what it is part of.
 */
export function homeOf(
    resource: Resource,
    stack: Stack | undefined,
    additional: readonly AdditionalPlace[],
): Place | undefined {
    const pack = packageOf(resource.type);
    const cloud = cloudOf(pack, resource.provider?.properties ?? {});
    if (!cloud) return undefined;
    const id = ownPlace(resource) ?? inheritedPlace(inheritedBy(resource, cloud, stack));
    if (id === undefined) {
        const whole = stack && optionalPlaces(resource.type).length === 0 ? wholeOf(resource, stack) : undefined;
        return whole && homeOf(whole, stack, additional);
    }
    return findPlace({ provider: cloud.provider ?? pack, partition: cloud.partition, id }, additional);
}

/** What a resource without a place of its own is part of: the account, server or namespace that its inputs name. */
function wholeOf(resource: Resource, stack: Stack): Resource | undefined {
    const names = Object.keys(resource.properties).filter((key) => /(?<!resourceGroup)Name$/.test(key));
    const [module = ""] = resource.type.split(/:(?=\w+$)/);
    for (const key of names) {
        const name = readText(resource.properties, key).value;
        const found = [
            ...stack.referenced(resource, key),
            ...(name === undefined ? [] : stack.resources.filter((other) => isNamed(other, name))),
        ].find((other) => other !== resource && other.type.startsWith(`${module}:`) && hasPlace(other));
        if (found) return found;
    }
    return undefined;
}

const hasPlace = ({ type, properties }: Resource): boolean =>
    optionalPlaces(type).length > 0 || Object.hasOwn(properties, "location");

/** Whether one of the inputs by which SDKs name a resource (`name`, `serverName`, `bucket`) is this. */
export const isNamed = ({ properties }: Resource, name: string): boolean =>
    Object.keys(properties)
        .filter((key) => /^(name|bucket|identifier)$|(?<!resourceGroup)Name$/.test(key))
        .some((key) => readText(properties, key).value?.toLowerCase() === name.toLowerCase());

const ownPlace = ({ properties }: Resource): string | undefined =>
    ["location", "region", "zone"].map((input) => readText(properties, input).value).find((text) => text !== undefined);
const inheritedPlace = (inherited: Inherited | undefined): string | undefined =>
    inherited?.state === "known" ? inherited.value : undefined;

export const isIn = (place: Place, allowedJurisdictions: readonly string[]): boolean =>
    judgePlace(place, parseAllowed(allowedJurisdictions)) === "in";
