/** Stores of further clouds and services. */
import { disk, objects, files, messages, cluster, instance, images, type Group } from "./group";

/** @pulumi/digitalocean 4.80.1 */
export const digitalocean: readonly Group[] = [
    { types: ["index/spacesBucket:SpacesBucket"], holds: objects },
    { types: ["index/volume:Volume"], holds: disk },
    { types: ["index/nfs:Nfs"], holds: files },
    { types: ["index/databaseCluster:DatabaseCluster", "index/vectorDatabase:VectorDatabase"], holds: cluster },
    {
        types: ["index/containerRegistry:ContainerRegistry", "index/containerRegistries:ContainerRegistries"],
        holds: images,
    },
];

/** @pulumi/cloudflare 6.22.1. A Durable Object keeps its data in the script that declares it. */
export const cloudflare: readonly Group[] = [
    { types: ["index/r2Bucket:R2Bucket"], holds: objects },
    { types: ["index/d1Database:D1Database"], holds: "tables" },
    { types: ["index/workersKvNamespace:WorkersKvNamespace"], holds: "keys and values" },
    { types: ["index/queue:Queue"], holds: messages },
    {
        types: [
            "index/workersScript:WorkersScript",
            "index/workerScript:WorkerScript",
            "index/workerVersion:WorkerVersion",
        ],
        holds: "the content of its Durable Objects",
        when: { path: "bindings[].type", is: ["durable_object_namespace"] },
    },
    {
        types: ["index/streamLiveInput:StreamLiveInput"],
        holds: "videos",
        when: { path: "recording.mode", is: ["automatic"] },
    },
];

/** @pulumi/mongodbatlas 4.16.0 */
export const mongodbatlas: readonly Group[] = [
    {
        types: [
            "index/advancedCluster:AdvancedCluster",
            "index/cluster:Cluster",
            "index/flexCluster:FlexCluster",
            "index/serverlessInstance:ServerlessInstance",
        ],
        holds: cluster,
    },
    { types: ["index/onlineArchive:OnlineArchive"], holds: "documents" },
];

/** @pulumi/aiven 6.51.0 */
export const aiven: readonly Group[] = [
    {
        types: [
            "alloydbomni:Alloydbomni",
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
export const snowflake: readonly Group[] = [{ types: ["index/database:Database"], holds: "tables" }];
/** @pulumi/confluentcloud 2.82.0 */
export const confluentcloud: readonly Group[] = [{ types: ["index/kafkaCluster:KafkaCluster"], holds: "topics" }];

/** @pulumi/databricks 1.110.0 */
export const databricks: readonly Group[] = [
    { types: ["index/mwsWorkspaces:MwsWorkspaces"], holds: "tables and notebooks" },
    { types: ["index/catalog:Catalog"], holds: "tables" },
    {
        types: ["index/databaseInstance:DatabaseInstance", "index/postgresProject:PostgresProject"],
        holds: instance,
    },
];

/** pulumi-neon 0.1.8, @sst-provider/neon 0.13.0 */
export const neon: readonly Group[] = [{ types: ["index/project:Project"], holds: "the databases of the project" }];

/** pulumi-ec 0.12.5 */
export const ec: readonly Group[] = [
    { types: ["index/deployment:Deployment", "index/elasticsearchProject:ElasticsearchProject"], holds: "indexes" },
];

/** @pulumi/linode 5.1.1 */
export const linode: readonly Group[] = [
    { types: ["index/objectStorageBucket:ObjectStorageBucket"], holds: objects },
    { types: ["index/volume:Volume"], holds: disk },
    {
        types: [
            "index/databaseMysql:DatabaseMysql",
            "index/databaseMysqlV2:DatabaseMysqlV2",
            "index/databasePostgresql:DatabasePostgresql",
            "index/databasePostgresqlV2:DatabasePostgresqlV2",
        ],
        holds: cluster,
    },
];

/** @ediri/vultr 2.21.0 */
export const vultr: readonly Group[] = [
    { types: ["index/objectStorage:ObjectStorage"], holds: objects },
    { types: ["index/blockStorage:BlockStorage"], holds: disk },
    { types: ["index/database:Database"], holds: cluster },
    { types: ["index/containerRegistry:ContainerRegistry"], holds: images },
];

/** @pulumi/civo 1.0.7 */
export const civo: readonly Group[] = [{ types: ["index/volume:Volume"], holds: disk }];
/** @pulumi/minio 0.17.1 */
export const minio: readonly Group[] = [{ types: ["index/s3Bucket:S3Bucket"], holds: objects }];
