import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerTo, build, explains, findingsAt, placeOf } from "./coverage";
import { placeBlockRows } from "../../policies/catalog/place-blocks";
import { coveragePage, placesInBlocks, sdksAnswered, unanswered } from "./coverage-page";
import { noPlaces } from "./no-places";
import { suspicionOf } from "./suspects";

test.each(sdksAnswered().map((sdk) => [`${sdk.name} ${sdk.version}`, sdk] as const))(
    "every input of %s that could name a place is judged or explained",
    (_, sdk) => {
        expect(unanswered(sdk)).toEqual([]);
    },
);

test("the page is current (npm run coverage:sdks -- --table)", () => {
    expect(readFileSync(join(__dirname, "../../docs/coverage.md"), "utf8")).toBe(coveragePage());
});

test("every explanation explains something", () => {
    const excluded = sdksAnswered().flatMap(({ answers }) => answers.filter(({ answer }) => answer !== "judged"));
    const idle = noPlaces.filter((row) => !excluded.some(({ suspect }) => explains(row, suspect)));
    expect(idle).toEqual([]);
});

test("the catalog knows the blocks in which places stand (npm run coverage:sdks -- --table)", () => {
    const rows = placeBlockRows().map(({ checked: _, ...row }) => row);
    expect(rows).toEqual(sdksAnswered().flatMap(placesInBlocks));
});

test("a gap would be found", () => {
    const gap = { type: "azure-native:storage:StorageAccount", path: "annex.whereabouts[].landLocale" } as const;
    expect(answerTo({ ...gap, suspicion: "doc" })).toBeUndefined();
});

const input = { type: "x:y:Z", path: "x", name: "x", shape: "text", required: false, doc: "" } as const;
test.each([
    ["gcpOracleZone", "", "name"],
    ["dataCenter", "", "name"],
    ["multiRegionAuxiliary", "", "name"],
    ["EUCountryCode", "", "name"],
    ["config", "The name of the region to which data are copied.", "doc"],
    ["cacheId", "Identifier, should be a valid Azure region identifier.", "doc"],
    ["network", "Format: `projects/{project}/locations/{location}/networks/x`.", "id"],
    ["account", "Storage account in any region, or none.", undefined],
    ["locale", "The language of the error messages.", undefined],
    ["allocationId", "The allocation.", undefined],
])("%s, described as %j, is suspected by %s", (name, doc, suspicion) => {
    expect(suspicionOf({ ...input, name, doc })).toBe(suspicion);
});

test("a switch named after places is suspected", () => {
    expect(suspicionOf({ ...input, shape: "boolean", name: "allowCrossRegion" })).toBe("switch");
    expect(suspicionOf({ ...input, shape: "boolean", name: "enabled" })).toBeUndefined();
});

test("a value is built where a path says, behind an empty element", () => {
    expect(build("a[].b{}.c[]", "x")).toEqual({ a: [{}, { b: { "any key": { c: [{}, "x"] } } }] });
    expect(placeOf("a[].b{}.c[]")).toBe('a[1].b["any key"].c[1]');
});

test("a finding elsewhere does not count for a path", () => {
    const properties = { location: "westus", other: "westus" };
    expect(findingsAt("gcp:storage/bucket:Bucket", properties, "other")).toEqual([]);
    expect(findingsAt("gcp:storage/bucket:Bucket", properties, "location")).toHaveLength(1);
});
