import Ajv from "ajv";
import { closest } from "fastest-levenshtein";
import { defaultsOf, type Settings } from "./evaluate";
import type { Finding, Rule, SettingsSchema } from "./rule";

export type Level = "advisory" | "mandatory" | "remediate" | "disabled";
const levels: readonly string[] = ["advisory", "mandatory", "remediate", "disabled"] satisfies Level[];

/** Every rule's own settings, and the two that all rules have. */
export const schemaOf = (rule: Rule): SettingsSchema => ({
    ...(rule.settings as SettingsSchema),
    undetermined: {
        type: "string",
        description: "How a finding is reported that only a later step can decide.",
        enum: ["advisory", "mandatory"],
        default: "advisory",
    },
    environments: {
        type: "object",
        description: "Settings that differ in some stacks: the stack's name, and the rule's settings there.",
        additionalProperties: { type: "object", properties: rule.settings as object, additionalProperties: false },
        default: {},
    },
});

export interface Configuration {
    readonly levels: Readonly<Record<string, Level>>;
    readonly settings: Settings;
    /** One line for each thing in the configuration that can not be meant; empty when all is well. */
    readonly problems: readonly string[];
}

/** The level at which a finding is reported; CrossGuard reports what was not remediated as mandatory. */
export function levelOf(
    { levels, settings }: Configuration,
    rule: Rule,
    kind: Finding["kind"],
): "advisory" | "mandatory" {
    const level = kind === "undetermined" ? (settings[rule.id]?.undetermined ?? "advisory") : levels[rule.id];
    return level === "advisory" ? "advisory" : "mandatory";
}

/**
 * Reads a policy configuration in Pulumi's own format: `{ "all": LEVEL, RULE: LEVEL | { "enforcementLevel": LEVEL, SETTING: VALUE } }`.
 * Pulumi accepts names it does not know in silence, so every name and value is checked here.
 */
export function readConfiguration(
    raw: unknown,
    rules: readonly Rule[],
    packLevels: Readonly<Record<string, Level>>,
): Configuration {
    const problems: string[] = [];
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
        return {
            levels: packLevels,
            settings: {},
            problems: ["The policy configuration is not a JSON object of policies."],
        };
    }
    const { all, ...entries } = raw as Record<string, unknown>;
    const names = rules.map((rule) => rule.id);
    for (const name of Object.keys(entries)) {
        if (!names.includes(name)) problems.push(`There is no policy '${name}'.${didYouMean(name, names)}`);
    }
    const common = all === undefined ? undefined : levelIn("all", all, problems);
    const read = rules.map((rule) => {
        const entry = Object.hasOwn(entries, rule.id) ? entries[rule.id] : {};
        const own = typeof entry === "string" || isLevelOnly(entry) ? levelIn(rule.id, entry, problems) : undefined;
        const values = valuesIn(rule, typeof entry === "string" ? {} : entry, problems);
        return { id: rule.id, level: own ?? common ?? packLevels[rule.id] ?? "mandatory", values };
    });
    return {
        levels: Object.fromEntries(read.map(({ id, level }) => [id, level])),
        settings: Object.fromEntries(read.map(({ id, values }) => [id, values])),
        problems,
    };
}

const isLevelOnly = (entry: unknown): boolean =>
    typeof entry === "object" && entry !== null && Object.hasOwn(entry, "enforcementLevel");

function levelIn(name: string, entry: unknown, problems: string[]): Level | undefined {
    const level =
        typeof entry === "string" ? entry : (entry as { enforcementLevel?: unknown } | null)?.enforcementLevel;
    if (typeof level === "string" && levels.includes(level)) return level as Level;
    problems.push(`'${name}' has no enforcement level ${JSON.stringify(level)}; use ${levels.join(", ")}.`);
    return undefined;
}

function valuesIn(rule: Rule, entry: unknown, problems: string[]): Readonly<Record<string, unknown>> {
    const schema = schemaOf(rule);
    const defaults = { ...defaultsOf(rule), undetermined: "advisory", environments: {} };
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
        problems.push(`'${rule.id}' must be an enforcement level or an object of settings.`);
        return defaults;
    }
    const { enforcementLevel: _, ...given } = entry as Record<string, unknown>;
    const valid = Object.entries(given).filter(([key, value]) => {
        const setting = Object.hasOwn(schema, key) ? schema[key] : undefined;
        if (!setting) {
            problems.push(`'${rule.id}' has no setting '${key}'.${didYouMean(key, Object.keys(schema))}`);
            return false;
        }
        const ajv = new Ajv({ strict: false });
        if (ajv.validate(setting, value)) return true;
        const [error] = ajv.errors ?? [];
        const where = [rule.id, key, ...(error?.instancePath.split("/").filter(Boolean) ?? [])].join(".");
        const told = error?.params as { allowedValues?: readonly string[]; additionalProperty?: string } | undefined;
        const which = told?.allowedValues?.join(", ") ?? told?.additionalProperty;
        problems.push(`'${where}' ${error?.message ?? "is not valid"}${which === undefined ? "" : `: ${which}`}.`);
        return false;
    });
    return { ...defaults, ...Object.fromEntries(valid) };
}

/** A sentence that names the nearest known name, where one is near enough to be meant. */
export function didYouMean(name: string, known: readonly string[]): string {
    if (known.length === 0) return "";
    const nearest = closest(name, known);
    return ` Did you mean '${nearest}'? Known: ${known.join(", ")}.`;
}
