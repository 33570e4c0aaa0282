/** GitLab's Code Quality report: an array of issues. Of issues of one fingerprint GitLab shows the first alone. */
import { createHash } from "node:crypto";
import type { Severity } from "../../../policies/core/rule";
import { isStanding } from "../report";
import type { Format } from "./format";

const severities: Readonly<Record<Severity, string>> = {
    critical: "blocker",
    high: "critical",
    medium: "major",
    low: "minor",
};

export const gitlab: Format = (report) => {
    const { run, findings } = report;
    const subject = run.source === "state" ? run.subject : `${run.subject}/Pulumi.yaml`;
    const issues = findings.filter(isStanding).map((finding) => ({
        description: finding.message,
        check_name: finding.rule,
        fingerprint: createHash("sha256")
            .update(JSON.stringify([finding.rule, finding.resource.urn, finding.fingerprint]))
            .digest("hex"),
        severity: finding.verdict === "undetermined" ? "info" : severities[finding.severity],
        location: {
            path: pathOf(finding.position?.file ?? subject),
            lines: { begin: finding.position?.line ?? 1 },
        },
    }));
    return `${JSON.stringify(issues, undefined, 2)}\n`;
};

/** GitLab finds a file by its path from the root of the repository, without `./`. */
const pathOf = (file: string): string =>
    file
        .replaceAll("\\", "/")
        .replace(/\/+/g, "/")
        .replace(/^(?:\.\/)+/, "");
