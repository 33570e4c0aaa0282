import type { Pack } from "../../policies/core/pack";
import { rules } from "../../policies/rules";
import { levels } from "../levels";

/** All four controls: places, keys, endpoints and failover. */
export const euSovereign: Pack = {
    name: "rempart-eu-sovereign",
    displayName: "Rempart: EU sovereignty",
    description: "Places, keys, endpoints and failover of a stack that must stay within reach of its owner.",
    rules,
    levels,
    alsoConfigurable: rules,
};
