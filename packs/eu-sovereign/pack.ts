import type { Pack } from "../../policies/crossguard";
import { customerManagedKey } from "../../policies/customer-keys/customer-managed-key";
import { keptBeside } from "../../policies/customer-keys/kept-beside";
import { keyAtFailover } from "../../policies/customer-keys/key-at-failover";
import { keyLocation } from "../../policies/customer-keys/key-location";
import { keyProtection } from "../../policies/customer-keys/key-protection";
import { keyRecovery } from "../../policies/customer-keys/key-recovery";
import { keyRelease } from "../../policies/customer-keys/key-release";
import { keyRotation } from "../../policies/customer-keys/key-rotation";
import { secondEncryption } from "../../policies/customer-keys/second-encryption";
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
