/** The profiles that the pack ships: what each lets in and keeps out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { euSovereign, packs } from "../../packs";
import { evaluate } from "../../policies/core/evaluate";
import { readConfiguration } from "../../policies/core/settings";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource } from "../rules";

const folder = join(__dirname, "../../packs/profiles");
const profiles = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));
const rawOf = (profile: string) =>
    JSON.parse(readFileSync(join(folder, `${profile}.json`), "utf8")) as Record<string, Record<string, unknown>>;
const settingsOf = (profile: string) => readConfiguration(rawOf(profile), euSovereign.rules, euSovereign.levels);

test.each(Object.values(packs).flatMap((pack) => profiles.map((profile) => [profile, pack.name, pack] as const)))(
    "%s is valid for the pack %s, and says where things may be",
    (profile, _, { rules, levels, alsoConfigurable }) => {
        expect(readConfiguration(rawOf(profile), rules, levels, alsoConfigurable).problems).toEqual([]);
        expect(rawOf(profile).sovereignty).toHaveProperty("allowedJurisdictions");
    },
);

/** Where a storage account is judged compliant, by profile and stack. */
const judged = (profile: string, location: string, stack = "dev") => {
    const given = resource("azure-native:storage:StorageAccount", { location });
    const urn = given.urn.replace("urn:pulumi:dev", `urn:pulumi:${stack}`);
    return evaluate([{ ...given, urn }], [euResidency], settingsOf(profile).settings)[0]?.answer;
};

test.each([
    ["eu", "francecentral", "compliant"],
    ["eu", "norwayeast", "violating"],
    ["eu", "switzerlandnorth", "violating"],
    ["eea", "norwayeast", "compliant"],
    ["eea", "westeurope", "compliant"],
    ["eea", "switzerlandnorth", "violating"],
    ["eu-and-switzerland", "switzerlandnorth", "compliant"],
    ["eu-and-switzerland", "norwayeast", "violating"],
    ["eu-and-switzerland", "uksouth", "violating"],
    ["france", "francecentral", "compliant"],
    ["france", "westeurope", "violating"],
    ["on-premises", "paris-datacentre", "compliant"],
    ["on-premises", "eastus", "violating"],
])("%s: %s is %s", (profile, location, answer) => expect(judged(profile, location)).toBe(answer));

test.each([
    ["dev", "switzerlandnorth", "compliant"],
    ["prod", "switzerlandnorth", "violating"],
    ["prod", "francecentral", "compliant"],
    ["prod", "westeurope", "violating"],
    ["any other", "westeurope", "compliant"],
    ["any other", "switzerlandnorth", "violating"],
])("by-environment: in %s, %s is %s", (stack, location, answer) =>
    expect(judged("by-environment", location, stack)).toBe(answer),
);
