/**
 * Stores that an operator of a cluster makes from an object, by group and kind: its version changes nothing. The groups of 38
 * operators were seen in public manifests on 2026-11-28; the others, and most paths, are general knowledge, not verified.
 * Where a row says nothing else, its volumes are claimed whatever is set.
 */
import type { Condition } from "../store";
import { cluster, disk, files, images, messages, objects, packagesOf, source, type Group } from "./group";

const topics = "topics";
const indexes = "indexes";
const keysAndValues = "keys and values";
const documents = "documents";

const kinds = (group: string, ...names: readonly string[]): readonly string[] =>
    names.map((name) => `${group}:${name}`);
/** Without it the operator keeps everything in memory, or on a disk that goes with its pod. */
const given = (path: string): { readonly when: Condition } => ({ when: { path } });

const postgres: readonly Group[] = [
    { types: kinds("postgresql.cnpg.io", "Cluster"), holds: cluster, copyWhen: { path: "spec.replica.source" } },
    {
        types: kinds("postgresql.k8s.enterprisedb.io", "Cluster"),
        holds: cluster,
        copyWhen: { path: "spec.replica.source" },
    },
    // Zalando's operator: a standby follows a host, or the archive of another cluster.
    { types: kinds("acid.zalan.do", "postgresql"), holds: cluster, copyWhen: { path: "spec.standby" } },
    {
        types: [
            ...kinds("postgres-operator.crunchydata.com", "PostgresCluster"),
            ...kinds("upstream.pgv2.percona.com", "PostgresCluster"),
            ...kinds("pgv2.percona.com", "PerconaPGCluster"),
        ],
        holds: cluster,
        copyWhen: { path: "spec.standby.enabled", is: [true] },
    },
    { types: kinds("pg.percona.com", "PerconaPGCluster"), holds: cluster },
    {
        types: kinds("stackgres.io", "SGCluster", "SGShardedCluster"),
        holds: cluster,
        copyWhen: { path: "spec.replicateFrom" },
    },
    { types: kinds("kubegres.reactive-tech.io", "Kubegres"), holds: cluster },
];

const mysql: readonly Group[] = [
    { types: [...kinds("k8s.mariadb.com", "MariaDB"), ...kinds("mariadb.mmontes.io", "MariaDB")], holds: cluster },
    {
        types: [
            ...kinds("pxc.percona.com", "PerconaXtraDBCluster"),
            ...kinds("ps.percona.com", "PerconaServerMySQL"),
            ...kinds("mysql.oracle.com", "InnoDBCluster"),
            ...kinds("mysql.presslabs.org", "MysqlCluster"),
            ...kinds("moco.cybozu.com", "MySQLCluster"),
            ...kinds("planetscale.com", "VitessCluster"),
            ...kinds("pingcap.com", "TidbCluster"),
            ...kinds("core.pingcap.com", "TiKVGroup", "TiFlashGroup"),
        ],
        holds: cluster,
    },
];

