import type { Rule } from "../core/rule";
import { aiServices } from "./rules/ai-services";
import { certificates } from "./rules/certificates";
import { cloudOffering } from "./rules/cloud-offering";
import { containerImages } from "./rules/container-images";
import { externalHosts } from "./rules/external-hosts";
import { escapeHatches } from "./rules/escape-hatches";
import { identity } from "./rules/identity";
import { imageDigest } from "./rules/image-digest";
import { mail } from "./rules/mail";
import { nameResolution } from "./rules/name-resolution";
import { noPublicNames } from "./rules/no-public-names";
import { operatorJurisdiction } from "./rules/operator-jurisdiction";
import { softwareSupply } from "./rules/software-supply";
import { sovereignEndpoint } from "./rules/sovereign-endpoint";
import { stateBackend } from "./rules/state-backend";
import { telemetry } from "./rules/telemetry";

/** The rules of the control "endpoints". */
export const endpointRules: readonly Rule[] = [
    sovereignEndpoint,
    operatorJurisdiction,
    containerImages,
    imageDigest,
    identity,
    mail,
    nameResolution,
    certificates,
    telemetry,
    softwareSupply,
    aiServices,
    externalHosts,
    noPublicNames,
    cloudOffering,
    stateBackend,
    escapeHatches,
];

export {
    aiServices,
    certificates,
    cloudOffering,
    containerImages,
    externalHosts,
    escapeHatches,
    identity,
    imageDigest,
    mail,
    nameResolution,
    noPublicNames,
    operatorJurisdiction,
    softwareSupply,
    sovereignEndpoint,
    stateBackend,
    telemetry,
};

export { EGRESS_FORMATS, egressOf, type EgressFormat, type EgressSettings } from "./egress/egress";
export { backendAddress, judgeProject } from "./state-backend";
