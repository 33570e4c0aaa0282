/** Types of further clouds and services that own data. Read in the SDKs that the sources name. */
import type { Stateful } from "./store";

interface Group extends Stateful {
    readonly types: readonly string[];
}

const disk = "a disk's content";
const objects = "objects";
const files = "files";
const messages = "messages not yet delivered";
const server = "the databases of the server";
const cluster = "the databases of the cluster";
const instance = "the databases of the instance";
const images = "the images without which nothing starts elsewhere";

/** @pulumi/aws 7.48.0 */
const aws: readonly Group[] = [
    { types: ["s3/bucket:Bucket", "s3/bucketV2:BucketV2", "s3/directoryBucket:DirectoryBucket"], holds: objects },
    { types: ["s3tables/tableBucket:TableBucket"], holds: "tables" },
    { types: ["glacier/vault:Vault", "lightsail/bucket:Bucket"], holds: objects },
    { types: ["efs/fileSystem:FileSystem"], holds: files },
    {
        types: [
            "fsx/lustreFileSystem:LustreFileSystem",
            "fsx/ontapFileSystem:OntapFileSystem",
            "fsx/openZfsFileSystem:OpenZfsFileSystem",
            "fsx/windowsFileSystem:WindowsFileSystem",
        ],
        holds: files,
    },
    { types: ["ebs/volume:Volume", "lightsail/disk:Disk"], holds: disk },
    { types: ["rds/instance:Instance"], holds: instance, copyWhen: { path: "replicateSourceDb" } },
    {
        types: ["rds/cluster:Cluster", "neptune/cluster:Cluster"],
        holds: cluster,
        copyWhen: { path: "replicationSourceIdentifier" },
    },
    {
        types: [
            "docdb/cluster:Cluster",
            "docdb/elasticCluster:ElasticCluster",
            "dsql/cluster:Cluster",
            "neptunegraph/graph:Graph",
            "redshift/cluster:Cluster",
            "redshiftserverless/namespace:Namespace",
            "memorydb/cluster:Cluster",
            "timestreaminfluxdb/dbInstance:DbInstance",
            "timestreaminfluxdb/dbCluster:DbCluster",
            "lightsail/database:Database",
        ],
        holds: cluster,
    },
    {
        types: [
            "dynamodb/table:Table",
            "keyspaces/keyspace:Keyspace",
            "timestreamwrite/database:Database",
            "qldb/ledger:Ledger",
        ],
        holds: "tables",
    },
    {
        types: [
            "opensearch/domain:Domain",
            "opensearch/serverlessCollection:ServerlessCollection",
            "elasticsearch/domain:Domain",
        ],
        holds: "indexes",
    },
    { types: ["sqs/queue:Queue", "mq/broker:Broker"], holds: messages },
    { types: ["kinesis/stream:Stream"], holds: "events still kept" },
    { types: ["msk/cluster:Cluster", "msk/serverlessCluster:ServerlessCluster"], holds: "topics" },
    { types: ["ecr/repository:Repository"], holds: images },
];

/** @pulumi/aws-native 1.79.0: the twins of aws's. */
const awsNative: readonly Group[] = [
    { types: ["s3:Bucket", "s3express:DirectoryBucket", "s3vectors:VectorBucket", "lightsail:Bucket"], holds: objects },
    { types: ["s3tables:TableBucket"], holds: "tables" },
    { types: ["efs:FileSystem", "s3files:FileSystem"], holds: files },
    { types: ["ec2:Volume", "lightsail:Disk"], holds: disk },
    { types: ["rds:DbInstance"], holds: instance, copyWhen: { path: "sourceDbInstanceIdentifier" } },
    { types: ["rds:DbCluster"], holds: cluster, copyWhen: { path: "replicationSourceIdentifier" } },
    {
        types: [
            "neptune:DbCluster",
            "docdbelastic:Cluster",
            "dsql:Cluster",
            "neptunegraph:Graph",
            "redshift:Cluster",
            "redshiftserverless:Namespace",
            "memorydb:Cluster",
            "timestream:InfluxDbInstance",
            "timestream:InfluxDbCluster",
            "lightsail:Database",
        ],
        holds: cluster,
    },
    {
        types: ["dynamodb:Table", "dynamodb:GlobalTable", "cassandra:Keyspace", "timestream:Database"],
        holds: "tables",
    },
    { types: ["opensearchservice:Domain", "opensearchserverless:Collection"], holds: "indexes" },
    { types: ["healthlake:FhirDatastore", "healthimaging:Datastore"], holds: "health records" },
    { types: ["sqs:Queue", "amazonmq:Broker"], holds: messages },
    { types: ["kinesis:Stream"], holds: "events still kept" },
    { types: ["msk:Cluster", "msk:ServerlessCluster"], holds: "topics" },
    { types: ["ecr:Repository"], holds: images },
];