const otherDatabases: readonly Group[] = [
    {
        types: [
            ...kinds("psmdb.percona.com", "PerconaServerMongoDB"),
            ...kinds("mongodbcommunity.mongodb.com", "MongoDBCommunity"),
            ...kinds("mongodb.com", "MongoDB", "MongoDBMultiCluster", "MongoDBOpsManager"),
            ...kinds("atlas.mongodb.com", "AtlasDeployment", "AtlasFlexCluster"),
        ],
        holds: documents,
        copyWhen: { path: "spec.unmanaged", is: [true] },
    },
    {
        types: [
            ...kinds("k8ssandra.io", "K8ssandraCluster"),
            ...kinds("cassandra.datastax.com", "CassandraDatacenter"),
            ...kinds("db.orange.com", "CassandraCluster"),
            ...kinds("scylla.scylladb.com", "ScyllaCluster", "ScyllaDBCluster", "ScyllaDBDatacenter"),
        ],
        holds: "keyspaces",
    },
    {
        types: [
            ...kinds("yugabyte.com", "YBCluster"),
            ...kinds("operator.yugabyte.io", "YBUniverse", "YBCluster"),
            ...kinds("crdb.cockroachlabs.com", "CrdbCluster"),
            ...kinds("apps.kubeblocks.io", "Cluster"),
            ...kinds("database.arangodb.com", "ArangoDeployment"),
            ...kinds("couchbase.com", "CouchbaseCluster"),
            ...kinds("asdb.aerospike.com", "AerospikeCluster"),
            ...kinds("apps.foundationdb.org", "FoundationDBCluster"),
            ...kinds("apps.nebula-graph.io", "NebulaCluster"),
            ...kinds("cloud.crate.io", "CrateDB"),
            ...kinds("memsql.com", "MemsqlCluster"),
            ...kinds("db2u.databases.ibm.com", "Db2uCluster", "Db2uInstance"),
            ...kinds("database.oracle.com", "SingleInstanceDatabase", "AutonomousDatabase", "OracleRestart"),
            ...kinds("sql.arcdata.microsoft.com", "SqlManagedInstance"),
            ...kinds("arcdata.microsoft.com", "PostgreSql"),
        ],
        holds: cluster,
    },
    // KubeDB: one kind for each database that it runs; its caches claim volumes as well.
    {
        types: kinds(
            "kubedb.com",
            ...["Postgres", "MySQL", "MariaDB", "PerconaXtraDB", "MongoDB", "Cassandra", "ClickHouse", "MSSQLServer"],
            ...["Oracle", "DB2", "SingleStore", "Singlestore", "Hazelcast", "Ignite", "Neo4j", "Druid"],
        ),
        holds: cluster,
    },
    { types: kinds("kubedb.com", "Elasticsearch", "Solr", "Milvus", "Qdrant", "Weaviate"), holds: indexes },
    { types: kinds("kubedb.com", "Kafka"), holds: topics },
    { types: kinds("kubedb.com", "RabbitMQ"), holds: messages },
    { types: kinds("kubedb.com", "Redis", "Valkey"), holds: keysAndValues, ...given("spec.storage") },
    { types: kinds("kubedb.com", "Etcd", "ZooKeeper"), holds: keysAndValues },
    {
        types: kinds("clickhouse.altinity.com", "ClickHouseInstallation"),
        holds: cluster,
        ...given("spec.templates.volumeClaimTemplates[]"),
    },
    { types: kinds("clickhouse.com", "ClickHouseCluster"), holds: cluster, ...given("spec.dataVolumeClaimSpec") },
];

const searchEngines: readonly Group[] = [
    {
        types: [
            ...kinds("elasticsearch.k8s.elastic.co", "Elasticsearch"),
            ...kinds("opensearch.opster.io", "OpenSearchCluster"),
            ...kinds("opensearch.org", "OpenSearchCluster"),
            ...kinds("opensearch.stackable.tech", "OpenSearchCluster"),
            ...kinds("milvus.io", "Milvus", "MilvusCluster"),
        ],
        holds: indexes,
    },
    {
        types: kinds("solr.apache.org", "SolrCloud"),
        holds: indexes,
        ...given("spec.dataStorage.persistent"),
    },
];

const queues: readonly Group[] = [
    // Strimzi: with node pools, the storage is theirs.
    {
        types: kinds("kafka.strimzi.io", "Kafka"),
        holds: topics,
        when: { path: "spec.kafka.storage.type", isNot: ["ephemeral"] },
    },
    {
        types: kinds("kafka.strimzi.io", "KafkaNodePool"),
        holds: topics,
        when: { path: "spec.storage.type", isNot: ["ephemeral"] },
    },
    {
        types: kinds("kafka.strimzi.io", "KafkaTopic"),
        holds: topics,
        partOf: ['metadata.labels["strimzi.io/cluster"]'],
    },
    {
        types: [
            ...kinds("platform.confluent.io", "Kafka"),
            ...kinds("kafka.banzaicloud.io", "KafkaCluster"),
            ...kinds("kafka.stackable.tech", "KafkaCluster"),
            ...kinds("cluster.redpanda.com", "Redpanda", "StretchCluster"),
            ...kinds("redpanda.vectorized.io", "Cluster"),
            ...kinds("bookkeeper.streamnative.io", "BookKeeperCluster"),
        ],
        holds: topics,
    },
    // Quorum and durable classic queues are written to the volumes, which a node claims unless it is told not to.
    { types: kinds("rabbitmq.com", "RabbitmqCluster"), holds: messages },
    {
        types: kinds("rabbitmq.com", "Queue"),
        holds: messages,
        when: { path: "spec.durable", is: [true] },
        partOf: ["spec.rabbitmqClusterReference.name"],
    },
    {
        types: kinds("jetstream.nats.io", "Stream"),
        holds: messages,
        when: { path: "spec.storage", is: ["file"] },
    },
    {
        types: kinds("jetstream.nats.io", "KeyValue"),
        holds: keysAndValues,
        when: { path: "spec.storage", is: ["file"] },
    },
    { types: kinds("jetstream.nats.io", "ObjectStore"), holds: objects },
];

