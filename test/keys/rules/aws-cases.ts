/** Keys of AWS and of those who took over its interface: handed on by what a store was made from, or set by another resource. */
import { currentType } from "../../../policies/catalog/renamed-types";
import { UNKNOWN } from "../../../policies/core/values";
import { resource, type Case, type Cases, type Found } from "../../rules";
import { findingIn } from "./given";

const key = "arn:aws:kms:eu-west-3:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const from = (property: string, { urn }: { urn: string }) => ({ propertyDependencies: { [property]: [urn] } });

const bucketType = "aws:s3/bucket:Bucket";
const bucket = resource(bucketType, { bucket: "clinic" }, { name: "clinic" });
const encryptionOf = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const rules = [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key } }];
const encryption = resource(encryptionOf, { bucket: "clinic", rules }, { name: "clinic" });

const volumeType = "aws:ebs/volume:Volume";
const volume = resource(volumeType, { availabilityZone: "eu-west-3a", size: 40 }, { name: "data" });
const encrypted = resource(volumeType, { ...volume.properties, encrypted: true }, { name: "data" });
const defaultKey = resource("aws:ebs/defaultKmsKey:DefaultKmsKey", { keyArn: key });
const byDefault = (properties: object) =>
    resource("aws:ebs/encryptionByDefault:EncryptionByDefault", { region: "eu-west-3", ...properties });
const inParis = { region: "eu-west-3" };

const instance = "aws:rds/instance:Instance";
const primary = resource(instance, { identifier: "visits", storageEncrypted: true, kmsKeyId: key }, { name: "visits" });
const template = resource("aws:ec2/launchTemplate:LaunchTemplate", {
    name: "clinic",
    blockDeviceMappings: [{ ebs: { encrypted: "true", kmsKeyId: key } }],
});
const firehose = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";
const store = "scaleway:object/bucket:Bucket";
const ofStore = "scaleway:object/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const scalewayKey = "fr-par/1f3e5d7c-2b4a-4c6d-8e9f-1234567890ab";
const storeEncryption = resource(ofStore, {
    bucket: "fr-par/clinic",
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: scalewayKey } }],
});

const providerKey = (path: string, text?: string): Found => ({ message: "providerKey", path, ...(text && { text }) });
export const compliant: Cases["compliant"] = {
    "a bucket whose encryption is a resource of its own, by its name": { resources: [bucket, encryption] },
    "a bucket whose encryption names it by what it was made from": {
        resources: [
            resource(bucketType, { forceDestroy: false }, { name: "clinic" }),
            { ...encryption, properties: { bucket: UNKNOWN, rules }, ...from("bucket", bucket) },
        ],
    },
    "an encrypted volume in a region whose default is a key": {
        resources: [
            { ...encrypted, properties: { ...encrypted.properties, ...inParis } },
            { ...defaultKey, properties: { keyArn: key, ...inParis } },
        ],
    },
    "a volume in a region that encrypts everything with its key": {
        resources: [
            { ...volume, properties: { ...volume.properties, ...inParis } },
            { ...defaultKey, properties: { keyArn: key, ...inParis } },
            byDefault({}),
        ],
    },
    "a replica in another region, which only names a key": resource(instance, {
        replicateSourceDb: "arn:aws:rds:eu-central-1:123456789012:db:visits",
        kmsKeyId: key,
    }),
    "a switch in another case": resource("aws:kinesis/stream:Stream", { encryptionType: "kms", kmsKeyId: key }),
    "a key by its alias": resource("aws:sqs/queue:Queue", { name: "visits", kmsMasterKeyId: "alias/clinic/visits" }),
    "a key by its id": resource("aws:sns/topic:Topic", {
        name: "visits",
        kmsMasterKeyId: "1234abcd-12ab-34cd-56ef-1234567890ab",
    }),
    "a bucket of Scaleway's whose encryption is a resource of its own": {
        resources: [resource(store, { name: "clinic" }), storeEncryption],
    },
    "the same bucket, by its former token": {
        resources: [
            resource(currentType("scaleway:index/objectBucket:ObjectBucket"), { name: "clinic" }),
            storeEncryption,
        ],
    },
};

