import * as kubernetes from "@pulumi/kubernetes";
import type { Resource } from "@pulumi/pulumi";
import { RandomPassword } from "@pulumi/random";
import type { Room } from "../kubernetes/room";
import type { Database, StorageClasses } from "../platform";
import type { ClusterSettings } from "./settings";

const name = "database";

/** PostgreSQL by CloudNativePG: its disks are those of the storage class, its owner is no superuser. */
export function createDatabase(
    parent: Resource,
    { provider, namespace, image, pullSecrets, monitoring, ...room }: Room,
    { disk }: StorageClasses,
    { instances, size }: ClusterSettings["database"],
) {
    const options = { parent, provider };
    const user = "workload";
    const { result: password } = new RandomPassword("database", { length: 40, special: false }, { parent });
    const owner = new kubernetes.core.v1.Secret(
        "database-owner",
        {
            metadata: { namespace, name: "database-owner" },
            type: "kubernetes.io/basic-auth",
            stringData: { username: user, password },
        },
        options,
    );
    const cluster = new kubernetes.apiextensions.CustomResource(
        name,
        {
            apiVersion: "postgresql.cnpg.io/v1",
            kind: "Cluster",
            metadata: { namespace, name },
            spec: {
                instances,
                imageName: image("database-server"),
                imagePullSecrets: pullSecrets.map((secret) => ({ name: secret })),
                bootstrap: { initdb: { database: user, owner: user, secret: { name: owner.metadata.name } } },
                enableSuperuserAccess: false,
                storage: { storageClass: disk, size },
                walStorage: { storageClass: disk, size: "32Gi" },
                affinity: { enablePodAntiAffinity: true, topologyKey: "topology.kubernetes.io/zone" },
                resources: { requests: { cpu: "1", memory: "4Gi" }, limits: { memory: "4Gi" } },
                postgresql: { parameters: { max_connections: "200", password_encryption: "scram-sha-256" } },
            },
        },
        options,
    );
    const labels = { "cnpg.io/cluster": name };
    const peers = [{ podSelector: { matchLabels: labels } }];
    // Its pods talk to each other, and to the operator that runs them; which API server that is, the cluster decides.
    new kubernetes.networking.v1.NetworkPolicy(
        name,
        {
            metadata: { namespace, name },
            spec: {
                podSelector: { matchLabels: labels },
                policyTypes: ["Ingress", "Egress"],
                ingress: [
                    { from: [{ podSelector: {} }], ports: [{ protocol: "TCP", port: 5432 }] },
                    {
                        from: [
                            ...peers,
                            { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "cnpg-system" } } },
                        ],
                        ports: [
                            { protocol: "TCP", port: 5432 },
                            { protocol: "TCP", port: 8000 },
                        ],
                    },
                    { from: [...monitoring.peers], ports: [{ protocol: "TCP", port: 9187 }] },
                ],
                egress: [
                    {
                        to: [...room.dns],
                        ports: [
                            { protocol: "UDP", port: 53 },
                            { protocol: "TCP", port: 53 },
                        ],
                    },
                    {
                        to: peers,
                        ports: [
                            { protocol: "TCP", port: 5432 },
                            { protocol: "TCP", port: 8000 },
                        ],
                    },
                    {
                        ports: [
                            { protocol: "TCP", port: 443 },
                            { protocol: "TCP", port: 6443 },
                        ],
                    },
                ],
            },
        },
        options,
    );
    const database: Database = {
        host: `${name}-rw`,
        port: 5432,
        name: user,
        user,
        password,
        version: 17,
        // CloudNativePG signs the certificate itself, and renews it.
        authority: { secret: { secretName: `${name}-ca`, items: [{ key: "ca.crt", path: "ca.crt" }] } },
        peers,
    };
    return { cluster, database };
}
