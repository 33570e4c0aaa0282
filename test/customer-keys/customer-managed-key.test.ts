import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { StorageAccountArgs } from "@pulumi/azure-native/storage/storageAccount";
import { customerManagedKey } from "../../policies/customer-keys/customer-managed-key";
import { pathsOf, type KeyShape } from "../../policies/customer-keys/key-row";
import { evaluate } from "../../policies/core/evaluate";
import { UNKNOWN } from "../../policies/core/values";
import { resource, testRule, type Case, type Found } from "../rules";

const vaultKey = "https://clinic.vault.azure.net/keys/data/0123456789abcdef0123456789abcdef";
const encryptionSet = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/clinic";
const kmsKey = "projects/clinic/locations/europe-west9/keyRings/clinic/cryptoKeys/data";
const keyUrn = "urn:pulumi:dev::tests::azure-native:keyvault:Key::key";
const storage = "azure-native:storage:StorageAccount";
const postgresql = "azure-native:dbforpostgresql:Server";
const disk = "gcp:compute/disk:Disk";
const storageClass = "kubernetes:storage.k8s.io/v1:StorageClass";

const providerKey = (path: string, text?: string): Found => ({ message: "providerKey", path, ...(text && { text }) });
const found = (type: string, properties: object, ...finds: readonly Found[]): Case & { finds: readonly Found[] } => ({
    resources: [resource(type, properties)],
    finds,
});
const withKey = {
    keySource: "Microsoft.Keyvault",
    keyVaultProperties: { keyName: "data", keyVaultUri: "https://clinic.vault.azure.net/" },
};
const keyAndIdentity = {
    type: "AzureKeyVault",
    primaryKeyURI: vaultKey,
    primaryUserAssignedIdentityId: "/subscriptions/s/id",
};

