import { rememberedByText } from "../core/remembered";
import { entry, once, provenance, readTable, required, rowsByPackage } from "./table";

const COLUMNS = { package: required, module: required, type: required, input: required, ...provenance };

const FILE = "types/located-types.tsv";
/** Types of an SDK that take a place at the top level, or something that has one, but need not be given one. IAM bindings are left out: they hold nothing. */
export const locatedTypeRows = once(() => readTable(FILE, COLUMNS));
const ofPackage = rowsByPackage(FILE, locatedTypeRows);
const inputsOfPackage = rememberedByText((packageName) => {
    const found = new Map<string, string[]>();
    for (const { module, type, input } of ofPackage(packageName))
        entry(found, `${module}:${type}`, () => []).push(input);
    return found;
});

/** `["location"]` for azure-native:storage:StorageAccount, `["zone"]` for gcp:compute/disk:Disk; none for a subnet. */
export const optionalPlaces = rememberedByText((type): readonly string[] => {
    const [pack = "", module = "", name = ""] = type.split(":");
    return inputsOfPackage(pack).get(`${module.split("/")[0]}:${name}`) ?? [];
});

const DEFAULTS = {
    type: required,
    input: required,
    provider: required,
    /** The place that an absent input means. */
    lands_in: required,
    /** The SDK's own words. */
    quote: required,
    ...provenance,
};
export const silentDefaultRows = once(() => readTable("types/silent-defaults.tsv", DEFAULTS));
export type SilentDefault = ReturnType<typeof silentDefaultRows>[number];

/** The inputs of a type whose absence lands in one place, whatever the provider is set to. */
export const silentDefaults = rememberedByText((type): readonly SilentDefault[] =>
    silentDefaultRows().filter((row) => row.type === type),
);
