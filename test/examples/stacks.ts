/** The stack files of the examples, what only an organisation can state in them, and previews that tests share. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { configured } from "../../cli/config/configured";
import { preview, type PreviewedResource } from "../../engine/preview";
import { decodeResources } from "../../engine/resources";
import { readWaiversFile, waiversFileNear } from "../../engine/waivers-file";
import { euSovereign } from "../../packs/eu-sovereign/pack";
import { assess } from "../../policies/core/assess";
import { evaluateInTurn } from "../../policies/core/evaluate";
import { findingsOf } from "../../policies/core/report-once";
import { readConfiguration } from "../../policies/core/settings";
import { readWaivers, withWaivers, type Waiver } from "../../policies/waivers";
import { standingOf } from "../../policies/visibility/exemptions";
import { TODAY } from "../../testing/test-rule";

export const root = join(__dirname, "../..");
export const examples = join(root, "examples");

export interface StackFile {
    readonly example: string;
    readonly stack: string;
}

/** A stack as it is run: which file, which of its settings are replaced, and what is broken in it. */
export interface Run extends StackFile {
    /** By name without the project. */
    readonly config?: Readonly<Record<string, unknown>>;
    readonly twin?: string;
    /** As the organisation of the tests states it: the waivers of `dev` hold, for a cluster at whichever operator. */
    readonly isStated?: true;
}

/** What is found: everything, to the letter. */
export interface Expected {
    readonly rule: string;
    readonly kind: "violation" | "undetermined";
    readonly resource: string;
    readonly path?: string;
    readonly message: string;
    /** Where it is found, from the folder of examples; absent for the stack itself. */
    readonly file?: string;
}

export interface Judged {
    readonly resources: readonly PreviewedResource[];
    readonly findings: readonly Expected[];
    /** What a waiver accepts: `customer-managed-key: scaleway:kubernetes/cluster:Cluster`. */
    readonly accepted: readonly string[];
    /** Rules that found something compliant. */
    readonly compliant: readonly string[];
    /** What no rule of a control looked at, without a recorded reason: `keys: scaleway:kubernetes/pool:Pool`. */
    readonly unseen: readonly string[];
}

/** The settings of a stack file, by name without the project. */
export function settingsOf({ example, stack }: StackFile): Readonly<Record<string, unknown>> {
    const text = readFileSync(join(examples, example, `Pulumi.${stack}.yaml`), "utf8");
    const { config } = parse(text) as { config: Record<string, unknown> };
    return Object.fromEntries(Object.entries(config).map(([key, value]) => [key.replace(`${example}:`, ""), value]));
}

/** What the organisation of the tests has stated, in the place of the placeholders of a stack file. */
export function stated(file: StackFile): Readonly<Record<string, unknown>> {
    const given = settingsOf(file);
    const own = settingsOf({ example: file.example, stack: "dev" });
    const { target } = given.failover as { target: unknown };
    const failover = { ...(own.failover as object), target };
    // A stack of machines pulls no images.
    if (given.registry === undefined) return { failover };
    const { mirrors } = given.registry as { mirrors: Readonly<Record<string, string>> };
    const isPlaceholder = Object.values(mirrors).some((mirror) => mirror.startsWith("mirror.example"));
    return { failover, registry: { ...(own.registry as object), ...(!isPlaceholder && { mirrors }) } };
}

const shared = new Map<string, Promise<Judged>>();
/** Two previews at a time. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
let turn = 0;

/** Previews and judges once, whoever asks. */
export function judged(run: Run): Promise<Judged> {
    const key = JSON.stringify(run);
    const known = shared.get(key);
    if (known) return known;
    const lane = turn++ % lanes.length;
    const begun = (lanes[lane] ?? Promise.resolve()).then(() => judge(run));
    lanes[lane] = begun.catch(() => undefined);
    shared.set(key, begun);
    return begun;
}

async function judge({ example, stack, config = {}, twin, isStated }: Run): Promise<Judged> {
    const directory = twin === undefined ? join(examples, example) : join(examples, "twins", example);
    const { resources, errors } = await preview({
        directory,
        stack,
        timeoutSeconds: 240,
        // Types are checked once for all, by `npm run types`.
        environment: { PULUMI_NODEJS_TRANSPILE_ONLY: "true", ...(twin !== undefined && { TWIN: twin }) },
        config: Object.fromEntries(
            Object.entries(config).map(([name, value]) => [
                `${example}:${name}`,
                typeof value === "string" ? value : JSON.stringify(value),
            ]),
        ),
    });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    const { rules, configuration } = rulesOf(example, isStated);
    const decoded = decodeResources(resources);
    const compliant = new Set<string>();
    const { told, coverage } = assess(
        evaluateInTurn(decoded, rules, configuration.settings, TODAY),
        standingOf,
        ({ verdicts }) => verdicts.forEach(({ rule, answer }) => answer === "compliant" && compliant.add(rule.id)),
    );
    const found = findingsOf(told, configuration, decoded);
    return {
        resources,
        accepted: found.filter(({ waived }) => waived).map(({ rule, resource }) => `${rule}: ${resource.type}`),
        // As a user is told: each cause once, with what else it affects.
        findings: inOrder(
            found
                .filter(({ waived }) => !waived)
                .map(({ rule, verdict, resource, path, message, position }) => ({
                    rule,
                    kind: verdict === "violating" ? "violation" : "undetermined",
                    resource: resource.name,
                    ...(path !== undefined && { path }),
                    message,
                    ...(position && { file: relative(examples, position.file) }),
                })),
        ),
        compliant: [...compliant].sort(),
        unseen: Object.entries(coverage).flatMap(([control, { types }]) =>
            types.map(({ type }) => `${control}: ${type}`),
        ),
    };
}

/** Findings in an order of their own: that of registration is nobody's promise. */
export const inOrder = (findings: readonly Expected[]): readonly Expected[] =>
    [...findings].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
const orderOf = ({ rule, resource, path = "", message }: Expected) => [rule, resource, path, message].join("\n");

/** What a user is told who runs `rempart check` on an example: its rempart.json holds, and its waivers. */
export function rulesOf(example: string, isStated?: true) {
    const { base = {} } = configured(join(examples, example), {});
    const configuration = readConfiguration(base, euSovereign.rules, euSovereign.levels);
    if (configuration.problems.length > 0) throw new Error(configuration.problems.join("\n"));
    return {
        configuration: withWaivers(configuration, { waivers: waiversOf(example, isStated), today: TODAY }),
        rules: euSovereign.rules.filter(({ id }) => configuration.levels[id] !== "disabled"),
    };
}

/** Managed clusters whose operators take no key: what an organisation accepts of one, it accepts of the other. */
const clusters = ["scaleway:kubernetes/cluster:Cluster::*", "ovh:CloudProject/kube:Kube::*"];

function waiversOf(example: string, isStated?: true): readonly Waiver[] {
    const file = waiversFileNear(join(examples, example));
    if (file === undefined) return [];
    const { raw } = readWaiversFile(file);
    const { waivers, problems } = readWaivers(raw, euSovereign.rules, TODAY);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    if (!isStated) return waivers;
    return waivers.flatMap(({ stack: _, ...each }) => clusters.map((resource) => ({ ...each, resource })));
}