testRule(customerManagedKey, {
    compliant: {
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
    },
    violating: {
        "a storage account left on its default key": found(
            storage,
            { location: "westeurope" },
            providerKey(
                "encryption.keyVaultProperties.keyName",
                "StorageAccount 'it' is encrypted with a key that the provider holds: 'encryption.keyVaultProperties.keyName' is not set. Set it to the name of a key in your vault.",
            ),
        ),
        "a storage account with an empty block": found(
            storage,
            { encryption: { keySource: "Microsoft.Storage" } },
            providerKey("encryption.keyVaultProperties.keyName"),
        ),
        "a key that is named but not switched on": found(
            storage,
            { encryption: { ...withKey, keySource: "Microsoft.Storage" } },
            {
                message: "switchedOff",
                path: "encryption.keySource",
                text: "StorageAccount 'it' names a key that is not used: 'encryption.keySource' is not 'Microsoft.Keyvault'. Set it to 'Microsoft.Keyvault'.",
            },
        ),
        "a key without its vault": found(
            storage,
            { encryption: { keySource: "Microsoft.Keyvault", keyVaultProperties: { keyName: "data" } } },
            { message: "incomplete", path: "encryption.keyVaultProperties.keyVaultUri" },
        ),
        "a server whose key has no identity": found(
            postgresql,
            { dataEncryption: { type: "AzureKeyVault", primaryKeyURI: vaultKey } },
            { message: "incomplete", path: "dataEncryption.primaryUserAssignedIdentityId" },
        ),
        "a MySQL server on the service's key": found(
            "azure-native:dbformysql:Server",
            { location: "x" },
            providerKey("dataEncryption.primaryKeyURI"),
        ),
        "a blank key": found(
            "azure-native:cosmosdb:DatabaseAccount",
            { keyVaultKeyUri: "  " },
            providerKey("keyVaultKeyUri"),
        ),
        "any text as a key": found(
            "azure-native:cosmosdb:DatabaseAccount",
            { keyVaultKeyUri: "yes" },
            {
                message: "notAKey",
                path: "keyVaultKeyUri",
                text: "DatabaseAccount 'it' names no key: 'keyVaultKeyUri' does not have the form of one. Set it to https://VAULT.vault.azure.net/keys/NAME.",
            },
        ),
        "a disk on the platform's key": found(
            "azure-native:compute:Disk",
            { encryption: { type: "EncryptionAtRestWithPlatformKey" } },
            providerKey("encryption.diskEncryptionSetId"),
        ),
        "a disk whose type ignores its set": found(
            "azure-native:compute:Disk",
            { encryption: { type: "EncryptionAtRestWithPlatformKey", diskEncryptionSetId: encryptionSet } },
            { message: "switchedOff", path: "encryption.type" },
        ),
        "a snapshot on the platform's key": found(
            "azure-native:compute:Snapshot",
            { location: "x" },
            providerKey("encryption.diskEncryptionSetId"),
        ),
        "a disk encryption set without a key": found(
            "azure-native:compute:DiskEncryptionSet",
            { activeKey: {} },
            providerKey("activeKey.keyUrl"),
        ),
        "a registry on the service's key": found(
            "azure-native:containerregistry:Registry",
            { sku: { name: "Standard" } },
            providerKey("encryption.keyVaultProperties.keyIdentifier"),
        ),
        "a cluster on the platform's key": found(
            "azure-native:containerservice:ManagedCluster",
            { location: "x" },
            providerKey("diskEncryptionSetID"),
        ),
        "a disk with a key handed over": found(
            disk,
            { diskEncryptionKey: { rawKey: "c2VjcmV0" } },
            {
                message: "suppliedKey",
                path: "diskEncryptionKey.rawKey",
                text: "Disk 'it' is encrypted with a key that is handed over in 'diskEncryptionKey.rawKey', which can neither be revoked nor audited. Use 'diskEncryptionKey.kmsKeySelfLink' with a key in your own key ring.",
            },
        ),
        "one of several keys that is none": found(
            "gcp:spanner/database:Database",
            { encryptionConfig: { kmsKeyNames: [kmsKey, "global"] } },
            { message: "notAKey", path: "encryptionConfig.kmsKeyNames[1]" },
        ),
        "a GKE cluster without a key": found(
            "gcp:container/cluster:Cluster",
            { location: "x" },
            providerKey("databaseEncryption.keyName"),
        ),
        "a GKE cluster whose key is not used": found(
            "gcp:container/cluster:Cluster",
            { databaseEncryption: { state: "DECRYPTED", keyName: kmsKey } },
            { message: "switchedOff", path: "databaseEncryption.state" },
        ),
        "an AlloyDB cluster without a key": found(
            "gcp:alloydb/cluster:Cluster",
            { location: "x" },
            providerKey("encryptionConfig.kmsKeyName"),
        ),
        "a repository without a key": found(
            "gcp:artifactregistry/repository:Repository",
            { location: "x" },
            providerKey("kmsKeyName"),
        ),
        "a dataset without a key": found(
            "gcp:bigquery/dataset:Dataset",
            { location: "x" },
            providerKey("defaultEncryptionConfiguration.kmsKeyName"),
        ),
        "a Bigtable instance whose second cluster has no key": found(
            "gcp:bigtable/instance:Instance",
            { clusters: [{ kmsKeyName: kmsKey }, { clusterId: "two" }] },
            providerKey("clusters[1].kmsKeyName"),
        ),
        "a file share without a key": found(
            "gcp:filestore/instance:Instance",
            { location: "x" },
            providerKey("kmsKeyName"),
        ),
        "a topic without a key": found("gcp:pubsub/topic:Topic", { name: "x" }, providerKey("kmsKeyName")),
        "a secret without a key": found(
            "gcp:secretmanager/regionalSecret:RegionalSecret",
            { location: "x" },
            providerKey("customerManagedEncryption.kmsKeyName"),
        ),
        "an instance without a key": found(
            "gcp:sql/databaseInstance:DatabaseInstance",
            { region: "x" },
            providerKey("encryptionKeyName"),
        ),
        "a bucket without a key": found(
            "gcp:storage/bucket:Bucket",
            { location: "x" },
            providerKey("encryption.defaultKmsKeyName"),
        ),
        "a storage class without a key": found(
            storageClass,
            { provisioner: "pd.csi.storage.gke.io" },
            providerKey("parameters.disk-encryption-kms-key"),
        ),
    },
    undetermined: {
        "a key that comes from nowhere in sight": found(
            postgresql,
            { dataEncryption: { ...keyAndIdentity, primaryKeyURI: UNKNOWN } },
            {
                message: "later",
                path: "dataEncryption.primaryKeyURI",
                text: "Whether Server 'it' is encrypted with a key of the customer's is only known later: 'dataEncryption.primaryKeyURI' does not come from a key or vault of this stack.",
            },
        ),
        "a switch that is not known yet": found(
            storage,
            { encryption: { ...withKey, keySource: UNKNOWN } },
            { message: "later", path: "encryption.keySource" },
        ),
    },
    notApplicable: {
        "a storage class of another provisioner": resource(storageClass, { provisioner: "rancher.io/local-path" }),
        "a subnet": resource("azure-native:network:Subnet", { addressPrefix: "10.0.0.0/24" }),
    },
});

