import type { DiskArgs } from "@pulumi/azure-native/compute/disk";
import type { DiskEncryptionSetArgs } from "@pulumi/azure-native/compute/diskEncryptionSet";
import type { SnapshotArgs } from "@pulumi/azure-native/compute/snapshot";
import type { RegistryArgs } from "@pulumi/azure-native/containerregistry/registry";
import type { ManagedClusterArgs } from "@pulumi/azure-native/containerservice/managedCluster";
import type { DatabaseAccountArgs } from "@pulumi/azure-native/cosmosdb/databaseAccount";
import type { ServerArgs as MysqlArgs } from "@pulumi/azure-native/dbformysql/server";
import type { ServerArgs as PostgresqlArgs } from "@pulumi/azure-native/dbforpostgresql/server";
import type { StorageAccountArgs } from "@pulumi/azure-native/storage/storageAccount";
import { pathsOf, type KeyRow } from "./key-row";

const source = "@pulumi/azure-native 3.28.0, inputs";
const cluster = pathsOf<ManagedClusterArgs>();
const cosmos = pathsOf<DatabaseAccountArgs>();
const disk = pathsOf<DiskArgs>();
const encryptionSet = pathsOf<DiskEncryptionSetArgs>();
const mysql = pathsOf<MysqlArgs>();
const postgresql = pathsOf<PostgresqlArgs>();
const registry = pathsOf<RegistryArgs>();
const snapshot = pathsOf<SnapshotArgs>();
const storage = pathsOf<StorageAccountArgs>();

const withCustomerKeys = ["EncryptionAtRestWithCustomerKey", "EncryptionAtRestWithPlatformAndCustomerKeys"];

export const azureKeys: Readonly<Record<string, readonly KeyRow[]>> = {
    "azure-native:compute:Disk": [
        {
            key: [disk("encryption.diskEncryptionSetId"), disk("securityProfile.secureVMDiskEncryptionSetId")],
            shape: "disk-encryption-set",
            switch: { path: disk("encryption.type"), on: withCustomerKeys, absent: "on" },
            source,
        },
    ],
    "azure-native:compute:DiskEncryptionSet": [
        {
            key: [encryptionSet("activeKey.keyUrl")],
            shape: "vault-key",
            switch: {
                path: encryptionSet("encryptionType"),
                on: [...withCustomerKeys, "ConfidentialVmEncryptedWithCustomerKey"],
                absent: "on",
            },
            source,
        },
    ],
    "azure-native:compute:Snapshot": [
        {
            key: [snapshot("encryption.diskEncryptionSetId")],
            shape: "disk-encryption-set",
            switch: { path: snapshot("encryption.type"), on: withCustomerKeys, absent: "on" },
            source,
        },
    ],
    "azure-native:containerregistry:Registry": [
        {
            key: [registry("encryption.keyVaultProperties.keyIdentifier")],
            shape: "vault-key",
            switch: { path: registry("encryption.status"), on: ["enabled"], absent: "on" },
            needs: [registry("encryption.keyVaultProperties.identity")],
            source,
        },
    ],
    "azure-native:containerservice:ManagedCluster": [
        { key: [cluster("diskEncryptionSetID")], shape: "disk-encryption-set", source },
    ],
    "azure-native:cosmosdb:DatabaseAccount": [{ key: [cosmos("keyVaultKeyUri")], shape: "vault-key", source }],
    "azure-native:dbformysql:Server": [
        {
            key: [mysql("dataEncryption.primaryKeyURI")],
            shape: "vault-key",
            switch: { path: mysql("dataEncryption.type"), on: ["AzureKeyVault"], absent: "off" },
            needs: [mysql("dataEncryption.primaryUserAssignedIdentityId")],
            source,
        },
    ],
    "azure-native:dbforpostgresql:Server": [
        {
            key: [postgresql("dataEncryption.primaryKeyURI")],
            shape: "vault-key",
            switch: { path: postgresql("dataEncryption.type"), on: ["AzureKeyVault"], absent: "off" },
            needs: [postgresql("dataEncryption.primaryUserAssignedIdentityId")],
            source,
        },
    ],
    "azure-native:storage:StorageAccount": [
        {
            key: [storage("encryption.keyVaultProperties.keyName")],
            shape: "vault-key-name",
            switch: { path: storage("encryption.keySource"), on: ["Microsoft.Keyvault"], absent: "off" },
            needs: [storage("encryption.keyVaultProperties.keyVaultUri")],
            source,
        },
    ],
};
