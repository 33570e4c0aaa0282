/** The type token of the FailoverPlan component. */
export const PLAN_TYPE = "rempart:index:FailoverPlan";
