/** What a program or a rule author imports as `rempart`; nothing here loads @pulumi/policy, which a program must not. */
export { evaluate, evaluateResource } from "./core/evaluate";
export { causedBy, type Cause, type Finding } from "./core/finding";
export { read, readEach, type Reading } from "./core/reading";
export type { Position, Provider, Resource } from "./core/resource";
export { defineRule, plain, type Rule, type Severity, type Verdict } from "./core/rule";
export { readConfiguration, type Configuration, type Level, type Settings } from "./core/settings";
export { stackOf, type Stack } from "./core/stack";
export { UNKNOWN, type Properties, type Value } from "./core/values";
export { FailoverPlan, type FailoverPlanArgs } from "./failover/failover-plan";
