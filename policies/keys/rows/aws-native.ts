/**
 * The types of AWS Cloud Control, whose inputs are those of CloudFormation. What the service does with a key is as in the
 * rows of its twin in `aws`: the key of a store is asked for, data that land in a bucket have the bucket's.
 */
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
import { s3Modes } from "./aws-storage";
import type { KeyRow, KeyRows } from "../key-row";
import { sdks } from "./sources";

const { key, chosen, landing } = keysNamedBy("aws-key");

/** A disk is encrypted where it says so. */
const encrypted: More = { switch: { path: "encrypted", on: ["true"], absent: "off" } };

/** Most types name their key in one property, and need nothing beside it: property → types. */
const named: Readonly<Record<string, readonly string[]>> = {
    "artifactStore.encryptionKey.id": ["codepipeline:Pipeline"],
    "computeConfig.kmsKeyId": ["dms:ReplicationConfig"],
    customerEncryptionKeyArn: ["bedrock:Agent", "bedrock:Flow", "bedrock:Prompt"],
    customerManagedKey: [
        "workspacesweb:BrowserSettings",
        "workspacesweb:DataProtectionSettings",
        "workspacesweb:IpAccessSettings",
        "workspacesweb:Portal",
        "workspacesweb:SessionLogger",
        "workspacesweb:UserSettings",
    ],
    "dataQualityJobOutputConfig.kmsKeyId": ["sagemaker:DataQualityJobDefinition"],
    "dataSecurityConfig.dataLakeKmsKeyId": ["comprehend:Flywheel"],
    "dataSecurityConfig.modelKmsKeyId": ["comprehend:Flywheel"],
    "dataSecurityConfig.volumeKmsKeyId": ["comprehend:Flywheel"],
    defaultEncryptionKey: ["customerprofiles:Domain"],
    defaultKmsKeyId: ["securityagent:Application"],
    "encryptionConfig.kmsKeyArn": ["forecast:Dataset"],
    "encryptionConfig[].provider.keyArn": ["eks:Cluster"],
    "encryptionConfiguration.kmsKey": ["apprunner:Service"],
    "encryptionConfiguration.kmsKeyArn": ["msk:Channel"],
    "encryptionConfiguration.kmsKeyId": [
        "bedrock:DataAutomationLibrary",
        "mwaaserverless:Workflow",
        "qbusiness:Application",
        "securitylake:DataLake",
    ],
    "encryptionInfo.encryptionAtRest.dataVolumeKmsKeyId": ["msk:Cluster"],
    encryptionKey: [
        "codeartifact:Domain",
        "customerprofiles:DomainObjectType",
        "customerprofiles:ObjectType",
        "proton:EnvironmentTemplate",
        "proton:ServiceTemplate",
    ],
    "encryptionKey.id": ["translate:ParallelData"],
    encryptionKeyArn: [
        "backup:BackupVault",
        "backup:LogicallyAirGappedBackupVault",
        "bedrock:Session",
        "bedrockagentcore:Memory",
        "bedrockagentcore:PolicyEngine",
        "codestarconnections:RepositoryLink",
        "databrew:Job",
        "emr:Step",
        "emr:Studio",
    ],
    "jobResources.clusterConfig.volumeKmsKeyId": [
        "sagemaker:DataQualityJobDefinition",
        "sagemaker:ModelBiasJobDefinition",
        "sagemaker:ModelExplainabilityJobDefinition",
        "sagemaker:ModelQualityJobDefinition",
    ],
    kmsArn: ["appflow:ConnectorProfile", "appflow:Flow"],
    kmsEncryptionKey: ["dsql:Cluster"],
    kmsKey: ["appintegrations:DataIntegration", "mwaa:Environment", "sagemaker:InferenceExperiment"],
    kmsKeyArn: [
        "aps:Workspace",
        "backupgateway:Hypervisor",
        "bedrock:Guardrail",
        "bedrockagentcore:ConfigurationBundle",
        "bedrockagentcore:Dataset",
        "bedrockagentcore:Evaluator",
        "bedrockagentcore:Gateway",
        "cleanrooms:IdMappingTable",
        "cleanrooms:IntermediateTable",
        "cleanroomsml:ConfiguredModelAlgorithm",
        "deadline:Farm",
        "devopsagent:AgentSpace",
        "devopsagent:Service",
        "dms:InstanceProfile",
        "healthimaging:Datastore",
        "lambda:CapacityProvider",
        "opensearchservice:Application",
        "personalize:DatasetGroup",
        "scheduler:Schedule",
        "securityhub:ConnectorV2",
        "ses:MailManagerArchive",
        "ssm:ResourceDataSync",
        "workspacesthinclient:Environment",
    ],
    kmsKeyId: [
        "bedrock:AutomatedReasoningPolicy",
        "bedrock:Blueprint",
        "bedrock:DataAutomationProject",
        "cloudtrail:EventDataStore",
        "cloudtrail:Trail",
        "codecommit:Repository",
        "docdbelastic:Cluster",
        "elasticache:ServerlessCache",
        "elasticache:ServerlessCacheSnapshot",
        "evs:Environment",
        "finspace:Environment",
        "glue:Integration",
        "healthlake:DataTransformationProfile",
        "imagebuilder:Component",
        "imagebuilder:ContainerRecipe",
        "imagebuilder:Workflow",
        "kinesisvideo:Stream",
        "location:GeofenceCollection",
        "location:Tracker",
        "logs:LogAnomalyDetector",
        "logs:LogGroup",
        "m2:Application",
        "m2:Environment",
        "memorydb:Cluster",
        "rds:CustomDbEngineVersion",
        "rds:Integration",
        "redshift:Integration",
        "rekognition:StreamProcessor",
        "resiliencehubv2:Policy",
        "resiliencehubv2:Service",
        "resiliencehubv2:System",
        "s3files:FileSystem",
        "sagemaker:Domain",
        "sagemaker:EndpointConfig",
        "sagemaker:NotebookInstance",
        "sagemaker:PartnerApp",
        "secretsmanager:Secret",
        "securityagent:AgentSpace",
        "securityagent:SecurityRequirementPack",
        "timestream:Database",
        "timestream:ScheduledQuery",
        "workspacesinstances:Volume",
    ],
    kmsKeyIdentifier: [
        "datazone:Domain",
        "events:Archive",
        "events:Connection",
        "events:EventBus",
        "neptunegraph:Graph",
        "pipes:Pipe",
    ],
    kmsMasterKeyId: ["sns:Topic", "sqs:Queue"],
    "modelBiasJobOutputConfig.kmsKeyId": ["sagemaker:ModelBiasJobDefinition"],
    "modelExplainabilityJobOutputConfig.kmsKeyId": ["sagemaker:ModelExplainabilityJobDefinition"],
    modelKmsKeyId: ["comprehend:DocumentClassifier"],
    "modelQualityJobOutputConfig.kmsKeyId": ["sagemaker:ModelQualityJobDefinition"],
    "outputConfig.kmsKeyId": ["sagemaker:DeviceFleet"],
    "outputDataConfig.kmsKeyId": ["comprehend:DocumentClassifier"],
    "processingOutputConfig.kmsKeyId": ["sagemaker:ProcessingJob"],
    "processingResources.clusterConfig.volumeKmsKeyId": ["sagemaker:ProcessingJob"],
    "securityConfig.kmsKeyId": ["sagemaker:ModelCard", "sagemaker:ModelPackage"],
    "serverSideEncryptionConfiguration.kmsKeyArn": ["bedrock:DataSource"],
    "serverSideEncryptionConfiguration.kmsKeyId": [
        "kendra:Index",
        "voiceid:Domain",
        "wisdom:Assistant",
        "wisdom:KnowledgeBase",
    ],
    "sseConfig.keyArn": ["omics:AnnotationStore", "omics:ReferenceStore", "omics:SequenceStore", "omics:VariantStore"],
    "streamsKmsKey.kmsKeyArn": ["groundstation:MissionProfile"],
    "studioEncryptionConfiguration.keyArn": ["nimblestudio:Studio"],
    "transformEncryption.mlUserDataEncryption.kmsKeyId": ["glue:MlTransform"],
    volumeKmsKeyId: ["comprehend:DocumentClassifier"],
};

