/** GitLab's Code Quality report: an array of issues. Of issues of one fingerprint GitLab shows the first alone. */
import { createHash } from "node:crypto";
import type { Severity } from "../../../policies/core/rule";
import { isStanding } from "../report";
import { inRepository } from "../repository";
import { jsonFormat, listed } from "./pieces";

const severities: Readonly<Record<Severity, string>> = {
    critical: "blocker",
    high: "critical",
    medium: "major",
    low: "minor",
};

export const gitlab = jsonFormat((report) => {
    const { run, findings } = report;
    const subject = run.source === "state" ? run.subject : `${run.subject}/Pulumi.yaml`;
    return listed(findings.filter(isStanding), (finding) => {
        const { rule, message, resource, fingerprint, verdict, severity, position } = finding;
        const file = position?.file ?? subject;
        return {
            description: message,
            check_name: rule,
            fingerprint: createHash("sha256")
                .update(JSON.stringify([rule, resource.urn, fingerprint]))
                .digest("hex"),
            severity: verdict === "undetermined" ? "info" : severities[severity],
            location: { path: inRepository(file) ?? file, lines: { begin: position?.line ?? 1 } },
        };
    });
});
