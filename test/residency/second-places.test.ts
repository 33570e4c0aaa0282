import type { Resource } from "../../policies/core/resource";
import { UNKNOWN } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const only = (countries: readonly string[], ...resources: readonly Resource[]): Case => ({
    resources,
    settings: { allowedJurisdictions: countries },
});
const from = (origins: Readonly<Record<string, Resource>>, made: Resource): Resource => ({
    ...made,
    propertyDependencies: Object.fromEntries(Object.entries(origins).map(([key, origin]) => [key, [origin.urn]])),
});
const named = (type: string, name: string, properties: object) => resource(type, properties, { name });

const storage = "azure-native:storage:StorageAccount";
const vault = "azure-native:recoveryservices:Vault";
const server = "azure-native:sql:Server";
const account = "azure-native:cognitiveservices:Account";
const deployment = "azure-native:cognitiveservices:Deployment";
const partner = named(server, "partner", { serverName: "sql-partner", location: "eastus" });
const group = (id: unknown) => named("azure-native:sql:FailoverGroup", "group", { partnerServers: [{ id }] });
const eu = named(account, "eu", { accountName: "ai-eu", location: "swedencentral" });
const customId =
    "/subscriptions/s/resourceGroups/g/providers/Microsoft.ExtendedLocation/customLocations/paris-datacentre";
const onPremises = {
    additionalRegions: [
        { provider: "azure", id: "paris-datacentre", country: "FR", source: "our register of data centres" },
    ],
};
const pairIn = (path: string, text: string): Found => ({ message: "pair", path, text });

const copied = (bucket: unknown) =>
    named("aws:s3/bucket:Bucket", "source", {
        region: "eu-west-1",
        replicationConfiguration: { rules: [{ destination: {} }, { destination: { bucket } }] },
    });
const disk = (name: string, zone: string) => named("gcp:compute/disk:Disk", name, { zone });
const prompt = (modelId: string) =>
    resource("aws:bedrock/agentPrompt:AgentPrompt", {
        region: "eu-west-3",
        variants: [{ modelId: "anthropic.claude-v3" }, { modelId }],
    });
const archive = (region: string) => named("aws:s3/bucket:Bucket", "archive", { bucket: "archive", region });