/** Data that the service writes to a bucket of the customer's have its key, unless another is named: property → types. */
const landed: Readonly<Record<string, readonly string[]>> = {
    "conversationLogSettings.audioLogSettings[].destination.s3Bucket.kmsKeyArn": ["lex:BotAlias"],
    "defaultUserSettings.sharingSettings.s3KmsKeyId": ["sagemaker:Domain"],
    "magneticStoreWriteProperties.magneticStoreRejectedDataLocation.s3Configuration.kmsKeyId": ["timestream:Table"],
    "metricsOutputConfig.s3DataDestination.kmsKeyArn": ["personalize:MetricAttribution"],
    "outputSourceConfig[].kmsArn": ["entityresolution:IdMappingWorkflow", "entityresolution:MatchingWorkflow"],
    "rule.actions[].s3Action.kmsKeyArn": ["ses:ReceiptRule"],
    "rules[].actions[].writeToS3.s3SseKmsKeyId": ["ses:MailManagerRuleSet"],
    "s3Destination.kmsKeyArn": ["ssm:ResourceDataSync"],
    s3KmsKeyArn: ["configuration:DeliveryChannel"],
    "securityConfigurationData.encryptionConfiguration.atRestEncryptionConfiguration.s3EncryptionConfiguration.kmsKeyId":
        ["emrcontainers:SecurityConfiguration"],
    "testBotAliasSettings.conversationLogSettings.audioLogSettings[].destination.s3Bucket.kmsKeyArn": ["lex:Bot"],
    "userSettings.sharingSettings.s3KmsKeyId": ["sagemaker:UserProfile"],
};

