/** What a run of Pulumi's command line becomes. A script stands in for Pulumi: it writes what Pulumi and the pack write. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JudgedInput } from "../../../engine/judged-input";
import { inputFromPulumi } from "../../../engine/pulumi-cli";
import { folder, removeFolders } from "../preview/program";

const { PULUMI_CLI } = process.env;
afterEach(() => {
    if (PULUMI_CLI === undefined) delete process.env.PULUMI_CLI;
    else process.env.PULUMI_CLI = PULUMI_CLI;
});
afterAll(removeFolders);

const urn = "urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::files";
const ownFinding = {
    rule: "place",
    verdict: "violating",
    level: "mandatory",
    severity: "high",
    resource: { urn, type: "gcp:storage/bucket:Bucket", name: "files" },
    path: "location",
    message: "In the United States.",
    cause: { kind: "resource", id: urn },
    affected: [{ urn, type: "gcp:storage/bucket:Bucket", name: "files" }],
    fingerprint: "0123456789abcdef",
};
const pack = "rempart-eu-sovereign";
/** What the pack tells of a rule. */
const rule = { id: "place", title: "Places.", severity: "high", remediation: "Move.", frameworks: [], url: "" };
const event = (policyPackName: string, message: string) => ({
    policyEvent: {
        resourceUrn: urn,
        message: `${message}\n`,
        policyName: "place",
        policyPackName,
        enforcementLevel: "mandatory",
        severity: "low",
    },
});

interface Written {
    readonly findings?: readonly object[];
    readonly events?: readonly object[];
    /** What is in the engine's log of calls; answers are saved then. */
    readonly calls?: readonly object[];
    readonly stdout?: string;
    readonly stderr?: string;
    readonly code?: number;
}

/** Runs a script in the place of Pulumi, which writes these files and texts. */
async function previewed(directory: string, written: Written): Promise<JudgedInput> {
    const lines = (list: readonly object[] = []) => list.map((each) => `${JSON.stringify(each)}\n`).join("");
    const place = folder(
        {
            "findings.jsonl": lines(written.findings),
            "events.jsonl": lines(written.events),
            "calls.jsonl": lines(written.calls),
            stdout: written.stdout ?? "{}",
            stderr: written.stderr ?? "",
        },
        { installed: false },
    );
    const script = join(place, "pulumi");
    writeFileSync(
        script,
        `#!/bin/sh
if [ "$1" = version ]; then echo v3.248.0; exit 0; fi
cat ${place}/findings.jsonl >> "$REMPART_FINDINGS_FILE"
if [ -n "$PULUMI_DEBUG_GRPC" ]; then cat ${place}/calls.jsonl >> "$PULUMI_DEBUG_GRPC"; fi
while [ $# -gt 0 ]; do if [ "$1" = --event-log ]; then cp ${place}/events.jsonl "$2"; fi; shift; done
cat ${place}/stdout; cat ${place}/stderr >&2; exit ${written.code ?? 0}
`,
    );
    chmodSync(script, 0o755);
    process.env.PULUMI_CLI = script;
    return inputFromPulumi({
        directory,
        pack: { directory: place, configuration: {} },
        others: [],
        saveAnswers: written.calls !== undefined,
        timeoutSeconds: 60,
        signal: new AbortController().signal,
        onProgress: () => undefined,
    });
}
const project = (): string => folder({ "Pulumi.yaml": "name: sample\nruntime: python\n" }, { installed: false });

test("the pack's own findings and counts, those of other packs, and positions", async () => {
    const directory = project();
    const blocked = { severity: "error", message: "error: preview failed" };
    const steps = [{ urn, newState: { sourcePosition: "project:///main.py#3,5" } }];
    const input = await previewed(directory, {
        findings: [
            { pack, line: "pack", rules: [rule] },
            { pack, line: "resource", urn, compliant: 2, notApplicable: 1 },
            { pack, line: "finding", ...ownFinding },
            { pack, line: "finding", ...ownFinding, fingerprint: "other", message: "Told at registration alone." },
            {
                ...{ pack, line: "stack", resources: 4, compliant: 6, notApplicable: 5 },
                coverage: {},
                findings: [{ ...ownFinding, message: "With all that it affects." }],
            },
        ],
        events: [event(pack, "In the United States."), event("others", "Not here."), { summaryEvent: {} }],
        stdout: `A notice.\n${JSON.stringify({ steps, diagnostics: [blocked] })}`,
        code: 255,
    });
    expect({ ...input, positions: [...input.positions].map(([of, { line, column }]) => [of, line, column]) }).toEqual({
        project: "sample",
        stack: "dev",
        resources: [],
        reads: [],
        complete: true,
        positions: [[urn, 3, 5]],
        packFindings: [
            { pack: "others", policy: "place", message: "Not here.", level: "mandatory", severity: "low", urn },
        ],
        unseen: [],
        errors: [],
        answers: [
            {
                pack,
                rules: [rule],
                coverage: {},
                findings: [
                    { ...ownFinding, message: "With all that it affects." },
                    { ...ownFinding, fingerprint: "other", message: "Told at registration alone." },
                ],
                counts: { resources: 4, compliant: 6, notApplicable: 5 },
            },
        ],
        judged: true,
    });
});

