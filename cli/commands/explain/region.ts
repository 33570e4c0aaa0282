/** `rempart explain region`: the places of the catalog that go by a name. */
import {
    countryNames,
    nearestPlaceName,
    operatorOf,
    pairOf,
    placesNamed,
    type Allowed,
    type NamedPlace,
} from "../../../policies/catalog";
import { UserError } from "../../../policies/core/user-error";
import { countriesText, rowsText, verdictOf, type Explained } from "./explained";

/** Every place that goes by an id. @throws UserError where the catalog knows none */
export function explainRegion(id: string, allowed: Allowed): readonly Explained[] {
    const places = placesNamed(id);
    if (places.length > 0)
        return places.map((place) => {
            const facts = factsOf(place, allowed);
            return { text: textOf(facts), data: facts };
        });
    const near = nearestPlaceName(id);
    throw new UserError(
        `The catalog knows no place called '${id}'.${near === undefined ? "" : ` Did you mean ${near}?`} A place that exists can be added with its country and source to the setting additionalRegions of eu-residency.`,
    );
}

interface Facts {
    readonly place: NamedPlace;
    readonly operator: string | undefined;
    readonly verdict: string;
    readonly pair: string | undefined;
}

function factsOf(place: NamedPlace, allowed: Allowed): Facts {
    const operator = operatorOf(place.provider, place.partition);
    const pair = pairOf(place);
    return {
        place,
        operator:
            operator &&
            `${operator.name}${operator.jurisdiction ? `, under the law of ${countryNames(operator.jurisdiction)}` : ""}`,
        verdict: verdictOf(place.countries, allowed),
        pair:
            pair &&
            `${pair.id}, ${countriesText(pair.countries, "country not known")}, ${verdictOf(pair.countries, allowed)}`,
    };
}

function textOf({ place, operator, verdict, pair }: Facts): string {
    const { provider, partition, kind, name, city, countries, services, parent, note } = place;
    return rowsText(place.id, kind, [
        ["provider", partition === undefined ? provider : `${provider} (${partition})`],
        ["operator", operator],
        ["name", city === undefined || city === name ? name : `${name}, ${city}`],
        ["services", services.includes("*") ? undefined : services.join(", ")],
        ["country", countriesText(countries, "not known, or not one")],
        ["jurisdiction", verdict],
        ["region", parent],
        ["pair", pair ?? (kind === "region" && provider === "azure" ? "none that is published" : undefined)],
        ["status", place.status],
        ["note", note],
        ["source", place.source],
        ["checked", `${place.checked ?? "by the organisation"}, confidence ${place.confidence}`],
    ]);
}
