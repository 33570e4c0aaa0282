import { azureDisks } from "./azure-disks";
import type { KeyRows } from "../key-row";
import {
    alike,
    keysNamedBy,
    onUnlessSet,
    rowsOf,
    switchedBy,
    switchOnly,
    whereIs,
    whereNot,
    type More,
    type RowDraft,
    type RowDrafts,
} from "./builders";
import { sdks } from "./sources";

/** The whole address of a key, with its vault in it. */
const { key: address } = keysNamedBy("vault-key");
const { key: keyName } = keysNamedBy("vault-key-name");
const { key: confluentKey } = keysNamedBy("confluent-key");
const { key: serverKey } = keysNamedBy("server-key");
const { key: encryptionScope } = keysNamedBy("encryption-scope");
/** The name of a key, beside the address of its vault. */
const name = (key: string, vault: string, more: More = {}): RowDraft => keyName(key, { vault, ...more });
/** The block that most services have: the name of the key and its vault. */
const block = (path: string, more: More = {}, vault = "keyVaultUri"): RowDraft =>
    name(`${path}.keyName`, `${path}.${vault}`, more);
const keyVault = "Microsoft.KeyVault";

/** The block of the services that follow Azure's common definition of encryption. */
const common = (path: string, more: More = {}): RowDraft =>
    address(`${path}.customerManagedKeyEncryption.keyEncryptionKeyUrl`, more);
const identified = (path: string, more: More = {}): RowDraft =>
    common(path, {
        needs: [`${path}.customerManagedKeyEncryption.keyEncryptionKeyIdentity.userAssignedIdentityResourceId`],
        ...more,
    });
const flexible = (): RowDraft =>
    address("dataEncryption.primaryKeyURI", {
        ...switchedBy("dataEncryption.type", "AzureKeyVault"),
        needs: ["dataEncryption.primaryUserAssignedIdentityId"],
    });
const messaging = (): RowDraft =>
    name("encryption.keyVaultProperties[].keyName", "encryption.keyVaultProperties[].keyVaultUri", {
        ...onUnlessSet("encryption.keySource", keyVault),
        requirement: "only the SKU Premium, or a dedicated cluster, takes one",
    });
const containers = (): RowDraft =>
    name("encryptionProperties.keyName", "encryptionProperties.vaultBaseUrl", {
        needs: ["encryptionProperties.keyVersion"],
    });
const transported = (path: string): RowDraft =>
    address(`${path}.kekUrl`, {
        ...switchedBy(`${path}.kekType`, "CustomerManaged"),
        needs: [`${path}.kekVaultResourceID`],
    });
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

