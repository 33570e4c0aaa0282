import type { KeyRows } from "../key-row";
import {
    alike,
    byProperty,
    keysNamedBy,
    rowsOf,
    switchedBy,
    whereNot,
    whereNotGiven,
    type More,
    type RowDraft,
    type RowDrafts,
} from "./builders";
import { sdks } from "./sources";

const { key: kms, chosen } = keysNamedBy("kms-key");
const { key: kmsName } = keysNamedBy("kms-key-name");
const { key: kmsConfig } = keysNamedBy("kms-config");
const { key: awsKey } = keysNamedBy("aws-key");
const { key: vaultKeyId } = keysNamedBy("vault-key-id");

/** Most types name their key in one property, and need nothing beside it: property → types. */
const named: Readonly<Record<string, readonly string[]>> = {
    "backupConfig.encryptionKey.gcpKmsEncryptionKey": ["gkebackup/backupPlan:BackupPlan"],
    "cmekConfig.kmsKeyName": ["firestore/database:Database"],
    "cmekSettings.kmsKeyName": [
        "logging/billingAccountBucketConfig:BillingAccountBucketConfig",
        "logging/folderBucketConfig:FolderBucketConfig",
        "logging/organizationBucketConfig:OrganizationBucketConfig",
        "logging/projectBucketConfig:ProjectBucketConfig",
    ],
    "config.encryptionConfig.kmsKeyName": ["composer/environment:Environment"],
    "controlPlaneEncryption.kmsKey": ["edgecontainer/cluster:Cluster"],
    cryptoKeyName: [
        "eventarc/channel:Channel",
        "eventarc/googleApiSource:GoogleApiSource",
        "eventarc/googleChannelConfig:GoogleChannelConfig",
        "eventarc/messageBus:MessageBus",
        "eventarc/pipeline:Pipeline",
        "netapp/kmsconfig:Kmsconfig",
        "workflows/workflow:Workflow",
    ],
    "cryptoKeyConfig.keyReference": ["datafusion/instance:Instance", "developerconnect/connection:Connection"],
    customerManagedKey: ["redis/instance:Instance"],
    "customerManagedEncryption.kmsKeyName": ["secretmanager/regionalSecret:RegionalSecret"],
    "defaultEncryptionConfiguration.kmsKeyName": ["bigquery/dataset:Dataset"],
    defaultKmsKeyName: ["dataform/config:Config"],
    diskEncryptionKeyName: ["apigee/instance:Instance"],
    "encryption.defaultKmsKeyName": ["storage/bucket:Bucket"],
    "encryptionConfig.kmsKey": ["dataproc/metastoreService:MetastoreService"],
    "encryptionConfig.kmsKeyName": ["backupdisasterrecovery/backupVault:BackupVault"],
    "encryptionConfiguration.kmsKeyName": ["bigquery/dataTransferConfig:DataTransferConfig"],
    "encryptionKey.kmsKey": ["workstations/workstationConfig:WorkstationConfig"],
    "encryptionSpec.cloudKmsKey": ["certificateauthority/caPool:CaPool"],
    "encryptionSpec.cryptoKeyName": ["vectorsearch/collection:Collection"],
    "encryptionSpec.kmsKey": ["diagflow/encryptionSpec:EncryptionSpec"],
    "encryptionSpec.kmsKeyName": [
        "colab/runtimeTemplate:RuntimeTemplate",
        "healthcare/dataset:Dataset",
        "vertex/aiDataset:AiDataset",
        "vertex/aiEndpoint:AiEndpoint",
        "vertex/aiEvaluationMetric:AiEvaluationMetric",
        "vertex/aiFeatureOnlineStore:AiFeatureOnlineStore",
        "vertex/aiFeatureStore:AiFeatureStore",
        "vertex/aiIndex:AiIndex",
        "vertex/aiIndexEndpoint:AiIndexEndpoint",
        "vertex/aiMetadataStore:AiMetadataStore",
        "vertex/aiPersistentResource:AiPersistentResource",
        "vertex/aiReasoningEngine:AiReasoningEngine",
        "vertex/aiTensorboard:AiTensorboard",
    ],
    "environmentConfig.executionConfig.kmsKey": ["dataproc/batch:Batch", "dataproc/sessionTemplate:SessionTemplate"],
    "executionSpec.kmsKey": ["dataplex/task:Task"],
    "gcpConfig.kmsKey": ["managedkafka/cluster:Cluster"],
    kmsKey: [
        "contactcenterinsights/encryptionSpec:EncryptionSpec",
        "essentialcontacts/documentAiWarehouseLocation:DocumentAiWarehouseLocation",
        "gemini/codeRepositoryIndex:CodeRepositoryIndex",
        "lustre/instance:Instance",
        "memorystore/instance:Instance",
        "parametermanager/parameter:Parameter",
        "parametermanager/regionalParameter:RegionalParameter",
        "redis/cluster:Cluster",
        "securesourcemanager/instance:Instance",
    ],
    kmsKeyName: [
        "artifactregistry/repository:Repository",
        "bigquery/connection:Connection",
        "cloudfunctions/function:Function",
        "cloudfunctionsv2/function:Function",
        "dataflow/flexTemplateJob:FlexTemplateJob",
        "dataflow/job:Job",
        "discoveryengine/dataConnector:DataConnector",
        "essentialcontacts/documentAiProcessor:DocumentAiProcessor",
        "filestore/instance:Instance",
        "logging/folderSettings:FolderSettings",
        "logging/organizationSettings:OrganizationSettings",
        "observability/folderSettings:FolderSettings",
        "observability/organizationSettings:OrganizationSettings",
        "observability/projectSettings:ProjectSettings",
        "pubsub/topic:Topic",
    ],
    "localDiskEncryption.kmsKey": ["edgecontainer/nodePool:NodePool"],
    'template.metadata.annotations["run.googleapis.com/encryption-key"]': ["cloudrun/service:Service"],
    "template.encryptionKey": ["cloudrunv2/service:Service", "cloudrunv2/workerPool:WorkerPool"],
    "template.template.encryptionKey": ["cloudrunv2/job:Job"],
    "virtualMachine.virtualMachineConfig.encryptionConfig.kmsKey": ["notebooks/runtime:Runtime"],
};

