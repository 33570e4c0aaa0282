/** Does every row of every file say where it can be read, when that was last compared, and how sure it is? */
import { clusterHostRows } from "../../../policies/catalog/cluster-hosts";
import { regionalHostRows } from "../../../policies/catalog/host-place";
import { escapeHatchRows } from "../../../policies/catalog/escape-hatches";
import { notHosts } from "../../../policies/catalog/not-hosts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { cloudRows } from "../../../policies/catalog/clouds";
import { endpoints } from "../../../policies/catalog/endpoints";
import { catalogFiles, filesOf, filesTable } from "../../../policies/catalog/files";
import { failoverPairs } from "../../../policies/catalog/failover-pairs";
import { assuranceLevelRows, c3aCriteria, frameworks, openQuestionRows } from "../../../policies/catalog/frameworks";
import { freeTextRows } from "../../../policies/catalog/free-text";
import { globalServiceRows } from "../../../policies/catalog/global-services";
import { jurisdictions } from "../../../policies/catalog/jurisdictions";
import { kubernetesNameRows } from "../../../policies/catalog/kubernetes";
import { offeringRows } from "../../../policies/catalog/offerings";
import { knownTypeRows, nothingToJudgeRows } from "../../../policies/catalog/known-types";
import { locatedTypeRows, silentDefaultRows } from "../../../policies/catalog/located-types";
import { operators } from "../../../policies/catalog/operators";
import { ownerRows } from "../../../policies/catalog/ownership";
import { packageRows } from "../../../policies/catalog/packages";
import { partitionRows } from "../../../policies/catalog/partitions";
import { placeBlockRows } from "../../../policies/catalog/place-blocks";
import { spellingRows } from "../../../policies/catalog/place-names";
import { placeRows } from "../../../policies/catalog/places";
import { qualificationRows } from "../../../policies/catalog/qualifications";
import { assuredWorkloadRows } from "../../../policies/catalog/assured-workloads";
import { modelOwnerRows } from "../../../policies/catalog/model-owners";
import { providerAddressRows } from "../../../policies/catalog/provider-addresses";
import { declaredTypeRows, keptBlockRows } from "../../../policies/catalog/declared-types";
import { renamedTypeRows } from "../../../policies/catalog/renamed-types";
import { saasNameRows } from "../../../policies/catalog/saas-places";

const folder = join(__dirname, "../../../policies/catalog/data");
const files = globSync("**/*", { cwd: folder }).sort();

/** The rows of every file, through the reader that checks each cell. */
const tables: Readonly<Record<string, () => readonly { source: string; checked: string; confidence: string }[]>> = {
    "law/c3a.tsv": c3aCriteria,
    "law/open-questions.tsv": openQuestionRows,
    "law/assurance-levels.tsv": assuranceLevelRows,
    "operators/clouds.tsv": cloudRows,
    "endpoints/*.tsv": endpoints,
    "operators/failover-pairs.tsv": failoverPairs,
    "law/frameworks.tsv": frameworks,
    "types/free-text.tsv": freeTextRows,
    "types/global-services.tsv": globalServiceRows,
    "law/jurisdictions.tsv": jurisdictions,
    "places/kubernetes-names.tsv": kubernetesNameRows,
    "types/known-types.tsv": knownTypeRows,
    "types/nothing-to-judge.tsv": nothingToJudgeRows,
    "types/offerings.tsv": offeringRows,
    "types/located-types.tsv": locatedTypeRows,
    "operators/operators.tsv": operators,
    "operators/owners.tsv": ownerRows,
    "operators/packages.tsv": packageRows,
    "operators/partitions.tsv": partitionRows,
    "operators/qualifications.tsv": qualificationRows,
    "places/saas-names.tsv": saasNameRows,
    "places/spellings.tsv": spellingRows,
    "types/place-blocks.tsv": placeBlockRows,
    "places/regions-*.tsv": placeRows,
    "law/assured-workloads.tsv": assuredWorkloadRows,
    "operators/model-owners.tsv": modelOwnerRows,
    "operators/provider-addresses.tsv": providerAddressRows,
    "types/declared-types.tsv": declaredTypeRows,
    "types/kept-blocks.tsv": keptBlockRows,
    "types/renamed-types.tsv": renamedTypeRows,
    "types/silent-defaults.tsv": silentDefaultRows,
    "types/escape-hatches.tsv": escapeHatchRows,
    "hosts/cluster-hosts.tsv": clusterHostRows,
    "hosts/regional-hosts.tsv": regionalHostRows,
    "hosts/not-hosts.tsv": notHosts,
};

test("every data file is read by a table, and stands in one of six folders", () => {
    const named = files.map((file) =>
        file.replace(/regions-.*$/, "regions-*.tsv").replace(/^endpoints\/.*$/, "endpoints/*.tsv"),
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(tables).sort());
    expect([...new Set(files.map((file) => file.split("/")[0]))]).toEqual([
        "endpoints",
        "hosts",
        "law",
        "operators",
        "places",
        "types",
    ]);
});

describe.each(files)("%s", (file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const lines = text.split("\n");
    test("starts with its columns, the last of which are source, checked and confidence", () => {
        expect(lines[0]?.split("\t").slice(-3)).toEqual(["source", "checked", "confidence"]);
    });
    test("has one fact a line, each short enough to be read", () => {
        expect(text.endsWith("\n") && !text.endsWith("\n\n")).toBe(true);
        expect(lines.filter((line) => line.length > 1200)).toEqual([]);
        expect(lines.filter((line) => /\r| \t|\t /.test(line))).toEqual([]);
    });
    test("says nothing twice", () => {
        expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
    });
});

describe.each(Object.entries(tables))("%s", (_file, rows) => {
    test("every row is well-formed, with source, date and confidence", () => {
        expect(rows().length).toBeGreaterThan(0);
        const wrong = rows().filter(
            ({ source, checked, confidence }) =>
                source.trim() === "" ||
                checked < "2024-01-01" ||
                checked > "2027-12-31" ||
                !["high", "medium", "low"].includes(confidence),
        );
        expect(wrong).toEqual([]);
    });
});

test("the page on the catalog describes every file, and is current (npm run build && npm run docs)", () => {
    expect(catalogFiles.flatMap(filesOf).sort()).toEqual(files);
    expect(readFileSync(join(__dirname, "../../../docs/catalog.md"), "utf8")).toContain(
        `<!-- files -->\n${filesTable()}\n<!-- /files -->`,
    );
});

test("the page names functions that the catalog has", () => {
    const folder = join(__dirname, "../../../policies/catalog");
    const code = globSync("*.ts", { cwd: folder }).map((file) => readFileSync(join(folder, file), "utf8"));
    const asked = catalogFiles.flatMap((described) => described.asked);
    const exported = (name: string) =>
        code.some((text) => new RegExp(`^export (const|function) ${name}\\b`, "m").test(text));
    expect(asked.filter((name) => !exported(name))).toEqual([]);
});
