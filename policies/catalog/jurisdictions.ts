import { rememberedBy, rememberedByText } from "../core/remembered";
import { degrees, once, oneOf, optional, provenance, readTable, required, yesOrNo, type Row } from "./table";

const COLUMNS = {
    country: required,
    name: required,
    eu: yesOrNo,
    eea: yesOrNo,
    /** Reach of the Commission's adequacy decision (GDPR Art. 45); `listed-organisations`: only those certified. */
    adequacy: oneOf("none", "general", "sectoral", "listed-organisations", "unverified"),
    decision: optional,
    scope: optional,
    capital: optional,
    latitude: degrees,
    longitude: degrees,
    ...provenance,
};
export type Jurisdiction = Row<typeof COLUMNS>;

const byCode = once(() => new Map(readTable("law/jurisdictions.tsv", COLUMNS).map((row) => [row.country, row])));
const spellings: Readonly<Record<string, string>> = { UK: "GB", EL: "GR" };

/** Every country of ISO 3166-1. */
export const jurisdictions = (): readonly Jurisdiction[] => [...byCode().values()];

/** The country of an ISO 3166-1 alpha-2 code, in any case; UK and EL are read as GB and GR. */
export function jurisdictionOf(country: string): Jurisdiction | undefined {
    const code = country.trim().toUpperCase();
    return byCode().get(spellings[code] ?? code);
}

/** `Germany (DE)`; the code alone where it is no country's; `the European Union (EU)`. */
export function countryName(country: string): string {
    if (country === "EU") return "the European Union (EU)";
    const found = jurisdictionOf(country);
    return found ? `${found.name} (${found.country})` : country;
}

/** The countries in which something may be. */
export interface Allowed {
    /** As the settings give them: `EU`, `EEA`, `ADEQUATE` and country codes. */
    readonly tokens: readonly string[];
    readonly countries: ReadonlySet<string>;
    /** Tokens that name nothing: they allow nothing. */
    readonly unknown: readonly string[];
}

/**
 * Reads a list of jurisdictions. `EU` and `EEA` are their members; `ADEQUATE` the countries with an adequacy decision
 * that is general or holds for a sector, never those where only listed organisations are covered (the United States).
 */
export const parseAllowed = rememberedBy((tokens: readonly string[]): Allowed => {
    const allowed = new Set<string>();
    const unknown: string[] = [];
    for (const token of tokens) {
        const members = membersOf(token.trim().toUpperCase());
        if (members.length === 0) unknown.push(token);
        for (const country of members) allowed.add(country);
    }
    return { tokens, countries: allowed, unknown };
});

const membersOf = rememberedByText((token): readonly string[] => {
    const codes = (test: (row: Jurisdiction) => boolean) =>
        jurisdictions()
            .filter(test)
            .map((row) => row.country);
    switch (token) {
        case "EU":
            return codes((row) => row.eu);
        case "EEA":
            return codes((row) => row.eea);
        case "ADEQUATE":
            return codes((row) => row.adequacy === "general" || row.adequacy === "sectoral");
        default: {
            const country = jurisdictionOf(token)?.country;
            return country === undefined ? [] : [country];
        }
    }
});

export type Judgement = "in" | "out" | "unprovable";

/** Something that is in countries: known ones (`EU` for members that are not published), or none that can be proven. */
export interface Located {
    readonly countries: readonly string[] | undefined;
}

/** `out` as soon as one country is; `unprovable` where a country is not known. */
export function judgePlace(place: Located, allowed: Allowed): Judgement {
    if (place.countries?.some((country) => isOutside(country, allowed))) return "out";
    if (place.countries === undefined || place.countries.length === 0) return "unprovable";
    return place.countries.includes("EU") && membersOf("EU").some((country) => !allowed.countries.has(country))
        ? "unprovable"
        : "in";
}

/** The countries of a place that are not allowed. */
export const outside = (place: Located, allowed: Allowed): readonly string[] =>
    (place.countries ?? []).filter((country) => isOutside(country, allowed));
const isOutside = (country: string, allowed: Allowed): boolean => country !== "EU" && !allowed.countries.has(country);

/** Kilometres between the capitals of two countries; Infinity where the catalog has none. */
export function kilometresBetween(one: string, other: string): number {
    const [a, b] = [jurisdictionOf(one), jurisdictionOf(other)];
    if (a?.latitude === undefined || b?.latitude === undefined) return one === other ? 0 : Infinity;
    const radians = (degree: number) => (degree * Math.PI) / 180;
    const [north, east] = [radians(b.latitude - a.latitude) / 2, radians((b.longitude ?? 0) - (a.longitude ?? 0)) / 2];
    const half =
        Math.sin(north) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east) ** 2;
    return 12742 * Math.asin(Math.sqrt(half));
}

/** `Germany (DE) and Switzerland (CH)`. */
export const countryNames = (codes: readonly string[]): string => (codes.length === 0 ? "" : namesOf(codes.join(" ")));
const namesOf = rememberedByText((codes) => {
    const names = codes.split(" ").map(countryName);
    // What knows the grammar of lists takes longer to load than all tables of the catalog.
    return names.length === 1 ? names.join("") : listFormat().format(names);
});
const listFormat = once(() => new Intl.ListFormat("en", { type: "conjunction" }));

/** The codes of one country or several, in their usual spelling. */
export const codesIn = (country: string | readonly string[]): readonly string[] =>
    [country].flat().map((code) => jurisdictionOf(code)?.country ?? code.toUpperCase());

/** The code of a country by its name in English, French or German: `France`, `Allemagne`, `Österreich`. */
export function codeOfName(name: string): string | undefined {
    const wanted = name.trim().toLowerCase();
    const names = ["en", "fr", "de"].map((language) => new Intl.DisplayNames([language], { type: "region" }));
    return jurisdictions().find(({ country }) => names.some((each) => each.of(country)?.toLowerCase() === wanted))
        ?.country;
}
