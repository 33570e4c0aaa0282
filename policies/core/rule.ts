import type { Reading } from "./reading";
import type { Resource, Stack } from "./resource";

export type Severity = "low" | "medium" | "high" | "critical";
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
type Placed<Text> = ("path" extends PlaceholderOf<Text> ? { readonly path: string } : { readonly path?: string }) &
    DataOf<Text>;
type Report<M> = <Key extends keyof M & string>(message: Key, data: Placed<M[Key]>) => void;

/** What a rule is handed for one resource. */
export interface Subject<M, S extends SettingsSchema, Row> {
    readonly resource: Resource;
    /** The row of the resource's type; a rule without rows is asked about every resource. */
    readonly row: Row;
    readonly settings: SettingValues<S>;
    readonly read: (path: string) => Reading;
    /** Reads every element that `[]` names. */
    readonly readEach: (path: string) => readonly Reading[];
    /** The property's value for a message: only where the rule declares the path printable, and never a secret. */
    readonly show: (path: string) => Printable;
    readonly violation: Report<M>;
    /** For what only a later step, or another resource, can tell. */
    readonly undetermined: Report<M>;
}

/** `"not-applicable"` where the rule has nothing to say; else the findings reported decide. */
export type Outcome = "not-applicable" | undefined;

export interface RuleDefinition<M extends Readonly<Record<string, string>>, S extends SettingsSchema, Row> {
    /** For ever: deprecate an id, never rename or reuse it. */
    readonly id: string;
    /** What the rule demands, in one sentence a lawyer understands. */
    readonly title: string;
    readonly rationale: string;
    readonly severity: Severity;
    /** Ids of the frameworks catalog. */
    readonly frameworks: readonly string[];
    /** What to do about a finding. */
    readonly remediation: string;
    /** Texts with `{resource}`, `{path}` and placeholders of their own; written to the person who will fix it. */
    readonly messages: M;
    readonly settings: S;
    /** Normalised type token → what the rule knows of it. */
    readonly rows?: Readonly<Record<string, Row>>;
    /** Whether the value at a path may be printed. */
    readonly printable?: (path: string, resource: Resource) => boolean;
    /** Judges one resource, when it is registered. */
    readonly check?: (subject: Subject<M, S, Row>) => Outcome;
    /** Judges one resource with the whole stack at hand, in the place of `check`. */
    readonly join?: (subject: Subject<M, S, Row>, stack: Stack) => Outcome;
}

/** A rule whose types are forgotten: what packs and evaluate hold. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Rule = RuleDefinition<any, any, any>;

export interface Finding {
    readonly kind: "violation" | "undetermined";
    /** The id of the message, unique within the rule. */
    readonly message: string;
    readonly path?: string;
    /** The message with its placeholders filled. */
    readonly text: string;
}

/** What a policy host's message begins with where it is no violation: CrossGuard knows no other answer. */
export const UNDETERMINED_MARK = "undetermined: ";

/** A rule's answer on one resource. */
export interface Verdict {
    readonly rule: Rule;
    readonly resource: Resource;
    readonly answer: Answer;
    readonly findings: readonly Finding[];
}

/** Keeps the types of messages, settings and rows for `check` and `join`. */
export function defineRule<const M extends Readonly<Record<string, string>>, const S extends SettingsSchema, Row>(
    rule: RuleDefinition<M, S, Row>,
): RuleDefinition<M, S, Row> {
    return rule;
}
