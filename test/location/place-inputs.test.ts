import * as fc from "fast-check";
import { UNKNOWN, type Properties } from "../../policies/core/values";
import { placesIn, type NamedPlace } from "../../policies/location/place-inputs";

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
        ["aws:ssmincidents/replicationSet:ReplicationSet", { regions: [{}, { name: "x" }] }, "regions[1].name"],
        [
            "aws:ec2clientvpn/endpoint:Endpoint",
            { transitGatewayConfiguration: { availabilityZoneIds: ["x"] } },
            "transitGatewayConfiguration.availabilityZoneIds[0]",
        ],
        ["ovh:IpLoadBalancing/httpFarm:HttpFarm", { zone: "bhs" }, "zone"],
        [
            "azure-native:workloads:SapVirtualInstance",
            { configuration: { appLocation: "x" } },
            "configuration.appLocation",
        ],
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
        ["azure-native:notificationhubs:Namespace", { replicationRegion: "None" }],
        [
            "azure-native:recoveryservices:ReplicationRecoveryPlan",
            { properties: { groups: [{ startGroupActions: [{ customDetails: { fabricLocation: "Primary" } }] }] } },
        ],
        ["aws:lb/targetGroupAttachment:TargetGroupAttachment", { availabilityZone: "all" }],
        ["gcp:networkconnectivity/policyBasedRoute:PolicyBasedRoute", { interconnectAttachment: { region: "all" } }],
        ["ovh:Domain/name:Name", { plan: { configurations: [{ label: "OWNER_CONTACT", value: "bhs" }] } }],
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
        ["ovh:IpLoadBalancing/httpFarm:HttpFarm", { zone: "all" }],
        ["azure-native:storage:StorageAccount", { tags: { "cost.centerRegion": "x", "team/dataLocation": "y" } }],
        ["gcp:storage/bucket:Bucket", { labels: { "acme.eu/region": "x" } }],
        ["gcp:netapp/volume:Volume", { hybridReplicationParameters: { clusterLocation: "x" } }],
        ["aws:glue/job:Job", { command: { scriptLocation: "s3://x/y" } }],
        ["aws:guardduty/iPSet:IPSet", { location: "https://s3.amazonaws.com/x/y" }],
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", { policyArn: "arn:aws:iam::aws:policy/x" }],
        ["aws:lambda/permission:Permission", { sourceArn: "arn:aws:s3:::bucket" }],
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
        ["logging.googleapis.com/projects/p/locations/us-east1/buckets/b", "us-east1", "buckets"],
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
    test.each([
        ["aws:rds/cluster:Cluster", "arn:aws:kms:us-east-1:123456789012:key/k", "us-east-1", "key"],
        [
            "aws:sns/topicSubscription:TopicSubscription",
            "arn:aws:lambda:eu-west-3:1:function:f",
            "eu-west-3",
            "function",
        ],
        ["scaleway:instance/server:Server", "nl-ams-1/11111111-1111-1111-1111-111111111111", "nl-ams-1", ""],
    ])("%s %s", (owner, id, value, what) => {
        expect(found(owner, { ref: id })).toEqual([{ path: "ref", kind: "reference", value, what }]);
    });
    test("an ARN in another SDK is of AWS", () => {
        const arn = "arn:aws:kms:eu-west-1:123456789012:key/k";
        expect(
            found("gcp:container/awsCluster:AwsCluster", { controlPlane: { rootVolume: { kmsKeyArn: arn } } }),
        ).toEqual([
            {
                path: "controlPlane.rootVolume.kmsKeyArn",
                kind: "reference",
                value: "eu-west-1",
                what: "key",
                provider: "aws",
            },
        ]);
    });
    test("Azure's have one only where they name locations", () => {
        const id = "/subscriptions/s/providers/Microsoft.Sql/locations/eastus/longTermRetentionServers/x";
        expect(found("azure-native:sql:Database", { sourceResourceId: id })).toMatchObject([{ value: "eastus" }]);
        const plain = "/subscriptions/s/resourceGroups/rg-eastus/providers/Microsoft.Sql/servers/x";
        expect(found("azure-native:sql:Database", { sourceResourceId: plain })).toEqual([]);
    });
});

test.each([
    ["gcp:container/awsCluster:AwsCluster", { awsRegion: "x" }, "aws"],
    ["gcp:container/azureCluster:AzureCluster", { azureRegion: "x" }, "azure"],
    [
        "gcp:oracledatabase/goldengateConnection:GoldengateConnection",
        { properties: { amazonS3ConnectionProperties: { region: "x" } } },
        "aws",
    ],
    [
        "gcp:oracledatabase/goldengateConnection:GoldengateConnection",
        { properties: { ociObjectStorageConnectionProperties: { region: "x" } } },
        "oci",
    ],
    ["azure-native:security:SecurityConnector", { environmentData: { regions: ["x"] } }, "aws"],
    ["gcp:oracledatabase/odbNetwork:OdbNetwork", { gcpOracleZone: "x" }, undefined],
])("%s %j is a place of %s", (type, properties, provider) => {
    expect(found(type, properties).map((place) => place.provider)).toEqual([provider]);
});

test("an unknown place is found, and does not hide its neighbours", () => {
    const places = found("gcp:container/cluster:Cluster", { location: UNKNOWN, nodeLocations: ["a", UNKNOWN] });
    expect(places).toEqual([
        { path: "location", kind: "input", value: UNKNOWN },
        { path: "nodeLocations[0]", kind: "input", value: "a" },
        { path: "nodeLocations[1]", kind: "input", value: UNKNOWN },
    ]);
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