const disk = { path: "source", from: ["gcp:compute/disk:Disk", "gcp:compute/regionDisk:RegionDisk"] };
/** A disk that is created with a machine. An existing disk has its own key, whatever the machine says. */
const ofMachine = (at: string, more: More = {}): RowDraft =>
    kms("kmsKeySelfLink", {
        at,
        supplied: ["diskEncryptionKeyRaw", "diskEncryptionKeyRsa"],
        inherits: [disk],
        ...more,
    });
const ofTemplate = (at: string): RowDraft => kms("diskEncryptionKey.kmsKeySelfLink", { at, inherits: [disk] });
const handedOver = (block: string, name: string, more: More = {}): RowDraft =>
    kms(`${block}.${name}`, { supplied: [`${block}.rawKey`, `${block}.rsaEncryptedKey`], ...more });
const memory = kms("instanceEncryptionKey.kmsKeySelfLink", { fallbackKey: "the keys of its disks" });
const jobs = ["createNotebookExecutionJobRequest.notebookExecutionJob", "createPipelineJobRequest.pipelineJob"];
const scheduled = jobs.map((at) => kms("encryptionSpec.kmsKeyName", { at }));
const result = (at: string): RowDraft =>
    kms("destinationEncryptionConfiguration.kmsKeyName", { at, fallbackKey: "the key of the dataset it writes to" });
const launched = (at: string): RowDraft => kms("environment.kmsKeyName", { at });
const nodes = (at: string): RowDraft => kms("bootDiskKmsKey", { at });
const variables = (at: string): RowDraft =>
    kms("encryptionKeyValue.kmsKeyName", { at, fallbackKey: "no key: a plain value" });
const restored = (block: string, more: More): RowDraft =>
    kms(`${block}.kmsKeyName`, { supplied: [`${block}.rawKey`], fallbackKey: "the key of what is restored", ...more });

