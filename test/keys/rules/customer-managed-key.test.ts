import { customerManagedKey } from "../../../policies/keys/rules/customer-managed-key";
import { UNKNOWN } from "../../../policies/core/values";
import { resource, testRule, type Found } from "../../rules";
import { findingIn } from "./given";
import * as aws from "./aws-cases";
import * as classic from "./azure-classic-cases";
import { casesOf, linesOf } from "../rows/row-cases";
import * as keyless from "./keyless-cases";
import * as lookAlikes from "./look-alike-cases";

const vaultKey = "https://clinic.vault.azure.net/keys/data/0123456789abcdef0123456789abcdef";
const encryptionSet = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/clinic";
const kmsKey = "projects/clinic/locations/europe-west9/keyRings/clinic/cryptoKeys/data";
const storage = "azure-native:storage:StorageAccount";
const postgresql = "azure-native:dbforpostgresql:Server";
const disk = "gcp:compute/disk:Disk";
const cloudSql = "gcp:sql/databaseInstance:DatabaseInstance";
const primary = resource(cloudSql, { encryptionKeyName: kmsKey }, { name: "primary" });
const serverKeyName = "clinic_data_0123456789abcdef0123456789abcdef";
const sqlServer = "azure-native:sql:Server";
const storageClass = "kubernetes:storage.k8s.io/v1:StorageClass";

const providerKey = (path: string, text?: string): Found => ({ message: "providerKey", path, ...(text && { text }) });
const withKey = {
    keySource: "Microsoft.Keyvault",
    keyVaultProperties: { keyName: "data", keyVaultUri: "https://clinic.vault.azure.net/" },
};
const keyAndIdentity = {
    type: "AzureKeyVault",
    primaryKeyURI: vaultKey,
    primaryUserAssignedIdentityId: "/subscriptions/s/id",
};

const lines = linesOf("key-cases.tsv");
const listed = casesOf(lines);
const listedTitle = (type: string): string =>
    lines.find((line) => line.type === type && line.answer === "compliant")?.title ?? "";

