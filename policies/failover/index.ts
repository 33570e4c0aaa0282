import type { Rule } from "../core/rule";
import { failoverAgreement } from "./rules/failover-agreement";
import { failoverCoverage } from "./rules/failover-coverage";
import { failoverObjectives } from "./rules/failover-objectives";
import { failoverTarget } from "./rules/failover-target";

/** The rules of the control "failover". */
export const failoverRules: readonly Rule[] = [failoverTarget, failoverCoverage, failoverAgreement, failoverObjectives];

export { failoverAgreement, failoverCoverage, failoverObjectives, failoverTarget };
