/** Ways in which rules about places have been got around elsewhere, or were wrong: each is a case, with what looks like it and is in order. */
import { normaliseType, type Resource } from "../../policies/core/resource";
import { UNKNOWN } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const outside = (path: string, text: string): Found => ({ message: "outside", path, text });
const only = (countries: readonly string[], given: Resource): Case => ({
    resources: [given],
    settings: { allowedJurisdictions: countries },
});
const declaring = (country: string, given: Resource): Case => ({
    resources: [given],
    settings: { additionalRegions: [{ provider: "azure", id: "atlantiswest", country, source: "the announcement" }] },
});

const cache = (location: unknown) => resource("azure-native:cache:Redis", { location });
const files = (location: string) => resource("gcp:filestore/instance:Instance", { location });
const images = (location: string) => resource("gcp:artifactregistry/repository:Repository", { location });
const mail = (dataLocation: string) =>
    resource("azure-native:communication:EmailService", { location: "global", dataLocation });
const volume = (place: object) => resource("aws:ec2/subnet:Subnet", { region: "eu-west-1", ...place });
const outpost = (name: string, region: string) =>
    resource(
        "aws:ec2/subnet:Subnet",
        { region: "eu-west-1", outpostArn: `arn:aws:outposts:${region}:123456789012:outpost/op-1` },
        { name },
    );
const key = (region: string) => `arn:aws:kms:${region}:123456789012:key/11111111-1111-1111-1111-111111111111`;
const database = (kmsKeyId: string) => resource("aws:rds/instance:Instance", { region: "eu-west-1", kmsKeyId });
const privateNetwork = "11111111-1111-1111-1111-111111111111";
const server = (pnId: string) =>
    resource("scaleway:instance/server:Server", { zone: "fr-par-1", privateNetworks: [{}, { pnId }] });
const versioned = (token: string, location: string) => resource(normaliseType(token), { location });
const eastus2 =
    "Redis 'it' is placed by 'location' in eastus2 (East US 2), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).";
const eastus =
    "StorageAccount 'it' is placed by 'location' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).";

