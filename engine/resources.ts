/** Decodes resources as an engine or a state holds them into the resources that rules judge. */
import { currentType } from "../policies/catalog/renamed-types";
import { type Position, type Provider, type Resource } from "../policies/core/resource";
import { decodeProperties } from "../policies/core/values";
import { relativePosition } from "./judged-input";

/** A resource of a preview or a state. Its values still carry the engine's signatures. */
export interface EncodedResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly inputs: unknown;
    readonly outputs?: unknown;
    readonly provider?: {
        readonly urn: string;
        readonly type: string;
        readonly name: string;
        readonly properties: unknown;
    };
    readonly parent?: string;
    readonly dependencies?: readonly string[];
    readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
    readonly position?: Position;
}

/** The decoded resources, in the order of their URNs, so that a report does not change from run to run. */
export const decodeResources = (encoded: readonly EncodedResource[]): readonly Resource[] =>
    encoded.map(decodeResource).sort((one, other) => (one.urn < other.urn ? -1 : 1));

function decodeResource(encoded: EncodedResource): Resource {
    const { urn, type, name, inputs, outputs, provider, parent, position, ...links } = encoded;
    const secrets: string[] = [];
    const properties = decodeProperties(inputs, (path) => secrets.push(path));
    return {
        urn,
        type: currentType(type, properties.kind),
        name,
        properties,
        outputs: decodeProperties(outputs),
        ...(provider && { provider: decodeProvider(provider) }),
        ...(parent !== undefined && parent !== "" && { parent }),
        ...(links.dependencies && { dependencies: links.dependencies }),
        ...(links.propertyDependencies && { propertyDependencies: links.propertyDependencies }),
        ...(position && { position: relativePosition(position) }),
        ...(secrets.length > 0 && { secrets }),
    };
}

const decodeProvider = ({ properties, ...provider }: NonNullable<EncodedResource["provider"]>): Provider => ({
    ...provider,
    properties: decodeProperties(properties),
});
