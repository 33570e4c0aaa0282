/** Resources that differ in one thing, of which one has a key of the customer's and the other has not. */
import { UNKNOWN } from "../../../policies/core/values";
import { component, resource, type Case, type Cases, type Found } from "../../rules";
import { finding } from "./given";

const vaultKey = "https://clinic.vault.azure.net/keys/data";
const encryptionSet = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/clinic";
const kmsKey = "projects/clinic/locations/europe-west9/keyRings/clinic/cryptoKeys/data";
const awsKey = "arn:aws:kms:eu-west-3:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

const storageClass = "kubernetes:storage.k8s.io/v1:StorageClass";
const ofDriver = (provisioner: string, parameters?: object) =>
    resource(storageClass, { provisioner, ...(parameters && { parameters }) });
const cosmos = "azure-native:cosmosdb:DatabaseAccount";
const instance = "azure-native:sql:ManagedInstance";
const cluster = "gcp:container/cluster:Cluster";
const secrets = { databaseEncryption: { state: "ENCRYPTED", keyName: kmsKey } };
const table = "gcp:bigquery/table:Table";
const agent = resource("gcp:diagflow/cxAgent:CxAgent", { displayName: "desk", location: "europe-west9" });
const ofPlace = (location: string) =>
    resource("gcp:diagflow/encryptionSpec:EncryptionSpec", { location, encryptionSpec: { kmsKey } }, { name: "place" });
const snapshot = "azure-native:compute:Snapshot";
const copyOf = (sourceResourceId: string) => ({ creationData: { createOption: "Copy", sourceResourceId } });
const disk = resource(
    "azure-native:compute:Disk",
    { diskName: "data", encryption: { type: "EncryptionAtRestWithCustomerKey", diskEncryptionSetId: encryptionSet } },
    { name: "data" },
);
const googleDisk = resource(
    "gcp:compute/disk:Disk",
    { name: "data", diskEncryptionKey: { kmsKeySelfLink: kmsKey } },
    { name: "data" },
);

const keys = component("clinic:index:Keys", {}, { name: "keys" });
const madeBy = (type: string) => resource(type, { vaultName: "clinic" }, { name: "made", parent: keys.urn });
const fromComponent = resource(
    cosmos,
    { keyVaultKeyUri: UNKNOWN },
    { propertyDependencies: { keyVaultKeyUri: [keys.urn] } },
);

const account = resource(
    "azure-native:storage:StorageAccount",
    {
        accountName: "clinic",
        encryption: {
            keySource: "Microsoft.Keyvault",
            keyVaultProperties: { keyName: "data", keyVaultUri: "https://clinic.vault.azure.net/" },
        },
    },
    { name: "files" },
);
const container = (defaultEncryptionScope: string) =>
    resource("azure-native:storage:BlobContainer", { accountName: "clinic", defaultEncryptionScope });
const scope = (keyUri?: string) =>
    resource(
        "azure-native:storage:EncryptionScope",
        {
            accountName: "clinic",
            encryptionScopeName: "visits",
            source: keyUri === undefined ? "Microsoft.Storage" : "Microsoft.KeyVault",
            ...(keyUri !== undefined && { keyVaultProperties: { keyUri } }),
        },
        { name: "scope" },
    );

const providerKey = (path: string): Found => ({ message: "providerKey", path });

export const compliant: Cases["compliant"] = {
    "a parameter in capitals": ofDriver("disk.csi.azure.com", { DISKENCRYPTIONSETID: encryptionSet }),
    "a parameter and its switch in another case": ofDriver("ebs.csi.aws.com", { Encrypted: "True", KmsKeyId: awsKey }),
    "a class of EKS that runs itself": ofDriver("ebs.csi.eks.amazonaws.com", { encrypted: "true", kmsKeyId: awsKey }),
    "shares in an account of one's own": {
        resources: [ofDriver("file.csi.azure.com", { storageaccount: "clinic" }), account],
    },
    "a container whose scope has a key": { resources: [container("visits"), scope(vaultKey)] },
    "a key that a component made": { resources: [fromComponent, keys, madeBy("azure-native:keyvault:Key")] },
    "an agent in a place that has a key": { resources: [agent, ofPlace("europe-west9")] },
    "a profile in a place that has a key": {
        resources: [
            resource("gcp:diagflow/conversationProfile:ConversationProfile", { location: "europe-west9" }),
            ofPlace("europe-west9"),
        ],
    },
    "an instance that names its key": resource(instance, { keyId: vaultKey }),
    "a cluster that runs its nodes itself": resource(cluster, { enableAutopilot: true, ...secrets }),
};

