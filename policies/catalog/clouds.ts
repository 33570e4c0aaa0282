import { readText, type Reading } from "../core/reading";
import { rememberedBy, rememberedByText } from "../core/remembered";
import type { Properties } from "../core/values";
import { findEndpoint } from "./endpoints";
import { operatorOf, operators, operatorWithId, type Operator } from "./operators";
import { once, optional, provenance, readTable, required, type Row } from "./table";

const COLUMNS = {
    package: required,
    /** The provider setting that decides; empty: what holds when none is given. */
    setting: optional,
    /** Its value; `@value` is the partition itself, `@host` a host whose endpoint names the partition, `@operator` a host whose operator names the provider. */
    value: optional,
    provider: optional,
    partition: optional,
    note: optional,
    ...provenance,
};
type CloudRow = Row<typeof COLUMNS>;

/** The cloud behind a Pulumi provider. */
export interface Cloud {
    /** As in the places catalog; undefined where the setting's value is not in the catalog. */
    readonly provider: string | undefined;
    readonly partition: string | undefined;
    /** The setting that keeps the provider or partition from being known, and why. */
    readonly unresolved?: { readonly setting: string; readonly why: "unknown" | "not-in-catalog" };
}

export const cloudRows = once(() => readTable("operators/clouds.tsv", COLUMNS));

/** The cloud of a Pulumi package (`azure-native`, `gcp`, `ovh`), by its provider's settings; undefined for other packages. */
export const cloudOf = (packageName: string, settings: Properties = none): Cloud | undefined =>
    cloudsOf(packageName)?.(settings);
const none: Properties = {};

/** The clouds of a package, by the settings of its provider; those of one provider are read once. */
const cloudsOf = rememberedByText((packageName) => {
    const rows = cloudRows().filter((row) => row.package === packageName);
    if (rows.length === 0) return undefined;
    const settings = [...new Set(rows.flatMap((row) => row.setting ?? []))];
    const standard = rows.find((row) => row.setting === undefined);
    // Of OpenStack nobody is the usual operator: without its address nothing is known.
    const otherwise: Cloud = standard
        ? { provider: standard.provider, partition: standard.partition }
        : { provider: undefined, partition: undefined, unresolved: { setting: settings[0] ?? "", why: "unknown" } };
    return rememberedBy((given: Properties): Cloud => {
        for (const setting of settings) {
            const reading = readText(given, setting);
            if (reading.state !== "absent") return bySetting(rows, setting, reading);
        }
        return otherwise;
    });
});

function bySetting(rows: readonly CloudRow[], setting: string, reading: Reading & { readonly value?: unknown }): Cloud {
    const own = rows.filter((row) => row.setting === setting);
    const provider = own[0]?.provider;
    if (reading.state !== "known" || typeof reading.value !== "string")
        return { provider, partition: undefined, unresolved: { setting, why: "unknown" } };
    const given = reading.value;
    const row =
        own.find(({ value }) => value?.startsWith("@") ?? false) ??
        own.find(({ value }) => value === given.toLowerCase());
    const notInCatalog: Cloud = { provider, partition: undefined, unresolved: { setting, why: "not-in-catalog" } };
    switch (row?.value) {
        case undefined:
            return notInCatalog;
        case "@value":
            return { provider, partition: given.toLowerCase() };
        case "@host": {
            const partition = findEndpoint(given)?.partition[0];
            return partition === undefined ? notInCatalog : { provider, partition };
        }
        case "@operator": {
            const [runs] = operatorWithId(findEndpoint(given)?.operator_id ?? "")?.runs ?? [];
            const [found, partition] = runs?.split("/") ?? [];
            return found === undefined ? notInCatalog : { provider: found, partition };
        }
        default:
            return { provider: row?.provider, partition: row?.partition };
    }
}

/**
 * Everyone who may run a cloud. One operator where the cloud tells its partition; each of the provider's operators where
 * the settings name no partition at all, as with AWS; none where they name one that the catalog does not know.
 */
export function operatorsOf({ provider = "", partition, unresolved }: Cloud): readonly Operator[] {
    const one = operatorOf(provider, partition);
    if (one) return [one];
    if (partition !== undefined || unresolved !== undefined) return [];
    return operators().filter(({ runs }) => runs.some((run) => run.startsWith(`${provider}/`)));
}
