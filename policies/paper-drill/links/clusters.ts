/** The cluster behind a Kubernetes provider: a resource of the stack, or one that stands outside of it. */
import { cloudOf } from "../../catalog";
import { packageOf, type Provider, type Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { clusterOf, declaredAt } from "../../location/cluster-place";
import { hostOf } from "../../catalog/endpoints";
import { parsed, serversIn, unquoted } from "../../catalog/kubeconfig";
import { spotAt } from "../elements";
import type { Element, RunBy } from "../graph";
import { runByOfCloud, runByOfHost, runByOfOperator, type DrillSettings } from "../parties";

/** What runs the objects of a provider: a URN of the stack, or an element that stands outside. */
export function clusterBehind(provider: Provider, stack: Stack, settings: DrillSettings): string | Element {
    const cluster = clusterOf(provider, stack, settings);
    if (cluster.known === "program" && cluster.resource) return cluster.resource.urn;
    const server = serverOf(provider);
    const own = ownClusterAt(server, stack);
    if (own !== undefined) return own;
    const place = cluster.place ?? (cluster.declared ? declaredAt(cluster.declared).place : undefined);
    const { provider: cloudProvider } = cluster.cloud ?? {};
    const spot = place ? { ...spotAt(place), provider: cloudProvider ?? place.provider } : undefined;
    return {
        id: `cluster ${provider.urn}`,
        label: `the cluster of provider '${provider.name}'`,
        role: "cluster",
        runBy: runByOfCluster(cluster.declared?.operator, cluster.cloud, server, settings),
        ...(spot && { spot }),
    };
}

function runByOfCluster(
    declared: string | undefined,
    cloud: { readonly provider: string | undefined; readonly partition: string | undefined } | undefined,
    server: string | undefined,
    settings: DrillSettings,
): RunBy {
    if (declared !== undefined) return runByOfOperator(declared, settings);
    const byHost = server === undefined ? "unknown" : runByOfHost(server, settings);
    if (byHost !== "unknown") return byHost;
    return cloud?.provider === undefined ? "unknown" : runByOfCloud(cloud);
}

/** The address of the API server, where the kubeconfig names one only. */
function serverOf({ properties }: Provider): string | undefined {
    const text = (name: string) => {
        const value = properties[name];
        return typeof value === "string" ? unquoted(value) : undefined;
    };
    const servers = serversIn(parsed(properties.kubeconfig ?? null), text("cluster"), text("context"));
    const [server, ...others] = new Set(servers.filter((each) => typeof each === "string"));
    return others.length === 0 ? server : undefined;
}

const managed = /:(ManagedCluster|Cluster|KubernetesCluster|Kube)$/;

/** A cluster of the stack whose own name is in the address: `https://NAME.private.westeurope.azmk8s.io`. */
function ownClusterAt(server: string | undefined, stack: Stack): string | undefined {
    const [label] = (server === undefined ? undefined : hostOf(server)?.host)?.split(".") ?? [];
    if (label === undefined || label === "") return undefined;
    const [only, ...others] = stack.indexed(clusterNames)(label);
    return others.length === 0 ? only?.urn : undefined;
}

/** The names of a cluster that may be in its address; nothing else has any. */
function clusterNames({ type, properties, provider }: Resource): readonly string[] {
    const isCluster =
        managed.test(type) &&
        packageOf(type) !== "kubernetes" &&
        cloudOf(packageOf(type), provider?.properties) !== undefined;
    if (!isCluster) return [];
    const given = ["dnsPrefix", "fqdnSubdomain", "resourceName", "name"].map((path) => properties[path]);
    return [...new Set(given.filter((name) => typeof name === "string"))];
}
