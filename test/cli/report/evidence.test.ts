/** `failover-evidence`: the record that a plan refers to, read beside the program and held against plan and stack. */
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evidenceFindings } from "../../../cli/report/evidence";
import type { Report } from "../../../cli/report/report";
import { readConfiguration } from "../../../policies/core/settings";
import { UNKNOWN } from "../../../policies/core/values";
import { rules } from "../../../policies/rules";
import { PLAN_TYPE } from "../../../policies/failover/plan";
import { files, plan } from "../../failover/plans";
import { folder as programFolder, removeFolders } from "../../engine/preview/program";
import { rempart } from "../command";

const folder = mkdtempSync(join(tmpdir(), "rempart-evidence-"));
afterAll(() => {
    rmSync(folder, { recursive: true });
    removeFolders();
});

const record = {
    schemaVersion: 1,
    workload: "tests",
    date: "2026-09-14",
    result: "passed",
    rto: "PT2H40M",
    rpo: "PT20M",
    lost: [] as readonly string[],
    counts: { before: { events: 80 }, after: { events: 80 } },
    target: { operator: "OVHcloud" },
};
const lastDrill = { date: "2026-09-14", result: "passed", rto: "PT2H40M", rpo: "PT20M", evidence: "drill.json" };
const written = (content: unknown): string => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(folder, "drill.json"), text);
    return createHash("sha256").update(text).digest("hex");
};

/** Verdict, message and text of what is found. */
function found(drill: object | undefined, settings: object = {}, today = "2026-11-27") {
    const subject = plan(drill === undefined ? {} : { lastDrill: drill });
    const configuration = readConfiguration({ "failover-evidence": settings }, rules, {}, rules);
    expect(configuration.problems).toEqual([]);
    return evidenceFindings([subject, files], { folder, isProject: true }, configuration, "dev", today).map(
        (finding) => {
            expect([finding.rule, finding.resource.urn, finding.path]).toEqual([
                "failover-evidence",
                subject.urn,
                "lastDrill.evidence",
            ]);
            return [finding.verdict, finding.messageId, finding.message];
        },
    );
}
const refers = "FailoverPlan 'plan' refers to the record 'drill.json' ('lastDrill.evidence'): ";

test("a record that supports its plan, a plan without a drill, and evidence that only the deployment knows", () => {
    const evidenceDigest = written(record);
    expect(found(lastDrill)).toEqual([]);
    expect(found({ ...lastDrill, evidenceDigest })).toEqual([]);
    expect(found(undefined)).toEqual([]);
    expect(found({ ...lastDrill, evidence: UNKNOWN })).toEqual([]);
});

test.each<[string, object, string, string]>([
    [
        "that failed",
        { result: "failed" },
        "failed",
        "The recorded drill failed. Repair what failed, and rehearse again.",
    ],
    [
        "of another workload",
        { workload: "mail" },
        "foreign",
        "The record is about 'mail', and the plan about plan, tests. Name the record of this workload.",
    ],
    [
        "of another day",
        { date: "2026-09-15" },
        "other-date",
        "The plan states a drill on 2026-09-14, and the record is of 2026-09-15. State the drill that is recorded.",
    ],
    [
        "that was slower than the plan says",
        { rto: "PT3H" },
        "other-measure",
        "The plan states that the drill measured an rto of PT2H40M, and the record says PT3H.",
    ],
    [
        "that went elsewhere",
        { target: { operator: "Scaleway" } },
        "other-target",
        "The drill moved to Scaleway, and the plan moves to OVHcloud. Rehearse the move that the plan states.",
    ],
    [
        "that lost what it does not name",
        { counts: { before: { events: 80 }, after: { events: 79 } } },
        "incomplete",
        "At the target 1 items are missing, and the record names 0 as lost. Find the others.",
    ],
])("a record %s", (_, change, id, text) => {
    written({ ...record, ...change });
    expect(found(lastDrill)).toEqual([["violating", id, refers + text]]);
});

test("a record that is stale, or of the future, on the day of the run", () => {
    written(record);
    expect(found(lastDrill, {}, "2028-01-01").map(([, id]) => id)).toEqual(["stale"]);
    expect(found(lastDrill, { drillWithin: "P1M" }).map(([, id]) => id)).toEqual(["stale"]);
    expect(found(lastDrill, {}, "2026-09-01").map(([, id]) => id)).toEqual(["future"]);
});