testRule(customerManagedKey, {
    compliant: {
        ...listed.compliant,
        ...keyless.compliant,
        ...aws.compliant,
        ...classic.compliant,
        ...lookAlikes.compliant,
        "a storage account with a Key Vault key": resource(storage, { encryption: withKey }),
        "a key source in another case": resource(storage, {
            encryption: { ...withKey, keySource: "microsoft.keyvault" },
        }),
        "a versioned token": resource("azure-native:storage:StorageAccount", { encryption: withKey }),
        "a server with a key and the identity that reads it": resource(postgresql, { dataEncryption: keyAndIdentity }),
        "a MySQL server with a key": resource("azure-native:dbformysql:Server", { dataEncryption: keyAndIdentity }),
        "a key of a managed HSM": resource("azure-native:cosmosdb:DatabaseAccount", {
            keyVaultKeyUri: "https://clinic.managedhsm.azure.net/keys/data",
        }),
        "a key of a sovereign cloud": resource("azure-native:cosmosdb:DatabaseAccount", {
            keyVaultKeyUri: "https://clinic.vault.sovcloud-api.fr/keys/data",
        }),
        "a disk of a disk encryption set": resource("azure-native:compute:Disk", {
            encryption: { type: "EncryptionAtRestWithCustomerKey", diskEncryptionSetId: encryptionSet },
        }),
        "a confidential disk": resource("azure-native:compute:Disk", {
            securityProfile: { secureVMDiskEncryptionSetId: encryptionSet },
        }),
        "a snapshot of a disk encryption set": resource("azure-native:compute:Snapshot", {
            encryption: { diskEncryptionSetId: encryptionSet },
        }),
        "a disk encryption set with its key": resource("azure-native:compute:DiskEncryptionSet", {
            activeKey: { keyUrl: vaultKey },
            encryptionType: "EncryptionAtRestWithPlatformAndCustomerKeys",
        }),
        "a registry with its key": resource("azure-native:containerregistry:Registry", {
            encryption: { status: "enabled", keyVaultProperties: { keyIdentifier: vaultKey, identity: "i" } },
        }),
        "a cluster with a disk encryption set": resource("azure-native:containerservice:ManagedCluster", {
            diskEncryptionSetID: encryptionSet,
            securityProfile: { azureKeyVaultKms: { enabled: true, keyId: vaultKey } },
        }),
        "an AlloyDB cluster": resource("gcp:alloydb/cluster:Cluster", { encryptionConfig: { kmsKeyName: kmsKey } }),
        "an artifact repository": resource("gcp:artifactregistry/repository:Repository", { kmsKeyName: kmsKey }),
        "a BigQuery dataset": resource("gcp:bigquery/dataset:Dataset", {
            defaultEncryptionConfiguration: { kmsKeyName: kmsKey },
        }),
        "a Bigtable instance": resource("gcp:bigtable/instance:Instance", { clusters: [{ kmsKeyName: kmsKey }] }),
        "a disk with a KMS key": resource(disk, { diskEncryptionKey: { kmsKeySelfLink: kmsKey } }),
        "a disk with a version of a KMS key, as a URL": resource(disk, {
            diskEncryptionKey: { kmsKeySelfLink: `https://cloudkms.googleapis.com/v1/${kmsKey}/cryptoKeyVersions/1` },
        }),
        "a cluster whose secrets are encrypted": resource("gcp:container/cluster:Cluster", {
            databaseEncryption: { state: "ENCRYPTED", keyName: kmsKey },
            removeDefaultNodePool: true,
        }),
        "a file share": resource("gcp:filestore/instance:Instance", { kmsKeyName: kmsKey }),
        "a topic": resource("gcp:pubsub/topic:Topic", { kmsKeyName: kmsKey }),
        "a regional secret": resource("gcp:secretmanager/regionalSecret:RegionalSecret", {
            customerManagedEncryption: { kmsKeyName: kmsKey },
        }),
        "a Spanner database": resource("gcp:spanner/database:Database", { encryptionConfig: { kmsKeyName: kmsKey } }),
        "a Spanner database with a key in each region": resource("gcp:spanner/database:Database", {
            encryptionConfig: { kmsKeyNames: [kmsKey, kmsKey] },
        }),
        "a Cloud SQL instance": resource("gcp:sql/databaseInstance:DatabaseInstance", { encryptionKeyName: kmsKey }),
        "a bucket": resource("gcp:storage/bucket:Bucket", { encryption: { defaultKmsKeyName: kmsKey } }),
        "a storage class of Azure disks": resource(storageClass, {
            provisioner: "disk.csi.azure.com",
            parameters: { diskencryptionsetid: encryptionSet },
        }),
        "a storage class of the first beta": resource("kubernetes:storage.k8s.io/v1beta1:StorageClass", {
            provisioner: "csi.scaleway.com",
            parameters: { encrypted: "true", "csi.storage.k8s.io/node-stage-secret-name": "passphrase" },
        }),
        "volumes of Hetzner's with a passphrase": resource(storageClass, {
            provisioner: "csi.hetzner.cloud",
            parameters: { "csi.storage.k8s.io/node-publish-secret-name": "passphrase" },
        }),
        "a storage class of the driver's former name": resource(storageClass, {
            provisioner: "kubernetes.io/gce-pd",
            parameters: { "disk-encryption-kms-key": kmsKey },
        }),
        "a server whose protector names the key": {
            resources: [
                resource(sqlServer, { serverName: "Clinic" }),
                resource(
                    "azure-native:sql:EncryptionProtector",
                    { serverName: "clinic", serverKeyType: "AzureKeyVault", serverKeyName },
                    { name: "protector" },
                ),
            ],
        },
        "a replica of Cloud SQL with a key of its own": resource("gcp:sql/databaseInstance:DatabaseInstance", {
            masterInstanceName: "primary",
            encryptionKeyName: kmsKey,
        }),
    },
    violating: {
        ...listed.violating,
        ...keyless.violating,
        ...aws.violating,
        ...classic.violating,
        ...lookAlikes.violating,
        "a storage account left on its default key": findingIn(
            storage,
            { location: "westeurope" },
            providerKey(
                "encryption.keyVaultProperties.keyName",
                "StorageAccount 'it' is encrypted with a key that the provider holds: 'encryption.keyVaultProperties.keyName' is not set. Set it to the name of a key in your vault.",
            ),
        ),
        "a storage account with an empty block": findingIn(
            storage,
            { encryption: { keySource: "Microsoft.Storage" } },
            providerKey("encryption.keyVaultProperties.keyName"),
        ),
        "a key that is named but not switched on": findingIn(
            storage,
            { encryption: { ...withKey, keySource: "Microsoft.Storage" } },
            {
                message: "switchedOff",
                path: "encryption.keySource",
                text: "StorageAccount 'it' does not use the key that it names: 'encryption.keySource' is not 'Microsoft.Keyvault'. Set it to 'Microsoft.Keyvault'.",
            },
        ),
        "a key without its vault": findingIn(
            storage,
            { encryption: { keySource: "Microsoft.Keyvault", keyVaultProperties: { keyName: "data" } } },
            { message: "incomplete", path: "encryption.keyVaultProperties.keyVaultUri" },
        ),
        "a key in something that is no vault": findingIn(
            storage,
            {
                encryption: {
                    ...withKey,
                    keyVaultProperties: { keyName: "data", keyVaultUri: "https://clinic.example.org" },
                },
            },
            {
                message: "notAKey",
                path: "encryption.keyVaultProperties.keyVaultUri",
                text: "StorageAccount 'it' does not name a key: 'encryption.keyVaultProperties.keyVaultUri' does not have the form of one. Set it to https://VAULT.vault.azure.net/.",
            },
        ),
        "a server whose key has no identity": findingIn(
            postgresql,
            { dataEncryption: { type: "AzureKeyVault", primaryKeyURI: vaultKey } },
            { message: "incomplete", path: "dataEncryption.primaryUserAssignedIdentityId" },
        ),
        "a MySQL server on the service's key": findingIn(
            "azure-native:dbformysql:Server",
            { location: "x" },
            providerKey("dataEncryption.primaryKeyURI"),
        ),
        "a server whose protector is another's": {
            resources: [
                resource(sqlServer, { serverName: "clinic" }),
                resource(
                    "azure-native:sql:EncryptionProtector",
                    { serverName: "other", serverKeyType: "AzureKeyVault", serverKeyName },
                    { name: "protector" },
                ),
            ],
            finds: [providerKey("keyId")],
        },
        "a server whose protector is the service": {
            resources: [
                resource(sqlServer, { serverName: "clinic" }),
                resource(
                    "azure-native:sql:EncryptionProtector",
                    { serverName: "clinic", serverKeyType: "ServiceManaged" },
                    { name: "protector" },
                ),
            ],
            finds: [{ message: "providerKey", path: "serverKeyName", on: "protector" }],
        },
        "a machine whose second data disk has no key": findingIn(
            "azure-native:compute:VirtualMachine",
            {
                storageProfile: {
                    osDisk: { managedDisk: { diskEncryptionSet: { id: encryptionSet } } },
                    dataDisks: [
                        { managedDisk: { securityProfile: { diskEncryptionSet: { id: encryptionSet } } } },
                        { lun: 1, createOption: "Empty" },
                    ],
                },
            },
            providerKey("storageProfile.dataDisks[1].managedDisk.diskEncryptionSet.id"),
        ),
        "a machine of which only the image is said": findingIn(
            "azure-native:compute:VirtualMachineScaleSet",
            { virtualMachineProfile: { storageProfile: { imageReference: { id: "image" } } } },
            providerKey("virtualMachineProfile.storageProfile.osDisk.managedDisk.diskEncryptionSet.id"),
        ),
        "a namespace of the wrong SKU": findingIn(
            "azure-native:servicebus:Namespace",
            { sku: { name: "Standard" } },
            providerKey(
                "encryption.keyVaultProperties.keyName",
                "Namespace 'it' is encrypted with a key that the provider holds: 'encryption.keyVaultProperties.keyName' is not set. Set it to the name of a key in your vault; only the SKU Premium, or a dedicated cluster, takes one.",
            ),
        ),
        "a search service that does not insist": findingIn(
            "azure-native:search:Service",
            { sku: { name: "standard" } },
            {
                message: "notAsked",
                path: "encryptionWithCmk.enforcement",
                text: "Service 'it' is not encrypted with a key of the customer's: 'encryptionWithCmk.enforcement' is not 'Enabled'. Set it to 'Enabled'; the SKU free takes none.",
            },
        ),
        "a key of AWS's own": findingIn(
            storageClass,
            { provisioner: "ebs.csi.aws.com", parameters: { encrypted: "true", kmsKeyId: "alias/aws/ebs" } },
            { message: "notAKey", path: "parameters.kmsKeyId" },
        ),
        "a volume of Hetzner's without a passphrase": findingIn(
            storageClass,
            { provisioner: "csi.hetzner.cloud" },
            providerKey(
                'parameters["csi.storage.k8s.io/node-publish-secret-name"]',
                "StorageClass 'it' is encrypted with a key that the provider holds: 'parameters[\"csi.storage.k8s.io/node-publish-secret-name\"]' is not set. Set it to the name of the secret that holds the passphrase.",
            ),
        ),
        "a storage class of the first beta": findingIn(
            "kubernetes:storage.k8s.io/v1beta1:StorageClass",
            { provisioner: "csi.scaleway.com", parameters: { encrypted: "true" } },
            providerKey('parameters["csi.storage.k8s.io/node-stage-secret-name"]'),
        ),
        "a blank key": findingIn(
            "azure-native:cosmosdb:DatabaseAccount",
            { keyVaultKeyUri: "  " },
            providerKey("keyVaultKeyUri"),
        ),
        "any text as a key": findingIn(
            "azure-native:cosmosdb:DatabaseAccount",
            { keyVaultKeyUri: "yes" },
            {
                message: "notAKey",
                path: "keyVaultKeyUri",
                text: "DatabaseAccount 'it' does not name a key: 'keyVaultKeyUri' does not have the form of one. Set it to https://VAULT.vault.azure.net/keys/NAME.",
            },
        ),
        "a disk on the platform's key": findingIn(
            "azure-native:compute:Disk",
            { encryption: { type: "EncryptionAtRestWithPlatformKey" } },
            providerKey("encryption.diskEncryptionSetId"),
        ),
        "a disk whose type ignores its set": findingIn(
            "azure-native:compute:Disk",
            { encryption: { type: "EncryptionAtRestWithPlatformKey", diskEncryptionSetId: encryptionSet } },
            { message: "switchedOff", path: "encryption.type" },
        ),
        "a snapshot on the platform's key": findingIn(
            "azure-native:compute:Snapshot",
            { location: "x" },
            providerKey("encryption.diskEncryptionSetId"),
        ),
        "a disk encryption set without a key": findingIn(
            "azure-native:compute:DiskEncryptionSet",
            { activeKey: {} },
            providerKey("activeKey.keyUrl"),
        ),
        "a registry on the service's key": findingIn(
            "azure-native:containerregistry:Registry",
            { sku: { name: "Standard" } },
            providerKey("encryption.keyVaultProperties.keyIdentifier"),
        ),
        "a cluster on the platform's key": findingIn(
            "azure-native:containerservice:ManagedCluster",
            { location: "x" },
            providerKey("diskEncryptionSetID"),
            providerKey("securityProfile.azureKeyVaultKms.keyId"),
        ),
        "a disk with a key handed over": findingIn(
            disk,
            { diskEncryptionKey: { rawKey: "c2VjcmV0" } },
            {
                message: "suppliedKey",
                path: "diskEncryptionKey.rawKey",
                text: "Disk 'it' is encrypted with a key that is handed over in 'diskEncryptionKey.rawKey'. Such a key cannot be revoked or audited. Use 'diskEncryptionKey.kmsKeySelfLink' with a key in your own key ring.",
            },
        ),
        "one of several keys that is none": findingIn(
            "gcp:spanner/database:Database",
            { encryptionConfig: { kmsKeyNames: [kmsKey, "global"] } },
            { message: "notAKey", path: "encryptionConfig.kmsKeyNames[1]" },
        ),
        "a GKE cluster without a key": findingIn(
            "gcp:container/cluster:Cluster",
            { location: "x" },
            providerKey("databaseEncryption.keyName"),
            providerKey("nodeConfig.bootDiskKmsKey"),
        ),
        "a GKE cluster whose key is not used": findingIn(
            "gcp:container/cluster:Cluster",
            { databaseEncryption: { state: "DECRYPTED", keyName: kmsKey }, removeDefaultNodePool: true },
            { message: "switchedOff", path: "databaseEncryption.state" },
        ),
        "an AlloyDB cluster without a key": findingIn(
            "gcp:alloydb/cluster:Cluster",
            { location: "x" },
            providerKey("encryptionConfig.kmsKeyName"),
        ),
        "a repository without a key": findingIn(
            "gcp:artifactregistry/repository:Repository",
            { location: "x" },
            providerKey("kmsKeyName"),
        ),
        "a dataset without a key": findingIn(
            "gcp:bigquery/dataset:Dataset",
            { location: "x" },
            providerKey("defaultEncryptionConfiguration.kmsKeyName"),
        ),
        "a Bigtable instance whose second cluster has no key": findingIn(
            "gcp:bigtable/instance:Instance",
            { clusters: [{ kmsKeyName: kmsKey }, { clusterId: "two" }] },
            providerKey("clusters[1].kmsKeyName"),
        ),
        "a file share without a key": findingIn(
            "gcp:filestore/instance:Instance",
            { location: "x" },
            providerKey("kmsKeyName"),
        ),
        "a topic without a key": findingIn("gcp:pubsub/topic:Topic", { name: "x" }, providerKey("kmsKeyName")),
        "a secret without a key": findingIn(
            "gcp:secretmanager/regionalSecret:RegionalSecret",
            { location: "x" },
            providerKey("customerManagedEncryption.kmsKeyName"),
        ),
        "an instance without a key": findingIn(
            "gcp:sql/databaseInstance:DatabaseInstance",
            { region: "x" },
            providerKey("encryptionKeyName"),
        ),
        "a bucket without a key": findingIn(
            "gcp:storage/bucket:Bucket",
            { location: "x" },
            providerKey("encryption.defaultKmsKeyName"),
        ),
        "a storage class without a key": findingIn(
            storageClass,
            { provisioner: "pd.csi.storage.gke.io" },
            providerKey("parameters.disk-encryption-kms-key"),
        ),
        "a storage class of Azure disks by the driver's former name": findingIn(
            storageClass,
            { provisioner: "kubernetes.io/azure-disk" },
            providerKey("parameters.diskEncryptionSetID"),
        ),
    },
    undetermined: {
        ...keyless.undetermined,
        "a key of a variable that is not set": findingIn(
            disk,
            { diskEncryptionKey: { kmsKeySelfLink: `${kmsKey}-undefined` } },
            {
                message: "unsetVariable",
                path: "diskEncryptionKey.kmsKeySelfLink",
                text: "Whether Disk 'it' names a key is unknown: 'diskEncryptionKey.kmsKeySelfLink' holds the word 'undefined' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
            },
        ),
        ...aws.undetermined,
        ...lookAlikes.undetermined,
        "a key that comes from nowhere in sight": findingIn(
            postgresql,
            { dataEncryption: { ...keyAndIdentity, primaryKeyURI: UNKNOWN } },
            {
                message: "later",
                path: "dataEncryption.primaryKeyURI",
                text: "Whether Server 'it' is encrypted with a key of the customer's is unknown until deployment: 'dataEncryption.primaryKeyURI' is computed, and nothing in the preview proves that it names a key.",
            },
        ),
        "a vault that comes from nowhere in sight": findingIn(
            storage,
            { encryption: { ...withKey, keyVaultProperties: { keyName: "data", keyVaultUri: UNKNOWN } } },
            { message: "later", path: "encryption.keyVaultProperties.keyVaultUri" },
        ),
        "a storage class whose provisioner is not known yet": findingIn(
            storageClass,
            { provisioner: UNKNOWN },
            { message: "later", path: "provisioner" },
        ),
        "a replica whose primary is elsewhere": findingIn(
            cloudSql,
            { masterInstanceName: "primary" },
            {
                message: "inherited",
                path: "masterInstanceName",
                text: "DatabaseInstance 'it' takes the key of what 'masterInstanceName' names. That is not part of this program, so its key is unknown here.",
            },
        ),
        "a server beside a protector of one that is not named yet": {
            resources: [
                resource(sqlServer, { serverName: "clinic" }),
                resource(
                    "azure-native:sql:EncryptionProtector",
                    { serverName: UNKNOWN, serverKeyType: "AzureKeyVault", serverKeyName },
                    { name: "protector" },
                ),
            ],
            finds: [
                {
                    message: "elsewhere",
                    path: "keyId",
                    text: "Whether Server 'it' is encrypted with a key of the customer's is unknown: 'keyId' is not set, and another resource may set the key. That resource is not part of this program, or its name is computed at deployment.",
                },
            ],
        },
        "a switch that is not known yet": findingIn(
            storage,
            { encryption: { ...withKey, keySource: UNKNOWN } },
            { message: "later", path: "encryption.keySource" },
        ),
    },
    knownWithoutStrings: {
        ...keyless.knownWithoutStrings,
        ...aws.knownWithoutStrings,
        ...classic.knownWithoutStrings,
        ...lookAlikes.knownWithoutStrings,
        [listedTitle("azure-native:securityinsights:SentinelOnboardingState")]: "it only says yes or no",
    },
    notApplicable: {
        ...aws.notApplicable,
        ...classic.notApplicable,
        ...keyless.notApplicable,
        ...lookAlikes.notApplicable,
        "a storage class of another provisioner": resource(storageClass, { provisioner: "rancher.io/local-path" }),
        "a replica of Cloud SQL, which has its primary's key": {
            resources: [
                resource(cloudSql, { masterInstanceName: "primary" }),
                resource(cloudSql, { name: "primary", encryptionKeyName: kmsKey }, { name: "primary" }),
            ],
        },
        "a replica of a primary that is not named yet": {
            resources: [
                resource(
                    cloudSql,
                    { masterInstanceName: UNKNOWN },
                    { propertyDependencies: { masterInstanceName: [primary.urn] } },
                ),
                primary,
            ],
        },
        "a table, which has its dataset's key": {
            resources: [
                resource("gcp:bigquery/table:Table", { datasetId: "clinic", tableId: "visits" }),
                resource("gcp:bigquery/dataset:Dataset", {
                    datasetId: "clinic",
                    defaultEncryptionConfiguration: { kmsKeyName: kmsKey },
                }),
            ],
        },
        "a database, which has its server's key": resource("azure-native:sql:Database", { serverName: "clinic" }),
        "a machine without disks of its own": {
            resources: [
                resource("azure-native:compute:VirtualMachine", {
                    storageProfile: { osDisk: { createOption: "Attach", managedDisk: { id: "/x/disks/system" } } },
                }),
                resource("azure-native:compute:Disk", {
                    diskName: "system",
                    encryption: { diskEncryptionSetId: encryptionSet },
                }),
            ],
        },
        "a role": resource("azure-native:authorization:RoleAssignment", { principalId: "p", scope: vaultKey }),
        "an application's version, which has no disks": resource("azure-native:compute:GalleryApplicationVersion", {
            publishingProfile: { targetRegions: [{ name: "westeurope" }] },
        }),
        "a subnet": resource("azure-native:network:Subnet", { addressPrefix: "10.0.0.0/24" }),
    },
});
