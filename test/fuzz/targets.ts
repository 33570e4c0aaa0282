/** What reads foreign data, each with what it must hold to whatever it is given. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { reportOf, judged, type Report } from "../../cli/report/report";
import { text as textFormat } from "../../cli/report/formats/text";
import { runOf } from "../../cli/report/run";
import { parsePolicyConfig } from "../../engine/policy-host/policy-config";
import { readPackVersion, readPolicyConfig } from "../../engine/policy-host/pack-files";
import { loadProject } from "../../engine/preview/project/project";
import { answersIn } from "../../engine/findings-file";
import { findingsIn } from "../../engine/read-findings";
import { inputFromState } from "../../engine/state/state";
import { knownTypeRows } from "../../policies/catalog/known-types";
import { yamlDocuments } from "../../policies/core/yaml-text";
import { problemsOfEvidence } from "../../policies/failover/evidence";
import { planOf } from "../../policies/failover/plan";
import { readPlanFile } from "../../policies/failover/plan-file";
import { readScenario } from "../../policies/paper-drill/scenario";
import { readWaivers } from "../../policies/waivers";
import { readTextFile } from "../../cli/config/text-file";
import { decodeResources } from "../../engine/resources";
import { readWaiversFile } from "../../engine/waivers-file";
import { assess } from "../../policies/core/assess";
import { findingsOnReads } from "../../policies/visibility/reads";
import { evaluate, evaluateInTurn } from "../../policies/core/evaluate";
import { standingOf } from "../../policies/visibility/exemptions";
import { shortened } from "../../policies/core/foreign-text";
import { RULE_FAILED } from "../../policies/core/finding";
import { readConfiguration } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import { rules } from "../../policies/rules";
import { choices, damaged, damagedBytes, oddNames } from "./damage";

const folder = mkdtempSync(join(tmpdir(), "rempart-fuzz-"));
export const removeFolder = (): void => rmSync(folder, { recursive: true });
const written = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
};

/** Planted in secrets: nothing that is printed may hold it. */
const PLANTED = "s3cr3t-that-nobody-prints";
const configuration = readConfiguration({}, rules, {}, rules);

/** A result, or one clear line: nothing else may come out of a reader. */
function clear(read: () => unknown): void {
    try {
        read();
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        if (error.message.includes(PLANTED)) throw new Error(`A secret is in the message: ${error.message}`);
        // A plan in a file has a line for each mistake.
        const lines = error.message.split("\n");
        if (lines.length > 101 || lines.some((line) => line.length > 2000))
            throw new Error(`A message of ${error.message.length} characters.`);
        if (!/[.:]|'$/.test(error.message)) throw new Error(`No sentence: ${error.message}`);
    }
}

const secretSignature = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };
const urnOf = (type: string, name: string): string => `urn:pulumi:prod::files::${type}::${name}`;
const keys = [...new Set(rules.flatMap(({ rows = {} }) => Object.values(rows as object).flatMap(pathsIn)))];
function pathsIn(row: unknown): readonly string[] {
    return (JSON.stringify(row) ?? "").match(/"[a-z]\w*(?:[.[][\w.[\]{}]*)?"/g)?.map((text) => text.slice(1, -1)) ?? [];
}
const types = [
    ...new Set([
        ...rules.flatMap(({ rows = {} }) => Object.keys(rows as object)),
        ...knownTypeRows().flatMap((row) => row.types),
    ]),
];
const values: readonly unknown[] = [
    "us-east1",
    "westeurope",
    "EU",
    "global",
    "eu-west-1a",
    "docker.io/nginx",
    "https://api.openai.com/v1",
    "db.example.com",
    "arn:aws:kms:us-east-1:1:key/x",
    "projects/p/locations/europe/keyRings/r/cryptoKeys/k",
    "",
    true,
    false,
    7,
    null,
    { ...secretSignature, plaintext: JSON.stringify(PLANTED) },
    { ...secretSignature, ciphertext: "v1:x" },
    { ...secretSignature, plaintext: PLANTED },
    { "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", path: "x" },
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
];
const names = [
    "location",
    "region",
    "zone",
    "encryption",
    "settings",
    "spec",
    "image",
    "containers",
    "env",
    "name",
    "kubeconfig",
    "metadata",
    ...oddNames,
];

type Random = ReturnType<typeof choices>;

