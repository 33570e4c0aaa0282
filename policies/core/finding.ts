/** What a rule finds on a resource. */
import { shortened } from "./foreign-text";
import { rememberedByText } from "./remembered";

/** What a finding comes from. Findings of one rule, with one message and one cause, are reported as one. */
export interface Cause {
    readonly kind: "resource" | "property" | "place" | "provider" | "group" | "cluster" | "setting" | "answer";
    /** Unique within the kind: the URN of a resource or provider, the name of a setting, an id of the rule's choice. */
    readonly id: string;
    /** The URN of the resource to look at first, where the id is not one. */
    readonly resource?: string;
}

export const causedBy = (kind: Cause["kind"], id: string, resource?: string): Cause => ({
    kind,
    id,
    ...(resource !== undefined && { resource }),
});

/** The cause of what is found of one resource because of another: the one to look at first. */
export const seenAt = ({ urn }: { readonly urn: string }, cause: Cause): Cause => ({ resource: urn, ...cause });

/** The message of a rule that failed. */
export const RULE_FAILED = "rule-failed";

/** The words of a message, with what its placeholders stand for. */
export function filled(message: string, data: Readonly<Record<string, string>>): string {
    const parts = partsOf(message);
    let text = parts[0]!;
    for (let at = 1; at < parts.length; at += 2) text += (data[parts[at]!] ?? `{${parts[at]}}`) + parts[at + 1]!;
    return text;
}
/** What is said, and the names of the placeholders between. */
const partsOf = rememberedByText((message): readonly string[] => message.split(/\{(\w+)\}/));

export interface Finding {
    readonly kind: "violation" | "undetermined";
    /** The id of the message, unique within the rule. */
    readonly message: string;
    readonly path?: string;
    /** The message with its placeholders filled. */
    readonly text: string;
    /** Absent: the resource itself, by what is said of it. */
    readonly cause?: Cause;
    /** Nobody looked at the resource: it does not count as judged. */
    readonly unseen?: true;
}

/** What a policy host's message begins with where it is no violation: CrossGuard knows no other answer. */
export const UNDETERMINED_MARK = "undetermined: ";

/** Why a finding does not block: somebody accepted it, for a time. Dates are ISO 8601 (`2027-03-31`). */
export interface AppliedWaiver {
    readonly reason: string;
    /** The last day on which it holds; an exception of Pulumi's has none. */
    readonly until?: string;
    readonly owner?: string;
    readonly ticket?: string;
    readonly approvedBy?: string;
}

/** How a finding is told that a waiver covers. */
export const waivedWords = ({ until }: AppliedWaiver): string =>
    until === undefined ? "waived without a last day" : `waived until ${until}`;

/** A resource as a report names it. */
export interface NamedResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
}

/** The waiver that holds for what a rule finds of a resource, at a path: `policies/waivers` gives one. */
export type WaiverOf = (rule: string, resource: NamedResource, path: string | undefined) => AppliedWaiver | undefined;

/** The resource that a URN names: the type is the last one of the URN, as the program gives it. */
export function namedBy(urn: string): NamedResource {
    const [, , types = "", ...name] = urn.split("::");
    return { urn, type: types.split("$").at(-1) ?? types, name: name.join("::") };
}

/** How a message names a resource: its kind and its name. */
export const labelOf = ({ type, name }: NamedResource): string =>
    `${shortened(type.split(":").at(-1) ?? type)} '${shortened(name)}'`;

/** The name of the stack of a resource: the third part of `urn:pulumi:STACK::…`. */
export const stackNameOf = ({ urn }: { readonly urn: string }): string => {
    const start = urn.indexOf(":", urn.indexOf(":") + 1) + 1;
    const end = urn.indexOf(":", start);
    return start === 0 ? "" : urn.slice(start, end < 0 ? undefined : end);
};
