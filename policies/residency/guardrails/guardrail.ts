/** What a guardrail lets in: an organisation's own rule about places, written in Pulumi. */
import { findPlace, knownPlaces, type Place } from "../../catalog/places";
import { UNKNOWN, type Value } from "../../core/values";

/** What one value of a guardrail says; every place that is let in, and every hole. */
export type Gap =
    /** These places are let in by one value: several for a group or a pattern, none where the catalog does not know it. */
    | { readonly kind: "places"; readonly path: string; readonly places: readonly Pick<Place, "id" | "countries">[] }
    /** Every place is let in. */
    | { readonly kind: "everywhere"; readonly path: string }
    /** Places are only denied: what is not listed is let in. */
    | { readonly kind: "deniesOnly"; readonly path: string }
    /** What breaks the guardrail is logged, and created. */
    | { readonly kind: "notEnforced"; readonly path: string }
    /** Whether somebody is let off depends on something outside the stack; `what` completes the message. */
    | { readonly kind: "open"; readonly path: string; readonly what: string }
    | { readonly kind: "unknown"; readonly path: string };

/** Azure excepts what is global from its rules about locations, and a list names it for that reason. */
const isGlobal = (place: Place): boolean => place.kind === "global";

/** The one place that a value names at a provider. */
export function onePlace(provider: string, value: Value, path: string): readonly Gap[] {
    if (value === UNKNOWN) return [{ kind: "unknown", path }];
    if (typeof value !== "string") return [];
    const place = findPlace({ provider, id: value });
    return place && isGlobal(place) ? [] : [{ kind: "places", path, places: place ? [place] : [] }];
}

/** Regions of a provider that a test accepts: what a group or a pattern stands for. */
export const regionsOf = (provider: string, partition: string, test: (place: Place) => boolean): readonly Place[] =>
    knownPlaces(provider, partition).filter(
        (place) => place.kind === "region" && !["retired", "internal"].includes(place.status) && test(place),
    );

/** The elements of a list, each with its path; a text that stands alone is a list of one. */
export function elementsOf(value: Value | undefined, path: string): readonly (readonly [Value, string])[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return [[value, path]];
    return (value as readonly Value[]).map((element, index) => [element, `${path}[${index}]`] as const);
}
