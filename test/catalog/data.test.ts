import { readdirSync } from "node:fs";
import { join } from "node:path";
import { clusterHostRows } from "../../policies/catalog/cluster-hosts";
import { cloudRows } from "../../policies/catalog/clouds";
import { endpoints } from "../../policies/catalog/endpoints";
import { escapeHatchRows } from "../../policies/catalog/escape-hatches";
import { failoverPairs } from "../../policies/catalog/failover-pairs";
import { AREAS, c3aCriteria, frameworks } from "../../policies/catalog/frameworks";
import { freeTextRows } from "../../policies/catalog/free-text";
import { jurisdictionOf, jurisdictions } from "../../policies/catalog/jurisdictions";
import { globalServiceRows } from "../../policies/catalog/global-services";
import {
    locatedTypeRows,
    optionalPlaces,
    silentDefaultRows,
    silentDefaults,
} from "../../policies/catalog/located-types";
import { kubernetesNameRows } from "../../policies/catalog/kubernetes";
import { fold } from "../../policies/catalog/names";
import { notHosts } from "../../policies/catalog/not-hosts";
import { operators } from "../../policies/catalog/operators";
import { placeBlockRows } from "../../policies/catalog/place-blocks";
import { normalisePlaceId } from "../../policies/catalog/place-names";
import { findPlace, knownProviders, placeRows } from "../../policies/catalog/places";
import { currentType, renamedTypeRows } from "../../policies/catalog/renamed-types";
import { typesOf } from "../sdk/inputs";
import { date, list, parseTable, provenance, required } from "../../policies/catalog/table";

/** The rows of every file, through the reader that checks each cell. */
const tables: Readonly<Record<string, () => readonly { source: string; checked: string; confidence: string }[]>> = {
    "c3a.tsv": c3aCriteria,
    "clouds.tsv": cloudRows,
    "endpoints-cluster-hosts.tsv": clusterHostRows,
    "endpoints-escape-hatches.tsv": escapeHatchRows,
    "endpoints-not-hosts.tsv": notHosts,
    "endpoints.tsv": endpoints,
    "failover-pairs.tsv": failoverPairs,
    "frameworks.tsv": frameworks,
    "free-text.tsv": freeTextRows,
    "global-services.tsv": globalServiceRows,
    "jurisdictions.tsv": jurisdictions,
    "kubernetes-names.tsv": kubernetesNameRows,
    "located-types.tsv": locatedTypeRows,
    "operators.tsv": operators,
    "place-blocks.tsv": placeBlockRows,
    "regions-*.tsv": placeRows,
    "renamed-types.tsv": renamedTypeRows,
    "silent-defaults.tsv": silentDefaultRows,
};

test("every data file is read by a table", () => {
    const files = readdirSync(join(__dirname, "../../policies/catalog/data"));
    expect([...new Set(files.map((file) => file.replace(/^regions-.*$/, "regions-*.tsv")))].sort()).toEqual(
        Object.keys(tables),
    );
});

describe.each(Object.entries(tables))("%s", (_file, rows) => {
    test("every row is well-formed, with source, date and confidence", () => {
        expect(rows().length).toBeGreaterThan(0);
        for (const row of rows()) {
            expect(row.source.trim()).not.toBe("");
            expect(row.checked <= "2027-12-31" && row.checked >= "2024-01-01").toBe(true);
            expect(["high", "medium", "low"]).toContain(row.confidence);
        }
    });
});

const unique = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);
const isCountry = (code: string) => code === "EU" || jurisdictionOf(code)?.country === code;