export const violating: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>> = {
    "a bucket beside the encryption of another one": {
        resources: [resource(bucketType, { bucket: "other" }), encryption],
        finds: [
            providerKey("serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.kmsMasterKeyId"),
        ],
    },
    "a bucket whose encryption is with a key of Amazon's": {
        resources: [
            bucket,
            resource(
                encryptionOf,
                { bucket: "clinic", rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
                { name: "plain" },
            ),
        ],
        finds: [{ ...providerKey("rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId"), on: "plain" }],
    },
    "a volume that nothing encrypts, in a region whose default is a key": {
        resources: [
            { ...volume, properties: { ...volume.properties, ...inParis } },
            { ...defaultKey, properties: { keyArn: key, ...inParis } },
        ],
        finds: [providerKey("kmsKeyId")],
    },
    "a volume in a region that has ceased to encrypt everything": {
        resources: [
            { ...volume, properties: { ...volume.properties, ...inParis } },
            { ...defaultKey, properties: { keyArn: key, ...inParis } },
            byDefault({ enabled: false }),
        ],
        finds: [providerKey("kmsKeyId")],
    },
    "an encrypted volume in another region than the default": {
        resources: [
            { ...encrypted, properties: { ...encrypted.properties, region: "eu-central-1" } },
            { ...defaultKey, properties: { keyArn: key, ...inParis } },
        ],
        finds: [providerKey("kmsKeyId")],
    },
    "a machine whose second disk is not encrypted": findingIn(
        "aws:ec2/instance:Instance",
        {
            rootBlockDevice: { encrypted: true, kmsKeyId: key },
            ebsBlockDevices: [
                { deviceName: "/dev/sdb", encrypted: true, kmsKeyId: key },
                { deviceName: "/dev/sdc", encrypted: false, kmsKeyId: key },
            ],
        },
        { message: "switchedOff", path: "ebsBlockDevices[1].encrypted" },
    ),
    "a machine of which only the image is said": findingIn(
        "aws:ec2/instance:Instance",
        { ami: "ami-0123456789abcdef0", instanceType: "t3.micro" },
        providerKey("rootBlockDevice.kmsKeyId"),
    ),
    "a template that says nothing of disks": findingIn(
        "aws:ec2/launchTemplate:LaunchTemplate",
        { name: "clinic", imageId: "ami-0123456789abcdef0" },
        providerKey("blockDeviceMappings.ebs.kmsKeyId"),
    ),
    "a second rule of encryption that is switched off": findingIn(
        "aws:ecr/repository:Repository",
        {
            encryptionConfigurations: [
                { encryptionType: "KMS", kmsKey: key },
                { encryptionType: "AES256", kmsKey: key },
            ],
        },
        { message: "switchedOff", path: "encryptionConfigurations[1].encryptionType" },
    ),
    "a repository without a word on encryption": findingIn(
        "aws:ecr/repository:Repository",
        { name: "clinic" },
        providerKey("encryptionConfigurations.kmsKey"),
    ),
    "a key that Amazon holds, by its ARN": findingIn(
        "aws:secretsmanager/secret:Secret",
        { name: "clinic", kmsKeyId: "arn:aws:kms:eu-west-3:123456789012:alias/aws/secretsmanager" },
        {
            message: "notAKey",
            path: "kmsKeyId",
            text: "Secret 'it' does not name a key: 'kmsKeyId' does not have the form of one. Set it to arn:aws:kms:REGION:ACCOUNT:key/ID.",
        },
    ),
    "a word that asks for Amazon's own key": findingIn(
        "aws:dsql/cluster:Cluster",
        { kmsEncryptionKey: "AWS_OWNED_KMS_KEY" },
        { message: "notAKey", path: "kmsEncryptionKey" },
    ),
    "an object with a key that is handed over": findingIn(
        "aws:s3/objectCopy:ObjectCopy",
        { bucket: "clinic", key: "visits.csv", customerAlgorithm: "AES256", customerKey: "c2VjcmV0" },
        { message: "suppliedKey", path: "customerKey" },
    ),
    "an application of Flink without a key": findingIn(
        "aws:kinesisanalyticsv2/application:Application",
        { runtimeEnvironment: "FLINK-1_20" },
        providerKey("applicationConfiguration.applicationEncryptionConfiguration.keyId"),
    ),
    "an index that is not encrypted as its bucket is": findingIn(
        "aws:s3/vectorsIndex:VectorsIndex",
        { indexName: "visits", encryptionConfigurations: [{ sseType: "AES256" }] },
        providerKey("encryptionConfigurations[0].kmsKeyArn"),
    ),
    "a table on its own": findingIn(
        "aws:s3tables/table:Table",
        { name: "visits" },
        providerKey("encryptionConfiguration.kmsKeyArn"),
    ),
    "an index on its own": findingIn(
        "aws:s3/vectorsIndex:VectorsIndex",
        { indexName: "visits" },
        providerKey("encryptionConfigurations.kmsKeyArn"),
    ),
    "a bucket of Scaleway's that nothing encrypts": {
        resources: [resource(store, { name: "other" }), storeEncryption],
        finds: [
            {
                message: "notSet",
                path: "name",
                text: "Bucket 'it' is encrypted with a key that the provider holds: no BucketServerSideEncryptionConfiguration in this program names one for it. Add one, with the id of a key of your Key Manager.",
            },
        ],
    },
    "the same bucket, by its former token": {
        resources: [resource(currentType("scaleway:index/objectBucket:ObjectBucket"), { name: "other" })],
        finds: [{ message: "notSet", path: "name" }],
    },
    "a volume of OVH's with a key of OVH's own": findingIn(
        "ovh:CloudProject/volume:Volume",
        { regionName: "EU-WEST-PAR", size: 10, encryption: { encrypted: true } },
        providerKey("encryption.kms.serviceKeyId"),
    ),
};

export const undetermined: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>> = {
    "buckets beside an encryption whose bucket is computed: one cause": {
        resources: [
            bucket,
            resource(bucketType, { bucket: "bills" }, { name: "bills" }),
            { ...encryption, properties: { bucket: UNKNOWN, rules } },
        ],
        finds: [
            {
                message: "elsewhere",
                path: "serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.kmsMasterKeyId",
                affects: ["clinic", "bills"],
            },
        ],
    },
    "an object in a bucket that is elsewhere": {
        resources: [resource("aws:s3/bucketObject:BucketObject", { bucket: "elsewhere", key: "visits.csv" })],
        finds: [{ message: "inherited", path: "bucket" }],
    },
    "a database from a snapshot that is elsewhere": {
        resources: [resource(instance, { snapshotIdentifier: "rds:visits-2026-01-01" })],
        finds: [{ message: "inherited", path: "snapshotIdentifier" }],
    },
    "a machine from a template that is elsewhere": {
        resources: [resource("aws:ec2/instance:Instance", { launchTemplate: { id: "lt-0123456789abcdef0" } })],
        finds: [{ message: "inherited", path: "launchTemplate" }],
    },
    "a database of which a later step says whether its password is kept": {
        resources: [resource(instance, { storageEncrypted: true, kmsKeyId: key, manageMasterUserPassword: UNKNOWN })],
        finds: [{ message: "later", path: "manageMasterUserPassword" }],
    },
};

export const notApplicable: Cases["notApplicable"] = {
    "an object, which has its bucket's key": {
        resources: [
            resource(
                "aws:s3/bucketObject:BucketObject",
                { bucket: "clinic", key: "visits.csv" },
                from("bucket", bucket),
            ),
            bucket,
        ],
    },
    "an object in a bucket that it names": {
        resources: [resource("aws:s3/bucketObjectv2:BucketObjectv2", { bucket: "clinic", key: "visits.csv" }), bucket],
    },
    "a replica, which has its primary's key": {
        resources: [resource(instance, { replicateSourceDb: "visits" }), primary],
    },
    "a replica that names its primary by an ARN": {
        resources: [resource(instance, { replicateSourceDb: "arn:aws:rds:eu-west-3:123456789012:db:visits" }), primary],
    },
    "a cluster from the snapshot of another one": {
        resources: [
            resource("aws:rds/cluster:Cluster", { snapshotIdentifier: "before" }),
            resource("aws:rds/clusterSnapshot:ClusterSnapshot", { dbClusterSnapshotIdentifier: "before" }),
        ],
    },
    "a machine, whose disks its template encrypts": {
        resources: [
            resource(
                "aws:ec2/instance:Instance",
                { launchTemplate: { id: UNKNOWN, version: "$Latest" } },
                from("launchTemplate", template),
            ),
            template,
        ],
    },
    "a delivery from a stream, which keeps what comes from it": resource(firehose, {
        kinesisSourceConfiguration: { kinesisStreamArn: "arn:aws:kinesis:eu-west-3:123456789012:stream/visits" },
        extendedS3Configuration: { bucketArn: "arn:aws:s3:::clinic" },
    }),
    "a parameter in plain": resource("aws:ssm/parameter:Parameter", { type: "String", value: "production" }),
    "a function without variables": resource("aws:lambda/function:Function", { handler: "index.handler" }),
    "a build that hands its artifacts to a pipeline": resource("aws:codebuild/project:Project", {
        artifacts: { type: "CODEPIPELINE" },
    }),
    "a subnet": resource("aws:ec2/subnet:Subnet", { vpcId: "vpc-0123456789abcdef0", cidrBlock: "10.0.0.0/24" }),
    "a role": resource("aws:iam/role:Role", { name: "clinic", assumeRolePolicy: "{}" }),
    "a stream of logs without archives": resource("ovh:Dbaas/logsOutputGraylogStream:LogsOutputGraylogStream", {
        title: "visits",
        coldStorageEnabled: false,
    }),
};

export const knownWithoutStrings = {
    "a bucket whose encryption names it by what it was made from": "the way to it is known, whatever it is called",
};
