/** What a program or a rule author imports as `rempart`; nothing here loads @pulumi/policy, which a program must not. */
export { evaluate, evaluateResource, type Settings } from "./core/evaluate";
export { read, readEach, type Reading } from "./core/reading";
export type { Position, Provider, Resource, Stack } from "./core/resource";
export { defineRule, plain, type Finding, type Rule, type Severity, type Verdict } from "./core/rule";
export { readConfiguration, type Configuration, type Level } from "./core/settings";
export { UNKNOWN, type Properties, type Value } from "./core/values";
export { FailoverPlan, type FailoverPlanArgs } from "./failover/failover-plan";
