import { cloudOf, type Cloud } from "../catalog";
import { causedBy, labelOf, type Cause } from "../core/finding";
import { read, readEach, readText, type Reading } from "../core/reading";
import { follow } from "../core/references";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
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
    const cloud = cloudOf(packageOf(resource.type), resource.provider?.properties ?? {});
    const location = { through, cloud, cause: causedBy("resource", resource.urn) };
    const holder = keyHolders[resource.type];
    // A chain that leads back to itself ends here.
    if (!holder || before.includes(labelOf(resource))) return [{ ...location, place: undefined }];
    const { places, separator } = holder;
    if (places)
        return placesOf(stack, resource, places).map((place) => ({
            ...location,
            place: separator === undefined ? place : place?.replaceAll(separator, "-"),
        }));
    const { path = "", types = [], shortName } = holder.in ?? {};
    const reading = read(resource.properties, path);
    const text = textOf(reading) ?? "";
    const told = placeInKeyName(text) ?? shortName?.exec(text)?.[1];
    const found = follow(stack, resource, reading, types).flatMap((next) => locationsOf(stack, next, through));
    // A ring of the same name in another place is another ring.
    const there = told === undefined ? found : found.filter(({ place = told }) => isSame(place, told));
    return there.length > 0
        ? there.map((each) => ({ ...each, place: each.place ?? told }))
        : [{ ...location, place: told }];
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function placesOf(stack: Stack, resource: Resource, paths: readonly string[]): readonly (string | undefined)[] {
    const given = paths
        .flatMap((path) => readEach(resource.properties, path))
        .filter(({ state }) => state !== "absent");
    const own = given.some(({ path }) => !path.includes(".")) ? [] : [inheritedBy(stack, resource, paths[0] ?? "")];
    return [...own, ...given.map((reading) => textOf(reading) ?? inheritedBy(stack, resource, reading.path))];
}

export const textOf = (reading: Reading | undefined): string | undefined =>
    reading?.state === "known" && typeof reading.value === "string" && reading.value !== "" ? reading.value : undefined;

/** The region of a resource: its own, or its provider's. */
export function regionOf({ properties, provider }: Resource): string | undefined {
    const own = readText(properties, "region");
    return own.state === "absent" ? readText(provider?.properties ?? {}, "region").value : own.value;
}

/** Where it is by what its place was made from, by its provider, or by its resource group. */
function inheritedBy(stack: Stack, resource: Resource, property: string): string | undefined {
    const from = stack.referenced(resource, property).map(({ properties }) => readText(properties, property).value);
    const known = from.find((place) => place !== undefined);
    if (known !== undefined) return known;
    const ofProvider = readText(resource.provider?.properties ?? {}, property).value;
    if (ofProvider !== undefined) return ofProvider;
    const groups = follow(stack, resource, read(resource.properties, "resourceGroupName"), [
        "azure-native:resources:ResourceGroup",
    ]);
    return groups
        .map(
            ({ properties, provider }) =>
                readText(properties, property).value ?? readText(provider?.properties ?? {}, property).value,
        )
        .find((place) => place !== undefined);
}
