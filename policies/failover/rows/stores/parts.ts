/** Parts of stores that hold data of their own where the store is not in the stack: by the inputs that name it. */
import type { Group } from "./group";

const database = "a database";
const table = "tables";
const topic = "topics";
const health = "health records";

const cosmosOwners = ["DatabaseAccount", "CassandraCluster", "MongoCluster"].flatMap((name) => [
    `azure-native:cosmosdb:${name}`,
    `azure-native:documentdb:${name}`,
]);
/** What stands in a database of an account goes with that database. */
const inDatabase = (database: string, path: string, ...types: readonly string[]): Group => ({
    types,
    holds: table,
    partOf: ["accountName", path],
    owners: [...cosmosOwners, `azure-native:cosmosdb:${database}`],
});

/** @pulumi/azure-native 3.28.0 */
const azureNative: readonly Group[] = [
    { types: ["storage:BlobContainer"], holds: "objects", partOf: ["accountName"] },
    { types: ["storage:FileShare"], holds: "files", partOf: ["accountName"] },
    { types: ["storage:Table"], holds: table, partOf: ["accountName"] },
    { types: ["storage:Queue"], holds: "messages not yet delivered", partOf: ["accountName"] },
    {
        types: ["sql:Database", "dbforpostgresql:Database", "dbforpostgresql:SingleServerDatabase"],
        holds: database,
        partOf: ["serverName"],
    },
    {
        types: ["dbformysql:Database", "dbformysql:SingleServerDatabase", "dbformariadb:Database"],
        holds: database,
        partOf: ["serverName"],
    },
    { types: ["sql:ManagedDatabase"], holds: database, partOf: ["managedInstanceName"] },
    { types: ["kusto:ReadWriteDatabase"], holds: database, partOf: ["clusterName"] },
    { types: ["synapse:ReadWriteDatabase", "synapse:SqlPool"], holds: database, partOf: ["workspaceName"] },
    { types: ["servicebus:Queue"], holds: "messages not yet delivered", partOf: ["namespaceName"] },
    { types: ["eventhub:EventHub"], holds: "events still kept", partOf: ["namespaceName"] },
    {
        types: [
            "cosmosdb:CassandraResourceCassandraKeyspace",
            "cosmosdb:GraphResourceGraph",
            "cosmosdb:GremlinResourceGremlinDatabase",
            "cosmosdb:MongoDBResourceMongoDBDatabase",
            "cosmosdb:SqlResourceSqlDatabase",
            "cosmosdb:TableResourceTable",
        ],
        holds: database,
        partOf: ["accountName"],
        owners: cosmosOwners,
    },
    inDatabase("SqlResourceSqlDatabase", "databaseName", "cosmosdb:SqlResourceSqlContainer"),
    inDatabase("MongoDBResourceMongoDBDatabase", "databaseName", "cosmosdb:MongoDBResourceMongoDBCollection"),
    inDatabase("GremlinResourceGremlinDatabase", "databaseName", "cosmosdb:GremlinResourceGremlinGraph"),
    inDatabase("CassandraResourceCassandraKeyspace", "keyspaceName", "cosmosdb:CassandraResourceCassandraTable"),
];

/** @pulumi/gcp 9.37.0 */
const gcp: readonly Group[] = [
    { types: ["sql/database:Database", "spanner/database:Database"], holds: database, partOf: ["instance"] },
    { types: ["bigquery/table:Table"], holds: table, partOf: ["datasetId"] },
    { types: ["bigtable/table:Table"], holds: table, partOf: ["instanceName"] },
    { types: ["securesourcemanager/repository:Repository"], holds: "source", partOf: ["instance"] },
    {
        types: ["vertex/aiTensorboardExperiment:AiTensorboardExperiment", "vertex/aiTensorboardRun:AiTensorboardRun"],
        holds: "records of models and runs",
        partOf: ["tensorboard"],
        owners: ["gcp:vertex/aiTensorboard:AiTensorboard"],
    },
    { types: ["managedkafka/topic:Topic"], holds: topic, partOf: ["cluster"] },
    {
        types: ["healthcare/fhirStore:FhirStore", "healthcare/dicomStore:DicomStore", "healthcare/hl7Store:Hl7Store"],
        holds: health,
        partOf: ["dataset"],
    },
    { types: ["healthcare/consentStore:ConsentStore"], holds: health, partOf: ["dataset"] },
];

