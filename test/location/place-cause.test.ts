/** What a place comes from: the findings of one cause are reported as one. */
import { evaluate } from "../../policies/core/evaluate";
import { findingsOf } from "../../policies/core/report-once";
import { PROVIDER_PREFIX, packageOf, type Resource } from "../../policies/core/resource";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { component, resource } from "../rules";

const configuration = readConfiguration({}, [euResidency], {});
/** `CAUSE MESSAGE at RESOURCE: AFFECTED` for each finding that is reported. */
const reported = (...resources: readonly Resource[]): readonly string[] =>
    findingsOf(evaluate(resources, [euResidency], configuration.settings), configuration).map(
        ({ cause, messageId, resource: at, affected }) =>
            `${cause.kind} ${messageId} at ${at.name}: ${affected.map(({ name }) => name).join(", ")}`,
    );

const from = (origins: Readonly<Record<string, readonly Resource[]>>, made: Resource): Resource => ({
    ...made,
    propertyDependencies: Object.fromEntries(
        Object.entries(origins).map(([key, resources]) => [key, resources.map(({ urn }) => urn)]),
    ),
});
const inRegion = (region: unknown, type: string, name: string, properties: object = { tags: {} }): Resource => {
    const pack = packageOf(type);
    const provider = component(`${PROVIDER_PREFIX}${pack}`, { region }, { name: "own" });
    return resource(type, properties, {
        name,
        provider: { urn: provider.urn, type: provider.type, name: "own", properties: provider.properties },
    });
};
const bucket = "aws:s3/bucket:Bucket";
const group = resource("azure-native:resources:ResourceGroup", { location: "eastus" }, { name: "group" });
const storage = (properties: object, name = "data") =>
    resource("azure-native:storage:StorageAccount", properties, { name });
const key = "arn:aws:kms:us-east-1:123456789012:key/11111111-1111-1111-1111-111111111111";

describe("one place of one resource is one cause", () => {
    test("a region and its zones", () => {
        const disk = resource(
            "gcp:compute/regionDisk:RegionDisk",
            { region: "us-central1", replicaZones: ["us-central1-a", "us-central1-f"] },
            { name: "disk" },
        );
        expect(reported(disk)).toEqual(["place outside at disk: disk"]);
    });
    test("a region that the catalog does not know, and its zones", () => {
        const disk = resource(
            "gcp:compute/regionDisk:RegionDisk",
            { region: "moon-east1", replicaZones: ["moon-east1-a", "moon-east1-b"] },
            { name: "disk" },
        );
        expect(reported(disk)).toEqual(["place unknownPlace at disk: disk"]);
    });
    test("an ARN in the region of the provider", () => {
        const store = inRegion("us-east-1", "aws:rds/instance:Instance", "db", {
            kmsKeyId: key,
            availabilityZone: "us-east-1a",
        });
        expect(reported(store)).toEqual(["provider outside at db: db"]);
    });
    test("two places are two causes", () => {
        const disk = resource("gcp:compute/regionDisk:RegionDisk", {
            region: "us-central1",
            replicaZones: ["us-central1-a", "us-east1-b"],
        });
        expect(reported(disk)).toEqual(["place outside at it: it", "place outside at it: it"]);
    });
});

describe("a place that is inherited is one cause", () => {
    test("the region of a provider", () => {
        expect(reported(inRegion("us-east-1", bucket, "one"), inRegion("us-east-1", bucket, "two"))).toEqual([
            "provider outside at one: one, two",
        ]);
    });
    test("a provider of the program is the resource to look at", () => {
        const provider = component(`${PROVIDER_PREFIX}aws`, { region: "us-east-1" }, { name: "own" });
        expect(reported(provider, inRegion("us-east-1", bucket, "one"))).toEqual(["provider outside at own: one"]);
    });
    test("a provider whose region is computed", () => {
        expect(reported(inRegion(UNKNOWN, bucket, "one"), inRegion(UNKNOWN, bucket, "two"))).toEqual([
            "provider placeNotKnownYet at one: one, two",
        ]);
    });
    test("the location of a resource group, which tells before what is in it", () => {
        const inGroup = from(
            { resourceGroupName: [group] },
            storage({ resourceGroupName: UNKNOWN, location: UNKNOWN }),
        );
        const referring = from({ location: [group] }, storage({ location: "eastus" }, "referring"));
        expect(reported(inGroup, referring, group)).toEqual(["group outside at group: data, referring, group"]);
    });
    test("a literal that only looks like the location of the group is a cause of its own", () => {
        expect(reported(storage({ location: "eastus" }), group)).toEqual([
            "place outside at data: data",
            "group outside at group: group",
        ]);
    });
    test("the place of another resource, referred to", () => {
        const network = resource("azure-native:network:VirtualNetwork", { location: "uksouth" }, { name: "network" });
        expect(reported(from({ location: [network] }, storage({ location: "uksouth" })), network)).toEqual([
            "place outside at network: data, network",
        ]);
    });
    test("the place of the cluster of a node pool", () => {
        const cluster = resource(
            "gcp:container/cluster:Cluster",
            { name: "main", location: "us-central1", nodeLocations: ["us-central1-a"] },
            { name: "cluster" },
        );
        const pool = (properties: object) =>
            resource("gcp:container/nodePool:NodePool", { cluster: "main", ...properties }, { name: "pool" });
        expect(reported(pool({ location: "us-central1" }), cluster)).toEqual([
            "place outside at cluster: pool, cluster",
        ]);
        expect(reported(pool({ location: "us-central1", nodeLocations: ["us-central1-b"] }), cluster)).toEqual([
            "place outside at cluster: pool, cluster",
        ]);
        expect(reported(pool({ location: "us-east1" }), cluster)).toEqual([
            "place outside at pool: pool",
            "place outside at cluster: cluster",
        ]);
    });
});

describe("a place that is not known is one cause", () => {
    const network = (properties: object) =>
        resource("azure-native:network:VirtualNetwork", properties, { name: "network" });
    test("an unknown place, and what is made from it", () => {
        const unknown = from({ resourceGroupName: [] }, network({ location: UNKNOWN, resourceGroupName: "elsewhere" }));
        expect(reported(from({ location: [unknown] }, storage({ location: UNKNOWN })), unknown)).toEqual([
            "group groupNotKnown at network: data, network",
        ]);
    });
    test("a value that several resources take from a resource without a place", () => {
        const reference = component("pulumi:pulumi:StackReference", {}, { name: "base" });
        const made = (name: string) => from({ location: [reference] }, storage({ location: UNKNOWN }, name));
        expect(reported(made("one"), made("two"), reference)).toEqual(["property placeNotKnownYet at one: one, two"]);
    });
    test("not the known place of a resource that a value was made from", () => {
        const known = network({ location: "westeurope" });
        expect(reported(from({ location: [known] }, storage({ location: UNKNOWN })), known)).toEqual([
            "property placeNotKnownYet at data: data",
        ]);
    });
    test("resources of unknown providers", () => {
        const droplet = resource("digitalocean:index/droplet:Droplet", { region: "nyc1" }, { name: "one" });
        const instance = resource("linode:index/instance:Instance", { region: "us-east" }, { name: "two" });
        const [found] = findingsOf(evaluate([droplet, instance], [euResidency], {}), configuration);
        expect(found?.message).toBe(
            "The location of Droplet 'one' cannot be judged: the catalog knows no places of the providers digitalocean, linode. Add those you use, with country and source, to the setting additionalRegions. The same cause affects Instance 'two'.",
        );
        expect(reported(droplet, instance)).toEqual(["setting unknownCloud at one: one, two"]);
    });
});
