import type { Cloud } from "../catalog/clouds";
import { globalServiceOf } from "../catalog/global-services";
import { countryNames, judgePlace, outside, parseAllowed } from "../catalog/jurisdictions";
import { findPlace, nearestAllowed, type Place, type PlaceQuery } from "../catalog/places";
import { readText } from "../core/reading";
import type { Resource } from "../core/resource";
import { plain, type Printable } from "../core/rule";
import type { Judged, Question } from "./messages";

/** A place in question, and by what the resource is there. */
export interface Site {
    readonly path: string;
    readonly query: PlaceQuery;
    readonly how: string;
    /** The text found, where it may be printed. */
    readonly found: () => Printable;
}

/** Judges one place of a resource and reports what is wrong with it. */
export function judgeSite(question: Question, cloud: Cloud, { path, query, how, found }: Site): void {
    const { settings, violation, undetermined } = question;
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const place = findPlace(query, settings.additionalRegions);
    const judgement = place && judgePlace(place, allowed);
    if (judgement === "in" && !(cloud.unresolved && place?.status !== "declared")) return;
    const told = {
        path,
        how: plain(how),
        allowed: plain(settings.allowedJurisdictions.join(", ")),
        instead: plain(instead(nearestAllowed(query, allowed))),
    };
    const named = { ...told, place: place ? plain(titleOf(place)) : found() };
    if (cloud.unresolved && judgement !== "out" && place?.status !== "declared") {
        undetermined("cloudNotKnown", { path, setting: plain(cloud.unresolved.setting) });
    } else if (!place) {
        const elsewhere = findPlace({ ...query, partition: undefined });
        if (elsewhere?.partition !== undefined && query.partition !== undefined) {
            const [owner, own] = [plain(elsewhere.partition), plain(query.partition)];
            violation("otherCloud", { ...told, place: plain(titleOf(elsewhere)), owner, cloud: own });
        } else violation("unknownPlace", { ...named, provider: plain(query.provider) });
    } else if (judgement === "out") {
        violation("outside", { ...named, countries: plain(countryNames(outside(place, allowed))) });
    } else if (judgement === "unprovable" && place.kind === "global") {
        judgeGlobal(question, named);
    } else if (judgement === "unprovable") {
        violation("unprovable", named);
    }
}

type Told = Readonly<Record<"how" | "place" | "allowed" | "instead", Printable>> & { readonly path: string };

function judgeGlobal({ resource, settings, violation }: Question, told: Told): void {
    if (settings.acceptedGlobalTypes.some(({ type }) => type === resource.type)) return;
    const known = globalServiceOf(resource.type, resource.properties);
    if (known?.holds === "edge" || known?.holds === "world") violation("edge", { ...told, why: plain(known.why) });
    else if (!known?.only_global) violation("global", told);
}

/** Whether a resource is everywhere, so that the place of its group or provider says nothing of it. */
export function isWorldwide({ type, properties }: Resource): boolean {
    const holds = globalServiceOf(type, properties)?.holds;
    return holds === "edge" || holds === "world";
}

/** Judges what is everywhere, whatever its location says; one that says `global` has been judged by that. */
export function judgeWorldwide({ resource, settings, violation }: Question): Judged {
    const known = globalServiceOf(resource.type, resource.properties);
    if (!known || !isWorldwide(resource)) return [];
    if (readText(resource.properties, "location").value?.toLowerCase() === "global") return [];
    if (settings.acceptedGlobalTypes.some(({ type }) => type === resource.type)) return [true];
    violation("worldwide", { why: plain(known.why), allowed: plain(settings.allowedJurisdictions.join(", ")) });
    return [true];
}

/** `uksouth (UK South)`, `europe-west2-a (London)`. */
export function titleOf({ id, name, city }: Place): string {
    const detail = id.toLowerCase().startsWith(name.toLowerCase()) ? city : name;
    return detail === undefined ? id : `${id} (${detail})`;
}

const instead = (place: Place | undefined): string =>
    place
        ? `Use a place such as ${place.id} in ${countryNames(place.countries ?? [])}.`
        : "The catalog knows no place of this provider that would do.";
