import type { KeyRow, KeyRows } from "../key-row";

const source = "@pulumi/gcp 9.37.0, inputs";
type More = Omit<Partial<KeyRow>, "key" | "shape" | "source">;
const kms = (key: string | readonly [string, ...string[]], more: More = {}): KeyRow => ({
    key: typeof key === "string" ? [key] : key,
    shape: "kms-key",
    ...more,
    source,
});

/** Most types name their key in one property, and what else they say does not matter: by that property. */
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
    "template.encryptionKey": ["cloudrunv2/service:Service", "cloudrunv2/workerPool:WorkerPool"],
    "template.template.encryptionKey": ["cloudrunv2/job:Job"],
    "virtualMachine.virtualMachineConfig.encryptionConfig.kmsKey": ["notebooks/runtime:Runtime"],
};

const chosen = (key: string, path: string, value: string, more: More = {}): KeyRow =>
    kms(key, { switch: { path, on: [value], absent: "off" }, ...more });
const disk = { path: "source", from: ["gcp:compute/disk:Disk", "gcp:compute/regionDisk:RegionDisk"] };
/** A disk of a machine, made with it; one that is there already has its own key, whatever the machine says. */
const ofMachine = (at: string, more: More = {}): KeyRow =>
    kms("kmsKeySelfLink", {
        at,
        supplied: ["diskEncryptionKeyRaw", "diskEncryptionKeyRsa"],
        inherits: [disk],
        ...more,
    });
const ofTemplate = (at: string): KeyRow => kms("diskEncryptionKey.kmsKeySelfLink", { at, inherits: [disk] });
const handedOver = (block: string, name: string, more: More = {}): KeyRow =>
    kms(`${block}.${name}`, { supplied: [`${block}.rawKey`, `${block}.rsaEncryptedKey`], ...more });
const memory = kms("instanceEncryptionKey.kmsKeySelfLink", { otherwise: "the keys of its disks" });
const jobs = ["createNotebookExecutionJobRequest.notebookExecutionJob", "createPipelineJobRequest.pipelineJob"];
const scheduled = jobs.map((at) => kms("encryptionSpec.kmsKeyName", { at }));
const result = (at: string): KeyRow =>
    kms("destinationEncryptionConfiguration.kmsKeyName", { at, otherwise: "the key of the dataset it writes to" });
const launched = (at: string): KeyRow => kms("environment.kmsKeyName", { at });
const nodes = (at: string): KeyRow => kms("bootDiskKmsKey", { at });
const variables = (at: string): KeyRow =>
    kms("encryptionKeyValue.kmsKeyName", { at, otherwise: "no key: a plain value" });
const awsKey = (...paths: readonly string[]): readonly KeyRow[] =>
    paths.map((path) => ({ key: [path], shape: "aws-key", source }));
const netappKey: KeyRow = { key: ["kmsConfig"], shape: "kms-config", source };
const restored = (block: string, more: More): KeyRow =>
    kms(`${block}.kmsKeyName`, { supplied: [`${block}.rawKey`], otherwise: "the key of what is restored", ...more });

