/** Every rule: control by control, then what no control can see. */
import type { Rule } from "./core/rule";
import { endpointRules } from "./endpoints";
import { failoverRules } from "./failover";
import { keyRules } from "./keys";
import { residencyRules } from "./residency";
import { visibilityRules } from "./visibility";
import { waiverRules } from "./waivers";

export const rules: readonly Rule[] = [
    ...residencyRules,
    ...keyRules,
    ...endpointRules,
    ...failoverRules,
    ...visibilityRules,
    ...waiverRules,
];

export * from "./endpoints";
export * from "./failover";
export * from "./keys";
export * from "./residency";
export * from "./visibility";
export { waivers } from "./waivers";
