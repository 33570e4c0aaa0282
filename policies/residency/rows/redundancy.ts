import type { OfTypes } from "../../location/rows-by-type";

/** Words by which Azure's services offer redundancy across the pair of a region, in the spellings of their APIs. */
export const geoRedundant =
    /^((standard|standardv2|premium)_)?(ra)?gz?rs$|^geo(zone(replication)?)?$|^(readaccess)?geo(zone)?-?redundan(t|cy)(storage)?$/i;
/** Inputs that take such a word. */
export const takesRedundancy =
    /(redundancy|redundancyMode|storageModeType|(storageAccountType|accountType|skuName|storageType|replicationType))$|(^|\.)sku\.name$|(storageSettings\[\]|dataResidency)\.type$/i;
/** Switches that turn a copy in the pair on. */
export const isSwitch =
    /(^|\.)(geoRedundantBackup(Enabled)?|enableGeoBackup|crossRegionRestore(Enabled)?|crossRegionRestoreSettings\.state)$/;
export const isOn = /^(true|enabled)$/i;

/** Types that only estimate or describe redundancy, or are judged by their content. */
export const makesNoCopy: readonly string[] = [
    "azure-native:migrate:*",
    "azure-native:offazure:*",
    "azure-native:assessment:*",
    "azure-native:advisor:*",
    "azure-native:resources:Resource",
];

export interface RedundancyDefault extends OfTypes {
    readonly types: readonly string[];
    readonly path: string;
    /** The path holds only inside this block. */
    readonly within?: string;
    /** Values, in lower case, that keep the copy away; every other one, and none, leaves it. */
    readonly stays?: readonly string[];
    /** Where only some values leave the copy: those, in lower case. */
    readonly copies?: readonly string[];
    readonly source: string;
}

/** The same in the classic provider: learn.microsoft.com as above, and the defaults that @pulumi/azure 6.40.0 .d.ts names. */
const classicDefaults: readonly RedundancyDefault[] = [
    {
        types: ["azure:recoveryservices/vault:Vault"],
        path: "storageModeType",
        stays: ["locallyredundant", "zoneredundant"],
        source: "@pulumi/azure 6.40.0 .d.ts: GeoRedundant unless set",
    },
    {
        types: ["azure:mssql/database:Database"],
        path: "storageAccountType",
        stays: ["local", "zone"],
        source: "@pulumi/azure 6.40.0 .d.ts: Geo unless set",
    },
    {
        types: ["azure:mssql/managedInstance:ManagedInstance"],
        path: "storageAccountType",
        stays: ["lrs", "zrs"],
        source: "@pulumi/azure 6.40.0 .d.ts: GRS unless set",
    },
    {
        types: ["azure:synapse/sqlPool:SqlPool"],
        path: "storageAccountType",
        stays: ["lrs"],
        source: "learn.microsoft.com/azure/synapse-analytics/sql-data-warehouse/backup-and-restore: a geo-backup a day",
    },
    {
        types: ["azure:iot/iotHubDps:IotHubDps"],
        path: "dataResidencyEnabled",
        stays: ["true"],
        source: "@pulumi/azure 6.40.0 .d.ts: false unless set; data residency removes the cross geo-pair disaster recovery",
    },
];

