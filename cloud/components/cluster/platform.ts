import * as kubernetes from "@pulumi/kubernetes";
import type { Input, Resource } from "@pulumi/pulumi";
import { createRoom, gatewayOf } from "../kubernetes/room";
import type { StorageClasses } from "../platform";
import type { StackSettings } from "../settings";
import { SitePlatform } from "../site";
import { createDatabase } from "./database";
import type { ClusterSettings } from "./settings";

/** A Kubernetes cluster and nothing of its cloud: all that the workload stores is in volumes of the cluster. */
export class ClusterPlatform extends SitePlatform {
    constructor(
        name: string,
        settings: StackSettings,
        { storage, database, loadBalancer }: ClusterSettings,
        provider: kubernetes.Provider,
    ) {
        super("rempart-examples:platforms:Cluster", name);
        const room = createRoom(this, settings, provider);
        const classes = createClasses(this, settings.name, storage, provider);
        const made = createDatabase(this, room, classes, database);
        this.furnish(room, {
            database: made.database,
            storage: classes,
            gateway: gatewayOf(room, settings, loadBalancer),
            stores: [{ resource: made.cluster, holds: "database" }],
        });
    }
}

function createClasses(
    parent: Resource,
    stack: string,
    { classes = {}, disk, share, shareSnapshots }: ClusterSettings["storage"],
    provider: kubernetes.Provider,
): StorageClasses {
    const made: Readonly<Record<string, Input<string>>> = Object.fromEntries(
        Object.entries(classes).map(([name, { provisioner, parameters }]) => [
            name,
            new kubernetes.storage.v1.StorageClass(
                name,
                {
                    metadata: { name: `${stack}-${name}` },
                    provisioner,
                    parameters: { ...parameters },
                    volumeBindingMode: "WaitForFirstConsumer",
                    allowVolumeExpansion: true,
                    reclaimPolicy: name === share ? "Retain" : "Delete",
                },
                { parent, provider },
            ).metadata.name,
        ]),
    );
    return { disk: made[disk] ?? disk, share: made[share] ?? share, ...(shareSnapshots && { shareSnapshots }) };
}
