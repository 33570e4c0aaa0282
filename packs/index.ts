/** `rempart/rules`: every rule, and the packs that come with Rempart by the name under which the command line takes them. */
import type { Pack } from "../policies/core/pack";
import { endpoints } from "./endpoints/pack";
import { euSovereign } from "./eu-sovereign/pack";
import { failover } from "./failover/pack";
import { keys } from "./keys/pack";
import { residency } from "./residency/pack";

export const packs: Readonly<Record<string, Pack>> = {
    "eu-sovereign": euSovereign,
    residency,
    keys,
    endpoints,
    failover,
};

export { endpoints, euSovereign, failover, keys, residency };
export * from "../policies/rules";
