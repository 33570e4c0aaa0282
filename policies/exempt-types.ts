/** Types about which a control has nothing to ask, each with its reason. */
import type { Resource } from "./core/resource";
import type { Control } from "./core/rule";

export const isExempt = (_resource: Resource, _control: Control): boolean => false;
