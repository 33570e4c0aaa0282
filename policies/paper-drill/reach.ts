/** What an order reaches: every element is hit, spared, or nobody can tell. */
import {
    areIndependent,
    findOperator,
    findOwner,
    jurisdictionOf,
    parseAllowed,
    placesNamed,
    ultimateParents,
} from "../catalog";
import { fold } from "../catalog/names";
import { normalisePlaceId } from "../catalog/place-names";
import type { Element, Party, RunBy } from "./graph";
import type { Against } from "./scenario";

export type Reach = "hit" | "spared" | "unknown";

/** Whether an order reaches an element by itself: the first entry that hits it, else whether one may. */
export function reachOf(
    element: Element,
    order: readonly Against[],
): { readonly reach: Reach; readonly entry?: Against } {
    const answers = order.map((entry) => ({ entry, reach: reachedBy(element, entry) }));
    return (
        answers.find(({ reach }) => reach === "hit") ??
        answers.find(({ reach }) => reach === "unknown") ?? { reach: "spared" }
    );
}

function reachedBy(element: Element, against: Against): Reach {
    if ("operator" in against) return byParties(element.runBy, (party) => isOfHouse(party, against.operator));
    if ("jurisdiction" in against) return byParties(element.runBy, (party) => isUnderLaw(party, against.jurisdiction));
    if ("vendor" in against) return byParties(element.runBy, (party) => runsTechnologyOf(party, against.vendor));
    if ("role" in against) return element.role === against.role ? "hit" : "spared";
    if ("service" in against) return isService(element, against.service) ? "hit" : "spared";
    return byPlace(element, against);
}

/** Where one of several runs it, all must be reached, or none, for an answer. */
function byParties(runBy: RunBy, reaches: (party: Party) => Reach): Reach {
    if (runBy === "own") return "spared";
    if (runBy === "unknown" || runBy.length === 0) return "unknown";
    const [first = "unknown", ...others] = runBy.map(reaches);
    return others.every((each) => each === first) ? first : "unknown";
}

/** The operator itself, and what one party controls together with it. */
function isOfHouse(party: Party, name: string): Reach {
    const named = findOperator(name) ?? findOwner(name);
    if (!named) return fold(party.name) === fold(name) ? "hit" : "unknown";
    if (!party.controlled) return fold(party.name) === fold(named.name) ? "hit" : "spared";
    const { independent } = areIndependent(party.controlled, named);
    if (independent === "no") return "hit";
    // That the parents of the one are not known says nothing of a house that is known not to be theirs.
    return independent === "unknown" && ultimateParents(party.controlled).length === 0 ? "unknown" : "spared";
}

function isUnderLaw({ countries }: Party, token: string): Reach {
    if (countries === undefined || countries.length === 0) return "unknown";
    const reached = parseAllowed([token]).countries;
    if (countries.some((country) => reached.has(country))) return "hit";
    // `EU`: members that are not published.
    if (!countries.includes("EU")) return "spared";
    return [...reached].some((country) => jurisdictionOf(country)?.eu)
        ? token.toUpperCase() === "EU"
            ? "hit"
            : "unknown"
        : "spared";
}

function runsTechnologyOf(party: Party, name: string): Reach {
    const vendor = findOperator(name) ?? findOwner(name);
    if (vendor && party.vendors.some((id) => id === vendor.id)) return "hit";
    return isOfHouse(party, name);
}

const isService = ({ id, type, label }: Element, service: string): boolean => {
    if (type !== undefined) return type === service || type.startsWith(`${service}:`) || type.startsWith(`${service}/`);
    const host = fold(id.split(" ").at(-1) ?? label);
    return (
        host === fold(service) ||
        host.endsWith(`.${fold(service)}`) ||
        label.toLowerCase().endsWith(`.${service.toLowerCase()}`) ||
        label.toLowerCase() === service.toLowerCase()
    );
};

/** A place stops what is in it. What is spread over regions, and what has no place at all, goes on. */
function byPlace({ spot, runBy }: Element, against: { readonly place: string } | { readonly country: string }): Reach {
    if (runBy === "own" || spot?.spread) return "spared";
    if (!spot) return "place" in against && isElsewhere(runBy, against.place) ? "spared" : "unknown";
    if ("country" in against) {
        const reached = parseAllowed([against.country]).countries;
        if (spot.countries === undefined || spot.countries.length === 0) return "unknown";
        return spot.countries.some((country) => reached.has(country)) ? "hit" : "spared";
    }
    const [provider, region] = against.place.includes("/") ? against.place.split("/") : [undefined, against.place];
    if (provider !== undefined && provider !== spot.provider) return "spared";
    if (spot.region === undefined) return "unknown";
    return normalisePlaceId(spot.provider, region ?? "") === normalisePlaceId(spot.provider, spot.region)
        ? "hit"
        : "spared";
}

/** Whether nobody who may run it has the region: then it is not there, wherever it is. */
function isElsewhere(runBy: RunBy, place: string): boolean {
    if (typeof runBy === "string") return false;
    const [given, id] = place.split("/");
    const providers = id === undefined ? placesNamed(place).map(({ provider }) => provider) : [given];
    return runBy.every(({ name }) => {
        const runs = findOperator(name)?.runs.map((run) => run.split("/")[0]);
        return runs !== undefined && !runs.some((provider) => providers.includes(provider));
    });
}
