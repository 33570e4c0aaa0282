import type { KeyRow, KeyRows } from "../key-row";

const provisioner = "provisioner";
const ofDriver = (...is: readonly string[]) => ({ where: { path: provisioner, is } });
const on = (parameter: string, ...values: readonly string[]) => ({
    switch: { path: `parameters.${parameter}`, on: values, absent: "off" as const },
});
const secret = (kind: string): readonly [string, ...string[]] => [
    `parameters["csi.storage.k8s.io/${kind}-secret-name"]`,
];

/** A driver that reads its parameters without regard to case. */
const parameters = { anyCase: "parameters" };

/**
 * Parameters of the drivers that can take a key; a class of another provisioner says nothing of keys.
 * Kubernetes hands the classes of the `kubernetes.io` provisioners to the drivers that took their place.
 * A volume's attributes class changes only speed, and a persistent volume names a disk that has its key: neither takes one.
 */
const storageClass: readonly KeyRow[] = [
    {
        ...ofDriver("disk.csi.azure.com", "kubernetes.io/azure-disk"),
        ...parameters,
        key: ["parameters.diskEncryptionSetID"],
        shape: "disk-encryption-set",
        switch: {
            path: "parameters.diskEncryptionType",
            on: ["EncryptionAtRestWithCustomerKey", "EncryptionAtRestWithPlatformAndCustomerKeys"],
            absent: "on",
        },
        source: "kubernetes-sigs/azuredisk-csi-driver docs/driver-parameters.md",
    },
    // These make a storage account under a key of the platform's, unless they are given one, which has its own.
    {
        ...ofDriver("file.csi.azure.com", "blob.csi.azure.com", "kubernetes.io/azure-file"),
        ...parameters,
        key: ["parameters.storageAccount"],
        shape: "storage-account",
        source: "kubernetes-sigs/azurefile-csi-driver and blob-csi-driver docs/driver-parameters.md",
    },
    {
        ...ofDriver("pd.csi.storage.gke.io", "kubernetes.io/gce-pd"),
        ...parameters,
        key: ["parameters.disk-encryption-kms-key"],
        shape: "kms-key",
        source: "kubernetes-sigs/gcp-compute-persistent-disk-csi-driver README",
    },
    {
        ...ofDriver("filestore.csi.storage.gke.io"),
        ...parameters,
        key: ["parameters.instance-encryption-kms-key"],
        shape: "kms-key",
        source: "kubernetes-sigs/gcp-filestore-csi-driver README",
    },
    {
        ...ofDriver("ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs"),
        ...parameters,
        key: ["parameters.kmsKeyId"],
        shape: "aws-key",
        ...on("encrypted", "true"),
        source: "kubernetes-sigs/aws-ebs-csi-driver docs/parameters.md",
    },
    {
        ...ofDriver("fsx.csi.aws.com"),
        key: ["parameters.kmsKeyId"],
        shape: "aws-key",
        source: "kubernetes-sigs/aws-fsx-csi-driver examples",
    },
    // Where the provider has no key to choose, the driver encrypts with a passphrase from a secret of the cluster (LUKS).
    {
        ...ofDriver("csi.hetzner.cloud"),
        key: secret("node-publish"),
        shape: "secret",
        source: "general knowledge of hetznercloud/csi-driver, not verified",
    },
    {
        ...ofDriver("csi.scaleway.com"),
        key: secret("node-stage"),
        shape: "secret",
        ...on("encrypted", "true"),
        source: "general knowledge of scaleway/scaleway-csi, not verified",
    },
    {
        ...ofDriver("csi.cloudscale.ch"),
        key: secret("node-stage"),
        shape: "secret",
        switch: { path: 'parameters["csi.cloudscale.ch/luks-encrypted"]', on: ["true"], absent: "off" },
        source: "cloudscale-ch/csi-cloudscale README",
    },
    {
        ...ofDriver("driver.longhorn.io"),
        key: secret("node-stage"),
        shape: "secret",
        ...on("encrypted", "true"),
        source: "general knowledge of Longhorn, not verified",
    },
    {
        ...ofDriver("rook-ceph.rbd.csi.ceph.com", "rbd.csi.ceph.com"),
        key: ["parameters.encryptionKMSID"],
        shape: "kms-id",
        ...on("encrypted", "true"),
        source: "general knowledge of ceph/ceph-csi, not verified",
    },
];

export const kubernetesKeys: KeyRows = {
    "kubernetes:storage.k8s.io/v1:StorageClass": storageClass,
    "kubernetes:storage.k8s.io/v1beta1:StorageClass": storageClass,
};
