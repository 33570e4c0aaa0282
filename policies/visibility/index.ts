import type { Rule } from "../core/rule";
import { unseen } from "./rules/unseen";

/** The rules that say what the others cannot see. They belong to no control. */
export const visibilityRules: readonly Rule[] = [unseen];

export { unseen };
export { gapMeanings, gapRows, gapsPage, type GapRow } from "./gaps";
