/** The tests of one example: its stacks in each role, its manifests, and its twins. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Twins } from "../../examples/twins/twin";
import { objectsIn } from "./manifests/objects";
import { brokenReferences, disagreements } from "./manifests/references";
import { missingFor } from "./manifests/runbook";
import { againstSchemas } from "./manifests/schemas";
import { careless, notRestricted, openSecrets, podSecurity, writesAtStandby } from "./manifests/security";
import { flows } from "./manifests/traffic";
import { examples, inOrder, judged, rulesOf, stated, type Expected, type Run } from "./stacks";

/** An example in its roles and stacks. */
export interface Stacks {
    readonly example: string;
    /** The stack files but `dev`, with what the organisation has to accept in each by a waiver. */
    readonly stacks: Readonly<Record<string, { readonly accepted?: readonly string[] }>>;
    /** Rules that have nothing to judge in it. */
    readonly silent?: readonly string[];
    /** What a waiver accepts in `dev`, in each role. */
    readonly accepted?: readonly string[];
}

/** An example in a cluster, and its twins. */
export interface Example extends Stacks {
    /** What network policies let through in `dev`. */
    readonly flows: readonly string[];
    /** Pods, by their label `app`, that a standby does not have. */
    readonly whereActive?: readonly string[];
    /** Namespaces of the Pod Security Standard "baseline": all others are restricted. */
    readonly baseline?: readonly string[];
    /** Containers that may write to their own file system. */
    readonly writable?: readonly string[];
    /** Jobs of a standby that only read, and what the platform itself needs. */
    readonly atStandby: readonly string[];
    /** Of the main examples: each with one thing broken, and what is found then. */
    /** What people run on the day, and on which site: a file, or what is in it from one text to another. */
    readonly commands?: readonly Commands[];
    readonly twins?: Twins;
    readonly expected?: Readonly<Record<string, readonly Expected[]>>;
}

interface Commands {
    /** From the folder of the examples. */
    readonly file: string;
    readonly from?: string;
    readonly to?: string;
    readonly on: "primary" | "target" | "promoted target";
}

/** Rules that speak only of what they find: a stack without such a host or resource has nothing for them. */
const aboutWhatIsThere: readonly string[] = [
    "ai-services",
    "certificates",
    "cloud-offering",
    "external-hosts",
    "failover-evidence",
    "failover-program",
    "guardrails",
    "identity",
    "mail",
    "name-resolution",
    "no-public-names",
    "software-supply",
    "state-backend",
    "telemetry",
    "unseen",
    "waivers",
];

const keyless = /^\w+ '[^']+' cannot take a key of the customer's/;

/** Several previews of a large stack on a slow machine. */
const SLOW = 600_000;

const runsOf = ({ example }: Stacks) => {
    const dev: Run = { example, stack: "dev" };
    const standby: Run = { ...dev, config: { role: "target" } };
    const promoted: Run = { ...dev, config: { role: "target", active: "true" } };
    return { dev, standby, promoted };
};

export function describeExample(of: Example): void {
    describeStacks(of);
    describe(of.example, () => {
        describeManifests(of);
        describeTwins(of);
    });
}

export function describeStacks(of: Stacks): void {
    const { example } = of;
    const { dev, standby, promoted } = runsOf(of);

    describe(example, () => {
        test(
            "as primary, it passes, is looked at whole, and each rule has something to say of it",
            async () => {
                const { findings, accepted, compliant, unseen } = await judged(dev);
                expect({ findings, accepted, unseen }).toEqual({
                    findings: [],
                    accepted: of.accepted ?? [],
                    unseen: [],
                });
                const { rules } = rulesOf(example);
                const silent = [...(of.silent ?? []), ...aboutWhatIsThere];
                const expected = rules.map(({ id }) => id).filter((id) => !silent.includes(id));
                expect(compliant.filter((id) => !silent.includes(id))).toEqual(expected.sort());
            },
            SLOW,
        );

        test.each([
            ["as target", standby],
            ["as promoted target", promoted],
        ])(
            "%s, it passes, and is looked at whole",
            async (_, run) => {
                const { findings, accepted, unseen } = await judged(run);
                expect({ findings, accepted, unseen }).toEqual({
                    findings: [],
                    accepted: of.accepted ?? [],
                    unseen: [],
                });
            },
            SLOW,
        );

        test("every stack file is in the table", () => {
            const files = readdirSync(join(examples, example)).flatMap(
                (name) => /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1] ?? [],
            );
            expect(files.sort()).toEqual([...Object.keys(of.stacks), "dev"].sort());
        });

        test.each(Object.entries(of.stacks))(
            "%s, with its placeholders filled in, passes, and is looked at whole",
            async (stack, { accepted: expected = [] }) => {
                const file = { example, stack };
                const run: Run = { ...file, config: stated(file), isStated: true };
                const { findings, accepted, unseen } = await judged(run);
                expect({ findings, accepted, unseen }).toEqual({ findings: [], accepted: expected, unseen: [] });
            },
            SLOW,
        );

        test.each(Object.entries(of.stacks))(
            "%s, as shipped, is refused until its placeholders are filled in, and what is to be accepted is asked",
            async (stack, { accepted: toAccept = [] }) => {
                const { findings, accepted } = await judged({ example, stack });
                expect(accepted).toEqual([]);
                const asked = findings.filter(({ kind, message }) => kind === "undetermined" && keyless.test(message));
                expect(asked.map(({ rule }) => rule)).toEqual(toAccept.map((each) => each.split(": ")[0]));
                const refused = findings.filter(({ kind }) => kind === "violation").map(({ rule }) => rule);
                expect(refused).toEqual(
                    expect.arrayContaining(["failover-agreement", "failover-freshness", "failover-plan"]),
                );
            },
            SLOW,
        );
    });
}

