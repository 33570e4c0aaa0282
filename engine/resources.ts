/** Turns what a preview or a state tells into the one shape that rules judge. */
import { relative } from "node:path";
import { currentType } from "../policies/catalog/renamed-types";
import { type Position, type Provider, type Resource } from "../policies/core/resource";
import { decodeProperties } from "../policies/core/values";

/** What both roads know of a resource; values still carry the engine's signatures. */
export interface Told {
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

/** In the order of their URNs, so that a report does not change from run to run. */
export const resourcesOf = (told: readonly Told[]): readonly Resource[] =>
    told.map(resourceOf).sort((one, other) => (one.urn < other.urn ? -1 : 1));

function resourceOf({ urn, type, name, inputs, outputs, provider, parent, position, ...links }: Told): Resource {
    const secrets: string[] = [];
    const properties = decodeProperties(inputs, (path) => secrets.push(path));
    return {
        urn,
        type: currentType(type, properties.kind),
        name,
        properties,
        outputs: decodeProperties(outputs),
        ...(provider && { provider: providerOf(provider) }),
        ...(parent !== undefined && parent !== "" && { parent }),
        ...(links.dependencies && { dependencies: links.dependencies }),
        ...(links.propertyDependencies && { propertyDependencies: links.propertyDependencies }),
        ...(position && { position: fromHere(position) }),
        ...(secrets.length > 0 && { secrets }),
    };
}

/** A position as a report shows it: relative to the working directory. */
export const fromHere = (position: Position): Position => ({
    ...position,
    file: relative(process.cwd(), position.file) || position.file,
});

const providerOf = ({ properties, ...provider }: NonNullable<Told["provider"]>): Provider => ({
    ...provider,
    properties: decodeProperties(properties),
});
