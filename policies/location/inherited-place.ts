import { entryOf } from "../core/lookup";
import { cloudOf, type Cloud } from "../catalog/clouds";
import { globalServiceOf } from "../catalog/global-services";
import { optionalPlaces, silentDefaults } from "../catalog/located-types";
import { causedBy, labelOf, seenAt, type Cause } from "../core/finding";
import { read, readText } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { UNKNOWN } from "../core/values";
import { placesIn } from "./place-inputs";
import { absentGroupCause, groupCause, groupOf, isGroup } from "./resource-group";

/** The place of a resource that does not name one itself. */
export type Inherited =
    | {
          readonly state: "known";
          /** The input that is left out. */
          readonly path: string;
          readonly value: string;
          /** By what the resource is there, as the middle of a sentence: `takes the region of its provider:`. */
          readonly how: string;
          readonly cause: Cause;
      }
    | ({ readonly state: "open"; readonly path: string } & OpenPlace);

/** Why a place is not known, and what that comes from. */
export interface OpenPlace {
    readonly why: "placeNotKnownYet" | "groupNotKnown" | "noPlace" | "providerChooses";
    readonly cause: Cause;
}

const providerCause = ({ urn, provider }: Resource): Cause =>
    provider ? causedBy("provider", provider.urn) : causedBy("resource", urn);

/** The place of a resource that names none: that of its group or provider, or the one that Google's provider plans. */
export function inheritedPlace(resource: Resource, cloud: Cloud, stack: Stack): Inherited | undefined {
    if (resource.isRead && (cloud.provider === "azure" || tellsPlace(resource))) return undefined;
    // An input with a place of its own when it is left out does not fall back to the provider's: see silent-defaults.tsv.
    if (silentDefaults(resource.type).some(({ input }) => !input.includes("."))) return undefined;
    if (cloud.provider === "azure") return inheritedAzure(resource, stack, new Set());
    if (cloud.provider === "gcp") return inheritedGcp(resource);
    // The region of its provider says nothing about a worldwide service.
    if (globalServiceOf(resource.type, resource.properties)) return undefined;
    return inheritedFromProvider(resource) ?? chosenByProvider(resource);
}

/**
 * Resolves a location as azure-native does where none is given: the provider's own, else the resource group's. The group
 * is followed only with the complete stack. A location is unknown, and made from nothing, while azure-native cannot ask
 * Azure for the group: it is then the group's.
 */
function inheritedAzure(resource: Resource, stack: Stack, seen: ReadonlySet<string>): Inherited | undefined {
    const path = "location";
    const own = readText(resource.properties, path);
    if (own.state === "known" || (own.state === "absent" && !optionalPlaces(resource.type).includes(path)))
        return undefined;
    if (own.state === "absent") {
        const set = fromProvider(resource, [path]);
        if (set) return set;
        if (isGroup(resource)) return { state: "open", path, why: "noPlace", cause: groupCause(resource) };
    }
    const isReference = stack.referenced(resource, path).length > 0;
    if (!stack.complete || isReference || (own.state === "unknown" && isGroup(resource)))
        return { state: "open", path, ...unknownOrigin(resource, path, stack, seen) };
    return fromGroup(resource, stack, path, seen);
}

/**
 * Whether what is read says itself where it is, as by its id: where its provider makes new resources is then another
 * question. Azure's provider reads in all regions.
 */
export const tellsPlace = ({ type, properties }: Resource): boolean =>
    placesIn(type, properties).some(({ value }) => value !== UNKNOWN);

function fromGroup(resource: Resource, stack: Stack, path: string, seen: ReadonlySet<string>): Inherited {
    const group = groupOf(resource, stack);
    if (!group) return { state: "open", path, why: "groupNotKnown", cause: absentGroupCause(resource) };
    const how = `takes the ${path} of ${labelOf(group)}:`;
    const { value } = readText(group.properties, path);
    if (value !== undefined) return { state: "known", path, value, how, cause: groupCause(group) };
    const inherited = inheritedAzure(group, stack, seen);
    if (inherited?.state === "known") return { ...inherited, how };
    return inherited ?? { state: "open", path, why: "groupNotKnown", cause: groupCause(group) };
}

/** Resolves what Google's provider fills in: its own region and zone, which the plan shows where it is at hand. */
function inheritedGcp(resource: Resource): Inherited | undefined {
    const inputs = optionalPlaces(resource.type);
    const [path] = inputs;
    if (path === undefined || inputs.some((input) => readText(resource.properties, input).state !== "absent"))
        return undefined;
    // A type that is placed by one input may take a second one, such as the region of a Vertex endpoint.
    for (const place of placesIn(resource.type, resource.properties))
        if (place.kind === "input" && !place.path.includes(".")) return undefined;
    const set = fromProvider(resource, path === "zone" ? ["zone", "region"] : ["region", "zone"]);
    for (const input of inputs) {
        const { value } = readText(resource.outputs ?? {}, input);
        if (value === undefined) continue;
        if (set?.state === "known" && set.value === value) return { ...set, path: input };
        const cause = set?.cause ?? causedBy("property", `${resource.urn} ${input}`);
        return { state: "known", path: input, value, how: `is planned by its ${input} in`, cause };
    }
    return set ?? { state: "open", path, why: "noPlace", cause: providerCause(resource) };
}

