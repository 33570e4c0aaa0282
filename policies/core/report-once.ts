/** What verdicts come to: every cause once, with all that it affects. */
import { createHash } from "node:crypto";
import {
    labelOf,
    namedBy,
    stackNameOf,
    type AppliedWaiver,
    type Cause,
    type Finding,
    type NamedResource,
} from "./finding";
import type { Position, Resource } from "./resource";
import type { Severity, Verdict } from "./rule";
import { levelOf, type Configuration } from "./settings";

/** A resource that a cause affects. */
export interface Affected extends NamedResource {
    /** The property in question. */
    readonly path?: string;
    readonly position?: Position;
}

/** One finding, as every pack, command and report tells it. */
export interface ReportedFinding {
    readonly rule: string;
    readonly verdict: "violating" | "undetermined";
    readonly level: "advisory" | "mandatory";
    readonly severity: Severity;
    /** The id of the message; absent for policies of other packs, which have none. */
    readonly messageId?: string;
    readonly message: string;
    /** The resource to look at first: the cause, where it is a resource of the stack, else the first that is affected. */
    readonly resource: NamedResource;
    readonly path?: string;
    readonly cause: Cause;
    /** Nobody looked at what is affected: it does not count as judged. */
    readonly unseen?: true;
    /** Every resource that the cause affects, in the order of their URNs. */
    readonly affected: readonly Affected[];
    /** Stays the same when lines, the stack's name or the order of resources change. 16 hexadecimal digits. */
    readonly fingerprint: string;
    /** Those of all findings that a report tells as this one, because one line of the program makes them. */
    readonly fingerprints?: readonly string[];
    /** `file` is relative to the working directory, lines and columns count from 1. */
    readonly position?: Position;
    /** Present where a waiver holds: the finding is told as waived, and neither counts nor blocks. */
    readonly waived?: AppliedWaiver;
    /** Present where a baseline knows the finding: it counts, and does not block. */
    readonly known?: true;
}

/**
 * The findings of verdicts, every cause once; what a waiver covers apart from what none covers.
 * @param verdicts in the order in which the affected resources are to be told
 * @param resources among which a cause may be; those that were judged where none are given
 */
export const findingsOf = (
    verdicts: readonly Verdict[],
    configuration: Configuration,
    resources?: readonly Resource[],
): readonly ReportedFinding[] => [...keyedFindingsOf(verdicts, configuration, resources).values()];

/**
 * The same, by a key that tells whether a cause was reported before: of one resource, or of a stack that grows.
 * @param fingerprint `unmarked` where nobody compares the findings with those of another run
 */
export function keyedFindingsOf(
    verdicts: readonly Verdict[],
    configuration: Configuration,
    resources: readonly Resource[] = verdicts.map(({ resource }) => resource),
    fingerprint: Fingerprint = fingerprints(),
): ReadonlyMap<string, ReportedFinding> {
    const groups = new Map<string, Found[]>();
    for (const verdict of verdicts)
        for (const finding of verdict.findings) {
            const waived = waiverOf(configuration, verdict, finding);
            const key = causeKey(verdict, finding) + (waived ? JSON.stringify(waived) : "");
            const group = groups.get(key);
            if (group) group.push({ verdict, finding, waived });
            else groups.set(key, [{ verdict, finding, waived }]);
        }
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    // What is not waived comes first: a waiver for a part of a cause must not change the fingerprint of the rest.
    const ordered = configuration.waiverOf
        ? [...groups].sort(([, [one]], [, [other]]) => Number(!!one?.waived) - Number(!!other?.waived))
        : [...groups];
    return new Map(ordered.map(([key, group]) => [key, reported(group, byUrn, configuration, fingerprint)]));
}

/** The waiver of what is found of a resource: for the resource, or for the one that is the cause. */
function waiverOf({ waiverOf: of }: Configuration, { rule, resource }: Verdict, { path, cause }: Finding) {
    if (!of) return undefined;
    const source = cause?.resource ?? cause?.id ?? "";
    return (
        of(rule.id, resource, path) ??
        (source.startsWith("urn:pulumi:") ? of(rule.id, namedBy(source), path) : undefined)
    );
}

