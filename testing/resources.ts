import { packageOf, PROVIDER_PREFIX, STACK_TYPE, type Resource } from "../policies/core/resource";
import type { Properties } from "../policies/core/values";
import { withDeclared } from "../policies/embedded/embedded";

/** What a test says of a resource beside its type and inputs. */
export type Given = Omit<Partial<Resource>, "properties">;

const urnOf = (type: string, name: string): string => `urn:pulumi:dev::tests::${type}::${name}`;

/**
 * A custom resource under the default provider of its package, in the stack `dev` of the project `tests`.
 * @param type the normalised type token, such as `azure-native:storage:StorageAccount`
 * @param properties the inputs; `UNKNOWN` stands for a value that only the deployment computes
 * @param given what differs from the default; the name is `it` where none is given
 */
export function resource(type: string, properties: object, { name = "it", ...given }: Given = {}): Resource {
    const pack = packageOf(type);
    const provider = {
        urn: urnOf(PROVIDER_PREFIX + pack, "default"),
        type: PROVIDER_PREFIX + pack,
        name: "default",
        properties: {},
    };
    return withDeclared({
        urn: urnOf(type, name),
        type,
        name,
        properties: properties as Properties,
        provider,
        ...given,
    });
}

/** A resource without a provider: a component, a provider or the stack. */
export function component(type: string, properties: object, { name = "it", ...given }: Given = {}): Resource {
    return { urn: urnOf(type, name), type, name, properties: properties as Properties, ...given };
}

/** The resource of the stack itself. */
export const stackResource = component(STACK_TYPE, {}, { name: "tests-dev" });
