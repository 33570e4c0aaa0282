/**
 * `rempart`: what a Pulumi program imports, and what a rule is made of. Nothing here loads @pulumi/policy, which would
 * keep a program from ending.
 */
export { evaluate, evaluateResource } from "./core/evaluate";
export { causedBy, type Cause, type Finding } from "./core/finding";
export type { Pack } from "./core/pack";
export { read, readEach, type Reading } from "./core/reading";
export { findingsOf, type Affected, type ReportedFinding } from "./core/report-once";
export type { Position, Provider, Resource } from "./core/resource";
export {
    defineRule,
    plain,
    type Answer,
    type Control,
    type FrameworkReference,
    type Printable,
    type Rule,
    type RuleDefinition,
    type Setting,
    type Severity,
    type Subject,
    type Verdict,
} from "./core/rule";
export { readConfiguration, type Configuration, type Level, type Settings } from "./core/settings";
export { stackOf, type Stack } from "./core/stack";
export { UserError } from "./core/user-error";
export { OPAQUE, UNKNOWN, type Properties, type Value } from "./core/values";
export { FailoverPlan } from "./failover/failover-plan";
export { planOf, type Plan } from "./failover/plan";
export type { Coverage, FailoverPlanArgs, LeftBehind } from "./failover/plan-args";
export {
    evidenceSchema,
    problemsOfEvidence,
    type DrillRecord,
    type EvidenceContext,
    type EvidenceProblem,
} from "./failover/evidence";
export { planTemplate } from "./failover/plan-page";
export { planSchema } from "./failover/plan-schema";
export { problemsOfPair, type PairContext, type PairProblem } from "./failover/second-program";
