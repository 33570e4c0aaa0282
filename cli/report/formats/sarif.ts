/** SARIF 2.1.0, by the rules of GitHub's code scanning: docs/formats.md says which. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Log, ReportingDescriptor, Result, Suppression } from "sarif";
import type { ReportedFinding } from "../../../policies/core/report-once";
import type { Position } from "../../../policies/core/resource";
import type { Severity } from "../../../policies/core/rule";
import { lineAt } from "../excerpt";
import { blocks, type Report } from "../report";
import { inRepository } from "../repository";
import { jsonFormat, listed } from "./pieces";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

export const sarif = jsonFormat((report): Log => {
    const ids = [...new Set(report.findings.map(({ rule }) => rule))].sort();
    const { run } = report;
    return {
        $schema: SCHEMA,
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "Rempart",
                        version: run.rempart,
                        semanticVersion: run.rempart,
                        informationUri: "https://github.com/rempart/rempart",
                        rules: ids.map((id) => descriptor(id, report)),
                    },
                },
                // One category for each stack: runs over several stacks do not replace each other's alerts.
                automationDetails: { id: `rempart/${run.project ?? "project"}/${run.stack ?? "stack"}/` },
                columnKind: "utf16CodeUnits",
                invocations: [
                    {
                        executionSuccessful: report.errors.length === 0,
                        endTimeUtc: run.at,
                        ...(report.errors.length > 0 && {
                            toolExecutionNotifications: report.errors.map(({ message }) => ({
                                level: "error" as const,
                                message: { text: message },
                            })),
                        }),
                    },
                ],
                originalUriBaseIds: { SRCROOT: { description: { text: "the root of the repository" } } },
                results: listed(report.findings, (finding) => resultOf(finding, ids, report)),
            },
        ],
    };
});

/** GitHub reads a number from 0.1 to 10 as text. */
const scores: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };
const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
    critical: "error",
    high: "error",
    medium: "warning",
    low: "note",
};
const TAGS_AT_MOST = 20;

function descriptor(id: string, { rules, findings }: Report): ReportingDescriptor {
    const rule = rules[id];
    // A policy of another pack has a name and a severity, and nothing else.
    const severity = rule?.severity ?? findings.find((each) => each.rule === id)?.severity ?? "medium";
    const title = rule?.title ?? `The policy ${id} holds.`;
    const remediation = rule?.remediation ?? "See the documentation of the policy pack.";
    const references = (rule?.frameworks ?? []).map((each) => `- ${each.title} (${each.id})`);
    const frameworks = references.length > 0 ? `\n\nReferences:\n\n${references.join("\n")}` : "";
    const link = rule ? `\n\n[${id}](${rule.url})` : "";
    return {
        id,
        name: id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
        shortDescription: { text: title },
        fullDescription: { text: title },
        help: {
            text: `${title} ${remediation}`,
            markdown: `${title}\n\n**What to do.** ${remediation}${frameworks}${link}`,
        },
        ...(rule && { helpUri: rule.url }),
        defaultConfiguration: { level: levels[severity] },
        properties: {
            precision: "high",
            "problem.severity": levels[severity] === "note" ? "recommendation" : levels[severity],
            "security-severity": scores[severity],
            tags: ["security", "sovereignty", ...(rule?.frameworks ?? []).map((each) => each.id)].slice(
                0,
                TAGS_AT_MOST,
            ),
        },
    };
}

function resultOf(finding: ReportedFinding, ids: readonly string[], report: Report): Result {
    const { rule, severity, verdict, message, messageId, path, resource, fingerprint, position, affected } = finding;
    const related = affected.filter((each) => each.position && each.urn !== resource.urn);
    return {
        ruleId: rule,
        ruleIndex: ids.indexOf(rule),
        kind: verdict === "undetermined" ? "review" : "fail",
        // SARIF gives a level to what fails only.
        level: verdict === "undetermined" ? "none" : levels[severity],
        message: { text: message },
        locations: [
            {
                physicalLocation: regionOf(position, report),
                logicalLocations: [{ name: resource.name, fullyQualifiedName: resource.urn, kind: "resource" }],
            },
        ],
        ...(related.length > 0 && {
            relatedLocations: related.slice(0, RELATED_AT_MOST).map((each, id) => ({
                id,
                message: { text: each.name },
                physicalLocation: regionOf(each.position, report),
            })),
        }),
        partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, "rempart/v1": fingerprint },
        ...suppressionsOf(finding),
        properties: {
            level: finding.level,
            severity,
            blocks: blocks(report, finding),
            ...(messageId !== undefined && { messageId }),
            ...(path !== undefined && { path }),
            resources: affected.map(({ urn }) => urn),
        },
    };
}

const RELATED_AT_MOST = 100;

/** GitHub wants all four numbers. A region is the line of the program from the position to its end. */
function regionOf(position: Position | undefined, { run }: Report) {
    // What no line of a program makes is at the file that was judged: GitHub refuses results without a place.
    const at = position ?? {
        file: run.source === "state" ? run.subject : `${run.subject}/Pulumi.yaml`,
        line: 1,
        column: 1,
    };
    const line = position && lineAt(run, position);
    const end = line !== undefined ? line.length + 1 : at.column + 1;
    return {
        artifactLocation: locationOf(at.file),
        region: {
            startLine: at.line,
            startColumn: at.column,
            endLine: at.line,
            endColumn: Math.max(end, at.column + 1),
        },
    };
}

/** From the root of the repository; outside of it, the whole address. */
function locationOf(file: string): { readonly uri: string; readonly uriBaseId?: string } {
    const path = inRepository(file);
    if (path === undefined) return { uri: pathToFileURL(resolve(file)).href };
    return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "SRCROOT" };
}

function suppressionsOf({ waived }: ReportedFinding): { suppressions?: Suppression[] } {
    if (!waived) return {};
    const { reason, until, owner, ticket, approvedBy } = waived;
    return {
        suppressions: [
            {
                kind: "external",
                status: "accepted",
                justification: reason,
                properties: {
                    ...(until !== undefined && { until }),
                    ...(owner !== undefined && { owner }),
                    ...(ticket !== undefined && { ticket }),
                    ...(approvedBy !== undefined && { approvedBy }),
                },
            },
        ],
    };
}
