import type { Pack } from "../../policies/core/pack";
import { failoverRules } from "../../policies/failover";
import { rules } from "../../policies/rules";
import { waiverRules } from "../../policies/waivers";
import { levels } from "../levels";

export const failover: Pack = {
    name: "rempart-failover",
    displayName: "Rempart: failover",
    description: "A stack documents, in code, where it goes when its operator may no longer serve it.",
    rules: [...failoverRules, ...waiverRules],
    levels,
    alsoConfigurable: rules,
};
