/** `rempart drill --verify drill.json`: the record of a real exercise, held against the stack and its plan. */
import pc from "picocolors";
import type { Resource } from "../../policies/core/resource";
import { stackOf } from "../../policies/core/stack";
import { UserError } from "../../policies/core/user-error";
import type { EvidenceProblem } from "../../policies/failover/evidence";
import { plansIn } from "../../policies/failover/plan";
import { problemsOfRecord, readDrillFile } from "../report/drill-record";

/** What a record was found to be. */
export interface Verified {
    readonly version: 1;
    readonly verdict: "compliant" | "violating";
    /** The file of the record. */
    readonly record: string;
    /** The URN of the plan that it supports, or comes nearest to. */
    readonly plan: string;
    readonly problems: readonly EvidenceProblem[];
}

/**
 * Holds a record against each plan of a stack. It has to support one of them.
 * @param today the day of the run, `2026-11-27`
 * @throws UserError where the file cannot be read or is not JSON, and where there is no plan
 */
export function verify(file: string, resources: readonly Resource[], today: string): Verified {
    const read = readDrillFile(file);
    const found = plansIn(stackOf(resources)).map((plan) => ({
        plan: plan.urn,
        problems: problemsOfRecord(read, plan, resources, today),
    }));
    const [best] = found.sort((one, other) => one.problems.length - other.problems.length);
    if (!best)
        throw new UserError(
            `The stack has no FailoverPlan that ${file} could support: add one, with lastDrill (docs/failover-plan.md).`,
        );
    return { version: 1, verdict: best.problems.length > 0 ? "violating" : "compliant", record: file, ...best };
}

/** One line for each problem, or one that says that all is well. */
export function verifiedText({ verdict, record, plan, problems }: Verified): string {
    const name = `FailoverPlan '${plan.split("::").at(-1) ?? plan}'`;
    const lines = problems.map(({ id, message }) => `${pc.red(id)}  ${message}`);
    const end =
        verdict === "compliant" ? pc.green(`${record} supports ${name}`) : pc.red(`${record} does not support ${name}`);
    return [...lines, `verdict: ${verdict}: ${end}`, ""].join("\n");
}
