/** Stores that can take no key: each told of, accepted once its owner encrypts it, and refused where that is asked for. */
import { component, resource, type Case, type Cases, type Found } from "../../rules";

export const stores: readonly (readonly [type: string, properties: object])[] = [
    ["azure-native:dbformysql:SingleServer", { location: "westeurope", serverName: "visits" }],
    ["azure-native:dbforpostgresql:SingleServer", { location: "westeurope", serverName: "visits" }],
    ["azure-native:deviceprovisioningservices:IotDpsResource", { location: "westeurope", sku: { name: "S1" } }],
    ["azure-native:iothub:IotHubResource", { location: "westeurope", sku: { name: "S1", capacity: 1 } }],
    ["hcloud:index/server:Server", { serverType: "cax11", location: "fsn1" }],
    ["hcloud:index/storageBox:StorageBox", { storageBoxType: "bx11", location: "fsn1" }],
    ["hcloud:index/volume:Volume", { size: 10, location: "fsn1" }],
    ["openstack:blockstorage/volume:Volume", { size: 10, volumeType: "ssd" }],
    ["openstack:blockstorage/volumeV1:VolumeV1", { size: 10 }],
    ["openstack:blockstorage/volumeV2:VolumeV2", { size: 10 }],
    ["openstack:compute/instance:Instance", { flavorName: "m1.small", imageName: "Debian 13" }],
    ["openstack:containerinfra/cluster:Cluster", { clusterTemplateId: "b9a45c5c", masterCount: 3 }],
    ["openstack:containerinfra/nodeGroup:NodeGroup", { clusterId: "e3fc2b1f", nodeCount: 3 }],
    ["openstack:database/instance:Instance", { datastore: { type: "postgresql", version: "17" }, size: 10 }],
    ["openstack:objectstorage/container:Container", { name: "files" }],
    ["openstack:sharedfilesystem/share:Share", { shareProto: "NFS", size: 10 }],
    ["openstack:keymanager/secretV1:SecretV1", { name: "password", payload: "a" }],
    ["ovh:CloudProject/containerRegistry:ContainerRegistry", { region: "GRA" }],
    ["ovh:CloudProject/database:Database", { engine: "postgresql", plan: "business", flavor: "db1-7" }],
    ["ovh:CloudProject/instance:Instance", { region: "GRA11", flavor: { flavorId: "b3-8" } }],
    ["ovh:CloudProject/kube:Kube", { region: "GRA11", version: "1.34" }],
    ["ovh:CloudProject/kubeNodePool:KubeNodePool", { kubeId: "k", flavorName: "b3-8", desiredNodes: 3 }],
    ["ovh:CloudProject/storage:Storage", { regionName: "GRA", encryption: { sseAlgorithm: "AES256" } }],
    ["ovh:Dbaas/logsOutputOpenSearchIndex:LogsOutputOpenSearchIndex", { suffix: "visits", nbShard: 1 }],
    ["ovh:Dedicated/nasHAPartition:NasHAPartition", { protocol: "NFS", size: 10 }],
    ["ovh:Dedicated/server:Server", { displayName: "one", os: "debian13_64" }],
    ["ovh:Dedicated/serverReinstallTask:ServerReinstallTask", { serviceName: "ns1.ip-1.eu", os: "debian13_64" }],
    ["ovh:Hosting/privateDatabase:PrivateDatabase", { displayName: "visits", ovhSubsidiary: "FR" }],
    ["ovh:index/cloudKeyManagerSecret:CloudKeyManagerSecret", { region: "GRA9", secretType: "OPAQUE" }],
    ["ovh:Vps/vps:Vps", { displayName: "one", ovhSubsidiary: "FR" }],
    ["ovh:index/cloudInstance:CloudInstance", { region: "GRA11", flavorId: "b3-8" }],
    ["ovh:index/cloudProjectFileStorageShare:CloudProjectFileStorageShare", { regionName: "GRA9", size: 150 }],
    ["ovh:index/cloudStorageBlockVolume:CloudStorageBlockVolume", { region: "GRA9", encryption: { enabled: true } }],
    ["ovh:index/cloudStorageFileShare:CloudStorageFileShare", { region: "GRA9", protocol: "NFS", size: 150 }],
    ["ovh:index/emailDomainAccount:EmailDomainAccount", { accountName: "info", domain: "example.eu" }],
    ["ovh:index/storageEfsShare:StorageEfsShare", { protocol: "NFS", size: 100 }],
    ["scaleway:applesilicon/server:Server", { type: "M4-M" }],
    ["scaleway:autoscaling/instanceTemplate:InstanceTemplate", { commercialType: "PLAY2-MICRO" }],
    ["scaleway:block/volume:Volume", { sizeInGb: 10, iops: 5000 }],
    ["scaleway:databases/instance:Instance", { engine: "PostgreSQL-17", encryptionAtRest: true }],
    ["scaleway:databases/serverlessDatabase:ServerlessDatabase", { name: "visits", maxCpu: 4 }],
    ["scaleway:datalab/datalab:Datalab", { sparkVersion: "4.0.0", hasNotebook: true }],
    ["scaleway:datawarehouse/deployment:Deployment", { version: "v25", replicaCount: 1 }],
    ["scaleway:hosting/hosting:Hosting", { domain: "example.eu", offerId: "a" }],
    ["scaleway:index/fileFilesystem:FileFilesystem", { sizeInGb: 100 }],
    ["scaleway:elasticmetal/server:Server", { offer: "EM-A610R-NVME" }],
    ["scaleway:instance/server:Server", { type: "PLAY2-MICRO" }],
    ["scaleway:instance/volume:Volume", { sizeInGb: 10, type: "l_ssd" }],
    ["scaleway:iot/hub:Hub", { productPlan: "plan_shared" }],
    ["scaleway:kafka/cluster:Cluster", { version: "4.1.1", nodeAmount: 3 }],
    ["scaleway:mnq/natsAccount:NatsAccount", { name: "orders" }],
    ["scaleway:mnq/sqsQueue:SqsQueue", { name: "orders" }],
    ["scaleway:kubernetes/cluster:Cluster", { version: "1.34", cni: "cilium" }],
    ["scaleway:kubernetes/pool:Pool", { nodeType: "PRO2-S", size: 3 }],
    ["scaleway:mongodb/instance:Instance", { nodeType: "MGDB-PLAY2-NANO" }],
    ["scaleway:observability/source:Source", { type: "logs", retentionDays: 30 }],
    ["scaleway:opensearch/deployment:Deployment", { version: "2.0", nodeCount: 3 }],
    ["scaleway:redis/cluster:Cluster", { nodeType: "RED1-MICRO" }],
    ["scaleway:registry/namespace:Namespace", { name: "images" }],
    ["scaleway:secrets/secret:Secret", { name: "password" }],
];
const byType = <T>(title: (type: string) => string, of: (type: string, properties: object) => T) =>
    Object.fromEntries(stores.map(([type, properties]) => [title(type), of(type, properties)]));
