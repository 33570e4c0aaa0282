import { leaves } from "../../policies/core/leaves";
import { read } from "../../policies/core/reading";
import type { Position } from "../../policies/core/resource";
import { decodeProperties } from "../../policies/core/values";
import type { AnalyzedProvider } from "../policy-host/analyzer";
import { flattenReferences, mapValues, withoutInternal, type WireObject } from "../protocol/wire";
import { analyzedProvider } from "./deployment/analysis";
import type { State } from "./deployment/goal";

/** A resource of the program. */
export interface PreviewedResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    /** False for components and the stack. */
    readonly custom: boolean;
    readonly parent?: string;
    /** As a resource policy sees them. */
    readonly inputs: WireObject;
    /** As a stack policy sees them; empty when the settings of the provider are unknown. */
    readonly outputs: WireObject;
    readonly provider?: AnalyzedProvider;
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    /** Where the program declares it; the file is absolute. */
    readonly position?: Position;
    /** A remote component, or a resource that the provider of one has registered. */
    readonly remote?: boolean;
}

/** What the program reads and does not declare. */
export interface PreviewedRead extends PreviewedResource {
    /** By which it is read. */
    readonly id: string;
}

/** @param provider of the resource */
export function previewedResource({ goal, urn, inputs, outputs }: State, provider?: State): PreviewedResource {
    const shown = (properties: WireObject): WireObject => mapValues(withoutInternal(properties), flattenReferences);
    return {
        urn,
        type: goal.type,
        name: goal.name,
        custom: goal.custom,
        ...(goal.parent && { parent: goal.parent }),
        inputs: shown(inputs),
        outputs: shown(outputs),
        ...(provider && { provider: analyzedProvider(provider) }),
        dependencies: goal.dependencies,
        propertyDependencies: goal.propertyDependencies,
        ...(goal.position && { position: goal.position }),
        ...(goal.remote && { remote: true }),
    };
}

/** The texts in everything that a resource marks as secret. */
export const secretsOf = ({ inputs, outputs }: PreviewedResource): readonly string[] =>
    [inputs, outputs].flatMap((properties) => {
        const paths: string[] = [];
        const decoded = decodeProperties(properties, (path) => paths.push(path));
        return paths.flatMap((path) => {
            const reading = read(decoded, path);
            const found = reading.state === "known" ? [...leaves(reading.value)] : [];
            return found.flatMap(({ value }) =>
                typeof value === "string" || typeof value === "number" ? [String(value)] : [],
            );
        });
    });
