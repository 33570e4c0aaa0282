import type { Resource } from "@pulumi/pulumi";
import type { GcpSettings } from "./settings";

/** Where everything of a stack goes. */
export interface Place {
    readonly parent: Resource;
    /** The beginning of all names. */
    readonly name: string;
    readonly settings: GcpSettings;
}
