import { evaluate } from "../../policies/core/evaluate";
import type { Resource } from "../../policies/core/resource";
import { readConfiguration } from "../../policies/core/settings";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource } from "../rules";

const { settings } = readConfiguration({}, [euResidency], {});
const advised = (...resources: readonly Resource[]): readonly string[] =>
    evaluate(resources, [euResidency], settings)
        .flatMap(({ findings }) => findings)
        .map(({ text }) => /such as (\S+)/.exec(text)?.[1] ?? text);
const called = (name: string, type: string, properties: object): Resource => ({
    ...resource(type, properties),
    urn: `urn:pulumi:dev::tests::${type}::${name}`,
    name,
});
const account = "azure-native:storage:StorageAccount";
const group = (location: string) =>
    called("clinic", "azure-native:resources:ResourceGroup", { resourceGroupName: "clinic", location });
const bucket = (name: string, location: string) => called(name, "gcp:storage/bucket:Bucket", { location });

test("the place of the resource group comes first", () => {
    const inGroup = called("data", account, { location: "eastus", resourceGroupName: "clinic" });
    expect(advised(group("polandcentral"), inGroup)).toEqual(["polandcentral"]);
    expect(advised(group("swedencentral"), inGroup)).toEqual(["swedencentral"]);
});

test("then what most of the stack uses, zones counted as their regions, and only what is allowed", () => {
    const others = [
        bucket("a", "europe-west9"),
        bucket("b", "europe-north1"),
        called("c", "gcp:compute/disk:Disk", { zone: "europe-north1-a" }),
    ];
    expect(advised(...others, bucket("abroad", "us-central1"))).toEqual(["europe-north1"]);
    const abroad = ["x", "y", "z", "w"].map((name) => bucket(name, "us-east4"));
    expect(new Set(advised(...others, ...abroad))).toEqual(new Set(["europe-north1"]));
});

test("what another cloud of the stack uses says nothing", () => {
    const [alone] = advised(bucket("abroad", "us-central1"));
    const azure = ["a", "b"].map((name) => called(name, account, { location: "polandcentral" }));
    expect(advised(...azure, bucket("abroad", "us-central1"))).toEqual([alone]);
});

test("a copy in the region of its data is of no use", () => {
    const cosmos = called("db", "azure-native:cosmosdb:DatabaseAccount", {
        location: "polandcentral",
        resourceGroupName: "clinic",
        locations: [{ locationName: "polandcentral" }, { locationName: "eastus" }],
    });
    expect(advised(group("polandcentral"), cosmos)).not.toContain("polandcentral");
    const replica = called("second", "azure-native:containerregistry:Replication", {
        location: "eastus",
        resourceGroupName: "clinic",
    });
    expect(advised(group("polandcentral"), replica)).not.toContain("polandcentral");
});
