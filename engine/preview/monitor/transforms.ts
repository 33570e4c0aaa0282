import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { messageOf } from "../../error-message";
import type { Callbacks, TransformedInvoke, TransformedResource } from "./callbacks";

/** The transforms of the program: of a resource and its children, of the stack, and of invokes. */
export interface Transforms {
    addToStack(callback: Callback): void;
    addToInvokes(callback: Callback): void;
    /** The transforms of a resource itself; those of a remote component wait for its construction. */
    own(request: RegisterResourceRequest): readonly Callback[];
    /** Keeps the transforms of a resource for its children. */
    keep(urn: string, own: readonly Callback[]): void;
    /**
     * Applies the transforms of the resource, of its ancestors, and of the stack.
     * @param ancestors URNs, from the parent up
     */
    apply(
        resource: TransformedResource,
        own: readonly Callback[],
        ancestors: readonly string[],
    ): Promise<TransformedResource>;
    applyToInvoke(call: TransformedInvoke): Promise<TransformedInvoke>;
}

export function createTransforms(callbacks: Callbacks): Transforms {
    const pending = new Map<string, readonly Callback[]>();
    const byResource = new Map<string, readonly Callback[]>();
    const ofStack: Callback[] = [];
    const ofInvokes: Callback[] = [];
    return {
        addToStack: (callback) => void ofStack.push(callback),
        addToInvokes: (callback) => void ofInvokes.push(callback),
        own(request) {
            const key = `${request.getParent()}::${request.getType()}::${request.getName()}`;
            const waiting = pending.get(key);
            if (waiting) {
                pending.delete(key);
                return waiting;
            }
            const own = request.getTransformsList();
            if (request.getRemote() && own.length > 0) pending.set(key, own);
            return own;
        },
        keep: (urn, own) => void byResource.set(urn, own),
        async apply(resource, own, ancestors) {
            const inherited = ancestors.flatMap((urn) => byResource.get(urn) ?? []);
            let current = resource;
            for (const transform of [...own, ...inherited, ...ofStack]) {
                try {
                    current = await callbacks.transform(transform, current);
                } catch (error) {
                    throw new Error(`invoke transform: ${messageOf(error)}`);
                }
            }
            return current;
        },
        async applyToInvoke(call) {
            let current = call;
            for (const transform of ofInvokes) current = await callbacks.transformInvoke(transform, current);
            return current;
        },
    };
}
