/** Decodes resources as an engine or a state holds them into the resources that rules judge. */
import { currentType } from "../policies/catalog/renamed-types";
import { read } from "../policies/core/reading";
import { type Deployed, type Position, type Provider, type Resource } from "../policies/core/resource";
import { decodeProperties } from "../policies/core/values";
import { withDeclared } from "../policies/embedded/embedded";
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
    /** The program reads it and does not declare it. */
    readonly isRead?: true;
    /** Present where a state brought it. */
    readonly deployed?: Omit<Deployed, "encrypted">;
}

/** The decoded resources, in the order of their URNs, so that a report does not change from run to run. */
export const decodeResources = (encoded: readonly EncodedResource[]): readonly Resource[] =>
    inOrder(encoded.map(decodeResource));

/** The order of their URNs. */
export const inOrder = (resources: readonly Resource[]): readonly Resource[] =>
    resources.toSorted((one, other) => (one.urn < other.urn ? -1 : one.urn > other.urn ? 1 : pendingLast(one, other)));

/** A resource that waits for its deletion has the URN of its successor, which comes first. */
const pendingLast = ({ deployed: one }: Resource, { deployed: other }: Resource): number =>
    Number(one?.isPendingDeletion ?? false) - Number(other?.isPendingDeletion ?? false);

export function decodeResource(encoded: EncodedResource): Resource {
    const { urn, type, name, inputs, outputs, provider, parent, position, deployed, isRead, ...links } = encoded;
    const secrets: string[] = [];
    const properties = decodeProperties(inputs, (path) => secrets.push(path));
    return withDeclared({
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
        ...(isRead && { isRead }),
        ...(secrets.length > 0 && { secrets }),
        ...(deployed && {
            deployed: { ...deployed, encrypted: secrets.filter((path) => read(properties, path).state === "unknown") },
        }),
    });
}

export const decodeProvider = ({ properties, ...provider }: NonNullable<EncodedResource["provider"]>): Provider => ({
    ...provider,
    properties: decodeProperties(properties),
});
