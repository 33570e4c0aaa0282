import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import { normaliseType, PROVIDER_PREFIX, type Resource } from "../../policies/core/resource";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN, type Properties } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { component, resource, stackResource, testRule, type Case, type Found } from "../rules";

/** A resource under a provider with settings of its own. */
function under(settings: object, type: string, properties: object, name = "it"): Resource {
    const made = resource(type, properties, { name });
    const pack = type.split(":")[0] ?? "";
    const provider = {
        urn: `urn:pulumi:dev::tests::${PROVIDER_PREFIX}${pack}::own`,
        type: PROVIDER_PREFIX + pack,
        name: "own",
        properties: settings as Properties,
    };
    return { ...made, provider };
}

/** A resource whose inputs come from others: property → resource. */
const from = (origins: Readonly<Record<string, Resource>>, made: Resource): Resource => ({
    ...made,
    propertyDependencies: Object.fromEntries(Object.entries(origins).map(([key, origin]) => [key, [origin.urn]])),
});

const account = "azure-native:storage:StorageAccount";
const storage = (properties: object, name?: string) =>
    resource(account, properties, name === undefined ? {} : { name });
const group = (properties: object, name = "group") =>
    resource("azure-native:resources:ResourceGroup", properties, { name });
const inGroup = (made: Resource, properties: object = {}) =>
    from(
        { resourceGroupName: made },
        storage({ resourceGroupName: UNKNOWN, location: UNKNOWN, ...properties }, "data"),
    );
const bucket = (properties: object) => resource("gcp:storage/bucket:Bucket", properties);
const instance = (properties: object) => resource("gcp:compute/instance:Instance", properties);
const settings = (values: object, ...resources: readonly Resource[]): Case => ({ resources, settings: values });
const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const outside = (path: string, text: string): Found => ({ message: "outside", path, text });

/** What has a place to give, but none itself. */
const base = component("pulumi:pulumi:StackReference", { name: "org/base/dev" }, { name: "base" });
const westeurope = group({ location: "westeurope" });
const source = "https://example.org/announcement";

