/** A running pack, in the words of Pulumi's analyzer protocol. */
import type { PackFinding } from "../policy-pack";
import type { WireObject } from "../protocol/wire";

/** A provider as a policy sees it. */
export interface AnalyzedProvider {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly properties: WireObject;
}

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
    readonly provider?: AnalyzedProvider;
}
export interface AnalyzedStackResource extends AnalyzedResource {
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

export interface PolicyDiagnostic extends PackFinding {
    readonly packVersion: string;
    readonly description: string;
}

export interface Remediation {
    readonly pack: string;
    readonly packVersion: string;
    readonly policy: string;
    readonly description: string;
    /** The new inputs; undefined when the policy cannot remediate. */
    readonly properties?: WireObject;
    /** Why the policy cannot remediate. */
    readonly diagnostic: string;
}

/** A pack that runs and is configured. Every method rejects when the pack fails, exits or does not answer in time. */
export interface PolicyHost {
    readonly name: string;
    readonly version: string;
    remediate(resource: AnalyzedResource): Promise<readonly Remediation[]>;
    analyze(resource: AnalyzedResource): Promise<readonly PolicyDiagnostic[]>;
    analyzeStack(resources: readonly AnalyzedStackResource[]): Promise<readonly PolicyDiagnostic[]>;
    /** Ends the pack's process; never rejects. */
    close(): Promise<void>;
}
