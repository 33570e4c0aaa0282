/** Do the rows over types name inputs and types that exist, each once? */
import {
    locatedTypeRows,
    optionalPlaces,
    silentDefaultRows,
    silentDefaults,
} from "../../../policies/catalog/located-types";
import { findPlace } from "../../../policies/catalog/places";
import { currentType, renamedTypeRows } from "../../../policies/catalog/renamed-types";
import { typesOf } from "../../sdk/inputs";
import { unique } from "./checks";

describe("types that take a place", () => {
    test("have one row for a package, module, type and input", () => {
        expect(
            unique(locatedTypeRows().map((row) => [row.package, row.module, row.type, row.input].join("/"))),
        ).toEqual([]);
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
        const names = renamedTypeRows().map((row) => [
            `${row.package}:${row.former_module}:${row.former_type}`,
            `${row.package}:${row.module}:${row.type}`,
        ]);
        expect(names.filter(([former = "", current = ""]) => types.has(former) || !types.has(current))).toEqual([]);
    });
});