testRule(euResidency, {
    compliant: {
        "the name of a region": storage({ location: "westeurope" }),
        "its display name": storage({ location: "West Europe" }),
        "any case and blanks": storage({ location: " NORTH europe" }),
        "a region opened lately": storage({ location: "austriaeast" }),
        "a region whose name hides its country": storage({ location: "northeurope" }),
        "a geography within one country": storage({ location: "france" }),
        "a data location within one country": resource("azure-native:communication:CommunicationService", {
            location: "global",
            dataLocation: "Germany",
        }),
        "all regions of a database": resource("azure-native:cosmosdb:DatabaseAccount", {
            location: "westeurope",
            locations: [{ locationName: "West Europe" }, { locationName: "France Central" }],
        }),
        "a DNS zone, which is global and holds names": resource("azure-native:dns:Zone", { location: "Global" }),
        "a token with an API version": resource(normaliseType("azure-native:storage/v20230101:StorageAccount"), {
            location: "swedencentral",
        }),
        "a Google zone": instance({ zone: "europe-west1-b" }),
        "the URL of a zone": instance({
            zone: "https://www.googleapis.com/compute/v1/projects/p/zones/europe-west4-a",
        }),
        "the multi-region EU of Cloud Storage": bucket({ location: "EU" }),
        "a dual-region in the EU": bucket({ location: "eur4" }),
        "a dual-region of one's own": bucket({
            location: "EU",
            customPlacementConfig: { dataLocations: ["EUROPE-WEST1", "EUROPE-WEST9"] },
        }),
        "the multi-region EU of BigQuery": resource("gcp:bigquery/dataset:Dataset", { location: "EU" }),
        "replicas in the EU": resource("gcp:secretmanager/secret:Secret", {
            replication: { userManaged: { replicas: [{ location: "europe-west1" }, { location: "europe-west3" }] } },
        }),
        "an instance configuration": resource("gcp:spanner/instance:Instance", { config: "regional-europe-west1" }),
        "a key in the EU": bucket({
            location: "europe-west3",
            encryption: { defaultKmsKeyName: "projects/p/locations/europe-west3/keyRings/r/cryptoKeys/k" },
        }),
        "a group, and what is in it": { resources: [westeurope, inGroup(westeurope)] },
        "a group named by its name, and what is in it": {
            resources: [
                group({ location: "westeurope", resourceGroupName: "rg-prod" }),
                storage({ resourceGroupName: "RG-PROD" }, "data"),
            ],
        },
        "a resource that takes the region of its provider": {
            resources: [under({ region: "europe-west9" }, "gcp:sql/databaseInstance:DatabaseInstance", { tier: "x" })],
        },
        "a resource that takes the zone of its provider": {
            resources: [under({ zone: "europe-west9-a" }, "gcp:compute/disk:Disk", { size: 10 })],
        },
        "a resource that takes the location of its provider": {
            resources: [under({ location: "francecentral" }, account, { accessTier: "Hot" })],
        },
        "Bleu, through its metadata host": {
            resources: [
                under({ metadataHost: "management.sovcloud-api.fr" }, account, { location: "Bleu France Central" }),
            ],
        },
        "S3NS, through its universe": {
            resources: [
                under({ universeDomain: "s3nsapis.fr" }, "gcp:storage/bucket:Bucket", { location: "u-france-east1" }),
            ],
        },
        "a European provider": resource("scaleway:index/instance:Instance", { zone: "fr-par-1" }),
        "OUTSCALE's Paris is not London, and AWS's Paris is Paris": resource("aws:s3/bucket:Bucket", {
            region: "eu-west-3",
        }),
        "Norway, where the EEA is allowed": settings(
            { allowedJurisdictions: ["EEA"] },
            storage({ location: "norwayeast" }),
        ),
        "Zurich, where Switzerland is allowed": settings(
            { allowedJurisdictions: ["EU", "CH"] },
            instance({ zone: "europe-west6-a" }),
        ),
        "France, where only France is allowed": settings(
            { allowedJurisdictions: ["FR"] },
            storage({ location: "francecentral" }),
        ),
        "a region that the organisation adds": settings(
            { additionalRegions: [{ provider: "gcp", id: "europe-southeast1", country: "GR", source }] },
            instance({ zone: "europe-southeast1-b" }),
        ),
        "a multi-region that the organisation has proven": settings(
            {
                additionalRegions: [
                    { provider: "gcp", service: "artifactregistry", id: "europe", country: "EU", source },
                ],
            },
            resource("gcp:artifactregistry/repository:Repository", { location: "europe" }),
        ),
        "a global type that the organisation accepts": settings(
            { acceptedGlobalTypes: [{ type: "azure-native:maps:Account", reason: "holds no personal data" }] },
            resource("azure-native:maps:Account", { location: "global" }),
        ),
        "look-alikes: names, tags, labels, settings and prose": storage({
            location: "westeurope",
            accountName: "eastus",
            tags: { location: "eastus", region: "us-east-1", zone: "us-central1-a" },
        }),
        "look-alikes: availability zones, time zones and DNS zones": resource("azure-native:compute:VirtualMachine", {
            location: "westeurope",
            zones: ["1", "2", "3"],
            osProfile: { windowsConfiguration: { timeZone: "US Eastern Standard Time" } },
        }),
        "look-alikes: a parameter and an output of an ARM template": resource("azure-native:resources:Deployment", {
            location: "westeurope",
            properties: {
                template: {
                    resources: [{ location: "[parameters('location')]", tags: { location: "eastus" } }],
                    outputs: { location: { value: "eastus" } },
                },
                parameters: { location: { value: "westeurope" }, other: { value: "eastus" } },
            },
        }),
        "look-alikes: metadata, labels and a description": instance({
            zone: "europe-west1-b",
            description: "projects/p/locations/us-east1/replaced",
            labels: { location: "us-east1" },
            metadata: { region: "us-east1" },
        }),
        "look-alikes: a wildcard, and the id of something global": bucket({
            location: "europe-west1",
            a: "projects/p/locations/-/x/y",
            b: "projects/p/locations/global/workloadIdentityPools/x",
        }),
    },
    violating: {
        "a region in the United States": finds(
            storage({ location: "eastus" }),
            outside(
                "location",
                "StorageAccount 'it' is placed by 'location' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
            ),
        ),
        "London, by its display name": finds(
            storage({ location: "UK South" }),
            outside(
                "location",
                "StorageAccount 'it' is placed by 'location' in uksouth (UK South), United Kingdom (GB), which is outside EU. Use a place such as belgiumcentral in Belgium (BE).",
            ),
        ),
        "a zone in London that starts with europe": finds(
            instance({ zone: "europe-west2-a" }),
            outside(
                "zone",
                "Instance 'it' is placed by 'zone' in europe-west2-a (London), United Kingdom (GB), which is outside EU. Use a place such as europe-west1-b in Belgium (BE).",
            ),
        ),
        "a dual-region with one leg in London": finds(
            bucket({ location: "EUR5" }),
            outside(
                "location",
                "Bucket 'it' is placed by 'location' in EUR5 (Belgium + London), United Kingdom (GB), which is outside EU. Use a place such as EUR4 in Finland (FI) and Netherlands (NL).",
            ),
        ),
        "a region that the catalog does not know": finds(storage({ location: "westeurop" }), {
            message: "unknownPlace",
            path: "location",
            text: "StorageAccount 'it' is placed by 'location' in westeurop, which the catalog does not know as a place of azure. Use a place such as westeurope in Netherlands (NL). If it exists, add it with its country and source to the setting additionalRegions.",
        }),
        "a region of another provider": finds(storage({ location: "europe-west1" }), {
            message: "unknownPlace",
            path: "location",
        }),
        "the second region of a database": finds(
            resource("azure-native:cosmosdb:DatabaseAccount", {
                location: "westeurope",
                locations: [{ locationName: "West Europe" }, { locationName: "West US" }, { locationName: "uksouth" }],
            }),
            { message: "outside", path: "locations[1].locationName" },
            { message: "outside", path: "locations[2].locationName" },
        ),
        "a replica beyond the first": finds(
            resource("gcp:secretmanager/secret:Secret", {
                replication: { userManaged: { replicas: [{ location: "europe-west1" }, { location: "us-east1" }] } },
            }),
            { message: "outside", path: "replication.userManaged.replicas[1].location" },
        ),
        "a leg of a dual-region of one's own": finds(
            bucket({ location: "EU", customPlacementConfig: { dataLocations: ["EUROPE-WEST1", "EUROPE-WEST2"] } }),
            { message: "outside", path: "customPlacementConfig.dataLocations[1]" },
        ),
        "a region in a map": finds(
            resource("azure-native:blueprint:Blueprint", { resourceGroups: { app: { location: "eastus" } } }),
            { message: "outside", path: "resourceGroups.app.location" },
        ),
        "a region under a neutral name": finds(
            resource("azure-native:compute:GalleryImageVersion", {
                location: "westeurope",
                publishingProfile: { targetRegions: [{ name: "West Europe" }, { name: "East US" }] },
            }),
            { message: "outside", path: "publishingProfile.targetRegions[1].name" },
        ),
        "an HSM replicated out of the EU": finds(
            resource("azure-native:keyvault:ManagedHsm", {
                location: "westeurope",
                properties: { regions: [{ name: "uksouth" }] },
            }),
            { message: "outside", path: "properties.regions[0].name" },
        ),
        "an instance configuration across the Channel": finds(
            resource("gcp:spanner/instance:Instance", { config: "eur5" }),
            { message: "outside", path: "config" },
        ),
        "an instance configuration in the United States": finds(
            resource("gcp:spanner/instance:Instance", { config: "projects/p/instanceConfigs/regional-us-central1" }),
            { message: "outside", path: "config" },
        ),
        "a key in London": finds(
            bucket({
                location: "EU",
                encryption: { defaultKmsKeyName: "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k" },
            }),
            outside(
                "encryption.defaultKmsKeyName",
                "Bucket 'it' refers in 'encryption.defaultKmsKeyName' to something in europe-west2 (London), United Kingdom (GB), which is outside EU. Use a place such as europe-west1 in Belgium (BE).",
            ),
        ),
        "a key that is nowhere": finds(
            bucket({
                location: "EU",
                encryption: { defaultKmsKeyName: "projects/p/locations/global/keyRings/r/cryptoKeys/k" },
            }),
            { message: "global", path: "encryption.defaultKmsKeyName" },
        ),
        "a restore point in the United States": finds(
            resource("azure-native:cosmosdb:DatabaseAccount", {
                location: "westeurope",
                restoreParameters: {
                    restoreSource:
                        "/subscriptions/s/providers/Microsoft.DocumentDB/locations/eastus/restorableDatabaseAccounts/x",
                },
            }),
            { message: "outside", path: "restoreParameters.restoreSource" },
        ),
        "a geography that is more than the EU": finds(
            resource("azure-native:communication:CommunicationService", { location: "global", dataLocation: "Europe" }),
            {
                message: "unprovable",
                path: "dataLocation",
                text: "CommunicationService 'it' is placed by 'dataLocation' in europe, and nothing proves that this place is within EU. Use a place such as france in France (FR).",
            },
        ),
        "a multi-region that nobody has proven": finds(
            resource("gcp:artifactregistry/repository:Repository", { location: "europe" }),
            { message: "unprovable", path: "location" },
        ),
        "global, for a type that could be regional": finds(storage({ location: "global" }), {
            message: "global",
            path: "location",
            text: "StorageAccount 'it' is placed by 'location' in global, which belongs to no country. Use a place such as austriaeast in Austria (AT). If the type has no other place, accept it with a reason in the setting acceptedGlobalTypes.",
        }),
        "a front door, which ends TLS worldwide": finds(resource("azure-native:cdn:Profile", { location: "Global" }), {
            message: "edge",
            path: "location",
            text: "Profile 'it' is placed by 'location' in global: TLS ends and content is cached at edges worldwide. Serve it from a region within EU, or accept the type with a reason in the setting acceptedGlobalTypes.",
        }),
        "a group in the United States, and what is in it": finds(
            { resources: [inGroup(group({ location: "eastus" })), group({ location: "eastus" })] },
            {
                ...outside(
                    "location",
                    "StorageAccount 'data' takes the location of ResourceGroup 'group': eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
                ),
                affects: ["data", "group"],
            },
        ),
        "the provider's location, which wins over the group's": finds(
            { resources: [under({ location: "uksouth" }, account, { resourceGroupName: "rg" }), westeurope] },
            outside(
                "location",
                "StorageAccount 'it' takes the location of its provider: uksouth (UK South), United Kingdom (GB), which is outside EU. Use a place such as westeurope in Netherlands (NL).",
            ),
        ),
        "the region of a Google provider": finds(
            under({ region: "us-central1" }, "gcp:sql/databaseInstance:DatabaseInstance", { tier: "x" }),
            outside(
                "region",
                "DatabaseInstance 'it' takes the region of its provider: us-central1 (Iowa), United States (US), which is outside EU. Use a place such as europe-southwest1 in Spain (ES).",
            ),
        ),
        "the region of a Google provider, though the key is in the EU": finds(
            under({ region: "us-central1" }, "gcp:sql/databaseInstance:DatabaseInstance", {
                encryptionKeyName: "projects/p/locations/europe-west1/keyRings/r/cryptoKeys/k",
            }),
            { message: "outside", path: "region" },
        ),
        "a planned region": finds(
            {
                ...resource("gcp:compute/address:Address", { name: "a" }),
                outputs: { region: "us-west1" },
            },
            { message: "outside", path: "region" },
        ),
        "the region of an AWS provider": finds(
            under({ region: "us-east-1" }, "aws:s3/bucket:Bucket", { bucket: "b" }),
            { message: "outside", path: "region" },
        ),
        "a dataset without a location": finds(
            under({ region: "europe-west1" }, "gcp:bigquery/dataset:Dataset", { datasetId: "d" }),
            outside(
                "location",
                "Dataset 'it' leaves 'location' unset, which means US (BigQuery US multi-region), United States (US), which is outside EU. Use a place such as EU in the European Union (EU).",
            ),
        ),
        "a registration that is global when it says nothing": finds(
            resource("gcp:gkehub/membership:Membership", { membershipId: "m" }),
            { message: "global", path: "location" },
        ),
        "a nested default, in the element that has it": finds(
            resource("gcp:firebase/hostingVersion:HostingVersion", {
                config: {
                    rewrites: [{ run: { serviceId: "a", region: "europe-west1" } }, { run: { serviceId: "b" } }],
                },
            }),
            { message: "outside", path: "config.rewrites[1].run.region" },
        ),
        "a word that lets data out": finds(
            resource("gcp:compute/snapshotSettings:SnapshotSettings", {
                storageLocation: { policy: "NEAREST_MULTI_REGION" },
            }),
            {
                message: "reach",
                path: "storageLocation.policy",
                text: "SnapshotSettings 'it' says NEAREST_MULTI_REGION in 'storageLocation.policy', so snapshots go to the nearest multi-region. Use LOCAL_REGION or SPECIFIC_LOCATIONS.",
            },
        ),
        "a region of another cloud": finds(storage({ location: "bleufrancecentral" }), {
            message: "otherCloud",
            path: "location",
            text: "StorageAccount 'it' is placed by 'location' in bleufrancecentral (Bleu France Central), a place of AzureBleuCloud, but its provider works in AzureCloud. Correct one of the two.",
        }),
        "a region of the public cloud, asked of S3NS": finds(
            under({ universeDomain: "s3nsapis.fr" }, "gcp:storage/bucket:Bucket", { location: "europe-west1" }),
            { message: "otherCloud", path: "location" },
        ),
        "a cluster in AWS, run from Google": finds(
            resource("gcp:container/awsCluster:AwsCluster", { location: "europe-west1", awsRegion: "us-east-1" }),
            { message: "outside", path: "awsRegion" },
        ),
        "AWS's London": finds(resource("aws:s3/bucket:Bucket", { region: "eu-west-2" }), {
            message: "outside",
            path: "region",
        }),
        "Hetzner in Virginia": finds(resource("hcloud:index/server:Server", { location: "ash" }), {
            message: "outside",
            path: "location",
        }),
        "OVHcloud in Canada": finds(resource("ovh:CloudProject/kube:Kube", { region: "BHS5" }), {
            message: "outside",
            path: "region",
        }),
        "Norway, where only the EU is allowed": finds(storage({ location: "norwayeast" }), {
            message: "outside",
            path: "location",
        }),
        "Germany, where only France is allowed": finds(
            settings({ allowedJurisdictions: ["FR"] }, storage({ location: "germanywestcentral" })),
            outside(
                "location",
                "StorageAccount 'it' is placed by 'location' in germanywestcentral (Germany West Central), Germany (DE), which is outside FR. Use a place such as francecentral in France (FR).",
            ),
        ),
        "all of the EU, where only France is allowed": finds(
            settings({ allowedJurisdictions: ["FR"] }, bucket({ location: "EU" })),
            { message: "unprovable", path: "location" },
        ),
        "a known region that the organisation would move": finds(
            settings(
                { additionalRegions: [{ provider: "azure", id: "uksouth", country: "FR", source }] },
                storage({ location: "uksouth" }),
            ),
            { message: "outside", path: "location" },
        ),
        "a violation beside something unknown": finds(
            resource("azure-native:cosmosdb:DatabaseAccount", {
                location: "westeurope",
                locations: [{ locationName: UNKNOWN }, { locationName: "eastus" }],
            }),
            { message: "outside", path: "locations[1].locationName" },
        ),
        "additional places of a provider that nobody knows": finds(
            settings({ additionalRegions: [{ provider: "azur", id: "b", country: "FR", source }] }, stackResource),
            { message: "unknownProvider" },
        ),
    },
    undetermined: {
        "a location that is computed": finds(bucket({ location: UNKNOWN }), {
            message: "placeNotKnownYet",
            path: "location",
            text: "The location of Bucket 'it' is unknown until deployment: 'location' is computed.",
        }),
        "one of several": finds(
            resource("azure-native:cosmosdb:DatabaseAccount", {
                location: "westeurope",
                locations: [{ locationName: "West Europe" }, { locationName: UNKNOWN }],
            }),
            { message: "placeNotKnownYet", path: "locations[1].locationName" },
        ),
        "a list that is not known": finds(
            bucket({ location: "EU", customPlacementConfig: { dataLocations: UNKNOWN } }),
            {
                message: "placeNotKnownYet",
                path: "customPlacementConfig.dataLocations",
            },
        ),
        "a group whose location is unknown, one cause with what is in it": finds(
            {
                resources: [
                    group({ location: UNKNOWN }),
                    inGroup(group({ location: UNKNOWN })),
                    inGroup(group({ location: UNKNOWN })),
                ],
            },
            { message: "placeNotKnownYet", path: "location", affects: ["group", "data"] },
        ),
        "a group that is not of this program, one cause": finds(
            {
                resources: [
                    storage({ resourceGroupName: "shared" }, "one"),
                    storage({ resourceGroupName: "Shared" }, "two"),
                    storage({ resourceGroupName: "other" }, "three"),
                ],
            },
            {
                message: "groupNotKnown",
                path: "location",
                text: "The location of StorageAccount 'one' is unknown: it sets no 'location', and its resource group is not part of this program. Set 'location', or declare the group here.",
                affects: ["one", "two"],
            },
            { message: "groupNotKnown", path: "location", on: "three" },
        ),
        "a Google resource without any region": finds(resource("gcp:compute/disk:Disk", { size: 10 }), {
            message: "noPlace",
            path: "zone",
            text: "The location of Disk 'it' is unknown: neither it nor its provider sets 'zone'. Set one of the two.",
        }),
        "a provider whose region is not known": finds(
            under({ region: UNKNOWN }, "gcp:compute/address:Address", { name: "a" }),
            { message: "placeNotKnownYet", path: "region" },
        ),
        "a metadata host that is not known": finds(
            under({ metadataHost: UNKNOWN }, account, { location: "westeurope" }),
            {
                message: "cloudNotKnown",
                path: "location",
                text: "The location of StorageAccount 'it' cannot be judged: the setting metadataHost of its provider does not tell in which cloud it works.",
            },
        ),
        "a metadata host that is not in the catalog": finds(
            under({ metadataHost: "management.stack.example.org" }, account, { location: "local" }),
            { message: "cloudNotKnown", path: "location" },
        ),
        "a group whose name is computed, one cause": finds(
            {
                resources: ["one", "two"].map((name) =>
                    from({ resourceGroupName: base }, storage({ resourceGroupName: UNKNOWN, location: UNKNOWN }, name)),
                ),
            },
            { message: "groupNotKnown", path: "location", affects: ["one", "two"] },
        ),
        "a place that several take from the same computed value, one cause": finds(
            {
                resources: ["one", "two"].map((name) =>
                    from({ location: base }, resource("gcp:storage/bucket:Bucket", { location: UNKNOWN }, { name })),
                ),
            },
            { message: "placeNotKnownYet", path: "location", affects: ["one", "two"] },
        ),
        "a place taken from another resource that does not know its own": finds(
            {
                resources: [
                    bucket({ location: UNKNOWN }),
                    from(
                        { location: bucket({ location: UNKNOWN }) },
                        resource("gcp:storage/bucket:Bucket", { location: UNKNOWN }, { name: "second" }),
                    ),
                ],
            },
            { message: "placeNotKnownYet", path: "location", affects: ["it", "second"] },
        ),
        "what is in a group of the classic provider whose location is unknown": finds(
            {
                resources: [
                    resource("azure:storage/account:Account", { resourceGroupName: "g", location: UNKNOWN }),
                    resource(
                        "azure:core/resourceGroup:ResourceGroup",
                        { name: "g", location: UNKNOWN },
                        { name: "group" },
                    ),
                ],
            },
            { message: "placeNotKnownYet", path: "location", affects: ["it", "group"] },
        ),
        "an unknown location that comes from a resource whose location is known": finds(
            { resources: [from({ location: westeurope }, storage({ location: UNKNOWN })), westeurope] },
            { message: "placeNotKnownYet", path: "location" },
        ),
    },
    knownWithoutStrings: {
        "a resource that takes the region of its provider": "the provider's settings stay known",
        "a resource that takes the zone of its provider": "the provider's settings stay known",
        "a resource that takes the location of its provider": "the provider's settings stay known",
    },
    notApplicable: {
        "what is in a resource, and has no place of its own": resource("azure-native:network:Subnet", {
            addressPrefix: "10.0.0.0/24",
        }),
        "a look-alike: where a request comes from": resource("gcp:dns/recordSet:RecordSet", {
            managedZone: "us-zone",
            routingPolicy: { geos: [{ location: "us-east1" }] },
        }),
        "a look-alike: where a probe starts": resource("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig", {
            selectedRegions: ["USA", "EUROPE"],
        }),
        "a provider of another kind": resource("random:index/randomId:RandomId", { location: "eastus" }),
        "an IAM binding": resource("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", { member: "user:a@example.org" }),
        "the stack, when its settings are in order": stackResource,
    },
});

