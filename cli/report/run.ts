import { createHash } from "node:crypto";
import { catalogDigest } from "../../policies/catalog/table";
import { version } from "../version";
import type { JudgedInput } from "../../engine/judged-input";
import type { Resource } from "../../policies/core/resource";

/** What was judged, by what, and when: what an auditor asks first. */
export interface Run {
    /** The version of Rempart. */
    readonly rempart: string;
    /** ISO 8601, in UTC; of SOURCE_DATE_EPOCH where that is set. */
    readonly at: string;
    /** What brought the resources: Rempart's own preview, Pulumi's, or an exported state. */
    readonly source: "preview" | "pulumi" | "state";
    /** The program's folder or the state's file, as it was given. */
    readonly subject: string;
    /** The name of the project in Pulumi.yaml, and of the stack; absent where nothing was judged. */
    readonly project?: string;
    readonly stack?: string;
    /** Rempart's packs, then the folders of others. */
    readonly packs: readonly string[];
    /** The ids of the rules that were on; absent where nothing was judged. */
    readonly rules?: readonly string[];
    /** The rules that were left of the packs by `--only`, and those that `--skip` left out; absent where none is. */
    readonly only?: readonly string[];
    readonly skip?: readonly string[];
    /** The file of levels and settings, as it was given. */
    readonly configuration?: string;
    /** SHA-256 of what was judged and of the configuration that held, in hexadecimal digits. */
    readonly digests: { readonly input?: string; readonly configuration: string; readonly catalog: string };
}

/** `project/stack`; the project alone of several stacks, and what was given where no project is known. */
export const programName = ({ project, stack, subject }: Pick<Run, "project" | "stack" | "subject">): string =>
    project === undefined ? subject : stack === undefined ? project : `${project}/${stack}`;

/** What is known of a run before anything is judged. @param configuration the levels and settings as they were given */
export function runOf(
    known: Pick<Run, "source" | "subject" | "packs" | "only" | "skip"> & { readonly configurationFile?: string },
    configuration: unknown,
): Run {
    const { configurationFile, ...rest } = known;
    return {
        rempart: version,
        at: now(),
        ...rest,
        ...(configurationFile !== undefined && { configuration: configurationFile }),
        digests: { configuration: digestOf(sorted(configuration)), catalog: catalogDigest() },
    };
}

/**
 * The same, with what the input tells.
 * @param rules that were on
 * @param digest of the resources; where Pulumi previewed, its own pack has judged, and none is here
 */
export function runOn(
    before: Run,
    {
        resources,
        stack,
        project = resources[0]?.urn.split("::")[1],
    }: Pick<JudgedInput, "resources" | "stack" | "project">,
    rules: readonly { readonly id: string }[],
    digest: string,
): Run {
    const run: Run = { ...before, rules: [...new Set(rules.map(({ id }) => id))].sort() };
    if (project === undefined) return run;
    return { ...run, project, stack, digests: { ...run.digests, ...(resources.length > 0 && { input: digest }) } };
}

/** The digest of resources, one after the other. Values that are secret are left out of it. */
export function inputDigest(): { readonly add: (resource: Resource) => void; readonly digest: () => string } {
    const hash = createHash("sha256");
    let separator = "[";
    return {
        add(resource) {
            hash.update(separator).update(jsonOf(withoutSecrets(resource)));
            separator = ",";
        },
        digest: () => hash.update(separator === "[" ? "[]" : "]").digest("hex"),
    };
}

function withoutSecrets({ urn, type, properties, secrets = [] }: Resource): unknown {
    const secret = new Set(secrets.map((path) => path.split(/[.[]/)[0]));
    return [urn, type, sorted(Object.fromEntries(Object.entries(properties).filter(([key]) => !secret.has(key))))];
}

/** Builds that are to be the same again name their time: https://reproducible-builds.org/specs/source-date-epoch/ */
function now(): string {
    const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
    const date = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
    return date.toISOString().replace(/\.\d+Z$/, "Z");
}

const jsonOf = (value: unknown): string =>
    JSON.stringify(value, (_, each: unknown) => (typeof each === "symbol" ? String(each) : each)) ?? "";
const digestOf = (value: unknown): string => createHash("sha256").update(jsonOf(value)).digest("hex");

/** The same object with its keys in order, at every depth. */
function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
        Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, each]) => [key, sorted(each)]),
    );
}