/** @pulumi/google-native 0.32.0: the twins of gcp's. */
const googleNative: readonly Group[] = [
    { types: ["storage/v1:Bucket"], holds: objects },
    { types: ["file/v1:Instance"], holds: files },
    { types: ["compute/v1:Disk", "compute/v1:RegionDisk"], holds: disk },
    { types: ["sqladmin/v1:Instance"], holds: instance, copyWhen: { path: "masterInstanceName" } },
    { types: ["spanner/v1:Instance"], holds: instance },
    { types: ["alloydb/v1:Cluster"], holds: cluster },
    { types: ["bigtableadmin/v2:Instance", "bigquery/v2:Dataset"], holds: "tables" },
    { types: ["firestore/v1:Database"], holds: "documents" },
    { types: ["healthcare/v1:Dataset"], holds: "health records" },
    { types: ["pubsub/v1:Subscription"], holds: messages },
    { types: ["artifactregistry/v1:Repository"], holds: images },
];

/** @pulumi/azure 6.40.0: the twins of azure-native's. */
const azure: readonly Group[] = [
    { types: ["storage/account:Account"], holds: "blobs, files, queues and tables" },
    { types: ["compute/managedDisk:ManagedDisk", "elasticsan/volume:Volume"], holds: disk },
    { types: ["netapp/volume:Volume"], holds: files },
    {
        types: [
            "postgresql/flexibleServer:FlexibleServer",
            "postgresql/server:Server",
            "mysql/flexibleServer:FlexibleServer",
        ],
        holds: server,
        copyWhen: { path: "createMode", is: ["Replica"] },
    },
    { types: ["mssql/server:Server"], holds: server },
    { types: ["mssql/managedInstance:ManagedInstance"], holds: instance },
    { types: ["cosmosdb/account:Account"], holds: "the databases of the account" },
    { types: ["cosmosdb/cassandraCluster:CassandraCluster"], holds: "keyspaces" },
    {
        types: ["cosmosdb/postgresqlCluster:PostgresqlCluster"],
        holds: cluster,
        copyWhen: { path: "sourceResourceId" },
    },
    {
        types: ["mongocluster/mongoCluster:MongoCluster", "cosmosdb/mongoCluster:MongoCluster"],
        holds: cluster,
        copyWhen: { path: "createMode", is: ["GeoReplica", "Replica"] },
    },
    { types: ["kusto/cluster:Cluster"], holds: cluster },
    { types: ["synapse/workspace:Workspace"], holds: "the databases of the workspace" },
    { types: ["search/service:Service"], holds: "indexes" },
    { types: ["servicebus/namespace:Namespace"], holds: messages },
    {
        types: ["eventhub/eventHubNamespace:EventHubNamespace", "eventhub/namespace:Namespace"],
        holds: "events still kept",
    },
    { types: ["containerservice/registry:Registry"], holds: images },
];

/** @pulumiverse/scaleway 1.54.0 */
const scaleway: readonly Group[] = [
    { types: ["object/bucket:Bucket", "index/objectBucket:ObjectBucket"], holds: objects },
    { types: ["index/fileFilesystem:FileFilesystem"], holds: files },
    {
        types: [
            "block/volume:Volume",
            "index/blockVolume:BlockVolume",
            "instance/volume:Volume",
            "index/instanceVolume:InstanceVolume",
        ],
        holds: disk,
    },
    {
        types: [
            "databases/instance:Instance",
            "index/databaseInstance:DatabaseInstance",
            "databases/serverlessDatabase:ServerlessDatabase",
            "index/sdbDatabase:SdbDatabase",
            "mongodb/instance:Instance",
            "index/mongoDbInstance:MongoDbInstance",
            "datawarehouse/deployment:Deployment",
        ],
        holds: instance,
    },
    { types: ["opensearch/deployment:Deployment"], holds: "indexes" },
    { types: ["kafka/cluster:Cluster"], holds: "topics" },
    { types: ["mnq/sqsQueue:SqsQueue", "index/mnqSqsQueue:MnqSqsQueue"], holds: messages },
    { types: ["registry/namespace:Namespace", "index/registryNamespace:RegistryNamespace"], holds: images },
];

/** @ovhcloud/pulumi-ovh 2.19.1 */
const ovh: readonly Group[] = [
    { types: ["CloudProject/storage:Storage"], holds: objects },
    { types: ["CloudProject/volume:Volume", "index/cloudStorageBlockVolume:CloudStorageBlockVolume"], holds: disk },
    {
        types: [
            "index/cloudProjectFileStorageShare:CloudProjectFileStorageShare",
            "index/cloudStorageFileShare:CloudStorageFileShare",
            "index/storageEfsShare:StorageEfsShare",
            "Dedicated/nasHAPartition:NasHAPartition",
        ],
        holds: files,
    },
    { types: ["CloudProject/database:Database", "Hosting/privateDatabase:PrivateDatabase"], holds: cluster },
    { types: ["CloudProject/containerRegistry:ContainerRegistry"], holds: images },
];

/** @pulumi/openstack 3.15.2 */
const openstack: readonly Group[] = [
    { types: ["objectstorage/container:Container"], holds: objects },
    {
        types: ["blockstorage/volume:Volume", "blockstorage/volumeV2:VolumeV2", "blockstorage/volumeV1:VolumeV1"],
        holds: disk,
    },
    { types: ["sharedfilesystem/share:Share"], holds: files },
    { types: ["database/instance:Instance"], holds: instance },
];

