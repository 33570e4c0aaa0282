import type { Rule } from "../core/rule";
import { waivers } from "./rule";

export { isUrn, readExceptions, type PolicyException } from "./exceptions";
export { findingsOnWaivers, isBroad, waivedBy, withWaivers, type WaiverRegister } from "./register";
export { dayAfter, isDay, LONGEST_DAYS, readWaivers, waiverFields, type Waiver, type WaiverList } from "./waiver";
export { waivers };

/** The rule on waivers themselves. It belongs to no control. */
export const waiverRules: readonly Rule[] = [waivers];
export { baselineOf, knownBy, pruned, type Baseline, type BaselineResult, type KnownFinding } from "./baseline";
