import { keysNamedBy, onUnlessSet, switchedBy, whereIs, type More, type RowDraft, type RowDrafts } from "./builders";

const { key: set } = keysNamedBy("disk-encryption-set");
const { key: address } = keysNamedBy("vault-key");
const disk = ["azure-native:compute:Disk"];
/** A disk of a machine. A new disk needs a set, an existing disk has its own, and a VHD has the key of its account. */
const attached = (path: string, more: More): RowDraft =>
    set([`${path}managedDisk.diskEncryptionSet.id`, `${path}managedDisk.securityProfile.diskEncryptionSet.id`], more);
const existing = (path: string) => [{ path: `${path}managedDisk.id`, from: disk }, { path: `${path}vhd.uri` }];
/** The system disk is created even if it is not configured. Data disks are those listed. */
const machine = (storageProfile: string): readonly RowDraft[] => [
    attached("osDisk.", { at: storageProfile, inherits: existing("osDisk.") }),
    attached("", { at: `${storageProfile}.dataDisks[]`, inherits: existing("") }),
];
const scaleSet = (storageProfile: string): readonly RowDraft[] => [
    attached("osDisk.", { at: storageProfile, inherits: [{ path: "osDisk.vhdContainers" }] }),
    attached("", { at: `${storageProfile}.dataDisks[]` }),
];
const withCustomerKeys = ["EncryptionAtRestWithCustomerKey", "EncryptionAtRestWithPlatformAndCustomerKeys"] as const;
const byType = onUnlessSet("encryption.type", ...withCustomerKeys);

/** Every region to which a version of an image is copied, the extended ones as well. */
const copies = (target: string): readonly RowDraft[] => [
    set(
        [
            "encryption.osDiskImage.diskEncryptionSetId",
            "encryption.osDiskImage.securityProfile.secureVMDiskEncryptionSetId",
        ],
        { at: target },
    ),
    set("diskEncryptionSetId", { at: `${target}.encryption.dataDiskImages[]` }),
];
const restored = (path: string): readonly RowDraft[] => [
    set("diskRestorePoint.encryption.diskEncryptionSet.id", {
        at: path,
        ...onUnlessSet("diskRestorePoint.encryption.type", ...withCustomerKeys),
        fallbackKey: "the key of the disk",
    }),
    attached("", { at: path, fallbackKey: "the key of the disk" }),
];

/** Azure Site Recovery copies disks to their recovery region. Each way of replication has inputs of its own. */
const replicated = "properties.providerSpecificDetails";
const replicatedBy = (...is: readonly string[]) => whereIs(`${replicated}.instanceType`, ...is);
const perDisk = { fallbackKey: "the set of all disks" };

export const azureDisks: RowDrafts = {
    "azurefleet:Fleet": [
        ...scaleSet("computeProfile.baseVirtualMachineProfile.storageProfile"),
        ...scaleSet("additionalLocationsProfile.locationProfiles[].virtualMachineProfileOverride.storageProfile"),
    ],
    "compute:Disk": [set(["encryption.diskEncryptionSetId", "securityProfile.secureVMDiskEncryptionSetId"], byType)],
    "compute:DiskEncryptionSet": [
        address("activeKey.keyUrl", {
            ...onUnlessSet("encryptionType", ...withCustomerKeys, "ConfidentialVmEncryptedWithCustomerKey"),
        }),
    ],
    "compute:GalleryImageVersion": [
        ...copies("publishingProfile.targetRegions[]"),
        ...copies("publishingProfile.targetExtendedLocations[]"),
    ],
    "compute:Image": [
        set("diskEncryptionSet.id", { at: "storageProfile.osDisk" }),
        set("diskEncryptionSet.id", { at: "storageProfile.dataDisks[]" }),
    ],
    "compute:RestorePoint": [
        ...restored("sourceMetadata.storageProfile.osDisk"),
        ...restored("sourceMetadata.storageProfile.dataDisks[]"),
    ],
    // A snapshot has the set of its disk, unless it names its own.
    "compute:Snapshot": [
        set(["encryption.diskEncryptionSetId", "securityProfile.secureVMDiskEncryptionSetId"], {
            ...byType,
            inherits: ["creationData.sourceResourceId", "creationData.sourceUri"].map((path) => ({
                path,
                from: [...disk, "azure-native:compute:Snapshot"],
            })),
        }),
    ],
    "compute:VirtualMachine": machine("storageProfile"),
    "compute:VirtualMachineScaleSet": scaleSet("virtualMachineProfile.storageProfile"),
    "compute:VirtualMachineScaleSetVM": machine("storageProfile"),
    "computebulkactions:BulkAction": machine("properties.computeProfile.virtualMachineProfile.storageProfile"),
    "containerservice:ManagedCluster": [
        set("diskEncryptionSetID"),
        // The secrets of Kubernetes are not on the disks of the nodes.
        address("securityProfile.azureKeyVaultKms.keyId", {
            ...switchedBy("securityProfile.azureKeyVaultKms.enabled", "true"),
        }),
    ],
    "discovery:Supercomputer": [
        set("properties.diskEncryptionSetId", {
            ...switchedBy("properties.customerManagedKeys", "Enabled"),
        }),
    ],
    "recoveryservices:ReplicationMigrationItem": [set("diskEncryptionSetId", { at: `${replicated}.disksToInclude[]` })],
    "recoveryservices:ReplicationProtectedItem": [
        set("recoveryDiskEncryptionSetId", { at: `${replicated}.vmManagedDisks[]`, ...replicatedBy("A2A") }),
        set(`${replicated}.diskEncryptionSetId`, replicatedBy("HyperVReplicaAzure", "InMageAzureV2")),
        set("diskEncryptionSetId", { at: `${replicated}.disksToIncludeForManagedDisks[]`, ...perDisk }),
        set("diskEncryptionSetId", {
            at: `${replicated}.disksToInclude[]`,
            ...replicatedBy("HyperVReplicaAzure", "InMageAzureV2"),
            ...perDisk,
        }),
        set("diskEncryptionSetId", { at: `${replicated}.disksToInclude[]`, ...replicatedBy("InMageRcm") }),
        set("diskEncryptionSetId", { at: `${replicated}.disksDefault`, ...replicatedBy("InMageRcm") }),
    ],
    "recoveryservices:ReplicationProtectionCluster": [
        set("recoveryDiskEncryptionSetId", {
            at: "properties.sharedDiskProperties.sharedDiskProviderSpecificDetails.protectedManagedDisks[]",
        }),
    ],
    "redhatopenshift:OpenShiftCluster": [
        set("diskEncryptionSetId", { at: "masterProfile" }),
        set("diskEncryptionSetId", { at: "workerProfiles[]" }),
    ],
};
