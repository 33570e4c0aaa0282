/** What a state tells beside the properties of a resource, as findings tell it. */
import { filled, labelOf, type Finding } from "./finding";
import { coreMessages, notes } from "./own-messages";
import type { Resource } from "./resource";
import type { Stack } from "./stack";

/** What stands behind the name of a resource that is there, and that the program does not declare. */
export function asideOf({ deployed, isRead }: Resource): string {
    if (deployed?.isPendingDeletion) return " (its deletion is still to be done)";
    return isRead ? " (which the program only reads)" : "";
}

/** A finding with what the state adds to it: why a value is not known, and what stands in the way of the remedy. */
export function withCircumstances(finding: Finding, resource: Resource, stack: Stack): Finding {
    if (!resource.deployed) return finding;
    if (finding.kind === "undetermined") {
        const text = encryptedText(finding, resource, stack);
        return text === undefined ? finding : { ...finding, text };
    }
    const added = notesOn(resource);
    return added.length > 0 ? { ...finding, text: [finding.text, ...added].join(" ") } : finding;
}

function notesOn({ deployed }: Resource): readonly string[] {
    const { isPendingDeletion, isImported, isProtected } = deployed ?? {};
    return [
        ...(isPendingDeletion ? [notes.pendingDeletion] : []),
        ...(isImported ? [notes.imported] : []),
        ...(isProtected ? [notes.protected] : []),
    ];
}

/**
 * In a state only what is encrypted is not known: in the resource itself, or in what the finding comes from. A finding
 * that does not say that a value is unknown has another reason, and stays.
 */
function encryptedText(finding: Finding, resource: Resource, stack: Stack): string | undefined {
    const { path, cause } = finding;
    const [urn = "", block] = (cause?.resource ?? cause?.id ?? "").split(" ");
    const origins = [
        { origin: resource, at: path },
        { origin: stack.find(urn), at: block },
        { origin: stack.find(resource.provider?.urn ?? ""), at: undefined },
    ];
    for (const { origin, at } of origins) {
        const encrypted = origin?.deployed?.encrypted.find((each) => at === undefined || overlap(each, at));
        if (!origin || encrypted === undefined) continue;
        // The text is asked for last: it is written when it is read.
        if (!saysUnknown.test(finding.text)) return undefined;
        const said = { resource: labelOf(resource), path: encrypted };
        return origin === resource
            ? filled(coreMessages.encrypted, said)
            : filled(coreMessages.encryptedElsewhere, { ...said, origin: labelOf(origin) });
    }
    return undefined;
}

/** How rules say that a value, or the kubeconfig of a provider, is not known. */
const saysUnknown = /until deployment|its address does not tell/;

/** Whether one path is the other, or leads into it. */
const overlap = (one: string, other: string): boolean => isWithin(one, other) || isWithin(other, one);

export const isWithin = (path: string, block: string): boolean =>
    path === block || (path.startsWith(block) && /^[.[]/.test(path.slice(block.length)));