const services: RowDrafts = {
    "app:ManagedEnvironment": [address("diskEncryptionConfiguration.keyVaultConfiguration.keyUrl")],
    "appconfiguration:ConfigurationStore": [
        address("encryption.keyVaultProperties.keyIdentifier", { requirement: "the SKU Free takes none" }),
    ],
    "automation:AutomationAccount": [
        block("encryption.keyVaultProperties", switchedBy("encryption.keySource", keyVault), "keyvaultUri"),
    ],
    "avs:PrivateCloud": [
        block("encryption.keyVaultProperties", switchedBy("encryption.status", "Enabled"), "keyVaultUrl"),
    ],
    "azuredatatransfer:Flow": [address("properties.customerManagedKeyVaultUri")],
    "batch:BatchAccount": [
        address("encryption.keyVaultProperties.keyIdentifier", switchedBy("encryption.keySource", keyVault)),
    ],
    "botservice:Bot": [address("properties.cmekKeyVaultUrl", switchedBy("properties.isCmekEnabled", "true"))],
    "cognitiveservices:Account": [
        block("properties.encryption.keyVaultProperties", switchedBy("properties.encryption.keySource", keyVault)),
    ],
    "cognitiveservices:EncryptionScope": [
        block("properties.keyVaultProperties", switchedBy("properties.keySource", keyVault)),
    ],
    "confluent:OrganizationClusterById": [confluentKey("spec.byok.id")],
    "containerinstance:CGProfile": [containers()],
    "containerinstance:ContainerGroup": [containers()],
    "containerinstance:ContainerGroupProfile": [containers()],
    "containerregistry:Registry": [
        address("encryption.keyVaultProperties.keyIdentifier", {
            ...onUnlessSet("encryption.status", "enabled"),
            needs: ["encryption.keyVaultProperties.identity"],
            requirement: "only the SKU Premium takes one",
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
            ...switchedBy("encryption.entities.managedServices.keySource", keyVault),
            requirement: "only the SKU premium takes one",
        }),
        block("encryption.entities.managedDisk.keyVaultProperties", {
            ...switchedBy("encryption.entities.managedDisk.keySource", keyVault),
            ...whereNot("computeMode", "Serverless"),
        }),
        block("parameters.encryption.value", {
            ...switchedBy("parameters.encryption.value.keySource", keyVault),
            ...whereNot("computeMode", "Serverless"),
        }),
    ],
    "datafactory:Factory": [name("encryption.keyName", "encryption.vaultBaseUrl")],
    "datalakestore:Account": [
        keyName("encryptionConfig.keyVaultMetaInfo.encryptionKeyName", {
            ...switchedBy("encryptionConfig.type", "UserManaged"),
            needs: ["encryptionConfig.keyVaultMetaInfo.keyVaultResourceId"],
        }),
    ],
    "dataprotection:BackupVault": [
        address(
            "properties.securitySettings.encryptionSettings.keyVaultProperties.keyUri",
            switchedBy("properties.securitySettings.encryptionSettings.state", "Enabled"),
        ),
    ],
    "dbformysql:Server": [flexible()],
    "dbforpostgresql:Server": [flexible()],
    "dbforpostgresql:ServerGroupCluster": [
        address("dataEncryption.primaryKeyUri", {
            ...switchedBy("dataEncryption.type", "AzureKeyVault"),
            needs: ["dataEncryption.primaryUserAssignedIdentityId"],
        }),
    ],
    "devcenter:DevCenter": [common("encryption")],
    "devcenter:EncryptionSet": [
        address("keyEncryptionKeyUrl", {
            ...onUnlessSet("devboxDisksEncryptionEnableStatus", "Enabled"),
        }),
    ],
    "deviceupdate:Account": [address("encryption.keyVaultKeyUri", { needs: ["encryption.userAssignedIdentity"] })],
    "discovery:Bookshelf": [
        block("properties.keyVaultProperties", switchedBy("properties.customerManagedKeys", "Enabled")),
    ],
    "discovery:Workspace": [
        block("properties.keyVaultProperties", switchedBy("properties.customerManagedKeys", "Enabled")),
    ],
    "elasticsan:VolumeGroup": [
        block(
            "encryptionProperties.keyVaultProperties",
            switchedBy("encryption", "EncryptionAtRestWithCustomerManagedKey"),
        ),
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
    "kusto:ReadWriteDatabase": [block("keyVaultProperties", { fallbackKey: "the key of the cluster" })],
    "loadtestservice:LoadTest": [address("encryption.keyUrl")],
    "logic:IntegrationServiceEnvironment": [
        keyName("properties.encryptionConfiguration.encryptionKeyReference.keyName", {
            needs: ["properties.encryptionConfiguration.encryptionKeyReference.keyVault.id"],
        }),
    ],
    "machinelearning:Workspace": [address("keyVaultIdentifierId")],
    "machinelearningservices:Workspace": [
        address("encryption.keyVaultProperties.keyIdentifier", {
            ...switchedBy("encryption.status", "Enabled"),
            needs: ["encryption.keyVaultProperties.keyVaultArmId"],
        }),
    ],
    "manufacturingplatform:ManufacturingDataService": [address("properties.cmkProfile.keyUri")],
    "maps:Account": [common("properties.encryption")],
    "netapp:Account": [block("encryption.keyVaultProperties", switchedBy("encryption.keySource", keyVault))],
    "netapp:CapacityPoolCache": [switchOnly("properties.encryptionKeySource", keyVault)],
    "netapp:CapacityPoolVolume": [
        switchOnly("encryptionKeySource", keyVault, { needs: ["keyVaultPrivateEndpointResourceId"] }),
    ],
    "netapp:ElasticAccount": [
        block("properties.encryption.keyVaultProperties", switchedBy("properties.encryption.keySource", keyVault)),
    ],
    "netapp:ElasticCapacityPool": [switchOnly("properties.encryption.elasticPoolEncryptionKeySource", "KeyVault")],
    "netapp:VolumeGroup": [switchOnly("encryptionKeySource", keyVault, { at: "volumes[]" })],
    "onlineexperimentation:OnlineExperimentationWorkspace": [common("properties.encryption")],
    "operationalinsights:Cluster": [block("keyVaultProperties")],
    "powerplatform:EnterprisePolicy": [
        keyName("encryption.keyVault.key.name", {
            needs: ["encryption.keyVault.id"],
            ...whereIs("kind", "Encryption"),
        }),
    ],
    "recoveryservices:Vault": [address("properties.encryption.keyVaultProperties.keyUri")],
    "redisenterprise:RedisEnterprise": [identified("encryption")],
    "search:Service": [
        switchOnly("encryptionWithCmk.enforcement", "Enabled", { requirement: "the SKU free takes none" }),
    ],
    "securityinsights:SentinelOnboardingState": [switchOnly("customerManagedKey", "true")],
    "servicebus:Namespace": [messaging()],
    "sql:Database": [address("encryptionProtector", { fallbackKey: "the protector of the server" })],
    "sql:EncryptionProtector": [serverKey("serverKeyName", { ...switchedBy("serverKeyType", "AzureKeyVault") })],
    "sql:ManagedInstance": [
        // A ManagedInstanceKey has no effect until this names it: an instance has no separate protector.
        address("keyId"),
    ],
    "sql:ManagedInstanceKey": [address("uri", switchedBy("serverKeyType", "AzureKeyVault"))],
    "sql:Server": [
        address("keyId", { setBy: { types: ["azure-native:sql:EncryptionProtector"], matchedBy: "serverName" } }),
    ],
    "sql:ServerKey": [address("uri", switchedBy("serverKeyType", "AzureKeyVault"))],
    "sql:TransparentDataEncryption": [switchOnly("state", "Enabled")],
    "storage:BlobContainer": [
        encryptionScope("defaultEncryptionScope", {
            ...whereNot("defaultEncryptionScope", "$account-encryption-key"),
            fallbackKey: "the key of the account",
        }),
    ],
    "storage:EncryptionScope": [address("keyVaultProperties.keyUri", switchedBy("source", keyVault))],
    "storage:StorageAccount": [
        block("encryption.keyVaultProperties", switchedBy("encryption.keySource", "Microsoft.Keyvault")),
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
    "synapse:Key": [address("keyVaultUrl", switchedBy("isActiveCMK", "true"))],
    "synapse:SqlPoolTransparentDataEncryption": [switchOnly("status", "Enabled")],
    "synapse:Workspace": [address("encryption.cmk.key.keyVaultUrl", { needs: ["encryption.cmk.key.name"] })],
};

export const azureKeys: KeyRows = rowsOf(
    "azure-native",
    sdks.azureNative,
    services,
    alike(privateLinks, overCosmos),
    azureDisks,
);
