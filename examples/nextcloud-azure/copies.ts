import * as kubernetes from "@pulumi/kubernetes";
import type { Cluster } from "./cluster";
import type { Keys } from "./keys";
import type { Nextcloud } from "./nextcloud";
import { hardened, pod } from "./pod";
import type { Settings } from "./settings";

export interface Copies {
    /** Where a dump lies until it is copied. */
    readonly dumps: kubernetes.core.v1.PersistentVolumeClaim;
}

/**
 * Every hour, the database and the files to a bucket of the operator that takes over. The dump comes first: files that
 * it does not know yet do no harm, files that it knows and that are not there do.
 */
export function createCopies(settings: Settings, { provider }: Cluster, keys: Keys, nextcloud: Nextcloud): Copies {
    const { images, failover } = settings;
    const metadata = { namespace: nextcloud.namespace.metadata.name };
    const encrypted = new kubernetes.storage.v1.StorageClass(
        "encrypted",
        {
            provisioner: "disk.csi.azure.com",
            volumeBindingMode: "WaitForFirstConsumer",
            parameters: {
                skuName: "Premium_ZRS",
                diskEncryptionSetID: keys.disks.id,
                diskEncryptionType: "EncryptionAtRestWithPlatformAndCustomerKeys",
                networkAccessPolicy: "DenyAll",
            },
        },
        { provider },
    );
    const dumps = new kubernetes.core.v1.PersistentVolumeClaim(
        "dumps",
        {
            metadata,
            spec: {
                accessModes: ["ReadWriteOnce"],
                storageClassName: encrypted.metadata.name,
                resources: { requests: { storage: "128Gi" } },
            },
        },
        { provider },
    );
    const { name, endpoint } = failover.bucket;
    new kubernetes.batch.v1.CronJob(
        "copies",
        {
            metadata,
            spec: {
                schedule: "17 * * * *",
                concurrencyPolicy: "Forbid",
                jobTemplate: {
                    spec: {
                        template: {
                            metadata: { labels: { app: "copies" } },
                            spec: {
                                ...pod(33),
                                restartPolicy: "Never",
                                initContainers: [
                                    {
                                        name: "dump",
                                        image: images.database,
                                        command: ["pg_dump", "--format=custom", "--file=/dumps/nextcloud.dump"],
                                        securityContext: hardened(33),
                                        envFrom: [{ secretRef: { name: nextcloud.secret.metadata.name } }],
                                        env: [
                                            { name: "PGSSLMODE", value: "verify-full" },
                                            { name: "PGSSLROOTCERT", value: "system" },
                                        ],
                                        volumeMounts: [{ name: "dumps", mountPath: "/dumps" }],
                                        resources: {
                                            requests: { cpu: "500m", memory: "256Mi" },
                                            limits: { memory: "1Gi" },
                                        },
                                    },
                                ],
                                containers: [
                                    {
                                        name: "copy",
                                        image: images.copy,
                                        // What was deleted stays in the bucket for a while: the dump may still name it.
                                        command: [
                                            "sh",
                                            "-c",
                                            `rclone copy /dumps target:${name}/database && rclone sync /nextcloud target:${name}/files --backup-dir target:${name}/deleted`,
                                        ],
                                        securityContext: hardened(33),
                                        // The key to the bucket, which the operators put here: see README.md.
                                        envFrom: [{ secretRef: { name: "failover-bucket" } }],
                                        env: [
                                            { name: "RCLONE_CONFIG_TARGET_TYPE", value: "s3" },
                                            { name: "RCLONE_CONFIG_TARGET_PROVIDER", value: "Other" },
                                            { name: "RCLONE_CONFIG_TARGET_ENDPOINT", value: endpoint },
                                        ],
                                        volumeMounts: [
                                            { name: "dumps", mountPath: "/dumps", readOnly: true },
                                            { name: "data", mountPath: "/nextcloud", readOnly: true },
                                            { name: "tmp", mountPath: "/tmp" },
                                        ],
                                        resources: {
                                            requests: { cpu: "500m", memory: "256Mi" },
                                            limits: { memory: "2Gi" },
                                        },
                                    },
                                ],
                                volumes: [
                                    {
                                        name: "dumps",
                                        persistentVolumeClaim: { claimName: dumps.metadata.name },
                                    },
                                    {
                                        name: "data",
                                        persistentVolumeClaim: { claimName: nextcloud.data.metadata.name },
                                    },
                                    { name: "tmp", emptyDir: {} },
                                ],
                            },
                        },
                    },
                },
            },
        },
        { provider },
    );
    return { dumps };
}
