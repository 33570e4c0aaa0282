import fc from "fast-check";
import { natural, oncePerLine, withoutTail } from "../../../cli/report/once-per-line";
import type { ReportedFinding } from "../../../policies/core/report-once";
import { labelOf } from "../../../policies/core/finding";

function finding(name: string, line: number, more: Partial<ReportedFinding> = {}): ReportedFinding {
    const resource = {
        urn: `urn:pulumi:dev::shop::gcp:storage/bucket:Bucket::${name}`,
        type: "gcp:storage/bucket:Bucket",
        name,
    };
    return {
        rule: "eu-residency",
        verdict: "violating",
        level: "mandatory",
        severity: "high",
        messageId: "outside",
        message: `${labelOf(resource)} is in us-east1.`,
        resource,
        path: "location",
        cause: { kind: "resource", id: resource.urn },
        affected: [{ ...resource, path: "location" }],
        fingerprint: name.padStart(16, "0"),
        position: { file: "index.ts", line, column: 1 },
        ...more,
    };
}

test("findings of one line that differ by the resource's name are one, with every resource and fingerprint", () => {
    const [one, ...others] = oncePerLine([finding("acc10", 5), finding("acc2", 5), finding("acc1", 5)]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
        message: "Bucket 'acc1' is in us-east1. The same line makes Bucket 'acc2', Bucket 'acc10'.",
        resource: { name: "acc1" },
        affected: [{ name: "acc1" }, { name: "acc2" }, { name: "acc10" }],
        fingerprints: ["000000000000acc1", "000000000000acc2", "00000000000acc10"],
    });
    expect(withoutTail(one!)).toBe("Bucket 'acc1' is in us-east1.");
});

test.each<[string, ReportedFinding]>([
    ["another line", finding("b", 6)],
    ["another level", finding("b", 5, { level: "advisory" })],
    ["another verdict", finding("b", 5, { verdict: "undetermined" })],
    ["another property", finding("b", 5, { path: "customPlacementConfig" })],
    ["another text", finding("b", 5, { message: "Bucket 'b' is in us-west1." })],
    ["a waiver", finding("b", 5, { waived: { reason: "known", until: "2027-01-01" } })],
    ["a cause that is another resource", finding("b", 5, { affected: finding("c", 5).affected })],
])("%s keeps findings apart", (_, other) => {
    expect(oncePerLine([finding("a", 5), other])).toEqual([finding("a", 5), other]);
});

test("findings without a line stay apart", () => {
    const { position: _, ...bare } = finding("a", 5);
    const { position: __, ...other } = finding("b", 5);
    expect(oncePerLine([bare, other])).toEqual([bare, other]);
});

test("no resource is lost or told twice, whatever is merged", () => {
    const found = fc.array(fc.tuple(fc.stringMatching(/^[a-c]\d$/), fc.integer({ min: 1, max: 3 })));
    fc.assert(
        fc.property(found, (pairs) => {
            const distinct = [...new Map(pairs.map(([name, line]) => [name, finding(name, line)])).values()];
            const urns = oncePerLine(distinct).flatMap(({ affected }) => affected.map(({ urn }) => urn));
            expect(urns.sort()).toEqual(distinct.map(({ resource }) => resource.urn).sort());
        }),
    );
});

test("natural order counts as people do, and is total", () => {
    expect(["acc10", "acc2", "acc1"].sort(natural)).toEqual(["acc1", "acc2", "acc10"]);
    expect(["a", "A"].sort(natural)).toEqual(["A", "a"].sort(natural));
});