describe("places", () => {
    test("have one row for a provider, partition, service and id", () => {
        const keys = placeRows().flatMap((row) =>
            row.service.map(
                (service) => `${row.provider}/${row.partition}/${service}/${normalisePlaceId(row.provider, row.id)}`,
            ),
        );
        expect(unique(keys)).toEqual([]);
    });
    test("an id of one Azure cloud is none of another", () => {
        expect(unique(placeRows().flatMap((row) => (row.provider === "azure" ? row.id : [])))).toEqual([]);
    });
    test("name countries that exist", () => {
        expect(placeRows().filter((row) => !(row.countries ?? []).every(isCountry))).toEqual([]);
    });
    test("know the country of every region, except those that only Microsoft's SDKs name", () => {
        const unplaced = placeRows().filter((row) => row.kind === "region" && row.countries === undefined);
        expect(unplaced.map((row) => row.id)).toEqual(["northeurope2", "easteurope"]);
    });
    test("are paired with places of the same cloud that name them back, or another", () => {
        for (const row of placeRows().filter(({ pair }) => pair !== undefined)) {
            const pair = findPlace({ provider: row.provider, partition: row.partition, id: row.pair ?? "" });
            expect([row.id, pair?.id, pair?.pair === undefined]).toEqual([row.id, row.pair, false]);
        }
    });
    test("have parents that exist", () => {
        for (const row of placeRows().filter(({ parent }) => parent !== undefined))
            expect([row.id, findPlace({ provider: row.provider, id: row.parent ?? "" })?.id]).toEqual([
                row.id,
                row.parent,
            ]);
    });
    test("no pair of a region in the EU leaves the EU", () => {
        const inEu = (codes: readonly string[] | undefined) =>
            codes?.every((code) => jurisdictionOf(code)?.eu) === true;
        const leaving = placeRows().filter(
            (row) =>
                row.pair !== undefined &&
                inEu(row.countries) &&
                !inEu(findPlace({ provider: row.provider, id: row.pair })?.countries),
        );
        expect(leaving).toEqual([]);
    });
    test("six Azure regions in the EU have no pair", () => {
        const alone = placeRows().filter(
            (row) =>
                row.provider === "azure" &&
                row.partition === "AzureCloud" &&
                row.kind === "region" &&
                row.status === "open" &&
                row.pair === undefined &&
                row.countries?.every((code) => jurisdictionOf(code)?.eu),
        );
        expect(alone.map((row) => row.id)).toEqual([
            "austriaeast",
            "belgiumcentral",
            "denmarkeast",
            "italynorth",
            "polandcentral",
            "spaincentral",
        ]);
    });
});

describe("jurisdictions", () => {
    test("have a row for each ISO code, 27 of them member states", () => {
        const rows = jurisdictions();
        expect(unique(rows.map((row) => row.country))).toEqual([]);
        expect(rows.filter((row) => !/^[A-Z]{2}$/.test(row.country))).toEqual([]);
        const members = rows.filter((row) => row.eu && row.scope === undefined);
        expect(members).toHaveLength(27);
        expect(rows.filter((row) => row.eea && !row.eu).map((row) => row.country)).toEqual(["IS", "LI", "NO"]);
        expect(rows.filter((row) => row.eu && !row.eea)).toEqual([]);
    });
    test("name a decision for every adequacy, and no member has one", () => {
        for (const row of jurisdictions()) {
            expect([row.country, row.decision !== undefined]).toEqual([row.country, row.adequacy !== "none"]);
            if (row.eea) expect(row.adequacy).toBe("none");
        }
    });
    test("have a capital for every country that a place is in", () => {
        const used = new Set(placeRows().flatMap((row) => row.countries ?? []));
        used.delete("EU");
        expect([...used].filter((code) => jurisdictionOf(code)?.longitude === undefined)).toEqual([]);
    });
});

