import { cloudOf, type Cloud } from "../catalog/clouds";
import { managedClusterAt } from "../catalog/cluster-hosts";
import { placeOfHost } from "../catalog/host-place";
import { inUse, parsed, serversIn, unquoted } from "../catalog/kubeconfig";
import { findOperator, operatorOf, operatorWithId, type Operator } from "../catalog/operators";
import { findPlace, type AdditionalPlace, type Place } from "../catalog/places";
import { readText } from "../core/reading";
import { isDefaultProvider, packageOf, type Provider, type Resource } from "../core/resource";
import { stackOf, type Stack } from "../core/stack";
import { UNKNOWN, type Properties, type Value } from "../core/values";
import { inheritedPlace } from "./inherited-place";
import { placesIn } from "./place-inputs";
import { placeOf } from "./resource-place";

/** A cluster that is not part of the program, as the settings declare it. */
export interface DeclaredCluster {
    /** The name of the provider resource, or of the context of its kubeconfig; `default` for the default provider. */
    readonly provider: string;
    readonly operator: string;
    readonly region?: string;
    readonly country?: string | readonly string[];
}

/** What is known of the cluster behind a Kubernetes provider. */
export interface Cluster {
    /** `program`: it is a resource of the stack, which is judged itself. */
    readonly known: "program" | "address" | "settings" | "no";
    /** The resource, where the program has exactly one that fits. */
    readonly resource?: Resource;
    /** Whose places its labels name, where that is known. */
    readonly cloud?: Cloud;
    readonly place?: Place | undefined;
    /** Whether the cloud's own service names its nodes, so that a label has to name a place. */
    readonly managed?: boolean;
    readonly declared?: DeclaredCluster;
}

/** What the settings say of places and clusters. */
interface ClusterSettings {
    readonly clusters: readonly DeclaredCluster[];
    readonly additionalRegions: readonly AdditionalPlace[];
}

/** The cluster that a provider deploys to: a resource of the complete stack, else what its address or the settings tell. */
export function clusterOf(provider: Provider, stack: Stack, settings: ClusterSettings): Cluster {
    const [made, ...others] = stack.complete ? clustersInProgram(provider, stack) : [];
    if (others.length > 0) return { known: "program" };
    if (made) {
        const cloud = cloudOf(packageOf(made.type), made.provider?.properties);
        const managed = services.includes(made.type);
        const place = placeOf(made, stack, settings.additionalRegions);
        // That it is open which partition is meant is told at the cluster.
        const { provider: owner, partition } = cloud ?? {};
        return { known: "program", resource: made, place, managed, cloud: { provider: owner, partition } };
    }
    const named = placeOfAddress(provider.properties);
    if (named) return { known: "address", ...named };
    const declared = settings.clusters.find((entry) => namesOf(provider).includes(entry.provider));
    return declared ? { known: "settings", declared, ...declaredAt(declared) } : { known: "no" };
}

/** Types that are clusters, by the names of the services that run them. */
const clusters =
    /kube(?!rnetesconfiguration)|k8s|openshiftcluster|managedcluster|[:/](container|containerinfra|containerengine|cs|eks|aks|gke|oke|ske|sks|lke|edgecontainer)\/\w*cluster|(lke|sks|ske)cluster/i;
/** Registrations of clusters that run elsewhere: the place of a registration is not that of its cluster. */
const registrations = /ConnectedCluster|attachedCluster|gkeonprem|gkehub/i;
const machines = /(server|instance|virtualmachine|machine|droplet|vm)$/i;
/** Services that label their nodes by the places of their own cloud. */
const services: readonly string[] = [
    "azure-native:containerservice:ManagedCluster",
    "gcp:container/cluster:Cluster",
    "aws:eks/cluster:Cluster",
];

/** The cluster, or the machine, from which the provider's settings come; all of them where nothing tells which. */
function clustersInProgram(provider: Provider, stack: Stack): readonly Resource[] {
    const seen = new Set<string>([provider.urn]);
    const behind: Resource[] = [];
    // A set grows while it is walked: the nearest resources come first.
    for (const urn of seen) {
        const resource = stack.find(urn);
        if (!resource) continue;
        if (urn !== provider.urn) behind.push(resource);
        const { propertyDependencies = {}, dependencies = [] } = resource;
        for (const next of [...Object.values(propertyDependencies).flat(), ...dependencies]) seen.add(next);
        // A cluster within a cluster gives its kubeconfig in a secret of the outer one.
        if (packageOf(resource.type) === "kubernetes" && resource.provider) seen.add(resource.provider.urn);
    }
    const found = behind.find(isCluster) ?? behind.find(isMachine);
    if (found) return [found];
    if (behind.length > 0 || provider.properties.kubeconfig !== UNKNOWN) return [];
    // The credentials of a cluster that does not exist yet are asked for by an invoke, which names no dependency: every
    // cluster of the program may be meant, and each is judged.
    return stack.indexed(clusterKeysOf)(CLUSTER);
}

const CLUSTER = "cluster";
const clusterKeysOf = (resource: Resource): readonly string[] => (isCluster(resource) ? [CLUSTER] : []);

const isCluster = (resource: Resource): boolean =>
    clusters.test(resource.type) &&
    packageOf(resource.type) !== "kubernetes" &&
    !registrations.test(resource.type) &&
    hasPlace(resource);

const isMachine = (resource: Resource): boolean => machines.test(resource.type) && hasPlace(resource);

