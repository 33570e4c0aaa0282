import * as fc from "fast-check";
import { UNKNOWN, type Properties } from "../../policies/core/values";
import { reaches } from "../../policies/residency/place-names";
import { placesIn, type NamedPlace } from "../../policies/residency/walk";

const found = (type: string, properties: object): readonly Partial<NamedPlace>[] => [
    ...placesIn(type, properties as Properties),
];
const paths = (type: string, properties: object) => found(type, properties).map(({ path }) => path);

describe("inputs that name a place", () => {
    test.each<[string, object, string]>([
        ["azure-native:storage:StorageAccount", { location: "x" }, "location"],
        ["azure-native:notificationhubs:Namespace", { replicationRegion: "x" }, "replicationRegion"],
        [
            "azure-native:machinelearningservices:Registry",
            { registryProperties: { regionDetails: [{ location: "x" }] } },
            "registryProperties.regionDetails[0].location",
        ],
        [
            "azure-native:botservice:Channel",
            { properties: { properties: { cognitiveServiceRegion: "x" } } },
            "properties.properties.cognitiveServiceRegion",
        ],
        [
            "azure-native:virtualmachineimages:VirtualMachineImageTemplate",
            { distribute: [{ targetRegions: [{ name: "x" }] }] },
            "distribute[0].targetRegions[0].name",
        ],
        [
            "azure-native:cognitiveservices:Account",
            { properties: { locations: { regions: [{ name: "x", value: 1 }] } } },
            "properties.locations.regions[0].name",
        ],
        [
            "azure-native:blueprint:Blueprint",
            { resourceGroups: { "my group": { location: "x" } } },
            'resourceGroups["my group"].location',
        ],
        ["gcp:firestore/database:Database", { locationId: "x" }, "locationId"],
        ["gcp:container/cluster:Cluster", { nodeLocations: ["x"] }, "nodeLocations[0]"],
        ["gcp:compute/regionDisk:RegionDisk", { replicaZones: ["x"] }, "replicaZones[0]"],
        [
            "gcp:pubsub/topic:Topic",
            { messageStoragePolicy: { allowedPersistenceRegions: ["x"] } },
            "messageStoragePolicy.allowedPersistenceRegions[0]",
        ],
        [
            "gcp:oracledatabase/dbSystem:DbSystem",
            { properties: { dbHome: { database: { gcpOracleZone: "x" } } } },
            "properties.dbHome.database.gcpOracleZone",
        ],
        ["gcp:saasruntime/saaS:SaaS", { locations: [{ name: "x" }] }, "locations[0].name"],
        [
            "gcp:compute/snapshotSettings:SnapshotSettings",
            { storageLocation: { locations: [{ name: "x" }] } },
            "storageLocation.locations[0].name",
        ],
        ["hcloud:index/server:Server", { datacenter: "x" }, "datacenter"],
        ["ovh:CloudProject/loadBalancer:LoadBalancer", { regionName: "x" }, "regionName"],
        ["scaleway:object/bucket:Bucket", { region: "x" }, "region"],
        ["openstack:compute/instance:Instance", { region: "x" }, "region"],
        ["aws:ec2/subnet:Subnet", { availabilityZone: "x" }, "availabilityZone"],
    ])("%s %j", (type, properties, path) => {
        expect(paths(type, properties)).toEqual([path]);
    });
});

