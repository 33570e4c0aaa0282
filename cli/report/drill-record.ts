/** The record of a drill, drill.json, and what of a stack it is held against. */
import { createHash } from "node:crypto";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { readInputBytes } from "../../engine/input-file";
import { jsonValue } from "../../policies/core/json-text";
import type { Resource } from "../../policies/core/resource";
import { UserError } from "../../policies/core/user-error";
import { formatImage, parseImage } from "../../policies/endpoints/images/image-reference";
import { imagesOf } from "../../policies/endpoints/images/images-of";
import { problemsOfEvidence, type EvidenceProblem } from "../../policies/failover/evidence";
import { planOf } from "../../policies/failover/plan";

export interface DrillFile {
    /** What the file holds. */
    readonly record: unknown;
    /** The SHA-256 of the file, hexadecimal. */
    readonly digest: string;
}

/** @throws UserError where the file cannot be read, or is not JSON */
export function readDrillFile(file: string): DrillFile {
    const bytes = readInputBytes(file, "The record");
    try {
        const record = jsonValue(bytes.toString("utf8").replace(/^\uFEFF/, ""));
        return { record, digest: createHash("sha256").update(bytes).digest("hex") };
    } catch {
        throw new UserError(`The record ${file} is not JSON: docs/schemas/drill.json describes it.`);
    }
}

/** The path of a file inside a folder; undefined where it leads out of it. */
export function within(folder: string, name: string): string | undefined {
    const file = resolve(folder, name);
    const inside = relative(folder, file);
    return inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? undefined : file;
}

/**
 * What is wrong with a record, as the evidence of a plan.
 * @param today the day of the run, `2026-11-27`
 */
export const problemsOfRecord = (
    { record, digest }: DrillFile,
    plan: Resource,
    stack: readonly Resource[],
    today: string,
    drillWithin?: string,
): readonly EvidenceProblem[] =>
    problemsOfEvidence(record, {
        plan: planOf(plan),
        names: [plan.name, projectOf(plan)],
        today,
        ...(drillWithin !== undefined && { drillWithin }),
        fileDigest: digest,
        images: digestsOf(stack),
    });

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