test("a record that was changed after the plan was signed", () => {
    written(record);
    expect(found({ ...lastDrill, evidenceDigest: `sha256:${"0".repeat(64)}` }).map(([, id]) => id)).toEqual([
        "altered",
    ]);
});

test("a record that is missing, that is no JSON, that is none, or that is a pipe", () => {
    expect(found({ ...lastDrill, evidence: "none.json" })).toEqual([
        [
            "violating",
            "missing",
            "FailoverPlan 'plan' refers to the record 'none.json' ('lastDrill.evidence'), and there is no such file in the project. Keep the record of the drill there, or name the one that is.",
        ],
    ]);
    written("{");
    expect(found(lastDrill).map(([, id]) => id)).toEqual(["unreadable"]);
    written({ drill: "yes" });
    expect(found(lastDrill).map(([, id]) => id)).toEqual(["malformed"]);
    execFileSync("mkfifo", [join(folder, "pipe.json")]);
    expect(found({ ...lastDrill, evidence: "pipe.json" }).map(([, id]) => id)).toEqual(["unreadable"]);
});

test("evidence that is no file of the project is not read, and undetermined where a record is required", () => {
    for (const evidence of [
        "drill record 2026-3",
        "https://example.eu/drill.json",
        "../drill.json",
        "/etc/passwd",
        "a\0",
    ]) {
        expect(found({ ...lastDrill, evidence })).toEqual([]);
        expect(
            found({ ...lastDrill, evidence }, { requireRecord: true }).map(([verdict, id]) => [verdict, id]),
        ).toEqual([["undetermined", "notRead"]]);
    }
});

test("rempart check reads it beside the program", async () => {
    const directory = programFolder({
        "Pulumi.yaml": "name: tests\nruntime: nodejs\n",
        "package.json": '{"name": "tests", "main": "index.js"}',
        "drill.json": JSON.stringify({ ...record, result: "failed" }),
    });
    writeFileSync(
        join(directory, "index.js"),
        `const { FailoverPlan } = require("rempart");
new FailoverPlan("plan", ${JSON.stringify({
            target: { operator: "OVHcloud", service: "Managed Kubernetes Service", regions: ["GRA11"] },
            agreement: { status: "signed", date: "2026-03-02", reference: "contract 2026/17" },
            ...{ rto: "PT4H", rpo: "PT1H", covers: [], lastDrill },
        })});`,
    );
    const check = async () => {
        const ended = await rempart(["check", directory, "--with", "failover", "--json", "--today", "2026-11-27"]);
        const { findings, errors } = JSON.parse(ended.stdout) as Report;
        expect(errors).toEqual([]);
        return findings
            .filter(({ rule }) => rule === "failover-evidence")
            .map(({ level, messageId }) => [level, messageId]);
    };
    expect(await check()).toEqual([["mandatory", "failed"]]);
    writeFileSync(join(directory, "drill.json"), JSON.stringify(record));
    expect(await check()).toEqual([]);
});

test("of a state it is read beside its file, where it need not be", async () => {
    const stated = {
        target: { operator: "OVHcloud", regions: ["GRA11"] },
        agreement: { status: "signed", date: "2026-03-02", reference: "contract 2026/17" },
        ...{ rto: "PT4H", rpo: "PT1H", covers: [], lastDrill },
    };
    const resources = [{ urn: plan().urn, type: PLAN_TYPE, custom: false, inputs: stated, outputs: stated }];
    const state = JSON.stringify({ version: 3, deployment: { manifest: {}, resources } });
    const failed = JSON.stringify({ ...record, result: "failed" });
    const exported = programFolder({ "state.json": state }, { installed: false });
    const beside = programFolder({ "state.json": state, "drill.json": failed }, { installed: false });
    const check = async (...args: readonly string[]) => {
        const ended = await rempart(["check", ...args, "--with", "failover", "--json", "--today", "2026-11-27"]);
        const { findings, errors } = JSON.parse(ended.stdout) as Report;
        expect(errors).toEqual([]);
        return findings
            .filter(({ rule }) => rule === "failover-evidence")
            .map(({ verdict, messageId }) => [verdict, messageId]);
    };
    const config = join(exported, "required.json");
    writeFileSync(config, JSON.stringify({ "failover-evidence": { requireRecord: true } }));
    expect(await check("--state", join(beside, "state.json"))).toEqual([["violating", "failed"]]);
    expect(await check("--state", join(exported, "state.json"))).toEqual([]);
    expect(await check("--state", join(exported, "state.json"), "--policy-config", config)).toEqual([
        ["undetermined", "notRead"],
    ]);
});
