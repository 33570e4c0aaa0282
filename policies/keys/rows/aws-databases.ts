import { keysNamedBy, onUnlessSet, rowsOf, whereIs, whereNot, whereTrue, type More } from "./builders";
import { sdks } from "./sources";

const { key: kms, chosen } = keysNamedBy("aws-key");
const stored = (key: string, more: More = {}) => chosen(key, "storageEncrypted", ["true"], more);
const instances = ["aws:rds/instance:Instance"];
const clusters = ["aws:rds/cluster:Cluster"];
const snapshots = ["aws:rds/snapshot:Snapshot", "aws:rds/snapshotCopy:SnapshotCopy"];
const clusterSnapshots = [
    "aws:rds/clusterSnapshot:ClusterSnapshot",
    "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
    ...snapshots,
];
/** A copy has the key of its source, unless it names its own. */
const clusterSources = {
    inherits: [
        { path: "snapshotIdentifier", from: clusterSnapshots },
        { path: "replicationSourceIdentifier", from: [...clusters, ...instances] },
        { path: "restoreToPointInTime.sourceClusterIdentifier", from: clusters },
        { path: "restoreToPointInTime.sourceClusterResourceId", from: clusters },
    ],
};
/** The service keeps the password that it makes as a secret. */
const password = (made: string, key: string) => kms(key, whereTrue(made));
const masterPassword = password("manageMasterUserPassword", "masterUserSecretKmsKeyId");
const insights = (path: string) => kms("performanceInsightsKmsKeyId", whereTrue(path));
const cached = (absent: "on" | "off", where: More["where"] & object) =>
    kms("kmsKeyId", {
        where,
        // The secondary of a global datastore is encrypted as its primary.
        switch: { path: "atRestEncryptionEnabled", on: ["true"], absent, notNeededWhen: "globalReplicationGroupId" },
    });
const tables = ["aws:dynamodb/table:Table"];

export const awsDatabases = rowsOf("aws", sdks.aws, {
    "docdb/cluster:Cluster": [
        stored("kmsKeyId", {
            inherits: [
                { path: "snapshotIdentifier", from: ["aws:docdb/clusterSnapshot:ClusterSnapshot"] },
                { path: "restoreToPointInTime.sourceClusterIdentifier", from: ["aws:docdb/cluster:Cluster"] },
            ],
        }),
    ],
    "docdb/clusterInstance:ClusterInstance": [insights("enablePerformanceInsights")],
    "dms/endpoint:Endpoint": [
        kms("kmsKeyArn"),
        chosen("serverSideEncryptionKmsKeyId", "encryptionMode", ["SSE_KMS"], { at: "redshiftSettings" }),
    ],
    "dms/replicationConfig:ReplicationConfig": [kms("computeConfig.kmsKeyId")],
    "dms/s3Endpoint:S3Endpoint": [
        kms("kmsKeyArn", { fallbackKey: "deprecated for the key beside it" }),
        chosen("serverSideEncryptionKmsKeyId", "encryptionMode", ["SSE_KMS"], {
            ...whereIs("endpointType", "target"),
        }),
    ],
    "dynamodb/table:Table": [
        chosen("serverSideEncryption.kmsKeyArn", "serverSideEncryption.enabled", ["true"], {
            inherits: [
                { path: "restoreSourceName", from: tables },
                { path: "restoreSourceTableArn", from: tables },
                { path: "restoreBackupArn", from: tables },
            ],
        }),
        kms("kmsKeyArn", { at: "replicas[]" }),
    ],
    "elasticache/replicationGroup:ReplicationGroup": [
        cached("on", { path: "engine", is: ["valkey"] }),
        cached("off", { path: "engine", not: ["valkey"] }),
    ],
    "memorydb/snapshot:Snapshot": [
        kms("kmsKeyArn", { inherits: [{ path: "clusterName", from: ["aws:memorydb/cluster:Cluster"] }] }),
    ],
    "neptune/cluster:Cluster": [
        stored("kmsKeyArn", {
            inherits: [
                { path: "snapshotIdentifier", from: ["aws:neptune/clusterSnapshot:ClusterSnapshot"] },
                { path: "replicationSourceIdentifier", from: ["aws:neptune/cluster:Cluster"] },
            ],
        }),
    ],
    "rds/cluster:Cluster": [
        stored("kmsKeyId", { ...whereNot("engineMode", "serverless"), ...clusterSources }),
        kms("kmsKeyId", {
            ...whereIs("engineMode", "serverless"),
            ...onUnlessSet("storageEncrypted", "true"),
            ...clusterSources,
        }),
        insights("performanceInsightsEnabled"),
        masterPassword,
    ],
    "rds/clusterInstance:ClusterInstance": [insights("performanceInsightsEnabled")],
    "rds/clusterSnapshotCopy:ClusterSnapshotCopy": [
        kms("kmsKeyId", { inherits: [{ path: "sourceDbClusterSnapshotIdentifier", from: clusterSnapshots }] }),
    ],
    "rds/instance:Instance": [
        kms("kmsKeyId", {
            // A replica in another region is encrypted by naming a key alone.
            switch: { path: "storageEncrypted", on: ["true"], absent: "off", notNeededWhen: "replicateSourceDb" },
            inherits: [
                { path: "replicateSourceDb", from: [...instances, ...clusters] },
                { path: "snapshotIdentifier", from: snapshots },
                { path: "restoreToPointInTime.sourceDbInstanceIdentifier", from: instances },
                { path: "restoreToPointInTime.sourceDbiResourceId", from: instances },
                { path: "restoreToPointInTime.sourceDbInstanceAutomatedBackupsArn", from: instances },
            ],
        }),
        insights("performanceInsightsEnabled"),
        masterPassword,
    ],
    "rds/snapshotCopy:SnapshotCopy": [
        kms("kmsKeyId", { inherits: [{ path: "sourceDbSnapshotIdentifier", from: snapshots }] }),
    ],
    "redshift/cluster:Cluster": [
        kms("kmsKeyId", {
            ...onUnlessSet("encrypted", "true"),
            inherits: ["snapshotIdentifier", "snapshotArn"].map((path) => ({
                path,
                from: ["aws:redshift/clusterSnapshot:ClusterSnapshot"],
            })),
        }),
        password("manageMasterPassword", "masterPasswordSecretKmsKeyId"),
    ],
    "redshiftserverless/namespace:Namespace": [
        kms("kmsKeyId"),
        password("manageAdminPassword", "adminPasswordSecretKmsKeyId"),
    ],
});
