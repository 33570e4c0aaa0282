import type { Rule } from "../core/rule";
import { containerImages } from "./rules/container-images";
import { imageDigest } from "./rules/image-digest";
import { sovereignEndpoint } from "./rules/sovereign-endpoint";

/** The rules of the control "endpoints". */
export const endpointRules: readonly Rule[] = [sovereignEndpoint, containerImages, imageDigest];
