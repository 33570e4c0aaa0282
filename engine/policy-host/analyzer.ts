import type { WireObject } from "../protocol/wire";

/** A resource as a policy host receives it. Empty and false options are left out on the wire. */
export interface AnalyzedResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly properties: WireObject;
    readonly options: {
        readonly protect: boolean;
        readonly ignoreChanges: readonly string[];
        readonly deleteBeforeReplace?: boolean;
        readonly additionalSecretOutputs: readonly string[];
        readonly aliases: readonly string[];
        /** Seconds. */
        readonly customTimeouts: Readonly<Record<"create" | "update" | "delete" | "read", number>>;
        readonly parent: string;
    };
    readonly provider?: {
        readonly urn: string;
        readonly type: string;
        readonly name: string;
        readonly properties: WireObject;
    };
}
export interface AnalyzedStackResource extends AnalyzedResource {
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

export type EnforcementLevel = "advisory" | "mandatory" | "disabled" | "remediate";

/** What one policy says about a resource or the stack. */
export interface PolicyDiagnostic {
    readonly pack: string;
    readonly packVersion: string;
    readonly policy: string;
    readonly message: string;
    readonly description: string;
    readonly level: "advisory" | "mandatory";
    readonly severity?: "low" | "medium" | "high" | "critical";
    readonly urn: string;
}

export interface Remediation {
    readonly pack: string;
    readonly packVersion: string;
    readonly policy: string;
    readonly description: string;
    /** The new inputs, or undefined when the policy could not mend. */
    readonly properties?: WireObject;
    /** Why it could not. */
    readonly diagnostic: string;
}

/** A running pack. Every method rejects when the pack fails, exits or does not answer in time. */
export interface PolicyHost {
    readonly name: string;
    readonly version: string;
    remediate(resource: AnalyzedResource): Promise<readonly Remediation[]>;
    analyze(resource: AnalyzedResource): Promise<readonly PolicyDiagnostic[]>;
    analyzeStack(resources: readonly AnalyzedStackResource[]): Promise<readonly PolicyDiagnostic[]>;
    /** Ends the pack's process; never rejects. */
    close(): Promise<void>;
}