describe("an unknown value that comes from a key of the stack", () => {
    const answerOn = (type: string, properties: object, from: string) => {
        const given = resource(type, properties, {
            propertyDependencies: { dataEncryption: [from], encryption: [from] },
        });
        return evaluate([given], [customerManagedKey], {})[0]?.answer;
    };
    const dataEncryption = { ...keyAndIdentity, primaryKeyURI: UNKNOWN };

    test("names a customer's key", () => expect(answerOn(postgresql, { dataEncryption }, keyUrn)).toBe("compliant"));
    test("and so does a block that is unknown as a whole because of it", () =>
        expect(answerOn(storage, { encryption: UNKNOWN }, keyUrn)).toBe("compliant"));
    test("but not one that comes from something else", () => {
        const other = "urn:pulumi:dev::tests::azure-native:managedidentity:UserAssignedIdentity::it";
        expect(answerOn(postgresql, { dataEncryption }, other)).toBe("undetermined");
        expect(answerOn(storage, { encryption: UNKNOWN }, other)).toBe("undetermined");
    });
});

test("a mistyped path does not compile", () => {
    const storagePath = pathsOf<StorageAccountArgs>();
    // @ts-expect-error there is no 'keySourc' in StorageAccountArgs
    expect(storagePath("encryption.keySourc")).toBe("encryption.keySourc");
    expect(storagePath("encryption.keySource")).toBe("encryption.keySource");
});

/** A token's class in the installed SDK: `azure-native:storage:StorageAccount` is storage/storageAccount.js. */
function classFile(token: string): string {
    const [pack = "", module = "", name = ""] = token.split(":");
    const root = dirname(require.resolve(`@pulumi/${pack}/package.json`));
    const file = `${name.charAt(0).toLowerCase()}${name.slice(1)}.js`;
    const folder = pack === "gcp" ? join(module, "..") : module.replace(/\.k8s\.io\//, "/");
    return join(root, folder, file);
}
test.each(Object.keys(customerManagedKey.rows ?? {}))("%s is a type of the installed SDK", (token) => {
    expect(existsSync(classFile(token))).toBe(true);
    expect(readFileSync(classFile(token), "utf8")).toContain(`__pulumiType = '${token}'`);
});

test("every row has a source and a shape that its example explains", () => {
    const shapes: readonly KeyShape[] = ["vault-key", "vault-key-name", "disk-encryption-set", "kms-key"];
    for (const row of Object.values(customerManagedKey.rows ?? {}).flat()) {
        expect(row.source).not.toBe("");
        expect(shapes).toContain(row.shape);
    }
});
