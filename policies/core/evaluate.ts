import { declaredIn } from "./declared";
import { shortened } from "./foreign-text";
import { filled, labelOf, RULE_FAILED, stackNameOf, type Finding } from "./finding";
import { coreMessages } from "./own-messages";
import { read, readEach, unsetText } from "./reading";
import { rememberedBy, rememberedByText } from "./remembered";
import type { Resource } from "./resource";
import { plain, rowFor, type Answer, type Printable, type Rule, type Subject, type Verdict } from "./rule";
import { settingsIn, type Settings } from "./settings";
import { asideOf, isWithin, withCircumstances } from "./deployed";
import { stackOf, type Stack } from "./stack";
import { UserError } from "./user-error";

/**
 * Judges every resource of a complete stack under every rule. Pure: the same arguments give the same verdicts, in the order given.
 * @param today the day of the run, `2026-11-27`; without it, what depends on the day is undetermined
 */
export const evaluate = (
    resources: readonly Resource[],
    rules: readonly Rule[],
    settings: Settings,
    today?: string,
): readonly Verdict[] => [...evaluateInTurn(resources, rules, settings, today)].flatMap(({ verdicts }) => verdicts);

/** A resource with what the rules answered of it. */
export class Evaluated {
    /**
     * @param rules all that were asked for, in their order
     * @param asked the verdicts of those that may have a question about the resource, in the same order: of most resources most
     * rules have none
     */
    constructor(
        readonly resource: Resource,
        readonly rules: readonly Rule[],
        readonly asked: readonly Verdict[],
    ) {}

    /** What every rule answered, in the order of the rules. */
    get verdicts(): readonly Verdict[] {
        const { resource, rules, asked } = this;
        if (asked.length === rules.length) return asked;
        let next = 0;
        return rules.map((rule) => (asked[next]?.rule === rule ? asked[next++]! : nothingAsked(rule, resource)));
    }
}

const none: readonly Finding[] = [];
const nothingAsked = (rule: Rule, resource: Resource): Verdict => ({
    rule,
    resource,
    answer: "not-applicable",
    findings: none,
});

/** The same, one resource after the other: the verdicts of each are made when they are asked for, and kept by nobody. */
export function* evaluateInTurn(
    resources: readonly Resource[],
    rules: readonly Rule[],
    settings: Settings,
    today?: string,
): Generator<Evaluated> {
    // What waits for its deletion has the URN of its successor, and is no part of the stack that the program wants.
    const stack = stackOf(resources.filter(({ deployed }) => !deployed?.isPendingDeletion));
    for (const resource of resources) {
        const asked = resource.deployed?.isPendingDeletion ? alwaysHolding(rules) : rules;
        yield judgedBy(asked, resource, settings, stack, today);
    }
}

/** What waits for its deletion still holds data somewhere; nothing else is asked of it. */
const alwaysHolding = rememberedBy((rules: readonly Rule[]) => rules.filter(({ control }) => control === "places"));

/** Judges one resource when it is registered, with nothing known of the others. */
export const evaluateResource = (
    resource: Resource,
    rules: readonly Rule[],
    settings: Settings,
    today?: string,
): readonly Verdict[] => evaluateAlone(resource, rules, settings, today).verdicts;

/** The same, without the verdicts of rules that have no question about the resource. */
export const evaluateAlone = (
    resource: Resource,
    rules: readonly Rule[],
    settings: Settings,
    today?: string,
): Evaluated => judgedBy(rules, resource, settings, stackOf([resource], false), today);

/** What a rule is asked of every resource of a type. */
interface Question {
    readonly rule: Rule;
    readonly row: unknown;
    readonly settings: Readonly<Record<string, unknown>>;
}

/** Whether there may be a question: where the rule itself cannot tell, there is. */
function mayBe<Of>(tells: ((of: Of) => boolean) | undefined, of: Of): boolean {
    try {
        return tells?.(of) ?? true;
    } catch {
        return true;
    }
}

/**
 * The questions of the rules that may have one about a type, by their settings and the name of the stack: made once for all its
 * resources.
 */
const questionsOf = rememberedBy((rules: readonly Rule[]) =>
    rememberedBy((settings: Settings) =>
        rememberedByText((stackName) =>
            rememberedByText((type): readonly Question[] =>
                rules.flatMap((rule): readonly Question[] => {
                    const row = rowFor(rule, type);
                    if (rule.rows ? row === undefined : !mayBe(rule.concerns, type)) return [];
                    return [{ rule, row, settings: settingsIn(settings, rule, stackName) }];
                }),
            ),
        ),
    ),
);

