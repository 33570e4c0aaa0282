/** JSON Schemas of the files that people write, for editors; `npm run docs` writes them to docs/schemas. */
import { packs } from "../../packs";
import { packSchemaOf, schemaOf } from "../../policies/core/settings";
import type { SettingsSchema } from "../../policies/core/rule";
import { rules } from "../../policies/rules";
import { waiverFields } from "../../policies/waivers";
import { profileNames } from "./profiles";

const LEVELS = ["advisory", "mandatory", "remediate", "disabled"];
const address = (name: string) => `https://raw.githubusercontent.com/rempart/rempart/main/docs/schemas/${name}.json`;

/** Settings as JSON Schema alone: without functions and what only Rempart reads. */
const settingsSchema = (schema: SettingsSchema): object =>
    JSON.parse(
        JSON.stringify({
            type: "object",
            properties: Object.fromEntries(
                Object.entries(schema).map(([name, { scope: _, problems: __, ...setting }]) => [name, setting]),
            ),
            additionalProperties: false,
        }),
    ) as object;

/** The levels and settings of rules; what is wrong inside of them, `readConfiguration` says in words of its own. */
const levelProperties = (whole: boolean) => {
    const entry = (schema: SettingsSchema) => (whole ? { oneOf: [{ enum: LEVELS }, settingsSchema(schema)] } : true);
    const level = {
        type: "string",
        description: "The level of the rule.",
        enum: LEVELS,
        default: "mandatory",
    } as const;
    return {
        settings: {
            ...(whole ? settingsSchema(packSchemaOf(rules)) : { type: "object" }),
            description: "Settings that hold for every rule.",
        },
        rules: {
            type: "object",
            description: "Rule id, or all → a level, or an object of settings and enforcementLevel.",
            properties: {
                all: whole ? { enum: LEVELS } : true,
                ...Object.fromEntries(
                    rules.map((rule) => [rule.id, entry({ enforcementLevel: level, ...schemaOf(rule) })]),
                ),
            },
        },
    };
};

const text = (description: string) => ({ type: "string", minLength: 1, description });

/** The schema of `rempart.json`. @param whole with every setting of every rule, as editors need it */
export const configSchema = (whole = false) => ({
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: address("rempart"),
    title: "Configuration of Rempart: rempart.json or rempart.yaml, beside Pulumi.yaml",
    type: "object",
    additionalProperties: false,
    properties: {
        $schema: { type: "string" },
        packs: {
            type: "array",
            description: "Rempart's packs to judge by; eu-sovereign, which has every rule, where none is given.",
            items: { enum: Object.keys(packs) },
        },
        profile: text(`The levels and settings to begin with: ${profileNames().join(", ")}, or one of profiles.`),
        profiles: {
            type: "object",
            description: "Profiles of your own, by name.",
            additionalProperties: { type: "object", properties: levelProperties(whole), additionalProperties: false },
        },
        ...levelProperties(whole),
        waivers: text("The file of waivers; rempart.waivers.yaml beside Pulumi.yaml where none is given."),
        acceptWaivers: {
            type: "boolean",
            description: "Exit with 0, not 4, where all that would block is waived.",
            default: false,
        },
        baseline: text("The file of known findings, which do not block."),
        formats: {
            type: "array",
            description: "What to write: FORMAT, or FORMAT=FILE.",
            items: { type: "string", minLength: 1 },
        },
    },
});

/** The schema of `rempart.waivers.yaml`. */
export const waiversSchema = () => ({
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: address("waivers"),
    title: "Waivers of Rempart: rempart.waivers.yaml, beside Pulumi.yaml",
    type: "object",
    required: ["waivers"],
    additionalProperties: false,
    properties: {
        $schema: { type: "string" },
        waivers: {
            type: "array",
            items: {
                type: "object",
                required: Object.entries(waiverFields).flatMap(([name, { required }]) => (required ? [name] : [])),
                additionalProperties: false,
                properties: Object.fromEntries(
                    Object.entries(waiverFields).map(([name, { description }]) => [
                        name,
                        {
                            ...text(description),
                            ...(name === "until" && { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
                            ...(name === "rule" && { examples: rules.map(({ id }) => id) }),
                        },
                    ]),
                ),
            },
        },
    },
});

/** The schema of a baseline. */
export const baselineSchema = () => ({
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: address("baseline"),
    title: "Known findings: what rempart check --write-baseline writes",
    type: "object",
    required: ["version", "findings"],
    additionalProperties: false,
    properties: {
        $schema: { type: "string" },
        version: { const: 1 },
        findings: {
            type: "array",
            items: {
                type: "object",
                required: ["rule", "resource", "fingerprint"],
                additionalProperties: false,
                properties: {
                    rule: text("The id of the rule."),
                    resource: text("type::name"),
                    fingerprint: { type: "string", pattern: "^[0-9a-f]{16}$" },
                },
            },
        },
        budgets: {
            type: "object",
            description: "Rule id → how many findings of it are accepted, whichever they are. --prune lowers them.",
            additionalProperties: { type: "integer", minimum: 0 },
        },
    },
});
