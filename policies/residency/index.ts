import type { Rule } from "../core/rule";
import { euResidency } from "./eu-residency";

/** The rules of the control "places". */
export const residencyRules: readonly Rule[] = [euResidency];

export { euResidency };