testRule(euResidency, {
    compliant: {
        "spelling: capitals": cache("WESTEUROPE"),
        "spelling: blanks anywhere": cache(" west  europe"),
        "spelling: a display name": cache("France Central"),
        "new region: declared by the organisation, with its source": declaring(
            "PT",
            resource("azure-native:web:AppServicePlan", { location: "Atlantis West" }),
        ),
        "geography: a country as a value": mail("France"),
        "geography: the EU of BigQuery": resource("gcp:bigquery/connection:Connection", { location: "EU" }),
        "multi-region: one of its regions, where its country is allowed": only(
            ["DE"],
            resource("gcp:storage/bucket:Bucket", { location: "europe-west3" }),
        ),
        "zone: in a region of the EU whose number has two digits": files("europe-west12-c"),
        "zone: the id of an availability zone": volume({ availabilityZoneId: "euw1-az2" }),
        "zone: a local zone in another country of the EU than its region": volume({
            region: "eu-north-1",
            availabilityZone: "eu-north-1-cph-1a",
        }),
        "zone: the group of a local zone": resource("aws:ec2/eip:Eip", {
            region: "eu-central-1",
            networkBorderGroup: "eu-central-1-ham-1",
        }),
        "multi-region: the EU of a service that documents it": resource("gcp:sql/databaseInstance:DatabaseInstance", {
            region: "europe-west9",
            settings: { backupConfiguration: { location: "eu" } },
        }),
        "multi-region: two cities of one country": only(
            ["DE"],
            resource("gcp:spanner/instance:Instance", { config: "dual-region-germany1" }),
        ),
        "token: of the older SDK of Google, in the EU": resource("google-native:storage/v1:Bucket", { location: "EU" }),
        "order: a data centre in France": resource("ovh:Dedicated/server:Server", {
            plans: [
                {
                    configurations: [
                        { label: "region", value: "europe" },
                        { label: "dedicated_datacenter", value: "gra" },
                    ],
                },
            ],
        }),
        "order: the short label of a data centre in France": resource("ovh:Hosting/privateDatabase:PrivateDatabase", {
            plan: {
                configurations: [
                    { label: "dc", value: "gra3" },
                    { label: "engine", value: "postgresql_17" },
                ],
            },
        }),
        "list: every element in the EU": resource("gcp:container/cluster:Cluster", {
            location: "europe-west1",
            nodeLocations: ["europe-west1-b", "europe-west1-d"],
        }),
        "token: with an API version, in the EU": versioned(
            "azure-native_storage_v20240101:storage:StorageAccount",
            "italynorth",
        ),
        "name: a resource that is called after a foreign region": resource("azure-native:storage:StorageAccount", {
            location: "westeurope",
            accountName: "eastusdata",
            tags: { region: "eastus", "cost.centerRegion": "westus" },
        }),
        "id: a log bucket in the EU": {
            resources: [
                resource("gcp:logging/projectBucketConfig:ProjectBucketConfig", { location: "europe-west1" }),
                resource(
                    "gcp:logging/projectSink:ProjectSink",
                    { destination: "logging.googleapis.com/projects/p/locations/europe-west1/buckets/b" },
                    { name: "sink" },
                ),
            ],
        },
        "id: a key in the EU": database(key("eu-west-1")),
        "id: a key in the European Sovereign Cloud": database(
            "arn:aws-eusc:kms:eusc-de-east-1:123456789012:key/11111111-1111-1111-1111-111111111111",
        ),
        "id: a role, which is nowhere": resource("aws:lambda/function:Function", {
            region: "eu-west-3",
            role: "arn:aws:iam::123456789012:role/us-east-1",
        }),
        "id: a private network of the same region": only(["FR"], server(`fr-par/${privateNetwork}`)),
        "unknown: a block in which nothing says where": resource("azure-native:storage:StorageAccount", {
            location: "westeurope",
            networkRuleSet: UNKNOWN,
            tags: UNKNOWN,
        }),
        "unknown: the subnets of a network, which are where it is": resource("azure-native:network:VirtualNetwork", {
            location: "westeurope",
            subnets: UNKNOWN,
        }),
        "site: a city where networks meet, declared with its country": {
            resources: [
                resource("azure-native:network:ExpressRouteCircuit", {
                    location: "westeurope",
                    serviceProviderProperties: { peeringLocation: "Amsterdam2" },
                }),
            ],
            settings: {
                additionalRegions: [{ provider: "azure", id: "Amsterdam2", country: "NL", source: "the contract" }],
            },
        },
        "site: an outpost, declared with its country": {
            resources: [outpost("one", "eu-west-3")],
            settings: { additionalRegions: [{ provider: "aws", id: "op-1", country: "FR", source: "the contract" }] },
        },
        "everywhere: the load balancers of one's own zones": resource("ovh:IpLoadBalancing/httpFarm:HttpFarm", {
            zone: "all",
            serviceName: "loadbalancer-gra",
            displayName: "bhs",
            region: "GRA",
        }),
    },
    violating: {
        "spelling: run together": finds(cache("EastUS2"), outside("location", eastus2)),
        "spelling: a display name": finds(cache("East US 2"), outside("location", eastus2)),
        "spelling: blanks and tabs": finds(cache(" EAST  US\t2 "), outside("location", eastus2)),
        "spelling: a zone in capitals": finds(
            files("US-CENTRAL1-A"),
            outside(
                "location",
                "Instance 'it' is placed by 'location' in us-central1-a (Iowa), United States (US), which is outside EU. Use a place such as europe-southwest1-a in Spain (ES).",
            ),
        ),
        "new region: not in the catalog": finds(
            resource("azure-native:web:AppServicePlan", { location: "atlantiswest" }),
            {
                message: "unknownPlace",
                path: "location",
                text: "AppServicePlan 'it' is placed by 'location' in atlantiswest, which the catalog does not know as a place of azure. Use a place such as austriaeast in Austria (AT). If it exists, add it with its country and source to the setting additionalRegions.",
            },
        ),
        "new region: declared, in a country that is not allowed": finds(
            declaring("US", resource("azure-native:web:AppServicePlan", { location: "atlantiswest" })),
            outside(
                "location",
                "AppServicePlan 'it' is placed by 'location' in atlantiswest, United States (US), which is outside EU. Use a place such as austriaeast in Austria (AT).",
            ),
        ),
        "geography: a country as a value": finds(
            mail("United States"),
            outside(
                "dataLocation",
                "EmailService 'it' is placed by 'dataLocation' in unitedstates (United States), United States (US), which is outside EU. Use a place such as spain in Spain (ES).",
            ),
        ),
        "geography: a continent as a value": finds(mail("Europe"), {
            message: "unprovable",
            path: "dataLocation",
            text: "EmailService 'it' is placed by 'dataLocation' in europe, and nothing proves that this place is within EU. Use a place such as france in France (FR).",
        }),
        "geography: two cities of Asia": finds(
            resource("gcp:storage/bucket:Bucket", { location: "ASIA1" }),
            outside(
                "location",
                "Bucket 'it' is placed by 'location' in ASIA1 (Tokyo + Osaka), Japan (JP), which is outside EU. Use a place such as EUR4 in Finland (FI) and Netherlands (NL).",
            ),
        ),
        "global: keys of Google": finds(resource("gcp:kms/keyRing:KeyRing", { location: "global" }), {
            message: "global",
            path: "location",
            text: "KeyRing 'it' is placed by 'location' in global (KMS global), which belongs to no country. Use a place such as europe-central2 in Poland (PL). If the type has no other place, accept it with a reason in the setting acceptedGlobalTypes.",
        }),
        "multi-region: a name that also covers the United Kingdom": finds(images("europe"), {
            message: "unprovable",
            path: "location",
            text: "Repository 'it' is placed by 'location' in europe (AR/“europe” multi-region), and nothing proves that this place is within EU. Use a place such as europe-central2 in Poland (PL).",
        }),
        "multi-region: all of the EU, where one country is allowed": finds(
            only(["DE"], resource("gcp:storage/bucket:Bucket", { location: "EU" })),
            {
                message: "unprovable",
                path: "location",
                text: "Bucket 'it' is placed by 'location' in EU (EU multi-region), and nothing proves that this place is within DE. Use a place such as europe-west10 in Germany (DE).",
            },
        ),
        "multi-region: one of its legs is in Switzerland": finds(
            resource("gcp:spanner/instance:Instance", { config: "eur6" }),
            outside(
                "config",
                "Instance 'it' is placed by 'config' in eur6 (Netherlands + Frankfurt (witness Zurich)), Switzerland (CH), which is outside EU. Use a place such as eur3 in Belgium (BE), Netherlands (NL), and Finland (FI).",
            ),
        ),
        "zone: in a region outside whose name begins like one inside": finds(
            files("europe-west2-c"),
            outside(
                "location",
                "Instance 'it' is placed by 'location' in europe-west2-c (London), United Kingdom (GB), which is outside EU. Use a place such as europe-west1-b in Belgium (BE).",
            ),
        ),
        "zone: the id of an availability zone": finds(
            volume({ availabilityZoneId: "euw2-az2" }),
            outside(
                "availabilityZoneId",
                "Subnet 'it' is placed by 'availabilityZoneId' in eu-west-2 (Europe (London)), United Kingdom (GB), which is outside EU. Use a place such as eu-west-1 in Ireland (IE).",
            ),
        ),
        "zone: a local zone of Frankfurt that is in Istanbul": finds(
            volume({ region: "eu-central-1", availabilityZone: "eu-central-1-ist-1a" }),
            outside(
                "availabilityZone",
                "Subnet 'it' is placed by 'availabilityZone' in eu-central-1-ist-1a (Local Zone Istanbul), Türkiye (TR), which is outside EU. Use a place such as eu-central-1-waw-1a in Poland (PL).",
            ),
        ),
        "zone: a carrier's network behind Paris that is in Casablanca": finds(
            resource("aws:ec2/eip:Eip", { region: "eu-west-3", networkBorderGroup: "eu-west-3-wl1-cmn1" }),
            outside(
                "networkBorderGroup",
                "Eip 'it' is placed by 'networkBorderGroup' in eu-west-3-wl1-cmn-wlz-1 (Wavelength Zone Casablanca), Morocco (MA), which is outside EU. Use a place such as eu-central-1-ham-1a in Germany (DE).",
            ),
        ),
        "multi-region: three cities of North America": finds(
            resource("gcp:spanner/instance:Instance", { config: "nam3" }),
            outside(
                "config",
                "Instance 'it' is placed by 'config' in nam3 (Northern Virginia + South Carolina (witness Iowa)), United States (US), which is outside EU. Use a place such as eur3 in Belgium (BE), Netherlands (NL), and Finland (FI).",
            ),
        ),
        "partition: a region of the American government": finds(
            resource("aws:s3/bucket:Bucket", { region: "us-gov-west-1" }),
            outside(
                "region",
                "Bucket 'it' is placed by 'region' in us-gov-west-1 (AWS GovCloud (US-West)), United States (US), which is outside EU. Use a place such as eu-west-1 in Ireland (IE).",
            ),
        ),
        "token: of the older SDK of Google": finds(
            resource("google-native:storage/v1:Bucket", { location: "US" }),
            outside(
                "location",
                "Bucket 'it' is placed by 'location' in US (US multi-region), United States (US), which is outside EU. Use a place such as EU in the European Union (EU).",
            ),
        ),
        "order: a data centre in Canada": finds(
            resource("ovh:Dedicated/server:Server", {
                plans: [{ configurations: [{ label: "dedicated_datacenter", value: "bhs" }] }],
            }),
            outside(
                "plans[0].configurations[0].value",
                "Server 'it' is placed by 'plans[0].configurations[0].value' in BHS5 (Beauharnois), Canada (CA), which is outside EU. Use a place such as EU-WEST-PAR in France (FR).",
            ),
        ),
        "order: the short label of a data centre in Canada": finds(
            resource("ovh:Hosting/privateDatabase:PrivateDatabase", {
                plan: { configurations: [{ label: "dc", value: "bhs1" }] },
            }),
            outside(
                "plan.configurations[0].value",
                "PrivateDatabase 'it' is placed by 'plan.configurations[0].value' in BHS1 (Beauharnois), Canada (CA), which is outside EU. Use a place such as EU-WEST-PAR in France (FR).",
            ),
        ),
        "list: the last element": finds(
            resource("gcp:container/cluster:Cluster", {
                location: "europe-west1",
                nodeLocations: ["europe-west1-b", "us-east1-c"],
            }),
            outside(
                "nodeLocations[1]",
                "Cluster 'it' is placed by 'nodeLocations[1]' in us-east1-c (South Carolina), United States (US), which is outside EU. Use a place such as europe-west1-b in Belgium (BE).",
            ),
        ),
        "list: the third of three locations": finds(
            resource("azure-native:cosmosdb:DatabaseAccount", {
                location: "westeurope",
                locations: [
                    { locationName: "westeurope" },
                    { locationName: "northeurope" },
                    { locationName: "ukwest" },
                ],
            }),
            outside(
                "locations[2].locationName",
                "DatabaseAccount 'it' is placed by 'locations[2].locationName' in ukwest (UK West), United Kingdom (GB), which is outside EU. Use a place such as belgiumcentral in Belgium (BE).",
            ),
        ),
        "child: a replica of a registry is a resource of its own": finds(
            resource("azure-native:containerregistry:Replication", { location: "southafricanorth" }),
            outside(
                "location",
                "Replication 'it' is placed by 'location' in southafricanorth (South Africa North), South Africa (ZA), which is outside EU. Use a place such as italynorth in Italy (IT).",
            ),
        ),
        "token: as azure-native 2 writes an API version": finds(
            versioned("azure-native:storage/v20230101:StorageAccount", "eastus"),
            outside("location", eastus),
        ),
        "token: as azure-native 3 writes an API version": finds(
            versioned("azure-native_storage_v20240101:storage:StorageAccount", "eastus"),
            outside("location", eastus),
        ),
        "token: with the API version twice": finds(
            versioned("azure-native_storage_v20240101:storage/v20240101:StorageAccount", "eastus"),
            outside("location", eastus),
        ),
        "name: a resource that is called after a region of the EU": finds(
            resource("azure-native:storage:StorageAccount", {
                location: "westus3",
                accountName: "westeuropedata",
                tags: { region: "westeurope", location: "EU" },
            }),
            outside(
                "location",
                "StorageAccount 'it' is placed by 'location' in westus3 (West US 3), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
            ),
        ),
        "id: a subnetwork": finds(
            resource("gcp:compute/instance:Instance", {
                zone: "europe-west1-b",
                networkInterfaces: [{ subnetwork: "projects/p/regions/us-west1/subnetworks/s" }],
            }),
            outside(
                "networkInterfaces[0].subnetwork",
                "Instance 'it' refers in 'networkInterfaces[0].subnetwork' to something in us-west1 (Oregon), United States (US), which is outside EU. Use a place such as europe-southwest1 in Spain (ES).",
            ),
        ),
        "id: a log bucket behind the name of its service": finds(
            resource("gcp:logging/projectSink:ProjectSink", {
                destination: "logging.googleapis.com/projects/p/locations/us-east1/buckets/b",
            }),
            outside(
                "destination",
                "ProjectSink 'it' refers in 'destination' to something in us-east1 (South Carolina), United States (US), which is outside EU. Use a place such as europe-southwest1 in Spain (ES).",
            ),
        ),
        "id: the log bucket that is everywhere": finds(
            resource("gcp:logging/projectSink:ProjectSink", {
                destination: "logging.googleapis.com/projects/p/locations/global/buckets/_Default",
            }),
            {
                message: "global",
                path: "destination",
                text: "ProjectSink 'it' refers in 'destination' to something in global (global resources), which belongs to no country. Use a place such as europe-central2 in Poland (PL). If the type has no other place, accept it with a reason in the setting acceptedGlobalTypes.",
            },
        ),
        "site: an outpost whose region is outside": finds(
            {
                resources: [outpost("one", "us-east-1")],
                settings: {
                    additionalRegions: [{ provider: "aws", id: "op-1", country: "FR", source: "the contract" }],
                },
            },
            outside(
                "outpostArn",
                "Subnet 'one' refers in 'outpostArn' to something in us-east-1 (US East (N. Virginia)), United States (US), which is outside EU. Use a place such as eu-west-1 in Ireland (IE).",
            ),
        ),
        "id: a key of AWS": finds(
            database(key("us-east-1")),
            outside(
                "kmsKeyId",
                "Instance 'it' refers in 'kmsKeyId' to something in us-east-1 (US East (N. Virginia)), United States (US), which is outside EU. Use a place such as eu-west-1 in Ireland (IE).",
            ),
        ),
        "id: a key of AWS, in Google's SDK": finds(
            resource("gcp:container/awsCluster:AwsCluster", {
                location: "europe-west1",
                awsRegion: "eu-west-1",
                controlPlane: { rootVolume: { kmsKeyArn: key("us-east-1") } },
            }),
            outside(
                "controlPlane.rootVolume.kmsKeyArn",
                "AwsCluster 'it' refers in 'controlPlane.rootVolume.kmsKeyArn' to something in us-east-1 (US East (N. Virginia)), United States (US), which is outside EU. Use a place such as eu-west-1 in Ireland (IE).",
            ),
        ),
        "id: a private network of Scaleway": finds(
            only(["FR"], server(`nl-ams/${privateNetwork}`)),
            outside(
                "privateNetworks[1].pnId",
                "Server 'it' refers in 'privateNetworks[1].pnId' to something in nl-ams (Amsterdam), Netherlands (NL), which is outside FR. Use a place such as fr-par in France (FR).",
            ),
        ),
        "zone: a load balancer of OVHcloud": finds(
            resource("ovh:IpLoadBalancing/httpFarm:HttpFarm", { zone: "bhs" }),
            outside(
                "zone",
                "HttpFarm 'it' is placed by 'zone' in BHS5 (Beauharnois), Canada (CA), which is outside EU. Use a place such as EU-WEST-PAR in France (FR).",
            ),
        ),
        "other cloud: a store of Oracle's, whose regions the catalog does not have": finds(
            resource("gcp:oracledatabase/goldengateConnection:GoldengateConnection", {
                location: "europe-west3",
                properties: { ociObjectStorageConnectionProperties: { region: "eu-frankfurt-1" } },
            }),
            {
                message: "unknownPlace",
                path: "properties.ociObjectStorageConnectionProperties.region",
                text: "GoldengateConnection 'it' is placed by 'properties.ociObjectStorageConnectionProperties.region' in eu-frankfurt-1, which the catalog does not know as a place of oci. The catalog knows no allowed place of this provider. If it exists, add it with its country and source to the setting additionalRegions.",
            },
        ),
        "word: a load balancer of the whole world": finds(
            resource("azure-native:network:LoadBalancer", {
                location: "westeurope",
                sku: { name: "Standard", tier: "Global" },
            }),
            {
                message: "reach",
                path: "sku.tier",
                text: "LoadBalancer 'it' says Global in 'sku.tier', so traffic enters Azure in the region nearest to whoever sends it, anywhere in the world. Use Regional.",
            },
        ),
        "word: browsers near to whoever runs a test": finds(
            resource("azure-native:loadtestservice:PlaywrightWorkspace", {
                location: "westeurope",
                regionalAffinity: "Enabled",
            }),
            {
                message: "reach",
                path: "regionalAffinity",
                text: "PlaywrightWorkspace 'it' says Enabled in 'regionalAffinity', so tests are answered by browsers in the region nearest to whoever runs them, anywhere in the world. Use Disabled, which keeps them in the region of the workspace.",
            },
        ),
        "word: diagnostics of a cluster on premises": finds(
            resource("azure-native:azurestackhci:DeploymentSetting", {
                deploymentConfiguration: {
                    scaleUnits: [
                        { deploymentData: { observability: { euLocation: true } } },
                        { deploymentData: { observability: { euLocation: false } } },
                    ],
                },
            }),
            {
                message: "reach",
                path: "deploymentConfiguration.scaleUnits[1].deploymentData.observability.euLocation",
                text: "DeploymentSetting 'it' sets 'deploymentConfiguration.scaleUnits[1].deploymentData.observability.euLocation', so logs and diagnostics go to Microsoft outside the EU. Use true.",
            },
        ),
        "word: an edge device whose data go to the pair": finds(
            only(
                ["NL"],
                resource("azure-native:databoxedge:Device", {
                    location: "westeurope",
                    dataResidency: { type: "GeoZoneReplication" },
                }),
            ),
            {
                message: "pair",
                path: "dataResidency.type",
                text: "Device 'it' is copied, by 'dataResidency.type', to the pair of westeurope (West Europe): northeurope (North Europe), Ireland (IE), which is outside NL. Choose redundancy within the region.",
            },
        ),
        "site: a building where networks meet, declared with its country": finds(
            {
                resources: [
                    resource("gcp:compute/interconnect:Interconnect", {
                        location:
                            "https://www.googleapis.com/compute/v1/projects/p/global/interconnectLocations/iad-zone1-1",
                    }),
                ],
                settings: {
                    additionalRegions: [{ provider: "gcp", id: "iad-zone1-1", country: "US", source: "the contract" }],
                },
            },
            outside(
                "location",
                "Interconnect 'it' is placed by 'location' in iad-zone1-1, United States (US), which is outside EU. Use a place such as europe-west1 in Belgium (BE).",
            ),
        ),
        "unknown: does not hide what is known beside it": finds(
            resource("gcp:container/cluster:Cluster", { location: UNKNOWN, nodeLocations: [UNKNOWN, "us-east1-c"] }),
            outside(
                "nodeLocations[1]",
                "Cluster 'it' is placed by 'nodeLocations[1]' in us-east1-c (South Carolina), United States (US), which is outside EU. Use a place such as europe-southwest1-a in Spain (ES).",
            ),
        ),
    },
    undetermined: {
        "no text where a place belongs: a number": finds(cache(42), {
            message: "noText",
            path: "location",
            text: "The location of Redis 'it' cannot be judged: 'location' holds no text. Name the place as a text.",
        }),
        "no text where a place belongs: the letters of a text, as an object": finds(cache({ 0: "e", 1: "u" }), {
            message: "noText",
            path: "location",
        }),
        "no text where a place belongs: an object that was a text to the program": finds(
            resource("gcp:kms/keyRing:KeyRing", { location: {} }),
            { message: "noText", path: "location" },
        ),
        "text: a variable that is not set": finds(resource("gcp:compute/disk:Disk", { zone: "undefined-b" }), {
            message: "unsetVariable",
            path: "zone",
            text: "The location of Disk 'it' is unknown: 'zone' holds the word 'undefined' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
        }),
        "text: an object": finds(resource("azure-native:storage:StorageAccount", { location: "[object Object]" }), {
            message: "unsetVariable",
            path: "location",
        }),
        "text: the place in an id": finds(
            resource("gcp:kms/cryptoKey:CryptoKey", { keyRing: "projects/p/locations/null/keyRings/r" }),
            { message: "unsetVariable", path: "keyRing" },
        ),
        "text: a site": finds(
            resource("azure-native:network:ExpressRouteCircuit", {
                location: "westeurope",
                serviceProviderProperties: { peeringLocation: "undefined" },
            }),
            { message: "unsetVariable", path: "serviceProviderProperties.peeringLocation" },
        ),
        "site: a city where networks meet": finds(
            resource("azure-native:network:ExpressRouteCircuit", {
                location: "westeurope",
                serviceProviderProperties: { peeringLocation: "Amsterdam" },
            }),
            {
                message: "siteNotKnown",
                path: "serviceProviderProperties.peeringLocation",
                text: "The location of ExpressRouteCircuit 'it' cannot be judged: 'serviceProviderProperties.peeringLocation' names a site, such as a building where networks meet, and the catalog knows no sites. Add it with its country and source to the setting additionalRegions.",
            },
        ),
        "site: a building of Direct Connect": finds(
            resource("aws:directconnect/connection:Connection", { region: "eu-central-1", location: "EqFA5" }),
            {
                message: "siteNotKnown",
                path: "location",
                text: "The location of Connection 'it' cannot be judged: 'location' names a site, such as a building where networks meet, and the catalog knows no sites. Add it with its country and source to the setting additionalRegions.",
            },
        ),
        "unknown: a place that is computed": finds(
            resource("gcp:sql/databaseInstance:DatabaseInstance", { region: UNKNOWN }),
            {
                message: "placeNotKnownYet",
                path: "region",
                text: "The location of DatabaseInstance 'it' is unknown until deployment: 'region' is computed.",
            },
        ),
        "unknown: a block that a place may stand in": finds(
            resource("gcp:sql/databaseInstance:DatabaseInstance", {
                region: "europe-west1",
                settings: { tier: "db-f1-micro", backupConfiguration: UNKNOWN },
            }),
            {
                message: "placeNotKnownYet",
                path: "settings.backupConfiguration",
                text: "The location of DatabaseInstance 'it' is unknown until deployment: 'settings.backupConfiguration' is computed.",
            },
        ),
        "unknown: a block in a list": finds(
            resource("azure-native:compute:GalleryImageVersion", {
                location: "westeurope",
                publishingProfile: { targetRegions: [{ name: "westeurope" }, UNKNOWN] },
            }),
            {
                message: "placeNotKnownYet",
                path: "publishingProfile.targetRegions[1]",
                text: "The location of GalleryImageVersion 'it' is unknown until deployment: 'publishingProfile.targetRegions[1]' is computed.",
            },
        ),
        "unknown: a block that has a word of its own, one cause": finds(
            resource("gcp:secretmanager/secret:Secret", { secretId: "s", replication: UNKNOWN }),
            {
                message: "placeNotKnownYet",
                path: "replication",
                text: "The location of Secret 'it' is unknown until deployment: 'replication' is computed.",
            },
        ),
        "site: an outpost, one cause": finds(
            { resources: [outpost("one", "eu-west-1"), outpost("two", "eu-west-1")] },
            {
                message: "siteNotKnown",
                path: "outpostArn",
                text: "The location of Subnet 'one' cannot be judged: 'outpostArn' names a site, such as a building where networks meet, and the catalog knows no sites. Add it with its country and source to the setting additionalRegions.",
                affects: ["one", "two"],
            },
        ),
        "unknown: an edge zone, one cause": finds(
            resource("azure-native:network:PublicIPAddress", { location: "westeurope", extendedLocation: UNKNOWN }),
            {
                message: "placeNotKnownYet",
                path: "extendedLocation",
                text: "The location of PublicIPAddress 'it' is unknown until deployment: 'extendedLocation' is computed.",
            },
        ),
        "unknown: one element of a list": finds(
            resource("azure-native:cosmosdb:DatabaseAccount", {
                location: "westeurope",
                locations: [{ locationName: "westeurope" }, { locationName: UNKNOWN }],
            }),
            {
                message: "placeNotKnownYet",
                path: "locations[1].locationName",
                text: "The location of DatabaseAccount 'it' is unknown until deployment: 'locations[1].locationName' is computed.",
            },
        ),
    },
});
