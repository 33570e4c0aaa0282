import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Value } from "../../policies/core/values";
import { evidenceSchema, problemsOfEvidence, type EvidenceContext } from "../../policies/failover/evidence";
import { planOf } from "../../policies/failover/plan";
import { full, withValue } from "./full-plan";

const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const other = "1".padStart(64, "ab");
const record = {
    schemaVersion: 1,
    workload: "mail",
    date: "2026-09-14T09:30:00Z",
    result: "passed",
    rto: "PT2H40M",
    rpo: "PT22M",
    lost: ["mail 17 of paula"],
    returned: [],
    counts: { before: { mails: 120, events: 8 }, after: { mails: 119, events: 8 } },
    digests: { before: hash, after: other, program: hash },
    target: { operator: "OVHcloud", regions: ["GRA11"] },
    images: { "registry.clinique-lyon.fr/sogo": `sha256:${hash}` },
    steps: [{ name: "promote", seconds: 12 }],
    failBack: { rto: "PT1H", lost: [], digests: { before: hash, after: hash } },
    versions: { sogo: "5.8.0" },
};
const context: EvidenceContext = {
    plan: planOf({ properties: full }),
    names: ["mail", "sogo-kubernetes"],
    today: "2026-11-27",
    fileDigest: hash,
    programDigest: hash,
    images: { "registry.clinique-lyon.fr/sogo": hash },
};
const planWith = (path: string, value: unknown) =>
    planOf({ properties: withValue(path, value) as unknown as Record<string, Value> });
const found = (given: object, around: Partial<EvidenceContext> = {}) =>
    problemsOfEvidence({ ...record, ...given }, { ...context, ...around }).map(({ id }) => id);

test("a record that supports the plan", () => {
    expect(found({})).toEqual([]);
    expect(found({}, { fileDigest: undefined, programDigest: undefined, images: undefined })).toEqual([]);
});

test.each<[string, object, Partial<EvidenceContext>, readonly string[]]>([
    ["a drill that failed", { result: "failed" }, {}, ["failed"]],
    ["of something else", { workload: "payroll" }, {}, ["foreign"]],
    ["changed after the plan was signed", {}, { fileDigest: other }, ["altered"]],
    ["of another program", {}, { programDigest: other }, ["other-program"]],
    ["of other images", {}, { images: { "registry.clinique-lyon.fr/sogo": other } }, ["other-images"]],
    ["to another target", { target: { operator: "Scaleway" } }, {}, ["other-target"]],
    ["a year later", {}, { today: "2027-09-15" }, ["stale"]],
    ["dated ahead", { date: "2099-01-01" }, {}, ["future", "other-date"]],
    ["of another day", {}, { plan: planWith("lastDrill.date", "2026-10-01") }, ["other-date"]],
    ["slower than the objective", {}, { plan: planWith("rto", "PT1H") }, ["too-slow"]],
    ["slower than the plan says", {}, { plan: planWith("lastDrill.rpo", "PT5M") }, ["other-measure"]],
    ["with items that nobody misses", { counts: { before: { mails: 9 }, after: { mails: 3 } } }, {}, ["incomplete"]],
    ["of an empty store", { counts: { before: {}, after: {} } }, {}, ["incomplete"]],
    ["without what was lost", { lost: undefined }, {}, ["malformed"]],
    ["with a time that is none", { rto: "Psoon" }, {}, ["malformed"]],
])("a record %s", (_, given, around, expected) => {
    expect(found(given, around)).toEqual(expected);
});

test("each problem says what to do", () => {
    expect(problemsOfEvidence({ ...record, counts: { before: { mails: 9 }, after: { mails: 3 } } }, context)).toEqual([
        {
            id: "incomplete",
            message: "At the target 6 items are missing, and the record names 1 as lost. Find the others.",
        },
    ]);
});

test.each([undefined, null, 7, "text", [], {}])("%j is no record", (given) => {
    expect(problemsOfEvidence(given, context).every(({ id }) => id === "malformed")).toBe(true);
    expect(problemsOfEvidence(given, context)).not.toEqual([]);
});

test("the published schema is current (npm run docs)", () => {
    const text = readFileSync(join(__dirname, "../../docs/schemas/drill.json"), "utf8");
    expect(JSON.parse(text)).toEqual(evidenceSchema);
});
