/** Short ways to write the cases of one resource. */
import type { Resource } from "../../../policies/core/resource";
import { resource, type Case, type Found } from "../../rules";

/** A resource, alone, with what is found in it. */
export const finding = (
    given: Resource,
    finds: Found | readonly Found[],
    settings?: object,
): Case & { readonly finds: readonly Found[] } => ({
    resources: [given],
    finds: [finds].flat(),
    ...(settings && { settings }),
});

/** A resource under settings, with the others of its stack. */
export const under = (given: Resource, settings: object, ...others: readonly Resource[]): Case => ({
    resources: [given, ...others],
    settings,
});

/** A resource of a type, alone, with what is found in it. */
export const findingIn = (type: string, properties: object, ...finds: readonly Found[]) =>
    finding(resource(type, properties), finds);
