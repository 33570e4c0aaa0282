/** What a pack says of itself and its policies when the engine asks. */
import type { Pack } from "../../../policies/core/pack";
import type { Severity } from "../../../policies/core/rule";
import type { Level } from "../../../policies/core/settings";
import { policiesOf, type PolicyDescription } from "../policies";
import { message, number, struct, text, type Parts } from "./encode";

/** The numbers of Pulumi's `analyzer.proto`. */
export const levelNumbers: Readonly<Record<Level, number>> = { advisory: 0, mandatory: 1, disabled: 2, remediate: 3 };
export const severityNumbers: Readonly<Record<Severity, number>> = { low: 1, medium: 2, high: 3, critical: 4 };
const RESOURCE_POLICY = 1;

/** A `PolicyInfo`. */
function policyInfo(policy: PolicyDescription): Parts {
    const { framework } = policy;
    return [
        ...text(1, policy.name),
        ...text(2, policy.displayName),
        ...text(3, policy.description),
        ...number(5, levelNumbers[policy.enforcementLevel]),
        ...message(6, message(1, struct(policy.configSchema.properties))),
        ...number(7, RESOURCE_POLICY),
        ...number(8, policy.severity ? severityNumbers[policy.severity] : 0),
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
export const describe = (pack: Pack): Buffer =>
    Buffer.concat([
        ...text(1, pack.name),
        ...text(2, pack.displayName),
        ...policiesOf(pack).flatMap((policy) => message(3, policyInfo(policy))),
        ...number(5, 1),
        ...text(7, pack.description),
    ]);

/** The file beside the bundle of a pack that holds what `describe` makes of it. */
export const DESCRIPTION_FILE = "description.bin";
