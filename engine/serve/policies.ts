/** What a pack says of its policies: one for each rule, and one for the settings that hold for all. */
import { framework } from "../../policies/catalog/frameworks";
import type { Pack } from "../../policies/core/pack";
import {
    documentationOf,
    type FrameworkReference,
    type Rule,
    type Severity,
    type SettingsSchema,
} from "../../policies/core/rule";
import { packSchemaOf, schemaOf, SOVEREIGNTY, type Level } from "../../policies/core/settings";

/** One policy, in the words of CrossGuard. */
export interface PolicyDescription {
    readonly name: string;
    readonly displayName: string;
    readonly description: string;
    readonly enforcementLevel: Level;
    readonly configSchema: { readonly properties: Readonly<Record<string, object>> };
    readonly severity?: Severity;
    readonly remediationSteps?: string;
    readonly url?: string;
    readonly tags?: readonly string[];
    readonly framework?: {
        readonly name: string;
        readonly version: string;
        readonly reference: string;
        readonly specification: string;
    };
}

/** The policies of a pack: the one for the settings first, then one for each rule. */
export const policiesOf = (pack: Pack): readonly PolicyDescription[] => [
    settingsPolicyOf(pack),
    ...pack.rules.map((rule) => policyOf(rule, pack)),
];

export const SETTINGS_DESCRIPTION =
    "The settings that hold for every rule of the pack. Invalid settings of any policy are reported here.";

const settingsPolicyOf = (pack: Pack): PolicyDescription => ({
    name: SOVEREIGNTY,
    displayName: "The settings of the pack are valid.",
    description: SETTINGS_DESCRIPTION,
    enforcementLevel: "mandatory",
    configSchema: configSchemaOf(packSchemaOf([...pack.rules, ...(pack.alsoConfigurable ?? [])])),
});

function policyOf(rule: Rule, pack: Pack): PolicyDescription {
    const [reference] = rule.frameworks;
    return {
        name: rule.id,
        displayName: rule.title,
        description: rule.title,
        enforcementLevel: pack.levels[rule.id] ?? "mandatory",
        severity: rule.severity,
        configSchema: configSchemaOf(schemaOf(rule)),
        remediationSteps: rule.remediation,
        url: documentationOf(rule),
        tags: rule.frameworks.map((each) => (typeof each === "string" ? each : each.id)),
        ...(reference !== undefined && { framework: frameworkOf(reference) }),
    };
}

/** What a CrossGuard policy carries of a framework; a reference of one's own has no more than it says. */
function frameworkOf(reference: FrameworkReference) {
    if (typeof reference === "string") return framework(reference);
    const { id, title, url = "" } = reference;
    return { name: title, version: "", reference: id, specification: url };
}

/**
 * As JSON Schema. The engine fills in the defaults of a schema, so that they look like what the user says: a setting of
 * the whole pack has its default under the policy `sovereignty` alone.
 */
function configSchemaOf(schema: SettingsSchema): PolicyDescription["configSchema"] {
    const settings = Object.entries(schema).map(([name, { scope, problems: _, default: value, ...setting }]) => [
        name,
        { ...setting, ...(scope === undefined && name !== "environments" && { default: value }) },
    ]);
    return { properties: withoutFunctions(Object.fromEntries(settings)) as Record<string, object> };
}

const withoutFunctions = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
