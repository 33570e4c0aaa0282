/** The resources of a run. The texts of errors are Pulumi's. */
import { createUrn, isProviderType, parseReference } from "../../protocol/urn";
import { withoutInternal } from "../../protocol/wire";
import type { ProviderInstance } from "../providers/provider-plugin";
import { end, type DeploymentContext } from "./context";
import { deniedPackage, type Goal, type State } from "./goal";

/** The resources of a run, by URN. */
export interface States {
    /** Registered resources, in the order of registration. */
    readonly registered: ReadonlyMap<string, State>;
    /** Resources that are only read, in the order in which they were. */
    readonly reads: ReadonlyMap<string, State>;
    /** Every URN that is in use, also of resources that are only read. */
    readonly urns: ReadonlySet<string>;
    /** Takes the URN of a new resource. @throws Ended when another resource has it, or there is no such parent. */
    claimUrn(goal: Goal): string;
    add(state: State): void;
    addProvider(state: State): void;
    addRead(state: State): void;
    /** A resource that is registered or read. */
    readonly find: (urn: string) => State | undefined;
    /** The provider resource of a reference. */
    providerState(reference: string): State | undefined;
    readonly provider: (reference: string) => ProviderInstance | undefined;
    /** The provider of a custom resource. @throws Ended when it has none. */
    providerFor(goal: Goal, urn: string): ProviderInstance | undefined;
}

export function createStates(context: Pick<DeploymentContext, "stack" | "project" | "fail">): States {
    const urns = new Set<string>();
    const registered = new Map<string, State>();
    const providers = new Map<string, State>();
    const reads = new Map<string, State>();
    const providerState = (reference: string): State | undefined => providers.get(parseReference(reference).urn);
    const provider = (reference: string): ProviderInstance | undefined => {
        const state = providerState(reference);
        return state && instanceOf(state);
    };
    return {
        registered,
        reads,
        urns,
        claimUrn({ parent, type, name }) {
            if (parent && !urns.has(parent)) throw end(context, `could not find parent resource ${parent}`);
            const urn = createUrn({ stack: context.stack, project: context.project, parent, type, name });
            if (urns.has(urn)) throw end(context, `Duplicate resource URN '${urn}'; try giving it a unique name`, urn);
            urns.add(urn);
            return urn;
        },
        add: (state) => void registered.set(state.urn, state),
        addProvider: (state) => void providers.set(state.urn, state),
        addRead: (state) => void reads.set(state.urn, state),
        find: (urn) => registered.get(urn) ?? reads.get(urn),
        providerState,
        provider,
        providerFor(goal, urn) {
            if (!goal.custom || isProviderType(goal.type)) return undefined;
            const denied = deniedPackage(goal.provider);
            if (denied !== undefined) throw end(context, deniedText(denied, urn), urn);
            const found = provider(goal.provider);
            if (!found) throw end(context, `unknown provider '${goal.provider}' for resource '${urn}'`, urn);
            return found;
        },
    };
}

/** Pulumi's text. */
export const deniedText = (name: string, subject: string): string =>
    `Default provider for '${name}' disabled. '${subject}' must use an explicit provider.`;

const instanceOf = (state: State): ProviderInstance => ({
    urn: state.urn,
    type: state.goal.type,
    name: state.goal.name,
    inputs: withoutInternal(state.inputs),
});