test("answers of functions are recorded where that is asked for", async () => {
    const call = {
        method: "/pulumirpc.ResourceMonitor/Invoke",
        request: { tok: "gcp:compute/getZones:getZones", args: { region: "europe-west9" } },
        response: { return: { names: ["europe-west9-a"] } },
        progress: "response_completed",
    };
    const { savedAnswers } = await previewed(project(), { calls: [call] });
    expect(JSON.parse(savedAnswers?.text ?? "")).toEqual({
        'gcp:compute/getZones:getZones {"region":"europe-west9"}': { names: ["europe-west9-a"] },
    });
    expect((await previewed(project(), {})).savedAnswers).toBe(undefined);
});

test("counts of resources alone when the pack never saw the stack", async () => {
    const { answers } = await previewed(project(), {
        findings: [
            { pack, line: "resource", urn, compliant: 2, notApplicable: 1 },
            { pack, line: "resource", urn: `${urn}2`, compliant: 3, notApplicable: 0 },
        ],
    });
    expect(answers).toEqual([
        { pack, rules: [], coverage: {}, findings: [], counts: { resources: 2, compliant: 5, notApplicable: 1 } },
    ]);
});

test("each cause of a failure is one line that says what to do", async () => {
    const errorsWith = async (written: Written) => (await previewed(project(), { code: 255, ...written })).errors;
    const diagnostic = (message: string) => JSON.stringify({ diagnostics: [{ severity: "error", message }] });
    expect(await errorsWith({ stdout: "", stderr: "error: no stack selected\n" })).toEqual([
        "No stack is selected: name one with --stack, or run 'pulumi stack select'.",
    ]);
    expect(await errorsWith({ stdout: "", stderr: "error: no stack named 'prod' found\n" })).toEqual([
        "There is no stack 'prod' in the backend: run 'pulumi stack init prod', or name another with --stack.",
    ]);
    expect(await errorsWith({ stdout: diagnostic("error: gcp: no credentials\n  see the docs") })).toEqual([
        "gcp: no credentials see the docs",
    ]);
    expect(await errorsWith({ stdout: "" })).toEqual([
        "'pulumi preview' ended with 255 and does not say why: run it in the folder of the program to see more.",
    ]);
});

describe("the file of findings is changed while the pack writes it", () => {
    const stackLine = { pack, line: "stack", resources: 1, compliant: 1, notApplicable: 0, coverage: {}, findings: [] };

    test("what Pulumi reports and the file does not hold is a finding all the same", async () => {
        const { packFindings, errors } = await previewed(project(), {
            findings: [{ pack, line: "pack", rules: [{ ...rule, id: "place" }] }, stackLine],
            events: [event(pack, "In the United States.")],
        });
        expect(packFindings).toEqual([
            { pack, policy: "place", message: "In the United States.", level: "mandatory", severity: "low", urn },
        ]);
        expect(errors).toEqual([]);
    });

    test("what both hold is told once, also where Pulumi puts the description before it", async () => {
        const { packFindings } = await previewed(project(), {
            findings: [
                { pack, line: "pack", rules: [rule] },
                { ...stackLine, findings: [ownFinding] },
            ],
            events: [event(pack, "Places.\nIn the United States.")],
        });
        expect(packFindings).toEqual([]);
    });

    test("a preview that ends well without an answer of the pack is an error", async () => {
        const { errors, complete } = await previewed(project(), {
            findings: [{ pack, line: "resource", urn, compliant: 1, notApplicable: 0 }],
        });
        expect(errors).toEqual([
            "The preview ended well, but Rempart's own pack did not tell what it found in the stack: look for what the program does with files.",
        ]);
        expect(complete).toBe(false);
    });

    test.each([
        [["no", "line"]],
        [[null]],
        [[{ pack, line: "finding" }]],
        [[{ pack, line: "stack", findings: [null] }]],
    ])("a line that no pack writes is an error: %j", async (findings) => {
        await expect(previewed(project(), { findings: findings as object[] })).rejects.toThrow(
            "The findings of a pack cannot be read: its version of Rempart may be another one, or the program has changed them.",
        );
    });
});