const others: KeyRows = {
    "alloydb/backup:Backup": [
        kms("encryptionConfig.kmsKeyName", {
            inherits: [{ path: "clusterName", from: ["gcp:alloydb/cluster:Cluster"] }],
        }),
    ],
    "alloydb/cluster:Cluster": [
        kms("encryptionConfig.kmsKeyName"),
        kms("automatedBackupPolicy.encryptionConfig.kmsKeyName", { otherwise: "the key of the cluster" }),
        kms("continuousBackupConfig.encryptionConfig.kmsKeyName", { otherwise: "the key of the cluster" }),
    ],
    "apigee/organization:Organization": [
        kms("runtimeDatabaseEncryptionKeyName", { where: { path: "runtimeType", not: ["HYBRID"] } }),
        kms("controlPlaneEncryptionKeyName", { otherwise: "no control plane in a multi-region" }),
        kms("apiConsumerDataEncryptionKeyName", { otherwise: "no data residency" }),
    ],
    "apihub/apiHubInstance:ApiHubInstance": [chosen("config.cmekKeyName", "config.encryptionType", "CMEK")],
    "applicationintegration/client:Client": [
        {
            key: ["cloudKmsConfig.key"],
            shape: "kms-key-name",
            // Without a project, the key is Google's.
            needs: ["cloudKmsConfig.kmsRing", "cloudKmsConfig.kmsLocation", "cloudKmsConfig.kmsProjectId"],
            source,
        },
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
                // What these hold is elsewhere.
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
        ofMachine("bootDisk", { otherwise: "the key of the template" }),
        ofMachine("attachedDisks[]", { otherwise: "the key of the template" }),
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
    "container/awsCluster:AwsCluster": awsKey(
        "controlPlane.configEncryption.kmsKeyArn",
        "controlPlane.databaseEncryption.kmsKeyArn",
        "controlPlane.mainVolume.kmsKeyArn",
        "controlPlane.rootVolume.kmsKeyArn",
    ),
    "container/awsNodePool:AwsNodePool": awsKey("config.configEncryption.kmsKeyArn", "config.rootVolume.kmsKeyArn"),
    "container/azureCluster:AzureCluster": [
        { key: ["controlPlane.databaseEncryption.keyId"], shape: "vault-key-id", source },
    ],
    "container/cluster:Cluster": [
        chosen("databaseEncryption.keyName", "databaseEncryption.state", "ENCRYPTED"),
        nodes("nodeConfig"),
        // Without a word on nodes, a cluster has some of the standard kind.
        kms("nodeConfig.bootDiskKmsKey", {
            where: { path: "nodeConfig", given: false },
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
        kms("kmsKeyName", { elsewhere: { types: ["gcp:dataform/config:Config"], names: "region" } }),
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
    ...Object.fromEntries(
        ["diagflow/conversationProfile:ConversationProfile", "diagflow/cxAgent:CxAgent"].map((type) => [
            type,
            [
                kms("encryptionSpec.kmsKey", {
                    elsewhere: {
                        types: ["gcp:diagflow/encryptionSpec:EncryptionSpec"],
                        names: "location",
                        only: true,
                    },
                }),
            ],
        ]),
    ),
    "discoveryengine/cmekConfig:CmekConfig": [kms("kmsKey"), kms("kmsKey", { at: "singleRegionKeys[]" })],
    ...Object.fromEntries(
        ["discoveryengine/dataStore:DataStore", "discoveryengine/searchEngine:SearchEngine"].map((type) => [
            type,
            [
                kms("kmsKeyName", {
                    elsewhere: { types: ["gcp:discoveryengine/cmekConfig:CmekConfig"], names: "location" },
                }),
            ],
        ]),
    ),
    "integrationconnectors/connection:Connection": [
        variables("authConfig.additionalVariables[]"),
        variables("configVariables[]"),
        variables("eventingConfig.additionalVariables[]"),
        variables("eventingConfig.authConfig.additionalVariables[]"),
        variables("sslConfig.additionalVariables[]"),
    ],
    "looker/instance:Instance": [kms("encryptionConfig.kmsKeyName"), kms("kmsKey", { at: "periodicExportConfig" })],
    "netapp/backupVault:BackupVault": [netappKey],
    "netapp/storagePool:StoragePool": [netappKey],
    "notebooks/instance:Instance": [chosen("kmsKey", "diskEncryption", "CMEK")],
    "secretmanager/secret:Secret": [
        kms("customerManagedEncryption.kmsKeyName", { at: "replication.auto" }),
        kms("customerManagedEncryption.kmsKeyName", { at: "replication.userManaged.replicas[]" }),
    ],
    "spanner/backupSchedule:BackupSchedule": [
        {
            // Without a word on it, or asked to, a backup has the key of its database.
            key: ["kmsKeyName", "kmsKeyNames[]"],
            shape: "kms-key",
            at: "encryptionConfig",
            where: { path: "encryptionConfig.encryptionType", not: ["USE_DATABASE_ENCRYPTION"] },
            switch: { path: "encryptionType", on: ["CUSTOMER_MANAGED_ENCRYPTION"], absent: "off" },
            source,
        },
    ],
    "spanner/database:Database": [kms(["encryptionConfig.kmsKeyName", "encryptionConfig.kmsKeyNames[]"])],
    "sql/databaseInstance:DatabaseInstance": [
        // A replica in its primary's region has the primary's key; in another one Cloud SQL asks for its own.
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
        chosen("gceSetup.bootDisk.kmsKey", "gceSetup.bootDisk.diskEncryption", "CMEK"),
        chosen("kmsKey", "diskEncryption", "CMEK", { at: "gceSetup.dataDisks" }),
    ],
};

export const gcpKeys: KeyRows = Object.fromEntries([
    ...Object.entries(named).flatMap(([property, types]) =>
        types.map((type): [string, readonly KeyRow[]] => [`gcp:${type}`, [kms(property)]]),
    ),
    ...Object.entries(others).map(([type, rows]): [string, readonly KeyRow[]] => [`gcp:${type}`, rows]),
]);
