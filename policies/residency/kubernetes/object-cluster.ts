import { causedBy, type Cause } from "../../core/finding";
import { PROVIDER_PREFIX, type Provider, type Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { clusterOf, type Cluster } from "../../location/cluster-place";
import { causeOfResource } from "../../location/place-cause";
import type { Messages, Question } from "../aspect";

/** The provider of an object; a provider is its own. Components have none. */
export const providerOf = ({ type, urn, name, properties, provider }: Resource): Provider | undefined =>
    type.startsWith(PROVIDER_PREFIX) ? { type, urn, name, properties } : provider;

type Asked = Pick<Question<Messages>, "resource" | "stack" | "settings">;

/** The cluster behind an object or a provider, looked for once for each provider of a stack. */
export function clusterBehind({ resource, stack, settings }: Asked): Cluster {
    const provider = providerOf(resource);
    if (!provider) return { known: "no" };
    const known = clustersOf.get(stack) ?? new Map<string, Cluster>();
    clustersOf.set(stack, known);
    const cluster = known.get(provider.urn) ?? clusterOf(provider, stack, settings);
    known.set(provider.urn, cluster);
    return cluster;
}
const clustersOf = new WeakMap<Stack, Map<string, Cluster>>();

/** What a finding comes from that is about the place of the cluster of an object or a provider. */
export function causeOfCluster({ resource, stack, settings }: Asked): Cause | undefined {
    const provider = providerOf(resource);
    const { resource: cluster } = clusterBehind({ resource, stack, settings });
    if (cluster) return causeOfResource(cluster, stack, settings.additionalRegions);
    return provider && causedBy("cluster", provider.urn);
}
