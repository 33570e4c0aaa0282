import type { Pack } from "../../policies/crossguard";
import { customerManagedKey } from "../../policies/customer-keys/customer-managed-key";
import { sovereignEndpoint } from "../../policies/endpoints/sovereign-endpoint";
import { failoverAgreement } from "../../policies/failover/failover-agreement";
import { failoverCoverage } from "../../policies/failover/failover-coverage";
import { failoverObjectives } from "../../policies/failover/failover-objectives";
import { failoverTarget } from "../../policies/failover/failover-target";
import { euResidency } from "../../policies/residency/eu-residency";

/** Data in the EU, under keys of one's own, behind known endpoints, with somewhere to go. */
export const euSovereign: Pack = {
    name: "rempart-eu-sovereign",
    displayName: "Rempart: EU sovereignty",
    description: "Places, keys, endpoints and failover of a stack that must stay within reach of its owner.",
    rules: [
        euResidency,
        customerManagedKey,
        sovereignEndpoint,
        failoverTarget,
        failoverCoverage,
        failoverAgreement,
        failoverObjectives,
    ],
    levels: {},
};
