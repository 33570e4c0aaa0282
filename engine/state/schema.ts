/**
 * What is read of a state, as JSON Schema: DeploymentV3 and ResourceV3 of Pulumi's apitype. Go writes an empty list or map
 * as null or leaves it out. Other fields are allowed: new versions of Pulumi add some.
 * Source: https://github.com/pulumi/pulumi/blob/master/sdk/go/common/apitype/core.go
 */
import type { SchemaObject } from "ajv";
import type { FoundResource } from "../read-resource";

/** ResourceV3. */
export interface StateResource extends FoundResource {
    /** It waits for its deletion. */
    readonly delete?: boolean;
    /** It was deleted, and its successor is not there yet. */
    readonly pendingReplacement?: boolean;
    readonly protect?: boolean;
    /** The id by which it was imported. */
    readonly importID?: string;
    readonly parent?: string;
    readonly dependencies?: readonly string[] | null;
    readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>> | null;
}

/** DeploymentV3. */
export interface Deployment {
    readonly resources?: readonly StateResource[] | null;
    /** What an interrupted update may or may not have done. */
    readonly pending_operations?: readonly { readonly resource: StateResource; readonly type: string }[] | null;
}

const text = { type: "string" };
const flag = { type: ["boolean", "null"] };
const map = { type: ["object", "null"] };
const list = { type: ["array", "null"], items: text };
/** The schema of a resource. */
export const resource: SchemaObject = {
    type: "object",
    required: ["urn", "type"],
    properties: {
        urn: { type: "string", pattern: "^urn:pulumi:[^:]*::[^:]*::.+::", description: "a URN" },
        type: { type: "string", minLength: 1, description: "a type token" },
        custom: flag,
        delete: flag,
        external: flag,
        pendingReplacement: flag,
        protect: flag,
        id: { type: ["string", "null"] },
        importID: { type: ["string", "null"] },
        inputs: map,
        outputs: map,
        provider: { type: ["string", "null"] },
        parent: { type: ["string", "null"] },
        dependencies: list,
        propertyDependencies: { type: ["object", "null"], additionalProperties: list },
    },
};
const deployment: SchemaObject = {
    type: "object",
    properties: {
        resources: { type: ["array", "null"], items: resource },
        pending_operations: {
            type: ["array", "null"],
            items: { type: "object", required: ["resource", "type"], properties: { resource, type: text } },
        },
    },
};

/** The schema of a file that holds a deployment under these keys. */
export const schemaAt = (keys: readonly string[]): SchemaObject =>
    keys.reduceRight<SchemaObject>(
        (inner, key) => ({ type: "object", required: [key], properties: { [key]: inner } }),
        deployment,
    );
