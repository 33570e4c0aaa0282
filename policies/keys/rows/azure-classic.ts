/** The twins of azure-native's types in the classic provider, which is bridged from Terraform. */
import type { KeyRows } from "../key-row";
import {
    alike,
    keysNamedBy,
    rowsOf,
    switchedBy,
    switchOnly,
    whereGiven,
    whereNotGiven,
    type More,
    type RowDraft,
    type RowDrafts,
} from "./builders";
import { sdks } from "./sources";

const { key: address } = keysNamedBy("vault-key");
const { key: keyName } = keysNamedBy("vault-key-name");
const { key: diskSet } = keysNamedBy("disk-encryption-set");

/** A key of a vault or of a managed HSM, each with an input of its own. */
const ofVaultOrHsm = (block = "", more: More = {}): RowDraft =>
    address([`${block}keyVaultKeyId`, `${block}managedHsmKeyId`], more);
const block = "customerManagedKey.";
/** A key that a resource of its own may set: it names this one by its id, whose last part is the name. */
const setBy = (type: string, matchedBy: string): More => ({
    setBy: { types: [`azure:${type}`], matchedBy, ownProperty: "name" },
});
const premium = "only the SKU Premium takes one";
/** For a type that has no input for a key: only a resource of its own sets one. */
const onlySetBy = (type: string, key: string, matchedBy: string): RowDraft =>
    address(key, {
        setBy: { types: [`azure:${type}`], matchedBy, ownProperty: "name", hasNoInput: true },
    });
/** A block of a key, and of the identity that reads it, which the SDK asks for. */
const withIdentity = (): RowDraft => address(`${block}keyVaultKeyId`, { needs: [`${block}userAssignedIdentityId`] });
const disk = { path: "osManagedDiskId", from: ["azure:compute/managedDisk:ManagedDisk"] };
const osDisk = (more: More = {}): RowDraft =>
    diskSet(["osDisk.diskEncryptionSetId", "osDisk.secureVmDiskEncryptionSetId"], more);
const dataDisks = diskSet("diskEncryptionSetId", { at: "dataDisks[]" });
const keyVault = "Microsoft.KeyVault";

