import type { UnseenComponent } from "../../engine/judged-input";
import { parseUrn } from "../../engine/protocol/urn";
import { filled, labelOf, stackNameOf } from "../../policies/core/finding";
import { fingerprints, type ReportedFinding } from "../../policies/core/report-once";
import { levelOf, settingsIn, type Configuration } from "../../policies/core/settings";
import { unseen as rule } from "../../policies/visibility";

/**
 * Components whose inside could not be shown, as findings of the rule `unseen`, at its level: a stack with one is not
 * judged whole, so it is never compliant.
 */
export function unseenFindings(
    unseen: readonly UnseenComponent[],
    configuration: Configuration,
): readonly ReportedFinding[] {
    const fingerprint = fingerprints();
    return unseen.flatMap(({ urn, because, kind }): readonly ReportedFinding[] => {
        const { type, name } = parseUrn(urn);
        const resource = { urn, type, name };
        if (isOff(configuration, stackNameOf(resource))) return [];
        const finding = { kind: "undetermined", message: kind } as const;
        return [
            {
                rule: rule.id,
                verdict: "undetermined",
                level: levelOf(configuration, rule, finding, stackNameOf(resource)),
                severity: rule.severity,
                messageId: finding.message,
                resource,
                message: filled(rule.messages[kind], { resource: labelOf(resource), because }),
                cause: { kind: "resource", id: urn },
                unseen: true,
                affected: [resource],
                fingerprint: fingerprint(rule.id, finding.message, [urn]),
            },
        ];
    });
}

const isOff = ({ levels, settings }: Configuration, stack: string): boolean =>
    (settingsIn(settings, rule, stack).enforcementLevel ?? levels[rule.id]) === "disabled";
