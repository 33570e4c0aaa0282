/** Where the resources of a stack are, who runs them, who holds their keys, and what they depend on. */
import { judgePlace, parseAllowed, type Allowed, type Operator, type Place } from "../../policies/catalog";
import {
    findOperator,
    operatorOfPackage,
    operatorsOf,
    operatorWithId,
    type AdditionalPlace,
    type Cloud,
} from "../../policies/catalog";
import type { Evaluated } from "../../policies/core/evaluate";
import { packageOf, PROVIDER_PREFIX, STACK_TYPE, type Resource } from "../../policies/core/resource";
import type { Answer, Rule } from "../../policies/core/rule";
import { settingsIn, type Configuration } from "../../policies/core/settings";
import { stackNameOf } from "../../policies/core/finding";
import { stackOf, type Stack } from "../../policies/core/stack";
import { addressOf } from "../../policies/endpoints/hosts/text-hosts";
import { hostsOf } from "../../policies/endpoints/hosts/read-hosts";
import { imagesOf } from "../../policies/endpoints/images/images-of";
import { parseImage } from "../../policies/endpoints/images/image-reference";
import { isOnlyNamed, isPlatform } from "../../policies/endpoints/purposes";
import { standingOf, type AdditionalHost, type Standing } from "../../policies/endpoints/standing";
import { failoverCoverage } from "../../policies/failover";
import { holdsData } from "../../policies/failover/stateful";
import { customerManagedKey } from "../../policies/keys";
import { clusterOf, type Cluster, type DeclaredCluster } from "../../policies/location/cluster-place";
import { placeOf } from "../../policies/location/resource-place";
import { containerImages } from "../../policies/endpoints";
import { euResidency } from "../../policies/residency";

/** One resource. It names places, operators and endpoints as the catalog does, so no value of the program is in it. */
export interface InventoryResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    /** The key of a place in `places`. */
    readonly place?: string;
    /** The id of an operator in `operators`. */
    readonly operator?: string;
    /** Who holds the key of the data at rest; absent where the resource holds none, or no rule about keys is on. */
    readonly key?: "customer" | "provider" | "undetermined";
    /** Whether a failover plan has it; absent where it holds no data, or the rule is off. */
    readonly failover?: "covered" | "uncovered" | "undetermined";
    /** Patterns of `endpoints`. */
    readonly endpoints?: readonly string[];
    /** URNs of resources in this list. */
    readonly dependsOn?: readonly string[];
}

/** A place, by the key `provider/partition/id`. */
export interface InventoryPlace {
    readonly id: string;
    readonly name: string;
    readonly provider: string;
    /** ISO 3166-1 codes, or EU; absent where they cannot be proven. */
    readonly countries?: readonly string[];
    /** Whether it is within the allowed jurisdictions. */
    readonly allowed: "in" | "out" | "unprovable";
}

/** A company or body that runs something the stack uses. */
export interface InventoryOperator {
    readonly name: string;
    /** Countries whose law reaches it: of its seat, then of its owners; absent where they are not known. */
    readonly jurisdiction?: readonly string[];
    readonly allowed: "in" | "out" | "unprovable";
}

/** A host of the catalog that resources call, by its pattern. */
export interface InventoryEndpoint {
    /** The key of an operator in `operators`. */
    readonly operator: string;
    /** What the host is for, as the catalog says it; `declared` for a host of the settings. */
    readonly category: string;
}

export interface Inventory {
    /** In the order of their URNs, without providers and the stack itself. */
    readonly resources: readonly InventoryResource[];
    readonly places: Readonly<Record<string, InventoryPlace>>;
    readonly operators: Readonly<Record<string, InventoryOperator>>;
    readonly endpoints: Readonly<Record<string, InventoryEndpoint>>;
    /** As the settings give them: `EU`, `EEA`, `ADEQUATE`, country codes. */
    readonly allowedJurisdictions: readonly string[];
}