/** For SDKs whose every resource goes where the provider is set to, unless it says otherwise. */
function inheritedFromProvider(resource: Resource): Inherited | undefined {
    const inputs = entryOf(providersDecide, packageOf(resource.type));
    if (!inputs || ["region", "zone"].some((input) => readText(resource.properties, input).state !== "absent"))
        return undefined;
    const open = { state: "open", path: inputs[0] ?? "region", why: "noPlace" } as const;
    return fromProvider(resource, inputs) ?? { ...open, cause: providerCause(resource) };
}

const providersDecide: Readonly<Record<string, readonly string[] | undefined>> = {
    aws: ["region"],
    "aws-native": ["region"],
    openstack: ["region"],
    scaleway: ["region", "zone"],
};

/** Hetzner chooses where a server goes that says neither location nor data centre. */
function chosenByProvider(resource: Resource): Inherited | undefined {
    const inputs = optionalPlaces(resource.type);
    const [path] = inputs;
    if (path === undefined || inputs.some((input) => read(resource.properties, input).state !== "absent"))
        return undefined;
    return { state: "open", path, why: "providerChooses", cause: providerCause(resource) };
}

function fromProvider(resource: Resource, settings: readonly string[]): Inherited | undefined {
    const cause = providerCause(resource);
    for (const path of settings) {
        const { state, value } = readText(resource.provider?.properties ?? {}, path);
        if (value !== undefined)
            return { state: "known", path, value, how: `takes the ${path} of its provider:`, cause };
        if (state === "unknown") return { state: "open", path, why: "placeNotKnownYet", cause };
    }
    return undefined;
}

/**
 * What the unknown value of an input that names a place comes from: the unknown place of the resource that it was made
 * from, else the value itself, which is one cause for all that take it from there. It is never taken for the known place
 * of that resource: an unchanged reference to a known place would be known.
 */
export const unknownPlace = (resource: Resource, path: string, stack: Stack): OpenPlace =>
    unknownOrigin(resource, path, stack, new Set());

/** Each is looked for once in a stack: what is made of one another is a chain that every part of it would walk anew. */
function unknownOrigin(resource: Resource, path: string, stack: Stack, seen: ReadonlySet<string>): OpenPlace {
    const found = stack.once(unknownOrigins);
    const key = `${resource.urn} ${path}`;
    const known = found.get(key) ?? findOrigin(resource, path, stack, new Set(seen).add(resource.urn));
    found.set(key, known);
    return known;
}
const unknownOrigins = (): Map<string, OpenPlace> => new Map();

function findOrigin(resource: Resource, path: string, stack: Stack, visited: ReadonlySet<string>): OpenPlace {
    const [property = ""] = path.split(/[.[]/);
    for (const origin of stack.referenced(resource, property)) {
        const found = visited.has(origin.urn) ? undefined : openOf(origin, stack, visited);
        if (found) return { ...found, cause: seenAt(origin, found.cause) };
    }
    const urns = stack.complete ? (entryOf(resource.propertyDependencies ?? {}, property) ?? []) : [];
    const reading = read(resource.properties, path);
    const own = `${resource.urn} ${reading.state === "unknown" ? reading.block : path}`;
    if (urns.length === 0 && isGroup(resource)) return { why: "placeNotKnownYet", cause: groupCause(resource) };
    return {
        why: "placeNotKnownYet",
        cause: causedBy("property", urns.length > 0 ? `${urns.join(" ")} ${property}` : own),
    };
}

/** Why the place of a resource, its own or an inherited one, is not known; undefined where it is. */
export const openPlaceOf = (resource: Resource, stack: Stack): OpenPlace | undefined =>
    openOf(resource, stack, new Set());

function openOf(resource: Resource, stack: Stack, seen: ReadonlySet<string>): OpenPlace | undefined {
    const cloud = cloudOf(packageOf(resource.type), resource.provider?.properties);
    const isAzure = cloud?.provider === "azure";
    for (const { path, value } of placesIn(resource.type, resource.properties))
        if (value === UNKNOWN && !(isAzure && path === "location")) return unknownOrigin(resource, path, stack, seen);
    if (!cloud) return undefined;
    const inherited = isAzure ? inheritedAzure(resource, stack, seen) : inheritedPlace(resource, cloud, stack);
    return inherited?.state === "open" ? { why: inherited.why, cause: inherited.cause } : undefined;
}