/** @pulumiverse/scaleway 1.54.0, @ovhcloud/pulumi-ovh 2.19.1 */
const scaleway: readonly Group[] = [
    { types: ["databases/database:Database"], holds: database, partOf: ["instanceId"] },
    { types: ["datawarehouse/database:Database"], holds: database, partOf: ["deploymentId"] },
].map((row) => ({
    ...row,
    owners: ["databases/instance:Instance", "datawarehouse/deployment:Deployment"].map((type) => `scaleway:${type}`),
}));
const ovh: readonly Group[] = [
    {
        types: ["CloudProjectDatabase/databaseInstance:DatabaseInstance", "CloudProjectDatabase/kafkaTopic:KafkaTopic"],
        holds: database,
        partOf: ["clusterId"],
        owners: ["ovh:CloudProject/database:Database"],
    },
    { types: ["Hosting/privateDatabaseDb:PrivateDatabaseDb"], holds: database, partOf: ["serviceName"] },
];

/** @pulumi/aws 7.48.0. A volume of ONTAP goes with its virtual machine, and that with its file system. */
const aws: readonly Group[] = [
    { types: ["keyspaces/table:Table"], holds: table, partOf: ["keyspaceName"] },
    { types: ["timestreamwrite/table:Table"], holds: table, partOf: ["databaseName"] },
    { types: ["s3tables/table:Table"], holds: table, partOf: ["tableBucketArn"] },
    { types: ["msk/topic:Topic"], holds: topic, partOf: ["clusterArn"] },
    { types: ["fsx/ontapStorageVirtualMachine:OntapStorageVirtualMachine"], holds: "files", partOf: ["fileSystemId"] },
    {
        types: ["fsx/ontapVolume:OntapVolume"],
        holds: "files",
        partOf: ["storageVirtualMachineId"],
        owners: ["aws:fsx/ontapStorageVirtualMachine:OntapStorageVirtualMachine"],
    },
    {
        types: ["fsx/openZfsVolume:OpenZfsVolume"],
        holds: "files",
        partOf: ["parentVolumeId"],
        owners: ["aws:fsx/openZfsFileSystem:OpenZfsFileSystem", "aws:fsx/openZfsVolume:OpenZfsVolume"],
    },
];
const awsNative: readonly Group[] = [
    { types: ["cassandra:Table"], holds: table, partOf: ["keyspaceName"] },
    { types: ["timestream:Table"], holds: table, partOf: ["databaseName"] },
    { types: ["s3tables:Table"], holds: table, partOf: ["tableBucketArn"] },
];

