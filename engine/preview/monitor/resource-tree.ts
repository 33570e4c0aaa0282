import type { Goal } from "../deployment/goal";

/** References to providers by package. */
export type ProviderMap = Readonly<Record<string, string>>;

/** What children take from the resources above them. */
export interface ResourceTree {
    goal(urn: string): Goal | undefined;
    /** A resource and everything above it, from it up. */
    chain(urn: string): readonly string[];
    /** The providers that a component hands to its children. */
    providersOf(component: string): ProviderMap | undefined;
    addGoal(urn: string, goal: Goal): void;
    /** @param providers of a component */
    add(urn: string, parent: string, providers: ProviderMap | undefined): void;
}

export function createResourceTree(): ResourceTree {
    const goals = new Map<string, Goal>();
    const parents = new Map<string, string>();
    const providers = new Map<string, ProviderMap>();
    const chain = (urn: string): readonly string[] => {
        const urns: string[] = [];
        for (let at = urn; at !== ""; at = parents.get(at) ?? "") urns.push(at);
        return urns;
    };
    return {
        goal: (urn) => goals.get(urn),
        chain,
        providersOf: (component) => providers.get(component),
        addGoal: (urn, goal) => void goals.set(urn, goal),
        add(urn, parent, own) {
            parents.set(urn, parent);
            if (own) providers.set(urn, own);
        },
    };
}