interface Found {
    readonly verdict: Verdict;
    readonly finding: Finding;
    readonly waived: AppliedWaiver | undefined;
}

/** Equal for findings that are told as one. */
export function causeKey({ rule, resource }: Verdict, { kind, message, cause, text }: Finding): string {
    const origin = cause ? [cause.kind, cause.id] : ["resource", resource.urn, text];
    return JSON.stringify([rule.id, kind, message, ...origin]);
}

function reported(
    group: readonly Found[],
    resources: ReadonlyMap<string, Resource>,
    configuration: Configuration,
    fingerprint: Fingerprint,
): ReportedFinding {
    const [first] = group as [Found];
    const cause: Cause = first.finding.cause ?? { kind: "resource", id: first.verdict.resource.urn };
    const source = resources.get(cause.resource ?? cause.id);
    // What is said of the cause itself comes before what is said of a resource that it affects.
    const { verdict, finding, waived } = group.find((each) => each.verdict.resource === source) ?? first;
    const { rule, resource } = verdict;
    const origin = source ?? resource;
    const affected = [...new Map(group.map((each) => [each.verdict.resource.urn, affectedBy(each)])).values()];
    const subject = first.finding.cause ? [cause.kind, cause.id] : [resource.urn, finding.path ?? ""];
    return {
        rule: rule.id,
        verdict: finding.kind === "violation" ? "violating" : "undetermined",
        level: levelOf(configuration, rule, finding, stackNameOf(resource)),
        severity: rule.severity,
        messageId: finding.message,
        message: finding.text + alsoAffected(affected.filter(({ urn }) => urn !== resource.urn)),
        resource: named(origin),
        ...(finding.path !== undefined && { path: finding.path }),
        cause: withoutValues(cause),
        ...(finding.unseen && { unseen: true }),
        affected,
        fingerprint: fingerprint(rule.id, finding.message, subject),
        ...(origin.position && { position: origin.position }),
        ...(waived && { waived }),
    };
}

/** The id of a place or of a group may be a value of the program, and a secret: only its hash is told. */
function withoutValues(cause: Cause): Cause {
    const isUrn = /^urn:pulumi:\S+$/.test(cause.id) && cause.kind !== "place";
    const isOurs = cause.kind === "setting" || cause.kind === "answer" || cause.kind === "property";
    return isUrn || isOurs ? cause : { ...cause, id: hashOf(cause.id) };
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

const named = ({ urn, type, name }: Resource): NamedResource => ({ urn, type, name });

function affectedBy({ verdict: { resource }, finding: { path } }: Found): Affected {
    return {
        ...named(resource),
        ...(path !== undefined && { path }),
        ...(resource.position && { position: resource.position }),
    };
}

const NAMED_AT_MOST = 5;
function alsoAffected(others: readonly NamedResource[]): string {
    if (others.length === 0) return "";
    const shown = others.slice(0, NAMED_AT_MOST).map(labelOf).join(", ");
    const rest = others.length - NAMED_AT_MOST;
    return ` The same cause affects ${shown}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

/** Gives no fingerprint: each is a hash. */
export const unmarked: Fingerprint = () => "";

type Fingerprint = (rule: string, message: string, subject: readonly string[]) => string;

/**
 * Gives the hash of what is said of what: not of lines, of the stack's name, of indexes in a list. Of findings that are
 * alike the second and later ones are numbered.
 */
export function fingerprints(): Fingerprint {
    const seen = new Map<string, number>();
    return (rule, message, subject) => {
        const key = JSON.stringify([rule, message, ...subject.map(unnumbered)]);
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        const text = count === 1 ? key : `${key} ${count}`;
        return hashOf(text);
    };
}

/** Without the name of the stack, indexes, and the version in the name of a default provider (`default_3_28_0`). */
const unnumbered = (text: string): string =>
    text
        .replace(/urn:pulumi:[^:]*::/g, "")
        .replace(/\[\d+\]/g, "[]")
        .replace(/(::default)_\d+_\d+_\w+/g, "$1");
