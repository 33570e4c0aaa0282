import { azureDisks } from "./azure-disks";
import type { KeyRow, KeyRows, Switch } from "../key-row";

const source = "@pulumi/azure-native 3.28.0, inputs";
type More = Omit<Partial<KeyRow>, "key" | "shape" | "source">;

/** The whole address of a key, with its vault in it. */
const address = (key: string, more: More = {}): KeyRow => ({ key: [key], shape: "vault-key", ...more, source });
/** The name of a key, beside the address of its vault. */
const name = (key: string, vault: string, more: More = {}): KeyRow => ({
    key: [key],
    shape: "vault-key-name",
    vault,
    ...more,
    source,
});
/** The block that most services have: the name of the key and its vault. */
const block = (path: string, more: More = {}, vault = "keyVaultUri"): KeyRow =>
    name(`${path}.keyName`, `${path}.${vault}`, more);
const on = (path: string, ...values: readonly [string, ...string[]]): { readonly switch: Switch } => ({
    switch: { path, on: values, absent: "off" },
});
/** All that can be asked of this resource: that it uses the key which another one names. */
const asked = (path: string, value: string, more: More = {}): KeyRow => ({
    key: [path],
    shape: "switch",
    ...on(path, value),
    ...more,
    source,
});
const keyVault = "Microsoft.KeyVault";

/** The block of the services that follow Azure's common definition of encryption. */
const common = (path: string, more: More = {}): KeyRow =>
    address(`${path}.customerManagedKeyEncryption.keyEncryptionKeyUrl`, more);
const identified = (path: string, more: More = {}): KeyRow =>
    common(path, {
        needs: [`${path}.customerManagedKeyEncryption.keyEncryptionKeyIdentity.userAssignedIdentityResourceId`],
        ...more,
    });
const flexible = (): KeyRow =>
    address("dataEncryption.primaryKeyURI", {
        ...on("dataEncryption.type", "AzureKeyVault"),
        needs: ["dataEncryption.primaryUserAssignedIdentityId"],
    });
const messaging = (): KeyRow =>
    name("encryption.keyVaultProperties[].keyName", "encryption.keyVaultProperties[].keyVaultUri", {
        switch: { path: "encryption.keySource", on: [keyVault], absent: "on" },
        only: "only the SKU Premium, or a dedicated cluster, takes one",
    });
const containers = (): KeyRow =>
    name("encryptionProperties.keyName", "encryptionProperties.vaultBaseUrl", {
        needs: ["encryptionProperties.keyVersion"],
    });
const transported = (path: string): KeyRow =>
    address(`${path}.kekUrl`, { ...on(`${path}.kekType`, "CustomerManaged"), needs: [`${path}.kekVaultResourceID`] });
/** A FHIR service, and the private links of Microsoft 365 that are built on one. */
const overCosmos = [address("properties.cosmosDbConfiguration.keyVaultKeyUri")];
const privateLinks = [
    "PrivateLinkServicesForEDMUpload",
    "PrivateLinkServicesForM365ComplianceCenter",
    "PrivateLinkServicesForM365SecurityCenter",
    "PrivateLinkServicesForMIPPolicySync",
    "PrivateLinkServicesForO365ManagementActivityAPI",
    "PrivateLinkServicesForSCCPowershell",
].flatMap((type) => [`m365securityandcompliance:${type}`, `securityandcompliance:${type}`]);

