/** The state of a deployed stack: what `pulumi stack export` writes, or the checkpoint of a self-managed backend. */
import type { JudgedInput, UnseenComponent } from "../judged-input";
import { parseReference, parseUrn } from "../protocol/urn";
import { readsAmong } from "../read-resource";
import { decodeResources, inOrder } from "../resources";
import { encodedOf, isOfStack } from "./encoded";
import type { Deployment } from "./schema";
import { deploymentIn } from "./state-file";
import { storedState, type StoredState } from "./stored-state";

/** @throws UserError when the file cannot be read, is cut off, or holds no state. */
export function inputFromState(file: string): JudgedInput {
    const { deployment, resources, reads } = storedState(file) ?? wholeState(file);
    return {
        stack: parseUrn(resources[0]?.urn ?? "").stack,
        resources,
        reads,
        complete: true,
        positions: new Map(),
        packFindings: [],
        unseen: interruptedIn(deployment),
        errors: [],
        answers: [],
        judged: false,
    };
}

/** A file that is compressed or no UTF-8, which is read whole, or that is none of a state. */
function wholeState(file: string): StoredState {
    const deployment = deploymentIn(file);
    const all = deployment.resources ?? [];
    const resources = all.filter(isOfStack);
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const encoded = resources.map((resource) =>
        encodedOf(resource, resource.provider ? byUrn.get(parseReference(resource.provider).urn) : undefined),
    );
    const reads = inOrder(readsAmong(all, (urn) => byUrn.get(urn)));
    return { deployment, resources: decodeResources(encoded), reads };
}

/** What an interrupted update left open: nobody knows whether it was done. */
const interruptedIn = ({ pending_operations: pending }: Deployment): readonly UnseenComponent[] =>
    (pending ?? []).map(({ resource: { urn }, type }) => ({
        urn,
        kind: "component" as const,
        because: `an update was interrupted while it was ${type}; run 'pulumi refresh', and export the state again`,
    }));