/** @pulumi/azure 6.40.0 */
const azure: readonly Group[] = [
    {
        types: ["storage/container:Container", "storage/share:Share"],
        holds: "objects",
        partOf: ["storageAccountName", "storageAccountId"],
    },
    { types: ["storage/dataLakeGen2Filesystem:DataLakeGen2Filesystem"], holds: "files", partOf: ["storageAccountId"] },
    { types: ["storage/table:Table"], holds: table, partOf: ["storageAccountName"] },
    { types: ["storage/queue:Queue"], holds: "messages not yet delivered", partOf: ["storageAccountName"] },
    { types: ["mssql/database:Database"], holds: database, partOf: ["serverId"] },
    { types: ["mssql/managedDatabase:ManagedDatabase"], holds: database, partOf: ["managedInstanceId"] },
    {
        types: ["mysql/flexibleDatabase:FlexibleDatabase", "postgresql/database:Database"],
        holds: database,
        partOf: ["serverName"],
    },
    { types: ["postgresql/flexibleServerDatabase:FlexibleServerDatabase"], holds: database, partOf: ["serverId"] },
    { types: ["kusto/database:Database"], holds: database, partOf: ["clusterName"] },
    { types: ["servicebus/queue:Queue"], holds: "messages not yet delivered", partOf: ["namespaceId"] },
    {
        types: [
            "cosmosdb/cassandraKeyspace:CassandraKeyspace",
            "cosmosdb/gremlinDatabase:GremlinDatabase",
            "cosmosdb/mongoDatabase:MongoDatabase",
            "cosmosdb/sqlDatabase:SqlDatabase",
            "cosmosdb/table:Table",
        ],
        holds: database,
        partOf: ["accountName"],
    },
    ...[
        ["sqlContainer:SqlContainer", "databaseName", "sqlDatabase:SqlDatabase"],
        ["mongoCollection:MongoCollection", "databaseName", "mongoDatabase:MongoDatabase"],
        ["gremlinGraph:GremlinGraph", "databaseName", "gremlinDatabase:GremlinDatabase"],
    ].map(([type, path = "", within]): Group => ({
        types: [`cosmosdb/${type}`],
        holds: table,
        partOf: ["accountName", path],
        owners: ["azure:cosmosdb/account:Account", `azure:cosmosdb/${within}`],
    })),
    {
        types: ["cosmosdb/cassandraTable:CassandraTable"],
        holds: table,
        partOf: ["cassandraKeyspaceId"],
        owners: ["azure:cosmosdb/cassandraKeyspace:CassandraKeyspace", "azure:cosmosdb/account:Account"],
    },
];

/** @pulumi/google-native 0.32.0 */
const googleNative: readonly Group[] = [
    {
        types: ["sqladmin/v1:Database", "sqladmin/v1beta4:Database"],
        holds: database,
        partOf: ["instance"],
        owners: ["google-native:sqladmin/v1:Instance", "google-native:sqladmin/v1beta4:Instance"],
    },
    { types: ["spanner/v1:Database"], holds: database, partOf: ["instanceId"] },
    { types: ["bigtableadmin/v2:Table"], holds: table, partOf: ["instanceId"] },
    { types: ["bigquery/v2:Table"], holds: table, partOf: ["datasetId"] },
];

/** The SDKs of services: what the sources in services.ts and european.ts name. */
const inService = (path: string, holds: string, ...types: readonly string[]): readonly Group[] => [
    { types: types.map((name) => `index/${name}`), holds, partOf: [path] },
];
const services: Readonly<Record<string, readonly Group[]>> = {
    digitalocean: [
        ...inService("clusterId", database, "databaseDb:DatabaseDb"),
        ...inService("clusterId", topic, "databaseKafkaTopic:DatabaseKafkaTopic"),
    ],
    aiven: [
        ...inService(
            "serviceName",
            database,
            "alloydbomniDatabase:AlloydbomniDatabase",
            "clickhouseDatabase:ClickhouseDatabase",
            "mysqlDatabase:MysqlDatabase",
            "pgDatabase:PgDatabase",
        ),
        ...inService("serviceName", topic, "kafkaTopic:KafkaTopic"),
    ],
    confluentcloud: inService("kafkaCluster.id", topic, "kafkaTopic:KafkaTopic"),
    snowflake: inService("database", table, "table:Table"),
    databricks: inService("catalogName", table, "sqlTable:SqlTable", "volume:Volume"),
    exoscale: inService(
        "service",
        database,
        "dbaasMysqlDatabase:DbaasMysqlDatabase",
        "dbaasPgDatabase:DbaasPgDatabase",
    ),
    upcloud: inService("service", database, "managedDatabaseLogicalDatabase:ManagedDatabaseLogicalDatabase"),
    stackit: inService("instanceId", database, "postgresflexDatabase:PostgresflexDatabase"),
    openstack: [{ types: ["database/database:Database"], holds: database, partOf: ["instanceId"] }],
};

/** By the name of the package. */
export const partRows: Readonly<Record<string, readonly Group[]>> = {
    "azure-native": azureNative,
    gcp,
    scaleway,
    ovh,
    aws,
    "aws-native": awsNative,
    azure,
    "google-native": googleNative,
    ...services,
};
