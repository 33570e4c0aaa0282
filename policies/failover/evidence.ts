/** drill.json, the record that a real exercise writes, held against the plan that refers to it. */
import { ajv } from "../core/on-demand";
import { entryOf } from "../core/lookup";
import { isBefore, lengthOf } from "./durations";
import type { Plan } from "./plan";

/** What an exercise records. Durations are ISO 8601, digests hexadecimal SHA-256. */
export interface DrillRecord {
    readonly schemaVersion: 1;
    /** What was moved. */
    readonly workload: string;
    /** When the cut was made: a day, or a moment. */
    readonly date: string;
    readonly result: "passed" | "failed";
    /** From the cut to the first good answer. */
    readonly rto: string;
    /** The age of the newest write that was lost. */
    readonly rpo: string;
    /** The items that did not come back. */
    readonly lost: readonly string[];
    /** How many items of each kind there were before the cut, and at the target. */
    readonly counts: {
        readonly before: Readonly<Record<string, number>>;
        readonly after: Readonly<Record<string, number>>;
    };
    readonly digests?: { readonly program?: string };
    /** Who took over, and where. */
    readonly target?: { readonly operator?: string; readonly regions?: readonly string[] };
    /** The images that ran, without tag → the digest. */
    readonly images?: Readonly<Record<string, string>>;
}

const duration = { type: "string", pattern: "^P(?=.)" };
const texts = { type: "array", items: { type: "string" } };
const counts = { type: "object", additionalProperties: { type: "integer", minimum: 0 } };
const digest = { type: "string", pattern: "^(sha256:)?[0-9a-f]{64}$" };
const digests = { type: "object", additionalProperties: digest };

/** The JSON Schema of drill.json. An exercise may record more than the rules read. */
export const evidenceSchema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "https://github.com/rempart/rempart/blob/main/docs/schemas/drill.json",
    title: "The record of a failover drill",
    type: "object",
    required: ["schemaVersion", "workload", "date", "result", "rto", "rpo", "lost", "counts"],
    properties: {
        schemaVersion: { const: 1 },
        workload: { type: "string", minLength: 1, description: "What was moved." },
        date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}", description: "When the cut was made." },
        result: { enum: ["passed", "failed"] },
        rto: { ...duration, description: "From the cut to the first good answer." },
        rpo: { ...duration, description: "The age of the newest write that was lost." },
        lost: { ...texts, description: "The items that did not come back." },
        returned: { ...texts, description: "What of it returned with the primary." },
        counts: {
            type: "object",
            required: ["before", "after"],
            properties: { before: counts, after: counts },
            description: "How many items of each kind there were before the cut, and at the target.",
        },
        digests: { ...digests, description: "Of the items before and after, and of the program." },
        target: {
            type: "object",
            properties: { operator: { type: "string", minLength: 1 }, regions: texts },
            description: "Who took over, and where.",
        },
        images: { ...digests, description: "The images that ran, without tag, and their digests." },
        steps: {
            type: "array",
            items: {
                type: "object",
                required: ["name", "seconds"],
                properties: { name: { type: "string" }, seconds: { type: "number", minimum: 0 } },
            },
        },
        failBack: {
            type: "object",
            properties: { rto: duration, lost: texts, digests },
            description: "The way back.",
        },
        versions: { type: "object", additionalProperties: { type: "string" } },
    },
} as const;

/** What a record is held against. */
export interface EvidenceContext {
    readonly plan: Plan;
    /** The names that the workload goes by: of the plan's resource, of the project. */
    readonly names: readonly string[];
    /** The day of the run, `2026-11-27`. */
    readonly today: string;
    /** The greatest age of a drill, ISO 8601. */
    readonly drillWithin?: string;
    /** The SHA-256 of the file, hexadecimal. */
    readonly fileDigest?: string;
    /** The SHA-256 of the program as it is now. */
    readonly programDigest?: string;
    /** The images of the stack, without tag → the digest. */
    readonly images?: Readonly<Record<string, string>>;
}

export interface EvidenceProblem {
    readonly id:
        | "malformed"
        | "failed"
        | "foreign"
        | "altered"
        | "stale"
        | "future"
        | "other-date"
        | "other-target"
        | "too-slow"
        | "other-measure"
        | "incomplete"
        | "other-program"
        | "other-images";
    /** One sentence, with what to do. */
    readonly message: string;
}

/** What is wrong with a record; nothing where it supports the plan. Pure: reading the file is for the caller. */
export function problemsOfEvidence(record: unknown, context: EvidenceContext): readonly EvidenceProblem[] {
    const validator = new (ajv().Ajv)({ allErrors: true, validateFormats: false, strict: false });
    if (!validator.validate(evidenceSchema, record))
        return (validator.errors ?? []).map(({ instancePath, message }) => ({
            id: "malformed",
            message: `The record is not one of a drill: ${instancePath || "/"} ${message}. docs/schemas/drill.json describes it.`,
        }));
    const drill = record as DrillRecord;
    return [
        ...ofOrigin(drill, context),
        ...ofTime(drill, context),
        ...ofMeasures(drill, context),
        ...ofContents(drill, context),
    ];
}

