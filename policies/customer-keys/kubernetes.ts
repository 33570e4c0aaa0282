import type { StorageClassArgs } from "@pulumi/kubernetes/storage/v1/storageClass";
import { pathsOf, type KeyRow } from "./key-row";

const storageClass = pathsOf<StorageClassArgs>();
const provisioner = storageClass("provisioner");

/** Parameters of the drivers that can take a key; a class of another provisioner says nothing of keys. */
export const kubernetesKeys: Readonly<Record<string, readonly KeyRow[]>> = {
    "kubernetes:storage.k8s.io/v1:StorageClass": [
        {
            where: { path: provisioner, is: "disk.csi.azure.com" },
            // The driver reads its parameters without regard to case.
            key: [
                storageClass("parameters.diskEncryptionSetID"),
                storageClass("parameters.diskEncryptionSetId"),
                storageClass("parameters.diskencryptionsetid"),
            ],
            shape: "disk-encryption-set",
            source: "kubernetes-sigs/azuredisk-csi-driver docs/driver-parameters.md",
        },
        {
            where: { path: provisioner, is: "pd.csi.storage.gke.io" },
            key: [storageClass("parameters.disk-encryption-kms-key")],
            shape: "kms-key",
            source: "general knowledge of the GKE persistent disk driver, not verified",
        },
        {
            where: { path: provisioner, is: "filestore.csi.storage.gke.io" },
            key: [storageClass("parameters.instance-encryption-kms-key")],
            shape: "kms-key",
            source: "kubernetes-sigs/gcp-filestore-csi-driver README",
        },
    ],
};
