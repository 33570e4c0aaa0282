import { entryOf } from "../core/lookup";
import { cloudOf, type Cloud } from "../catalog";
import { causedBy, labelOf, type Cause } from "../core/finding";
import { read, readEach, type Reading } from "../core/reading";
import { follow } from "../core/references";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { mainPlaceOf } from "../location/resource-place";
import { placeInKeyName } from "./key-forms";
import { keyHolders } from "./rows/key-holders";

/** Where a key is, with the way that leads there. */
export interface KeyLocation {
    /** From the key to what is in a place: `Key 'data'`, `Vault 'keys'`. */
    readonly through: readonly string[];
    readonly cloud: Cloud | undefined;
    /** The place, as the catalog writes it. Undefined: nothing here tells it. */
    readonly place: string | undefined;
    /** What has the place: the vault, the ring or the key. */
    readonly cause: Cause;
}

/** Every place of the vault or ring that this resource is, is in, or belongs to. */
export function locationsOf(stack: Stack, resource: Resource, before: readonly string[] = []): readonly KeyLocation[] {
    const through = [...before, labelOf(resource)];
    const cloud = cloudOf(packageOf(resource.type), resource.provider?.properties);
    const location = { through, cloud, cause: causedBy("resource", resource.urn) };
    const holder = entryOf(keyHolders, resource.type);
    // A chain that leads back to itself ends here.
    if (!holder || before.includes(labelOf(resource))) return [{ ...location, place: undefined }];
    const { ofProvider, places = ofProvider && ["region"], separator } = holder;
    if (places)
        return placesOf(stack, resource, places).map((place) => ({
            ...location,
            place: separator === undefined ? place : place?.replaceAll(separator, "-"),
        }));
    const { path = "", types = [], shortName } = holder.in ?? {};
    const reading = read(resource.properties, path);
    const text = textOf(reading) ?? "";
    const named = placeInKeyName(text) ?? shortName?.exec(text)?.[1];
    const found = follow(stack, resource, reading, types).flatMap((next) => locationsOf(stack, next, through));
    // A ring of the same name in another place is another ring.
    const there = named === undefined ? found : found.filter(({ place = named }) => isSame(place, named));
    return there.length > 0
        ? there.map((each) => ({ ...each, place: each.place ?? named }))
        : [{ ...location, place: named }];
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** `location` and `region` may be left out, and are then those of the resource group or the provider. */
const placesOf = (stack: Stack, resource: Resource, paths: readonly string[]): readonly (string | undefined)[] =>
    paths.flatMap((path) =>
        path.includes(".")
            ? readEach(resource.properties, path)
                  .filter(({ state }) => state !== "absent")
                  .map(textOf)
            : [mainPlaceOf(resource, stack)?.query.id],
    );

export const textOf = (reading: Reading | undefined): string | undefined =>
    reading?.state === "known" && typeof reading.value === "string" && reading.value !== "" ? reading.value : undefined;