const others: RowDrafts = {
    "alloydb/backup:Backup": [
        kms("encryptionConfig.kmsKeyName", {
            inherits: [{ path: "clusterName", from: ["gcp:alloydb/cluster:Cluster"] }],
        }),
    ],
    "alloydb/cluster:Cluster": [
        kms("encryptionConfig.kmsKeyName"),
        kms("automatedBackupPolicy.encryptionConfig.kmsKeyName", { fallbackKey: "the key of the cluster" }),
        kms("continuousBackupConfig.encryptionConfig.kmsKeyName", { fallbackKey: "the key of the cluster" }),
    ],
    "apigee/organization:Organization": [
        kms("runtimeDatabaseEncryptionKeyName", whereNot("runtimeType", "HYBRID")),
        kms("controlPlaneEncryptionKeyName", { fallbackKey: "no control plane in a multi-region" }),
        kms("apiConsumerDataEncryptionKeyName", { fallbackKey: "no data residency" }),
    ],
    "apihub/apiHubInstance:ApiHubInstance": [chosen("config.cmekKeyName", "config.encryptionType", ["CMEK"])],
    "applicationintegration/client:Client": [
        kmsName("cloudKmsConfig.key", {
            // Without a project, the key is Google's.
            needs: ["cloudKmsConfig.kmsRing", "cloudKmsConfig.kmsLocation", "cloudKmsConfig.kmsProjectId"],
        }),
    ],
    "backupdisasterrecovery/restoreWorkload:RestoreWorkload": [
        restored("diskEncryptionKey", { at: "computeInstanceRestoreProperties.disks[]" }),
        restored("computeInstanceRestoreProperties.instanceEncryptionKey", {}),
        restored("diskRestoreProperties.diskEncryptionKey", {}),
    ],
    "bigquery/job:Job": ["copy", "load", "query"].map(result),
    "bigquery/table:Table": [
        kms("encryptionConfiguration.kmsKeyName", {
            inherits: [
                { path: "datasetId", from: ["gcp:bigquery/dataset:Dataset"] },
                // The data of these tables are not in BigQuery.
                { path: "biglakeConfiguration" },
                { path: "externalDataConfiguration" },
                { path: "view" },
            ],
        }),
    ],
    "bigtable/instance:Instance": [kms("kmsKeyName", { at: "clusters[]" })],
    "cloudbuild/trigger:Trigger": [kms("kmsKeyName", { at: "build.secrets[]" })],
    "colab/schedule:Schedule": scheduled,
    "compute/disk:Disk": [handedOver("diskEncryptionKey", "kmsKeySelfLink")],
    "compute/image:Image": [handedOver("imageEncryptionKey", "kmsKeySelfLink")],
    "compute/instance:Instance": [ofMachine("bootDisk"), ofMachine("attachedDisks[]"), memory],
    "compute/instanceFromMachineImage:InstanceFromMachineImage": [memory],
    "compute/instanceFromTemplate:InstanceFromTemplate": [
        ofMachine("bootDisk", { fallbackKey: "the key of the template" }),
        ofMachine("attachedDisks[]", { fallbackKey: "the key of the template" }),
        memory,
    ],
    "compute/instanceTemplate:InstanceTemplate": [ofTemplate("disks[]")],
    "compute/machineImage:MachineImage": [
        kms("machineImageEncryptionKey.kmsKeyName", { supplied: ["machineImageEncryptionKey.rawKey"] }),
    ],
    "compute/regionDisk:RegionDisk": [handedOver("diskEncryptionKey", "kmsKeyName")],
    "compute/regionInstanceGroupManager:RegionInstanceGroupManager": [
        kms("diskEncryptionKey.kmsKeySelfLink", {
            at: "instanceFlexibilityPolicy.instanceSelections[].disks[]",
            supplied: ["diskEncryptionKey.rawKey", "diskEncryptionKey.rsaEncryptedKey"],
            inherits: [disk],
        }),
    ],
    "compute/regionInstanceTemplate:RegionInstanceTemplate": [ofTemplate("disks[]")],
    // A snapshot has the key of its disk, unless it names its own.
    "compute/snapshot:Snapshot": [
        handedOver("snapshotEncryptionKey", "kmsKeySelfLink", { inherits: [{ ...disk, path: "sourceDisk" }] }),
    ],
    "container/awsCluster:AwsCluster": [
        awsKey("controlPlane.configEncryption.kmsKeyArn"),
        awsKey("controlPlane.databaseEncryption.kmsKeyArn"),
        awsKey("controlPlane.mainVolume.kmsKeyArn"),
        awsKey("controlPlane.rootVolume.kmsKeyArn"),
    ],
    "container/awsNodePool:AwsNodePool": [
        awsKey("config.configEncryption.kmsKeyArn"),
        awsKey("config.rootVolume.kmsKeyArn"),
    ],
    "container/azureCluster:AzureCluster": [vaultKeyId("controlPlane.databaseEncryption.keyId")],
    "container/cluster:Cluster": [
        chosen("databaseEncryption.keyName", "databaseEncryption.state", ["ENCRYPTED"]),
        nodes("nodeConfig"),
        // A cluster that does not configure its nodes has nodes with the default configuration.
        kms("nodeConfig.bootDiskKmsKey", {
            ...whereNotGiven("nodeConfig"),
            inherits: [{ path: "enableAutopilot" }, { path: "nodePools" }, { path: "removeDefaultNodePool" }],
        }),
        nodes("nodePools[].nodeConfig"),
        nodes("clusterAutoscaling.autoProvisioningDefaults"),
        kms("controlPlaneDiskEncryptionKey", { at: "userManagedKeysConfig" }),
        kms("gkeopsEtcdBackupEncryptionKey", { at: "userManagedKeysConfig" }),
    ],
    "container/nodePool:NodePool": [kms("nodeConfig.bootDiskKmsKey")],
    "databasemigrationservice/connectionProfile:ConnectionProfile": [kms("cmekKeyName", { at: "cloudsql.settings" })],
    "dataflow/pipeline:Pipeline": [
        launched("workload.dataflowFlexTemplateRequest.launchParameter"),
        launched("workload.dataflowLaunchTemplateRequest.launchParameters"),
    ],
    "dataform/repository:Repository": [
        kms("kmsKeyName", { setBy: { types: ["gcp:dataform/config:Config"], matchedBy: "region" } }),
    ],
    "dataproc/cluster:Cluster": [
        kms("clusterConfig.encryptionConfig.kmsKeyName", { inherits: [{ path: "virtualClusterConfig" }] }),
    ],
    "dataproc/workflowTemplate:WorkflowTemplate": [
        kms("config.encryptionConfig.gcePdKmsKeyName", { at: "placement.managedCluster" }),
        kms("encryptionConfig.kmsKey"),
    ],
    "datastream/stream:Stream": [
        kms("customerManagedEncryptionKey"),
        kms("kmsKeyName", {
            at: "destinationConfig.bigqueryDestinationConfig.sourceHierarchyDatasets.datasetTemplate",
        }),
    ],
    // Everything that Dialogflow keeps in a place has the key that is set for the place.
    ...alike(
        ["diagflow/conversationProfile:ConversationProfile", "diagflow/cxAgent:CxAgent"],
        [
            kms("encryptionSpec.kmsKey", {
                setBy: {
                    types: ["gcp:diagflow/encryptionSpec:EncryptionSpec"],
                    matchedBy: "location",
                    hasNoInput: true,
                },
            }),
        ],
    ),
    "discoveryengine/cmekConfig:CmekConfig": [kms("kmsKey"), kms("kmsKey", { at: "singleRegionKeys[]" })],
    ...alike(
        ["discoveryengine/dataStore:DataStore", "discoveryengine/searchEngine:SearchEngine"],
        [
            kms("kmsKeyName", {
                setBy: { types: ["gcp:discoveryengine/cmekConfig:CmekConfig"], matchedBy: "location" },
            }),
        ],
    ),
    "integrationconnectors/connection:Connection": [
        variables("authConfig.additionalVariables[]"),
        variables("configVariables[]"),
        variables("eventingConfig.additionalVariables[]"),
        variables("eventingConfig.authConfig.additionalVariables[]"),
        variables("sslConfig.additionalVariables[]"),
    ],
    "looker/instance:Instance": [kms("encryptionConfig.kmsKeyName"), kms("kmsKey", { at: "periodicExportConfig" })],
    "netapp/backupVault:BackupVault": [kmsConfig("kmsConfig")],
    "netapp/storagePool:StoragePool": [kmsConfig("kmsConfig")],
    "notebooks/instance:Instance": [chosen("kmsKey", "diskEncryption", ["CMEK"])],
    "secretmanager/secret:Secret": [
        kms("customerManagedEncryption.kmsKeyName", { at: "replication.auto" }),
        kms("customerManagedEncryption.kmsKeyName", { at: "replication.userManaged.replicas[]" }),
    ],
    "spanner/backupSchedule:BackupSchedule": [
        // A backup without a type of encryption, or with this type, has the key of its database.
        kms(["kmsKeyName", "kmsKeyNames[]"], {
            at: "encryptionConfig",
            ...whereNot("encryptionConfig.encryptionType", "USE_DATABASE_ENCRYPTION"),
            ...switchedBy("encryptionType", "CUSTOMER_MANAGED_ENCRYPTION"),
        }),
    ],
    "spanner/database:Database": [kms(["encryptionConfig.kmsKeyName", "encryptionConfig.kmsKeyNames[]"])],
    "sql/databaseInstance:DatabaseInstance": [
        // A replica in its primary's region has the primary's key; in another region Cloud SQL requires its own.
        kms("encryptionKeyName", {
            inherits: [{ path: "masterInstanceName", from: ["gcp:sql/databaseInstance:DatabaseInstance"] }],
        }),
    ],
    "storage/batchOperationsJob:BatchOperationsJob": [kms("kmsKey", { at: "rewriteObject" })],
    "storage/bucketObject:BucketObject": [
        kms("kmsKeyName", {
            supplied: ["customerEncryption.encryptionKey"],
            inherits: [{ path: "bucket", from: ["gcp:storage/bucket:Bucket"] }],
        }),
    ],
    "vertex/aiSchedule:AiSchedule": scheduled,
    "workbench/instance:Instance": [
        chosen("gceSetup.bootDisk.kmsKey", "gceSetup.bootDisk.diskEncryption", ["CMEK"]),
        chosen("kmsKey", "diskEncryption", ["CMEK"], { at: "gceSetup.dataDisks" }),
    ],
};

export const gcpKeys: KeyRows = rowsOf(
    "gcp",
    sdks.gcp,
    byProperty(named, (property) => kms(property)),
    others,
);