/** What the rules answer of a resource, and of what is declared inside it as a part of it. */
function judgedBy(
    rules: readonly Rule[],
    resource: Resource,
    settings: Settings,
    stack: Stack,
    today: string | undefined,
): Evaluated {
    const ofStack = questionsOf(rules)(settings)(stackNameOf(resource));
    const alone = (each: Resource): Evaluated =>
        new Evaluated(each, rules, askedOf(each, ofStack(each.type), stack, today));
    const own = alone(resource);
    const declared = declaredIn(resource);
    if (declared.length === 0) return own;
    const inside = declared.map((each) => alone(each).verdicts);
    const verdicts = own.verdicts.map((whole, rule) => (whole.rule.readsWhole ? whole : together(whole, inside, rule)));
    return new Evaluated(resource, rules, verdicts);
}

/** The answers of the rules that have a question about a resource itself. */
function askedOf(
    resource: Resource,
    questions: readonly Question[],
    stack: Stack,
    today: string | undefined,
): readonly Verdict[] {
    const verdicts: Verdict[] = [];
    const judge = judgeOf(resource, stack, today);
    // Rules that ask the same of the inputs stand together.
    let [asked, isAny]: [Rule["mayAsk"], boolean] = [undefined, true];
    for (const question of questions) {
        const { mayAsk } = question.rule;
        if (mayAsk !== asked) [asked, isAny] = [mayAsk, mayBe(mayAsk, resource)];
        if (isAny) verdicts.push(judge(question));
    }
    return verdicts;
}

/** The answer of one rule on a resource and all that is declared inside it. */
function together(whole: Verdict, inside: readonly (readonly Verdict[])[], number: number): Verdict {
    const { rule, resource } = whole;
    const told = [whole, ...inside.map((verdicts) => verdicts[number]!)].filter(
        ({ answer }) => answer !== "not-applicable",
    );
    if (told.length === 0) return whole;
    const findings = eachOnce(told.flatMap((verdict) => verdict.findings));
    return { rule, resource, answer: answerOf(findings), findings };
}

/** One value can be read by two names: as a value of the resource, and as an input of what is declared in it. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
    const seen = new Set<string>();
    return findings.filter(({ kind, message, path, text }) => {
        const key = JSON.stringify([kind, message, path ?? text]);
        return !seen.has(key) && !!seen.add(key);
    });
}

/** The answer of a rule that had something to ask. */
function answerOf(findings: readonly Finding[]): Answer {
    if (findings.length === 0) return "compliant";
    return findings.some(({ kind }) => kind === "violation") ? "violating" : "undetermined";
}

function verdictOf(resource: Resource, rule: Rule, applies: boolean, findings: readonly Finding[]): Verdict {
    if (!applies && findings.length === 0) return nothingAsked(rule, resource);
    if (isBlank(resource)) return { rule, resource, answer: "undetermined", findings: [blank(resource)] };
    if (findings.length === 0) return { rule, resource, answer: "compliant", findings: none };
    return { rule, resource, answer: answerOf(findings), findings };
}

/** What a rule is handed. One for all rules that are asked of a resource: each has its own row and settings. */
interface AnySubject extends Subject<Record<string, string>, Record<string, never>, unknown> {
    row: unknown;
    settings: Record<string, never>;
}

/** Asks one rule after the other of a resource: what a rule calls answers for the one that is asked. */
function judgeOf(resource: Resource, stack: Stack, today: string | undefined): (question: Question) => Verdict {
    const { properties, inside } = resource;
    const holder = inside?.holder ?? resource;
    const pathOf = inside?.pathOf ?? itself;
    let asked: Rule | undefined;
    let isAsked = false;
    let findings: Finding[] = [];
    const current = (): Rule => {
        if (!asked) throw new Error("No rule is asked.");
        return asked;
    };
    const show = (path: string): Printable => {
        if (holder.secrets?.some((secret) => isWithin(pathOf(path), secret))) return plain("[secret]");
        if (!current().printable?.(path, resource)) return plain("[not shown]");
        const reading = read(properties, path);
        if (reading.state !== "known") return plain(`[${reading.state}]`);
        return plain(shortened(typeof reading.value === "string" ? reading.value : JSON.stringify(reading.value)));
    };
    /** A block that is computed is one cause, however many of its properties are asked for. */
    const unknownBlock = (path: string | undefined): Finding["cause"] => {
        const reading = path === undefined ? undefined : read(properties, path);
        return reading?.state === "unknown"
            ? { kind: "property", id: `${holder.urn} ${pathOf(reading.block)}` }
            : undefined;
    };
    const report = (kind: Finding["kind"], message: string, said: Pick<Finding, "cause" | "unseen">): void => {
        const { cause, unseen, ...data } = said;
        const rule = current();
        const own = (data as { readonly path?: string }).path;
        const path = own === undefined ? undefined : pathOf(own);
        const word = own === undefined || tellsUnset(rule) ? undefined : unsetAt(properties, own);
        if (path !== undefined && word !== undefined) {
            findings.push(withCircumstances(unset(resource, path, word), holder, stack));
            return;
        }
        const origin = cause ?? (kind === "undetermined" ? unknownBlock(own) : undefined);
        const told = {
            kind,
            message,
            ...(path !== undefined && { path }),
            ...(origin && { cause: origin }),
            ...(unseen && { unseen }),
        };
        const template = (rule.messages as Record<string, string>)[message] ?? message;
        const finding = withText(told, template, inHolder(data, own, path), resource);
        findings.push(withCircumstances(finding, holder, stack));
    };
    const subject: AnySubject = {
        resource,
        row: undefined,
        settings: {},
        today,
        read: (path) => read(properties, path),
        readEach: (path) => readEach(properties, path),
        show,
        applies: () => {
            current();
            isAsked = true;
        },
        violation: (message, said) => report("violation", message, said),
        undetermined: (message, said) => report("undetermined", message, said),
    };
    return ({ rule, row, settings }) => {
        asked = rule;
        isAsked = false;
        if (findings.length > 0) findings = [];
        subject.row = row;
        subject.settings = settings as Record<string, never>;
        try {
            rule.judge(subject, stack);
        } catch (error) {
            findings.push(crash(resource, rule, error));
        }
        return verdictOf(resource, rule, isAsked, findings);
    };
}