const types: RowDrafts = {
    "aifoundry/hub:Hub": [address("encryption.keyId", { needs: ["encryption.keyVaultId"] })],
    "automation/account:Account": [address("encryptions[].keyVaultKeyId")],
    "bot/channelsRegistration:ChannelsRegistration": [address("cmkKeyVaultUrl")],
    "bot/serviceAzureBot:ServiceAzureBot": [address("cmkKeyVaultKeyUrl")],
    "cognitive/accountCustomerManagedKey:AccountCustomerManagedKey": [address("keyVaultKeyId")],
    "cognitive/aIServices:AIServices": [ofVaultOrHsm(block)],
    "compute/image:Image": [diskSet("diskEncryptionSetId", { at: "osDisk" }), dataDisks],
    ...alike(
        ["compute/linuxVirtualMachine:LinuxVirtualMachine", "compute/windowsVirtualMachine:WindowsVirtualMachine"],
        [osDisk({ inherits: [disk] })],
    ),
    ...alike(
        [
            "compute/linuxVirtualMachineScaleSet:LinuxVirtualMachineScaleSet",
            "compute/windowsVirtualMachineScaleSet:WindowsVirtualMachineScaleSet",
        ],
        [osDisk(), dataDisks],
    ),
    "compute/orchestratedVirtualMachineScaleSet:OrchestratedVirtualMachineScaleSet": [
        diskSet("diskEncryptionSetId", { at: "osDisk" }),
        dataDisks,
    ],
    "compute/sharedImageVersion:SharedImageVersion": [diskSet("diskEncryptionSetId", { at: "targetRegions[]" })],
    "containerservice/group:Group": [address("keyVaultKeyId")],
    "containerservice/kubernetesCluster:KubernetesCluster": [
        diskSet("diskEncryptionSetId"),
        // The secrets of Kubernetes are not on the disks of the nodes.
        address("keyManagementService.keyVaultKeyId"),
    ],
    "cosmosdb/cassandraDatacenter:CassandraDatacenter": [
        address("managedDiskCustomerKeyUri"),
        address("backupStorageCustomerKeyUri"),
    ],
    "cosmosdb/mongoCluster:MongoCluster": [withIdentity()],
    "databricks/workspace:Workspace": [
        address("managedServicesCmkKeyVaultKeyId", { requirement: "only the SKU premium takes one" }),
        address("managedDiskCmkKeyVaultKeyId"),
        address("keyVaultKeyId", {
            setBy: {
                types: [
                    "azure:databricks/workspaceCustomerManagedKey:WorkspaceCustomerManagedKey",
                    "azure:databricks/workspaceRootDbfsCustomerManagedKey:WorkspaceRootDbfsCustomerManagedKey",
                ],
                matchedBy: "workspaceId",
                ownProperty: "name",
                hasNoInput: true,
            },
        }),
    ],
    ...alike(
        [
            "databricks/workspaceCustomerManagedKey:WorkspaceCustomerManagedKey",
            "databricks/workspaceRootDbfsCustomerManagedKey:WorkspaceRootDbfsCustomerManagedKey",
            "dataprotection/backupVaultCustomerManagedKey:BackupVaultCustomerManagedKey",
            "loganalytics/clusterCustomerManagedKey:ClusterCustomerManagedKey",
            "postgresql/serverKey:ServerKey",
        ],
        [address("keyVaultKeyId")],
    ),
    "datafactory/customerManagedKey:CustomerManagedKey": [address("customerManagedKeyId")],
    "dataprotection/backupVault:BackupVault": [
        onlySetBy(
            "dataprotection/backupVaultCustomerManagedKey:BackupVaultCustomerManagedKey",
            "keyVaultKeyId",
            "dataProtectionBackupVaultId",
        ),
    ],
    "elasticsan/volumeGroup:VolumeGroup": [
        address("encryption.keyVaultKeyId", switchedBy("encryptionType", "EncryptionAtRestWithCustomerManagedKey")),
    ],
    "eventhub/namespace:Namespace": [
        address(`${block}keyVaultKeyId`, { needs: [`${block}identityId`], requirement: premium }),
    ],
    "eventhub/eventHubNamespace:EventHubNamespace": [
        address("keyVaultKeyIds[]", {
            setBy: {
                types: ["azure:eventhub/namespaceCustomerManagedKey:NamespaceCustomerManagedKey"],
                matchedBy: "eventhubNamespaceId",
                ownProperty: "name",
                hasNoInput: true,
            },
            requirement: "only the SKU Premium, or a dedicated cluster, takes one",
        }),
    ],
    "fluidrelay/server:Server": [withIdentity()],
    ...alike(
        [
            "hdinsight/hadoopCluster:HadoopCluster",
            "hdinsight/hBaseCluster:HBaseCluster",
            "hdinsight/interactiveQueryCluster:InteractiveQueryCluster",
            "hdinsight/kafkaCluster:KafkaCluster",
            "hdinsight/sparkCluster:SparkCluster",
        ],
        [address("diskEncryptions[].keyVaultKeyId", { needs: ["diskEncryptions[].keyVaultManagedIdentityId"] })],
    ),
    "healthcare/dicomService:DicomService": [address("encryptionKeyUrl")],
    "healthcare/service:Service": [address("cosmosdbKeyVaultKeyVersionlessId")],
    "hpc/cache:Cache": [address("keyVaultKeyId")],
    "loadtest/loadTest:LoadTest": [address("encryption.keyUrl")],
    "loganalytics/cluster:Cluster": [
        onlySetBy(
            "loganalytics/clusterCustomerManagedKey:ClusterCustomerManagedKey",
            "keyVaultKeyId",
            "logAnalyticsClusterId",
        ),
    ],
    "machinelearning/workspace:Workspace": [address("encryption.keyId", { needs: ["encryption.keyVaultId"] })],
    "managedlustre/fileSystem:FileSystem": [
        address("encryptionKey.keyUrl", { needs: ["encryptionKey.sourceVaultId"] }),
    ],
    "managedredis/managedRedis:ManagedRedis": [withIdentity()],
    "mongocluster/mongoCluster:MongoCluster": [withIdentity()],
    "mssql/database:Database": [
        address("transparentDataEncryptionKeyVaultKeyId", { fallbackKey: "the protector of the server" }),
    ],
    "netapp/account:Account": [
        onlySetBy("netapp/accountEncryption:AccountEncryption", "encryptionKey", "netappAccountId"),
    ],
    "netapp/accountEncryption:AccountEncryption": [address("encryptionKey")],
    "netapp/volume:Volume": [switchOnly("encryptionKeySource", keyVault, { needs: ["keyVaultPrivateEndpointId"] })],
    ...alike(
        ["netapp/volumeGroupOracle:VolumeGroupOracle", "netapp/volumeGroupSapHana:VolumeGroupSapHana"],
        [switchOnly("encryptionKeySource", keyVault, { at: "volumes[]" })],
    ),
    "postgresql/server:Server": [onlySetBy("postgresql/serverKey:ServerKey", "keyVaultKeyId", "serverId")],
    "recoveryservices/vault:Vault": [address("encryption.keyId")],
    "redhatopenshift/cluster:Cluster": [
        diskSet("diskEncryptionSetId", { at: "mainProfile" }),
        diskSet("diskEncryptionSetId", { at: "workerProfile" }),
    ],
    "siterecovery/replicatedVM:ReplicatedVM": [diskSet("targetDiskEncryptionSetId", { at: "managedDisks[]" })],
    "siterecovery/vmwareReplicatedVm:VmwareReplicatedVm": [
        diskSet("defaultTargetDiskEncryptionSetId"),
        diskSet("targetDiskEncryptionSetId", { at: "managedDisks[]", fallbackKey: "the set of all disks" }),
    ],
    "storage/encryptionScope:EncryptionScope": [address("keyVaultKeyId", switchedBy("source", keyVault))],
    "synapse/workspaceKey:WorkspaceKey": [address("customerManagedKeyVersionlessId", switchedBy("active", "true"))],
    "appconfiguration/configurationStore:ConfigurationStore": [
        address("encryption.keyVaultKeyIdentifier", { requirement: "the SKU free takes none" }),
    ],
    "batch/account:Account": [address("encryption.keyVaultKeyId")],
    "cognitive/account:Account": [
        address(
            `${block}keyVaultKeyId`,
            setBy("cognitive/accountCustomerManagedKey:AccountCustomerManagedKey", "cognitiveAccountId"),
        ),
    ],
    "compute/diskEncryptionSet:DiskEncryptionSet": [ofVaultOrHsm()],
    "compute/managedDisk:ManagedDisk": [diskSet(["diskEncryptionSetId", "secureVmDiskEncryptionSetId"])],
    "containerservice/registry:Registry": [
        address("encryption.keyVaultKeyId", { needs: ["encryption.identityClientId"], requirement: premium }),
    ],
    "cosmosdb/account:Account": [ofVaultOrHsm()],
    "datafactory/factory:Factory": [
        address("customerManagedKeyId", {
            needs: ["customerManagedKeyIdentityId"],
            ...setBy("datafactory/customerManagedKey:CustomerManagedKey", "dataFactoryId"),
        }),
    ],
    "eventhub/namespaceCustomerManagedKey:NamespaceCustomerManagedKey": [address("keyVaultKeyIds[]")],
    "kusto/clusterCustomerManagedKey:ClusterCustomerManagedKey": [
        keyName("keyName", { ...whereNotGiven("managedHsmKeyId") }),
        address("managedHsmKeyId", { ...whereGiven("managedHsmKeyId") }),
    ],
    "mssql/managedInstanceTransparentDataEncryption:ManagedInstanceTransparentDataEncryption": [ofVaultOrHsm()],
    "mssql/server:Server": [
        address(
            "transparentDataEncryptionKeyVaultKeyId",
            setBy("mssql/serverTransparentDataEncryption:ServerTransparentDataEncryption", "serverId"),
        ),
    ],
    "mssql/serverTransparentDataEncryption:ServerTransparentDataEncryption": [ofVaultOrHsm()],
    "mysql/flexibleServer:FlexibleServer": [ofVaultOrHsm(block, { needs: [`${block}primaryUserAssignedIdentityId`] })],
    "postgresql/flexibleServer:FlexibleServer": [
        address(`${block}keyVaultKeyId`, { needs: [`${block}primaryUserAssignedIdentityId`] }),
    ],
    "servicebus/namespace:Namespace": [
        address(`${block}keyVaultKeyId`, {
            needs: [`${block}identityId`],
            requirement: premium,
            ...setBy("servicebus/namespaceCustomerManagedKey:NamespaceCustomerManagedKey", "namespaceId"),
        }),
    ],
    "servicebus/namespaceCustomerManagedKey:NamespaceCustomerManagedKey": [address("keyVaultKeyId")],
    "storage/account:Account": [
        ofVaultOrHsm(block, {
            needs: [`${block}userAssignedIdentityId`],
            ...setBy("storage/customerManagedKey:CustomerManagedKey", "storageAccountId"),
        }),
    ],
    "storage/customerManagedKey:CustomerManagedKey": [
        keyName("keyName", whereGiven("keyName")),
        ofVaultOrHsm("", whereNotGiven("keyName")),
    ],
    "synapse/workspace:Workspace": [address(`${block}keyVersionlessId`)],
};

export const azureClassicKeys: KeyRows = rowsOf("azure", sdks.azure, types);
