/** A resource of a state, as decoding takes it. */
import { parseUrn } from "../protocol/urn";
import { providerOf } from "../read-resource";
import type { EncodedResource } from "../resources";
import { deployedProperties } from "../deployed-properties";
import type { StateResource } from "./schema";

/** Those that are only read are no part of a stack, as in a preview, and those that are deleted already. */
export const isOfStack = ({ external, pendingReplacement }: StateResource): boolean => !external && !pendingReplacement;

/** @param provider that manages it, where the state holds one */
export function encodedOf(resource: StateResource, provider: StateResource | undefined): EncodedResource {
    const links = Object.entries(resource.propertyDependencies ?? {});
    return {
        urn: resource.urn,
        type: resource.type,
        name: parseUrn(resource.urn).name,
        inputs: deployedProperties(resource),
        outputs: resource.outputs ?? {},
        ...(provider && { provider: providerOf(provider) }),
        ...(resource.parent && { parent: resource.parent }),
        dependencies: resource.dependencies ?? [],
        propertyDependencies: Object.fromEntries(links.map(([key, from]) => [key, from ?? []])),
        deployed: circumstancesOf(resource),
    };
}

const circumstancesOf = (resource: StateResource): NonNullable<EncodedResource["deployed"]> => ({
    ...(resource.delete && { isPendingDeletion: true }),
    ...(resource.importID && { isImported: true }),
    ...(resource.protect && { isProtected: true }),
});