/** Types with a switch beside the key: the property of the key, the switch, the values that turn the key on, and the types. */
const switched: readonly (readonly [key: string, by: string, on: readonly string[], types: readonly string[]])[] = [
    ["encryption.kmsKeyArn", "encryption.sseAlgorithm", s3Modes, ["observabilityadmin:S3TableIntegration"]],
    ["encryptionAtRestOptions.kmsKeyId", "encryptionAtRestOptions.enabled", ["true"], ["opensearchservice:Domain"]],
    [
        "encryptionConfig.kmsKeyId",
        "encryptionConfig.encryptionConfigurationType",
        ["CUSTOMER_MANAGED_KMS_KEY"],
        ["aiops:InvestigationGroup"],
    ],
    [
        "encryptionConfiguration.kmsKey",
        "encryptionConfiguration.encryptionType",
        ["KMS", "KMS_DSSE"],
        ["ecr:Repository", "ecr:RepositoryCreationTemplate"],
    ],
    ["encryptionConfiguration.kmsKeyArn", "encryptionConfiguration.sseAlgorithm", s3Modes, ["s3tables:TableBucket"]],
    [
        "encryptionConfiguration.kmsKeyArn",
        "encryptionConfiguration.sseType",
        s3Modes,
        ["s3vectors:Index", "s3vectors:VectorBucket"],
    ],
    [
        "encryptionConfiguration.kmsKeyId",
        "encryptionConfiguration.type",
        ["CUSTOMER_MANAGED_KMS_KEY"],
        ["stepfunctions:Activity", "stepfunctions:StateMachine"],
    ],
    [
        "encryptionSpecification.kmsKeyIdentifier",
        "encryptionSpecification.encryptionType",
        ["CUSTOMER_MANAGED_KMS_KEY"],
        ["cassandra:Table"],
    ],
    ["sseSpecification.kmsMasterKeyId", "sseSpecification.sseEnabled", ["true"], ["dynamodb:Table"]],
    ["keyConfiguration.kmsKeyArn", "keyConfiguration.keyType", ["CUSTOMER_MANAGED_KEY"], ["cognito:UserPool"]],
    ["kmsKeyArn", "encryptionType", ["CUSTOMER_MANAGED_KMS_KEY"], ["iot:EncryptionConfiguration"]],
    ["kmsKeyId", "encrypted", ["true"], ["ec2:Volume", "efs:FileSystem"]],
    ["kmsKeyId", "storageEncrypted", ["true"], ["neptune:DbCluster"]],
    [
        "sseConfiguration.kmsEncryptionConfig.kmsKeyId",
        "sseConfiguration.kmsEncryptionConfig.cmkType",
        ["CUSTOMER_MANAGED_KMS_KEY"],
        ["healthlake:FhirDatastore"],
    ],
    [
        "sseSpecification.kmsKeyArn",
        "sseSpecification.customerManagedKeyEnabled",
        ["true"],
        ["ec2:VerifiedAccessEndpoint", "ec2:VerifiedAccessGroup", "ec2:VerifiedAccessTrustProvider"],
    ],
    ["streamEncryption.keyId", "streamEncryption.encryptionType", ["KMS"], ["kinesis:Stream"]],
];

