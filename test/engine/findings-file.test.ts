/** What a pack told at the registration of a resource, and of the whole stack, comes to one list. */
import { answersIn, type FindingsLine } from "../../engine/findings-file";
import type { ReportedFinding } from "../../policies/core/report-once";

const urn = (name: string) => `urn:pulumi:dev::clinic::gcp:storage/bucket:Bucket::${name}`;
const bucket = (name: string) => ({ urn: urn(name), type: "gcp:storage/bucket:Bucket", name });
const found = (cause: string, paths: Readonly<Record<string, string>>, rule = "eu-residency"): ReportedFinding => ({
    rule,
    verdict: "violating",
    level: "mandatory",
    severity: "high",
    messageId: "outside",
    message: `${cause} is abroad.`,
    resource: bucket(cause),
    cause: { kind: "place", id: cause },
    affected: Object.entries(paths).map(([name, path]) => ({ ...bucket(name), path })),
    fingerprint: `${rule} ${cause}`,
});
const atRegistration = (finding: ReportedFinding): FindingsLine => ({ pack: "p", line: "finding", ...finding });
const ofStack = (...findings: readonly ReportedFinding[]): FindingsLine => ({
    pack: "p",
    line: "stack",
    resources: 2,
    compliant: 0,
    notApplicable: 0,
    coverage: {},
    findings,
});
const findingsOf = (...lines: readonly FindingsLine[]) => answersIn(lines).flatMap(({ findings }) => findings);

const one = found("one", { one: "location" });
const other = found("other", { other: "location" });
const both = found("one", { one: "location", other: "location" });

test("what the stack tells with a larger cause is told once", () => {
    expect(findingsOf(atRegistration(one), atRegistration(other), ofStack(both))).toEqual([both]);
});

test("what the stack does not tell of a resource stays as it was told at registration", () => {
    const key = found("other", { other: "key" });
    const ofRule = found("other", { other: "location" }, "customer-managed-key");
    expect(findingsOf(atRegistration(key), atRegistration(ofRule), ofStack(both))).toEqual([key, ofRule, both]);
});

test("without the stack, what was told at registration is all there is", () => {
    expect(findingsOf(atRegistration(one), atRegistration(other))).toEqual([one, other]);
});
