import {
    keysNamedBy,
    onUnlessSet,
    rowsOf,
    switchedBy,
    whereGiven,
    whereIs,
    whereNot,
    whereNotGiven,
    whereTrue,
    type RowDraft,
} from "./builders";
import { sdks } from "./sources";

const { key: kms, chosen, landing } = keysNamedBy("aws-key");
const results = ["SSE_KMS", "CSE_KMS"];
const athena = "configuration.resultConfiguration.encryptionConfiguration";
const logs = "configuration.monitoringConfiguration";
const emr = "monitoringConfiguration";
const central = "rule.destination.destinationLogsConfiguration";
const trained = (at: string): readonly RowDraft[] => [
    kms("outputDataConfig.kmsKeyId", { at }),
    kms(["resourceConfig.volumeKmsKeyId", "hyperParameterTuningResourceConfig.volumeKmsKeyId"], { at }),
];
const validated = "validationSpecification.validationProfiles";
const monitored = "monitoringScheduleConfig.monitoringJobDefinition";
/** What the users of a studio share and store is in buckets. */
const shared = (settings: string): readonly RowDraft[] => [
    landing(`${settings}.canvasAppSettings.workspaceSettings.s3KmsKeyId`),
    landing(`${settings}.sharingSettings.s3KmsKeyId`),
];
const crawled = "encryptionConfiguration";

