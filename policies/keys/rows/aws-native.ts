/**
 * The types of AWS Cloud Control, whose inputs are those of CloudFormation. What the service does with a key is as in the
 * rows of its twin in `aws`: the key of a store is asked for, data that land in a bucket have the bucket's.
 */
import { tableOf } from "../../core/lookup";
import {
    alike,
    keysNamedBy,
    onUnlessSet,
    rowsOf,
    whereGiven,
    whereIs,
    whereNot,
    whereTrue,
    type More,
    type RowDraft,
    type RowDrafts,
} from "./builders";
import { encrypted, inBlocks, landed, named, switched } from "./aws-native-tables";
import { s3Modes } from "./aws-storage";
import type { KeyRow, KeyRows } from "../key-row";
import { sdks } from "./sources";

const { key, chosen, landing } = keysNamedBy("aws-key");

const stored = (more: More = {}) => chosen("kmsKeyId", "storageEncrypted", ["true"], more);
const clusters = ["aws-native:rds:DbCluster"];
const instances = ["aws-native:rds:DbInstance"];
const masterPassword = key("masterUserSecret.kmsKeyId", whereTrue("manageMasterUserPassword"));
const insights = (path: string) => key("performanceInsightsKmsKeyId", whereTrue(path));
const byDefault = "serverSideEncryptionByDefault";
const bucket = chosen(
    `bucketEncryption.serverSideEncryptionConfiguration[].${byDefault}.kmsMasterKeyId`,
    `bucketEncryption.serverSideEncryptionConfiguration[].${byDefault}.sseAlgorithm`,
    s3Modes,
);
const metadata = (name: string) =>
    chosen("encryptionConfiguration.kmsKeyArn", "encryptionConfiguration.sseAlgorithm", s3Modes, {
        at: `metadataConfiguration.${name}`,
    });
const delivered = [
    "amazonOpenSearchServerlessDestinationConfiguration.s3Configuration",
    "amazonopensearchserviceDestinationConfiguration.s3Configuration",
    "elasticsearchDestinationConfiguration.s3Configuration",
    "extendedS3DestinationConfiguration",
    "extendedS3DestinationConfiguration.s3BackupConfiguration",
    "httpEndpointDestinationConfiguration.s3Configuration",
    "icebergDestinationConfiguration.s3Configuration",
    "redshiftDestinationConfiguration.s3BackupConfiguration",
    "redshiftDestinationConfiguration.s3Configuration",
    "s3DestinationConfiguration",
    "snowflakeDestinationConfiguration.s3Configuration",
    "splunkDestinationConfiguration.s3Configuration",
];
const athena = "workGroupConfiguration";
const crawled = "encryptionConfiguration";
const emr = "monitoringConfiguration";
const disks = "blockDeviceMappings[].ebs";
const cached = (absent: "on" | "off", where: More["where"] & object) =>
    key("kmsKeyId", {
        where,
        // The secondary of a global datastore is encrypted as its primary.
        switch: { path: "atRestEncryptionEnabled", on: ["true"], absent, notNeededWhen: "globalReplicationGroupId" },
    });

