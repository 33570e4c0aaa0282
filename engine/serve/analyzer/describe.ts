/** What a pack says of itself and its policies when the engine asks. */
import type * as AnalyzerModule from "@pulumi/pulumi/proto/analyzer_pb";
import type { Pack } from "../../../policies/core/pack";
import type { Level } from "../../../policies/core/settings";
import { policiesOf, type PolicyDescription } from "../policies";
import { message, number, struct, text, type Parts } from "./encode";

type Messages = typeof AnalyzerModule;

export const levelNumber = ({ EnforcementLevel }: Messages, level: Level): AnalyzerModule.EnforcementLevel => {
    const { ADVISORY, MANDATORY, DISABLED, REMEDIATE } = EnforcementLevel;
    return { advisory: ADVISORY, mandatory: MANDATORY, disabled: DISABLED, remediate: REMEDIATE }[level];
};

export const severityNumber = (
    { PolicySeverity }: Messages,
    severity: NonNullable<PolicyDescription["severity"]>,
): AnalyzerModule.PolicySeverity => {
    const { POLICY_SEVERITY_LOW, POLICY_SEVERITY_MEDIUM, POLICY_SEVERITY_HIGH, POLICY_SEVERITY_CRITICAL } =
        PolicySeverity;
    const [low, medium, high, critical] = [
        POLICY_SEVERITY_LOW,
        POLICY_SEVERITY_MEDIUM,
        POLICY_SEVERITY_HIGH,
        POLICY_SEVERITY_CRITICAL,
    ];
    return { low, medium, high, critical }[severity];
};

/** A `PolicyInfo`; the numbers are those of Pulumi's `analyzer.proto`. */
function policyInfo(messages: Messages, policy: PolicyDescription): Parts {
    const { framework } = policy;
    return [
        ...text(1, policy.name),
        ...text(2, policy.displayName),
        ...text(3, policy.description),
        ...number(5, levelNumber(messages, policy.enforcementLevel)),
        ...message(6, message(1, struct(policy.configSchema.properties))),
        ...number(7, messages.PolicyType.POLICY_TYPE_RESOURCE),
        ...number(8, policy.severity ? severityNumber(messages, policy.severity) : 0),
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

/**
 * An `AnalyzerInfo` without the version, which is that of the package from which the pack is started. `build.mjs` writes it
 * beside the bundle of a pack: to make it takes longer than to load every rule.
 */
export const describe = (messages: Messages, pack: Pack): Buffer =>
    Buffer.concat([
        ...text(1, pack.name),
        ...text(2, pack.displayName),
        ...policiesOf(pack).flatMap((policy) => message(3, policyInfo(messages, policy))),
        ...number(5, 1),
        ...text(7, pack.description),
    ]);

/** The file beside the bundle of a pack that holds what `describe` makes of it. */
export const DESCRIPTION_FILE = "description.bin";
