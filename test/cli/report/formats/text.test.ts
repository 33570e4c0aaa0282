import { text } from "../../../../cli/report/formats/text";
import { html } from "../../../../cli/report/formats/html";
import { markdown } from "../../../../cli/report/formats/markdown";
import { sayIn } from "../../../../cli/locales";
import type { Medium } from "../../../../cli/report/formats/format";
import type { Report } from "../../../../cli/report/report";
import { bucket, changed, medium, reportOn } from "../report";

const linesOf = (report: Report, more: Partial<Medium> = {}): readonly string[] =>
    (text(report, { ...medium, ...more }) as string).trimEnd().split("\n");
const numbered = (count: number, line: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => bucket(`acc${index}`, line(index)));
const onlyPlaces = { all: "disabled", "eu-residency": "mandatory" };
const placesOnly = (resources: Parameters<typeof reportOn>[0]): Report => reportOn(resources, onlyPlaces);

test("what one line of the program makes is told once, with its place and its names in natural order", () => {
    const lines = linesOf(placesOnly(numbered(15, () => 5)));
    expect(lines).toContain("  15 resources at index.ts:5:7: acc0 … acc14");
    expect(lines.filter((line) => line.includes("is placed by 'location'"))).toHaveLength(1);
    expect(lines).toContain("high  eu-residency:  1 finding, 15 resources");
    expect(lines.at(-2)).toBe("1 violation in 16 resources");
});

test("319 resources with one wrong region fit on one screen, on one line of the program or on many", () => {
    for (const line of [() => 5, (index: number) => index + 1, (index: number) => Math.ceil(index / 40)]) {
        const lines = linesOf(reportOn(numbered(319, line)));
        expect(lines.length).toBeLessThanOrEqual(45);
        expect(Math.max(...lines.slice(0, -1).map(({ length }) => length))).toBeLessThanOrEqual(medium.width);
        expect(lines.at(-1)).toBe(
            "verdict: violating · " +
                `${reportOn(numbered(319, line)).counts.violations} findings block: ` +
                "failover-target, customer-managed-key, eu-residency · exit code 2",
        );
    }
});

test("--verbose tells every place; otherwise what is left out is counted", () => {
    const report = placesOnly(numbered(20, (index) => index + 1));
    expect(linesOf(report)).toContain("  … and 16 more resources in 16 places; --verbose shows all");
    const all = linesOf(report, { detail: "verbose" });
    for (const index of Array.from({ length: 20 }, (_, each) => each))
        expect(all).toContain(`  Bucket 'acc${index}'  index.ts:${index + 1}:7`);
});

test("a place is shown once, with all that is said of it; whom an item is about is said where its text does not", () => {
    const report = placesOnly([bucket("a", 3), bucket("b", 3), bucket("c", 3)]);
    const [base] = report.findings;
    if (!base) throw new Error("There is no finding.");
    const [a, b, c] = base.affected;
    if (!a || !b || !c) throw new Error("One line makes three resources.");
    const said = (resource: typeof a, message: string, affected = [resource]) => ({
        ...base,
        resource,
        affected,
        messageId: message,
        message,
    });
    const of = (...findings: (typeof base)[]): Report => ({ ...report, findings });
    const shown = (page: Report) => {
        const lines = linesOf(page);
        return lines.slice(lines.findIndex((line) => line.includes(" findings, ")) + 1);
    };
    expect(shown(of(said(a, "The drill of Bucket 'a' is old."), said(a, "Its review is old."))).slice(0, 3)).toEqual([
        "  Bucket 'a'  index.ts:3:7",
        "    - The drill of Bucket 'a' is old.",
        "    - Its review is old.",
    ]);
    expect(
        shown(
            of(said(a, "Bucket 'a' is old."), said(b, "The review is old.", [b, c]), said(c, "Nobody owns it.")),
        ).slice(0, 4),
    ).toEqual([
        "  3 resources at index.ts:3:7: a, b, c",
        "    - Bucket 'a' is old.",
        "    - 2 resources (b, c): The review is old.",
        "    - Bucket 'c': Nobody owns it.",
    ]);
    const without = (finding: typeof base) => {
        const { position: _, ...rest } = finding;
        return rest;
    };
    expect(
        shown(of(without(said(a, "Bucket 'a' is old.")), without(said(b, "Bucket 'b' is new.")))).slice(0, 4),
    ).toEqual(["  Bucket 'a'", "    Bucket 'a' is old.", "  Bucket 'b'", "    Bucket 'b' is new."]);
});

test("the head says which rules did not judge because somebody asked so", () => {
    const report = placesOnly([bucket("a", 3)]);
    const narrowed = { ...report, run: { ...report.run, only: ["eu-residency"], skip: ["external-hosts", "egress"] } };
    const said = "judged by these rules alone (--only): eu-residency";
    expect(linesOf(report)[1]).toBe("pack eu-sovereign · no configuration");
    expect(linesOf(narrowed, { width: 200 })[1]).toBe(
        `pack eu-sovereign · no configuration · ${said} · not judged by these rules (--skip): external-hosts, egress`,
    );
    expect(markdown(narrowed, medium)).toContain("judged by these rules alone (--only): eu-residency\n");
    expect(html(narrowed, { ...medium, say: sayIn("fr") })).toContain(
        "<p>non jugé par ces règles (--skip)\u00a0: external-hosts, egress</p>",
    );
});

test("--compact is one line for each place, --quiet the closing line alone", () => {
    const report = placesOnly([bucket("a", 3), bucket("b", 9)]);
    const closing = "verdict: violating · 2 findings block: eu-residency · exit code 2";
    expect(linesOf(report, { detail: "compact", width: 90 })).toEqual([
        "high eu-residency index.ts:3:7 Bucket 'a': is placed by 'location' in us-east1 (South …",
        "high eu-residency index.ts:9:7 Bucket 'b': is placed by 'location' in us-east1 (South …",
        closing,
    ]);
    expect(linesOf(report, { detail: "quiet" })).toEqual([closing]);
});

test("a table counts findings by rule and severity, and says what is waived", () => {
    const report = changed(reportOn([bucket("a", 3), bucket("b", 9)]), (finding) =>
        finding.resource.name === "a" && finding.rule === "eu-residency"
            ? { ...finding, waived: { reason: "moves in March", until: "2027-03-31" } }
            : finding,
    );
    const lines = linesOf(report);
    const start = lines.findIndex((line) => line.startsWith("rule "));
    expect(lines.slice(start, start + 5)).toEqual([
        "rule                  critical  high  waived",
        "failover-target              1",
        "customer-managed-key               2",
        "eu-residency                       1       1",
        "findings                     1     3       1",
    ]);
    expect(lines).toContain("    waived until 2027-03-31: moves in March");
    expect(lines.at(-2)).toBe("4 violations, 1 waived in 3 resources");
});

test("a run in which every finding is waived is told as that", () => {
    const report = changed(placesOnly([bucket("a", 3)]), (finding) => ({
        ...finding,
        waived: { reason: "moves in March", until: "2027-03-31" },
    }));
    expect(linesOf(report).at(-1)).toBe("verdict: compliant · all that would block is waived · exit code 4");
});

test("colours only where they are asked for", () => {
    const report = placesOnly([bucket("a", 3)]);
    const escape = String.fromCharCode(27);
    expect(text(report, { ...medium, colour: true })).toContain(escape);
    expect(text(report, medium)).not.toContain(escape);
});
