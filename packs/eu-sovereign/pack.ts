import type { Pack } from "../../policies/core/pack";
import { customerManagedKey } from "../../policies/keys/rules/customer-managed-key";
import { keptBeside } from "../../policies/keys/rules/kept-beside";
import { keyAtFailover } from "../../policies/keys/rules/key-at-failover";
import { keyLocation } from "../../policies/keys/rules/key-location";
import { keyProtection } from "../../policies/keys/rules/key-protection";
import { keyRecovery } from "../../policies/keys/rules/key-recovery";
import { keyRelease } from "../../policies/keys/rules/key-release";
import { keyRotation } from "../../policies/keys/rules/key-rotation";
import { secondEncryption } from "../../policies/keys/rules/second-encryption";
import { sovereignEndpoint } from "../../policies/endpoints/rules/sovereign-endpoint";
import { failoverAgreement } from "../../policies/failover/rules/failover-agreement";
import { failoverCoverage } from "../../policies/failover/rules/failover-coverage";
import { failoverObjectives } from "../../policies/failover/rules/failover-objectives";
import { failoverTarget } from "../../policies/failover/rules/failover-target";
import { euResidency } from "../../policies/residency/eu-residency";

/** Data in the EU, under keys of one's own, behind known endpoints, with somewhere to go. */
export const euSovereign: Pack = {
    name: "rempart-eu-sovereign",
    displayName: "Rempart: EU sovereignty",
    description: "Places, keys, endpoints and failover of a stack that must stay within reach of its owner.",
    rules: [
        euResidency,
        customerManagedKey,
        keyLocation,
        keyProtection,
        keyRecovery,
        keyRotation,
        keyRelease,
        keyAtFailover,
        secondEncryption,
        keptBeside,
        sovereignEndpoint,
        failoverTarget,
        failoverCoverage,
        failoverAgreement,
        failoverObjectives,
    ],
    levels: {
        "key-rotation": "advisory",
        // They make data safer, and change nothing in whose hands they are.
        "second-encryption": "disabled",
        "kept-beside": "disabled",
    },
};