/** Whether the place of a resource is judged, or told as unknown. */
function hasPlace(resource: Resource): boolean {
    const { type, properties, provider } = resource;
    const cloud = cloudOf(packageOf(type), provider?.properties);
    if (!cloud) return ["region", "location", "zone"].some((input) => readText(properties, input).state === "known");
    if (cloud.unresolved) return true;
    for (const { kind } of placesIn(type, properties)) if (kind === "input") return true;
    return inheritedPlace(resource, cloud, stackOf([resource], false)) !== undefined;
}

/** The place that the address of a cluster tells, or a name that the cloud's own tool gave to its context. */
function placeOfAddress(settings: Properties): { readonly cloud: Cloud; readonly place: Place } | undefined {
    const { config, cluster, context } = kubeconfigOf(settings);
    const servers = serversIn(config, cluster, context);
    const places = servers.map((server) => (typeof server === "string" ? cloudAndPlaceOf(server) : undefined));
    const [first] = places;
    // Without a current context, all clusters must be in one place.
    if (first && places.every((each) => each?.place.id === first.place.id)) return first;
    const used = inUse(config, cluster, context);
    for (const name of [used.cluster, used.context]) {
        const found = typeof name === "string" ? placeOfName(name) : undefined;
        if (found) return found;
    }
    return undefined;
}

function cloudAndPlaceOf(server: string): { readonly cloud: Cloud; readonly place: Place } | undefined {
    const found = placeOfHost(server);
    return found && { cloud: { provider: found.provider, partition: found.partition }, place: found.place };
}

interface Kubeconfig {
    readonly config: Value | undefined;
    readonly cluster: Name;
    readonly context: Name;
}
type Name = string | typeof UNKNOWN | undefined;

function kubeconfigOf({ kubeconfig, cluster, context }: Properties): Kubeconfig {
    const text = (value: Value | undefined): Name =>
        typeof value === "string" ? unquoted(value) : value === UNKNOWN ? UNKNOWN : undefined;
    const config = kubeconfig === undefined || kubeconfig === UNKNOWN ? undefined : parsed(kubeconfig);
    return { config, cluster: text(cluster), context: text(context) };
}

/**
 * Who operates the cluster that a provider deploys to: the operator of its cloud where the stack has it, else whom the
 * settings name. Undefined where neither tells; the address is a question of its own.
 */
export function operatorOfCluster(provider: Provider, stack: Stack, settings: ClusterSettings): Operator | undefined {
    const { known, cloud, declared } = clusterOf(provider, stack, settings);
    if (known === "settings" && declared) return findOperator(declared.operator);
    return known === "program" && cloud?.provider !== undefined
        ? operatorOf(cloud.provider, cloud.partition)
        : undefined;
}

/**
 * Who operates the cluster at the address that a provider is given: by the form of the address, or by the place that the
 * address or the name of the context tells. Undefined where they tell nothing, or the addresses several operators.
 */
export function operatorAtAddress({ properties }: Pick<Provider, "properties">): Operator | undefined {
    const { config, cluster, context } = kubeconfigOf(properties);
    const [first, ...others] = serversIn(config, cluster, context).map((server) =>
        typeof server === "string" ? managedClusterAt(server)?.operatorId : undefined,
    );
    const managed = others.every((id) => id === first) ? operatorWithId(first ?? "") : undefined;
    const { cloud } = placeOfAddress(properties) ?? {};
    return managed ?? (cloud?.provider === undefined ? undefined : operatorOf(cloud.provider, cloud.partition));
}

/** `gke_PROJECT_europe-west9_NAME` is what gcloud writes, an ARN what the AWS command line does. */
function placeOfName(name: string): { readonly cloud: Cloud; readonly place: Place } | undefined {
    const [, zone] = /^gke_[^_]+_([^_]+)_/.exec(name) ?? [];
    const [, region] = /^arn:aws[a-z-]*:eks:([^:]+):/.exec(name) ?? [];
    const [provider, id] = zone === undefined ? ["aws", region] : ["gcp", zone];
    const place = id === undefined ? undefined : findPlace({ provider, id });
    return place && { cloud: { provider, partition: place.partition }, place };
}

/** The names by which the settings may call a provider. */
function namesOf(provider: Provider): readonly string[] {
    const { config, cluster, context } = kubeconfigOf(provider.properties);
    const used = inUse(config, cluster, context);
    return [provider.name, used.context, settingNameOf(provider)].filter((name) => typeof name === "string");
}

/** What a message calls a provider, for the setting clusters: the name of the default one holds its version. */
export const settingNameOf = (provider: Pick<Provider, "name">): string =>
    isDefaultProvider(provider) ? "default" : provider.name;

/** The cloud and the place of a declared cluster: its operator tells whose region is meant. */
export function declaredAt({ operator, region }: DeclaredCluster): { readonly cloud?: Cloud; readonly place?: Place } {
    const runs = findOperator(operator)?.runs.map((run) => run.split("/")) ?? [];
    const clouds = runs.map(([provider, partition]): Cloud => ({ provider, partition }));
    for (const cloud of clouds) {
        const { provider = "", partition } = cloud;
        const place = region === undefined ? undefined : findPlace({ provider, partition, id: region });
        if (place) return { cloud, place };
    }
    const [only, ...others] = clouds;
    return only && others.length === 0 ? { cloud: only } : {};
}
