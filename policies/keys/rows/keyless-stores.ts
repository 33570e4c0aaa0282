/** Stores that take no key of the customer's: their providers have no input for one. */
import { tableOf } from "../../core/lookup";
import type { Condition, Provenance } from "../key-row";
import { sdks } from "./sources";

export interface KeylessStore {
    /** What to do instead, as a message says it. */
    readonly instead: string;
    /** Where this is given, the provider creates a file system before anybody can encrypt. */
    readonly unencryptedFileSystem?: string;
    /** How a machine gets the disk: its first script may encrypt it. */
    readonly machines?: Machines;
    /** The store is the disk that a machine starts from: the machine's own first script may encrypt it. */
    readonly isMachine?: true;
    /** Where it is a store at all. */
    readonly where?: Condition;
}

interface Machines {
    readonly types: readonly string[];
    /** The property of the disk that names its machine. */
    readonly namedBy?: string;
    /** The properties of the machine that name its disks. */
    readonly naming?: readonly string[];
    /** A resource that names both. */
    readonly attachment?: { readonly type: string; readonly disk: string; readonly machine: string };
}

interface Group extends KeylessStore, Provenance {
    readonly types: readonly string[];
}

const instead = {
    disk: "encrypt it yourself with LUKS, and keep the passphrase in a key store of your own",
    objects: "encrypt what you store before you send it, with a key of your own",
    database: "run the database on disks that you encrypt, or encrypt sensitive fields in the application",
    machine: "keep the data on a volume that you encrypt, or encrypt the machine's own disk with LUKS",
    nodes: "keep the data on volumes that you encrypt, and not on the disks of the nodes",
    cluster: "let programs read their secrets from a store of your own, and not from the cluster",
    messages: "encrypt what the messages say before you send them, with a key of your own",
    secrets: "keep the secrets in a store under a key of your own, or encrypt them before you hand them over",
    images: "keep what is secret out of the images, or run a registry on disks that you encrypt",
    logs: "keep what is secret out of the logs, or send them to a store on disks that you encrypt",
    site: "run the site on a machine whose disks you encrypt, or encrypt sensitive fields in the application",
    mail: "encrypt mail from end to end, or run the mail server on disks that you encrypt",
    notebooks: "keep the data in a store that you encrypt, and nothing of value in the notebooks",
};
const groups: readonly Group[] = [
    {
        types: ["hcloud:index/volume:Volume"],
        instead: instead.disk,
        unencryptedFileSystem: "format",
        machines: {
            types: ["hcloud:index/server:Server"],
            namedBy: "serverId",
            attachment: {
                type: "hcloud:index/volumeAttachment:VolumeAttachment",
                disk: "volumeId",
                machine: "serverId",
            },
        },
        ...sdks.hcloud,
    },
    {
        types: [
            "openstack:blockstorage/volume:Volume",
            "openstack:blockstorage/volumeV1:VolumeV1",
            "openstack:blockstorage/volumeV2:VolumeV2",
        ],
        instead: instead.disk,
        machines: {
            types: ["openstack:compute/instance:Instance"],
            naming: ["blockDevices"],
            attachment: {
                type: "openstack:compute/volumeAttach:VolumeAttach",
                disk: "volumeId",
                machine: "instanceId",
            },
        },
        ...sdks.openstack,
    },
    {
        types: ["scaleway:block/volume:Volume", "scaleway:instance/volume:Volume"],
        instead: instead.disk,
        machines: { types: ["scaleway:instance/server:Server"], naming: ["additionalVolumeIds", "rootVolume"] },
        ...sdks.scaleway,
    },
    // The disk that a machine starts from.
    { types: ["hcloud:index/server:Server"], instead: instead.machine, isMachine: true, ...sdks.hcloud },
    {
        types: ["openstack:compute/instance:Instance"],
        instead: instead.machine,
        isMachine: true,
        // Elsewhere it starts from a volume, which is judged itself.
        where: { path: "blockDevices[].destinationType", not: ["volume"] },
        ...sdks.openstack,
    },
    {
        types: [
            "ovh:CloudProject/instance:Instance",
            "ovh:Dedicated/server:Server",
            "ovh:Dedicated/serverReinstallTask:ServerReinstallTask",
            "ovh:Vps/vps:Vps",
            "ovh:index/cloudInstance:CloudInstance",
        ],
        instead: instead.machine,
        isMachine: true,
        ...sdks.ovh,
    },
    {
        types: [
            "scaleway:applesilicon/server:Server",
            "scaleway:autoscaling/instanceTemplate:InstanceTemplate",
            "scaleway:elasticmetal/server:Server",
            "scaleway:instance/server:Server",
        ],
        instead: instead.machine,
        isMachine: true,
        ...sdks.scaleway,
    },
    // The disks of the nodes; and what the control plane keeps, with the Secrets in it.
    { types: ["openstack:containerinfra/nodeGroup:NodeGroup"], instead: instead.nodes, ...sdks.openstack },
    { types: ["ovh:CloudProject/kubeNodePool:KubeNodePool"], instead: instead.nodes, ...sdks.ovh },
    {
        types: ["scaleway:kubernetes/pool:Pool"],
        instead: instead.nodes,
        ...sdks.scaleway,
    },
    { types: ["openstack:containerinfra/cluster:Cluster"], instead: instead.cluster, ...sdks.openstack },
    { types: ["ovh:CloudProject/kube:Kube"], instead: instead.cluster, ...sdks.ovh },
    {
        types: ["scaleway:kubernetes/cluster:Cluster"],
        instead: instead.cluster,
        ...sdks.scaleway,
    },
    // Retired, and its keys with it.
    {
        types: ["azure-native:dbformysql:SingleServer", "azure-native:dbforpostgresql:SingleServer"],
        instead: "move it to a flexible server, which takes one",
        ...sdks.azureNative,
    },
    // Azure offers a key only by an interface that its SDK does not have.
    {
        types: ["azure-native:deviceprovisioningservices:IotDpsResource", "azure-native:iothub:IotHubResource"],
        instead: "encrypt what the devices send, and route it to a store with a key of yours",
        ...sdks.azureNative,
    },
    // The machines of its SDK have no script that could encrypt it.
    { types: ["ovh:index/cloudStorageBlockVolume:CloudStorageBlockVolume"], instead: instead.disk, ...sdks.ovh },
    { types: ["hcloud:index/storageBox:StorageBox"], instead: instead.objects, ...sdks.hcloud },
    {
        types: ["openstack:objectstorage/container:Container", "openstack:sharedfilesystem/share:Share"],
        instead: instead.objects,
        ...sdks.openstack,
    },
    {
        types: [
            "ovh:CloudProject/storage:Storage",
            "ovh:Dedicated/nasHAPartition:NasHAPartition",
            "ovh:index/cloudProjectFileStorageShare:CloudProjectFileStorageShare",
            "ovh:index/cloudStorageFileShare:CloudStorageFileShare",
            "ovh:index/storageEfsShare:StorageEfsShare",
        ],
        instead: instead.objects,
        ...sdks.ovh,
    },
    { types: ["scaleway:index/fileFilesystem:FileFilesystem"], instead: instead.objects, ...sdks.scaleway },
    { types: ["openstack:database/instance:Instance"], instead: instead.database, ...sdks.openstack },
    {
        types: ["ovh:CloudProject/database:Database", "ovh:Hosting/privateDatabase:PrivateDatabase"],
        instead: instead.database,
        ...sdks.ovh,
    },
    {
        types: [
            "scaleway:databases/instance:Instance",
            "scaleway:databases/serverlessDatabase:ServerlessDatabase",
            "scaleway:datawarehouse/deployment:Deployment",
            "scaleway:kafka/cluster:Cluster",
            "scaleway:opensearch/deployment:Deployment",
            "scaleway:mongodb/instance:Instance",
            "scaleway:redis/cluster:Cluster",
        ],
        instead: instead.database,
        ...sdks.scaleway,
    },
    {
        types: ["scaleway:iot/hub:Hub", "scaleway:mnq/natsAccount:NatsAccount", "scaleway:mnq/sqsQueue:SqsQueue"],
        instead: instead.messages,
        ...sdks.scaleway,
    },
    { types: ["scaleway:secrets/secret:Secret"], instead: instead.secrets, ...sdks.scaleway },
    { types: ["scaleway:registry/namespace:Namespace"], instead: instead.images, ...sdks.scaleway },
    { types: ["scaleway:observability/source:Source"], instead: instead.logs, ...sdks.scaleway },
    { types: ["scaleway:hosting/hosting:Hosting"], instead: instead.site, ...sdks.scaleway },
    { types: ["scaleway:datalab/datalab:Datalab"], instead: instead.notebooks, ...sdks.scaleway },
    { types: ["ovh:index/cloudKeyManagerSecret:CloudKeyManagerSecret"], instead: instead.secrets, ...sdks.ovh },
    { types: ["ovh:CloudProject/containerRegistry:ContainerRegistry"], instead: instead.images, ...sdks.ovh },
    { types: ["ovh:Dbaas/logsOutputOpenSearchIndex:LogsOutputOpenSearchIndex"], instead: instead.logs, ...sdks.ovh },
    { types: ["ovh:index/emailDomainAccount:EmailDomainAccount"], instead: instead.mail, ...sdks.ovh },
    { types: ["openstack:keymanager/secretV1:SecretV1"], instead: instead.secrets, ...sdks.openstack },
];

/** Type → what the owner can do instead. */
export const keylessStores: Readonly<Record<string, KeylessStore>> = tableOf(
    groups.flatMap(({ types, ...store }) => types.map((type) => [type, store])),
);
