import { RULE_FAILED, type Finding, type WaiverOf } from "./finding";
import { didYouMean, misspelt } from "./nearest";
import { ajv } from "./on-demand";
import { rememberedBy, rememberedByText } from "./remembered";
import type { Rule, Setting, SettingsSchema } from "./rule";
import { schemaProblem } from "./schema-problem";

export type Level = "advisory" | "mandatory" | "remediate" | "disabled";
const levels: readonly string[] = ["advisory", "mandatory", "remediate", "disabled"] satisfies Level[];

/** The policy that carries the settings of the whole pack, and under which wrong settings are reported. */
export const SOVEREIGNTY = "sovereignty";

/** Where a configuration holds Pulumi's own policy exceptions; no policy is called so. */
export const EXCEPTIONS = "exceptions";

/** Rule id → setting → value, complete: as `readConfiguration` returns them. */
export type Settings = Readonly<Record<string, RuleSettings>>;
type Values = Readonly<Record<string, unknown>>;
interface RuleSettings extends Values {
    /** Stack name → what differs there; `enforcementLevel` among it. */
    readonly environments?: Readonly<Record<string, Values>>;
}

const undetermined: Setting = {
    type: "string",
    description: "How a finding is reported that only the deployment, or something outside the program, can decide.",
    enum: ["advisory", "mandatory"],
    default: "advisory",
    scope: "pack",
};
const enforcementLevel: Setting = {
    type: "string",
    description: "The level of the rule.",
    enum: levels,
    default: "mandatory",
};
const environments = (own: SettingsSchema): Setting => ({
    type: "object",
    description: "What differs in some stacks: the name of the stack, and the settings and the enforcementLevel there.",
    additionalProperties: { type: "object", properties: own, additionalProperties: false },
    default: {},
});

/** Every setting of a rule: its own, and those that all rules have. */
export const schemaOf = (rule: Rule): SettingsSchema => {
    const own = { ...(rule.settings as SettingsSchema), undetermined };
    return { ...own, environments: environments({ ...own, enforcementLevel }) };
};

/** What no rule has, but the run as a whole. */
const ofTheRun: SettingsSchema = {
    requireCoverage: {
        type: "boolean",
        description: "Whether it blocks that a control did not look at a resource, for no recorded reason.",
        default: false,
    },
    failClosed: {
        type: "boolean",
        description:
            "Whether everything blocks that was not judged: what is undetermined, what was not looked at, rules that fail.",
        default: false,
    },
    unwaivable: {
        type: "array",
        description: "Rules whose findings no waiver lifts, by id; `all` for every rule.",
        items: { type: "string" },
        default: [],
    },
};

/** The settings that are said once for a choice of rules, under the policy `sovereignty`. */
export function packSchemaOf(rules: readonly Rule[]): SettingsSchema {
    const all = rules.flatMap((rule) => Object.entries({ ...(rule.settings as SettingsSchema), undetermined }));
    const shared = { ...Object.fromEntries(all.filter(([, { scope }]) => scope === "pack")), ...ofTheRun };
    return { ...shared, environments: environments(shared) };
}

export const defaultsOf = rememberedBy(({ settings }: Rule): Values => {
    const entries = Object.entries(settings as Record<string, { default: unknown }>);
    return Object.fromEntries(entries.map(([key, setting]) => [key, setting.default]));
});

/** A rule's settings in one stack. */
export function settingsIn(settings: Settings, rule: Rule, stackName: string): Values {
    return settingsByStack(settings[rule.id] ?? defaultsOf(rule))(stackName);
}

/** The values of a stack are the same object each time, so that what is read from them can be remembered by it. */
const settingsByStack = rememberedBy(({ environments, ...own }: RuleSettings) =>
    rememberedByText((stackName): Values =>
        environments && Object.hasOwn(environments, stackName) ? { ...own, ...environments[stackName] } : own,
    ),
);

