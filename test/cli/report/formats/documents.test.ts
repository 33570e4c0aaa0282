/** Documents: JUnit, Markdown, CycloneDX, OSCAL. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { formatNames } from "../../../../cli/report/formats";
import { cyclonedx } from "../../../../cli/report/formats/cyclonedx";
import { json } from "../../../../cli/report/formats/json";
import { junit } from "../../../../cli/report/formats/junit";
import { markdown } from "../../../../cli/report/formats/markdown";
import { oscal } from "../../../../cli/report/formats/oscal";
import { uuidOf } from "../../../../cli/report/formats/uuid";
import { bucket, medium, reportOn } from "../report";
import { resource } from "../../../rules";
import { clean, nasty } from "./nasty";

const both = [
    ["hostile words", nasty],
    ["nothing found", clean],
] as const;
const parsed = (text: unknown) => JSON.parse(text as string) as Record<string, unknown>;
const root = join(__dirname, "../../../..");

test.each(both)("JSON is of the published schema: %s", (_, report) => {
    const schema = JSON.parse(readFileSync(join(root, "docs/schemas/check.json"), "utf8")) as object;
    const validate = addFormats(new Ajv()).compile(schema);
    expect(validate(parsed(json(report, medium))) ? [] : validate.errors).toEqual([]);
});

test.each(both)("CycloneDX is of its official schema, 1.6: %s", (_, report) => {
    const folder = join(root, "node_modules/@cyclonedx/cyclonedx-library/res/schema");
    const schema = (name: string) =>
        JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), "utf8")) as object;
    const ajv = addFormats(new Ajv({ strict: false }));
    ajv.addFormat("iri-reference", /^\S*$/).addFormat("idn-email", /@/);
    for (const name of ["spdx", "jsf-0.82"])
        ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const validate = ajv.compile(schema("bom-1.6"));
    expect(validate(parsed(cyclonedx(report, medium))) ? [] : validate.errors).toEqual([]);
});

test("CycloneDX tells operator, place, key, failover and the hosts that are called, and every reference leads somewhere", () => {
    const report = reportOn([
        bucket("a", 3),
        resource("kubernetes:core/v1:Pod", { spec: { containers: [{ image: "nextcloud:29" }] } }, { name: "web" }),
    ]);
    const bom = parsed(cyclonedx(report, medium)) as {
        services: {
            "bom-ref": string;
            name: string;
            provider?: object;
            properties: { name: string; value: string }[];
        }[];
        dependencies: { ref: string; dependsOn?: string[] }[];
    };
    const named = (name: string) => bom.services.find((service) => service.name === name)!;
    expect(named("a")).toMatchObject({
        provider: { name: "Google", address: { country: "US" } },
        group: "gcp:storage/bucket:Bucket",
        trustZone: "US",
        "x-trust-boundary": true,
    });
    expect(Object.fromEntries(named("a").properties.map(({ name, value }) => [name, value]))).toMatchObject({
        "rempart:place": "gcp us-east1",
        "rempart:place:allowed": "out",
        "rempart:operator": "google",
        "rempart:key": "provider",
        "rempart:failover": "uncovered",
    });
    expect(named("docker.io")).toMatchObject({ "x-trust-boundary": true, endpoints: ["https://docker.io"] });
    const refs = new Set(["shop/dev", ...bom.services.map((service) => service["bom-ref"])]);
    for (const { ref, dependsOn = [] } of bom.dependencies)
        for (const each of [ref, ...dependsOn]) expect(refs).toContain(each);
});

test("OSCAL: every reference leads to an observation or a risk, and names are tokens", () => {
    const { "assessment-results": results } = parsed(oscal(nasty, medium)) as {
        "assessment-results": { results: Record<string, Record<string, unknown>[]>[]; "import-ap": { href: string } };
    };
    const [result] = results.results;
    const uuids = (name: string) => new Set((result?.[name] ?? []).map(({ uuid }) => uuid));
    expect([uuids("observations").size, uuids("risks").size]).toEqual([nasty.findings.length, 1]);
    for (const finding of result?.findings ?? []) {
        expect((finding.target as { "target-id": string })["target-id"]).toMatch(/^[\p{L}_][\p{L}\p{N}._-]*$/u);
        for (const each of finding["related-observations"] as { "observation-uuid": string }[])
            expect(uuids("observations")).toContain(each["observation-uuid"]);
        for (const each of (finding["related-risks"] ?? []) as { "risk-uuid": string }[])
            expect(uuids("risks")).toContain(each["risk-uuid"]);
    }
    expect(result?.risks?.[0]).toMatchObject({ status: "deviation-approved", deadline: "2027-03-31T23:59:59Z" });
    expect(oscal(nasty, medium)).toBe(oscal(nasty, medium));
});

test("a UUID of version 5 is the same for the same text", () => {
    expect(uuidOf("a", "b")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf("a", "b")).toBe(uuidOf("a", "b"));
    expect(uuidOf("a", "b")).not.toBe(uuidOf("ab"));
});

test("JUnit: a case for each finding and error; what blocks fails, the rest is skipped, counts are true", () => {
    const xml = junit(nasty, medium) as string;
    const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length;
    const waived = nasty.findings.filter((finding) => finding.waived).length;
    expect(count(/<testcase /g)).toBe(nasty.findings.length + 1);
    expect([count(/<failure /g), count(/<skipped /g), count(/<error /g)]).toEqual([
        nasty.findings.length - waived,
        waived,
        1,
    ]);
    expect(xml).toContain(
        `tests="${nasty.findings.length + 1}" failures="${nasty.findings.length - waived}" errors="1"`,
    );
    expect(xml).not.toMatch(/[\u0000-\u0008]|<\/b>|&(?!\w+;|#\d+;)/);
    // Nothing was judged: that fails, too.
    expect(junit(clean, medium)).toContain('failures="1"');
    const judged = { ...clean, verdict: "compliant" } as const;
    expect(junit(judged, medium)).toContain(
        '<testcase classname="rempart" name="what is required is established" time="0"/>',
    );
});

test("Markdown: a marker, what blocks first, nothing of others that formats, mentions or opens an element", () => {
    const text = markdown(nasty, medium) as string;
    expect(text.split("\n").slice(0, 3)).toEqual(["<!-- rempart shop/dev -->", "", "## Rempart: shop/dev"]);
    expect(text).not.toMatch(/@team|<\/b> &|(?<!\\)\]\(x\)/);
    expect(text).toContain("### Waivers");
    expect(text).toContain("| T-1 | ciso |");
});

test("Markdown stays below the limit of a comment, and says what it leaves out", () => {
    const many = {
        ...nasty,
        findings: Array.from({ length: 900 }, (_, index) => ({ ...nasty.findings[0]!, rule: `rule-${index}` })),
    };
    const text = markdown({ ...many, findings: many.findings.slice(0, 400) }, medium) as string;
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/_\d+ more findings: this text would be too long for a comment\._/);
});

test("the documentation has a section for each format", () => {
    const page = readFileSync(join(root, "docs/formats.md"), "utf8");
    for (const name of formatNames) expect(page).toContain(`\n## ${name}\n`);
});
