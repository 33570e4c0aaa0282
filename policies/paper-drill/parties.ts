/** Who runs a resource, a host or a cluster. */
import {
    cloudOf,
    findEndpoint,
    findOperator,
    findTopLevelDomain,
    operatorOfPackage,
    operatorsOf,
    operatorWithId,
} from "../catalog";
import type { Cloud } from "../catalog/clouds";
import type { Endpoint } from "../catalog/endpoints";
import type { AdditionalPlace } from "../catalog/places";
import { readText } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import { isUnder, type AdditionalHost } from "../endpoints/standing";
import { operatorNamed, type AdditionalOperator, type KnownOperator } from "../failover/operators";
import type { Stack } from "../core/stack";
import type { DeclaredCluster } from "../location/cluster-place";
import { cloudBehind } from "../location/cloud-behind";
import { placeOf } from "../location/resource-place";
import type { Party, RunBy } from "./graph";

/** What the settings of Rempart's rules add to the catalog. */
export interface DrillSettings {
    readonly additionalHosts: readonly AdditionalHost[];
    /** Hosts that are the customer's own registries, or European. */
    readonly registries: readonly string[];
    readonly additionalOperators: readonly AdditionalOperator[];
    readonly additionalRegions: readonly AdditionalPlace[];
    readonly clusters: readonly DeclaredCluster[];
    readonly primaryOperators: readonly string[];
}

export const noSettings: DrillSettings = {
    additionalHosts: [],
    registries: [],
    additionalOperators: [],
    additionalRegions: [],
    clusters: [],
    primaryOperators: [],
};

/** An operator as an order sees it. */
export const partyOf = (operator: KnownOperator): Party => ({
    name: operator.name,
    controlled: operator,
    countries: operator.jurisdiction,
    vendors: findOperator(operator.name)?.vendor_id ?? [],
});

/** Who runs the cloud or service that a resource is in. */
export function runByOf(resource: Resource, stack: Stack, settings: DrillSettings): RunBy {
    const { type, provider } = resource;
    const properties = provider?.properties ?? {};
    const found = operatorOfPackage(packageOf(type), properties);
    if (!found) return "unknown";
    if (found.kind === "none" || found.kind === "self-hosted") return "own";
    if (found.operator) return [partyOf(found.operator)];
    const address = found.unresolved && readText(properties, found.unresolved.setting).value;
    const declared = address === undefined ? undefined : runByOfHost(address, settings);
    if (declared !== undefined && declared !== "unknown") return declared;
    const cloud = provider ? cloudBehind(provider, stack) : cloudOf(packageOf(type));
    if (!cloud) return "unknown";
    // The partition of AWS follows from the region, which the resource may name itself.
    const partition = cloud.partition ?? placeOf(resource, stack, settings.additionalRegions)?.partition;
    return runByOfCloud({ ...cloud, partition });
}

/** Everyone who may run a cloud. */
export function runByOfCloud(cloud: Cloud): RunBy {
    const candidates = operatorsOf(cloud);
    return candidates.length === 0 ? "unknown" : candidates.map(partyOf);
}

/** Who runs an operator's name, in the catalog or the settings. */
export function runByOfOperator(name: string, { additionalOperators }: DrillSettings): RunBy {
    const found = operatorNamed(name, additionalOperators);
    return found ? [partyOf(found)] : "unknown";
}

/** Who runs a host: of the catalog, else of the settings. */
export function runByOfHost(address: string, { additionalHosts }: Pick<DrillSettings, "additionalHosts">): RunBy {
    const row = findEndpoint(address);
    if (row && (row.operator_id !== undefined || row.jurisdiction !== undefined)) return [partyOfEndpoint(row)];
    const added = additionalHosts.find(({ host }) => isUnder(address, host));
    if (!added) return "unknown";
    const operator = findOperator(added.operator);
    const countries = added.jurisdiction.map((code) => code.trim().toUpperCase());
    return [operator ? partyOf(operator) : { name: added.operator, countries, vendors: [] }];
}

/** Who runs the registry of a host's top-level domain. */
export function runByOfTopLevelDomain(host: string): RunBy {
    const row = findTopLevelDomain(host);
    return row ? [partyOfEndpoint(row)] : "unknown";
}

function partyOfEndpoint(row: Endpoint): Party {
    const operator = row.operator_id === undefined ? undefined : operatorWithId(row.operator_id);
    return operator
        ? { ...partyOf(operator), countries: row.jurisdiction ?? operator.jurisdiction }
        : { name: row.operator, countries: row.jurisdiction, vendors: [] };
}

/** How a story names who runs something. */
export function runByText(runBy: RunBy): string {
    if (runBy === "own") return "the organisation itself";
    if (runBy === "unknown") return "an operator that is not known";
    return runBy.map(({ name }) => name).join(" or ");
}