const rows: KeyRows = {
    "app:ManagedEnvironment": [address("diskEncryptionConfiguration.keyVaultConfiguration.keyUrl")],
    "appconfiguration:ConfigurationStore": [
        address("encryption.keyVaultProperties.keyIdentifier", { only: "the SKU Free takes none" }),
    ],
    "automation:AutomationAccount": [
        block("encryption.keyVaultProperties", on("encryption.keySource", keyVault), "keyvaultUri"),
    ],
    "avs:PrivateCloud": [block("encryption.keyVaultProperties", on("encryption.status", "Enabled"), "keyVaultUrl")],
    "azuredatatransfer:Flow": [address("properties.customerManagedKeyVaultUri")],
    "batch:BatchAccount": [
        address("encryption.keyVaultProperties.keyIdentifier", on("encryption.keySource", keyVault)),
    ],
    "botservice:Bot": [address("properties.cmekKeyVaultUrl", on("properties.isCmekEnabled", "true"))],
    "cognitiveservices:Account": [
        block("properties.encryption.keyVaultProperties", on("properties.encryption.keySource", keyVault)),
    ],
    "cognitiveservices:EncryptionScope": [block("properties.keyVaultProperties", on("properties.keySource", keyVault))],
    "confluent:OrganizationClusterById": [{ key: ["spec.byok.id"], shape: "confluent-key", source }],
    "containerinstance:CGProfile": [containers()],
    "containerinstance:ContainerGroup": [containers()],
    "containerinstance:ContainerGroupProfile": [containers()],
    "containerregistry:Registry": [
        address("encryption.keyVaultProperties.keyIdentifier", {
            switch: { path: "encryption.status", on: ["enabled"], absent: "on" },
            needs: ["encryption.keyVaultProperties.identity"],
            only: "only the SKU Premium takes one",
        }),
    ],
    "containerstorage:Pool": [
        block("encryption", { at: "poolType.azureDisk" }),
        block("encryption", { at: "poolType.elasticSan" }),
    ],
    "cosmosdb:CassandraDataCenter": [
        address("properties.managedDiskCustomerKeyUri"),
        address("properties.backupStorageCustomerKeyUri"),
    ],
    "cosmosdb:DatabaseAccount": [address("keyVaultKeyUri")],
    "databasefleetmanager:FleetDatabase": [address("properties.transparentDataEncryption.keyUri")],
    "databox:Job": [transported("details.keyEncryptionKey")],
    "databricks:Workspace": [
        block("encryption.entities.managedServices.keyVaultProperties", {
            ...on("encryption.entities.managedServices.keySource", keyVault),
            only: "only the SKU premium takes one",
        }),
        block("encryption.entities.managedDisk.keyVaultProperties", {
            ...on("encryption.entities.managedDisk.keySource", keyVault),
            where: { path: "computeMode", not: ["Serverless"] },
        }),
        block("parameters.encryption.value", {
            ...on("parameters.encryption.value.keySource", keyVault),
            where: { path: "computeMode", not: ["Serverless"] },
        }),
    ],
    "datafactory:Factory": [name("encryption.keyName", "encryption.vaultBaseUrl")],
    "datalakestore:Account": [
        {
            key: ["encryptionConfig.keyVaultMetaInfo.encryptionKeyName"],
            shape: "vault-key-name",
            ...on("encryptionConfig.type", "UserManaged"),
            needs: ["encryptionConfig.keyVaultMetaInfo.keyVaultResourceId"],
            source,
        },
    ],
    "dataprotection:BackupVault": [
        address(
            "properties.securitySettings.encryptionSettings.keyVaultProperties.keyUri",
            on("properties.securitySettings.encryptionSettings.state", "Enabled"),
        ),
    ],
    "dbformysql:Server": [flexible()],
    "dbforpostgresql:Server": [flexible()],
    "dbforpostgresql:ServerGroupCluster": [
        address("dataEncryption.primaryKeyUri", {
            ...on("dataEncryption.type", "AzureKeyVault"),
            needs: ["dataEncryption.primaryUserAssignedIdentityId"],
        }),
    ],
    "devcenter:DevCenter": [common("encryption")],
    "devcenter:EncryptionSet": [
        address("keyEncryptionKeyUrl", {
            switch: { path: "devboxDisksEncryptionEnableStatus", on: ["Enabled"], absent: "on" },
        }),
    ],
    "deviceupdate:Account": [address("encryption.keyVaultKeyUri", { needs: ["encryption.userAssignedIdentity"] })],
    "discovery:Bookshelf": [block("properties.keyVaultProperties", on("properties.customerManagedKeys", "Enabled"))],
    "discovery:Workspace": [block("properties.keyVaultProperties", on("properties.customerManagedKeys", "Enabled"))],
    "elasticsan:VolumeGroup": [
        block("encryptionProperties.keyVaultProperties", on("encryption", "EncryptionAtRestWithCustomerManagedKey")),
    ],
    "eventhub:Namespace": [messaging()],
    "fluidrelay:FluidRelayServer": [common("encryption")],
    "hdinsight:Cluster": [
        name("properties.diskEncryptionProperties.keyName", "properties.diskEncryptionProperties.vaultUri", {
            needs: ["properties.diskEncryptionProperties.msiResourceId"],
        }),
    ],
    "healthbot:Bot": [block("properties.keyVaultProperties")],
    "healthcareapis:DicomService": [common("encryption")],
    "healthcareapis:FhirService": [common("encryption")],
    "healthcareapis:Service": overCosmos,
    "importexport:Job": [transported("properties.encryptionKey")],
    "kusto:Cluster": [block("keyVaultProperties")],
    "kusto:ReadWriteDatabase": [block("keyVaultProperties", { otherwise: "the key of the cluster" })],
    "loadtestservice:LoadTest": [address("encryption.keyUrl")],
    "logic:IntegrationServiceEnvironment": [
        {
            key: ["properties.encryptionConfiguration.encryptionKeyReference.keyName"],
            shape: "vault-key-name",
            needs: ["properties.encryptionConfiguration.encryptionKeyReference.keyVault.id"],
            source,
        },
    ],
    "machinelearning:Workspace": [address("keyVaultIdentifierId")],
    "machinelearningservices:Workspace": [
        address("encryption.keyVaultProperties.keyIdentifier", {
            ...on("encryption.status", "Enabled"),
            needs: ["encryption.keyVaultProperties.keyVaultArmId"],
        }),
    ],
    "manufacturingplatform:ManufacturingDataService": [address("properties.cmkProfile.keyUri")],
    "maps:Account": [common("properties.encryption")],
    "netapp:Account": [block("encryption.keyVaultProperties", on("encryption.keySource", keyVault))],
    "netapp:CapacityPoolCache": [asked("properties.encryptionKeySource", keyVault)],
    "netapp:CapacityPoolVolume": [
        asked("encryptionKeySource", keyVault, { needs: ["keyVaultPrivateEndpointResourceId"] }),
    ],
    "netapp:ElasticAccount": [
        block("properties.encryption.keyVaultProperties", on("properties.encryption.keySource", keyVault)),
    ],
    "netapp:ElasticCapacityPool": [asked("properties.encryption.elasticPoolEncryptionKeySource", "KeyVault")],
    "netapp:VolumeGroup": [asked("encryptionKeySource", keyVault, { at: "volumes[]" })],
    "onlineexperimentation:OnlineExperimentationWorkspace": [common("properties.encryption")],
    "operationalinsights:Cluster": [block("keyVaultProperties")],
    "powerplatform:EnterprisePolicy": [
        {
            key: ["encryption.keyVault.key.name"],
            shape: "vault-key-name",
            needs: ["encryption.keyVault.id"],
            where: { path: "kind", is: ["Encryption"] },
            source,
        },
    ],
    "recoveryservices:Vault": [address("properties.encryption.keyVaultProperties.keyUri")],
    "redisenterprise:RedisEnterprise": [identified("encryption")],
    "search:Service": [asked("encryptionWithCmk.enforcement", "Enabled", { only: "the SKU free takes none" })],
    "securityinsights:SentinelOnboardingState": [asked("customerManagedKey", "true")],
    "servicebus:Namespace": [messaging()],
    "sql:Database": [address("encryptionProtector", { otherwise: "the protector of the server" })],
    "sql:EncryptionProtector": [
        { key: ["serverKeyName"], shape: "server-key", ...on("serverKeyType", "AzureKeyVault"), source },
    ],
    "sql:ManagedInstance": [
        // A key of the instance's does nothing until this names it: there is no protector to set apart from it.
        address("keyId"),
    ],
    "sql:ManagedInstanceKey": [address("uri", on("serverKeyType", "AzureKeyVault"))],
    "sql:Server": [
        address("keyId", { elsewhere: { types: ["azure-native:sql:EncryptionProtector"], names: "serverName" } }),
    ],
    "sql:ServerKey": [address("uri", on("serverKeyType", "AzureKeyVault"))],
    "sql:TransparentDataEncryption": [asked("state", "Enabled")],
    "storage:BlobContainer": [
        {
            key: ["defaultEncryptionScope"],
            shape: "encryption-scope",
            where: { path: "defaultEncryptionScope", not: ["$account-encryption-key"] },
            otherwise: "the key of the account",
            source,
        },
    ],
    "storage:EncryptionScope": [address("keyVaultProperties.keyUri", on("source", keyVault))],
    "storage:StorageAccount": [
        block("encryption.keyVaultProperties", on("encryption.keySource", "Microsoft.Keyvault")),
    ],
    "storagecache:AmlFilesystem": [
        address("encryptionSettings.keyEncryptionKey.keyUrl", {
            needs: ["encryptionSettings.keyEncryptionKey.sourceVault.id"],
        }),
    ],
    "storagecache:Cache": [
        address("encryptionSettings.keyEncryptionKey.keyUrl", {
            needs: ["encryptionSettings.keyEncryptionKey.sourceVault.id"],
        }),
    ],
    "synapse:Key": [address("keyVaultUrl", on("isActiveCMK", "true"))],
    "synapse:SqlPoolTransparentDataEncryption": [asked("status", "Enabled")],
    "synapse:Workspace": [address("encryption.cmk.key.keyVaultUrl", { needs: ["encryption.cmk.key.name"] })],
    ...Object.fromEntries(privateLinks.map((type) => [type, overCosmos])),
    ...azureDisks,
};

export const azureKeys: KeyRows = Object.fromEntries(
    Object.entries(rows).map(([type, row]) => [`azure-native:${type}`, row]),
);
