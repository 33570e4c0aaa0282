/**
 * What is read of Pulumi.yaml and Pulumi.STACK.yaml, as JSON Schema; other fields are allowed. What is missing, and what
 * a runtime option must be, is told by whoever reads it.
 * Source: https://www.pulumi.com/docs/iac/concepts/projects/project-file/
 */
import type { SchemaObject } from "ajv";

const text = { type: ["string", "null"] };

/** One entry of `config`: a value, or what is declared about it. */
const declared: SchemaObject = {
    if: { type: "object" },
    then: { properties: { type: text, secret: { type: "boolean" }, items: { type: "object" } } },
};

export const projectSchema: SchemaObject = {
    type: "object",
    properties: {
        name: text,
        runtime: {
            type: ["string", "object", "null"],
            properties: { name: text, options: { type: ["object", "null"] } },
        },
        main: text,
        stackConfigDir: text,
        config: { type: ["object", "string", "null"], additionalProperties: declared },
    },
};

/** A value that is encrypted: `secure` and nothing else. */
const stackValue: SchemaObject = {
    if: { type: "object", required: ["secure"], maxProperties: 1 },
    then: { properties: { secure: { type: "string" } } },
};

export const stackSchema: SchemaObject = {
    type: "object",
    properties: {
        encryptionsalt: text,
        config: { type: ["object", "null"], additionalProperties: stackValue },
        environment: { type: ["array", "object", "null"], items: { type: ["string", "object"] } },
    },
};
