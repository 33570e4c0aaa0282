import { keysNamedBy, onUnlessSet, rowsOf, whereGiven, whereIs, whereNotGiven, type RowDraft } from "./builders";
import { sdks } from "./sources";

const { key: kms, chosen, landing } = keysNamedBy("aws-key");
/** How S3 says that a key of KMS encrypts. */
export const s3Modes = ["aws:kms", "aws:kms:dsse"];
const buckets = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];
const settings = [
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
];
const byDefault = "applyServerSideEncryptionByDefault";
const encryptedBy = [chosen(`${byDefault}.kmsMasterKeyId`, `${byDefault}.sseAlgorithm`, s3Modes, { at: "rules[]" })];
/** A resource of its own sets the key of a bucket. The bucket's own input is the older way. */
const bucket = (block: string, name: string): RowDraft =>
    chosen(`${block}.kmsMasterKeyId`, `${block}.sseAlgorithm`, s3Modes, {
        setBy: { types: settings, matchedBy: name },
    });
/** An object that sets its own encryption does not have its bucket's key. */
const object = (supplied: readonly string[] = []): readonly RowDraft[] => [
    kms("kmsKeyId", {
        ...whereGiven("serverSideEncryption"),
        ...onUnlessSet("serverSideEncryption", ...s3Modes),
        supplied,
    }),
    kms("kmsKeyId", {
        ...whereNotGiven("serverSideEncryption"),
        inherits: [{ path: "bucket", from: buckets }],
        supplied,
    }),
];
/** A table has the key of its table bucket, unless a block sets its encryption. */
const table = (block: string, mode: string, path: string, from: string): readonly RowDraft[] => [
    chosen("kmsKeyArn", mode, s3Modes, { at: block }),
    kms(`${block}.kmsKeyArn`, {
        ...whereNotGiven(block.replace("[]", "")),
        inherits: [{ path, from: [from] }],
    }),
];
const metadata = (name: string): RowDraft =>
    chosen("encryptionConfiguration.kmsKeyArn", "encryptionConfiguration.sseAlgorithm", s3Modes, {
        at: `metadataConfiguration.${name}`,
    });
const exported = (name: string): readonly RowDraft[] =>
    ["s3BucketDestination", "storageLensTableDestination"].map((destination) =>
        kms("sseKms.keyId", { at: `storageLensConfiguration.${name}.${destination}.encryption` }),
    );
const delivered = [
    "elasticsearchConfiguration.s3Configuration",
    "extendedS3Configuration",
    "extendedS3Configuration.s3BackupConfiguration",
    "httpEndpointConfiguration.s3Configuration",
    "icebergConfiguration.s3Configuration",
    "opensearchConfiguration.s3Configuration",
    "opensearchserverlessConfiguration.s3Configuration",
    "redshiftConfiguration.s3BackupConfiguration",
    "redshiftConfiguration.s3Configuration",
    "snowflakeConfiguration.s3Configuration",
    "splunkConfiguration.s3Configuration",
];

export const awsStorage = rowsOf("aws", sdks.aws, {
    "dynamodb/tableExport:TableExport": [
        kms("s3SseKmsKeyId", {
            ...whereGiven("s3SseAlgorithm"),
            ...onUnlessSet("s3SseAlgorithm", "KMS"),
        }),
        landing("s3SseKmsKeyId", whereNotGiven("s3SseAlgorithm")),
    ],
    "dataexchange/eventAction:EventAction": [
        chosen("kmsKeyArn", "type", s3Modes, { at: "action.exportRevisionToS3.encryption" }),
    ],
    "kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": [
        // Data from a stream stay in that stream until they are delivered.
        chosen("serverSideEncryption.keyArn", "serverSideEncryption.keyType", ["CUSTOMER_MANAGED_CMK"], {
            andSwitches: [{ path: "serverSideEncryption.enabled", on: ["true"], absent: "off" }],
            inherits: [{ path: "kinesisSourceConfiguration" }, { path: "mskSourceConfiguration" }],
        }),
        ...delivered.map((at) => landing(`${at}.kmsKeyArn`)),
    ],
    "s3/bucket:Bucket": [
        bucket(`serverSideEncryptionConfiguration.rule.${byDefault}`, "bucket"),
        landing("replicationConfiguration.rules[].destination.replicaKmsKeyId"),
    ],
    "s3/bucketMetadataConfiguration:BucketMetadataConfiguration": [
        metadata("inventoryTableConfiguration"),
        metadata("journalTableConfiguration"),
    ],
    "s3/bucketObject:BucketObject": object(),
    "s3/bucketObjectv2:BucketObjectv2": object(),
    "s3/bucketReplicationConfig:BucketReplicationConfig": [
        landing("rules[].destination.encryptionConfiguration.replicaKmsKeyId"),
    ],
    "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": encryptedBy,
    "s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2": encryptedBy,
    "s3/bucketV2:BucketV2": [
        bucket(`serverSideEncryptionConfigurations[].rules[].${byDefault}s[]`, "bucket"),
        landing("replicationConfigurations[].rules[].destinations[].replicaKmsKeyId"),
    ],
    "s3/inventory:Inventory": [kms("sseKms.keyId", { at: "destination.bucket.encryption" })],
    "s3/objectCopy:ObjectCopy": object(["customerKey"]),
    "s3/vectorsIndex:VectorsIndex": table(
        "encryptionConfigurations[]",
        "sseType",
        "vectorBucketName",
        "aws:s3/vectorsVectorBucket:VectorsVectorBucket",
    ),
    "s3control/storageLensConfiguration:StorageLensConfiguration": [
        ...exported("dataExport"),
        ...exported("expandedPrefixesDataExport"),
    ],
    "s3tables/table:Table": table(
        "encryptionConfiguration",
        "sseAlgorithm",
        "tableBucketArn",
        "aws:s3tables/tableBucket:TableBucket",
    ),
    "secretsmanager/secret:Secret": [kms("kmsKeyId"), kms("kmsKeyId", { at: "replicas[]" })],
    "securitylake/dataLake:DataLake": [kms("configuration.encryptionConfigurations[].kmsKeyId")],
    "ssm/parameter:Parameter": [kms("keyId", whereIs("type", "SecureString"))],
    "ssmincidents/replicationSet:ReplicationSet": [
        kms("kmsKeyArn", { at: "regions[]" }),
        kms("kmsKeyArn", { at: "region[]" }),
    ],
    "timestreamwrite/table:Table": [
        chosen("kmsKeyId", "encryptionOption", ["SSE_KMS"], {
            at: "magneticStoreWriteProperties.magneticStoreRejectedDataLocation.s3Configuration",
        }),
    ],
});
