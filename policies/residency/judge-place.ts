import type { Cloud } from "../catalog/clouds";
import { globalServiceOf } from "../catalog/global-services";
import { countryNames, judgePlace, outside, parseAllowed } from "../catalog/jurisdictions";
import { findPlace, nearestAllowed, type Place, type PlaceQuery } from "../catalog/places";
import { causedBy, seenAt, type Cause } from "../core/finding";
import { entryOf } from "../core/lookup";
import { unsetText } from "../core/reading";
import { rememberedByText } from "../core/remembered";
import { moduleOf, packageOf, type Resource } from "../core/resource";
import { plain, type Placed, type Printable } from "../core/rule";
import { placesToAdvise } from "../location/resource-place";
import type { Question } from "./aspect";

/** `{how}` says by what a resource is somewhere: its own input, an id, its group, its provider, or an input left out. */
export const placeMessages = {
    outside: "{resource} {how} {place}, {countries}, which is outside {allowed}. {instead}",
    unprovable: "{resource} {how} {place}, and nothing proves that this place is within {allowed}. {instead}",
    global: "{resource} {how} {place}, which belongs to no country. {instead} If the type has no other place, accept it with a reason in the setting acceptedGlobalTypes.",
    edge: "{resource} {how} {place}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.",
    unknownPlace:
        "{resource} {how} {place}, which the catalog does not know as a place of {provider}. {instead} If it exists, add it with its country and source to the setting additionalRegions.",
    otherCloud:
        "{resource} {how} {place}, a place of {owner}, but its provider works in {cloud}. Correct one of the two.",
    unsetVariable:
        "The location of {resource} is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
    cloudNotKnown:
        "The location of {resource} cannot be judged: the setting {setting} of its provider does not tell in which cloud it works.",
} as const;

/** Why a place is not known: see `OpenPlace`. */
export const openPlaceMessages = {
    placeNotKnownYet: "The location of {resource} is unknown until deployment: '{path}' is computed.",
    groupNotKnown:
        "The location of {resource} is unknown: it sets no '{path}', and its resource group is not part of this program. Set '{path}', or declare the group here.",
    noPlace: "The location of {resource} is unknown: neither it nor its provider sets '{path}'. Set one of the two.",
    providerChooses:
        "The location of {resource} is unknown: it sets no '{path}', so its provider chooses one. Set '{path}'.",
} as const;

/** A place in question, and by what the resource is there. */
export interface PlaceInQuestion {
    readonly path: string;
    readonly query: PlaceQuery;
    /** The middle of a sentence that ends in the place: `is placed by 'location' in`. */
    readonly how: string;
    /** The text found, where it may be printed. */
    readonly found: () => Printable;
    /** What the place comes from; the resource itself where none is given. */
    readonly cause?: () => Cause;
    /** The resource that is there, where it is another one than that in question. */
    readonly of?: Resource;
}

/** Inputs that name where a second copy is. */
const ofCopy = /secondary|replica|remote|failover|pair|backup|destination|target/i;

/** Judges one place of a resource and reports what is wrong with it. */
export function judgeOnePlace(
    question: Question<typeof placeMessages>,
    cloud: Cloud,
    { path, query, how, found, cause, of = question.resource }: PlaceInQuestion,
): void {
    const { settings, applies, violation, undetermined } = question;
    applies();
    const word = unsetText(query.id);
    if (word !== undefined) {
        const origin = cause?.();
        undetermined("unsetVariable", { path, word: plain(word), ...(origin && { cause: origin }) });
        return;
    }
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const place = findPlace(query, settings.additionalRegions);
    const judgement = place && judgePlace(place, allowed);
    const isDeclared = place?.status === "declared";
    if (judgement === "in" && !(cloud.unresolved && !isDeclared)) return;
    if (cloud.unresolved && judgement !== "out" && !isDeclared) {
        const setting = plain(cloud.unresolved.setting);
        const ofProvider = causedBy("provider", of.provider?.urn ?? of.urn);
        const origin = of === question.resource ? ofProvider : seenAt(of, ofProvider);
        undetermined("cloudNotKnown", { path, setting, cause: origin });
        return;
    }
    // One of several regions, or a replica, is a copy, which is of no use in one's own.
    const ofType = of.type.slice(of.type.lastIndexOf(":") + 1);
    const isCopy = (path.includes("[") && place?.kind !== "zone") || ofCopy.test(path) || /replica/i.test(ofType);
    const origin = cause?.();
    // Without a cause, what is told when the resource is registered and what is told of the stack are one by their text.
    const own = isCopy ? [] : placesToAdvise(of, origin && question.stack, path);
    const told = {
        path,
        ...(origin && { cause: origin }),
        how: plain(how),
        allowed: plain(settings.allowedJurisdictions.join(", ")),
        instead: plain(instead(nearestAllowed(query, allowed, own), query, place)),
    };
    const named = { ...told, place: place ? plain(titleOf(place)) : found() };
    if (!place) {
        const elsewhere = findPlace({ ...query, partition: undefined });
        if (elsewhere?.partition !== undefined && query.partition !== undefined) {
            const [owner, itsOwn] = [plain(elsewhere.partition), plain(query.partition)];
            violation("otherCloud", { ...told, place: plain(titleOf(elsewhere)), owner, cloud: itsOwn });
        } else violation("unknownPlace", { ...named, provider: plain(query.provider) });
    } else if (judgement === "out") {
        violation("outside", { ...named, countries: plain(countryNames(outside(place, allowed))) });
    } else if (place.kind === "global") {
        judgeGlobal(question, named);
    } else violation("unprovable", named);
}

function judgeGlobal(
    { resource, settings, violation }: Question<typeof placeMessages>,
    told: Placed<typeof placeMessages.global> & { readonly path: string; readonly allowed: Printable },
): void {
    if (settings.acceptedGlobalTypes.some(({ type }) => type === resource.type)) return;
    const known = globalServiceOf(resource.type, resource.properties);
    if (known?.holds === "edge" || known?.holds === "world") violation("edge", { ...told, why: plain(known.why) });
    else if (!known?.only_global) violation("global", told);
}

/** Multi-regions mean different places in different services: the service of what an id names, else of the resource. */
export function serviceOf(type: string, what: string): string | undefined {
    const own = googleService(type);
    return own === undefined ? undefined : (entryOf(services, what) ?? own);
}

const services: Readonly<Record<string, string>> = {
    keyRings: "kms",
    buckets: "logging",
    repositories: "artifactregistry",
    datasets: "bigquery",
};
/** The service of a type of Google; undefined for any other type. */
const googleService = rememberedByText((type): string | undefined =>
    /^(gcp|google-native)$/.test(packageOf(type)) ? moduleOf(type) : undefined,
);

/** `uksouth (UK South)`, `europe-west2-a (London)`. */
export function titleOf({ id, name, city }: Place): string {
    const detail = id.toLowerCase().startsWith(name.toLowerCase()) ? city : name;
    return detail === undefined ? id : `${id} (${detail})`;
}

function instead(place: Place | undefined, { service }: PlaceQuery, asked: Place | undefined): string {
    if (!place) {
        const none = "The catalog knows no allowed place of this provider";
        return asked ? `${none}: add one to the setting additionalRegions if there is one.` : `${none}.`;
    }
    const advice = `Use a place such as ${place.id} in ${countryNames(place.countries ?? [])}`;
    return service === "kms" && asked?.kind === "multi-region" ? `${advice}, ${beside}` : `${advice}.`;
}

/** Google's services take a key only from the location of the data: a bucket in EU takes keys of `europe`. */
const beside = "for the data and the key: data take only keys of their own location.";
