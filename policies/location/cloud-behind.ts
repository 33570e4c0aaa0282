/** The cloud behind a provider, where its settings, or the places of what it manages, tell. */
import { cloudOf, type Cloud } from "../catalog/clouds";
import { packageOf, type Provider, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { placeOf } from "./resource-place";

/**
 * As `cloudOf`. A provider signs in to one partition: where its settings do not name it, the place of any resource that
 * it manages does.
 */
export function cloudBehind(provider: Provider, stack: Stack): Cloud | undefined {
    const cloud = cloudOf(packageOf(provider.type), provider.properties);
    if (!cloud || cloud.partition !== undefined || cloud.unresolved) return cloud;
    const [partition, ...others] = stack.once(partitionsTold).get(provider.urn) ?? [];
    return partition === undefined || others.length > 0 ? cloud : { ...cloud, partition };
}

/** The partitions of the places of what each provider manages, of those that do not name theirs. */
function partitionsTold(resources: readonly Resource[], stack: Stack): ReadonlyMap<string, ReadonlySet<string>> {
    const told = new Map<string, Set<string>>();
    for (const resource of resources) {
        const { provider } = resource;
        if (!provider) continue;
        const cloud = cloudOf(packageOf(provider.type), provider.properties);
        if (!cloud || cloud.partition !== undefined || cloud.unresolved) continue;
        const partition = placeOf(resource, stack, [])?.partition;
        if (partition !== undefined) told.set(provider.urn, (told.get(provider.urn) ?? new Set()).add(partition));
    }
    return told;
}
