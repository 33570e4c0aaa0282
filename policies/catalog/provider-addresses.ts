import type { Properties } from "../core/values";
import { parsed } from "./kubeconfig";
import { once, optional, provenance, readTable, required } from "./table";

const COLUMNS = {
    /** The name of a Pulumi package. */
    package: required,
    /** The setting of its provider that names the host of an API; `{}` and `[]` as in a path. */
    path: required,
    /** A word by which the setting may name a host, and that host. */
    word: optional,
    host: optional,
    ...provenance,
};
export const providerAddressRows = once(() => readTable("operators/provider-addresses.tsv", COLUMNS));

/** The settings of a package's provider that name the host of an API. */
export const addressSettings = (packageName: string): readonly string[] => [
    ...new Set(providerAddressRows().flatMap((row) => (row.package === packageName ? [row.path] : []))),
];

/** The host that a word stands for in a setting: `ovh-eu`. */
export const hostOfWord = (word: string): string | undefined =>
    providerAddressRows().find((row) => row.word === word)?.host;

/** Settings as the program gave them: Pulumi sends those that are no text as JSON text. */
export const unpacked = (settings: Properties): Properties =>
    Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [
            key,
            typeof value === "string" && /^[[{"]/.test(value) ? (parsed(value) ?? value) : value,
        ]),
    );