const accepted = (type: string): string => `${type}, which its owner encrypts`;

const hetzner = "hcloud:index/volume:Volume";
const volume = resource(hetzner, { size: 10 }, { name: "data" });
const cinder = resource("openstack:blockstorage/volume:Volume", { size: 10 }, { name: "data" });
const block = resource("scaleway:block/volume:Volume", { sizeInGb: 10 }, { name: "data" });
const from = (property: string, { urn }: { urn: string }) => ({ propertyDependencies: { [property]: [urn] } });
const script = '#cloud-config\nruncmd:\n  - clevis luks bind -d /dev/sdb tang \'{"url":"https://tang.example.org"}\'\n';
const server = resource("hcloud:index/server:Server", { name: "one", userData: script }, { name: "one" });
const plain = resource("hcloud:index/server:Server", { name: "two", userData: "#cloud-config\n" }, { name: "two" });
const machine = resource(
    "openstack:compute/instance:Instance",
    { name: "one", userData: Buffer.from(script).toString("base64") },
    { name: "one" },
);

export const compliant: Cases["compliant"] = {
    ...byType(accepted, (type, properties) => ({
        resources: [resource(type, properties)],
        settings: { encryptedByOwner: [{ type, how: "LUKS, with a passphrase from our own Vault" }] },
    })),
    "a volume of Hetzner's that its server encrypts": {
        resources: [{ ...volume, properties: { size: 10, serverId: 1 }, ...from("serverId", server) }, server],
    },
    "a volume of Hetzner's that is attached to a server which encrypts it": {
        resources: [
            volume,
            resource(
                "hcloud:index/volumeAttachment:VolumeAttachment",
                {},
                { propertyDependencies: { volumeId: [volume.urn], serverId: [server.urn] } },
            ),
            server,
        ],
    },
    "a machine of Scaleway's whose data of first start hold the script": {
        resources: [resource("scaleway:instance/server:Server", { userData: { "cloud-init": script } })],
    },
    "a server of OVHcloud's that encrypts its disks after the installation": {
        resources: [
            resource("ovh:Dedicated/server:Server", {
                os: "debian13_64",
                customizations: { postInstallationScript: Buffer.from(script).toString("base64") },
            }),
        ],
    },
    "a volume of OpenStack's that is attached to a machine whose script is in base64": {
        resources: [
            cinder,
            resource(
                "openstack:compute/volumeAttach:VolumeAttach",
                {},
                { propertyDependencies: { volumeId: [cinder.urn], instanceId: [machine.urn] } },
            ),
            machine,
        ],
    },
    "a volume of Scaleway's that its machine encrypts": {
        resources: [
            block,
            resource(
                "scaleway:instance/server:Server",
                { cloudInit: script },
                { name: "one", ...from("additionalVolumeIds", block) },
            ),
        ],
    },
};