interface Facts {
    readonly stack: Stack;
    readonly allowed: Allowed;
    readonly regions: readonly AdditionalPlace[];
    readonly clusters: readonly DeclaredCluster[];
    readonly hosts: readonly AdditionalHost[];
    readonly places: Map<string, InventoryPlace>;
    readonly operators: Map<string, InventoryOperator>;
    readonly endpoints: Map<string, InventoryEndpoint>;
}

/**
 * What the catalog and the verdicts tell of each resource. No value of the program is in it. `add` takes the resources in
 * the order of their URNs.
 */
export function inventoryOf(
    resources: readonly Resource[],
    { settings }: Configuration,
): { readonly add: (each: Evaluated) => void; readonly inventory: () => Inventory } {
    const name = stackNameOf(resources[0] ?? { urn: "" });
    const places = settingsIn(settings, euResidency, name);
    const hosts = settingsIn(settings, containerImages, name);
    const allowedJurisdictions = places.allowedJurisdictions as readonly string[];
    const facts: Facts = {
        stack: stackOf(resources),
        allowed: parseAllowed(allowedJurisdictions),
        regions: (places.additionalRegions ?? []) as readonly AdditionalPlace[],
        clusters: (places.clusters ?? []) as readonly DeclaredCluster[],
        hosts: (hosts.additionalHosts ?? []) as readonly AdditionalHost[],
        places: new Map(),
        operators: new Map(),
        endpoints: new Map(),
    };
    const isShown = ({ type }: Resource): boolean => type !== STACK_TYPE && !type.startsWith(PROVIDER_PREFIX);
    const known = new Set(resources.filter(isShown).map(({ urn }) => urn));
    const shown: InventoryResource[] = [];
    return {
        add(each) {
            if (isShown(each.resource)) shown.push(inventoried(each, facts, known));
        },
        inventory: () => ({
            resources: shown,
            places: inOrder(facts.places),
            operators: inOrder(facts.operators),
            endpoints: inOrder(facts.endpoints),
            allowedJurisdictions,
        }),
    };
}

const inOrder = <T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> =>
    Object.fromEntries([...map].sort(([one], [other]) => (one < other ? -1 : 1)));

function inventoried({ resource, verdicts }: Evaluated, facts: Facts, known: ReadonlySet<string>): InventoryResource {
    const { urn, type, name } = resource;
    const answerOf = ({ id }: Pick<Rule, "id">) => verdicts.find(({ rule }) => rule.id === id)?.answer;
    const cluster = clusterBehind(resource, facts);
    const place = placeKey(resource, cluster, facts);
    const operator = operatorBehind(resource, cluster);
    const key = keyHolder(answerOf(customerManagedKey));
    const failover = failoverOf(resource, answerOf(failoverCoverage), facts.stack);
    const endpoints = endpointsOf(resource, facts);
    const dependsOn = dependenciesOf(resource).filter((each) => known.has(each));
    return {
        urn,
        type,
        name,
        ...(place !== undefined && { place }),
        ...(operator && { operator: operatorKey(operator, facts) }),
        ...(key && { key }),
        ...(failover && { failover }),
        ...(endpoints.length > 0 && { endpoints }),
        ...(dependsOn.length > 0 && { dependsOn }),
    };
}

const dependenciesOf = ({ urn, dependencies = [], propertyDependencies = {} }: Resource): readonly string[] =>
    [...new Set([...dependencies, ...Object.values(propertyDependencies).flat()])]
        .filter((each) => each !== urn)
        .sort();

const clusterBehind = ({ type, provider }: Resource, { stack, clusters, regions }: Facts): Cluster | undefined =>
    packageOf(type) === "kubernetes" && provider
        ? clusterOf(provider, stack, { clusters, additionalRegions: regions })
        : undefined;

