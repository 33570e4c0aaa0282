import { awsDatabases } from "./aws-databases";
import { awsDisks } from "./aws-disks";
import { chosen, kms, landing, modes, ofAws } from "./aws-row";
import { awsServices } from "./aws-services";
import { awsStorage } from "./aws-storage";
import type { KeyRow, KeyRows } from "../key-row";

/** Most types name their key in one property, and what else they say does not matter: by that property. */
const named: Readonly<Record<string, readonly string[]>> = {
    customModelKmsKeyId: ["bedrock/customModel:CustomModel"],
    customerEncryptionKeyArn: [
        "bedrock/agentAgent:AgentAgent",
        "bedrock/agentFlow:AgentFlow",
        "bedrock/agentPrompt:AgentPrompt",
    ],
    customerEncryptionKeyId: ["bedrock/evaluationJob:EvaluationJob"],
    customerManagedKey: [
        "workspacesweb/browserSettings:BrowserSettings",
        "workspacesweb/dataProtectionSettings:DataProtectionSettings",
        "workspacesweb/ipAccessSettings:IpAccessSettings",
        "workspacesweb/portal:Portal",
        "workspacesweb/sessionLogger:SessionLogger",
        "workspacesweb/userSettings:UserSettings",
    ],
    customerManagedKeyArn: ["appfabric/appBundle:AppBundle"],
    defaultEncryptionKey: ["customerprofiles/domain:Domain"],
    "encryptionConfig.provider.keyArn": ["eks/cluster:Cluster"],
    "encryptionConfiguration.kmsKey": ["apprunner/service:Service"],
    "encryptionConfiguration.kmsKeyArn": ["agentregistry/registry:Registry", "msk/channel:Channel"],
    "encryptionConfiguration.kmsKeyId": ["qbusiness/application:Application"],
    "encryptionInfo.encryptionAtRestKmsKeyArn": ["msk/cluster:Cluster"],
    encryptionKey: ["codeartifact/domain:Domain"],
    encryptionKeyArn: [
        "backup/logicallyAirGappedVault:LogicallyAirGappedVault",
        "bedrock/agentcoreMemory:AgentcoreMemory",
        "bedrock/agentcorePolicyEngine:AgentcorePolicyEngine",
        "emr/studio:Studio",
    ],
    kmsArn: ["appflow/connectorProfile:ConnectorProfile", "appflow/flow:Flow"],
    kmsEncryptionKey: ["dsql/cluster:Cluster"],
    kmsKey: [
        "appintegrations/dataIntegration:DataIntegration",
        "auditmanager/accountRegistration:AccountRegistration",
        "mwaa/environment:Environment",
        "qldb/ledger:Ledger",
    ],
    kmsKeyArn: [
        "amp/workspace:Workspace",
        "backup/vault:Vault",
        "bedrock/agentcoreEvaluator:AgentcoreEvaluator",
        "bedrock/agentcoreGateway:AgentcoreGateway",
        "bedrock/guardrail:Guardrail",
        "dms/instanceProfile:InstanceProfile",
        "dms/replicationInstance:ReplicationInstance",
        "dynamodb/tableReplica:TableReplica",
        "emrcontainers/jobTemplate:JobTemplate",
        "guardduty/publishingDestination:PublishingDestination",
        "lambda/capacityProvider:CapacityProvider",
        "mailmanager/archive:Archive",
        "memorydb/cluster:Cluster",
        "opensearch/application:Application",
        "scheduler/schedule:Schedule",
        "securityhub/connectorV2:ConnectorV2",
        "workmail/organization:Organization",
    ],
    kmsKeyId: [
        "cloudtrail/eventDataStore:EventDataStore",
        "cloudtrail/trail:Trail",
        "cloudwatch/logAnomalyDetector:LogAnomalyDetector",
        "cloudwatch/logGroup:LogGroup",
        "codecommit/repository:Repository",
        "docdb/elasticCluster:ElasticCluster",
        "elasticache/serverlessCache:ServerlessCache",
        "finspace/kxEnvironment:KxEnvironment",
        "fsx/fileCache:FileCache",
        "fsx/ontapFileSystem:OntapFileSystem",
        "fsx/openZfsFileSystem:OpenZfsFileSystem",
        "fsx/windowsFileSystem:WindowsFileSystem",
        "grafana/workspace:Workspace",
        "imagebuilder/component:Component",
        "imagebuilder/workflow:Workflow",
        "kinesis/videoStream:VideoStream",
        "location/geofenceCollection:GeofenceCollection",
        "location/tracker:Tracker",
        "m2/application:Application",
        "m2/environment:Environment",
        "rds/clusterActivityStream:ClusterActivityStream",
        "rds/customDbEngineVersion:CustomDbEngineVersion",
        "rds/exportTask:ExportTask",
        "rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
        "rds/integration:Integration",
        "redshift/integration:Integration",
        "redshift/snapshotCopyGrant:SnapshotCopyGrant",
        "resiliencehub/v2Policy:V2Policy",
        "resiliencehub/v2Service:V2Service",
        "resiliencehub/v2System:V2System",
        "s3/filesFileSystem:FilesFileSystem",
        "sagemaker/notebookInstance:NotebookInstance",
        "timestreamquery/scheduledQuery:ScheduledQuery",
        "timestreamwrite/database:Database",
    ],
    kmsKeyIdentifier: [
        "cloudwatch/eventArchive:EventArchive",
        "cloudwatch/eventBus:EventBus",
        "cloudwatch/eventConnection:EventConnection",
        "datazone/domain:Domain",
        "neptunegraph/graph:Graph",
        "pipes/pipe:Pipe",
    ],
    kmsMasterKeyId: ["sns/topic:Topic", "sqs/queue:Queue"],
    "outputConfig.kmsKeyId": ["sagemaker/deviceFleet:DeviceFleet", "sagemaker/flowDefinition:FlowDefinition"],
    "s3Destination.kmsKeyArn": ["macie2/classificationExportConfiguration:ClassificationExportConfiguration"],
    "securityConfig.kmsKeyId": ["sagemaker/modelCard:ModelCard"],
    "serverSideEncryptionConfiguration.kmsKeyArn": [
        "bedrock/agentDataSource:AgentDataSource",
        "chime/sdkvoiceVoiceProfileDomain:SdkvoiceVoiceProfileDomain",
    ],
    "serverSideEncryptionConfiguration.kmsKeyId": ["kendra/index:Index"],
};

