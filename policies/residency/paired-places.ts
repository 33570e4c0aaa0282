import { countryNames, judgePlace, outside, parseAllowed } from "../catalog/jurisdictions";
import { knownPlaces, pairOf, type Place } from "../catalog/places";
import { typePattern } from "../catalog/type-patterns";
import { seek } from "../core/leaves";
import { read, readEach } from "../core/reading";
import { packageOf } from "../core/resource";
import { plain } from "../core/rule";
import { asEmbedded, type EmbeddedResource } from "../location/embedded-resource";
import { isFreeText } from "../location/free-text";
import { general } from "../location/place-input-names";
import { isIn, placeOf } from "../location/resource-place";
import { rowsByType } from "../location/rows-by-type";
import { defineAspect, type Question } from "./aspect";
import { isInUnknownBlock, wordOf } from "./data-reach";
import { titleOf } from "./judge-place";
import {
    geoRedundant,
    isOn,
    isSwitch,
    makesNoCopy,
    redundancyDefaults,
    redundancyInputs,
    takesRedundancy,
} from "./rows/redundancy";

export const pairMessages = {
    pair: "{resource} is copied, {how}, to the pair of {home}: {place}, {countries}, which is outside {allowed}. {instead}",
    noPair: "{resource} asks, {how}, for a copy in the pair of {home}, but no pair of that region is published, so the place of the copy is unknown. Choose redundancy within the region.",
    copyNotKnownYet:
        "Whether {resource} is copied to the pair of {home} is unknown until deployment: '{path}' is computed.",
} as const;

const defaultsOf = rowsByType(redundancyDefaults);
const inputsOf = rowsByType(redundancyInputs);
const noCopy = typePattern(makesNoCopy);

/** Copies that a service makes in the region which Azure pairs with the resource's own. */
export const pairedPlaces = defineAspect({
    name: "the copy in the pair of its region",
    concerns: "cloud",
    messages: pairMessages,
    asksOf: (type) => /^azure(-native)?$/.test(packageOf(type)) && !noCopy.test(type),
    judge: (question) => {
        const { resource, stack, settings } = question;
        const own = asEmbedded(resource);
        const copies = [...copiesIn(own), ...copiesByDefault(own), ...copiesNotKnown(own)];
        const home = copies.length > 0 ? placeOf(resource, stack, settings.additionalRegions) : undefined;
        if (home) for (const copy of copies) judgeCopy(question, home, copy);
    },
});

/** An input that decides on a copy in the pair. */
export interface PairedCopy {
    readonly path: string;
    /** Whether the program asks for the copy, the service makes it unasked, or the value is computed. */
    readonly by: "input" | "default" | "unknown";
}

/** Judges the copy in the pair of a region, which the resource's own inputs or a service's standard ask for. */
export function judgeCopy(
    { settings, applies, violation, undetermined }: Question<typeof pairMessages>,
    home: Place,
    { path, by }: PairedCopy,
): void {
    // A place that is outside, or not known, is reported as such; its pair is judged once the place is in.
    if (!isIn(home, settings.allowedJurisdictions)) return;
    applies();
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const pair = pairOf(home);
    const isIntact = pair ? judgePlace(pair, allowed) === "in" : home.kind !== "region" || home.status === "declared";
    // A default falls back to redundancy within the region where there is no pair.
    if (isIntact || (!pair && by === "default")) return;
    const told = {
        path,
        home: plain(titleOf(home)),
        how: plain(by === "default" ? `because '${path}' is not set` : `by '${path}'`),
    };
    if (by === "unknown") undetermined("copyNotKnownYet", told);
    else if (!pair) violation("noPair", told);
    else
        violation("pair", {
            ...told,
            place: plain(titleOf(pair)),
            countries: plain(countryNames(outside(pair, allowed))),
            allowed: plain(settings.allowedJurisdictions.join(", ")),
            instead: plain(insteadOf(home, settings.allowedJurisdictions)),
        });
}

const wordsForCopies = seek({
    text: (text) => isOn.test(text) || geoRedundant.test(text),
    other: (value) => value === true,
});

/** The inputs that ask for a copy in the pair. */
export function copiesIn({ type, properties, prefix }: EmbeddedResource): readonly PairedCopy[] {
    const found: PairedCopy[] = [];
    const withDefault = new Set(defaultsOf(type).map(({ path }) => path));
    for (const { path, value } of wordsForCopies.leaves(properties)) {
        const shape = general(path);
        if (withDefault.has(shape)) continue;
        const asks = isSwitch.test(shape)
            ? isOn.test(String(value))
            : typeof value === "string" && geoRedundant.test(value) && takesRedundancy.test(shape);
        if (asks && !isFreeText(packageOf(type), type, shape)) found.push({ path: prefix + path, by: "input" });
    }
    return found;
}

function copiesByDefault({ type, properties }: EmbeddedResource): readonly PairedCopy[] {
    return defaultsOf(type).flatMap(({ path, within, stays, copies }): readonly PairedCopy[] => {
        if (within !== undefined && read(properties, within).state === "absent") return [];
        const reading = read(properties, path);
        if (reading.state === "absent") return [{ path, by: "default" }];
        if (reading.state === "unknown") return [];
        const word = wordOf(reading.value).toLowerCase();
        return (stays ? stays.includes(word) : !copies?.includes(word)) ? [] : [{ path, by: "input" }];
    });
}

function copiesNotKnown(own: EmbeddedResource): readonly PairedCopy[] {
    return [...inputsOf(own.type), ...defaultsOf(own.type)]
        .flatMap(({ path }) => readEach(own.properties, path))
        .filter(({ state, path }) => state === "unknown" && !isInUnknownBlock(own, path))
        .map(({ path }) => ({ path, by: "unknown" }));
}

/** A region whose pair is allowed as well. */
function insteadOf(home: Place, allowedJurisdictions: readonly string[]): string {
    const closed = ["retired", "internal", "announced"];
    const found = knownPlaces(home.provider, home.partition)
        .filter((place) => place.kind === "region" && !closed.includes(place.status))
        .find((place) => {
            const pair = pairOf(place);
            return pair && isIn(place, allowedJurisdictions) && isIn(pair, allowedJurisdictions);
        });
    const within = "Choose redundancy within the region";
    return found ? `${within}, or a region such as ${found.id}, whose pair is ${found.pair}.` : `${within}.`;
}