const itself = (path: string): string => path;

/**
 * A finding whose text is written when it is read: of findings with one cause only the first one's is. It is made out here, so
 * that it keeps what it says, and not the values that were judged.
 */
function withText(
    told: Omit<Finding, "text">,
    template: string,
    words: Readonly<Record<string, string>>,
    resource: Resource,
): Finding {
    let text: string | undefined;
    return {
        ...told,
        get text() {
            const holder = resource.inside?.holder ?? resource;
            return (text ??= filled(template, { ...words, resource: labelIn(resource) + asideOf(holder) }));
        },
    };
}

const labelIn = (resource: Resource): string => {
    const { inside } = resource;
    if (!inside) return labelOf(resource);
    return inside.isWhole ? labelOf(inside.holder) : `${labelOf(resource)} in ${labelOf(inside.holder)}`;
};

/** The words of a rule name a path as the rule read it: a message names it as it stands in the program. */
function inHolder(
    data: Readonly<Record<string, string>>,
    own: string | undefined,
    path: string | undefined,
): Readonly<Record<string, string>> {
    if (own === undefined || path === undefined || own === path) return data;
    const words = Object.entries(data).map(([key, text]) => [key, text.replaceAll(`'${own}'`, `'${path}'`)]);
    return { ...(Object.fromEntries(words) as Readonly<Record<string, string>>), path };
}

const unset = (resource: Resource, path: string, word: string): Finding => ({
    kind: "undetermined",
    message: "unset-variable",
    text: filled(coreMessages.unsetVariable, { resource: labelIn(resource), path, word }),
    path,
});

/**
 * Rules that look for such a word in the part of a value that they judge: a key or a host may be known by the rest of it.
 * For every other rule it is the same wherever the word stands, and is told here.
 */
const tellsUnset = ({ control, messages }: Rule): boolean => control === "endpoints" || "unsetVariable" in messages;

/** The word in a value that is one name, not prose. */
function unsetAt(properties: Resource["properties"], path: string): string | undefined {
    const reading = read(properties, path);
    if (reading.state !== "known" || typeof reading.value !== "string") return undefined;
    return /\s/.test(reading.value.replace(/\[object \w+\]/g, "")) ? undefined : unsetText(reading.value);
}

/** A custom resource without any property: it is outside a --target, or its provider's settings are not known yet. */
const isBlank = (resource: Resource): boolean => resource.provider !== undefined && isEmpty(resource.properties);

function isEmpty(properties: Resource["properties"]): boolean {
    for (const _ in properties) return false;
    return true;
}

const blank = (resource: Resource): Finding => ({
    kind: "undetermined",
    message: "no-properties",
    text: filled(coreMessages.noProperties, { resource: labelOf(resource) }),
});

/** The text of a UserError is written for the user. Of any other error only the kind is told: its text may hold a value. */
const crash = (resource: Resource, rule: Rule, error: unknown): Finding => ({
    kind: "violation",
    message: RULE_FAILED,
    text:
        error instanceof UserError
            ? filled(coreMessages.notJudged, { rule: rule.id, resource: labelOf(resource), problem: error.message })
            : filled(coreMessages.ruleFailed, {
                  rule: rule.id,
                  resource: labelOf(resource),
                  error: error instanceof Error ? error.name : typeof error,
                  type: resource.type,
              }),
});
