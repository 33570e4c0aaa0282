import type { Resource } from "../core/resource";
import type { Properties } from "../core/values";
import type { Question } from "../residency/messages";

/** What is judged as a resource of a provider: one itself, or one that stands within a template or a custom resource. */
export interface Inner {
    readonly type: string;
    readonly properties: Properties;
    /** Where it stands: `spec.`; empty for a resource itself. */
    readonly prefix: string;
}

export const wholeResource = ({ type, properties }: Resource): Inner => ({ type, properties, prefix: "" });

/** The question as it would be asked of what stands within. */
export const askedOf = (question: Question, { type, properties }: Inner): Question => ({
    ...question,
    resource: { ...question.resource, type, properties },
});