/** Data that land in a bucket of the customer's have its key, unless another one is named: by that property. */
const landed: Readonly<Record<string, readonly string[]>> = {
    awsKmsKeyArn: ["elastictranscoder/pipeline:Pipeline"],
    "conversationLogs.logSettings[].kmsKeyArn": ["lex/botAlias:BotAlias"],
    "elements[].amazonTranscribeCallAnalyticsProcessorConfiguration.postCallAnalyticsSettings.outputEncryptionKmsKeyId":
        ["chimesdkmediapipelines/mediaInsightsPipelineConfiguration:MediaInsightsPipelineConfiguration"],
    logEncryptionKmsKeyId: ["emr/cluster:Cluster"],
    "outputDataConfig.s3OutputDataConfig.s3EncryptionKeyId": ["bedrockmodel/invocationJob:InvocationJob"],
    "rules[].actions[].writeToS3.s3SseKmsKeyId": ["mailmanager/ruleSet:RuleSet"],
    "s3Actions[].kmsKeyArn": ["ses/receiptRule:ReceiptRule"],
    "s3Destination.kmsKeyArn": ["ssm/resourceDataSync:ResourceDataSync"],
    s3KmsKeyArn: ["cfg/deliveryChannel:DeliveryChannel"],
};

/** A switch beside the key: the key's property, the switch with what turns the key on, and the types. */
const switched: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
        "encryptionConfiguration.keyId",
        "encryptionConfiguration.type",
        ["CUSTOMER_KMS"],
        [
            "networkfirewall/firewall:Firewall",
            "networkfirewall/firewallPolicy:FirewallPolicy",
            "networkfirewall/ruleGroup:RuleGroup",
        ],
    ],
    [
        "encryptionConfigurations[].keyId",
        "encryptionConfigurations[].type",
        ["CUSTOMER_KMS"],
        ["networkfirewall/tlsInspectionConfiguration:TlsInspectionConfiguration"],
    ],
    [
        "encryptionConfigurations[].kmsKey",
        "encryptionConfigurations[].encryptionType",
        ["KMS", "KMS_DSSE"],
        ["ecr/repository:Repository", "ecr/repositoryCreationTemplate:RepositoryCreationTemplate"],
    ],
    [
        "encryptionConfigurations[].kmsKeyArn",
        "encryptionConfigurations[].sseType",
        modes,
        ["s3/vectorsVectorBucket:VectorsVectorBucket"],
    ],
    [
        "encryptionConfiguration.kmsKeyArn",
        "encryptionConfiguration.sseAlgorithm",
        modes,
        ["s3tables/tableBucket:TableBucket"],
    ],
    [
        "encryption.kmsKeyArn",
        "encryption.sseAlgorithm",
        modes,
        ["observabilityadmin/s3TableIntegration:S3TableIntegration"],
    ],
    [
        "encryptionConfiguration.kmsKeyId",
        "encryptionConfiguration.type",
        ["CUSTOMER_MANAGED_KMS_KEY"],
        ["sfn/activity:Activity", "sfn/stateMachine:StateMachine"],
    ],
    [
        "encryptionSpecification.kmsKeyIdentifier",
        "encryptionSpecification.type",
        ["CUSTOMER_MANAGED_KMS_KEY"],
        ["keyspaces/table:Table"],
    ],
    [
        "encryptAtRest.kmsKeyId",
        "encryptAtRest.enabled",
        ["true"],
        ["elasticsearch/domain:Domain", "opensearch/domain:Domain"],
    ],
    [
        "kmsConfiguration.kmsKeyArn",
        "kmsConfiguration.keyType",
        ["CustomerManagedKey"],
        ["bedrock/agentcoreTokenVaultCmk:AgentcoreTokenVaultCmk"],
    ],
    [
        "kmsKey",
        "kmsEncrypted",
        ["true"],
        ["storagegateway/cachesIscsiVolume:CachesIscsiVolume", "storagegateway/storedIscsiVolume:StoredIscsiVolume"],
    ],
    [
        "kmsKeyArn",
        "kmsEncrypted",
        ["true"],
        ["storagegateway/nfsFileShare:NfsFileShare", "storagegateway/smbFileShare:SmbFileShare"],
    ],
    [
        "kmsKeyDetails.kmsKeyId",
        "kmsKeyDetails.encryptionOption",
        ["CUSTOMER_MANAGED_CMK"],
        ["codegurureviewer/repositoryAssociation:RepositoryAssociation"],
    ],
    ["kmsKeyId", "encryptionType", ["KMS"], ["kinesis/stream:Stream"]],
    ["kmsKeyId", "encrypted", ["true"], ["efs/fileSystem:FileSystem"]],
    ["keyId", "type", ["KMS"], ["xray/encryptionConfig:EncryptionConfig"]],
    [
        "sseConfiguration.kmsKeyArn",
        "sseConfiguration.customerManagedKeyEnabled",
        ["true"],
        ["verifiedaccess/group:Group"],
    ],
    [
        "sseSpecification.kmsKeyArn",
        "sseSpecification.customerManagedKeyEnabled",
        ["true"],
        ["verifiedaccess/endpoint:Endpoint", "verifiedaccess/trustProvider:TrustProvider"],
    ],
];

const rowsOf = (table: Readonly<Record<string, readonly string[]>>, rowOf: (key: string) => KeyRow) =>
    Object.entries(table).flatMap(([key, types]) =>
        types.map((type): [string, readonly KeyRow[]] => [type, [rowOf(key)]]),
    );

export const awsKeys: KeyRows = {
    ...ofAws(
        Object.fromEntries([
            ...rowsOf(named, (key) => kms(key)),
            ...rowsOf(landed, (key) => landing(key)),
            ...switched.flatMap(([key, path, on, types]) =>
                types.map((type): [string, readonly KeyRow[]] => [type, [chosen(key, path, on)]]),
            ),
        ]),
    ),
    ...awsDatabases,
    ...awsDisks,
    ...awsServices,
    ...awsStorage,
};
