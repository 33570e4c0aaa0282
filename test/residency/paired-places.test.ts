/** Copies in the region that Azure pairs with the own. */
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

const storage = "azure-native:storage:StorageAccount";
const vault = "azure-native:recoveryservices:Vault";
const pairIn = (path: string, text: string): Found => ({ message: "pair", path, text });

/** Copied to the pair unless told otherwise: type, input, the value that keeps the copy away. */
const classicDefaults: readonly (readonly [type: string, path: string, stays: string | boolean])[] = [
    ["azure:recoveryservices/vault:Vault", "storageModeType", "ZoneRedundant"],
    ["azure:mssql/database:Database", "storageAccountType", "Local"],
    ["azure:mssql/managedInstance:ManagedInstance", "storageAccountType", "ZRS"],
    ["azure:synapse/sqlPool:SqlPool", "storageAccountType", "LRS"],
    ["azure:iot/iotHubDps:IotHubDps", "dataResidencyEnabled", true],
];

testRule(euResidency, {
    compliant: {
        ...Object.fromEntries(
            classicDefaults.map(([type, path, stays]) => [
                `${type} of the classic provider, told to stay`,
                only(["NL"], resource(type, { location: "westeurope", [path]: stays })),
            ]),
        ),
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
        "a kind that is computed, where the pair is in the EU as well": resource(storage, {
            location: "westeurope",
            sku: { name: UNKNOWN },
        }),
        "a size that is computed is no redundancy": only(
            ["NL"],
            resource("azure-native:compute:VirtualMachineScaleSet", { location: "westeurope", sku: { name: UNKNOWN } }),
        ),
        "the classic provider, redundant within the region": only(
            ["NL"],
            resource("azure:storage/account:Account", { location: "westeurope", accountReplicationType: "ZRS" }),
        ),
    },
    violating: {
        ...Object.fromEntries(
            classicDefaults.map(([type, path]) => [
                `${type} of the classic provider, left alone`,
                finds(only(["NL"], resource(type, { location: "westeurope" })), { message: "pair", path }),
            ]),
        ),
        "a server of the classic provider whose backup is copied": finds(
            only(
                ["NL"],
                resource("azure:postgresql/flexibleServer:FlexibleServer", {
                    location: "westeurope",
                    geoRedundantBackupEnabled: true,
                }),
            ),
            { message: "pair", path: "geoRedundantBackupEnabled" },
        ),
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
    },
    undetermined: {
        "a kind that is computed, where the pair is in another country": finds(
            only(["NL"], resource(storage, { location: "westeurope", sku: { name: UNKNOWN } })),
            {
                message: "copyNotKnownYet",
                path: "sku.name",
                text: "Whether StorageAccount 'it' is copied to the pair of westeurope (West Europe) is unknown until deployment: 'sku.name' is computed.",
            },
        ),
        "a kind that is computed, where there is no pair": finds(
            resource(storage, { location: "italynorth", sku: UNKNOWN }),
            { message: "copyNotKnownYet", path: "sku.name" },
        ),
        "a vault's redundancy that is computed": finds(
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
    },
});
