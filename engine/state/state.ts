/** The state of a deployed stack: what `pulumi stack export` writes, or the checkpoint of a self-managed backend. */
import type { JudgedInput, UnseenComponent } from "../judged-input";
import { parseReference, parseUrn } from "../protocol/urn";
import { decodeResources, type EncodedResource } from "../resources";
import { deployedProperties } from "./deployed-properties";
import type { Deployment, StateResource } from "./schema";
import { deploymentIn } from "./state-file";

/** @throws UserError when the file cannot be read, is cut off, or holds no state. */
export function inputFromState(file: string): JudgedInput {
    const deployment = deploymentIn(file);
    const resources = decodeResources(encodedIn(deployment));
    return {
        stack: parseUrn(resources[0]?.urn ?? "").stack,
        resources,
        complete: true,
        positions: new Map(),
        packFindings: [],
        unseen: interruptedIn(deployment),
        errors: [],
        answers: [],
        judged: false,
    };
}

/**
 * The resources of a stack. Those that are only read are left out, as a preview leaves them out, and those that are
 * deleted already. Encrypted secrets are unknown.
 * @throws UserError when the file cannot be read, is cut off, or holds no state.
 */
export const readState = (file: string): readonly EncodedResource[] => encodedIn(deploymentIn(file));

function encodedIn({ resources: all }: Deployment): readonly EncodedResource[] {
    const resources = (all ?? []).filter(({ external, pendingReplacement }) => !external && !pendingReplacement);
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    return resources.map((resource) => {
        const provider = resource.provider ? byUrn.get(parseReference(resource.provider).urn) : undefined;
        const links = Object.entries(resource.propertyDependencies ?? {});
        return {
            urn: resource.urn,
            type: resource.type,
            name: parseUrn(resource.urn).name,
            inputs: deployedProperties(resource),
            outputs: resource.outputs ?? {},
            ...(provider && {
                provider: {
                    urn: provider.urn,
                    type: provider.type,
                    name: parseUrn(provider.urn).name,
                    properties: provider.inputs ?? {},
                },
            }),
            ...(resource.parent && { parent: resource.parent }),
            dependencies: resource.dependencies ?? [],
            propertyDependencies: Object.fromEntries(links.map(([key, from]) => [key, from ?? []])),
            deployed: circumstancesOf(resource),
        };
    });
}

const circumstancesOf = (resource: StateResource): EncodedResource["deployed"] => ({
    ...(resource.delete && { isPendingDeletion: true }),
    ...(resource.importID && { isImported: true }),
    ...(resource.protect && { isProtected: true }),
});

/** What an interrupted update left open: nobody knows whether it was done. */
const interruptedIn = ({ pending_operations: pending }: Deployment): readonly UnseenComponent[] =>
    (pending ?? []).map(({ resource: { urn }, type }) => ({
        urn,
        kind: "component" as const,
        because: `an update was interrupted while it was ${type}; run 'pulumi refresh', and export the state again`,
    }));
