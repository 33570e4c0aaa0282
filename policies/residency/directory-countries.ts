import { countryName, parseAllowed } from "../catalog/jurisdictions";
import { plain } from "../core/rule";
import { defineAspect } from "./aspect";

/** Where each type says the country of a directory. */
const countryInputs: Readonly<Record<string, string>> = {
    "azure-native:azureactivedirectory:B2CTenant": "countryCode",
    "azure-native:azureactivedirectory:CIAMTenant": "createTenantProperties.countryCode",
};

interface Area {
    readonly name: string;
    /** Where its data centres are; none where the input `location` is judged for it: Europe. */
    readonly keptIn: readonly string[];
    /** The countries whose directories are kept there. */
    readonly countries: readonly string[];
}
const listed = (codes: string): readonly string[] => codes.split(" ");

/** Source: learn.microsoft.com/azure/active-directory-b2c/data-residency; checked 2026-11-28; confidence: high. */
const areas: readonly Area[] = [
    { name: "the United States", keptIn: ["US"], countries: listed("US CA CR DO SV GT MX PA PR TT") },
    {
        name: "Europe",
        keptIn: [],
        countries: listed(
            "DZ AT AZ BH BY BE BG HR CY CZ DK EG EE FI FR DE GR HU IS IE IL IT JO KZ KE KW LV LB LI LT LU MK MT ME MA " +
                "NL NG NO OM PK PL PT QA RO RU SA RS SK SI ZA ES SE CH TN TR UA AE GB",
        ),
    },
    { name: "Asia Pacific", keptIn: ["HK", "SG"], countries: listed("AF HK IN ID KR MY PH SG LK TW TH") },
    { name: "Japan", keptIn: ["JP"], countries: ["JP"] },
    { name: "Australia", keptIn: ["AU"], countries: listed("AU NZ") },
];

/** The country that is given for a new directory decides where it is kept, whatever `location` says. */
export const directoryCountries = defineAspect({
    name: "the country of a directory",
    concerns: "cloud",
    messages: {
        directoryAbroad:
            "{resource} keeps its directory in {area}, outside {allowed}: '{path}' is {country}, and the country decides where the directory is kept. Set it to a country within {allowed}.",
        directoryNotKnown:
            "Where {resource} keeps its directory is unknown: no list says where directories of {country} are kept. Set '{path}' to a country within {allowed}.",
        countryNotKnownYet:
            "Where {resource} keeps its directory is unknown until deployment: '{path}' is computed, and decides it.",
    },
    asksOf: (type) => Object.hasOwn(countryInputs, type),
    isPrintable: (path, { type }) => countryInputs[type] === path,
    judge: ({ resource, settings, read, show, applies, violation, undetermined }) => {
        const path = countryInputs[resource.type];
        if (path === undefined) return;
        const reading = read(path);
        if (reading.state === "absent") return;
        if (reading.state !== "known") return undetermined("countryNotKnownYet", { path });
        const code = typeof reading.value === "string" ? reading.value.trim().toUpperCase() : "";
        const allowed = parseAllowed(settings.allowedJurisdictions);
        const told = { path, allowed: plain(settings.allowedJurisdictions.join(", ")) };
        const area = areas.find(({ countries }) => countries.includes(code));
        if (!area) return undetermined("directoryNotKnown", { ...told, country: show(path) });
        if (area.keptIn.every((country) => allowed.countries.has(country))) return applies();
        violation("directoryAbroad", { ...told, area: plain(area.name), country: plain(countryName(code)) });
    },
});
