import type { Pack } from "../../policies/core/pack";
import { endpointRules } from "../../policies/endpoints";
import { rules } from "../../policies/rules";
import { waiverRules } from "../../policies/waivers";
import { levels } from "../levels";

export const endpoints: Pack = {
    name: "rempart-endpoints",
    displayName: "Rempart: endpoints and operators",
    description: "Clouds, clusters and registries that a foreign order can cut are named.",
    rules: [...endpointRules, ...waiverRules],
    levels,
    alsoConfigurable: rules,
};