export const awsServices = rowsOf("aws", sdks.aws, {
    "appconfig/configurationProfile:ConfigurationProfile": [
        kms("kmsKeyIdentifier", whereIs("locationUri", "hosted")),
        kms("kmsKeyIdentifier", {
            ...whereNot("locationUri", "hosted"),
            fallbackKey: "the key of what it points at",
        }),
    ],
    "appconfig/deployment:Deployment": [
        kms("kmsKeyIdentifier", {
            inherits: [
                {
                    path: "configurationProfileId",
                    from: ["aws:appconfig/configurationProfile:ConfigurationProfile"],
                },
            ],
        }),
    ],
    "athena/database:Database": [chosen("kmsKey", "encryptionOption", results, { at: "encryptionConfiguration" })],
    "athena/workgroup:Workgroup": [
        chosen("kmsKeyArn", "encryptionOption", results, { at: athena }),
        kms("kmsKey", { at: "configuration.customerContentEncryptionConfiguration" }),
        kms(
            "configuration.managedQueryResultsConfiguration.encryptionConfiguration.kmsKey",
            whereTrue("configuration.managedQueryResultsConfiguration.enabled"),
        ),
        kms(`${logs}.managedLoggingConfiguration.kmsKey`, whereTrue(`${logs}.managedLoggingConfiguration.enabled`)),
        landing(`${logs}.s3LoggingConfiguration.kmsKey`),
    ],
    "bedrock/agentKnowledgeBase:AgentKnowledgeBase": [
        kms("serverSideEncryptionConfiguration.kmsKeyArn", {
            at: "knowledgeBaseConfiguration.managedKnowledgeBaseConfiguration",
        }),
    ],
    "bedrock/agentcoreHarness:AgentcoreHarness": [kms("encryptionKeyArn", { at: "memory.managedMemoryConfiguration" })],
    "codebuild/project:Project": [
        kms("encryptionKey", {
            ...whereIs("artifacts.type", "S3"),
            ...onUnlessSet("artifacts.encryptionDisabled", "false"),
        }),
        kms("encryptionKey", {
            ...whereNot("artifacts.type", "S3"),
            fallbackKey: "the key of the pipeline, or nothing that is kept",
        }),
    ],
    "codebuild/reportGroup:ReportGroup": [
        kms("encryptionKey", {
            at: "exportConfig.s3Destination",
            ...onUnlessSet("encryptionDisabled", "false"),
        }),
    ],
    "codepipeline/pipeline:Pipeline": [kms("encryptionKey.id", { at: "artifactStores[]" })],
    "comprehend/documentClassifier:DocumentClassifier": [
        kms("modelKmsKeyId"),
        kms("volumeKmsKeyId"),
        kms("kmsKeyId", { at: "outputDataConfig" }),
    ],
    "comprehend/entityRecognizer:EntityRecognizer": [kms("modelKmsKeyId"), kms("volumeKmsKeyId")],
    "connect/instanceStorageConfig:InstanceStorageConfig": [
        kms("encryptionConfig.keyId", { at: "storageConfig.kinesisVideoStreamConfig" }),
        landing("storageConfig.s3Config.encryptionConfig.keyId"),
    ],
    "devopsguru/serviceIntegration:ServiceIntegration": [
        chosen("kmsServerSideEncryption.kmsKeyId", "kmsServerSideEncryption.type", ["CUSTOMER_MANAGED_KEY"], {
            andSwitches: [{ path: "kmsServerSideEncryption.optInStatus", on: ["ENABLED"], absent: "off" }],
        }),
    ],
    "emrserverless/application:Application": [
        kms("monitoringConfiguration.managedPersistenceMonitoringConfiguration.encryptionKeyArn", {
            ...whereNot(`${emr}.managedPersistenceMonitoringConfiguration.enabled`, "false"),
        }),
        kms(`${emr}.cloudwatchLoggingConfiguration.encryptionKeyArn`, { fallbackKey: "the key of the log group" }),
        landing(`${emr}.s3MonitoringConfiguration.encryptionKeyArn`),
    ],
    "glue/catalog:Catalog": [kms("kmsKey", { at: "catalogProperties.dataLakeAccessProperties" })],
    "glue/connection:Connection": [
        kms("authenticationConfiguration.kmsKeyArn", { fallbackKey: "the key of the data catalog" }),
    ],
    "glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings": [
        chosen(
            "encryptionAtRest.sseAwsKmsKeyId",
            "encryptionAtRest.catalogEncryptionMode",
            ["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"],
            { at: "dataCatalogEncryptionSettings" },
        ),
        chosen(
            "connectionPasswordEncryption.awsKmsKeyId",
            "connectionPasswordEncryption.returnConnectionPasswordEncrypted",
            ["true"],
            { at: "dataCatalogEncryptionSettings" },
        ),
    ],
    "glue/securityConfiguration:SecurityConfiguration": [
        chosen("cloudwatchEncryption.kmsKeyArn", "cloudwatchEncryption.cloudwatchEncryptionMode", ["SSE-KMS"], {
            at: crawled,
        }),
        chosen("jobBookmarksEncryption.kmsKeyArn", "jobBookmarksEncryption.jobBookmarksEncryptionMode", ["CSE-KMS"], {
            at: crawled,
        }),
        chosen("s3Encryption.kmsKeyArn", "s3Encryption.s3EncryptionMode", ["SSE-KMS"], { at: crawled }),
    ],
    "kinesisanalyticsv2/application:Application": [
        chosen("keyId", "keyType", ["CUSTOMER_MANAGED_KEY"], {
            at: "applicationConfiguration.applicationEncryptionConfiguration",
        }),
        kms("applicationConfiguration.applicationEncryptionConfiguration.keyId", {
            ...whereNotGiven("applicationConfiguration.applicationEncryptionConfiguration"),
            requirement: "only applications of Apache Flink take one",
        }),
    ],
    "mq/broker:Broker": [
        kms("encryptionOptions.kmsKeyId", {
            ...switchedBy("encryptionOptions.useAwsOwnedKey", "false"),
            requirement: "only the engine ActiveMQ takes one",
        }),
    ],
    "observabilityadmin/centralizationRuleForOrganization:CentralizationRuleForOrganization": [
        chosen(
            "logsEncryptionConfiguration.kmsKeyArn",
            "logsEncryptionConfiguration.encryptionStrategy",
            ["CUSTOMER_MANAGED"],
            { at: central },
        ),
        kms("kmsKeyArn", { at: `${central}.backupConfiguration` }),
    ],
    "opensearch/serverlessCollection:ServerlessCollection": [
        kms("kmsKeyArn", {
            at: "encryptionConfigs[]",
            ...onUnlessSet("awsOwnedKey", "false"),
        }),
    ],
    "opensearchingest/pipeline:Pipeline": [
        kms("encryptionAtRestOptions.kmsKeyArn", whereTrue("bufferOptions.persistentBufferEnabled")),
    ],
    "quicksight/keyRegistration:KeyRegistration": [kms("keyArn", { at: "keyRegistrations[]" })],
    "rekognition/streamProcessor:StreamProcessor": [kms("kmsKeyId", whereGiven("settings.connectedHome"))],
    "sagemaker/algorithm:Algorithm": [
        ...trained(`${validated}.trainingJobDefinition`).map((row) => ({ ...row, key: [row.key[0]] as const })),
        kms("transformOutput.kmsKeyId", { at: `${validated}.transformJobDefinition` }),
        kms("transformResources.volumeKmsKeyId", { at: `${validated}.transformJobDefinition` }),
    ],
    "sagemaker/dataQualityJobDefinition:DataQualityJobDefinition": [
        kms("dataQualityJobOutputConfig.kmsKeyId"),
        kms("jobResources.clusterConfig.volumeKmsKeyId"),
    ],
    "sagemaker/domain:Domain": [kms("kmsKeyId"), ...shared("defaultUserSettings")],
    "sagemaker/endpointConfiguration:EndpointConfiguration": [
        kms("kmsKeyArn"),
        kms("kmsKeyId", { at: "asyncInferenceConfig.outputConfig" }),
        kms("kmsKeyId", { at: "dataCaptureConfig" }),
        kms("kmsKeyId", { at: "productionVariants[].coreDumpConfig" }),
        kms("kmsKeyId", { at: "shadowProductionVariants[].coreDumpConfig" }),
    ],
    "sagemaker/featureGroup:FeatureGroup": [
        kms("kmsKeyId", { at: "offlineStoreConfig.s3StorageConfig" }),
        kms("onlineStoreConfig.securityConfig.kmsKeyId", whereTrue("onlineStoreConfig.enableOnlineStore")),
    ],
    "sagemaker/hyperParameterTuningJob:HyperParameterTuningJob": [
        ...trained("trainingJobDefinition"),
        ...trained("trainingJobDefinitions[]"),
    ],
    "sagemaker/labelingJob:LabelingJob": [
        kms("outputConfig.kmsKeyId"),
        kms("labelingJobResourceConfig.volumeKmsKeyId", { at: "labelingJobAlgorithmsConfig" }),
    ],
    "sagemaker/monitoringSchedule:MonitoringSchedule": [
        kms("monitoringOutputConfig.kmsKeyId", { at: monitored }),
        kms("monitoringResources.clusterConfig.volumeKmsKeyId", { at: monitored }),
    ],
    "sagemaker/trainingJob:TrainingJob": [kms("outputDataConfig.kmsKeyId"), kms("resourceConfig.volumeKmsKeyId")],
    "sagemaker/userProfile:UserProfile": shared("userSettings"),
    "synthetics/canary:Canary": [
        chosen("artifactConfig.s3Encryption.kmsKeyArn", "artifactConfig.s3Encryption.encryptionMode", ["SSE_KMS"]),
        kms("kmsKeyArn", whereGiven("runConfig.environmentVariables")),
    ],
});
