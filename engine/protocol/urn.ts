export const stackType = "pulumi:pulumi:Stack";
export const providerPrefix = "pulumi:providers:";

export interface UrnParts {
    readonly stack: string;
    readonly project: string;
    readonly qualifiedType: string;
    readonly type: string;
    readonly name: string;
}

export function parseUrn(urn: string): UrnParts {
    const [head = "", project = "", qualifiedType = "", ...name] = urn.split("::");
    return {
        stack: head.replace(/^urn:pulumi:/, ""),
        project,
        qualifiedType,
        type: qualifiedType.split("$").pop() ?? "",
        name: name.join("::"),
    };
}

/** `urn:pulumi:STACK::PROJECT::PARENTTYPE$TYPE::NAME`; the stack's own type is not part of the chain of types. */
export function createUrn(of: { stack: string; project: string; parent?: string; type: string; name: string }): string {
    const parentType = of.parent ? parseUrn(of.parent).qualifiedType : "";
    const chain = parentType && parentType !== stackType ? `${parentType}$${of.type}` : of.type;
    return `urn:pulumi:${of.stack}::${of.project}::${chain}::${of.name}`;
}

/** The URN of the stack itself. */
export const stackUrn = (stack: string, project: string): string =>
    createUrn({ stack, project, type: stackType, name: `${project}-${stack}` });

export const isUrn = (text: string): boolean => text.startsWith("urn:pulumi:") && text.split("::").length > 3;
export const isProviderType = (type: string): boolean => type.startsWith(providerPrefix);
export const packageOf = (type: string): string => type.split(":")[0] ?? "";

/** A reference to a provider is its URN and its identifier, `URN::ID`. */
export function parseReference(reference: string): { readonly urn: string; readonly id: string } {
    const end = reference.lastIndexOf("::");
    return { urn: reference.slice(0, end), id: reference.slice(end + 2) };
}
