import type { KeyRow, KeyRows } from "../key-row";

const source = "@pulumiverse/scaleway 1.54.0, inputs";
const byDefault = "applyServerSideEncryptionByDefault";
const settings = "scaleway:object/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const encryptedBy: KeyRow = {
    at: "rules[]",
    key: [`${byDefault}.kmsMasterKeyId`],
    shape: "scaleway-key",
    switch: { path: `${byDefault}.sseAlgorithm`, on: ["aws:kms"], absent: "off" },
    source,
};
/** A bucket has no property for its key: a resource of its own sets it. */
const bucket: readonly KeyRow[] = [
    {
        key: [`rules[].${byDefault}.kmsMasterKeyId`],
        shape: "scaleway-key",
        elsewhere: { types: [settings], names: "bucket", called: "name", only: true },
        source,
    },
];

export const scalewayKeys: KeyRows = {
    [settings]: [encryptedBy],
    "scaleway:object/bucket:Bucket": bucket,
    // The name by which the same type was known before.
    "scaleway:index/objectBucket:ObjectBucket": bucket,
};