export interface Configuration {
    readonly levels: Readonly<Record<string, Level>>;
    readonly settings: Settings;
    /** What is said for the run as a whole; absent where nothing is. */
    readonly run?: RuleSettings;
    /** One line for each invalid setting; empty when all is well. */
    readonly problems: readonly string[];
    /** Absent where nothing is waived. */
    readonly waiverOf?: WaiverOf;
}

/** What is required of the run as a whole, in one stack. */
export interface RunRequirements {
    readonly failClosed: boolean;
    /** `failClosed` requires it too. */
    readonly requireCoverage: boolean;
}

const ofRunIn = ({ run = {} }: Configuration, stackName: string): Values => {
    const { environments, ...common } = run;
    return environments && Object.hasOwn(environments, stackName) ? { ...common, ...environments[stackName] } : common;
};

/** Rules whose findings no waiver lifts in one stack; `all` for every rule. */
export const unwaivableIn = (configuration: Configuration, stackName: string): readonly string[] =>
    (ofRunIn(configuration, stackName).unwaivable as readonly string[] | undefined) ?? [];

export function requirementsIn(configuration: Configuration, stackName: string): RunRequirements {
    const here = ofRunIn(configuration, stackName);
    const failClosed = here.failClosed === true;
    return { failClosed, requireCoverage: failClosed || here.requireCoverage === true };
}

/** The level at which a finding is reported; CrossGuard reports what was not remediated as mandatory. */
export function levelOf(
    configuration: Configuration,
    rule: Rule,
    { kind, message }: Pick<Finding, "kind" | "message">,
    stackName: string,
): "advisory" | "mandatory" {
    const { levels, settings } = configuration;
    const here = settingsIn(settings, rule, stackName);
    const isNotJudged = kind === "undetermined" || message === RULE_FAILED;
    if (isNotJudged && requirementsIn(configuration, stackName).failClosed) return "mandatory";
    const level =
        kind === "undetermined" ? (here.undetermined ?? "advisory") : (here.enforcementLevel ?? levels[rule.id]);
    return level === "advisory" ? "advisory" : "mandatory";
}

/** The rules that are not disabled in a stack. */
export function enabledIn({ levels, settings }: Configuration, rules: readonly Rule[], stackName: string) {
    return rules.filter(
        (rule) => (settingsIn(settings, rule, stackName).enforcementLevel ?? levels[rule.id]) !== "disabled",
    );
}

/**
 * Reads a policy configuration in Pulumi's own format:
 * `{ "all": LEVEL, "sovereignty": { SETTING: VALUE }, RULE: LEVEL | { "enforcementLevel": LEVEL, SETTING: VALUE } }`.
 * Pulumi accepts unknown names without a word, so every name and value is checked here.
 * @param alsoConfigurable rules of other packs that share the configuration
 */
export function readConfiguration(
    raw: unknown,
    rules: readonly Rule[],
    packLevels: Readonly<Record<string, Level>>,
    alsoConfigurable: readonly Rule[] = [],
): Configuration {
    const problems: string[] = [];
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
        return {
            levels: packLevels,
            settings: {},
            problems: ["The policy configuration is not a JSON object of policies."],
        };
    }
    const { all, [SOVEREIGNTY]: shared = {}, [EXCEPTIONS]: _, ...entries } = raw as Record<string, unknown>;
    const known = [...new Map([...rules, ...alsoConfigurable].map((rule) => [rule.id, rule])).values()];
    const names = known.map((rule) => rule.id);
    for (const name of Object.keys(entries)) {
        if (!names.includes(name))
            problems.push(`There is no policy '${name}'.${didYouMean(name, [...names, SOVEREIGNTY])}`);
    }
    const common = all === undefined ? undefined : levelIn("all", all, problems);
    const forAll = valuesIn(SOVEREIGNTY, packSchemaOf(known), shared, problems);
    problems.push(...unwaivableProblems(forAll, [...names, "all"]));
    const read = known.map((rule) => {
        const entry = Object.hasOwn(entries, rule.id) ? entries[rule.id] : {};
        const own = typeof entry === "string" || isLevelOnly(entry) ? levelIn(rule.id, entry, problems) : undefined;
        const values = valuesIn(rule.id, schemaOf(rule), typeof entry === "string" ? {} : entry, problems);
        return {
            id: rule.id,
            level: own ?? common ?? packLevels[rule.id] ?? "mandatory",
            values: combined(rule, forAll, values),
        };
    });
    return {
        levels: Object.fromEntries(read.map(({ id, level }) => [id, level])),
        settings: Object.fromEntries(read.map(({ id, values }) => [id, values])),
        run: forAll,
        problems,
    };
}