export const violating: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>> = {
    ...byType(
        (type) => `${type}, where a key is asked for of everything`,
        (type, properties) => ({
            resources: [resource(type, properties)],
            settings: { refuseKeyless: true },
            finds: [{ message: "keyless" }],
        }),
    ),
    "a volume that Hetzner lays a file system on": {
        resources: [resource(hetzner, { size: 10, format: "ext4", automount: true }, { name: "data" })],
        finds: [
            {
                message: "laidInPlain",
                path: "format",
                text: "Volume 'data' cannot take a key of the customer's, and its provider creates an unencrypted file system on it: 'format' is set. Leave it out, and encrypt it yourself with LUKS, and keep the passphrase in a key store of your own.",
            },
        ],
    },
};

export const undetermined: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>> = {
    "a database that can take no key": {
        resources: [resource("scaleway:databases/instance:Instance", { engine: "PostgreSQL-17" }, { name: "visits" })],
        finds: [
            {
                message: "keyless",
                text: "Instance 'visits' cannot take a key of the customer's: its provider has no input for one. If it holds sensitive data, run the database on disks that you encrypt, or encrypt sensitive fields in the application. Then say how in the setting encryptedByOwner.",
            },
        ],
    },
    "a cluster, its nodes, and a machine that starts from an image on a disk of its own": {
        resources: [
            resource("scaleway:kubernetes/cluster:Cluster", { version: "1.34" }, { name: "cluster" }),
            resource("scaleway:kubernetes/pool:Pool", { size: 3 }, { name: "pool" }),
            resource(
                "openstack:compute/instance:Instance",
                { blockDevices: [{ sourceType: "image", destinationType: "local", bootIndex: 0 }] },
                { name: "one" },
            ),
        ],
        finds: [
            {
                message: "keyless",
                text: "Cluster 'cluster' cannot take a key of the customer's: its provider has no input for one. If it holds sensitive data, let programs read their secrets from a store of your own, and not from the cluster. Then say how in the setting encryptedByOwner.",
            },
            {
                message: "keyless",
                on: "pool",
                text: "Pool 'pool' cannot take a key of the customer's: its provider has no input for one. If it holds sensitive data, keep the data on volumes that you encrypt, and not on the disks of the nodes. Then say how in the setting encryptedByOwner.",
            },
            { message: "keyless", on: "one" },
        ],
    },
    "two databases that can take no key: one entry of the setting answers for both": {
        resources: ["visits", "bills"].map((name) =>
            resource("scaleway:databases/instance:Instance", { engine: "PostgreSQL-17" }, { name }),
        ),
        finds: [{ message: "keyless", affects: ["visits", "bills"] }],
    },
    "a volume that is attached through a component with other volumes": {
        resources: [
            { ...volume, parent: "urn:pulumi:dev::tests::clinic:index:Disks::disks" },
            component("clinic:index:Disks", {}, { name: "disks" }),
            resource(
                "hcloud:index/volumeAttachment:VolumeAttachment",
                { volumeId: 1, serverId: 1 },
                {
                    propertyDependencies: {
                        volumeId: ["urn:pulumi:dev::tests::clinic:index:Disks::disks"],
                        serverId: [server.urn],
                    },
                },
            ),
            server,
        ],
        finds: [{ message: "keyless" }],
    },
    "a volume whose server does not speak of encryption": {
        resources: [{ ...volume, properties: { size: 10, serverId: 2 }, ...from("serverId", plain) }, plain],
        finds: [
            { message: "keyless" },
            {
                message: "keyless",
                on: "two",
                text: "Server 'two' cannot take a key of the customer's: its provider has no input for one. If it holds sensitive data, keep the data on a volume that you encrypt, or encrypt the machine's own disk with LUKS. Then say how in the setting encryptedByOwner.",
            },
        ],
    },
    "a volume beside a server that encrypts another one": {
        resources: [volume, server],
        finds: [{ message: "keyless" }],
    },
};

export const knownWithoutStrings = byType(accepted, () => "the settings say so");

export const notApplicable: Cases["notApplicable"] = {
    "a machine that starts from a volume, which is asked itself": {
        resources: [
            resource("openstack:compute/instance:Instance", {
                blockDevices: [{ sourceType: "volume", destinationType: "volume", bootIndex: 0 }],
            }),
        ],
    },
};
