import type { KeyRows } from "../key-row";
import { keysNamedBy, rowsOf, switchedBy } from "./builders";
import { sdks } from "./sources";

const { key } = keysNamedBy("scaleway-key");
const encryption = "object/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const byDefault = "applyServerSideEncryptionByDefault";

export const scalewayKeys: KeyRows = rowsOf(
    "scaleway",
    sdks.scaleway,
    {
        [encryption]: [
            key(`${byDefault}.kmsMasterKeyId`, {
                at: "rules[]",
                ...switchedBy(`${byDefault}.sseAlgorithm`, "aws:kms"),
            }),
        ],
    },
    // A bucket has no input for its key: a resource of its own sets it.
    {
        "object/bucket:Bucket": [
            key(`rules[].${byDefault}.kmsMasterKeyId`, {
                setBy: {
                    types: [`scaleway:${encryption}`],
                    matchedBy: "bucket",
                    ownProperty: "name",
                    hasNoInput: true,
                },
            }),
        ],
    },
);
