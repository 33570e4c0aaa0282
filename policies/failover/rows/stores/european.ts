/** Stores of clouds of Europe, and of what runs OpenStack. */
import {
    disk,
    ownDisks,
    objects,
    notebooks,
    files,
    messages,
    cluster,
    instance,
    mail,
    site,
    source,
    images,
    type Group,
} from "./group";

/** @pulumiverse/scaleway 1.54.0 */
export const scaleway: readonly Group[] = [
    { types: ["object/bucket:Bucket"], holds: objects },
    { types: ["index/fileFilesystem:FileFilesystem"], holds: files },
    { types: ["block/volume:Volume", "instance/volume:Volume"], holds: disk },
    { types: ["elasticmetal/server:Server"], holds: ownDisks },
    {
        types: [
            "databases/instance:Instance",
            "databases/serverlessDatabase:ServerlessDatabase",
            "mongodb/instance:Instance",
            "datawarehouse/deployment:Deployment",
        ],
        holds: instance,
    },
    { types: ["opensearch/deployment:Deployment"], holds: "indexes" },
    { types: ["kafka/cluster:Cluster"], holds: "topics" },
    { types: ["mnq/natsAccount:NatsAccount", "mnq/sqsQueue:SqsQueue", "iot/hub:Hub"], holds: messages },
    { types: ["registry/namespace:Namespace"], holds: images },
    { types: ["hosting/hosting:Hosting"], holds: site },
    { types: ["datalab/datalab:Datalab"], holds: notebooks, when: { path: "hasNotebook", is: [true] } },
];

/** @ovhcloud/pulumi-ovh 2.19.1 */
export const ovh: readonly Group[] = [
    { types: ["CloudProject/storage:Storage"], holds: objects },
    { types: ["Dedicated/server:Server", "Vps/vps:Vps"], holds: ownDisks },
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
    { types: ["index/emailDomainAccount:EmailDomainAccount"], holds: mail },
];

/** @pulumi/openstack 3.15.2 */
export const openstack: readonly Group[] = [
    { types: ["objectstorage/container:Container"], holds: objects },
    {
        types: ["blockstorage/volume:Volume", "blockstorage/volumeV2:VolumeV2", "blockstorage/volumeV1:VolumeV1"],
        holds: disk,
    },
    { types: ["sharedfilesystem/share:Share"], holds: files },
    { types: ["database/instance:Instance"], holds: instance },
];

/** @pulumi/hcloud 1.41.0 */
export const hcloud: readonly Group[] = [
    { types: ["index/volume:Volume"], holds: disk },
    { types: ["index/storageBox:StorageBox"], holds: files },
];

/** pulumiverse-exoscale 0.66.1 */
export const exoscale: readonly Group[] = [
    { types: ["index/blockStorageVolume:BlockStorageVolume"], holds: disk },
    { types: ["index/database:Database", "index/dbaas:Dbaas"], holds: "the databases of the service" },
];

/** pulumi-upcloud 0.23.0 */
export const upcloud: readonly Group[] = [
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
];

/** pulumi-ionoscloud 0.3.3 */
export const ionoscloud: readonly Group[] = [
    { types: ["compute/volume:Volume"], holds: disk },
    { types: ["objectstorage/bucket:Bucket", "objectstorage/userBucket:UserBucket"], holds: objects },
    {
        types: [
            "dbaas/pSQLCluster:PSQLCluster",
            "dbaas/pSQLClusterV2:PSQLClusterV2",
            "dbaas/mongoCluster:MongoCluster",
            "dbaas/mariaDBCluster:MariaDBCluster",
            "dbaas/mariaDBClusterV2:MariaDBClusterV2",
        ],
        holds: cluster,
    },
    { types: ["nfs/cluster:Cluster"], holds: files },
    { types: ["kafka/cluster:Cluster"], holds: "topics" },
    { types: ["creg/registry:Registry"], holds: images },
];

/** ediri-stackit 0.2.6 */
export const stackit: readonly Group[] = [
    { types: ["index/objectstorageBucket:ObjectstorageBucket"], holds: objects },
    { types: ["index/volume:Volume"], holds: disk },
    {
        types: [
            "index/mariadbInstance:MariadbInstance",
            "index/mongodbflexInstance:MongodbflexInstance",
            "index/postgresflexInstance:PostgresflexInstance",
            "index/sqlserverflexInstance:SqlserverflexInstance",
        ],
        holds: instance,
    },
    { types: ["index/opensearchInstance:OpensearchInstance"], holds: "indexes" },
    { types: ["index/rabbitmqInstance:RabbitmqInstance"], holds: messages },
    { types: ["index/git:Git"], holds: source },
];
