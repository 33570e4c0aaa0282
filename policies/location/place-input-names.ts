import { rememberedByText } from "../core/remembered";
import type { UNKNOWN, Value } from "../core/values";
import { rowsByType } from "./rows-by-type";
import { alsoPlaces, noPlaces, sites, words, type NameException } from "./rows/place-input-names";

/**
 * Which inputs name a place, by their names: location, region or zone at the end, less what ends so and names none, and
 * what names one under a neutral name. docs/coverage.md counts what that finds in the SDKs, and a test fails when one of
 * their inputs could name a place and is neither found nor explained.
 */
const placeName = /^(?:location|region|zone|[A-Za-z]\w*(?:Location|Region|Zone))s?(?:Names?|Ids?|IDs?)?$/;

/** Whether a property is called as a place is; whether it names one, `namesPlace` decides by its path. */
export const isPlaceName = rememberedByText((key) => placeName.test(key));

const noPlacesOf = rowsByType(noPlaces);
const alsoPlacesOf = rowsByType(alsoPlaces);
const sitesOf = rowsByType(sites);
const wordsOf = rowsByType(words);

/** Why an input names no place although it ends like one. */
export const whyNoPlace = (type: string, path: string): string | undefined =>
    noPlacesOf(type).find((row) => fits(row, path))?.why;

const fits = ({ path, names }: NameException, at: string): boolean =>
    (path?.test(at) ?? true) && (names?.includes(at.slice(at.lastIndexOf(".") + 1).replaceAll("[]", "")) ?? true);

/** A path without its indices: `locations[0].name` → `locations[].name`; elements of a list go by the list's name. */
export const general = (path: string): string =>
    path.includes("[") ? path.replace(/\[\d+\]/g, "[]").replace(/(\[\])+$/, "") : path;

/** Whether a type names places under names that say nothing of a place. */
export const hasNeutralNames = (type: string): boolean => alsoPlacesOf(type).length > 0;

/** Whether the input at a path names a place; `key` is the nearest property's name. */
export const namesPlace = (type: string, path: string, key: string): boolean =>
    alsoPlacesOf(type).some((row) => fits(row, path)) || (isPlaceName(key) && whyNoPlace(type, path) === undefined);

/** Whether the place at a path is a site of its own, which no list of regions has. */
export const namesSite = (type: string, path: string): boolean => sitesOf(type).some((row) => fits(row, path));

/** Whether a value is no place where places are named; `label` stands beside one that says no place without it. */
export const isNoPlace = (
    type: string,
    path: string,
    value: string | typeof UNKNOWN,
    label: Value | undefined,
): boolean =>
    (path.endsWith("configurations[].value") && !asksForDataCentre(label, value)) ||
    (typeof value === "string" && wordsOf(type).some((row) => fits(row, path) && row.word.test(value)));

const asksForDataCentre = (label: Value | undefined, value: string | typeof UNKNOWN): boolean =>
    typeof label === "string"
        ? /^dc$|datacenter$/i.test(label)
        : typeof label === "symbol" && typeof value === "symbol";
