/** Every rule, control by control. */
import type { Rule } from "./core/rule";
import { endpointRules } from "./endpoints";
import { failoverRules } from "./failover";
import { keyRules } from "./keys";
import { residencyRules } from "./residency";

export const rules: readonly Rule[] = [...residencyRules, ...keyRules, ...endpointRules, ...failoverRules];

export * from "./endpoints";
export * from "./failover";
export * from "./keys";
export * from "./residency";
