import { optionalPlaces } from "../catalog/located-types";
import { read, readText } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { UNKNOWN } from "../core/values";
import { placesIn } from "./place-inputs";

/** Where a resource is that does not say so itself. */
export type Inherited =
    | { readonly state: "known"; readonly path: string; readonly value: string; readonly how: string }
    /** It depends on something that is judged, and reported, where it is declared. */
    | { readonly state: "elsewhere" }
    | { readonly state: "open"; readonly path: string; readonly why: Open };
type Open = "placeNotKnownYet" | "groupNotKnown" | "noPlace" | "providerChooses";

/** The resource group, of either provider of Azure. */
const isGroup = ({ type }: Resource): boolean =>
    type === "azure-native:resources:ResourceGroup" || type === "azure:core/resourceGroup:ResourceGroup";
const elsewhere: Inherited = { state: "elsewhere" };

/**
 * Resolves a location as azure-native does where none is given: the provider's own, else the resource group's. The group
 * is followed only with the whole stack at hand. An unknown location is the group's too, unless it comes from elsewhere
 * in the program: azure-native leaves it unknown while it can not ask for the group.
 */
export function inheritedAzure(resource: Resource, stack: Stack | undefined): Inherited | undefined {
    const path = "location";
    const own = readText(resource.properties, path);
    if (own.state === "known" || (own.state === "absent" && !optionalPlaces(resource.type).includes(path)))
        return undefined;
    if (own.state === "absent") {
        const set = fromProvider(resource, [path]);
        if (set) return set;
        if (isGroup(resource)) return { state: "open", path, why: "noPlace" };
    }
    const origins = stack?.referenced(resource, path) ?? [];
    if (!stack || isGroup(resource)) return { state: "open", path, why: "placeNotKnownYet" };
    if (origins.length === 0) return fromGroup(resource, stack, path);
    const places = origins.map((origin) => ({ origin, place: readText(origin.properties, path) }));
    const known = places.find(({ place }) => place.state === "known");
    if (known?.place.value !== undefined)
        return {
            state: "known",
            path,
            value: known.place.value,
            how: `takes the ${path} of ${labelOf(known.origin)}:`,
        };
    return places.some(({ place }) => place.state === "unknown") || isToldBefore(resource, path, stack)
        ? elsewhere
        : { state: "open", path, why: "placeNotKnownYet" };
}

function fromGroup(resource: Resource, stack: Stack, path: string): Inherited {
    const name = readText(resource.properties, "resourceGroupName");
    const group =
        stack.referenced(resource, "resourceGroupName").find(isGroup) ??
        (name.state === "known" ? groupNamed(stack, name.value) : undefined);
    if (!group)
        return firstInGroup(stack, resource) === resource ? { state: "open", path, why: "groupNotKnown" } : elsewhere;
    const place = readText(group.properties, path);
    if (place.state === "known" && place.value !== undefined)
        return { state: "known", path, value: place.value, how: `takes the ${path} of ${labelOf(group)}:` };
    const set = place.state === "absent" ? providerSetting(group, path) : undefined;
    return set?.state === "known"
        ? { state: "known", path, value: set.value, how: `takes the ${path} of ${labelOf(group)}:` }
        : elsewhere;
}

const groupNamed = (stack: Stack, name: string | undefined): Resource | undefined =>
    stack.resources.find(
        (other) => isGroup(other) && nameOf(other, "resourceGroupName", "name") === name?.toLowerCase(),
    );

/** What nobody here declares is reported once, at the first resource that needs it. */
function firstInGroup(stack: Stack, resource: Resource): Resource | undefined {
    const group = groupOf(resource);
    if (group === undefined) return resource;
    let firsts = firstsOf.get(stack);
    if (!firsts) {
        const needy = stack.resources.filter((other) => !isGroup(other) && needsGroup(other));
        // The first of a group comes last here, and stays.
        firsts = new Map(needy.toReversed().map((other) => [groupOf(other), other]));
        firstsOf.set(stack, firsts);
    }
    return firsts.get(group);
}
const firstsOf = new WeakMap<Stack, ReadonlyMap<string | undefined, Resource>>();

/** Whether a resource is where its group is, unless its provider says otherwise. */
function needsGroup({ type, properties, provider }: Resource): boolean {
    const own = readText(properties, "location");
    if (own.state !== "absent") return own.state === "unknown";
    const isSet = provider !== undefined && readText(provider.properties, "location").state !== "absent";
    return !isSet && optionalPlaces(type).includes("location");
}

/** The group that a resource is in: its name, or where a later step takes it from. */
const groupOf = (resource: Resource): string | undefined =>
    nameOf(resource, "resourceGroupName") ??
    (readText(resource.properties, "resourceGroupName").state === "unknown"
        ? JSON.stringify(resource.propertyDependencies?.resourceGroupName ?? [])
        : undefined);

const nameOf = ({ properties }: Resource, ...inputs: readonly string[]): string | undefined =>
    inputs.map((input) => readText(properties, input).value?.toLowerCase()).find((name) => name !== undefined);