describe("eu-residency", () => {
    const answers = (...resources: readonly Resource[]) =>
        evaluate(resources, [euResidency], {}).map(({ answer }) => answer);

    test("what takes the location of its group is judged by it", () => {
        expect(answers(westeurope, inGroup(westeurope))).toEqual(["compliant", "compliant"]);
    });
    test("an unknown location is never taken for the known one of the resource that it comes from", () => {
        const origin = storage({ location: "uksouth" }, "origin");
        const copy = from({ location: origin }, storage({ location: UNKNOWN }, "copy"));
        expect(answers(origin, copy)).toEqual(["violating", "undetermined"]);
        const inOrigin = from({ location: origin }, storage({ location: "uksouth" }, "copy"));
        expect(answers(origin, inOrigin)).toEqual(["violating", "violating"]);
    });
    test("with nothing known of the others, an automatic location is undetermined", () => {
        const [verdict] = evaluateResource(inGroup(westeurope), [euResidency], {});
        expect(verdict?.answer).toBe("undetermined");
        expect(verdict?.findings.map(({ message }) => message)).toEqual(["placeNotKnownYet"]);
    });
    test("a secret is not printed", () => {
        const secret = { ...storage({ location: "my-secret-place" }), secrets: ["location"] };
        const [verdict] = evaluate([secret], [euResidency], {});
        expect(verdict?.findings[0]?.text).toContain("in [secret], which the catalog does not know");
    });
    test("settings are checked", () => {
        const problems = (values: object) => readConfiguration({ "eu-residency": values }, [euResidency], {}).problems;
        expect(problems({ allowedJurisdictions: ["EU", "CH"] })).toEqual([]);
        const codes =
            "EU, EEA, ADEQUATE (countries with an adequacy decision that is not limited to listed organisations) and country codes (ISO 3166-1)";
        for (const [given, meant] of [
            ["Germany", " Write DE."],
            ["XX", ""],
        ])
            expect(problems({ allowedJurisdictions: ["EU", given] })).toEqual([
                `'eu-residency.allowedJurisdictions': '${given}' is none of ${codes}, so it allows nothing.${meant}`,
            ]);
        expect(problems({ additionalRegions: [{ provider: "gcp", id: "a", country: "QQ", source }] })).toEqual([
            "'eu-residency.additionalRegions': 'QQ' is no country (ISO 3166-1).",
        ]);
        expect(problems({ additionalRegions: [{ provider: "gcp", id: "x", country: "GR" }] })).toEqual([
            "'eu-residency.additionalRegions.0' must have required property 'source'.",
        ]);
        expect(problems({ acceptedGlobalTypes: [{ type: "a:b:C" }] })).toEqual([
            "'eu-residency.acceptedGlobalTypes.0' must have required property 'reason'.",
        ]);
    });
});
