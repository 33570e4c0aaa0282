import type { Resource, Stack } from "../core/resource";

/** The type token of the FailoverPlan component. */
export const PLAN_TYPE = "rempart:index:FailoverPlan";

export const plansIn = (stack: Stack): readonly Resource[] =>
    stack.resources.filter((resource) => resource.type === PLAN_TYPE);
