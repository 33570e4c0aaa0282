import type { Rule } from "../core/rule";
import { confidentialCompute } from "./rules/confidential-compute";
import { customerManagedKey } from "./rules/customer-managed-key";
import { keptBeside } from "./rules/kept-beside";
import { keyAtFailover } from "./rules/key-at-failover";
import { keyLocation } from "./rules/key-location";
import { keyProtection } from "./rules/key-protection";
import { keyRecovery } from "./rules/key-recovery";
import { keyRelease } from "./rules/key-release";
import { keyRotation } from "./rules/key-rotation";
import { secondEncryption } from "./rules/second-encryption";

/** The rules of the control "keys". */
export const keyRules: readonly Rule[] = [
    customerManagedKey,
    keyLocation,
    keyProtection,
    keyRecovery,
    keyRotation,
    keyRelease,
    keyAtFailover,
    secondEncryption,
    keptBeside,
    confidentialCompute,
];

export {
    confidentialCompute,
    customerManagedKey,
    keptBeside,
    keyAtFailover,
    keyLocation,
    keyProtection,
    keyRecovery,
    keyRelease,
    keyRotation,
    secondEncryption,
};
