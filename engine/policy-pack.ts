/** CrossGuard packs, and what they say of a resource, whichever engine runs them. */

export interface PolicyPack {
    /** The folder of PulumiPolicy.yaml. */
    readonly directory: string;
    /** A file in the format of Pulumi's --policy-pack-config. */
    readonly configFile?: string;
}

/** What one policy says of a resource, or of the stack under the stack's own URN. */
export interface PackFinding {
    readonly pack: string;
    readonly policy: string;
    readonly message: string;
    readonly level: "advisory" | "mandatory";
    readonly severity?: "low" | "medium" | "high" | "critical";
    readonly urn: string;
}