const special: RowDrafts = {
    "amazonmq:Broker": [
        chosen("encryptionOptions.kmsKeyId", "encryptionOptions.useAwsOwnedKey", ["false"], {
            requirement: "only the engine ActiveMQ takes one",
        }),
    ],
    "appconfig:ConfigurationProfile": [
        key("kmsKeyIdentifier", whereIs("locationUri", "hosted")),
        key("kmsKeyIdentifier", {
            ...whereNot("locationUri", "hosted"),
            fallbackKey: "the key of what it points at",
        }),
    ],
    "appconfig:Deployment": [
        key("kmsKeyIdentifier", {
            inherits: [{ path: "configurationProfileId", from: ["aws-native:appconfig:ConfigurationProfile"] }],
        }),
    ],
    "athena:WorkGroup": [
        chosen("kmsKey", "encryptionOption", ["SSE_KMS", "CSE_KMS"], {
            at: `${athena}.resultConfiguration.encryptionConfiguration`,
        }),
        key("kmsKey", { at: `${athena}.customerContentEncryptionConfiguration` }),
        key(
            `${athena}.managedQueryResultsConfiguration.encryptionConfiguration.kmsKey`,
            whereTrue(`${athena}.managedQueryResultsConfiguration.enabled`),
        ),
        key(
            `${athena}.monitoringConfiguration.managedLoggingConfiguration.kmsKey`,
            whereTrue(`${athena}.monitoringConfiguration.managedLoggingConfiguration.enabled`),
        ),
        landing(`${athena}.monitoringConfiguration.s3LoggingConfiguration.kmsKey`),
    ],
    "codebuild:ReportGroup": [
        key("encryptionKey", { at: "exportConfig.s3Destination", ...onUnlessSet("encryptionDisabled", "false") }),
    ],
    "connect:InstanceStorageConfig": [
        key("encryptionConfig.keyId", { at: "kinesisVideoStreamConfig" }),
        landing("s3Config.encryptionConfig.keyId"),
    ],
    "dataexchange:EventAction": [chosen("kmsKeyArn", "type", s3Modes, { at: "action.exportRevisionToS3.encryption" })],
    "dlm:LifecyclePolicy": [
        chosen("cmkArn", "encrypted", ["true"], { at: "policyDetails.schedules[].crossRegionCopyRules[]" }),
        chosen("encryptionConfiguration.cmkArn", "encryptionConfiguration.encrypted", ["true"], {
            at: "policyDetails.actions[].crossRegionCopy[]",
        }),
    ],
    "dms:Endpoint": [
        key("kmsKeyId"),
        chosen("serverSideEncryptionKmsKeyId", "encryptionMode", ["SSE_KMS"], { at: "redshiftSettings" }),
        chosen("serverSideEncryptionKmsKeyId", "encryptionMode", ["SSE_KMS"], { at: "s3Settings" }),
    ],
    "dynamodb:GlobalTable": [key("sseSpecification.kmsMasterKeyId", { at: "replicas[]" })],
    "ec2:Ec2Fleet": [key("kmsKeyId", { at: `launchTemplateConfigs[].overrides[].${disks}`, ...encrypted })],
    "ec2:Instance": [key("kmsKeyId", { at: disks, ...encrypted })],
    "ec2:LaunchTemplate": [key("kmsKeyId", { at: `launchTemplateData.${disks}`, ...encrypted })],
    "elasticache:ReplicationGroup": [
        cached("on", { path: "engine", is: ["valkey"] }),
        cached("off", { path: "engine", not: ["valkey"] }),
    ],
    "emrserverless:Application": [
        key(
            `${emr}.managedPersistenceMonitoringConfiguration.encryptionKeyArn`,
            whereNot(`${emr}.managedPersistenceMonitoringConfiguration.enabled`, "false"),
        ),
        key(`${emr}.cloudWatchLoggingConfiguration.encryptionKeyArn`, { fallbackKey: "the key of the log group" }),
        landing(`${emr}.s3MonitoringConfiguration.encryptionKeyArn`),
    ],
    "glue:DataCatalogEncryptionSettings": [
        chosen(
            "encryptionAtRest.sseAwsKmsKeyId",
            "encryptionAtRest.catalogEncryptionMode",
            ["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"],
            { at: "dataCatalogEncryptionSettings" },
        ),
        chosen(
            "connectionPasswordEncryption.kmsKeyId",
            "connectionPasswordEncryption.returnConnectionPasswordEncrypted",
            ["true"],
            { at: "dataCatalogEncryptionSettings" },
        ),
    ],
    "glue:SecurityConfiguration": [
        chosen("cloudWatchEncryption.kmsKeyArn", "cloudWatchEncryption.cloudWatchEncryptionMode", ["SSE-KMS"], {
            at: crawled,
        }),
        chosen("jobBookmarksEncryption.kmsKeyArn", "jobBookmarksEncryption.jobBookmarksEncryptionMode", ["CSE-KMS"], {
            at: crawled,
        }),
        chosen("kmsKeyArn", "s3EncryptionMode", ["SSE-KMS"], { at: `${crawled}.s3Encryptions[]` }),
    ],
    "kinesisanalyticsv2:Application": [
        chosen("keyId", "keyType", ["CUSTOMER_MANAGED_KEY"], {
            at: "applicationConfiguration.applicationEncryptionConfiguration",
        }),
    ],
    "kinesisfirehose:DeliveryStream": [
        // Data from a stream stay in that stream until they are delivered.
        chosen(
            "deliveryStreamEncryptionConfigurationInput.keyArn",
            "deliveryStreamEncryptionConfigurationInput.keyType",
            ["CUSTOMER_MANAGED_CMK"],
            { inherits: [{ path: "kinesisStreamSourceConfiguration" }, { path: "mskSourceConfiguration" }] },
        ),
        ...delivered.map((at) => landing(`${at}.encryptionConfiguration.kmsEncryptionConfig.awskmsKeyArn`)),
    ],
    "lambda:EventSourceMapping": [key("kmsKeyArn", whereGiven("filterCriteria"))],
    "lambda:Function": [
        key("kmsKeyArn", whereGiven("environment")),
        key("kmsKeyArn", { at: "durableConfig" }),
        key("code.sourceKmsKeyArn", { fallbackKey: "no data: the function's own code" }),
    ],
    "opensearchserverless:Collection": [
        key("kmsKeyArn", { at: "encryptionConfig", ...onUnlessSet("awsOwnedKey", "false") }),
    ],
    "osis:Pipeline": [key("encryptionAtRestOptions.kmsKeyArn", whereTrue("bufferOptions.persistentBufferEnabled"))],
    "rds:DbCluster": [
        stored({
            inherits: [
                { path: "snapshotIdentifier" },
                { path: "sourceDbClusterIdentifier", from: clusters },
                { path: "replicationSourceIdentifier", from: [...clusters, ...instances] },
            ],
        }),
        insights("performanceInsightsEnabled"),
        masterPassword,
    ],
    "rds:DbInstance": [
        key("kmsKeyId", {
            // A replica in another region is encrypted by naming a key alone.
            switch: {
                path: "storageEncrypted",
                on: ["true"],
                absent: "off",
                notNeededWhen: "sourceDbInstanceIdentifier",
            },
            // An instance of a cluster has the cluster's storage.
            inherits: [
                { path: "dbClusterIdentifier", from: clusters },
                { path: "sourceDbInstanceIdentifier", from: [...instances, ...clusters] },
                { path: "dbSnapshotIdentifier" },
                { path: "dbClusterSnapshotIdentifier" },
            ],
        }),
        key("automaticBackupReplicationKmsKeyId", whereGiven("automaticBackupReplicationRegion")),
        insights("enablePerformanceInsights"),
        masterPassword,
    ],
    "redshift:Cluster": [
        key("kmsKeyId", { ...onUnlessSet("encrypted", "true"), inherits: [{ path: "snapshotIdentifier" }] }),
        key("masterPasswordSecretKmsKeyId", whereTrue("manageMasterPassword")),
    ],
    "redshiftserverless:Namespace": [
        key("kmsKeyId"),
        key("adminPasswordSecretKmsKeyId", whereTrue("manageAdminPassword")),
        key("destinationKmsKeyId", { at: "snapshotCopyConfigurations[]" }),
    ],
    "s3:Bucket": [
        bucket,
        metadata("annotationTableConfiguration"),
        metadata("inventoryTableConfiguration"),
        metadata("journalTableConfiguration"),
        landing("replicationConfiguration.rules[].destination.encryptionConfiguration.replicaKmsKeyId"),
    ],
    "s3express:DirectoryBucket": [bucket],
    "sagemaker:FeatureGroup": [
        key("kmsKeyId", { at: "offlineStoreConfig.s3StorageConfig" }),
        key("onlineStoreConfig.securityConfig.kmsKeyId", whereTrue("onlineStoreConfig.enableOnlineStore")),
    ],
    "synthetics:Canary": [
        chosen("artifactConfig.s3Encryption.kmsKeyArn", "artifactConfig.s3Encryption.encryptionMode", ["SSE_KMS"]),
        key("kmsKeyArn", whereGiven("runConfig")),
        key("kmsKeyArn", { at: "replicas[]" }),
    ],
    "workspaces:Workspace": [
        chosen("volumeEncryptionKey", "rootVolumeEncryptionEnabled", ["true"], {
            andSwitches: [{ path: "userVolumeEncryptionEnabled", on: ["true"], absent: "off" }],
        }),
    ],
};

const merged = (tables: readonly KeyRows[]): KeyRows => {
    const found = new Map<string, KeyRow[]>();
    for (const [type, own] of tables.flatMap((table) => Object.entries(table)))
        found.set(type, [...(found.get(type) ?? []), ...own]);
    return tableOf(found);
};

const { awsNative } = sdks;
const alikeTypes = (types: readonly string[], row: RowDraft): KeyRows =>
    rowsOf("aws-native", awsNative, alike(types, [row]));

/** A type may have several keys of its own, and others in its blocks. */
export const awsNativeKeys: KeyRows = merged([
    ...Object.entries(named).map(([path, types]) => alikeTypes(types, key(path))),
    ...Object.entries(landed).map(([path, types]) => alikeTypes(types, landing(path))),
    ...switched.map(([path, by, on, types]) => alikeTypes(types, chosen(path, by, on))),
    rowsOf("aws-native", awsNative, special),
    ...Object.entries(inBlocks).flatMap(([type, blocks]) =>
        blocks.map(([at, path, more]) => alikeTypes([type], key(path, { at, ...more }))),
    ),
]);
