/** A resource of a state, as decoding takes it. */
import { parseUrn } from "../protocol/urn";
import type { EncodedResource } from "../resources";
import { deployedProperties } from "./deployed-properties";
import type { StateResource } from "./schema";

/** Those that are only read are left out, as a preview leaves them out, and those that are deleted already. */
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

export const providerOf = ({ urn, type, inputs }: StateResource): NonNullable<EncodedResource["provider"]> => ({
    urn,
    type,
    name: parseUrn(urn).name,
    properties: inputs ?? {},
});

const circumstancesOf = (resource: StateResource): NonNullable<EncodedResource["deployed"]> => ({
    ...(resource.delete && { isPendingDeletion: true }),
    ...(resource.importID && { isImported: true }),
    ...(resource.protect && { isProtected: true }),
});
