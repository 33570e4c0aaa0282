/**
 * The types of Google's own APIs, each in several versions of one API. What the service does with a key is as in the rows
 * of its twin in `gcp`; `compute/v1+beta:Disk` is two types.
 */
import { joined, tableOf } from "../../core/lookup";
import {
    alike,
    keysNamedBy,
    rowsOf,
    switchedBy,
    whereNot,
    whereNotGiven,
    type More,
    type RowDraft,
    type RowDrafts,
} from "./builders";
import type { KeyRows } from "../key-row";
import { sdks } from "./sources";

const { key: kms, chosen } = keysNamedBy("kms-key");

/** `compute/alpha+v1:Disk` → `compute/alpha:Disk`, `compute/v1:Disk`. */
const versionsOf = (types: string): readonly string[] => {
    const [, api, versions, name] = /^(\w+)\/([\w+]+):(\w+)$/.exec(types) ?? [];
    return (versions ?? "").split("+").map((version) => `${api}/${version}:${name}`);
};
const everyVersion = (table: RowDrafts): RowDrafts =>
    joined(...Object.entries(table).map(([types, drafts]) => alike(versionsOf(types), drafts)));

/** Most types name their key in one property, and need nothing beside it: property → types. */
const named: Readonly<Record<string, readonly string[]>> = {
    "backupConfig.encryptionKey.gcpKmsEncryptionKey": ["gkebackup/v1:BackupPlan"],
    "bootDiskConfig.customerEncryptionKey.kmsKeyName": ["tpu/v2alpha1:Node"],
    "cmekSettings.kmsKeyName": [
        "logging/v2:BillingAccountBucket",
        "logging/v2:Bucket",
        "logging/v2:FolderBucket",
        "logging/v2:OrganizationBucket",
    ],
    "config.cmekKeyName": ["apigeeregistry/v1:Instance"],
    "config.encryptionConfig.kmsKeyName": ["composer/v1+v1beta1:Environment"],
    cryptoKeyName: ["eventarc/v1:Channel", "workflows/v1:Workflow"],
    "cryptoKeyConfig.keyReference": ["datafusion/v1+v1beta1:Instance"],
    customerManagedKey: ["redis/v1+v1beta1:Instance"],
    "defaultEncryptionConfiguration.kmsKeyName": ["bigquery/v2:Dataset"],
    diskEncryptionKeyName: ["apigee/v1:Instance"],
    "encryption.defaultKmsKeyName": ["storage/v1:Bucket"],
    "encryption.kmsKey": ["vmmigration/v1+v1alpha1:Source"],
    "encryptionConfig.kmsKey": ["metastore/v1+v1alpha+v1beta:Service"],
    "encryptionConfig.kmsKeyName": ["bigtableadmin/v2:Cluster", "looker/v1:Instance", "spanner/v1:Database"],
    "encryptionConfiguration.kmsKeyName": ["bigquerydatatransfer/v1:TransferConfig"],
    "encryptionKey.kmsKey": ["workstations/v1+v1beta:WorkstationConfig"],
    "encryptionSpec.kmsKeyName": [
        "aiplatform/v1+v1beta1:BatchPredictionJob",
        "aiplatform/v1+v1beta1:CustomJob",
        "aiplatform/v1+v1beta1:DataLabelingJob",
        "aiplatform/v1+v1beta1:Dataset",
        "aiplatform/v1+v1beta1:Endpoint",
        "aiplatform/v1+v1beta1:Featurestore",
        "aiplatform/v1+v1beta1:HyperparameterTuningJob",
        "aiplatform/v1+v1beta1:Index",
        "aiplatform/v1+v1beta1:IndexEndpoint",
        "aiplatform/v1+v1beta1:MetadataStore",
        "aiplatform/v1+v1beta1:ModelDeploymentMonitoringJob",
        "aiplatform/v1+v1beta1:NasJob",
        "aiplatform/v1beta1:PersistentResource",
        "aiplatform/v1+v1beta1:PipelineJob",
        "aiplatform/v1+v1beta1:Tensorboard",
    ],
    "environment.kmsKeyName": ["dataflow/v1b3:Template"],
    "environment.serviceKmsKeyName": ["dataflow/v1b3:Job"],
    "environmentConfig.executionConfig.kmsKey": [
        "dataproc/v1:Batch",
        "dataproc/v1:Session",
        "dataproc/v1:SessionTemplate",
    ],
    "executionSpec.kmsKey": ["dataplex/v1:Task"],
    kmsKey: ["contactcenteraiplatform/v1alpha1:ContactCenter"],
    kmsKeyName: [
        "artifactregistry/v1+v1beta1+v1beta2:Repository",
        "cloudfunctions/v1+v2+v2alpha+v2beta:Function",
        "documentai/v1+v1beta3:Processor",
        "file/v1+v1beta1:Instance",
        "pubsub/v1:Topic",
    ],
    "template.encryptionKey": ["run/v2:Service"],
    "template.template.encryptionKey": ["run/v2:Job"],
    "virtualMachine.virtualMachineConfig.encryptionConfig.kmsKey": ["notebooks/v1:Runtime"],
};