export const violating: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>> = {
    "a switch in another case that is off": finding(
        ofDriver("disk.csi.azure.com", {
            diskEncryptionSetID: encryptionSet,
            diskencryptiontype: "EncryptionAtRestWithPlatformKey",
        }),
        { message: "switchedOff", path: "parameters.diskencryptiontype" },
    ),
    "a container whose scope has a key of Azure's": {
        resources: [container("visits"), scope()],
        finds: [{ ...providerKey("keyVaultProperties.keyUri"), on: "scope" }],
    },
    "a driver that minds the case": finding(
        ofDriver("driver.longhorn.io", {
            Encrypted: "true",
            "csi.storage.k8s.io/node-stage-secret-name": "passphrase",
        }),
        { message: "switchedOff", path: "parameters.encrypted" },
    ),
    "a class of EKS that runs itself": finding(
        ofDriver("ebs.csi.eks.amazonaws.com", { type: "gp3", encrypted: "true" }),
        providerKey("parameters.kmsKeyId"),
    ),
    "shares in an account that the driver makes": finding(ofDriver("file.csi.azure.com", { skuName: "Premium_LRS" }), {
        message: "providerKey",
        path: "parameters.storageAccount",
        text: "StorageClass 'it' is encrypted with a key that the provider holds: 'parameters.storageAccount' is not set. Set it to the name of a storage account of yours, which has its own key.",
    }),
    "an agent in a place whose key is another one's": {
        resources: [agent, ofPlace("europe-west3")],
        finds: [
            {
                message: "notSet",
                path: "location",
                text: "CxAgent 'it' is encrypted with a key that the provider holds: no EncryptionSpec in this program names one for it. Add one, with projects/P/locations/L/keyRings/R/cryptoKeys/K.",
            },
        ],
    },
    "two agents in one place without a key: one EncryptionSpec is missing": {
        resources: [agent, { ...agent, urn: `${agent.urn}-2`, name: "other" }],
        finds: [{ message: "notSet", path: "location", affects: ["it", "other"] }],
    },
    "a profile in a place without a key": finding(
        resource("gcp:diagflow/conversationProfile:ConversationProfile", {
            displayName: "desk",
            location: "europe-west9",
        }),
        { message: "notSet", path: "location" },
    ),
    "an instance whose key lies ready and is not used": {
        resources: [
            resource(instance, { managedInstanceName: "clinic" }),
            resource(
                "azure-native:sql:ManagedInstanceKey",
                { managedInstanceName: "clinic", serverKeyType: "AzureKeyVault", uri: vaultKey },
                { name: "key" },
            ),
        ],
        finds: [providerKey("keyId")],
    },
    "a cluster that says nothing of its nodes": finding(
        resource(cluster, { initialNodeCount: 1, enableAutopilot: false, ...secrets }),
        providerKey("nodeConfig.bootDiskKmsKey"),
    ),
};

export const undetermined: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>> = {
    "a value that a component made from no key": {
        resources: [fromComponent, keys, madeBy("azure-native:keyvault:Secret")],
        finds: [{ message: "later", path: "keyVaultKeyUri" }],
    },
    "a container whose scope is elsewhere, whatever its account has": {
        resources: [container("other"), account, scope(vaultKey)],
        finds: [
            {
                message: "inherited",
                path: "defaultEncryptionScope",
                text: "BlobContainer 'it' takes the key of what 'defaultEncryptionScope' names. That is not part of this program, so its key is unknown here.",
            },
        ],
    },
    "shares in an account that is elsewhere": finding(ofDriver("file.csi.azure.com", { storageAccount: "other" }), {
        message: "inherited",
        path: "parameters.storageAccount",
    }),
    "tables of one dataset that is elsewhere: one cause": {
        resources: ["visits", "bills"].map((name) => resource(table, { datasetId: "elsewhere" }, { name })),
        finds: [{ message: "inherited", path: "datasetId", affects: ["visits", "bills"] }],
    },
    "a snapshot of a disk that is elsewhere": finding(resource(snapshot, copyOf("/x/disks/other")), {
        message: "inherited",
        path: "creationData.sourceResourceId",
    }),
    "a cluster of which a later step says whether it runs its nodes itself": finding(
        resource(cluster, { enableAutopilot: UNKNOWN, ...secrets }),
        { message: "later", path: "enableAutopilot" },
    ),
};

export const notApplicable: Cases["notApplicable"] = {
    "a snapshot of a disk with a key": { resources: [resource(snapshot, copyOf("/x/disks/data")), disk] },
    "a snapshot of a disk of Google's with a key": {
        resources: [resource("gcp:compute/snapshot:Snapshot", { sourceDisk: "data" }), googleDisk],
    },
    "a container that has its account's key": resource("azure-native:storage:BlobContainer", {
        accountName: "clinic",
        defaultEncryptionScope: "$account-encryption-key",
    }),
    "a container without a word": resource("azure-native:storage:BlobContainer", { accountName: "clinic" }),
    "a view, which holds nothing": resource(table, { datasetId: "elsewhere", view: { query: "SELECT 1" } }),
    "a table whose data are in a bucket": resource(table, {
        datasetId: "elsewhere",
        externalDataConfiguration: { sourceUris: ["gs://clinic/visits.csv"] },
    }),
    "a volume that is there already": resource("kubernetes:core/v1:PersistentVolume", {
        spec: { csi: { driver: "file.csi.azure.com", volumeHandle: "data" } },
    }),
};

export const knownWithoutStrings = {
    "a key that a component made": "whatever it is called, it was made from a key",
};
