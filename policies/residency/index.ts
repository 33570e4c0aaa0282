import type { Rule } from "../core/rule";
import { euResidency } from "./eu-residency";
import { guardrails } from "./guardrails/guardrails";

/** The rules of the control "places". */
export const residencyRules: readonly Rule[] = [euResidency, guardrails];

export { euResidency, guardrails };