const disks = ["alpha", "beta", "v1"].flatMap((version) =>
    ["Disk", "RegionDisk"].map((name) => `google-native:compute/${version}:${name}`),
);
const handedOver = (block: string, more: More = {}): RowDraft =>
    kms(`${block}.kmsKeyName`, { supplied: [`${block}.rawKey`, `${block}.rsaEncryptedKey`], ...more });
/** A disk that is created with a machine. An existing disk has its own key, whatever the machine says. */
const ofMachine = (at: string): RowDraft =>
    handedOver("diskEncryptionKey", { at, inherits: [{ path: "source", from: disks }] });
const snapshot = handedOver("snapshotEncryptionKey", { inherits: [{ path: "sourceDisk", from: disks }] });
const variables = (at: string): RowDraft =>
    kms("encryptionKeyValue.kmsKeyName", { at, fallbackKey: "no key: a plain value" });
const builds = (...at: readonly string[]): readonly RowDraft[] => at.map((each) => kms("kmsKeyName", { at: each }));
const launched = (at: string): RowDraft => kms("environment.kmsKeyName", { at });
const nodes = (at: string): RowDraft => kms("bootDiskKmsKey", { at });
const result = (kind: string): RowDraft =>
    kms("destinationEncryptionConfiguration.kmsKeyName", {
        at: `configuration.${kind}`,
        fallbackKey: "the key of the dataset it writes to",
    });
const ofCluster = "encryptionConfig.kmsKeyName";
const nodePools = "nodePoolTarget[].nodePoolConfig.config";
/** The key of a cluster's disks, by either of its names. */
const dataproc = ["encryptionConfig.gcePdKmsKeyName", "encryptionConfig.kmsKey"] as const;
const managed = "placement.managedCluster.config";
const migrated = "computeEngineDisksTargetDefaults";

