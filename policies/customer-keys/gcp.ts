import type { ClusterArgs as AlloydbArgs } from "@pulumi/gcp/alloydb/cluster";
import type { RepositoryArgs } from "@pulumi/gcp/artifactregistry/repository";
import type { DatasetArgs } from "@pulumi/gcp/bigquery/dataset";
import type { InstanceArgs as BigtableArgs } from "@pulumi/gcp/bigtable/instance";
import type { DiskArgs } from "@pulumi/gcp/compute/disk";
import type { ClusterArgs } from "@pulumi/gcp/container/cluster";
import type { InstanceArgs as FilestoreArgs } from "@pulumi/gcp/filestore/instance";
import type { TopicArgs } from "@pulumi/gcp/pubsub/topic";
import type { RegionalSecretArgs } from "@pulumi/gcp/secretmanager/regionalSecret";
import type { DatabaseArgs } from "@pulumi/gcp/spanner/database";
import type { DatabaseInstanceArgs } from "@pulumi/gcp/sql/databaseInstance";
import type { BucketArgs } from "@pulumi/gcp/storage/bucket";
import { pathsOf, type KeyRow } from "./key-row";

const source = "@pulumi/gcp 9.37.0, inputs";
const alloydb = pathsOf<AlloydbArgs>();
const bigtable = pathsOf<BigtableArgs>();
const bucket = pathsOf<BucketArgs>();
const cluster = pathsOf<ClusterArgs>();
const dataset = pathsOf<DatasetArgs>();
const disk = pathsOf<DiskArgs>();
const filestore = pathsOf<FilestoreArgs>();
const instance = pathsOf<DatabaseInstanceArgs>();
const repository = pathsOf<RepositoryArgs>();
const secret = pathsOf<RegionalSecretArgs>();
const spanner = pathsOf<DatabaseArgs>();
const topic = pathsOf<TopicArgs>();

const kms = (...key: readonly [string, ...string[]]): readonly KeyRow[] => [{ key, shape: "kms-key", source }];

export const gcpKeys: Readonly<Record<string, readonly KeyRow[]>> = {
    "gcp:alloydb/cluster:Cluster": kms(alloydb("encryptionConfig.kmsKeyName")),
    "gcp:artifactregistry/repository:Repository": kms(repository("kmsKeyName")),
    "gcp:bigquery/dataset:Dataset": kms(dataset("defaultEncryptionConfiguration.kmsKeyName")),
    "gcp:bigtable/instance:Instance": kms(bigtable("clusters[].kmsKeyName")),
    "gcp:compute/disk:Disk": [
        {
            key: [disk("diskEncryptionKey.kmsKeySelfLink")],
            shape: "kms-key",
            supplied: [disk("diskEncryptionKey.rawKey"), disk("diskEncryptionKey.rsaEncryptedKey")],
            source,
        },
    ],
    "gcp:container/cluster:Cluster": [
        {
            key: [cluster("databaseEncryption.keyName")],
            shape: "kms-key",
            switch: { path: cluster("databaseEncryption.state"), on: ["ENCRYPTED"], absent: "off" },
            source,
        },
    ],
    "gcp:filestore/instance:Instance": kms(filestore("kmsKeyName")),
    "gcp:pubsub/topic:Topic": kms(topic("kmsKeyName")),
    "gcp:secretmanager/regionalSecret:RegionalSecret": kms(secret("customerManagedEncryption.kmsKeyName")),
    "gcp:spanner/database:Database": kms(
        spanner("encryptionConfig.kmsKeyName"),
        spanner("encryptionConfig.kmsKeyNames[]"),
    ),
    "gcp:sql/databaseInstance:DatabaseInstance": kms(instance("encryptionKeyName")),
    "gcp:storage/bucket:Bucket": kms(bucket("encryption.defaultKmsKeyName")),
};
