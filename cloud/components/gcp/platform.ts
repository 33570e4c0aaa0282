import * as kubernetes from "@pulumi/kubernetes";
import type { Output } from "@pulumi/pulumi";
import { createRoom, gatewayOf } from "../kubernetes/room";
import type { StorageClasses } from "../platform";
import type { StackSettings } from "../settings";
import { SitePlatform } from "../site";
import { createCluster } from "./cluster";
import { createDatabase, createInstance } from "./database";
import { createKeys, type Keys } from "./keys";
import { createNetwork, type Network } from "./network";
import type { Place } from "./place";
import type { GcpSettings } from "./settings";

/** Google Cloud, or the same technology run by S3NS: the universe that the provider is given tells which. */
export class GcpPlatform extends SitePlatform {
    /** The static address of the web front, for the DNS zone. */
    readonly address: Output<string>;

    constructor(name: string, settings: StackSettings, gcp: GcpSettings) {
        super("rempart-examples:platforms:Gcp", name);
        const place = { parent: this, name: settings.name, settings: gcp };
        const network = createNetwork(place);
        const keys = createKeys(place);
        const instance = createInstance(place, network, keys);
        const provider = createCluster(place, settings.cluster, network, keys);
        const room = createRoom(this, settings, provider);
        this.address = network.front.address;
        const annotations = {
            "cloud.google.com/l4-rbs": "enabled",
            "cloud.google.com/network-tier": "Standard",
            "networking.gke.io/load-balancer-ip-addresses": `${settings.name}-front`,
        };
        this.furnish(room, {
            database: createDatabase(place, instance, room),
            storage: createStorage(place, network, keys, provider),
            gateway: gatewayOf(room, settings, annotations),
            stores: [{ resource: instance, holds: "database" }],
        });
    }
}

/** Disks and shares under the customer's key. */
function createStorage(
    { parent, name }: Place,
    { network }: Network,
    keys: Keys,
    provider: kubernetes.Provider,
): StorageClasses {
    const options = { parent, provider };
    const { StorageClass } = kubernetes.storage.v1;
    const disk = new StorageClass(
        "disk",
        {
            metadata: { name: `${name}-disk` },
            provisioner: "pd.csi.storage.gke.io",
            volumeBindingMode: "WaitForFirstConsumer",
            allowVolumeExpansion: true,
            parameters: { type: "pd-ssd", "disk-encryption-kms-key": keys.id },
        },
        options,
    );
    const share = new StorageClass(
        "share",
        {
            metadata: { name: `${name}-share` },
            provisioner: "filestore.csi.storage.gke.io",
            reclaimPolicy: "Retain",
            volumeBindingMode: "WaitForFirstConsumer",
            allowVolumeExpansion: true,
            parameters: {
                // Over three zones; the only tiers that take a key are this and zonal.
                tier: "regional",
                network: network.name,
                "connect-mode": "PRIVATE_SERVICE_ACCESS",
                "instance-encryption-kms-key": keys.id,
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
            driver: "filestore.csi.storage.gke.io",
            deletionPolicy: "Retain",
            parameters: { type: "backup" },
        },
        options,
    );
    return { disk: disk.metadata.name, share: share.metadata.name, shareSnapshots: snapshots.metadata.name };
}