describe("operators", () => {
    test("have unique names, however they are written", () => {
        const names = operators().flatMap((row) => [...new Set([row.id, row.name, ...row.aliases].map(fold))]);
        expect(unique(names)).toEqual([]);
    });
    test("run providers and partitions of the places catalog, each run by one", () => {
        const partitions = new Set(placeRows().map((row) => [row.provider, row.partition].filter(Boolean).join("/")));
        const runs = operators().flatMap((row) => row.runs);
        expect(runs.filter((run) => !partitions.has(run))).toEqual([]);
        expect(unique(runs)).toEqual([]);
    });
    test("name countries that exist", () => {
        expect(operators().filter((row) => !(row.jurisdiction ?? []).every(isCountry))).toEqual([]);
        const words = ["EU", "open-source", "mixed"];
        const vendors = operators().flatMap((row) => row.vendor_jurisdiction);
        expect(vendors.filter((vendor) => !words.includes(vendor) && !isCountry(vendor))).toEqual([]);
    });
});

describe("endpoints", () => {
    test("have one row for a pattern, written as a host", () => {
        expect(unique(endpoints().map((row) => row.pattern))).toEqual([]);
        expect(endpoints().filter((row) => !/^[a-z0-9.:-]+(\/[a-z0-9/._-]+)?$/.test(row.pattern))).toEqual([]);
        expect(endpoints().filter((row) => row.match !== "path" && row.pattern.includes("/"))).toEqual([]);
    });
    test("name operators, countries and clouds that exist", () => {
        const ids = new Set(operators().map((row) => row.id));
        const clouds = new Set(placeRows().map((row) => row.partition));
        for (const row of endpoints()) {
            expect(row.operator_id === undefined || ids.has(row.operator_id)).toBe(true);
            expect((row.jurisdiction ?? []).every(isCountry)).toBe(true);
            if (["azure", "gcp", "aws"].includes(row.system))
                expect(row.partition.filter((partition) => !clouds.has(partition))).toEqual([]);
        }
    });
    test("stand under the law of their operator", () => {
        for (const row of endpoints()) {
            const operator = operators().find(({ id }) => id === row.operator_id);
            // OVHcloud's Canadian entry point is a Canadian company's.
            if (operator?.jurisdiction && row.pattern !== "ca.api.ovh.com")
                expect([row.pattern, row.jurisdiction]).toEqual([
                    row.pattern,
                    expect.arrayContaining([...operator.jurisdiction]),
                ]);
        }
    });
});

describe("frameworks", () => {
    test("have unique ids of the form framework:reference, and areas that exist", () => {
        expect(unique(frameworks().map((row) => row.id))).toEqual([]);
        expect(frameworks().filter((row) => !/^[a-z0-9-]+:[\w./()-]+$/.test(row.id))).toEqual([]);
        const areas = [...frameworks(), ...c3aCriteria()].flatMap((row) => row.areas);
        expect(areas.filter((area) => !(AREAS as readonly string[]).includes(area))).toEqual([]);
    });
    test("every C3A criterion refines one", () => {
        const ids = new Set(frameworks().map((row) => row.id));
        expect(unique(c3aCriteria().map((row) => row.id))).toEqual([]);
        expect(c3aCriteria().filter((row) => !ids.has(`c3a:${row.id.replace(/-[A-Z]+\d*$/, "")}`))).toEqual([]);
    });
});

describe("types that take a place", () => {
    test("have one row for a package, module and input", () => {
        expect(unique(locatedTypeRows().map((row) => [row.package, row.module, row.input].join("/")))).toEqual([]);
        // Hetzner's types are placed by one of several inputs, or by what they are attached to.
        const inputs = locatedTypeRows().flatMap((row) => (row.package === "hcloud" ? [] : row.input));
        expect(inputs.filter((input) => !["location", "region", "zone"].includes(input))).toEqual([]);
    });
    test("are found by their token", () => {
        expect(optionalPlaces("azure-native:storage:StorageAccount")).toEqual(["location"]);
        expect(optionalPlaces("azure-native:network:Subnet")).toEqual([]);
        expect(optionalPlaces("gcp:compute/disk:Disk")).toEqual(["zone"]);
        expect(optionalPlaces("gcp:storage/bucket:Bucket")).toEqual([]);
        expect(optionalPlaces("nonsense")).toEqual([]);
    });
    test("land in places that the catalog knows when the SDK says where", () => {
        expect(unique(silentDefaultRows().map((row) => `${row.type} ${row.input}`))).toEqual([]);
        for (const row of silentDefaultRows())
            expect([row.type, findPlace({ provider: row.provider, id: row.lands_in })]).not.toContain(undefined);
        expect(silentDefaults("gcp:bigquery/dataset:Dataset")).toMatchObject([{ input: "location", lands_in: "US" }]);
    });
});

