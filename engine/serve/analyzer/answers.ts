/** What a pack answers, as bytes. */
import type * as AnalyzerModule from "@pulumi/pulumi/proto/analyzer_pb";
import type * as PluginModule from "@pulumi/pulumi/proto/plugin_pb";
import type { Pack } from "../../../policies/core/pack";
import { STACK_TYPE, type Resource } from "../../../policies/core/resource";
import { SOVEREIGNTY, type Level } from "../../../policies/core/settings";
import type { PackJudge, Violation } from "../judge";
import { message, number, struct, text, type Parts } from "./encode";
import { policiesOf, SETTINGS_DESCRIPTION, type PolicyDescription } from "../policies";

/** A violation, or what is wrong with the settings, which has no resource and no severity. */
type Told = Omit<Violation, "severity" | "urn"> & Partial<Violation>;

/**
 * @param pulumi requires what Pulumi's SDK requires: its messages are compared by class
 */
export function analyzerMessages(pulumi: NodeJS.Require, pack: Pack, version: string) {
    const messages = pulumi("./proto/analyzer_pb.js") as typeof AnalyzerModule;
    const empty = Buffer.alloc(0);
    const levelNumber = (level: Level): AnalyzerModule.EnforcementLevel => {
        const { ADVISORY, MANDATORY, DISABLED, REMEDIATE } = messages.EnforcementLevel;
        return { advisory: ADVISORY, mandatory: MANDATORY, disabled: DISABLED, remediate: REMEDIATE }[level];
    };
    const severityNumber = (severity: NonNullable<PolicyDescription["severity"]>): AnalyzerModule.PolicySeverity => {
        const { POLICY_SEVERITY_LOW, POLICY_SEVERITY_MEDIUM, POLICY_SEVERITY_HIGH, POLICY_SEVERITY_CRITICAL } =
            messages.PolicySeverity;
        const [low, medium, high, critical] = [
            POLICY_SEVERITY_LOW,
            POLICY_SEVERITY_MEDIUM,
            POLICY_SEVERITY_HIGH,
            POLICY_SEVERITY_CRITICAL,
        ];
        return { low, medium, high, critical }[severity];
    };

    function diagnostic({ name, description, message: said, severity, enforcementLevel, urn }: Told) {
        const made = new messages.AnalyzeDiagnostic()
            .setPolicyname(name)
            .setPolicypackname(pack.name)
            .setPolicypackversion(version)
            .setDescription(description)
            .setMessage(said)
            .setEnforcementlevel(levelNumber(enforcementLevel));
        if (urn !== undefined) made.setUrn(urn);
        if (severity !== undefined) made.setSeverity(severityNumber(severity));
        return made;
    }

    /** A `PolicyInfo`; the numbers are those of Pulumi's `analyzer.proto`. */
    function policyInfo(policy: PolicyDescription): Parts {
        const { framework } = policy;
        return [
            ...text(1, policy.name),
            ...text(2, policy.displayName),
            ...text(3, policy.description),
            ...number(5, levelNumber(policy.enforcementLevel)),
            ...message(6, message(1, struct(policy.configSchema.properties))),
            ...number(7, messages.PolicyType.POLICY_TYPE_RESOURCE),
            ...number(8, policy.severity ? severityNumber(policy.severity) : 0),
            ...(framework
                ? message(9, [
                      ...text(1, framework.name),
                      ...text(2, framework.version),
                      ...text(3, framework.reference),
                      ...text(4, framework.specification),
                  ])
                : []),
            ...(policy.tags ?? []).flatMap((tag) => text(10, tag)),
            ...text(11, policy.remediationSteps),
            ...text(12, policy.url),
        ];
    }

    return {
        /** A message without any field. */
        empty,

        /** An `AnalyzeResponse`. */
        violations(problems: readonly Told[], violations: readonly Violation[]): Buffer {
            if (problems.length === 0 && violations.length === 0) return empty;
            const diagnostics = [...problems, ...violations].map(diagnostic);
            return Buffer.from(new messages.AnalyzeResponse().setDiagnosticsList(diagnostics).serializeBinary());
        },

        /** What is wrong with the settings is told with the stack, which comes first. */
        problemsFor({ type }: Resource, judge: PackJudge): readonly Told[] {
            const level = judge.levelOfProblems();
            if (type !== STACK_TYPE || level === "disabled") return [];
            return judge.problems().map((problem) => ({
                name: SOVEREIGNTY,
                description: SETTINGS_DESCRIPTION,
                message: `${SETTINGS_DESCRIPTION}\n${problem}`,
                enforcementLevel: level === "advisory" ? "advisory" : "mandatory",
            }));
        },

        /** An `AnalyzerInfo`. */
        info(): Buffer {
            return Buffer.concat([
                ...text(1, pack.name),
                ...text(2, pack.displayName),
                ...policiesOf(pack).flatMap((policy) => message(3, policyInfo(policy))),
                ...text(4, version),
                ...number(5, 1),
                ...text(7, pack.description),
            ]);
        },

        /** A `PluginInfo`: the version of the pack, which is its own host. */
        pluginInfo(): Buffer {
            const { PluginInfo } = pulumi("./proto/plugin_pb.js") as typeof PluginModule;
            return Buffer.from(new PluginInfo().setVersion(version).serializeBinary());
        },
    };
}
