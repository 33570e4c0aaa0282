import type { Rule } from "../core/rule";
import { failoverAgreement } from "./rules/failover-agreement";
import { failoverContacts } from "./rules/failover-contacts";
import { failoverCopies } from "./rules/failover-copies";
import { failoverCoverage } from "./rules/failover-coverage";
import { failoverEvidence } from "./rules/failover-evidence";
import { failoverFreshness } from "./rules/failover-freshness";
import { failoverObjectives } from "./rules/failover-objectives";
import { failoverPlan } from "./rules/failover-plan";
import { failoverProgram } from "./rules/failover-program";
import { failoverSurvival } from "./rules/failover-survival";
import { failoverTarget } from "./rules/failover-target";

/** The rules of the control "failover". */
export const failoverRules: readonly Rule[] = [
    failoverTarget,
    failoverCoverage,
    failoverAgreement,
    failoverObjectives,
    failoverPlan,
    failoverFreshness,
    failoverEvidence,
    failoverSurvival,
    failoverContacts,
    failoverCopies,
    failoverProgram,
];

export {
    failoverAgreement,
    failoverContacts,
    failoverCopies,
    failoverCoverage,
    failoverEvidence,
    failoverFreshness,
    failoverObjectives,
    failoverPlan,
    failoverProgram,
    failoverSurvival,
    failoverTarget,
};
export { pairOf } from "./second-program";