/** A place that arrives as a secret is not told. */
function placeKey(resource: Resource, cluster: Cluster | undefined, facts: Facts): string | undefined {
    if (resource.provider === undefined) return undefined;
    if (resource.secrets?.some((path) => /^(location|region|zone)\b/.test(path))) return undefined;
    const place = cluster ? cluster.place : placeOf(resource, facts.stack, facts.regions);
    if (!place) return undefined;
    const key = [place.provider, place.partition, place.id].filter(Boolean).join("/");
    facts.places.set(key, placed(place, facts.allowed));
    return key;
}

const placed = (place: Place, allowed: Allowed): InventoryPlace => ({
    id: place.id,
    name: place.city === undefined || place.city === place.name ? place.name : `${place.name}, ${place.city}`,
    provider: place.provider,
    ...(place.countries && { countries: place.countries }),
    allowed: judgePlace(place, allowed),
});

function operatorBehind(resource: Resource, cluster: Cluster | undefined): Operator | undefined {
    const { type, provider } = resource;
    if (!provider) return undefined;
    if (!cluster) return operatorOfPackage(packageOf(type), provider.properties)?.operator;
    if (cluster.declared) return findOperator(cluster.declared.operator);
    const made = cluster.resource;
    if (made) return operatorOfPackage(packageOf(made.type), made.provider?.properties ?? {})?.operator;
    return cluster.cloud && operatorOfCloud(cluster.cloud);
}

const operatorOfCloud = (cloud: Cloud): Operator | undefined => {
    const [only, ...others] = operatorsOf(cloud);
    return others.length === 0 ? only : undefined;
};

function operatorKey({ id, name, jurisdiction }: Operator, { operators, allowed }: Facts): string {
    operators.set(id, {
        name,
        ...(jurisdiction && { jurisdiction }),
        allowed: judgePlace({ countries: jurisdiction }, allowed),
    });
    return id;
}

const holders = { compliant: "customer", violating: "provider", undetermined: "undetermined" } as const;
function keyHolder(answer: Answer | undefined): InventoryResource["key"] {
    return answer === undefined || answer === "not-applicable" ? undefined : holders[answer];
}

const covers = { compliant: "covered", violating: "uncovered", undetermined: "undetermined" } as const;
/** Without any plan the rule asks nothing: what holds data is then covered by none. */
function failoverOf(resource: Resource, answer: Answer | undefined, stack: Stack): InventoryResource["failover"] {
    const holds = holdsData(resource, stack);
    if (answer === undefined || holds === false) return undefined;
    if (answer === "not-applicable") return holds ? "uncovered" : "undetermined";
    return covers[answer];
}

function endpointsOf(resource: Resource, facts: Facts): readonly string[] {
    const hosts = hostsOf(resource).hosts.map((host) => ({ ...host, address: addressOf(host) }));
    const images = imagesOf(resource).flatMap(({ image }) => {
        const reference = typeof image === "string" ? parseImage(image) : undefined;
        return reference ? [`${reference.domain}/${reference.repository}`] : [];
    });
    const named = [
        ...hosts.flatMap((host) => {
            const standing = standingOf(host.address, facts.hosts, facts.allowed);
            return standing && !isOnlyNamed(standing.category ?? "", host) ? [standing] : [];
        }),
        ...images.flatMap((image) => standingOf(image, facts.hosts, facts.allowed) ?? []),
    ].filter(({ category = "" }) => !isPlatform(category));
    for (const standing of named) facts.endpoints.set(standing.entry, endpointOf(standing, facts));
    return [...new Set(named.map(({ entry }) => entry))].sort();
}

/** An operator without a row of its own goes by its name. */
function endpointOf(standing: Standing, facts: Facts): InventoryEndpoint {
    const { operatorId, operator, category = "declared", law } = standing;
    const row = operatorId === undefined ? undefined : operatorWithId(operatorId);
    if (row) return { operator: operatorKey(row, facts), category };
    const allowed = { allowed: "in", foreign: "out", unproven: "unprovable" } as const;
    if (!facts.operators.has(operator)) facts.operators.set(operator, { name: operator, allowed: allowed[law] });
    return { operator, category };
}
