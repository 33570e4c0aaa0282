/** The JSON Schema of failover.yaml, made from the fields of the plan. */
import type { Field, Group } from "./plan-field";
import { DIGEST } from "./plan-problems";
import { planFields } from "./rows/plan-fields";

type Schema = Readonly<Record<string, unknown>>;

const DAY = "^\\d{4}-\\d{2}-\\d{2}$";
const DURATION = "^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?$";

/** Where the schema is published. */
export const PLAN_SCHEMA_ID = "https://github.com/rempart/rempart/blob/main/docs/schemas/failover-plan.json";

/**
 * The schema of a plan in a file. There a store is named by `resource`: a name that the program gives with
 * `FailoverPlan.fromFile`, or a URN.
 */
export const planSchema = (): Schema => ({
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: PLAN_SCHEMA_ID,
    title: "Failover plan",
    ...schemaOf(planFields),
});

function schemaOf(field: Field): Schema {
    const description = [field.about, field.why].filter(Boolean).join(" ");
    const described = { description, ...(field.example !== undefined && { examples: [field.example] }) };
    switch (field.shape) {
        case "single":
            return { ...described, ...valueOf(field) };
        case "list":
            return { type: "array", ...described, items: schemaOf(field.item as Field) };
        case "group": {
            const { fields, needs } = field as Group;
            const inFile = (name: string) => (name === "urn" ? "resource" : name);
            return {
                type: "object",
                ...described,
                properties: Object.fromEntries(
                    Object.entries(fields).map(([name, inner]) => [inFile(name), schemaOf(inner)]),
                ),
                required: needs.map(inFile),
                additionalProperties: false,
            };
        }
    }
}

function valueOf({ kind, choices, proposals }: Extract<Field, { shape: "single" }>): Schema {
    if (choices) return { enum: choices };
    switch (kind) {
        case "flag":
            return { type: "boolean" };
        case "count":
            return { type: "integer", minimum: 0 };
        case "day":
            return { type: "string", pattern: DAY, format: "date" };
        case "duration":
            return { type: "string", pattern: DURATION };
        case "digest":
            return { type: "string", pattern: DIGEST.source };
        case "country":
            return { type: "string", pattern: "^[A-Z]{2}$" };
        case "text":
        case "operator":
        case "holder":
        case "host":
        case "contact":
            return { type: "string", minLength: 1, ...(proposals && { examples: proposals }) };
    }
}
