/** The configuration of a pack. The texts of errors are the engine's own. */
import type { ErrorObject } from "ajv";
import { ajv } from "../../policies/core/on-demand";
import { goJson } from "../protocol/go-json";

export type EnforcementLevel = "advisory" | "mandatory" | "disabled" | "remediate";

/** Level and properties of one policy; without a level the policy keeps its own. */
export interface PolicyConfig {
    readonly level?: EnforcementLevel;
    readonly properties?: Readonly<Record<string, unknown>>;
}
export type PolicyConfigs = Readonly<Record<string, PolicyConfig>>;

/** What a pack says about one of its policies. */
export interface PolicyInfo {
    readonly name: string;
    readonly level: EnforcementLevel;
    readonly schema?: {
        readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
        readonly required: readonly string[];
    };
}

const levels: readonly unknown[] = ["advisory", "mandatory", "disabled", "remediate"];
const isLevel = (value: unknown): value is EnforcementLevel => levels.includes(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads the text of a --policy-config file: `{"all": level, "policy": level or {enforcementLevel, properties…}}`.
 * @throws Error with the engine's text when an entry is neither, or a level does not exist.
 */
export function parsePolicyConfig(text: string): PolicyConfigs {
    if (text.trim() === "") return {};
    const content: unknown = JSON.parse(text);
    if (!isRecord(content)) throw new Error("the policy configuration must be a JSON object");
    if ("environments" in content) throw new Error("environments of Pulumi Cloud cannot be read here");
    // As Pulumi does since it knows exceptions: they are for it, and the pack does not see them.
    const { exceptions: _, ...policies } = content;
    return Object.fromEntries(
        Object.entries(policies).flatMap(([policy, value]) => {
            const config = policyConfig(policy, value);
            return config.level === undefined && config.properties === undefined ? [] : [[policy, config]];
        }),
    );
}

function policyConfig(policy: string, value: unknown): PolicyConfig {
    const wrong = (reason: string): Error => new Error(`parsing enforcement level for "${policy}": ${reason}`);
    if (typeof value === "string") {
        if (!isLevel(value)) throw wrong(`"${value}" is not a valid enforcement level`);
        return { level: value };
    }
    if (!isRecord(value))
        throw new Error(`parsing "${policy}": ${goJson(value)} is not a valid value; must be a string or object`);
    const { enforcementLevel, ...properties } = value;
    const given = Object.keys(properties).length > 0 ? { properties } : {};
    if (enforcementLevel === undefined) return given;
    if (typeof enforcementLevel !== "string")
        throw wrong(`${goJson(enforcementLevel)} is not a valid enforcement level; must be a string`);
    if (!isLevel(enforcementLevel)) throw wrong(`"${enforcementLevel}" is not a valid enforcement level`);
    return { level: enforcementLevel, ...given };
}

function applied(base: PolicyConfigs, given: PolicyConfigs): PolicyConfigs {
    const all = given.all?.level;
    const levelled = Object.entries(base).map(([name, config]) => [name, all ? { ...config, level: all } : config]);
    const result = Object.fromEntries(levelled) as Record<string, PolicyConfig>;
    for (const [policy, { level, properties }] of Object.entries(given)) {
        const before = result[policy] ?? {};
        const kept = level ?? before.level;
        result[policy] = {
            ...(kept && { level: kept }),
            properties: { ...before.properties, ...properties },
        };
    }
    return result;
}

/** Schema defaults and the policies' levels, under the pack's initial configuration, under the given one. */
export function mergePolicyConfig(
    policies: readonly PolicyInfo[],
    initial: PolicyConfigs,
    given: PolicyConfigs,
): PolicyConfigs {
    const defaults = policies.map(({ name, level, schema }) => {
        const properties = Object.entries(schema?.properties ?? {}).filter(([, property]) => "default" in property);
        return [
            name,
            { level, properties: Object.fromEntries(properties.map(([key, { default: value }]) => [key, value])) },
        ];
    });
    return applied(applied(Object.fromEntries(defaults) as PolicyConfigs, initial), given);
}

/** What is wrong with the properties of each policy, in the engine's words: `POLICY: PATH: reason`. */
export function policyConfigErrors(policies: readonly PolicyInfo[], config: PolicyConfigs): readonly string[] {
    const compiler = new (ajv().Ajv)({ allErrors: true, strict: false, logger: false, verbose: true });
    return policies
        .flatMap(({ name, schema }) => {
            if (!schema) return [];
            const validate = compiler.compile({
                type: "object",
                properties: schema.properties,
                required: [...schema.required],
            });
            if (validate(config[name]?.properties ?? {})) return [];
            return (validate.errors ?? []).map((error) => `${name}: ${describe(error)}`);
        })
        .sort();
}

function kindOf(value: unknown): string {
    if (value === null) return "null";
    if (Array.isArray(value)) return "array";
    return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

const texts: Readonly<Record<string, (params: Record<string, unknown>, error: ErrorObject) => string>> = {
    type: ({ type }, { data }) => `Invalid type. Expected: ${String(type)}, given: ${kindOf(data)}`,
    minimum: ({ limit }) => `Must be greater than or equal to ${String(limit)}`,
    maximum: ({ limit }) => `Must be less than or equal to ${String(limit)}`,
    minLength: ({ limit }) => `String length must be greater than or equal to ${String(limit)}`,
    maxLength: ({ limit }) => `String length must be less than or equal to ${String(limit)}`,
    minItems: ({ limit }) => `Array must have at least ${String(limit)} items`,
    maxItems: ({ limit }) => `Array must have at most ${String(limit)} items`,
    pattern: ({ pattern }) => `Does not match pattern '${String(pattern)}'`,
    additionalProperties: ({ additionalProperty }) =>
        `Additional property ${String(additionalProperty)} is not allowed`,
};

function describe(error: ErrorObject): string {
    const path = error.instancePath.split("/").slice(1).join(".");
    const params = error.params as Record<string, unknown>;
    const text = texts[error.keyword]?.(params, error) ?? error.message ?? error.keyword;
    if (error.keyword === "required") return `${path ? `${path}: ` : ""}${String(params.missingProperty)} is required`;
    if (error.keyword === "enum") {
        const allowed = (params.allowedValues as unknown[]).map(goJson).join(", ");
        return `${path}: ${path} must be one of the following: ${allowed}`;
    }
    return path ? `${path}: ${text}` : text;
}