/** A rule that nobody can waive, and whose name is wrong, could be waived without a word. */
function unwaivableProblems({ environments = {}, ...common }: RuleSettings, known: readonly string[]) {
    const named = [common, ...Object.values(environments)].flatMap(
        ({ unwaivable = [] }) => unwaivable as readonly string[],
    );
    return named.flatMap((name) => {
        const meant = misspelt(name, known);
        return meant === undefined
            ? []
            : [`'${SOVEREIGNTY}.unwaivable': there is no rule '${name}'. Did you mean '${meant}'?`];
    });
}

/** Defaults, then what is said for the pack, then what is said for the rule; each for the stack's name after that for all. */
function combined(rule: Rule, pack: RuleSettings, own: RuleSettings): RuleSettings {
    const names = new Set(Object.keys(schemaOf(rule)));
    const known = (values: Values): Values =>
        Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name) && name !== "environments"));
    const { environments: inPack = {} } = pack;
    const { environments: inRule = {}, ...ofRule } = own;
    const stacks = [...new Set([...Object.keys(inPack), ...Object.keys(inRule)])];
    return {
        ...defaultsOf(rule),
        undetermined: undetermined.default,
        ...known(pack),
        ...ofRule,
        environments: Object.fromEntries(
            stacks.map((stack) => [stack, { ...known(inPack[stack] ?? {}), ...ofRule, ...inRule[stack] }]),
        ),
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

/** The valid settings of one policy; every other is a problem. */
function valuesIn(policy: string, schema: SettingsSchema, entry: unknown, problems: string[]): RuleSettings {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
        problems.push(
            `'${policy}' must be an ${policy === SOVEREIGNTY ? "" : "enforcement level or an "}object of settings.`,
        );
        return {};
    }
    const { enforcementLevel: _, ...given } = entry as Record<string, unknown>;
    const valid = Object.entries(given).filter(([key, value]) => {
        const setting = Object.hasOwn(schema, key) ? schema[key] : undefined;
        if (setting) {
            const wrong = problemsOf(setting, value, [policy, key]);
            problems.push(...wrong);
            return wrong.length === 0;
        }
        problems.push(`'${policy}' has no setting '${key}'.${didYouMean(key, Object.keys(schema))}`);
        return false;
    });
    return Object.fromEntries(valid);
}

/** Compiled where there is a value to check, and once for a setting. */
const validatorOf = rememberedBy((setting: Setting) => {
    const { Ajv } = ajv();
    return new Ajv({ strict: false }).compile(setting);
});

function problemsOf(setting: Setting, value: unknown, path: readonly string[]): readonly string[] {
    const validate = validatorOf(setting);
    if (!validate(value)) {
        return [schemaProblem(validate.errors?.[0], value, path)];
    }
    const own = (setting.problems?.(value as never) ?? []).map((problem) => `'${path.join(".")}': ${problem}`);
    // The settings of an environment have problems of their own.
    const schemas = (setting.additionalProperties as { properties?: SettingsSchema } | undefined)?.properties;
    if (path.at(-1) !== "environments" || schemas === undefined) return own;
    return Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([stack, values]) =>
        Object.entries(values).flatMap(([key, inner]) =>
            schemas[key]?.problems ? problemsOf(schemas[key], inner, [...path, stack, key]) : [],
        ),
    );
}