test("failover pairs name operators that exist", () => {
    const ids = new Set(["*", ...operators().map((row) => row.id)]);
    const named = failoverPairs().flatMap((pair) => [...pair.primary_operators, ...pair.target_operators]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test("clouds name providers of the places catalog", () => {
    const named = cloudRows().flatMap((row) => row.provider ?? []);
    expect(named.filter((provider) => !knownProviders().includes(provider))).toEqual([]);
});

describe("a malformed file is an error that names file, line and column", () => {
    const columns = { id: required, parts: list, ...provenance };
    const header = "id\tparts\tsource\tchecked\tconfidence";
    test.each([
        ["id\tname", "t.tsv, line 1: the columns must be id, parts, source, checked, confidence."],
        [`${header}\na\tb\tc`, "t.tsv, line 2: Invalid Record Length: expect 5, got 3 on line 2."],
        [`${header}\n\tb\tc\t2026-01-01\tlow`, "t.tsv, line 2, column 'id': must not be empty."],
        [`${header}\na\tb++c\td\t2026-01-01\tlow`, "t.tsv, line 2, column 'parts': 'b++c' has a blank part."],
        [
            `${header}\na\tb\tc\t2026-01-01\tlow\na\tb\tc\t2026-02-30\tlow`,
            "t.tsv, line 3, column 'checked': '2026-02-30' is not a date (YYYY-MM-DD).",
        ],
        [
            `${header}\na\tb\tc\t2026-01-01\tsure`,
            "t.tsv, line 2, column 'confidence': 'sure' is none of high, medium, low.",
        ],
    ])("%j", (text, message) => {
        expect(() => parseTable("t.tsv", text, columns)).toThrow(message);
    });
    test("quotes and accents are text", () => {
        const [row] = parseTable("t.tsv", `${header}\nà\t"b"\tsaid "so"\t2026-01-01\tlow`, columns);
        expect(row).toEqual({ id: "à", parts: ['"b"'], source: 'said "so"', checked: "2026-01-01", confidence: "low" });
        expect(date("2026-11-21")).toBe("2026-11-21");
    });
});

describe("types that have been renamed", () => {
    test.each([
        ["azure-native:documentdb:DatabaseAccount", "azure-native:cosmosdb:DatabaseAccount"],
        ["azure-native:documentdb/v20230415:DatabaseAccount", "azure-native:cosmosdb:DatabaseAccount"],
        ["azure-native_network_v20200601:network:PrivateZone", "azure-native:privatedns:PrivateZone"],
        ["azure-native:insights:Component", "azure-native:applicationinsights:Component"],
        ["azure-native:netapp:Volume", "azure-native:netapp:CapacityPoolVolume"],
        ["azure-native:network:VirtualNetwork", "azure-native:network:VirtualNetwork"],
        ["gcp:storage/bucket:Bucket", "gcp:storage/bucket:Bucket"],
    ])("%s is %s", (former, current) => expect(currentType(former)).toBe(current));

    test("no former name is a type of today, and every current one is", () => {
        const types = new Set(typesOf("node_modules/@pulumi/azure-native"));
        const names = renamedTypeRows().flatMap((row) =>
            row.types.map((type) => {
                const [former = "", current = former] = type.split("=");
                return [`${row.package}:${row.former_module}:${former}`, `${row.package}:${row.module}:${current}`];
            }),
        );
        expect(names.filter(([former = "", current = ""]) => types.has(former) || !types.has(current))).toEqual([]);
    });
});