/** Random properties: names that rules ask for, with values of every kind, at a depth of up to five. */
function properties(random: Random, depth = 0): unknown {
    const { number, pick, chance } = random;
    if (depth > 4 || (depth > 0 && chance(55))) return structuredClone(pick(values));
    if (depth > 0 && chance(15)) return Array.from({ length: number(3) }, () => properties(random, depth + 1));
    const found: Record<string, unknown> = {};
    for (let count = number(6); count > 0; count--) {
        const steps = pick(chance(60) ? keys : names)
            .split(/[.[\]{}]+/)
            .filter((step) => step !== "");
        let at = found;
        for (const step of steps.slice(0, -1)) {
            if (!Object.hasOwn(at, step) || typeof at[step] !== "object" || at[step] === null) define(at, step, {});
            at = at[step] as Record<string, unknown>;
        }
        define(at, steps.at(-1) ?? "", properties(random, depth + 1));
    }
    return found;
}
const define = (at: object, key: string, value: unknown) =>
    Object.defineProperty(at, key, { value, enumerable: true, writable: true, configurable: true });

function resources(random: Random): readonly object[] {
    const { number, pick, chance } = random;
    const made: { urn: string }[] = [];
    for (let count = number(5); count >= 0; count--) {
        const type = chance(5) ? `${pick(oddNames)}:a:B` : pick(types);
        const provider = `pulumi:providers:${type.split(":")[0] ?? ""}`;
        if (!made.some(({ urn }) => urn === urnOf(provider, "default")))
            made.push({
                urn: urnOf(provider, "default"),
                ...{ type: provider, custom: true, inputs: properties(random) },
            });
        const others = made.map(({ urn }) => urn);
        made.push({
            urn: urnOf(type, `r${count}`),
            ...{
                type,
                custom: true,
                inputs: properties(random),
                outputs: properties(random),
                provider: `${urnOf(provider, "default")}::id`,
                dependencies: [pick(others)],
                propertyDependencies: { location: [pick(others)], [pick(names)]: [pick(others)] },
                ...(chance(30) && { parent: chance(10) ? urnOf(type, `r${count}`) : pick(others) }),
                ...(chance(10) && { delete: true }),
                ...(chance(10) && { protect: true, importID: "x" }),
                ...(chance(20) && { external: true, id: String(pick(values)) }),
            },
        });
    }
    return made;
}

const run = runOf({ source: "state", subject: "state.json", packs: [] }, {});

/** Whatever else is in a state, this one is told. */
const plantedUrn = urnOf("gcp:storage/bucket:Bucket", "planted");
const planted = (random: Random, others: readonly object[]): object => ({
    ...{ urn: plantedUrn, type: "gcp:storage/bucket:Bucket", custom: true, inputs: { location: "us-east1" } },
    ...(random.chance(50) && { outputs: properties(random) }),
    ...(random.chance(50) && { parent: (random.pick([...others, { urn: plantedUrn }]) as { urn: string }).urn }),
    ...(random.chance(50) && { dependencies: others.map((other) => (other as { urn: string }).urn) }),
    ...(random.chance(50) && { propertyDependencies: { location: [plantedUrn] } }),
});
function judgePlanted(file: string): void {
    const found = judgeState(file);
    const isTold = found.some(
        ({ rule, verdict, affected }) =>
            rule === "eu-residency" && verdict === "violating" && affected.some(({ urn }) => urn === plantedUrn),
    );
    if (!isTold) throw new Error("The finding on the planted resource is lost.");
}

function judgeState(file: string): Report["findings"] {
    const { resources: found, reads } = inputFromState(file);
    const assessment = assess(evaluateInTurn(found, rules, configuration.settings), standingOf);
    const failed = assessment.told.flatMap(({ rule, resource, findings }) =>
        findings
            .filter(({ message }) => message === RULE_FAILED)
            .map(({ text }) => `${rule.id} on ${resource.type}: ${text}`),
    );
    if (failed.length > 0) throw new Error(`A rule failed: ${failed.join(" ")}`);
    const made = judged(found, assessment, rules, configuration);
    const ofReads = findingsOnReads(reads, rules, configuration, "2026-11-28");
    const broken = ofReads.find(({ messageId }) => messageId === RULE_FAILED);
    if (broken) throw new Error(`A rule failed on what is read: ${broken.message}`);
    const findings = [...made.findings, ...ofReads];
    const report = reportOf({ ...made, findings, run, errors: [], coverageRequired: false });
    const text = textFormat(report, { width: 100, colour: false, detail: "verbose" }) as string;
    if (text.includes(PLANTED) || JSON.stringify(report.findings).includes(PLANTED))
        throw new Error("A secret is printed.");

    if (/[\u0000-\u0009\u000b-\u001a\u001c-\u001f\u202e]/.test(text))
        throw new Error("A control character is printed.");
    return report.findings;
}

