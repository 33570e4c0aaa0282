import type { Pack } from "../../policies/core/pack";
import { residencyRules } from "../../policies/residency";
import { rules } from "../../policies/rules";
import { waiverRules } from "../../policies/waivers";
import { levels } from "../levels";

export const residency: Pack = {
    name: "rempart-residency",
    displayName: "Rempart: places",
    description: "Every place of a stack lies within the allowed jurisdictions.",
    rules: [...residencyRules, ...waiverRules],
    levels,
    alsoConfigurable: rules,
};
