import { readText } from "../../core/reading";
import type { Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { follow } from "../../core/references";

/** A store that can take no key of the customer's, since its provider offers none: who wants one encrypts himself. */
export interface Keyless {
    /** What to do instead, as a message says it. */
    readonly instead: string;
    /** Where this is given, the provider lays a file system in plain before anybody can encrypt. */
    readonly laidInPlain?: string;
    /** How a machine comes by the disk: its first script may be what encrypts it. */
    readonly machines?: Machines;
}

interface Machines {
    readonly types: readonly string[];
    /** The disk names its machine. */
    readonly named?: string;
    /** The machine names its disks. */
    readonly naming?: readonly string[];
    /** A resource of its own names both. */
    readonly attached?: { readonly type: string; readonly disk: string; readonly machine: string };
}

const instead = {
    disk: "encrypt it yourself with LUKS, and keep the passphrase in a key store of your own",
    objects: "encrypt what you store before you send it, with a key of your own",
    database: "run the database on disks that you encrypt, or encrypt in the application what must stay closed",
};
const disk = (machines: Machines, more: Partial<Keyless> = {}): Keyless => ({
    instead: instead.disk,
    machines,
    ...more,
});
const ofOpenstack: Machines = {
    types: ["openstack:compute/instance:Instance"],
    naming: ["blockDevices"],
    attached: { type: "openstack:compute/volumeAttach:VolumeAttach", disk: "volumeId", machine: "instanceId" },
};
const ofScaleway: Machines = {
    types: ["scaleway:instance/server:Server"],
    naming: ["additionalVolumeIds", "rootVolume"],
};
const table = (types: readonly string[], keyless: Keyless): Readonly<Record<string, Keyless>> =>
    Object.fromEntries(types.map((type) => [type, keyless]));

/** Type → what its provider leaves to the customer. */
export const keyless: Readonly<Record<string, Keyless>> = {
    "hcloud:index/volume:Volume": disk(
        {
            types: ["hcloud:index/server:Server"],
            named: "serverId",
            attached: { type: "hcloud:index/volumeAttachment:VolumeAttachment", disk: "volumeId", machine: "serverId" },
        },
        { laidInPlain: "format" },
    ),
    ...table(
        ["blockstorage/volume:Volume", "blockstorage/volumeV1:VolumeV1", "blockstorage/volumeV2:VolumeV2"].map(
            (type) => `openstack:${type}`,
        ),
        disk(ofOpenstack),
    ),
    ...table(
        [
            "block/volume:Volume",
            "instance/volume:Volume",
            "index/blockVolume:BlockVolume",
            "index/instanceVolume:InstanceVolume",
        ].map((type) => `scaleway:${type}`),
        disk(ofScaleway),
    ),
    // Retired, and its keys with it.
    ...table(["azure-native:dbformysql:SingleServer", "azure-native:dbforpostgresql:SingleServer"], {
        instead: "move it to a flexible server, which takes one",
    }),
    // Azure offers one only by an interface that its SDK does not have.
    ...table(["azure-native:deviceprovisioningservices:IotDpsResource", "azure-native:iothub:IotHubResource"], {
        instead: "encrypt what the devices send, and route it to a store with a key of yours",
    }),
    // The machines of its SDK have no script that could encrypt it.
    "ovh:index/cloudStorageBlockVolume:CloudStorageBlockVolume": { instead: instead.disk },
    ...table(
        [
            "hcloud:index/storageBox:StorageBox",
            "openstack:objectstorage/container:Container",
            "openstack:sharedfilesystem/share:Share",
            "ovh:CloudProject/storage:Storage",
            "ovh:Dedicated/nasHAPartition:NasHAPartition",
            "ovh:index/cloudProjectFileStorageShare:CloudProjectFileStorageShare",
            "ovh:index/cloudStorageFileShare:CloudStorageFileShare",
            "ovh:index/storageEfsShare:StorageEfsShare",
            "scaleway:index/fileFilesystem:FileFilesystem",
        ],
        { instead: instead.objects },
    ),
    ...table(
        [
            "openstack:database/instance:Instance",
            "ovh:CloudProject/database:Database",
            "ovh:Hosting/privateDatabase:PrivateDatabase",
            "scaleway:databases/instance:Instance",
            "scaleway:databases/serverlessDatabase:ServerlessDatabase",
            "scaleway:datawarehouse/deployment:Deployment",
            "scaleway:index/sdbDatabase:SdbDatabase",
            "scaleway:kafka/cluster:Cluster",
            "scaleway:opensearch/deployment:Deployment",
            "scaleway:index/databaseInstance:DatabaseInstance",
            "scaleway:mongodb/instance:Instance",
            "scaleway:index/mongoDbInstance:MongoDbInstance",
            "scaleway:redis/cluster:Cluster",
            "scaleway:index/redisCluster:RedisCluster",
        ],
        { instead: instead.database },
    ),
};

/** What speaks of a disk that is encrypted by its machine: LUKS, its tools, and the file system that does it itself. */
const encrypts = /cryptsetup|\bluks|dm-crypt|clevis|cryptenroll|\bz(fs|pool)\b.*\bencryption=/i;

/** Whether the first script of a machine that has the disk encrypts it. */
export function isEncryptedByMachine({ machines }: Keyless, resource: Resource, stack: Stack): boolean {
    if (!machines) return false;
    return machinesOf(machines, resource, stack).some(({ properties }) =>
        ["userData", "cloudInit"].some((property) => {
            const script = readText(properties, property).value ?? "";
            return encrypts.test(script) || encrypts.test(Buffer.from(script, "base64").toString("latin1"));
        }),
    );
}

function machinesOf(
    { types, named, naming = [], attached }: Machines,
    resource: Resource,
    stack: Stack,
): readonly Resource[] {
    const direct = named === undefined ? [] : follow(stack, resource, readText(resource.properties, named), types);
    const holding = types
        .flatMap((type) => stack.ofType(type))
        .filter((machine) => naming.some((property) => stack.referenced(machine, property).includes(resource)));
    const between = attached
        ? stack.ofType(attached.type)
              .filter((attachment) => stack.referenced(attachment, attached.disk).includes(resource))
              .flatMap((attachment) =>
                  follow(stack, attachment, readText(attachment.properties, attached.machine), types),
              )
        : [];
    return [...direct, ...holding, ...between];
}