const project = {
    name: "sample",
    runtime: { name: "nodejs", options: { typescript: false, nodeargs: "--max-old-space-size=100" } },
    main: ".",
    config: {
        a: { type: "array", items: { type: "string" }, default: ["x"] },
        "aws:region": "eu-west-1",
        b: { type: "integer", default: 1 },
    },
};
const stack = {
    encryptionsalt: "v1:W75gw6IY+H4=:v1:YNdYNM982F1JhUxl:DSjXL7XjayhUn/iMYewZc7CgqsUVug==",
    config: { "sample:a": ["y"], "sample:p.q[0]": 1, "sample:s": { secure: "v1:AAAA:BBBB" }, "gcp:project": PLANTED },
    environment: ["base"],
};
const resource = { urn: urnOf("a:b:C", "r"), type: "a:b:C", name: "r" };
const finding = {
    rule: "x",
    verdict: "violating",
    level: "mandatory",
    severity: "high",
    message: "m",
    resource,
    cause: { kind: "resource", id: "x" },
    affected: [resource],
    fingerprint: "00",
};
const told: readonly object[] = [
    { pack: "p", line: "pack", rules: [{ id: "x", title: "t" }] },
    { pack: "p", line: "resource", urn: resource.urn, compliant: 1, notApplicable: 0 },
    { pack: "p", line: "finding", ...finding },
    { pack: "p", line: "stack", resources: 1, compliant: 1, notApplicable: 0, coverage: {}, findings: [finding] },
];
const plan = {
    target: { operator: "OVHcloud", service: "Managed Kubernetes Service", regions: ["GRA11"] },
    agreement: { status: "signed", date: "2026-03-02", reference: "2026/17" },
    rto: "PT4H",
    rpo: "PT1H",
    covers: [{ resource: "files", method: "rclone sync", every: "PT15M" }],
    lastDrill: { date: "2026-05-02", evidence: "drill.json", rto: "PT2H", rpo: "PT30M" },
};
const waivers = {
    waivers: [
        { rule: "eu-residency", resource: "gcp:storage/bucket:Bucket::b", reason: "Public only.", until: "2027-01-31" },
    ],
};
const scenario = {
    id: "own",
    title: "An order",
    story: "A letter arrives.",
    against: [{ operator: "google" }, { jurisdiction: "US" }],
    notice: "P14D",
    delays: { registry: "PT4H" },
    precedents: [],
};
const record = {
    schemaVersion: 1,
    workload: "files",
    date: "2026-05-02",
    result: "passed",
    rto: "PT2H",
    rpo: "PT30M",
    lost: [],
    counts: { before: { file: 3 }, after: { file: 3 } },
    target: { operator: "OVHcloud", regions: ["GRA11"] },
    images: { "docker.io/library/nginx": "0".repeat(64) },
};
const evidenceContext = {
    plan: planOf({ properties: plan }),
    names: ["files"],
    today: "2026-11-27",
    fileDigest: "00",
    images: { "docker.io/library/nginx": "1".repeat(64) },
};
/** A service whose environment holds a text. */
const holding = (text: string) => ({
    urn: urnOf("gcp:cloudrun/service:Service", "s"),
    ...{ type: "gcp:cloudrun/service:Service", name: "s" },
    inputs: { location: "EU", template: { spec: { containers: [{ envs: [{ name: "A", value: text }] }] } } },
});
const policies = {
    all: "advisory",
    sovereignty: { allowedJurisdictions: ["EU"], environments: { prod: { undetermined: "mandatory" } } },
    "eu-residency": { enforcementLevel: "mandatory", clusters: [{ provider: "p", operator: "o", country: "FR" }] },
};

const yaml = (value: unknown, random: Random): Buffer =>
    damagedBytes(
        stringify(damaged(value, random.pick, random.chance), { aliasDuplicateObjects: false }),
        random.number,
    );
