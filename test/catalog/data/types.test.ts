/** Do the rows over types name inputs and types that exist, each once? */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
    locatedTypeRows,
    optionalPlaces,
    silentDefaultRows,
    silentDefaults,
} from "../../../policies/catalog/located-types";
import { findPlace } from "../../../policies/catalog/places";
import { currentType, renamedTypeRows } from "../../../policies/catalog/renamed-types";
import { inputsOf, typesOf } from "../../sdk/inputs";
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
        ["scaleway:index/objectBucket:ObjectBucket", "scaleway:object/bucket:Bucket"],
        ["scaleway:index/fileFilesystem:FileFilesystem", "scaleway:index/fileFilesystem:FileFilesystem"],
        ["ovh:index/clousSSHKey:ClousSSHKey", "ovh:index/cloudSSHKey:CloudSSHKey"],
    ])("%s is %s", (former, current) => expect(currentType(former)).toBe(current));

    const rowsOf = (name: string) =>
        renamedTypeRows()
            .filter((row) => row.package === name)
            .map((row) => [
                `${row.package}:${row.former_module}:${row.former_type}`,
                `${row.package}:${row.module}:${row.type}`,
            ]);

    test("no former name is a type of today, and every current one is", () => {
        const types = new Set(typesOf("node_modules/@pulumi/azure-native"));
        const names = rowsOf("azure-native");
        expect(names.filter(([former = "", current = ""]) => types.has(former) || !types.has(current))).toEqual([]);
    });

    /** These SDKs still have the former class, with the inputs of the class of today. */
    test.each([
        ["scaleway", "node_modules/@pulumiverse/scaleway"],
        ["ovh", "node_modules/@ovhcloud/pulumi-ovh"],
    ])("every alias of %s is a former name, and takes what the type of today takes", (name, folder) => {
        const rows = rowsOf(name);
        expect(rows.toSorted()).toEqual(aliasesIn(folder).toSorted());
        const paths = new Map<string, string[]>();
        for (const { type, path } of inputsOf(folder)) paths.set(type, [...(paths.get(type) ?? []), path]);
        for (const [former = "", current = ""] of rows)
            expect([former, paths.get(former)]).toEqual([former, paths.get(current)]);
    });
});

/** Former and current name of every type of an SDK whose class has an alias. */
const aliasesIn = (folder: string): readonly (readonly [former: string, current: string])[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /^(?!.*node_modules).*\.js$/.test(file))
        .flatMap((file) => {
            const text = readFileSync(join(folder, file), "utf8");
            const [, current] = /__pulumiType = '([^']+)'/.exec(text) ?? [];
            const [, aliases = ""] = /const aliasOpts = \{ aliases: \[(.*?)\] \};/.exec(text) ?? [];
            if (current === undefined) return [];
            return [...aliases.matchAll(/type: "([^"]+)"/g)].map(([, former = ""]) => [former, current] as const);
        });
