import type { Rule } from "../core/rule";
import { sovereignEndpoint } from "./rules/sovereign-endpoint";

/** The rules of the control "endpoints". */
export const endpointRules: readonly Rule[] = [sovereignEndpoint];

export { sovereignEndpoint };