const json = (value: unknown, random: Random): Buffer =>
    damagedBytes(JSON.stringify(damaged(value, random.pick, random.chance)) ?? "", random.number);

/** By name: one input from random choices, given to the reader. */
export const targets: Readonly<Record<string, (random: Random) => void>> = {
    "rules, on random resources": (random) => {
        const others = resources(random);
        const all = [...others, planted(random, others)].sort(() => random.number(2) - 1);
        judgePlanted(written("state.json", JSON.stringify({ version: 3, deployment: { resources: all } })));
    },
    "states, damaged": (random) => {
        const deployment = { resources: resources(random), pending_operations: [] };
        const content = random.chance(30)
            ? { version: 3, checkpoint: { latest: deployment } }
            : { version: 3, deployment };
        const file = written("state.json", json(content, random));
        clear(() => judgeState(file));
    },
    "Pulumi.yaml and the stack file, damaged": (random) => {
        const directory = join(folder, "project");
        mkdirSync(directory, { recursive: true });
        writeFileSync(join(directory, "Pulumi.yaml"), yaml(project, random));
        writeFileSync(join(directory, "Pulumi.dev.yaml"), yaml(stack, random));
        clear(() => loadProject(directory, { stack: "dev" }));
        if (Object.keys(Object.prototype).length > 0) throw new Error("The prototype of all objects was changed.");
    },
    "PulumiPolicy.yaml, damaged": (random) => {
        const directory = join(folder, "pack");
        mkdirSync(directory, { recursive: true });
        writeFileSync(
            join(directory, "PulumiPolicy.yaml"),
            yaml({ runtime: { name: "nodejs" }, version: "1.0.0" }, random),
        );
        clear(() => readPackVersion(directory));
    },
    "failover plan in a file, damaged": (random) => {
        const text = yaml(plan, random).toString("utf8");
        clear(() => readPlanFile(text, "failover.yaml", ["files"]));
    },
    "waivers and scenarios, damaged": (random) => {
        clear(() =>
            readWaivers(readWaiversFile(written("waivers.yaml", yaml(waivers, random))).raw, rules, "2026-11-27"),
        );
        clear(() => readScenario(readTextFile(written("scenario.yaml", yaml(scenario, random)), "The scenario"), "s"));
    },
    "drill.json, damaged": (random) => {
        const value = damaged(record, random.pick, random.chance);
        for (const { message } of problemsOfEvidence(value, evidenceContext))
            if (message.length > 2000 || message.includes(PLANTED)) throw new Error(`A problem: ${message}`);
    },
    "YAML of many indicators": (random) => {
        const pieces = [
            "? ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "a: ",
            "&a ",
            "*a ",
            "\n",
            "  ",
            ", ",
            '"',
            "'",
            "|\n",
            "<<: ",
            "---\n",
        ];
        const text = Array.from({ length: random.number(12) }, () => random.pick(pieces).repeat(random.number(400)));
        for (const document of yamlDocuments(text.join(""), { merge: true }))
            if (document.errors.length === 0) JSON.stringify(document.toJS());
        evaluate(decodeResources([holding(text.join(""))]), rules, configuration.settings);
    },
    "policy configuration, damaged": (random) => {
        const file = written("policies.json", json(policies, random));
        clear(() => readPolicyConfig(file));
        const value = damaged(policies, random.pick, random.chance);
        readConfiguration(value, rules, {}, rules);
        try {
            parsePolicyConfig(JSON.stringify(value) ?? "");
        } catch (error) {
            if ((error as Error).name !== "Error" && (error as Error).name !== "SyntaxError") throw error;
        }
    },
    "findings of packs, damaged": (random) => {
        const lines = told.map((line) => json(line, random).toString("utf8").replaceAll("\n", " "));
        clear(() => answersIn(findingsIn(written("findings.jsonl", `${lines.join("\n")}\n`))));
    },
};

/**
 * Tries inputs that follow from a seed.
 * @returns what went wrong, each with the seed of its input
 */
export function fuzz(target: (random: Random) => void, seed: number, inputs: number): readonly string[] {
    const faults: string[] = [];
    for (let input = seed; input < seed + inputs; input++) {
        try {
            target(choices(input));
        } catch (error) {
            faults.push(`seed ${input}: ${shortened((error as Error).stack ?? String(error), 800)}`);
        }
    }
    return faults;
}
