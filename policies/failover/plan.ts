import { PLAN_TYPE } from "../core/plan-type";
import { STACK_TYPE, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";

export { PLAN_TYPE };

export const plansIn = (stack: Stack): readonly Resource[] => stack.ofType(PLAN_TYPE);

/** The URNs of a resource and of the components it is part of; the stack itself is everything, and so says nothing. */
export function ownersOf(resource: Resource, stack: Stack): ReadonlySet<unknown> {
    const owners = new Set<string>();
    let next: Resource | undefined = resource;
    while (next && next.type !== STACK_TYPE && !owners.has(next.urn)) {
        owners.add(next.urn);
        next = next.parent === undefined ? undefined : stack.find(next.parent);
    }
    return owners;
}
