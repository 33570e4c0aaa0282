import type { Pack } from "../../policies/core/pack";
import { keyRules } from "../../policies/keys";
import { rules } from "../../policies/rules";
import { waiverRules } from "../../policies/waivers";
import { levels } from "../levels";

export const keys: Pack = {
    name: "rempart-keys",
    displayName: "Rempart: customer keys",
    description: "Data at rest is under keys that the customer holds, in the right place and of the right kind.",
    rules: [...keyRules, ...waiverRules],
    levels,
    alsoConfigurable: rules,
};
