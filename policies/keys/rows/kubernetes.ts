import type { KeyForm } from "../key-forms";
import type { KeyRow, KeyRows } from "../key-row";
import { keysNamedBy, onUnlessSet, switchedBy, whereIs, type More } from "./builders";

/** A driver's documentation, and the day on which it was read. */
const checked = "2026-11-25";
const notVerified = (driver: string): string => `general knowledge of ${driver}, not verified`;

/** A class of one of these provisioners. */
const driver = (
    provisioners: readonly string[],
    form: KeyForm,
    key: string,
    source: string,
    more: More = {},
): KeyRow => ({
    ...keysNamedBy(form).key(key, { ...whereIs("provisioner", ...provisioners), ...more }),
    source,
    checked,
});
/** The driver reads its parameters without regard to case. */
const anyCase = { anyCase: "parameters" };
const encrypted = switchedBy("parameters.encrypted", "true");
const secret = (kind: string): string => `parameters["csi.storage.k8s.io/${kind}-secret-name"]`;

/**
 * Parameters of the drivers that take a key. A class of another provisioner says nothing about keys. Kubernetes hands the
 * classes of the `kubernetes.io` provisioners to the drivers that replace them. An attributes class of volumes changes
 * only speed, and a persistent volume names a disk that has its own key: neither takes one.
 */
const storageClass: readonly KeyRow[] = [
    driver(
        ["disk.csi.azure.com", "kubernetes.io/azure-disk"],
        "disk-encryption-set",
        "parameters.diskEncryptionSetID",
        "kubernetes-sigs/azuredisk-csi-driver docs/driver-parameters.md",
        {
            ...anyCase,
            ...onUnlessSet(
                "parameters.diskEncryptionType",
                "EncryptionAtRestWithCustomerKey",
                "EncryptionAtRestWithPlatformAndCustomerKeys",
            ),
        },
    ),
    // These create a storage account under a key of the platform's, unless they are given one, which has its own key.
    driver(
        ["file.csi.azure.com", "blob.csi.azure.com", "kubernetes.io/azure-file"],
        "storage-account",
        "parameters.storageAccount",
        "kubernetes-sigs/azurefile-csi-driver and blob-csi-driver docs/driver-parameters.md",
        anyCase,
    ),
    driver(
        ["pd.csi.storage.gke.io", "kubernetes.io/gce-pd"],
        "kms-key",
        "parameters.disk-encryption-kms-key",
        "kubernetes-sigs/gcp-compute-persistent-disk-csi-driver README",
        anyCase,
    ),
    driver(
        ["filestore.csi.storage.gke.io"],
        "kms-key",
        "parameters.instance-encryption-kms-key",
        "kubernetes-sigs/gcp-filestore-csi-driver README",
        anyCase,
    ),
    driver(
        ["ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs"],
        "aws-key",
        "parameters.kmsKeyId",
        "kubernetes-sigs/aws-ebs-csi-driver docs/parameters.md",
        { ...anyCase, ...encrypted },
    ),
    driver(["fsx.csi.aws.com"], "aws-key", "parameters.kmsKeyId", "kubernetes-sigs/aws-fsx-csi-driver examples"),
    // Where the provider offers no key, the driver encrypts with a passphrase from a secret of the cluster (LUKS).
    driver(["csi.hetzner.cloud"], "secret", secret("node-publish"), notVerified("hetznercloud/csi-driver")),
    driver(["csi.scaleway.com"], "secret", secret("node-stage"), notVerified("scaleway/scaleway-csi"), encrypted),
    driver(
        ["csi.cloudscale.ch"],
        "secret",
        secret("node-stage"),
        "cloudscale-ch/csi-cloudscale README",
        switchedBy('parameters["csi.cloudscale.ch/luks-encrypted"]', "true"),
    ),
    driver(["driver.longhorn.io"], "secret", secret("node-stage"), notVerified("Longhorn"), encrypted),
    driver(
        ["rook-ceph.rbd.csi.ceph.com", "rbd.csi.ceph.com"],
        "kms-id",
        "parameters.encryptionKMSID",
        notVerified("ceph/ceph-csi"),
        encrypted,
    ),
];

export const kubernetesKeys: KeyRows = {
    "kubernetes:storage.k8s.io/v1:StorageClass": storageClass,
    "kubernetes:storage.k8s.io/v1beta1:StorageClass": storageClass,
};