const others: RowDrafts = {
    "aiplatform/v1+v1beta1:Schedule": [
        kms("encryptionSpec.kmsKeyName", { at: "createPipelineJobRequest.pipelineJob" }),
    ],
    "aiplatform/v1+v1beta1:TrainingPipeline": [
        kms("encryptionSpec.kmsKeyName"),
        kms("encryptionSpec.kmsKeyName", { at: "modelToUpload", fallbackKey: "the key of the pipeline" }),
    ],
    "alloydb/v1+v1alpha+v1beta:Backup": [
        kms(ofCluster, {
            inherits: [
                {
                    path: "clusterName",
                    from: ["v1", "v1alpha", "v1beta"].map((version) => `google-native:alloydb/${version}:Cluster`),
                },
            ],
        }),
    ],
    "alloydb/v1+v1alpha+v1beta:Cluster": [
        kms(ofCluster),
        ...["automatedBackupPolicy", "continuousBackupConfig"].map((policy) =>
            kms(`${policy}.${ofCluster}`, { fallbackKey: "the key of the cluster" }),
        ),
    ],
    "apigee/v1:Organization": [
        kms("runtimeDatabaseEncryptionKeyName", whereNot("runtimeType", "HYBRID")),
        kms("controlPlaneEncryptionKeyName", { fallbackKey: "no control plane in a multi-region" }),
        kms("apiConsumerDataEncryptionKeyName", { fallbackKey: "no data residency" }),
    ],
    "appengine/v1+v1beta:Version": [
        kms("resources.kmsKeyReference", { fallbackKey: "no data: the disk of a machine of Cloud Composer" }),
    ],
    "bigquery/v2:Job": ["copy", "load", "query"].map(result),
    "bigquery/v2:Table": [
        kms("encryptionConfiguration.kmsKeyName", {
            inherits: [
                { path: "datasetId", from: ["google-native:bigquery/v2:Dataset"] },
                // The data of these tables are not in BigQuery.
                { path: "biglakeConfiguration" },
                { path: "externalDataConfiguration" },
                { path: "view" },
            ],
        }),
    ],
    "cloudbuild/v1:Build": builds("availableSecrets.inline[]", "secrets[]"),
    "cloudbuild/v1:Trigger": builds("build.availableSecrets.inline[]", "build.secrets[]"),
    "compute/alpha+beta+v1:Disk": [handedOver("diskEncryptionKey")],
    "compute/alpha+beta+v1:Image": [handedOver("imageEncryptionKey")],
    "compute/alpha+beta+v1:Instance": [
        ofMachine("disks[]"),
        handedOver("instanceEncryptionKey", { fallbackKey: "the keys of its disks" }),
    ],
    "compute/alpha+beta+v1:InstanceTemplate": [ofMachine("properties.disks[]")],
    "compute/alpha+beta+v1:MachineImage": [handedOver("machineImageEncryptionKey")],
    "compute/alpha+beta+v1:RegionDisk": [handedOver("diskEncryptionKey")],
    "compute/alpha+beta+v1:RegionInstanceTemplate": [ofMachine("properties.disks[]")],
    // A snapshot has the key of its disk, unless it names its own.
    "compute/alpha+beta+v1:Snapshot": [snapshot],
    "compute/alpha:RegionSnapshot": [snapshot],
    "compute/alpha:ZoneQueuedResource": [ofMachine("bulkInsertInstanceResource.instanceProperties.disks[]")],
    "connectors/v1:Connection": [
        variables("authConfig.additionalVariables[]"),
        variables("configVariables[]"),
        variables("eventingConfig.additionalVariables[]"),
        variables("eventingConfig.authConfig.additionalVariables[]"),
        variables("eventingConfig.encryptionKey"),
        variables("sslConfig.additionalVariables[]"),
    ],
    "connectors/v1:CustomConnectorVersion": [variables("authConfig.additionalVariables[]")],
    "container/v1+v1beta1:Cluster": [
        chosen("databaseEncryption.keyName", "databaseEncryption.state", ["ENCRYPTED"]),
        nodes("nodeConfig"),
        // A cluster that does not configure its nodes has nodes with the default configuration.
        kms("nodeConfig.bootDiskKmsKey", {
            ...whereNotGiven("nodeConfig"),
            inherits: [{ path: "autopilot.enabled" }, { path: "nodePools" }],
        }),
        nodes("nodePools[].config"),
        nodes("autoscaling.autoprovisioningNodePoolDefaults"),
    ],
    "container/v1+v1beta1:NodePool": [kms("config.bootDiskKmsKey")],
    "datamigration/v1:ConnectionProfile": [
        kms("encryptionConfig.kmsKeyName", { at: "alloydb.settings" }),
        kms("cmekKeyName", { at: "cloudsql.settings" }),
    ],
    "datamigration/v1:MigrationJob": [kms("cmekKeyName", { fallbackKey: "the key of the connection profile" })],
    "datapipelines/v1:Pipeline": [
        launched("workload.dataflowFlexTemplateRequest.launchParameter"),
        launched("workload.dataflowLaunchTemplateRequest.launchParameters"),
    ],
    "dataproc/v1:Cluster": [
        kms([`config.${dataproc[0]}`, `config.${dataproc[1]}`], { inherits: [{ path: "virtualClusterConfig" }] }),
        nodes(`config.gkeClusterConfig.${nodePools}`),
        nodes(`virtualClusterConfig.kubernetesClusterConfig.gkeClusterConfig.${nodePools}`),
    ],
    "dataproc/v1beta2:Cluster": [kms(`config.${dataproc[0]}`)],
    "dataproc/v1:WorkflowTemplate": [
        kms(dataproc, { at: managed }),
        nodes(`${managed}.gkeClusterConfig.${nodePools}`),
        kms("encryptionConfig.kmsKey"),
    ],
    "dataproc/v1beta2:WorkflowTemplate": [kms(dataproc[0], { at: managed })],
    "datastream/v1:Stream": [
        kms("customerManagedEncryptionKey"),
        kms("kmsKeyName", {
            at: "destinationConfig.bigqueryDestinationConfig.sourceHierarchyDatasets.datasetTemplate",
        }),
    ],
    "datastream/v1alpha1:Stream": [kms("customerManagedEncryptionKey")],
    // A backup has the key of its instance, unless it names its own.
    "file/v1:Backup": [
        kms("kmsKey", { inherits: [{ path: "sourceInstance", from: ["google-native:file/v1:Instance"] }] }),
    ],
    "file/v1beta1:Backup": [
        kms("kmsKeyName", {
            inherits: [{ path: "sourceInstance", from: ["google-native:file/v1beta1:Instance"] }],
        }),
    ],
    "ml/v1:Job": [kms("encryptionConfig.kmsKeyName", { at: "trainingInput" })],
    "notebooks/v1:Instance": [chosen("kmsKey", "diskEncryption", ["CMEK"])],
    "notebooks/v2:Instance": [
        chosen("gceSetup.bootDisk.kmsKey", "gceSetup.bootDisk.diskEncryption", ["CMEK"]),
        chosen("kmsKey", "diskEncryption", ["CMEK"], { at: "gceSetup.dataDisks[]" }),
    ],
    "secretmanager/v1:Secret": [
        kms("customerManagedEncryption.kmsKeyName", { at: "replication.automatic" }),
        kms("customerManagedEncryption.kmsKeyName", { at: "replication.userManaged.replicas[]" }),
    ],
    "spanner/v1:Backup": [
        kms("encryptionConfigKmsKeyName", {
            ...whereNot("encryptionConfigEncryptionType", "USE_DATABASE_ENCRYPTION"),
            ...switchedBy("encryptionConfigEncryptionType", "CUSTOMER_MANAGED_ENCRYPTION"),
        }),
    ],
    "sqladmin/v1+v1beta4:BackupRun": [
        kms("diskEncryptionConfiguration.kmsKeyName", { fallbackKey: "the key of the instance" }),
    ],
    "sqladmin/v1+v1beta4:Instance": [
        // A replica in its primary's region has the primary's key; in another region Cloud SQL requires its own.
        kms("diskEncryptionConfiguration.kmsKeyName", {
            inherits: [
                {
                    path: "masterInstanceName",
                    from: ["v1", "v1beta4"].map((version) => `google-native:sqladmin/${version}:Instance`),
                },
            ],
        }),
    ],
    "storage/v1:BucketObject": [
        kms("kmsKeyName", { inherits: [{ path: "bucket", from: ["google-native:storage/v1:Bucket"] }] }),
    ],
    "tpu/v2alpha1:QueuedResource": [
        kms("bootDiskConfig.customerEncryptionKey.kmsKeyName", { at: "tpu.nodeSpec[].node" }),
    ],
    "vmmigration/v1+v1alpha1:MigratingVm": [
        kms("encryption.kmsKey", { at: `${migrated}.disks[]` }),
        kms("encryption.kmsKey", { at: `${migrated}.vmTargetDefaults.bootDiskDefaults` }),
        kms("encryption.kmsKey", { at: `${migrated}.vmTargetDefaults`, fallbackKey: "the keys of its disks" }),
        kms("encryption.kmsKey", { at: "computeEngineTargetDefaults" }),
    ],
};

const drafts: RowDrafts = tableOf(
    Object.entries(named).flatMap(([property, types]) => types.map((each) => [each, [kms(property)]])),
);

export const googleNativeKeys: KeyRows = rowsOf(
    "google-native",
    sdks.googleNative,
    everyVersion(drafts),
    everyVersion(others),
);