/** @pulumi/hcloud 1.41.0 */
const hcloud: readonly Group[] = [
    { types: ["index/volume:Volume"], holds: disk },
    { types: ["index/storageBox:StorageBox"], holds: files },
];

/** @pulumi/digitalocean 4.80.1 */
const digitalocean: readonly Group[] = [
    { types: ["index/spacesBucket:SpacesBucket"], holds: objects },
    { types: ["index/volume:Volume"], holds: disk },
    { types: ["index/nfs:Nfs"], holds: files },
    { types: ["index/databaseCluster:DatabaseCluster", "index/vectorDatabase:VectorDatabase"], holds: cluster },
    { types: ["index/containerRegistry:ContainerRegistry"], holds: images },
];

/** @pulumi/cloudflare 6.22.1. A Durable Object keeps its data in the script that declares it. */
const cloudflare: readonly Group[] = [
    { types: ["index/r2Bucket:R2Bucket"], holds: objects },
    { types: ["index/d1Database:D1Database"], holds: "tables" },
    { types: ["index/workersKvNamespace:WorkersKvNamespace"], holds: "keys and values" },
    { types: ["index/queue:Queue"], holds: messages },
    {
        types: ["index/workersScript:WorkersScript"],
        holds: "the content of its Durable Objects",
        when: { path: "bindings[].type", is: ["durable_object_namespace"] },
    },
];

/** @pulumi/mongodbatlas 4.16.0 */
const mongodbatlas: readonly Group[] = [
    {
        types: [
            "index/advancedCluster:AdvancedCluster",
            "index/cluster:Cluster",
            "index/flexCluster:FlexCluster",
            "index/serverlessInstance:ServerlessInstance",
        ],
        holds: cluster,
    },
];

/** @pulumi/aiven 6.51.0 */
const aiven: readonly Group[] = [
    {
        types: [
            "pg:Pg",
            "mySql:MySql",
            "cassandra:Cassandra",
            "clickhouse:Clickhouse",
            "influxDb:InfluxDb",
            "m3Db:M3Db",
        ].map((name) => `index/${name}`),
        holds: "the databases of the service",
    },
    { types: ["index/openSearch:OpenSearch"], holds: "indexes" },
    { types: ["index/kafka:Kafka"], holds: "topics" },
];

/** @pulumi/snowflake 1.3.0 */
const snowflake: readonly Group[] = [{ types: ["index/database:Database"], holds: "tables" }];
/** @pulumi/confluentcloud 2.82.0 */
const confluentcloud: readonly Group[] = [{ types: ["index/kafkaCluster:KafkaCluster"], holds: "topics" }];

/** Packages whose SDK was not read: the types are those of the Pulumi registry. */
const unread: Readonly<Record<string, readonly Group[]>> = {
    neon: [{ types: ["index/project:Project"], holds: "the databases of the project" }],
    exoscale: [
        { types: ["index/blockStorageVolume:BlockStorageVolume"], holds: disk },
        { types: ["index/database:Database", "index/dbaas:Dbaas"], holds: "the databases of the service" },
        { types: ["index/sosBucket:SosBucket"], holds: objects },
    ],
    upcloud: [
        { types: ["index/storage:Storage"], holds: disk },
        { types: ["index/fileStorage:FileStorage"], holds: files },
        { types: ["index/managedObjectStorage:ManagedObjectStorage"], holds: objects },
        {
            types: [
                "index/managedDatabasePostgresql:ManagedDatabasePostgresql",
                "index/managedDatabaseMysql:ManagedDatabaseMysql",
                "index/managedDatabaseOpensearch:ManagedDatabaseOpensearch",
            ],
            holds: "the databases of the service",
        },
    ],
    ionoscloud: [
        { types: ["compute/volume:Volume"], holds: disk },
        { types: ["index/s3Bucket:S3Bucket", "objectstorage/s3Bucket:S3Bucket"], holds: objects },
        {
            types: [
                "dbaas/pSQLCluster:PSQLCluster",
                "dbaas/mongoCluster:MongoCluster",
                "dbaas/mariaDBCluster:MariaDBCluster",
            ],
            holds: cluster,
        },
        { types: ["nfs/cluster:Cluster"], holds: files },
    ],
};

const packages: Readonly<Record<string, readonly Group[]>> = {
    aws,
    "aws-native": awsNative,
    "google-native": googleNative,
    azure,
    scaleway,
    ovh,
    openstack,
    hcloud,
    digitalocean,
    cloudflare,
    mongodbatlas,
    aiven,
    snowflake,
    confluentcloud,
    ...unread,
};

export const unreadPackages: readonly string[] = Object.keys(unread);
export const furtherStores: Readonly<Record<string, Stateful>> = Object.fromEntries(
    Object.entries(packages).flatMap(([name, groups]) =>
        groups.flatMap(({ types, ...row }) => types.map((type): [string, Stateful] => [`${name}:${type}`, row])),
    ),
);