/** Services that copy to the pair unless they are told not to. */
export const redundancyDefaults: readonly RedundancyDefault[] = [
    {
        types: ["azure-native:recoveryservices:Vault"],
        path: "properties.redundancySettings.standardTierStorageRedundancy",
        stays: ["locallyredundant", "zoneredundant"],
        source: "learn.microsoft.com/azure/backup/backup-create-recovery-services-vault: geo-redundant unless set",
    },
    {
        types: ["azure-native:sql:Database", "azure-native:sql:ManagedInstance"],
        path: "requestedBackupStorageRedundancy",
        stays: ["local", "zone"],
        source: "learn.microsoft.com/azure/azure-sql/database/automated-backups-overview: geo-redundant unless set",
    },
    {
        types: ["azure-native:synapse:SqlPool"],
        path: "storageAccountType",
        stays: ["lrs", "zrs"],
        source: "learn.microsoft.com/azure/synapse-analytics/sql-data-warehouse/backup-and-restore: a geo-backup a day",
    },
    {
        types: ["azure-native:cosmosdb:DatabaseAccount", "azure-native:documentdb:DatabaseAccount"],
        path: "backupPolicy.periodicModeProperties.backupStorageRedundancy",
        within: "backupPolicy.periodicModeProperties",
        stays: ["local", "zone"],
        source: "learn.microsoft.com/azure/cosmos-db/periodic-backup-storage-redundancy: geo-redundant unless set",
    },
    {
        types: ["azure-native:notificationhubs:Namespace"],
        path: "replicationRegion",
        within: "replicationRegion",
        copies: ["default"],
        source: "learn.microsoft.com/azure/notification-hubs/notification-hubs-high-availability: Default is the pair",
    },
    {
        types: ["azure-native:devices:IotHubResource", "azure-native:iothub:IotHubResource"],
        path: "properties.enableDataResidency",
        stays: ["true", "enabled"],
        source: "@pulumi/azure-native 3.28.0 .d.ts: data residency disables disaster recovery to the pair",
    },
    {
        types: ["azure-native:devices:IotDpsResource", "azure-native:deviceprovisioningservices:IotDpsResource"],
        path: "properties.enableDataResidency",
        stays: ["true", "enabled"],
        source: "@pulumi/azure-native 3.28.0 .d.ts: data residency removes the cross geo-pair disaster recovery",
    },
    {
        types: ["azure-native:eventgrid:Domain", "azure-native:eventgrid:Topic"],
        path: "dataResidencyBoundary",
        stays: ["withinregion"],
        source: "@pulumi/azure-native 3.28.0 .d.ts: WithinGeopair unless set",
    },
    ...classicDefaults,
];

export interface RedundancyInput extends OfTypes {
    readonly types: readonly string[];
    readonly path: string;
}

/**
 * Inputs that may ask for a copy in the pair, so that one whose value is computed is noticed.
 * Source: @pulumi/azure-native 3.28.0 and @pulumi/azure 6.40.0 .d.ts.
 */
export const redundancyInputs: readonly RedundancyInput[] = [
    { types: ["azure-native:storage:StorageAccount"], path: "sku.name" },
    {
        types: ["azure-native:recoveryservices:Vault"],
        path: "properties.redundancySettings.crossRegionRestore",
    },
    { types: ["azure-native:dataprotection:BackupVault"], path: "properties.storageSettings[].type" },
    {
        types: ["azure-native:dataprotection:BackupVault"],
        path: "properties.featureSettings.crossRegionRestoreSettings.state",
    },
    {
        types: ["azure-native:dbformysql:Server", "azure-native:dbforpostgresql:Server"],
        path: "backup.geoRedundantBackup",
    },
    { types: ["azure-native:dbformysql:Server"], path: "storage.storageRedundancy" },
    {
        types: [
            "azure-native:dbformariadb:Server",
            "azure-native:dbformysql:SingleServer",
            "azure-native:dbforpostgresql:SingleServer",
        ],
        path: "properties.storageProfile.geoRedundantBackup",
    },
    { types: ["azure-native:fileshares:FileShare"], path: "properties.redundancy" },
    { types: ["azure:storage/account:Account"], path: "accountReplicationType" },
    { types: ["azure:dataprotection/backupVault:BackupVault"], path: "redundancy" },
    {
        types: ["azure:dataprotection/backupVault:BackupVault", "azure:recoveryservices/vault:Vault"],
        path: "crossRegionRestoreEnabled",
    },
    {
        types: [
            "azure:mysql/flexibleServer:FlexibleServer",
            "azure:postgresql/flexibleServer:FlexibleServer",
            "azure:postgresql/server:Server",
        ],
        path: "geoRedundantBackupEnabled",
    },
    { types: ["azure:cosmosdb/account:Account"], path: "backup.storageRedundancy" },
    { types: ["azure-native:web:WebApp", "azure-native:web:WebAppSlot"], path: "redundancyMode" },
];