/** Keys within a block that may be absent: type → blocks and the key in each. */
const inBlocks: Readonly<Record<string, readonly (readonly [at: string, key: string, more?: More])[]>> = {
    "bedrock:KnowledgeBase": [
        ["knowledgeBaseConfiguration.managedKnowledgeBaseConfiguration.serverSideEncryptionConfiguration", "kmsKeyArn"],
    ],
    "bedrockagentcore:CapacityProvider": [
        [
            "computeConfiguration.ec2Configuration.launchTemplateSource.launchParameters.ephemeralVolumes[].ebs",
            "kmsKeyId",
            encrypted,
        ],
        ["computeConfiguration.ec2Configuration.rootVolume", "kmsKeyId", encrypted],
        ["computeConfiguration.ec2Configuration.volumes[].ebsConfiguration", "kmsKeyId", encrypted],
    ],
    "bedrockagentcore:Harness": [["memory.managedMemoryConfiguration", "encryptionKeyArn"]],
    "codepipeline:Pipeline": [["artifactStores[].artifactStore.encryptionKey", "id"]],
    "customerprofiles:Integration": [["flowDefinition", "kmsArn"]],
    "ecs:Cluster": [
        ["configuration.managedStorageConfiguration", "fargateEphemeralStorageKmsKeyId"],
        ["configuration.managedStorageConfiguration", "kmsKeyId", { fallbackKey: "the key of the service's volumes" }],
    ],
    "ecs:Service": [
        ["serviceConnectConfiguration.services[].tls", "kmsKey"],
        ["volumeConfigurations[].managedEbsVolume", "kmsKeyId", encrypted],
    ],
    "efs:FileSystem": [["replicationConfiguration.destinations[]", "kmsKeyId"]],
    "emrcontainers:SecurityConfiguration": [
        [
            "securityConfigurationData.encryptionConfiguration.atRestEncryptionConfiguration.localDiskEncryptionConfiguration",
            "awsKmsKeyId",
        ],
    ],
    "glue:Catalog": [["catalogProperties.dataLakeAccessProperties", "kmsKey"]],
    "glue:IntegrationResourceProperty": [["targetProcessingProperties", "kmsArn"]],
    "guardduty:PublishingDestination": [["destinationProperties", "kmsKeyArn"]],
    "imagebuilder:ContainerRecipe": [["instanceConfiguration.blockDeviceMappings[].ebs", "kmsKeyId", encrypted]],
    "imagebuilder:DistributionConfiguration": [
        ["distributions[].amiDistributionConfiguration", "kmsKeyId", { fallbackKey: "the key of the image" }],
    ],
    "imagebuilder:ImageRecipe": [["blockDeviceMappings[].ebs", "kmsKeyId", encrypted]],
    "observabilityadmin:OrganizationCentralizationRule": [
        ["rule.destination.destinationLogsConfiguration.backupConfiguration", "kmsKeyArn"],
        ["rule.destination.destinationLogsConfiguration.logsEncryptionConfiguration", "kmsKeyArn"],
    ],
    "observabilityadmin:OrganizationTelemetryRule": [["rule.destinationConfiguration", "kmsKeyArn"]],
    "observabilityadmin:TelemetryRule": [["rule.destinationConfiguration", "kmsKeyArn"]],
    "s3:StorageLens": [
        ["storageLensConfiguration.dataExport.s3BucketDestination.encryption.ssekms", "keyId"],
        ["storageLensConfiguration.dataExport.storageLensTableDestination.encryption.ssekms", "keyId"],
        ["storageLensConfiguration.expandedPrefixesDataExport.s3BucketDestination.encryption.ssekms", "keyId"],
        ["storageLensConfiguration.expandedPrefixesDataExport.storageLensTableDestination.encryption.ssekms", "keyId"],
    ],
    "sagemaker:Cluster": [
        ["instanceGroups[].instanceStorageConfigs[].ebsVolumeConfig", "volumeKmsKeyId"],
        ["restrictedInstanceGroups[].instanceStorageConfigs[].ebsVolumeConfig", "volumeKmsKeyId"],
    ],
    "sagemaker:EndpointConfig": [
        ["asyncInferenceConfig.outputConfig", "kmsKeyId"],
        ["dataCaptureConfig", "kmsKeyId"],
        ["productionVariants[].coreDumpConfig", "kmsKeyId"],
        ["shadowProductionVariants[].coreDumpConfig", "kmsKeyId"],
    ],
    "sagemaker:InferenceExperiment": [["dataStorageConfig", "kmsKey"]],
    "sagemaker:ModelPackage": [
        ["validationSpecification.validationProfiles[].transformJobDefinition.transformOutput", "kmsKeyId"],
        ["validationSpecification.validationProfiles[].transformJobDefinition.transformResources", "volumeKmsKeyId"],
    ],
    "sagemaker:MonitoringSchedule": [
        ["monitoringScheduleConfig.monitoringJobDefinition.monitoringOutputConfig", "kmsKeyId"],
        ["monitoringScheduleConfig.monitoringJobDefinition.monitoringResources.clusterConfig", "volumeKmsKeyId"],
    ],
    "secretsmanager:Secret": [["replicaRegions[]", "kmsKeyId"]],
    "ssmguiconnect:Preferences": [["connectionRecordingPreferences", "kmsKeyArn"]],
    "ssmincidents:ReplicationSet": [["regions[].regionConfiguration", "sseKmsKeyId"]],
    "workspacesinstances:WorkspaceInstance": [["managedInstance.blockDeviceMappings[].ebs", "kmsKeyId", encrypted]],
};

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
    return Object.fromEntries(found);
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
