/** `rempart drill --verify drill.json`: the record of a real exercise, held against the stack and its plan. */
import { createHash } from "node:crypto";
import pc from "picocolors";
import { readInputBytes } from "../../engine/input-file";
import { jsonValue } from "../../policies/core/json-text";
import type { Resource } from "../../policies/core/resource";
import { stackOf } from "../../policies/core/stack";
import { UserError } from "../../policies/core/user-error";
import { formatImage, parseImage } from "../../policies/endpoints/images/image-reference";
import { imagesOf } from "../../policies/endpoints/images/images-of";
import { problemsOfEvidence, type EvidenceProblem } from "../../policies/failover/evidence";
import { planOf, plansIn } from "../../policies/failover/plan";

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
    const text = readInputBytes(file, "The record");
    const fileDigest = createHash("sha256").update(text).digest("hex");
    const record = parsed(file, text.toString("utf8"));
    const images = digestsOf(resources);
    const found = plansIn(stackOf(resources)).map((plan) => ({
        plan: plan.urn,
        problems: problemsOfEvidence(record, {
            plan: planOf(plan),
            names: [plan.name, projectOf(plan)],
            today,
            fileDigest,
            images,
        }),
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

function parsed(file: string, text: string): unknown {
    try {
        return jsonValue(text);
    } catch {
        throw new UserError(`The record ${file} is not JSON: docs/schemas/drill.json describes it.`);
    }
}

/** The project of a resource: the second part of `urn:pulumi:STACK::PROJECT::…`. */
const projectOf = ({ urn }: Resource): string => urn.split("::")[1] ?? "";

/** The images of a stack without tag, and their digests. */
const digestsOf = (resources: readonly Resource[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
        resources.flatMap((resource) =>
            imagesOf(resource).flatMap(({ image }) => {
                const reference = typeof image === "string" ? parseImage(image) : undefined;
                const { digest, domain, repository } = reference ?? {};
                return digest === undefined || domain === undefined || repository === undefined
                    ? []
                    : [[formatImage({ domain, repository }), digest]];
            }),
        ),
    );
