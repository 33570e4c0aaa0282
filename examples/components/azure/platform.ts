import * as kubernetes from "@pulumi/kubernetes";
import type { Input, Output } from "@pulumi/pulumi";
import { RandomPassword } from "@pulumi/random";
import { createDatabaseUser } from "../kubernetes/database-user";
import { createRoom, gatewayOf } from "../kubernetes/room";
import type { StorageClasses } from "../platform";
import type { StackSettings } from "../settings";
import { SitePlatform } from "../site";
import { createCluster } from "./cluster";
import { createDatabase } from "./database";
import { createFiles } from "./files";
import { createKeys, type Keys } from "./keys";
import { createNetwork } from "./network";
import { createPlace, type Place } from "./place";
import type { AzureSettings } from "./settings";

/** Azure, public or run by Bleu or Delos: the endpoints that the provider is given tell which. */
export class AzurePlatform extends SitePlatform {
    /** The static address of the web front, for the DNS zone. */
    readonly address: Output<string | undefined>;

    constructor(name: string, settings: StackSettings, azure: AzureSettings) {
        super("rempart-examples:platforms:Azure", name);
        const place = createPlace(this, settings, azure);
        const network = createNetwork(place, azure.ranges);
        const keys = createKeys(place, network);
        const files = createFiles(place, network, keys);
        const server = createDatabase(place, network, keys);
        const { provider } = createCluster(place, settings.cluster, network, keys, files);
        const room = createRoom(this, settings, provider);
        const database = {
            host: server.host,
            port: 5432,
            name: "workload",
            user: "workload",
            password: new RandomPassword("database", { length: 40, special: false }, { parent: this }).result,
            version: 17,
            peers: [{ ipBlock: { cidr: azure.ranges.database } }],
        };
        createDatabaseUser(this, room, database, server.administrator);

        const annotations = {
            "service.beta.kubernetes.io/azure-load-balancer-resource-group": place.name,
            "service.beta.kubernetes.io/azure-pip-name": "front",
        };
        this.address = network.front.ipAddress;
        this.furnish(room, {
            database,
            storage: createStorage(place, keys, provider, files.name),
            gateway: gatewayOf(room, settings, annotations),
            stores: [
                { resource: server.server, holds: "database" },
                { resource: files, holds: "files" },
            ],
        });
    }
}

/** Disks under the key of the disk encryption set, and shares in the account that has the key. */
function createStorage(
    { parent, name, settings }: Place,
    keys: Keys,
    provider: kubernetes.Provider,
    account: Input<string>,
): StorageClasses {
    const options = { parent, provider };
    const { StorageClass } = kubernetes.storage.v1;
    const disk = new StorageClass(
        "disk",
        {
            metadata: { name: `${name}-disk` },
            provisioner: "disk.csi.azure.com",
            volumeBindingMode: "WaitForFirstConsumer",
            allowVolumeExpansion: true,
            parameters: {
                skuName: "Premium_ZRS",
                diskEncryptionSetID: keys.disks.id,
                diskEncryptionType: "EncryptionAtRestWithPlatformAndCustomerKeys",
                networkAccessPolicy: "DenyAll",
            },
        },
        options,
    );
    const share = new StorageClass(
        "share",
        {
            metadata: { name: `${name}-share` },
            provisioner: "file.csi.azure.com",
            reclaimPolicy: "Retain",
            allowVolumeExpansion: true,
            mountOptions: ["nconnect=4", "noresvport", "actimeo=30"],
            parameters: {
                protocol: "nfs",
                resourceGroup: name,
                storageAccount: account,
                server: `${settings.account}.${settings.suffixes.file}`,
                rootSquashType: "NoRootSquash",
            },
        },
        options,
    );
    const snapshots = new kubernetes.apiextensions.CustomResource(
        "share-snapshots",
        {
            apiVersion: "snapshot.storage.k8s.io/v1",
            kind: "VolumeSnapshotClass",
            metadata: { name: `${name}-share` },
            driver: "file.csi.azure.com",
            deletionPolicy: "Retain",
        },
        options,
    );
    return { disk: disk.metadata.name, share: share.metadata.name, shareSnapshots: snapshots.metadata.name };
}
