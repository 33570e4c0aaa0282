/** What is wrong with the records that plans refer to, as findings of the rule `failover-evidence`. */
import { filled } from "../../policies/core/finding";
import { existsSync } from "node:fs";
import { shortened } from "../../policies/core/foreign-text";
import { read } from "../../policies/core/reading";
import type { ReportedFinding } from "../../policies/core/report-once";
import type { Resource } from "../../policies/core/resource";
import { stackOf } from "../../policies/core/stack";
import { enabledIn, settingsIn, type Configuration } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import { failoverEvidence as rule } from "../../policies/failover";
import { plansIn } from "../../policies/failover/plan";
import { problemsOfRecord, readDrillFile, within } from "./drill-record";
import { findingsBeside, type Beside } from "./finding-beside";

type MessageId = keyof typeof rule.messages;
interface Problem {
    readonly id: MessageId;
    readonly why?: string;
}
/** A folder in which records are; in that of a project they have to be. */
export interface Place {
    readonly folder: string;
    readonly isProject: boolean;
}
const PATH = "lastDrill.evidence";

/**
 * Reads the record of each plan that names one.
 * @param place where records are looked for: one outside of the folder is not read
 * @param today the day of the run, `2026-11-27`
 */
export function evidenceFindings(
    resources: readonly Resource[],
    place: Place,
    configuration: Configuration,
    stackName: string,
    today: string,
): readonly ReportedFinding[] {
    if (enabledIn(configuration, [rule], stackName).length === 0) return [];
    const { drillWithin, requireRecord } = settingsIn(configuration.settings, rule, stackName) as {
        readonly drillWithin: string;
        readonly requireRecord: boolean;
    };
    const found = plansIn(stackOf(resources)).flatMap((plan) => {
        const evidence = read(plan.properties, PATH);
        if (evidence.state !== "known" || typeof evidence.value !== "string") return [];
        const name = evidence.value;
        return problemsOf(name, plan, resources, place, today, drillWithin)
            .filter(({ id }) => id !== "notRead" || requireRecord)
            .map((problem) => findingOf(problem, name, plan));
    });
    return findingsBeside(rule, found, configuration, stackName);
}

function problemsOf(
    name: string,
    plan: Resource,
    resources: readonly Resource[],
    { folder, isProject }: Place,
    today: string,
    drillWithin: string,
): readonly Problem[] {
    const file = /^[a-z][a-z0-9+.-]+:\/\//i.test(name) || name.includes("\0") ? undefined : within(folder, name);
    if (file === undefined || !existsSync(file))
        return [{ id: isProject && file !== undefined && /\.json$/i.test(name) ? "missing" : "notRead" }];
    try {
        const found = problemsOfRecord(readDrillFile(file), plan, resources, today, drillWithin);
        const [first] = found;
        // What is no record at all is wrong in every field.
        if (first?.id === "malformed") return [{ id: "malformed", why: first.message }];
        return found.map(({ id, message }) => ({ id, why: message }));
    } catch (error) {
        if (error instanceof UserError) return [{ id: "unreadable" }];
        throw error;
    }
}

function findingOf({ id, why = "" }: Problem, name: string, plan: Resource): Beside {
    const words: Readonly<Record<string, string>> = {
        resource: `FailoverPlan '${plan.name}'`,
        record: shortened(name, 100),
        path: PATH,
        why: shortened(why),
    };
    return {
        kind: id === "notRead" ? "undetermined" : "violation",
        message: id,
        text: filled(rule.messages[id], words),
        resource: { urn: plan.urn, type: plan.type, name: plan.name },
        at: { path: PATH, ...(plan.position && { position: plan.position }) },
        cause: { kind: "resource", id: plan.urn },
        subject: [plan.urn, id],
    };
}
