import type { Rule } from "../core/rule";
import { aiServices } from "./rules/ai-services";
import { certificates } from "./rules/certificates";
import { containerImages } from "./rules/container-images";
import { externalHosts } from "./rules/external-hosts";
import { escapeHatches } from "./rules/escape-hatches";
import { identity } from "./rules/identity";
import { imageDigest } from "./rules/image-digest";
import { mail } from "./rules/mail";
import { nameResolution } from "./rules/name-resolution";
import { softwareSupply } from "./rules/software-supply";
import { sovereignEndpoint } from "./rules/sovereign-endpoint";
import { telemetry } from "./rules/telemetry";

/** The rules of the control "endpoints". */
export const endpointRules: readonly Rule[] = [
    sovereignEndpoint,
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
    escapeHatches,
];