describe("inputs that end like a place and name none", () => {
    test.each<[string, object]>([
        ["azure-native:compute:VirtualMachine", { zones: ["1", "2"] }],
        [
            "azure-native:dbforpostgresql:Server",
            { availabilityZone: "1", highAvailability: { standbyAvailabilityZone: "2" } },
        ],
        ["azure-native:sql:ManagedInstance", { timezoneId: "x" }],
        ["azure-native:containerservice:ManagedCluster", { apiServerAccessProfile: { privateDNSZone: "x" } }],
        [
            "azure-native:web:StaticSite",
            { buildProperties: { appLocation: "x", apiLocation: "y", outputLocation: "z" } },
        ],
        ["azure-native:network:IpAllocation", { ipamAllocationId: "x" }],
        ["azure-native:providerhub:DefaultRollout", { properties: { specification: { canary: { regions: ["x"] } } } }],
        ["azure-native:awsconnector:S3Bucket", { properties: { awsRegion: "x" } }],
        ["azure-native:applicationinsights:WebTest", { locations: [{ location: "x" }] }],
        ["azure-native:apimanagement:Gateway", { locationData: { countryOrRegion: "x", city: "y" } }],
        ["azure-native:apimanagement:Cache", { useFromLocation: "default" }],
        ["azure-native:web:WebAppApplicationSettings", { properties: { region: "x" } }],
        ["azure-native:machinelearningservices:Job", { properties: { properties: { location: "x" } } }],
        ["azure-native:compute:VirtualMachineExtension", { settings: { location: "x" } }],
        ["gcp:accesscontextmanager/accessLevel:AccessLevel", { basic: { conditions: [{ regions: ["x"] }] } }],
        ["gcp:iam/denyPolicy:DenyPolicy", { rules: [{ denyRule: { denialCondition: { location: "x" } } }] }],
        [
            "gcp:composer/environment:Environment",
            { config: { recoveryConfig: { scheduledSnapshotsConfig: { snapshotLocation: "x" } } } },
        ],
        ["gcp:dataflow/job:Job", { tempGcsLocation: "x", parameters: { region: "y" } }],
        ["gcp:cloudscheduler/job:Job", { timeZone: "x" }],
        ["gcp:dataproc/cluster:Cluster", { clusterConfig: { softwareConfig: { properties: { region: "x" } } } }],
        ["gcp:cloudfunctionsv2/function:Function", { serviceConfig: { environmentVariables: { region: "x" } } }],
        [
            "gcp:resourcemanager/lien:Lien",
            { parent: "projects/p", reason: "kept in projects/p/locations/us-east1 until May" },
        ],
        ["ovh:Domain/zoneRecord:ZoneRecord", { zone: "example.eu" }],
        ["hcloud:index/zoneRecord:ZoneRecord", { zone: "example.eu" }],
    ])("%s %j", (type, properties) => {
        expect(found(type, properties)).toEqual([]);
    });
});

describe("ids that embed a place", () => {
    const type = "gcp:cloudrun/service:Service";
    test.each([
        ["projects/p/locations/us-east1/keyRings/r/cryptoKeys/k", "us-east1", "keyRings"],
        ["//kms.googleapis.com/projects/p/locations/us-east1/keyRings/r", "us-east1", "keyRings"],
        ["https://www.googleapis.com/compute/v1/projects/p/regions/us-east1/subnetworks/s", "us-east1", "subnetworks"],
        ["regions/us-east1/subnetworks/s", "us-east1", "subnetworks"],
        ["projects/p/locations/us-east1", "us-east1", ""],
        ["organizations/1/locations/eu/buckets/b", "eu", "buckets"],
    ])("%s", (id, value, what) => {
        expect(found(type, { ref: id })).toEqual([{ path: "ref", kind: "reference", value, what }]);
    });
    test.each([
        "projects/p/locations/-/x/y",
        "projects/{{project}}/locations/{{location}}/x/y",
        "projects/p/topics/t",
        "see projects/p/locations/us-east1/x",
        "zones/x",
        "us-east1",
    ])("not in %j", (text) => {
        expect(found(type, { ref: text })).toEqual([]);
    });
    test("Azure's have one only where they name locations", () => {
        const id = "/subscriptions/s/providers/Microsoft.Sql/locations/eastus/longTermRetentionServers/x";
        expect(found("azure-native:sql:Database", { sourceResourceId: id })).toMatchObject([{ value: "eastus" }]);
        const plain = "/subscriptions/s/resourceGroups/rg-eastus/providers/Microsoft.Sql/servers/x";
        expect(found("azure-native:sql:Database", { sourceResourceId: plain })).toEqual([]);
    });
});

test("an unknown place is found, and does not hide its neighbours", () => {
    const places = found("gcp:container/cluster:Cluster", { location: UNKNOWN, nodeLocations: ["a", UNKNOWN] });
    expect(places).toEqual([
        { path: "location", kind: "input", value: UNKNOWN },
        { path: "nodeLocations[0]", kind: "input", value: "a" },
        { path: "nodeLocations[1]", kind: "input", value: UNKNOWN },
    ]);
});

test("words that let data out name a place to stay", () => {
    for (const reach of reaches) expect([reach.stays.length > 0, reach.means]).toEqual([true, expect.any(String)]);
});

test("any properties of any type can be walked", () => {
    const types = fc.constantFrom("azure-native:compute:GalleryImageVersion", "gcp:storage/bucket:Bucket", "x", "");
    fc.assert(
        fc.property(types, fc.dictionary(fc.string(), fc.jsonValue()), (type, properties) => {
            for (const { path, value } of placesIn(type, properties as Properties))
                expect([typeof path, typeof value]).toEqual(["string", "string"]);
        }),
    );
});