/** Resolves what Google's provider fills in: its own region and zone, which the plan shows where it is at hand. */
export function inheritedGcp(resource: Resource, stack: Stack | undefined): Inherited | undefined {
    const inputs = optionalPlaces(resource.type);
    const [path] = inputs;
    if (path === undefined || inputs.some((input) => readText(resource.properties, input).state !== "absent"))
        return undefined;
    // A type that is placed by one input may take a second one, such as the region of a Vertex endpoint.
    for (const place of placesIn(resource.type, resource.properties))
        if (place.kind === "input" && !place.path.includes(".")) return undefined;
    for (const input of inputs) {
        const planned = resource.outputs ? readText(resource.outputs, input) : undefined;
        if (planned?.state === "known" && planned.value !== undefined)
            return { state: "known", path: input, value: planned.value, how: `is planned by its ${input} in` };
    }
    const wanted = path === "zone" ? ["zone", "region"] : ["region", "zone"];
    return fromProvider(resource, wanted) ?? nowhere(resource, path, stack, (other) => inheritedGcp(other, undefined));
}

/** For SDKs whose every resource goes where the provider is set to, unless it says otherwise. */
export function inheritedFromProvider(resource: Resource, stack: Stack | undefined): Inherited | undefined {
    const inputs = providersDecide[packageOf(resource.type)];
    if (!inputs || ["region", "zone"].some((input) => readText(resource.properties, input).state !== "absent"))
        return undefined;
    return (
        fromProvider(resource, inputs) ??
        nowhere(resource, inputs[0] ?? "region", stack, (other) => inheritedFromProvider(other, undefined))
    );
}

/** Hetzner chooses where a server goes that says neither location nor data centre. */
export function inheritedNowhere(resource: Resource, stack: Stack | undefined): Inherited | undefined {
    const inputs = optionalPlaces(resource.type);
    const [path] = inputs;
    if (path === undefined || inputs.some((input) => read(resource.properties, input).state !== "absent"))
        return undefined;
    const open = nowhere(resource, path, stack, (other) => inheritedNowhere(other, undefined));
    return open.state === "open" ? { ...open, why: "providerChooses" } : open;
}

const providersDecide: Readonly<Record<string, readonly string[] | undefined>> = {
    aws: ["region"],
    "aws-native": ["region"],
    openstack: ["region"],
    scaleway: ["region", "zone"],
};

/** A provider that sets no place is told once, at the first of its resources that would need it. */
function nowhere(
    resource: Resource,
    path: string,
    stack: Stack | undefined,
    inherits: (other: Resource) => Inherited | undefined,
): Inherited {
    const first = stack?.resources.find(
        (other) => other.provider?.urn === resource.provider?.urn && inherits(other)?.state === "open",
    );
    return first && first !== resource ? elsewhere : { state: "open", path, why: "noPlace" };
}

function fromProvider(resource: Resource, settings: readonly string[]): Inherited | undefined {
    for (const path of settings) {
        const set = providerSetting(resource, path);
        if (set.state === "known")
            return { state: "known", path, value: set.value, how: `takes the ${path} of its provider:` };
        if (set.state === "unknown") return { state: "open", path, why: "placeNotKnownYet" };
    }
    return undefined;
}

type Setting = { readonly state: "known"; readonly value: string } | { readonly state: "unknown" | "absent" };

function providerSetting({ provider }: Resource, name: string): Setting {
    const reading = readText(provider?.properties ?? {}, name);
    return reading.state === "known" && reading.value !== undefined
        ? { state: "known", value: reading.value }
        : { state: reading.state === "unknown" ? "unknown" : "absent" };
}

/**
 * Whether an unknown place of a resource is reported elsewhere: at the one that it comes from, whose own place is unknown,
 * or at the first of several that take it from the same one.
 */
export function isReportedElsewhere(resource: Resource, path: string, stack: Stack | undefined): boolean {
    if (!stack) return false;
    const property = path.split(/[.[]/)[0] ?? "";
    const hasUnknownPlace = ({ type, properties }: Resource): boolean =>
        [...placesIn(type, properties)].some(({ value }) => value === UNKNOWN);
    return (
        stack.referenced(resource, property).some((origin) => origin !== resource && hasUnknownPlace(origin)) ||
        isToldBefore(resource, property, stack)
    );
}

/** Whether an earlier resource of the stack takes the same unknown value for the same property. */
function isToldBefore(resource: Resource, property: string, stack: Stack): boolean {
    const originsOf = ({ propertyDependencies }: Resource): string => propertyDependencies?.[property]?.join(" ") ?? "";
    const origins = originsOf(resource);
    if (origins === "") return false;
    const first = stack.resources.find(
        (other) => other.properties[property] === UNKNOWN && originsOf(other) === origins,
    );
    return first !== undefined && first !== resource && resource.properties[property] === UNKNOWN;
}

export const labelOf = ({ type, name }: Resource): string => `${type.split(":").at(-1) ?? type} '${name}'`;
