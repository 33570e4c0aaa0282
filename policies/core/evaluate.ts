import { shortened } from "./foreign-text";
import { labelOf, RULE_FAILED, stackNameOf, type Finding } from "./finding";
import { read, readEach, unsetText } from "./reading";
import type { Resource } from "./resource";
import { plain, type Printable, type Rule, type Subject, type Verdict } from "./rule";
import { settingsIn, type Settings } from "./settings";
import { isWithin, NOT_DELETED, withCircumstances } from "./deployed";
import { stackOf, type Stack } from "./stack";
import { UserError } from "./user-error";

/**
 * Judges every resource of a complete stack under every rule. Pure: the same arguments give the same verdicts, in the order given.
 * @param today the day of the run, `2026-11-27`; without it, what depends on the day is undetermined
 */
export function evaluate(
    resources: readonly Resource[],
    rules: readonly Rule[],
    settings: Settings,
    today?: string,
): readonly Verdict[] {
    // What waits for its deletion has the URN of its successor, and is no part of the stack that the program wants.
    const stack = stackOf(resources.filter(({ deployed }) => !deployed?.isPendingDeletion));
    const verdicts: Verdict[] = [];
    for (const resource of resources)
        for (const rule of rules)
            if (concerns(rule, resource)) verdicts.push(judge(resource, rule, settings, stack, today));
    return verdicts;
}

/** What waits for its deletion still holds data somewhere; nothing else is asked of it. */
const concerns = ({ control }: Rule, { deployed }: Resource): boolean =>
    !deployed?.isPendingDeletion || control === "places";

/** Judges one resource when it is registered, with nothing known of the others. */
export function evaluateResource(
    resource: Resource,
    rules: readonly Rule[],
    settings: Settings,
    today?: string,
): readonly Verdict[] {
    const stack = stackOf([resource], false);
    return rules.map((rule) => judge(resource, rule, settings, stack, today));
}

const none: readonly Finding[] = [];

function judge(resource: Resource, rule: Rule, settings: Settings, stack: Stack, today: string | undefined): Verdict {
    const row: unknown = rule.rows && Object.hasOwn(rule.rows, resource.type) ? rule.rows[resource.type] : undefined;
    if (rule.rows && row === undefined) return { rule, resource, answer: "not-applicable", findings: none };
    const findings: Finding[] = [];
    let applies = false;
    const subject = subjectOf(resource, rule, row, settingsIn(settings, rule, stackNameOf(resource)), {
        applies: () => void (applies = true),
        found: (finding) => void findings.push(withCircumstances(finding, resource, stack)),
        today,
    });
    try {
        rule.judge(subject, stack);
    } catch (error) {
        findings.push(crash(resource, rule, error));
    }
    if (!applies && findings.length === 0) return { rule, resource, answer: "not-applicable", findings: none };
    if (isBlank(resource)) return { rule, resource, answer: "undetermined", findings: [blank(resource)] };
    if (findings.length === 0) return { rule, resource, answer: "compliant", findings: none };
    const isViolating = findings.some(({ kind }) => kind === "violation");
    const answer = isViolating ? "violating" : "undetermined";
    return { rule, resource, answer, findings };
}

function subjectOf(
    resource: Resource,
    rule: Rule,
    row: unknown,
    settings: Readonly<Record<string, unknown>>,
    told: {
        readonly applies: () => void;
        readonly found: (finding: Finding) => void;
        readonly today: string | undefined;
    },
): Subject<Record<string, string>, Record<string, never>, unknown> {
    const { properties, secrets = [] } = resource;
    const show = (path: string): Printable => {
        if (secrets.some((secret) => isWithin(path, secret))) return plain("[secret]");
        if (!rule.printable?.(path, resource)) return plain("[not shown]");
        const reading = read(properties, path);
        if (reading.state !== "known") return plain(`[${reading.state}]`);
        return plain(shortened(typeof reading.value === "string" ? reading.value : JSON.stringify(reading.value)));
    };
    /** A block that is computed is one cause, however many of its properties are asked for. */
    const unknownBlock = (path: string | undefined): Finding["cause"] => {
        const reading = path === undefined ? undefined : read(properties, path);
        return reading?.state === "unknown" ? { kind: "property", id: `${resource.urn} ${reading.block}` } : undefined;
    };
    const report =
        (kind: Finding["kind"]) =>
        (message: string, { cause, unseen, ...data }: Pick<Finding, "cause" | "unseen">) => {
            const { path } = data as { readonly path?: string };
            const origin = cause ?? (kind === "undetermined" ? unknownBlock(path) : undefined);
            const word = path === undefined || tellsUnset(rule) ? undefined : unsetAt(properties, path);
            if (path !== undefined && word !== undefined) {
                told.found({
                    kind: "undetermined",
                    message: "unset-variable",
                    text: `${labelOf(resource)} cannot be judged: '${path}' holds the word '${word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.`,
                    path,
                });
                return;
            }
            const text = fill((rule.messages as Record<string, string>)[message] ?? message, {
                ...(data as Readonly<Record<string, string>>),
                resource: labelOf(resource) + (resource.deployed?.isPendingDeletion ? NOT_DELETED : ""),
            });
            told.found({
                kind,
                message,
                text,
                ...(path !== undefined && { path }),
                ...(origin && { cause: origin }),
                ...(unseen && { unseen }),
            });
        };
    return {
        resource,
        row,
        settings: settings as Record<string, never>,
        today: told.today,
        read: (path) => read(properties, path),
        readEach: (path) => readEach(properties, path),
        show,
        applies: told.applies,
        violation: report("violation"),
        undetermined: report("undetermined"),
    };
}

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

const fill = (text: string, data: Readonly<Record<string, string>>): string =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => data[name] ?? placeholder);

/** A custom resource without any property: it is outside a --target, or its provider's settings are not known yet. */
const isBlank = (resource: Resource): boolean =>
    resource.provider !== undefined && Object.keys(resource.properties).length === 0;

const blank = (resource: Resource): Finding => ({
    kind: "undetermined",
    message: "no-properties",
    text: `${labelOf(resource)} arrived without any property, so it cannot be judged: it is outside the target of this preview, or its provider is not configured yet.`,
});

/** The text of a UserError is written for the user. Of any other error only the kind is told: its text may hold a value. */
const crash = (resource: Resource, rule: Rule, error: unknown): Finding => ({
    kind: "violation",
    message: RULE_FAILED,
    text:
        error instanceof UserError
            ? `The rule ${rule.id} cannot judge ${labelOf(resource)}: ${error.message}`
            : `The rule ${rule.id} failed on ${labelOf(resource)} (${error instanceof Error ? error.name : typeof error}), so the resource was not judged. This is a defect of the rule: report it with the type ${resource.type}.`,
});
