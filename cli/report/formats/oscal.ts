/** OSCAL 1.1.2 assessment results: an observation for each finding, a finding for each rule, a risk for each waiver. */
import type { ReportedFinding } from "../../../policies/core/report-once";
import { gathered, spotText } from "../groups";
import { blocks, isStanding, type Report } from "../report";
import { closingLine } from "../verdict-line";
import { jsonFormat, listed } from "./pieces";
import { uuidOf } from "./uuid";

export const oscal = jsonFormat((report) => {
    const { run, findings } = report;
    const stack = `${run.project ?? run.subject}/${run.stack ?? ""}`;
    const id = (...parts: readonly string[]): string => uuidOf("oscal", stack, run.at, ...parts);
    const rules = [...gathered(findings, ({ rule }) => rule)];
    const waived = findings.filter((each) => !isStanding(each));
    const controls = [
        ...new Set(Object.values(report.rules).flatMap((rule) => rule.frameworks.map((each) => each.id))),
    ];
    const plan = id("plan");
    return {
        "assessment-results": {
            uuid: id("results"),
            metadata: {
                title: `Sovereignty of ${stack}`,
                "last-modified": run.at,
                version: run.rempart,
                "oscal-version": "1.1.2",
                props: [prop("verdict", report.verdict), prop("catalog-sha256", run.digests.catalog)],
            },
            "import-ap": { href: `#${plan}` },
            results: [
                {
                    uuid: id("result"),
                    title: `rempart check of ${run.subject}`,
                    description: closingLine(report),
                    start: run.at,
                    end: run.at,
                    "reviewed-controls": {
                        "control-selections": [
                            controls.length > 0
                                ? {
                                      description: "Requirements that the rules with findings map to.",
                                      "include-controls": controls.map((each) => ({ "control-id": token(each) })),
                                  }
                                : { description: "Every rule of the packs.", "include-all": {} },
                        ],
                    },
                    ...some("observations", findings, (finding) => observation(finding, id, run.at)),
                    ...some("risks", waived, (finding) => risk(finding, id)),
                    ...some("findings", rules, ([rule, own]) => ruleFinding(rule, own, report, id)),
                },
            ],
            "back-matter": {
                resources: [
                    {
                        uuid: plan,
                        title: "What is assessed",
                        description: `Packs: ${run.packs.join(", ")}. The rules and their settings are the assessment plan.`,
                        rlinks: [{ href: "https://github.com/rempart/rempart" }],
                    },
                ],
            },
        },
    };
});

type Id = (...parts: readonly string[]) => string;

/** OSCAL has no empty lists. */
const some = <T>(name: string, elements: readonly T[], make: (element: T) => unknown): Record<string, unknown> =>
    elements.length === 0 ? {} : { [name]: listed(elements, make) };

const NAMESPACE = "https://github.com/rempart/rempart";
const prop = (name: string, value: string) => ({
    name,
    ns: NAMESPACE,
    value: value.replace(/\s+/g, " ").trim() || "-",
});

/** A name as OSCAL allows it: `gdpr:32(1)(c)` is `gdpr_32_1_c`. */
const token = (text: string): string =>
    text
        .replace(/[^\p{L}\p{N}._-]+/gu, "_")
        .replace(/_+$/, "")
        .replace(/^(?![\p{L}_])/u, "_");

function observation(finding: ReportedFinding, id: Id, at: string) {
    const { rule, message, verdict, level, severity, affected, fingerprint, resource, path, position } = finding;
    return {
        uuid: id("observation", rule, resource.urn, fingerprint),
        title: `${rule}: ${resource.name}`,
        description: message,
        props: [
            prop("rule", rule),
            prop("verdict", verdict),
            prop("level", level),
            prop("severity", severity),
            prop("fingerprint", fingerprint),
            ...(path === undefined ? [] : [prop("property", path)]),
            ...(position ? [prop("position", spotText(position))] : []),
        ],
        methods: ["TEST-AUTOMATED"],
        types: ["finding"],
        subjects: affected.map(({ urn, type, name }) => ({
            "subject-uuid": uuidOf("oscal-subject", urn),
            type: "inventory-item",
            title: name,
            props: [prop("urn", urn), prop("type", type)],
        })),
        collected: at,
    };
}

function risk({ rule, resource, fingerprint, message, waived }: ReportedFinding, id: Id) {
    const { reason = "", until, owner, ticket, approvedBy } = waived ?? {};
    const named = { owner, ticket, "approved-by": approvedBy };
    const props = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [prop(name, value)]));
    return {
        uuid: id("risk", rule, resource.urn, fingerprint),
        title: `${rule}: ${resource.name}`,
        description: message,
        statement: reason,
        ...(props.length > 0 && { props }),
        status: "deviation-approved",
        ...(until !== undefined && { deadline: `${until}T23:59:59Z` }),
        "related-observations": [{ "observation-uuid": id("observation", rule, resource.urn, fingerprint) }],
    };
}

function ruleFinding(rule: string, own: readonly ReportedFinding[], report: Report, id: Id) {
    const known = report.rules[rule];
    const violations = own.filter((each) => isStanding(each) && each.verdict === "violating");
    const waived = own.filter((each) => !isStanding(each));
    const reason = violations.length > 0 ? "fail" : "other";
    const props = (known?.frameworks ?? []).map((each) => prop("requirement", each.id));
    return {
        uuid: id("finding", rule),
        title: known?.title ?? rule,
        description: `${own.length} findings: ${violations.length} violations, ${own.filter((each) => blocks(report, each)).length} block, ${waived.length} waived.`,
        ...(props.length > 0 && { props }),
        target: {
            type: "objective-id",
            "target-id": token(rule),
            status: { state: "not-satisfied", reason },
        },
        "related-observations": own.map(({ resource, fingerprint }) => ({
            "observation-uuid": id("observation", rule, resource.urn, fingerprint),
        })),
        ...(waived.length > 0 && {
            "related-risks": waived.map(({ resource, fingerprint }) => ({
                "risk-uuid": id("risk", rule, resource.urn, fingerprint),
            })),
        }),
    };
}