const keyValueStores: readonly Group[] = [
    // A Redis that claims a volume is told to keep what it holds; the others are caches.
    {
        types: kinds("redis.redis.opstreelabs.in", "Redis", "RedisReplication", "RedisCluster"),
        holds: keysAndValues,
        ...given("spec.storage.volumeClaimTemplate"),
    },
    {
        types: kinds("databases.spotahome.com", "RedisFailover"),
        holds: keysAndValues,
        ...given("spec.redis.storage.persistentVolumeClaim"),
    },
    {
        types: kinds("app.redislabs.com", "RedisEnterpriseCluster"),
        holds: keysAndValues,
        when: { path: "spec.persistentSpec.enabled", is: [true] },
    },
    {
        types: kinds("dragonflydb.io", "Dragonfly", "DragonflyCluster"),
        holds: keysAndValues,
        ...given("spec.snapshot.persistentVolumeClaimSpec"),
    },
    {
        types: kinds("hazelcast.com", "Hazelcast"),
        holds: keysAndValues,
        ...given("spec.persistence.pvc"),
    },
    {
        types: [
            ...kinds("zookeeper.pravega.io", "ZookeeperCluster"),
            ...kinds("platform.confluent.io", "Zookeeper", "KRaftController"),
            ...kinds("etcd.database.coreos.com", "EtcdCluster"),
            ...kinds("operator.etcd.io", "EtcdCluster"),
        ],
        holds: keysAndValues,
    },
];

const storage: readonly Group[] = [
    {
        types: [
            ...kinds("minio.min.io", "Tenant"),
            ...kinds("ceph.rook.io", "CephObjectStore"),
            ...kinds("objectbucket.io", "ObjectBucketClaim"),
            ...kinds("appcat.vshn.io", "ObjectBucket"),
            ...kinds("noobaa.io", "NooBaa"),
        ],
        holds: objects,
    },
    { types: kinds("longhorn.io", "Volume"), holds: disk },
    { types: kinds("cdi.kubevirt.io", "DataVolume"), holds: disk },
    {
        types: kinds("kubevirt.io", "VirtualMachine"),
        holds: "the content of the disks declared in it",
        ...given("spec.dataVolumeTemplates[]"),
    },
    { types: kinds("hdfs.stackable.tech", "HdfsCluster"), holds: files },
    { types: kinds("hbase.stackable.tech", "HbaseCluster"), holds: "tables" },
    { types: kinds("kubeflow.org", "Notebook"), holds: "notebooks", ...given("spec.template.spec.volumes[]") },
    { types: [...kinds("goharbor.io", "HarborCluster"), ...kinds("quay.redhat.com", "QuayRegistry")], holds: images },
    { types: kinds("imageregistry.operator.openshift.io", "Config"), holds: images },
    { types: [...kinds("apps.gitlab.com", "GitLab")], holds: source },
    { types: kinds("apps.m88i.io", "Nexus"), holds: packagesOf },
    { types: kinds("k8s.nextcloud.com", "Nextcloud"), holds: files },
];

/** Services that an operator rents outside of the cluster. */
const rented: readonly Group[] = [
    {
        types: [
            ...kinds("aiven.io", "PostgreSQL", "MySQL", "Cassandra", "Clickhouse", "AlloyDBOmni"),
            ...kinds("vshn.appcat.vshn.io", "VSHNPostgreSQL", "VSHNMariaDB"),
            ...kinds("rdb.scaleway.com", "RDBInstance"),
        ],
        holds: cluster,
    },
    { types: kinds("aiven.io", "OpenSearch"), holds: indexes },
    { types: kinds("aiven.io", "Kafka"), holds: topics },
    { types: kinds("vshn.appcat.vshn.io", "VSHNMinio"), holds: objects },
    { types: kinds("vshn.appcat.vshn.io", "VSHNNextcloud"), holds: files },
    { types: kinds("vshn.appcat.vshn.io", "VSHNForgejo"), holds: source },
];

/** Databases and topics of a server that another object makes. */
const parts: readonly Group[] = [
    { types: kinds("postgresql.cnpg.io", "Database"), holds: "a database", partOf: ["spec.cluster.name"] },
    { types: kinds("platform.confluent.io", "KafkaTopic"), holds: topics, partOf: ["spec.kafkaClusterRef.name"] },
    { types: kinds("k8s.mariadb.com", "Database"), holds: "a database", partOf: ["spec.mariaDbRef.name"] },
];

/** By `group:Kind`. */
export const ofOperators: readonly Group[] = [
    ...postgres,
    ...mysql,
    ...otherDatabases,
    ...searchEngines,
    ...queues,
    ...keyValueStores,
    ...storage,
    ...rented,
    ...parts,
];