const problem = (id: EvidenceProblem["id"], message: string): EvidenceProblem => ({ id, message });
/** A plan may state a number where a text belongs: the rule failover-plan says so. */
const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const bare = (digest: string): string => digest.replace(/^sha256:/, "").toLowerCase();

function* ofOrigin(drill: DrillRecord, { plan, names, fileDigest, programDigest }: EvidenceContext) {
    if (drill.result === "failed")
        yield problem("failed", "The recorded drill failed. Repair what failed, and rehearse again.");
    const goesBy = [...names, textOf(plan.workload) ?? ""].map((name) => name.toLowerCase()).filter(Boolean);
    const own = drill.workload.toLowerCase();
    if (!goesBy.some((name) => name.includes(own) || own.includes(name)))
        yield problem(
            "foreign",
            `The record is about '${drill.workload}', and the plan about ${names.join(", ")}. Name the record of this workload.`,
        );
    const stated = textOf(plan.lastDrill.evidenceDigest);
    if (stated !== undefined && fileDigest !== undefined && bare(stated) !== bare(fileDigest))
        yield problem(
            "altered",
            "The record is not the one that the plan was signed with: its SHA-256 differs from lastDrill.evidenceDigest.",
        );
    const run = drill.digests?.program;
    if (run !== undefined && programDigest !== undefined && bare(run) !== bare(programDigest))
        yield problem("other-program", "The program has changed since the drill. Rehearse the program as it is.");
    const [there, target] = [drill.target?.operator, textOf(plan.target.operator)];
    if (there !== undefined && target !== undefined && there.toLowerCase() !== target.toLowerCase())
        yield problem(
            "other-target",
            `The drill moved to ${there}, and the plan moves to ${target}. Rehearse the move that the plan states.`,
        );
}

function* ofTime({ date }: DrillRecord, { plan, today, drillWithin = "P1Y" }: EvidenceContext) {
    const day = date.slice(0, 10);
    const stated = textOf(plan.lastDrill.date);
    if (day > today) yield problem("future", `The record is dated ${day}, after ${today}.`);
    else if (isBefore(day, drillWithin, today))
        yield problem("stale", `The drill was on ${day}, more than ${drillWithin} before ${today}. Rehearse again.`);
    if (stated !== undefined && stated !== day)
        yield problem(
            "other-date",
            `The plan states a drill on ${stated}, and the record is of ${day}. State the drill that is recorded.`,
        );
}

function* ofMeasures(drill: DrillRecord, { plan }: EvidenceContext) {
    for (const name of ["rto", "rpo"] as const) {
        const measured = lengthOf(drill[name]);
        const [objective, stated] = [textOf(plan[name]), textOf(plan.lastDrill[name])];
        if (measured === undefined) yield problem("malformed", `'${name}' of the record is no ISO 8601 duration.`);
        else if (objective !== undefined && measured > (lengthOf(objective) ?? Infinity))
            yield problem(
                "too-slow",
                `The plan states an ${name} of ${objective}, and the drill measured ${drill[name]}. Make it faster, or state the ${name} that holds.`,
            );
        if (measured !== undefined && stated !== undefined && measured > (lengthOf(stated) ?? Infinity))
            yield problem(
                "other-measure",
                `The plan states that the drill measured an ${name} of ${stated}, and the record says ${drill[name]}.`,
            );
    }
}

function* ofContents({ counts, lost, images = {} }: DrillRecord, context: EvidenceContext) {
    const kinds = Object.entries(counts.before);
    const missing = kinds.reduce(
        (sum, [kind, before]) => sum + Math.max(0, before - (entryOf(counts.after, kind) ?? 0)),
        0,
    );
    if (kinds.length === 0 || kinds.every(([, before]) => before === 0))
        yield problem(
            "incomplete",
            "The record counts nothing before the cut, so it shows nothing. Rehearse with data.",
        );
    else if (missing > lost.length)
        yield problem(
            "incomplete",
            `At the target ${missing} items are missing, and the record names ${lost.length} as lost. Find the others.`,
        );
    const others = Object.entries(images).filter(([name, digest]) => {
        const now = entryOf(context.images ?? {}, name);
        return now !== undefined && bare(now) !== bare(digest);
    });
    if (others.length > 0)
        yield problem(
            "other-images",
            `The stack runs other images than the drill did: ${others.map(([name]) => name).join(", ")}. Rehearse with the images that run.`,
        );
}
