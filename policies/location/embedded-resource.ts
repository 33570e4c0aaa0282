import type { Resource } from "../core/resource";
import type { Properties } from "../core/values";

/** A resource as its own type is judged: one of the stack, or one inside a template or a custom resource. */
export interface EmbeddedResource {
    readonly type: string;
    readonly properties: Properties;
    /** The path of its properties in the resource that holds it, with a dot behind: `spec.`. Empty for the resource itself. */
    readonly prefix: string;
}

/** A resource of the stack, judged as itself. */
export const asEmbedded = ({ type, properties }: Resource): EmbeddedResource => ({ type, properties, prefix: "" });