testRule(euResidency, {
    compliant: {
        "geo-redundant storage whose pair is in the EU": resource(storage, {
            location: "westeurope",
            sku: { name: "Standard_RAGRS" },
        }),
        "geo-redundant storage whose pair is in the same country": only(
            ["FR"],
            resource(storage, { location: "francecentral", sku: { name: "Standard_GZRS" } }),
        ),
        "redundancy within the region, in one country": only(
            ["NL"],
            resource(storage, { location: "westeurope", sku: { name: "Standard_ZRS" } }),
        ),
        "a tag that says GRS": only(
            ["NL"],
            resource(storage, { location: "westeurope", tags: { redundancy: "Standard_GRS" } }),
        ),
        "a vault told to stay": only(
            ["NL"],
            resource(vault, {
                location: "westeurope",
                properties: { redundancySettings: { standardTierStorageRedundancy: "ZoneRedundant" } },
            }),
        ),
        "a vault left alone where there is no pair": resource(vault, { location: "italynorth" }),
        "an estimate of geo-redundant storage": only(
            ["NL"],
            resource("azure-native:migrate:Assessment", {
                properties: { azureLocation: "westeurope", azureStorageRedundancy: "GeoRedundant" },
            }),
        ),
        "a partner in the EU": {
            resources: [
                from({ partnerServers: named(server, "partner", {}) }, group(UNKNOWN)),
                named(server, "partner", { location: "northeurope" }),
            ],
        },
        "a deployment of the region": resource(deployment, { sku: { name: "Standard" } }),
        "a deployment of the data zone": {
            resources: [
                from(
                    { accountName: eu },
                    resource(deployment, { accountName: UNKNOWN, sku: { name: "DataZoneStandard" } }),
                ),
                eu,
            ],
        },
        "a deployment of the data zone of an account named by its name": {
            resources: [resource(deployment, { accountName: "AI-EU", sku: { name: "DataZoneStandard" } }), eu],
        },
        "replicas of a secret in chosen places": resource("gcp:secretmanager/secret:Secret", {
            replication: { userManaged: { replicas: [{ location: "europe-west9" }] } },
        }),
        "a topic with a storage policy": resource("gcp:pubsub/topic:Topic", {
            messageStoragePolicy: { allowedPersistenceRegions: ["europe-west9", "europe-west1"] },
        }),
        "a kind that a later step gives, where the pair is in the EU as well": resource(storage, {
            location: "westeurope",
            sku: { name: UNKNOWN },
        }),
        "a size that a later step gives is no redundancy": only(
            ["NL"],
            resource("azure-native:compute:VirtualMachineScaleSet", { location: "westeurope", sku: { name: UNKNOWN } }),
        ),
        "the classic provider, redundant within the region": only(
            ["NL"],
            resource("azure:storage/account:Account", { location: "westeurope", accountReplicationType: "ZRS" }),
        ),
        "a linked cache whose place stands beside its id": resource("azure-native:redis:LinkedServer", {
            linkedRedisCacheId: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Cache/Redis/elsewhere",
            linkedRedisCacheLocation: "northeurope",
        }),
        "a bucket that is copied within the EU": {
            resources: [copied("arn:aws:s3:::archive"), archive("eu-west-3")],
        },
        "a disk that is copied within the EU": {
            resources: [
                from(
                    { primaryDisk: disk("near", "europe-west9-a"), secondaryDisk: disk("other", "europe-west1-b") },
                    resource("gcp:compute/diskAsyncReplication:DiskAsyncReplication", {
                        primaryDisk: UNKNOWN,
                        secondaryDisk: { disk: UNKNOWN },
                    }),
                ),
                disk("near", "europe-west9-a"),
                disk("other", "europe-west1-b"),
            ],
        },
        "a prompt that is answered in the EU": prompt("eu.anthropic.claude-v3"),
        "content inspected in one place": resource("gcp:dataloss/preventionInspectTemplate:PreventionInspectTemplate", {
            parent: "projects/p/locations/europe-west3",
        }),
        "a custom location that the organisation has declared": {
            resources: [
                resource("azure-native:azurestackhci:VirtualMachineInstance", {
                    extendedLocation: { name: customId, type: "CustomLocation" },
                }),
            ],
            settings: onPremises,
        },
    },
    violating: {
        "geo-redundant storage whose pair is in another country": finds(
            only(["NL"], resource(storage, { location: "West Europe", sku: { name: "Standard_GRS" } })),
            pairIn(
                "sku.name",
                "StorageAccount 'it' is copied, by 'sku.name', to the pair of westeurope (West Europe): northeurope (North Europe), Ireland (IE), which is outside NL. Choose redundancy within the region.",
            ),
        ),
        "a switch for backups in the pair": finds(
            only(
                ["NL", "FR"],
                resource("azure-native:dbforpostgresql:Server", {
                    location: "westeurope",
                    backup: { geoRedundantBackup: "Enabled" },
                }),
            ),
            pairIn(
                "backup.geoRedundantBackup",
                "Server 'it' is copied, by 'backup.geoRedundantBackup', to the pair of westeurope (West Europe): northeurope (North Europe), Ireland (IE), which is outside NL, FR. Choose redundancy within the region, or a region such as francecentral, whose pair is francesouth.",
            ),
        ),
        "a vault that nobody told to stay": finds(only(["NL"], resource(vault, { location: "westeurope" })), {
            message: "pair",
            path: "properties.redundancySettings.standardTierStorageRedundancy",
            text: "Vault 'it' is copied, because 'properties.redundancySettings.standardTierStorageRedundancy' is not set, to the pair of westeurope (West Europe): northeurope (North Europe), Ireland (IE), which is outside NL. Choose redundancy within the region.",
        }),
        "restoring a vault in another region": finds(
            only(
                ["NL"],
                resource(vault, {
                    location: "westeurope",
                    properties: {
                        redundancySettings: {
                            standardTierStorageRedundancy: "LocallyRedundant",
                            crossRegionRestore: "Enabled",
                        },
                    },
                }),
            ),
            { message: "pair", path: "properties.redundancySettings.crossRegionRestore" },
        ),
        "backups of a database, which go to the pair unless told": finds(
            only(["NL"], resource("azure-native:sql:Database", { location: "westeurope" })),
            { message: "pair", path: "requestedBackupStorageRedundancy" },
        ),
        "the periodic backup of a Cosmos account": finds(
            only(
                ["NL"],
                resource("azure-native:cosmosdb:DatabaseAccount", {
                    location: "westeurope",
                    backupPolicy: { type: "Periodic", periodicModeProperties: { backupIntervalInMinutes: 240 } },
                }),
            ),
            { message: "pair", path: "backupPolicy.periodicModeProperties.backupStorageRedundancy" },
        ),
        "notices, copied to the pair by a word of the service": finds(
            only(
                ["NL"],
                resource("azure-native:notificationhubs:Namespace", {
                    location: "westeurope",
                    replicationRegion: "Default",
                }),
            ),
            { message: "pair", path: "replicationRegion" },
        ),
        "events, which may be copied to the pair": finds(
            only(["NL"], resource("azure-native:eventgrid:Topic", { location: "westeurope" })),
            { message: "pair", path: "dataResidencyBoundary" },
        ),
        "a backup vault's second store": finds(
            only(
                ["NL"],
                resource("azure-native:dataprotection:BackupVault", {
                    location: "westeurope",
                    properties: {
                        storageSettings: [
                            { datastoreType: "VaultStore", type: "LocallyRedundant" },
                            { datastoreType: "ArchiveStore", type: "GeoRedundant" },
                        ],
                    },
                }),
            ),
            { message: "pair", path: "properties.storageSettings[1].type" },
        ),
        "geo-redundancy in a region that has no pair": finds(
            resource(storage, { location: "polandcentral", sku: { name: "Standard_GRS" } }),
            {
                message: "noPair",
                path: "sku.name",
                text: "StorageAccount 'it' asks, by 'sku.name', for a copy in the pair of polandcentral (Poland Central), but no pair of that region is published, so the place of the copy is unknown. Choose redundancy within the region.",
            },
        ),
        "only the region, where that is out already": finds(
            resource(storage, { location: "brazilsouth", sku: { name: "Standard_GRS" } }),
            { message: "outside", path: "location" },
        ),
        "a partner in the United States": finds(
            { resources: [from({ partnerServers: partner }, group(UNKNOWN)), partner] },
            {
                message: "outside",
                path: "partnerServers[0].id",
                text: "FailoverGroup 'group' is copied to Server 'partner', by 'partnerServers[0].id', in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
                affects: ["group", "partner"],
            },
        ),
        "a partner named by its id": finds(
            {
                resources: [
                    group("/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/sql-partner"),
                    partner,
                ],
            },
            { message: "outside", path: "partnerServers[0].id", affects: ["group", "partner"] },
        ),
        "a replica whose primary is in the United States": finds(
            {
                resources: [
                    named("gcp:sql/databaseInstance:DatabaseInstance", "replica", {
                        region: "europe-west9",
                        masterInstanceName: "primary",
                    }),
                    named("gcp:sql/databaseInstance:DatabaseInstance", "origin", {
                        name: "primary",
                        region: "us-east1",
                    }),
                ],
            },
            { message: "outside", path: "masterInstanceName", affects: ["replica", "origin"] },
        ),
        "a disk that is copied to the United States, both not made yet": finds(
            {
                resources: [
                    from(
                        { primaryDisk: disk("near", "europe-west9-a"), secondaryDisk: disk("far", "us-east1-b") },
                        resource("gcp:compute/diskAsyncReplication:DiskAsyncReplication", {
                            primaryDisk: UNKNOWN,
                            secondaryDisk: { disk: UNKNOWN },
                        }),
                    ),
                    disk("near", "europe-west9-a"),
                    disk("far", "us-east1-b"),
                ],
            },
            {
                message: "outside",
                path: "secondaryDisk.disk",
                text: "DiskAsyncReplication 'it' is copied to Disk 'far', by 'secondaryDisk.disk', in us-east1-b (South Carolina), United States (US), which is outside EU. Use a place such as europe-southwest1-a in Spain (ES).",
                affects: ["it", "far"],
            },
        ),
        "a job that copies to a bucket in the United States": finds(
            {
                resources: [
                    resource("gcp:storage/transferJob:TransferJob", {
                        transferSpec: { gcsDataSink: { bucketName: "archive" } },
                    }),
                    named("gcp:storage/bucket:Bucket", "archive", { name: "archive", location: "US" }),
                ],
            },
            { message: "outside", path: "transferSpec.gcsDataSink.bucketName", affects: ["it", "archive"] },
        ),
        "a deployment that is answered worldwide": finds(
            { resources: [resource(deployment, { accountName: "ai-eu", sku: { name: "GlobalStandard" } }), eu] },
            {
                message: "reach",
                path: "sku.name",
                text: "Deployment 'it' says GlobalStandard in 'sku.name', so requests are answered in any region of the world. Use a regional kind such as Standard, or DataZoneStandard for an account in the EU.",
            },
        ),
        "the data zone of the EU, where one country is allowed": finds(
            only(["SE"], resource(deployment, { accountName: "ai-eu", sku: { name: "DataZoneStandard" } }), eu),
            { message: "unprovable", path: "sku.name" },
        ),
        "a prompt that is answered in the United States": finds(prompt("us.anthropic.claude-v3"), {
            message: "reach",
            path: "variants[1].modelId",
            text: "AgentPrompt 'it' says us.anthropic.claude-v3 in 'variants[1].modelId', so requests are answered in whatever region its inference profile names. Use the model of the region, or a profile that begins with eu.",
        }),
        "a flow that is answered anywhere": finds(
            resource("aws:bedrock/agentFlow:AgentFlow", {
                region: "eu-west-3",
                definition: {
                    nodes: [
                        {
                            configuration: {
                                prompt: { sourceConfiguration: { inline: { modelId: "global.anthropic.claude-v3" } } },
                            },
                        },
                    ],
                },
            }),
            {
                message: "reach",
                path: "definition.nodes[0].configuration.prompt.sourceConfiguration.inline.modelId",
            },
        ),
        "a secret that Google places": finds(
            resource("gcp:secretmanager/secret:Secret", { replication: { auto: {} } }),
            {
                message: "reach",
                path: "replication.auto",
                text: "Secret 'it' sets 'replication.auto', so Google keeps the secret wherever it chooses. Use replication.userManaged with replicas in allowed places.",
            },
        ),
        "a secret that Google places, as older SDKs write it": finds(
            resource("gcp:secretmanager/secret:Secret", { replication: { automatic: true } }),
            { message: "reach", path: "replication.automatic" },
        ),
        "content inspected anywhere": finds(
            resource("gcp:dataloss/preventionInspectTemplate:PreventionInspectTemplate", { parent: "projects/p" }),
            {
                message: "reach",
                path: "parent",
                text: "PreventionInspectTemplate 'it' says projects/p in 'parent', so content is inspected wherever Google chooses. Name a place after it: projects/PROJECT/locations/europe-west1.",
            },
        ),
        "a bucket that is copied to the United States by a setting of its own": finds(
            { resources: [copied("arn:aws:s3:::archive"), archive("us-east-1")] },
            {
                message: "outside",
                path: "replicationConfiguration.rules[1].destination.bucket",
                text: "Bucket 'source' is copied to Bucket 'archive', by 'replicationConfiguration.rules[1].destination.bucket', in us-east-1 (US East (N. Virginia)), United States (US), which is outside EU. Use a place such as eu-west-1 in Ireland (IE).",
                affects: ["source", "archive"],
            },
        ),
        "a linked cache in the United States, told once": finds(
            resource("azure-native:redis:LinkedServer", {
                linkedRedisCacheId: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Cache/Redis/elsewhere",
                linkedRedisCacheLocation: "eastus",
            }),
            { message: "outside", path: "linkedRedisCacheLocation" },
        ),
        "the classic provider's word for a copy in the pair": finds(
            only(
                ["NL"],
                resource("azure:storage/account:Account", { location: "West Europe", accountReplicationType: "GRS" }),
            ),
            pairIn(
                "accountReplicationType",
                "Account 'it' is copied, by 'accountReplicationType', to the pair of westeurope (West Europe): northeurope (North Europe), Ireland (IE), which is outside NL. Choose redundancy within the region.",
            ),
        ),
        "a topic without a storage policy": finds(resource("gcp:pubsub/topic:Topic", { name: "orders" }), {
            message: "reach",
            path: "messageStoragePolicy.allowedPersistenceRegions",
            text: "Topic 'it' leaves 'messageStoragePolicy.allowedPersistenceRegions' unset, so messages are kept in the region nearest to whoever publishes them, anywhere in the world. List the regions that may hold them.",
        }),
        "an edge zone in the United States": finds(
            resource("azure-native:compute:VirtualMachine", {
                location: "westeurope",
                extendedLocation: { name: "losangeles", type: "EdgeZone" },
            }),
            { message: "unknownPlace", path: "extendedLocation.name" },
        ),
        "an edge zone of something inside": finds(
            resource("azure-native:network:NetworkInterface", {
                location: "westeurope",
                ipConfigurations: [
                    { name: "main", publicIPAddress: { extendedLocation: { name: "losangeles", type: "EdgeZone" } } },
                ],
            }),
            { message: "unknownPlace", path: "ipConfigurations[0].publicIPAddress.extendedLocation.name" },
        ),
    },
    undetermined: {
        "a partner that is not part of the program": finds(
            group("/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/elsewhere"),
            {
                message: "linkNotKnown",
                path: "partnerServers[0].id",
                text: "The other side of the copy that 'partnerServers[0].id' of FailoverGroup 'group' asks for is unknown: it is not part of this program. Declare it here, or name it by an id with its region.",
            },
        ),
        "the data zone of an account that is not part of the program": finds(
            resource(deployment, { accountName: "elsewhere", sku: { name: "DataZoneStandard" } }),
            { message: "zoneNotKnown", path: "sku.name" },
        ),
        "a kind that a later step gives, where the pair is in another country": finds(
            only(["NL"], resource(storage, { location: "westeurope", sku: { name: UNKNOWN } })),
            {
                message: "copyNotKnownYet",
                path: "sku.name",
                text: "Whether StorageAccount 'it' is copied to the pair of westeurope (West Europe) is unknown until deployment: 'sku.name' is computed.",
            },
        ),
        "a kind that a later step gives, where there is no pair": finds(
            resource(storage, { location: "italynorth", sku: UNKNOWN }),
            { message: "copyNotKnownYet", path: "sku.name" },
        ),
        "a vault's redundancy that a later step gives": finds(
            only(
                ["NL"],
                resource(vault, {
                    location: "westeurope",
                    properties: { redundancySettings: { standardTierStorageRedundancy: UNKNOWN } },
                }),
            ),
            {
                message: "copyNotKnownYet",
                path: "properties.redundancySettings.standardTierStorageRedundancy",
            },
        ),
        "a custom location, told once": finds(
            {
                resources: [
                    named("azure-native:azurestackhci:VirtualMachineInstance", "one", {
                        extendedLocation: { name: customId, type: "CustomLocation" },
                    }),
                    named("azure-native:azurestackhci:VirtualMachineInstance", "two", {
                        extendedLocation: { name: customId, type: "CustomLocation" },
                    }),
                ],
            },
            { message: "customLocation", path: "extendedLocation.name", affects: ["one", "two"] },
        ),
    },
    notApplicable: {
        "a server restored from another, which leaves it alone": resource("azure-native:sql:FailoverGroup", {}),
    },
});