function describeManifests(of: Example): void {
    const { dev, standby, promoted } = runsOf(of);
    const manifests = async (run: Run) => objectsIn((await judged(run)).resources);
    describe.each([
        ["primary", dev],
        ["target", standby],
        ["promoted target", promoted],
    ])("the manifests of the %s", (_, run) => {
        test(
            "are valid in the oldest and the newest Kubernetes",
            async () => {
                expect(againstSchemas(await manifests(run))).toEqual([]);
            },
            SLOW,
        );
        test(
            "have names, and refer to what there is",
            async () => {
                const objects = await manifests(run);
                expect(objects.filter(({ name }) => name.startsWith("(no name"))).toEqual([]);
                expect(brokenReferences(objects)).toEqual([]);
                expect(disagreements(objects)).toEqual([]);
            },
            SLOW,
        );
        test(
            "run under the Pod Security Standard restricted, with care, and show no secret",
            async () => {
                const objects = await manifests(run);
                const levels = Object.entries(podSecurity(objects));
                expect(levels.filter(([, level]) => level !== "restricted")).toEqual(
                    (of.baseline ?? []).map((name) => [name, "baseline"]),
                );
                expect(notRestricted(objects)).toEqual([]);
                expect(careless(objects, of.writable)).toEqual([]);
                expect(openSecrets(objects)).toEqual([]);
            },
            SLOW,
        );
        test(
            "let through what the workload needs, and nothing else",
            async () => {
                const absent = run === standby ? (of.whereActive ?? []) : [];
                const expected = of.flows.filter((flow) => !absent.some((app) => flow.startsWith(`${app} → `)));
                expect(flows(await manifests(run))).toEqual(expected.sort());
            },
            SLOW,
        );
    });
    const sites = { primary: dev, target: standby, "promoted target": promoted };
    // An example without a runbook has none, and an empty table is refused.
    if (of.commands)
        test.each(of.commands)(
            "what the commands of $file ask for is on the $on, $from",
            async ({ file, from, to, on }) => {
                const text = readFileSync(join(examples, file), "utf8");
                const [start, end] = [from, to].map((mark) => (mark === undefined ? undefined : text.indexOf(mark)));
                expect([start, end]).not.toContain(-1);
                const resources = await manifests(sites[on]);
                const [space = ""] = resources.flatMap(({ kind, name }) => (kind === "Namespace" ? name : [])).sort();
                const part = text.slice(start, end);
                expect(part).toMatch(/kubectl|run /);
                expect(missingFor(part, resources, space)).toEqual([]);
            },
            SLOW,
        );
    test(
        "at the standby, nothing that writes runs",
        async () => {
            expect(writesAtStandby(await manifests(standby), of.atStandby)).toEqual([]);
        },
        SLOW,
    );
    test(
        "the promoted target runs what the primary runs",
        async () => {
            expect(await manifests(promoted)).toEqual(await manifests(dev));
        },
        SLOW,
    );
}

/** `REMPART_WRITE_FINDINGS=1 npx jest test/examples` writes the listings anew: read what `git diff` shows. */
const writes = process.env.REMPART_WRITE_FINDINGS === "1";
const listing = (example: string, found: Readonly<Record<string, readonly Expected[]>>): string =>
    `/** What is found in each twin of ${example}: everything, to the letter. */
import type { Expected } from "../stacks";

export const found: Readonly<Record<string, readonly Expected[]>> = ${JSON.stringify(found, undefined, 4)};
`;

function describeTwins({ example, twins = {}, expected = {} }: Example): void {
    const written: Record<string, readonly Expected[]> = {};
    test("every twin is in the table", () => {
        expect(Object.keys(expected).sort()).toEqual(Object.keys(twins).sort());
    });
    if (Object.keys(twins).length === 0) return;
    test.each(Object.entries(expected))(
        "twin %s",
        async (twin, findings) => {
            const found = (await judged({ example, stack: "dev", twin })).findings;
            if (writes) written[twin] = found;
            else expect(found).toEqual(inOrder(findings));
        },
        SLOW,
    );
    afterAll(() => {
        if (writes)
            writeFileSync(join(__dirname, "twins", `${example}.ts`), listing(example, { ...expected, ...written }));
    });
}
