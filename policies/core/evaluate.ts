import { read, readEach } from "./reading";
import { stackOf, type Resource, type Stack } from "./resource";
import { plain, type Finding, type Outcome, type Printable, type Rule, type Subject, type Verdict } from "./rule";

/** Rule id → setting → value, complete: as `readSettings` returns them. */
export type Settings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Judges every resource of a stack under every rule. Pure: the same arguments give the same verdicts, in the order given. */
export function evaluate(
    resources: readonly Resource[],
    rules: readonly Rule[],
    settings: Settings,
): readonly Verdict[] {
    const stack = stackOf(resources);
    return resources.flatMap((resource) => rules.map((rule) => judge(resource, rule, settings, stack)));
}

/** Judges one resource when it is registered, with nothing known of the others; rules that join the stack are left out. */
export function evaluateResource(resource: Resource, rules: readonly Rule[], settings: Settings): readonly Verdict[] {
    return rules.filter((rule) => rule.check).map((rule) => judge(resource, rule, settings));
}

function judge(resource: Resource, rule: Rule, settings: Settings, stack?: Stack): Verdict {
    const row: unknown = rule.rows && Object.hasOwn(rule.rows, resource.type) ? rule.rows[resource.type] : undefined;
    if (rule.rows && row === undefined) return { rule, resource, answer: "not-applicable", findings: [] };
    const findings: Finding[] = [];
    const subject = subjectOf(resource, rule, row, settingsFor(resource, rule, settings), findings);
    let outcome: Outcome;
    try {
        outcome = stack && rule.join ? rule.join(subject, stack) : rule.check?.(subject);
    } catch (error) {
        findings.push(crash(resource, rule, error));
    }
    if (outcome === "not-applicable" && findings.length === 0) return { rule, resource, answer: outcome, findings };
    if (isBlank(resource)) return { rule, resource, answer: "undetermined", findings: [blank(resource)] };
    const kinds = new Set(findings.map((finding) => finding.kind));
    const answer = kinds.has("violation") ? "violating" : kinds.has("undetermined") ? "undetermined" : "compliant";
    return { rule, resource, answer, findings };
}

function subjectOf(
    resource: Resource,
    rule: Rule,
    row: unknown,
    settings: Readonly<Record<string, unknown>>,
    findings: Finding[],
): Subject<Record<string, string>, Record<string, never>, unknown> {
    const { properties, secrets = [] } = resource;
    const show = (path: string): Printable => {
        if (secrets.some((secret) => isWithin(path, secret))) return plain("[secret]");
        if (!rule.printable?.(path, resource)) return plain("[not shown]");
        const reading = read(properties, path);
        if (reading.state !== "known") return plain(`[${reading.state}]`);
        return plain(typeof reading.value === "string" ? reading.value : JSON.stringify(reading.value));
    };
    const told = new Set<string>();
    const report = (kind: Finding["kind"]) => (message: string, data: Readonly<Record<string, string>>) => {
        const { path } = data;
        const reading = path === undefined || kind === "violation" ? undefined : read(properties, path);
        // A block that comes with a later step is told once, however much is asked of what is in it.
        const once = reading?.state === "unknown" ? `${message} ${reading.block}` : undefined;
        if (once !== undefined && told.has(once)) return;
        if (once !== undefined) told.add(once);
        const text = fill((rule.messages as Record<string, string>)[message] ?? message, {
            ...data,
            resource: label(resource),
        });
        findings.push(path === undefined ? { kind, message, text } : { kind, message, path, text });
    };
    return {
        resource,
        row,
        settings: settings as Record<string, never>,
        read: (path) => read(properties, path),
        readEach: (path) => readEach(properties, path),
        show,
        violation: report("violation"),
        undetermined: report("undetermined"),
    };
}

const isWithin = (path: string, block: string): boolean =>
    path === block || (path.startsWith(block) && /^[.[]/.test(path.slice(block.length)));

/** A rule's settings, with those of its setting `environments` for the stack of the resource. */
function settingsFor({ urn }: Resource, rule: Rule, settings: Settings): Settings[string] {
    const { environments, ...own } = settings[rule.id] ?? defaultsOf(rule);
    return { ...own, ...(environments as Settings | undefined)?.[urn.split(":")[2] ?? ""] };
}

const fill = (text: string, data: Readonly<Record<string, string>>): string =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => data[name] ?? placeholder);

/** How a message names a resource: its kind and its name. */
const label = ({ type, name }: Resource): string => `${type.split(":").at(-1) ?? type} '${name}'`;

export function defaultsOf({ settings }: Rule): Readonly<Record<string, unknown>> {
    const entries = Object.entries(settings as Record<string, { default: unknown }>);
    return Object.fromEntries(entries.map(([key, setting]) => [key, setting.default]));
}

/** A custom resource without any property: it is outside a --target, or its provider's settings are not known yet. */
const isBlank = (resource: Resource): boolean =>
    resource.provider !== undefined && Object.keys(resource.properties).length === 0;

const blank = (resource: Resource): Finding => ({
    kind: "undetermined",
    message: "no-properties",
    text: `${label(resource)} arrived without any property, so nothing can be said of it: it is outside the target of this preview, or its provider is not configured yet.`,
});

/** Only the kind of error is told: its text may hold a property's value. */
const crash = (resource: Resource, rule: Rule, error: unknown): Finding => ({
    kind: "violation",
    message: "rule-failed",
    text: `The rule ${rule.id} failed on ${label(resource)} (${error instanceof Error ? error.name : typeof error}), so it was not judged. This is a defect of the rule: report it with the type ${resource.type}.`,
});
