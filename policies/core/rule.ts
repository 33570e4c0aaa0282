import type { Cause, Finding } from "./finding";
import { entryOf } from "./lookup";
import type { Reading } from "./reading";
import type { Resource } from "./resource";
import type { Stack } from "./stack";

export type Severity = "low" | "medium" | "high" | "critical";
/** What sovereignty asks of a stack: where it is, who holds its keys, who can switch it off, and where it goes then. */
export const CONTROLS = ["places", "keys", "endpoints", "failover"] as const;
export type Control = (typeof CONTROLS)[number];
export type Answer = "compliant" | "violating" | "undetermined" | "not-applicable";

/** One setting, as JSON Schema; its default is what the rule reads where the user says nothing. */
export interface Setting {
    readonly type: "string" | "boolean" | "integer" | "array" | "object";
    readonly description: string;
    readonly default: unknown;
    readonly enum?: readonly string[];
    readonly items?: object;
    readonly properties?: object;
    readonly additionalProperties?: unknown;
    readonly minimum?: number;
    /** `pack`: said once for all rules that have the setting, under the policy `sovereignty`; a rule may still differ. */
    readonly scope?: "pack";
    /** What is wrong with a value that fits the schema: a sentence for each problem. */
    readonly problems?: (value: never) => readonly string[];
}
export type SettingsSchema = Readonly<Record<string, Setting>>;
type Widened<T> = T extends string
    ? string
    : T extends number
      ? number
      : T extends boolean
        ? boolean
        : T extends readonly (infer Element)[]
          ? readonly Widened<Element>[]
          : T;
/** The values a rule reads: the type of each setting's default. */
export type SettingValues<S extends SettingsSchema> = { readonly [Key in keyof S]: Widened<S[Key]["default"]> };

/** Text that may be printed: made by `show`, which asks the rule, or by `plain`, for words that are no property's value. */
export type Printable = string & { readonly printable: unique symbol };
export const plain = (text: string): Printable => text as Printable;

type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholderOf<Rest> : never;
type DataOf<Text> = Readonly<Record<Exclude<PlaceholderOf<Text>, "resource" | "path">, Printable>>;
/** What a message takes: its placeholders, the path in question and the cause. */
export type Placed<Text> = ("path" extends PlaceholderOf<Text>
    ? { readonly path: string }
    : { readonly path?: string }) & {
    /**
     * What the finding comes from, where that is not the resource itself: the core reports a cause once, with all that
     * it affects. `causedBy` makes one.
     */
    readonly cause?: Cause;
    /** With `undetermined`: nobody looked at the resource, so it does not count as judged. */
    readonly unseen?: true;
} & DataOf<Text>;
type Report<M> = <Key extends keyof M & string>(message: Key, data: Placed<M[Key]>) => void;

/** What a rule is handed for one resource; it holds until `judge` returns. */
export interface Subject<M, S extends SettingsSchema, Row> {
    readonly resource: Resource;
    /** The row of the resource's type; a rule without rows has none. */
    readonly row: Row;
    readonly settings: SettingValues<S>;
    /** The day of the run, `2026-11-27`; undefined where the caller gave none. */
    readonly today: string | undefined;
    readonly read: (path: string) => Reading;
    /** Reads every element that `[]` names. */
    readonly readEach: (path: string) => readonly Reading[];
    /** The property's value for a message: only where the rule declares the path printable, and never a secret. */
    readonly show: (path: string) => Printable;
    /** Says that the rule has a question about this resource; without findings the answer is then "compliant". */
    readonly applies: () => void;
    /** Reports what is wrong; the rule applies. */
    readonly violation: Report<M>;
    /** Reports what only the deployment, or something outside the stack, can tell; the rule applies. */
    readonly undetermined: Report<M>;
}

/** A reference to a requirement: an id of the frameworks catalog, or one of your own. */
export type FrameworkReference = string | { readonly id: string; readonly title: string; readonly url?: string };

export interface RuleDefinition<M extends Readonly<Record<string, string>>, S extends SettingsSchema, Row> {
    /** Permanent: deprecate an id, never rename or reuse it. */
    readonly id: string;
    /** The control that the rule belongs to; coverage is counted by control. */
    readonly control?: Control;
    /** What the rule demands, in one sentence a lawyer understands. */
    readonly title: string;
    readonly rationale: string;
    readonly severity: Severity;
    readonly frameworks: readonly FrameworkReference[];
    /** What to do about a finding. */
    readonly remediation: string;
    /** The address of the rule's page; the page in this repository where none is given. */
    readonly url?: string;
    /** Texts with `{resource}`, `{path}` and placeholders of their own; written to the person who will fix it. */
    readonly messages: M;
    readonly settings: S;
    /** Normalised type token → what the rule knows of it. A rule with rows is asked about these types only. */
    readonly rows?: Readonly<Record<string, Row>>;
    /** The row of a type that `rows` does not list: of types that no list can name, such as those of any operator of a cluster. */
    readonly rowOf?: (type: string) => Row | undefined;
    /** For a rule without rows: whether it may have a question about a type. It is asked once of each type. */
    readonly concerns?: (type: string) => boolean;
    /**
     * Whether it may have a question about a resource, by its type and inputs alone: without one, `judge` is not called. Rules that
     * share the function, and stand together in a pack, ask it once for all of them. A rule that is made from another by spread, with
     * more questions, says its own.
     */
    readonly mayAsk?: ((resource: Pick<Resource, "type" | "properties">) => boolean) | undefined;
    /**
     * What the rule knows of a type, a line each, as `rempart explain type` prints it.
     */
    readonly describe?: (row: Row) => readonly string[];
    /** It reads every value of a resource, so that what is declared inside is read already and not asked for again. */
    readonly readsWhole?: true | undefined;
    /** Whether the value at a path may be printed. */
    readonly printable?: (path: string, resource: Resource) => boolean;
    /**
     * Judges one resource. It is called twice: when the resource is registered, with a stack that is not complete, and
     * with the complete stack. A violation that the resource alone proves is reported both times and told once; what
     * another resource may still decide is left to the complete stack. A rule that neither calls `applies` nor reports
     * has no question about the resource.
     */
    readonly judge: (subject: Subject<M, S, Row>, stack: Stack) => void;
}

/** A rule whose types are forgotten: what packs and evaluate hold. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Rule = RuleDefinition<any, any, any>;

/** What a rule knows of a type; undefined where it is not asked about it, and for a rule that has no rows. */
export const rowFor = ({ rows, rowOf }: Rule, type: string): unknown =>
    rows && (entryOf(rows as Readonly<Record<string, unknown>>, type) ?? rowOf?.(type));

/** A rule's answer on one resource. */
export interface Verdict {
    readonly rule: Rule;
    readonly resource: Resource;
    readonly answer: Answer;
    readonly findings: readonly Finding[];
}

/** Where the page of a rule is. */
export const documentationOf = ({ id, url }: Rule): string =>
    url ?? `https://github.com/rempart/rempart/blob/main/docs/rules/${id}.md`;

/** Keeps the types of messages, settings and rows for `judge`. */
export function defineRule<const M extends Readonly<Record<string, string>>, const S extends SettingsSchema, Row>(
    rule: RuleDefinition<M, S, Row>,
): RuleDefinition<M, S, Row> {
    return rule;
}
