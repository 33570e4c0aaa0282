/** What a resource depends on: as its request declares it, and as its values carry it. */
import type { RegisterResourceRequest, TransformResourceOptions } from "@pulumi/pulumi/proto/resource_pb";
import { outputDependencies, withDependencies, type WireObject } from "../../protocol/wire";
import { assertUrns } from "./refused";

export type PropertyDependencies = Readonly<Record<string, readonly string[]>>;

export interface DeclaredDependencies {
    readonly dependsOn: readonly string[];
    readonly byProperty: PropertyDependencies;
}

/** @throws Refused when a URN in the request is none. */
export function declaredDependencies(request: RegisterResourceRequest, inputs: WireObject): DeclaredDependencies {
    const dependsOn = assertUrns(request.getDependenciesList(), "dependency");
    // Without a prototype: a property may be named "constructor".
    const byProperty = Object.create(null) as Record<string, readonly string[]>;
    request.getPropertydependenciesMap().forEach((value, key) => {
        byProperty[key] = assertUrns(value.getUrnsList(), "dependency");
    });
    if (Object.keys(byProperty).length === 0 && !request.getRemote()) {
        for (const key of Object.keys(inputs)) byProperty[key] = dependsOn;
    }
    return { dependsOn, byProperty };
}

/** Puts the declared dependencies onto the values, so that a transform can read and change them. */
export const onValues = (inputs: WireObject, { byProperty }: DeclaredDependencies): WireObject =>
    Object.fromEntries(
        Object.entries(inputs).map(([key, value]) => [key, withDependencies(value, byProperty[key] ?? [])]),
    );

export interface ResolvedDependencies {
    readonly dependencies: readonly string[];
    readonly propertyDependencies: PropertyDependencies;
}

const unique = (urns: readonly string[]): readonly string[] => [...new Set(urns)];

/** The dependencies of a resource that has transforms of its own: what its values and options say after them. */
export function transformedDependencies(inputs: WireObject, options: TransformResourceOptions): ResolvedDependencies {
    const carried = Object.entries(inputs).map(([key, value]) => [key, outputDependencies(value)] as const);
    return {
        dependencies: unique([...options.getDependsOnList(), ...carried.flatMap(([, urns]) => urns)]),
        propertyDependencies: Object.fromEntries(carried.map(([key, urns]) => [key, unique(urns)])),
    };
}

/** The dependencies of any other resource: what the request declares, and what its values carry. */
export function combinedDependencies(inputs: WireObject, declared: DeclaredDependencies): ResolvedDependencies {
    const { dependsOn, byProperty } = declared;
    const carried = Object.entries(inputs).map(
        ([key, value]) => [key, unique([...(byProperty[key] ?? []), ...outputDependencies(value)])] as const,
    );
    return {
        dependencies: unique(dependsOn),
        propertyDependencies: { ...byProperty, ...Object.fromEntries(carried) },
    };
}
