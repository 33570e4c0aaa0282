import { optionalPlaces } from "../catalog/located-types";
import { readText } from "../core/reading";
import { packageOf, type Resource, type Stack } from "../core/resource";
import { UNKNOWN } from "../core/values";
import { placesIn } from "./walk";

/** Where a resource is that does not say so itself. */
export type Inherited =
    | { readonly state: "known"; readonly path: string; readonly value: string; readonly how: string }
    /** It depends on something that is judged, and reported, where it is declared. */
    | { readonly state: "elsewhere" }
    | { readonly state: "open"; readonly path: string; readonly why: "placeNotKnownYet" | "groupNotKnown" | "noPlace" };

const GROUP = "azure-native:resources:ResourceGroup";
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
        if (resource.type === GROUP) return { state: "open", path, why: "noPlace" };
    }
    const origins = stack?.referenced(resource, path) ?? [];
    if (!stack || resource.type === GROUP) return { state: "open", path, why: "placeNotKnownYet" };
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
    return places.some(({ place }) => place.state === "unknown")
        ? elsewhere
        : { state: "open", path, why: "placeNotKnownYet" };
}

function fromGroup(resource: Resource, stack: Stack, path: string): Inherited {
    const name = readText(resource.properties, "resourceGroupName");
    const group =
        stack.referenced(resource, "resourceGroupName").find(({ type }) => type === GROUP) ??
        (name.state === "known" ? groupNamed(stack, name.value) : undefined);
    if (!group) {
        const first = name.state === "known" && firstInGroup(stack, name.value);
        return first && first !== resource ? elsewhere : { state: "open", path, why: "groupNotKnown" };
    }
    const place = readText(group.properties, path);
    if (place.state === "known" && place.value !== undefined)
        return { state: "known", path, value: place.value, how: `takes the ${path} of ${labelOf(group)}:` };
    const set = place.state === "absent" ? providerSetting(group, path) : undefined;
    return set?.state === "known"
        ? { state: "known", path, value: set.value, how: `takes the ${path} of ${labelOf(group)}:` }
        : elsewhere;
}

const same = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && one.toLowerCase() === other?.toLowerCase();

const groupNamed = (stack: Stack, name: string | undefined): Resource | undefined =>
    stack.resources.find(
        ({ type, properties }) => type === GROUP && same(readText(properties, "resourceGroupName").value, name),
    );

/** What nobody here declares is reported once, at the first resource that needs it. */
const firstInGroup = (stack: Stack, name: string | undefined): Resource | undefined =>
    stack.resources.find(
        ({ type, properties, provider }) =>
            optionalPlaces(type).includes("location") &&
            type !== GROUP &&
            readText(properties, "location").state !== "known" &&
            (provider === undefined || readText(provider.properties, "location").state === "absent") &&
            same(readText(properties, "resourceGroupName").value, name),
    );

/** Resolves what Google's provider fills in: its own region and zone, which the plan shows where it is at hand. */
export function inheritedGcp(resource: Resource): Inherited | undefined {
    const inputs = optionalPlaces(resource.type);
    const [path] = inputs;
    if (path === undefined || inputs.some((input) => readText(resource.properties, input).state !== "absent"))
        return undefined;
    for (const input of inputs) {
        const planned = resource.outputs ? readText(resource.outputs, input) : undefined;
        if (planned?.state === "known" && planned.value !== undefined)
            return { state: "known", path: input, value: planned.value, how: `is planned by its ${input} in` };
    }
    const wanted = path === "zone" ? ["zone", "region"] : ["region", "zone"];
    return fromProvider(resource, wanted) ?? { state: "open", path, why: "noPlace" };
}

/** For SDKs whose every resource goes where the provider is set to, unless it says otherwise. */
export const inheritedFromProvider = (resource: Resource): Inherited | undefined =>
    providersDecide.has(packageOf(resource.type)) &&
    ["region", "zone"].every((input) => readText(resource.properties, input).state === "absent")
        ? fromProvider(resource, ["region", "zone"])
        : undefined;

const providersDecide: ReadonlySet<string> = new Set(["aws", "openstack", "scaleway"]);

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

/** Whether an unknown place of a resource comes from another one whose own place is unknown, and is reported there. */
export const isReportedElsewhere = (resource: Resource, path: string, stack: Stack | undefined): boolean =>
    stack
        ?.referenced(resource, path.split(/[.[]/)[0] ?? "")
        .some(
            (origin) =>
                origin !== resource &&
                [...placesIn(origin.type, origin.properties)].some(({ value }) => value === UNKNOWN),
        ) ?? false;

const labelOf = ({ type, name }: Resource): string => `${type.split(":").at(-1) ?? type} '${name}'`;
