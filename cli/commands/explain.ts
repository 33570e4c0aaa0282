import pc from "picocolors";
import { euSovereign } from "../../packs/eu-sovereign/pack";
import {
    countryNames,
    judgePlace,
    nearestPlaceName,
    operatorOf,
    pairOf,
    parseAllowed,
    placesNamed,
    type Allowed,
    type NamedPlace,
} from "../../policies/catalog";
import { didYouMean } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { pageOf } from "../report/rule-page";
import { scenarioPage } from "../report/scenario-page";

export interface ExplainRegionOptions {
    /** `EU,CH` */
    readonly allowed: string;
    readonly json?: boolean;
}

/** Prints what the catalog knows of each place that goes by one of the ids. @throws UserError where it knows none */
export function explainRegion(ids: readonly string[], options: ExplainRegionOptions): void {
    const allowed = parseAllowed(options.allowed.split(","));
    if (allowed.unknown.length > 0)
        throw new UserError(
            `--allowed names ${allowed.unknown.join(", ")}: give EU, EEA, ADEQUATE or codes of countries (ISO 3166-1), separated by commas.`,
        );
    const found = ids.flatMap((id) => {
        const places = placesNamed(id);
        if (places.length > 0) return places.map((place) => explained(place, allowed));
        const near = nearestPlaceName(id);
        throw new UserError(
            `The catalog knows no place called '${id}'.${near === undefined ? "" : ` Did you mean ${near}?`} A place that exists can be added with its country and source to the setting additionalRegions of eu-residency.`,
        );
    });
    process.stdout.write(options.json ? `${JSON.stringify(found, undefined, 2)}\n` : found.map(textOf).join("\n"));
}

interface Explained {
    readonly place: NamedPlace;
    readonly operator: string | undefined;
    readonly verdict: string;
    readonly pair: string | undefined;
}

function explained(place: NamedPlace, allowed: Allowed): Explained {
    const operator = operatorOf(place.provider, place.partition);
    const pair = pairOf(place);
    return {
        place,
        operator:
            operator &&
            `${operator.name}${operator.jurisdiction ? `, under the law of ${countryNames(operator.jurisdiction)}` : ""}`,
        verdict: verdictOf(place, allowed),
        pair:
            pair &&
            `${pair.id}, ${pair.countries ? countryNames(pair.countries) : "country not known"}, ${verdictOf(pair, allowed)}`,
    };
}

function verdictOf(place: Pick<NamedPlace, "countries">, allowed: Allowed): string {
    const named = allowed.tokens.join(", ");
    switch (judgePlace(place, allowed)) {
        case "in":
            return `within ${named}`;
        case "out":
            return `outside ${named}`;
        case "unprovable":
            return `nothing proves that it stays within ${named}`;
    }
}

function textOf({ place, operator, verdict, pair }: Explained): string {
    const { provider, partition, kind, name, city, countries, services, parent, note } = place;
    const rows: readonly (readonly [string, string | undefined])[] = [
        ["provider", partition === undefined ? provider : `${provider} (${partition})`],
        ["operator", operator],
        ["name", city === undefined || city === name ? name : `${name}, ${city}`],
        ["services", services.includes("*") ? undefined : services.join(", ")],
        ["country", countries ? countryNames(countries) : "not known, or not one"],
        ["jurisdiction", verdict],
        ["region", parent],
        ["pair", pair ?? (kind === "region" && provider === "azure" ? "none that is published" : undefined)],
        ["status", place.status],
        ["note", note],
        ["source", place.source],
        ["checked", `${place.checked ?? "by the organisation"}, confidence ${place.confidence}`],
    ];
    const width = Math.max(...rows.map(([label]) => label.length));
    const lines = rows.flatMap(([label, value]) =>
        value === undefined ? [] : [`  ${pc.dim(label.padEnd(width))}  ${value}`],
    );
    return [`${pc.bold(place.id)}  ${kind}`, ...lines, ""].join("\n");
}

/** Prints what a scenario of `rempart drill` is, and what has happened before. @throws UserError where there is no such one */
export function explainScenario(id: string): void {
    const found = scenarios.find((each) => each.id === id);
    const names = scenarios.map((each) => each.id);
    if (!found) throw new UserError(`There is no scenario called '${id}'.${didYouMean(id, names)}`);
    process.stdout.write(scenarioPage(found));
}

/** Prints the page of a rule. @throws UserError where the pack has no such rule */
export function explainRule(id: string): void {
    const rule = euSovereign.rules.find((each) => each.id === id);
    if (!rule)
        throw new UserError(
            `There is no rule called '${id}'. Rules: ${euSovereign.rules.map((each) => each.id).join(", ")}.`,
        );
    process.stdout.write(pageOf(rule));
}
