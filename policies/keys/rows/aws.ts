import { joined } from "../../core/lookup";
import { awsDatabases } from "./aws-databases";
import { awsDisks } from "./aws-disks";
import { alike, byProperty, keysNamedBy, rowsOf } from "./builders";
import { awsServices } from "./aws-services";
import { awsStorage, s3Modes } from "./aws-storage";
import type { KeyRows } from "../key-row";
import { sdks } from "./sources";

const { key, chosen, landing } = keysNamedBy("aws-key");

/** Most types name their key in one property, and need nothing beside it: property → types. */
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

/** Data that the service writes to a bucket of the customer's have its key, unless another is named: property → types. */
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

/** Types with a switch beside the key: the property of the key, the switch, and the values that turn the key on. */
const switched: readonly {
    readonly key: string;
    readonly by: string;
    readonly on: readonly string[];
    readonly types: readonly string[];
}[] = [
    {
        key: "encryptionConfiguration.keyId",
        by: "encryptionConfiguration.type",
        on: ["CUSTOMER_KMS"],
        types: [
            "networkfirewall/firewall:Firewall",
            "networkfirewall/firewallPolicy:FirewallPolicy",
            "networkfirewall/ruleGroup:RuleGroup",
        ],
    },
    {
        key: "encryptionConfigurations[].keyId",
        by: "encryptionConfigurations[].type",
        on: ["CUSTOMER_KMS"],
        types: ["networkfirewall/tlsInspectionConfiguration:TlsInspectionConfiguration"],
    },
    {
        key: "encryptionConfigurations[].kmsKey",
        by: "encryptionConfigurations[].encryptionType",
        on: ["KMS", "KMS_DSSE"],
        types: ["ecr/repository:Repository", "ecr/repositoryCreationTemplate:RepositoryCreationTemplate"],
    },
    {
        key: "encryptionConfigurations[].kmsKeyArn",
        by: "encryptionConfigurations[].sseType",
        on: s3Modes,
        types: ["s3/vectorsVectorBucket:VectorsVectorBucket"],
    },
    {
        key: "encryptionConfiguration.kmsKeyArn",
        by: "encryptionConfiguration.sseAlgorithm",
        on: s3Modes,
        types: ["s3tables/tableBucket:TableBucket"],
    },
    {
        key: "encryption.kmsKeyArn",
        by: "encryption.sseAlgorithm",
        on: s3Modes,
        types: ["observabilityadmin/s3TableIntegration:S3TableIntegration"],
    },
    {
        key: "encryptionConfiguration.kmsKeyId",
        by: "encryptionConfiguration.type",
        on: ["CUSTOMER_MANAGED_KMS_KEY"],
        types: ["sfn/activity:Activity", "sfn/stateMachine:StateMachine"],
    },
    {
        key: "encryptionSpecification.kmsKeyIdentifier",
        by: "encryptionSpecification.type",
        on: ["CUSTOMER_MANAGED_KMS_KEY"],
        types: ["keyspaces/table:Table"],
    },
    {
        key: "encryptAtRest.kmsKeyId",
        by: "encryptAtRest.enabled",
        on: ["true"],
        types: ["elasticsearch/domain:Domain", "opensearch/domain:Domain"],
    },
    {
        key: "kmsConfiguration.kmsKeyArn",
        by: "kmsConfiguration.keyType",
        on: ["CustomerManagedKey"],
        types: ["bedrock/agentcoreTokenVaultCmk:AgentcoreTokenVaultCmk"],
    },
    {
        key: "kmsKey",
        by: "kmsEncrypted",
        on: ["true"],
        types: [
            "storagegateway/cachesIscsiVolume:CachesIscsiVolume",
            "storagegateway/storedIscsiVolume:StoredIscsiVolume",
        ],
    },
    {
        key: "kmsKeyArn",
        by: "kmsEncrypted",
        on: ["true"],
        types: ["storagegateway/nfsFileShare:NfsFileShare", "storagegateway/smbFileShare:SmbFileShare"],
    },
    {
        key: "kmsKeyDetails.kmsKeyId",
        by: "kmsKeyDetails.encryptionOption",
        on: ["CUSTOMER_MANAGED_CMK"],
        types: ["codegurureviewer/repositoryAssociation:RepositoryAssociation"],
    },
    { key: "kmsKeyId", by: "encryptionType", on: ["KMS"], types: ["kinesis/stream:Stream"] },
    { key: "kmsKeyId", by: "encrypted", on: ["true"], types: ["efs/fileSystem:FileSystem"] },
    { key: "keyId", by: "type", on: ["KMS"], types: ["xray/encryptionConfig:EncryptionConfig"] },
    {
        key: "sseConfiguration.kmsKeyArn",
        by: "sseConfiguration.customerManagedKeyEnabled",
        on: ["true"],
        types: ["verifiedaccess/group:Group"],
    },
    {
        key: "sseSpecification.kmsKeyArn",
        by: "sseSpecification.customerManagedKeyEnabled",
        on: ["true"],
        types: ["verifiedaccess/endpoint:Endpoint", "verifiedaccess/trustProvider:TrustProvider"],
    },
];

export const awsKeys: KeyRows = joined(
    rowsOf(
        "aws",
        sdks.aws,
        byProperty(named, (property) => key(property)),
        byProperty(landed, (property) => landing(property)),
        ...switched.map((row) => alike(row.types, [chosen(row.key, row.by, row.on)])),
    ),
    awsDatabases,
    awsDisks,
    awsServices,
    awsStorage,
);
