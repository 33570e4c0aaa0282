import { readText } from "../core/reading";
import type { Properties } from "../core/values";
import { cloudOf, operatorsOf } from "./clouds";
import { findEndpoint } from "./endpoints";
import { operatorOf, operatorWithId, type Operator } from "./operators";
import { isPublicPartition } from "./partitions";
import { findPlace } from "./places";
import { unpacked } from "./provider-addresses";
import { once, oneOf, optional, provenance, readTable, required } from "./table";

const COLUMNS = {
    /** The name of a Pulumi package, as it stands before the first colon of a type. */
    package: required,
    /** `cloud`, `service`: an operator runs it. `setting`: a setting names the host. `self-hosted`, `none`: nobody but the customer. */
    kind: oneOf("cloud", "service", "setting", "self-hosted", "none"),
    /** An id of the operators' table; where a setting decides, who it is without the setting. */
    operator_id: optional,
    /** The provider setting that names the host. */
    setting: optional,
    note: optional,
    ...provenance,
};
export const packageRows = once(() => readTable("operators/packages.tsv", COLUMNS));
const byPackage = once(() => new Map(packageRows().map((row) => [row.package, row])));

/** Who stands behind a Pulumi package. */
export interface PackageOperator {
    readonly kind: "cloud" | "service" | "setting" | "self-hosted" | "none";
    /** Undefined where nobody but the customer runs it, or where it is not known: then `unresolved` says why. */
    readonly operator: Operator | undefined;
    readonly unresolved?: { readonly setting: string; readonly why: "absent" | "unknown" | "not-in-catalog" };
}

/**
 * The operator of what a package manages: of its cloud, or of its service.
 * @param packageName `azure-native`, `cloudflare`
 * @param settings of its provider: they choose the cloud (`metadataHost`, `authUrl`), or the host (`address` of vault)
 * @returns undefined for a package that the catalog does not know
 */
export function operatorOfPackage(packageName: string, settings: Properties = {}): PackageOperator | undefined {
    return ofCloud(packageName, settings) ?? ofService(packageName, settings);
}

function ofCloud(packageName: string, settings: Properties): PackageOperator | undefined {
    const cloud = cloudOf(packageName, settings);
    if (!cloud) return undefined;
    const [first, ...others] = operatorsOf(cloud);
    if (others.length === 0 && first) return { kind: "cloud", operator: first };
    if (cloud.unresolved) return ofHost("cloud", cloud.unresolved.setting, settings);
    // The partition of AWS and the realm of Oracle follow from the region.
    return from("cloud", "region", settings, (id) => {
        const { provider = "" } = cloud;
        const place = findPlace({ provider, id });
        return place && operatorOf(provider, place.partition);
    });
}

function ofService(packageName: string, settings: Properties): PackageOperator | undefined {
    const row = byPackage().get(packageName);
    if (!row) return undefined;
    const { kind, setting } = row;
    const operator = row.operator_id === undefined ? undefined : operatorWithId(row.operator_id);
    const isUsual = setting === undefined || (operator && readText(settings, setting).state === "absent");
    return isUsual ? { kind, operator } : ofHost(kind, setting, settings);
}

/** Whoever is behind the host that a setting names; a cloud of which the catalog knows no places has an operator too. */
function ofHost(kind: PackageOperator["kind"], setting: string, settings: Properties): PackageOperator {
    const found = from(kind, setting, unpacked(settings), (host) =>
        operatorWithId(findEndpoint(host)?.operator_id ?? ""),
    );
    // A database that a public cloud runs stops when that cloud does.
    const { value } = readText(unpacked(settings), setting);
    const row = value === undefined ? undefined : findEndpoint(value);
    return row?.partition.some(isPublicPartition) ? { ...found, kind: "cloud" } : found;
}

function from(
    kind: PackageOperator["kind"],
    setting: string,
    settings: Properties,
    find: (text: string) => Operator | undefined,
): PackageOperator {
    const { state, value } = readText(settings, setting);
    const operator = typeof value === "string" ? find(value) : undefined;
    if (operator) return { kind, operator };
    const why = typeof value === "string" ? "not-in-catalog" : state === "absent" ? "absent" : "unknown";
    return { kind, operator: undefined, unresolved: { setting, why } };
}
