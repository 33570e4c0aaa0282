/** What verdicts come to: every cause once, with all that it affects. */
import { createHash } from "node:crypto";
import { labelOf, stackNameOf, type Cause, type Finding, type NamedResource } from "./finding";
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
    /** Every resource that the cause affects, in the order of their URNs. */
    readonly affected: readonly Affected[];
    /** Stays the same when lines, the stack's name or the order of resources change. 16 hexadecimal digits. */
    readonly fingerprint: string;
    /** `file` is relative to the working directory, lines and columns count from 1. */
    readonly position?: Position;
}

/**
 * The findings of verdicts, every cause once.
 * @param verdicts in the order in which the affected resources are to be told
 */
export function findingsOf(verdicts: readonly Verdict[], configuration: Configuration): readonly ReportedFinding[] {
    const groups = new Map<string, { readonly verdict: Verdict; readonly finding: Finding }[]>();
    for (const verdict of verdicts)
        for (const finding of verdict.findings) {
            const key = causeKey(verdict, finding);
            const group = groups.get(key);
            if (group) group.push({ verdict, finding });
            else groups.set(key, [{ verdict, finding }]);
        }
    const resources = new Map(verdicts.map(({ resource }) => [resource.urn, resource]));
    const found = [...groups.values()].map((group) => reported(group, resources, configuration));
    return withFingerprints(found);
}

/** Equal for findings that are told as one. */
export function causeKey({ rule, resource }: Pick<Verdict, "rule" | "resource">, finding: Finding): string {
    const { kind, message, cause, text } = finding;
    const origin = cause ? [cause.kind, cause.id] : ["resource", resource.urn, text];
    return JSON.stringify([rule.id, kind, message, ...origin]);
}

function reported(
    group: readonly { readonly verdict: Verdict; readonly finding: Finding }[],
    resources: ReadonlyMap<string, Resource>,
    configuration: Configuration,
): ReportedFinding {
    const [first] = group as [(typeof group)[number]];
    const cause = first.finding.cause ?? { kind: "resource", id: first.verdict.resource.urn };
    const source = resources.get(cause.resource ?? cause.id);
    // What is said of the cause itself comes before what is said of a resource that it affects.
    const { verdict, finding } = group.find((each) => each.verdict.resource === source) ?? first;
    const { rule, resource } = verdict;
    const origin = source ?? resource;
    const affected = [...new Map(group.map((each) => [each.verdict.resource.urn, affectedBy(each)])).values()];
    return {
        rule: rule.id,
        verdict: finding.kind === "violation" ? "violating" : "undetermined",
        level: levelOf(configuration, rule, finding.kind, stackNameOf(resource)),
        severity: rule.severity,
        messageId: finding.message,
        message: finding.text + alsoAffected(affected.filter(({ urn }) => urn !== resource.urn)),
        resource: named(origin),
        ...(finding.path !== undefined && { path: finding.path }),
        cause,
        affected,
        fingerprint: "",
        ...(origin.position && { position: origin.position }),
    };
}

const named = ({ urn, type, name }: Resource): NamedResource => ({ urn, type, name });

function affectedBy({ verdict: { resource }, finding: { path } }: { verdict: Verdict; finding: Finding }): Affected {
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

/** Gives every finding the hash of what it says of what, with a number behind it where two are alike. */
export function withFingerprints<Found extends Omit<ReportedFinding, "fingerprint">>(
    found: readonly Found[],
): readonly (Found & { readonly fingerprint: string })[] {
    const seen = new Map<string, number>();
    return found.map((finding) => {
        const { rule, messageId = finding.message, resource, path = "", cause } = finding;
        const parts = [rule, messageId, withoutStack(resource.urn), path.replace(/\[\d+\]/g, "[]"), cause.kind];
        const key = JSON.stringify([...parts, withoutStack(cause.id)]);
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        const text = count === 1 ? key : `${key} ${count}`;
        return { ...finding, fingerprint: createHash("sha256").update(text).digest("hex").slice(0, 16) };
    });
}

/** Without the name of the stack, and without the version in the name of a default provider (`default_3_28_0`). */
const withoutStack = (urn: string): string =>
    urn.replace(/^urn:pulumi:[^:]*::/, "").replace(/(::default)_\d+_\d+_\w+$/, "$1");
