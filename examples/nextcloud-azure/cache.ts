import * as kubernetes from "@pulumi/kubernetes";
import type { Cluster } from "./cluster";
import type { Nextcloud } from "./nextcloud";
import { hardened, pod } from "./pod";
import type { Settings } from "./settings";

/** Sessions and file locks. It keeps nothing: after a restart people log in again. */
export function createCache({ images }: Settings, { provider }: Cluster, { namespace, secret }: Nextcloud): void {
    const metadata = { namespace: namespace.metadata.name, name: "cache" };
    const labels = { app: "cache" };
    new kubernetes.apps.v1.Deployment(
        "cache",
        {
            metadata,
            spec: {
                selector: { matchLabels: labels },
                template: {
                    metadata: { labels },
                    spec: {
                        ...pod(999),
                        containers: [
                            {
                                name: "cache",
                                image: images.cache,
                                command: ["sh", "-c", 'exec valkey-server --save "" --requirepass "$CACHE_PASSWORD"'],
                                securityContext: hardened(999),
                                env: [
                                    {
                                        name: "CACHE_PASSWORD",
                                        valueFrom: {
                                            secretKeyRef: { name: secret.metadata.name, key: "CACHE_PASSWORD" },
                                        },
                                    },
                                ],
                                ports: [{ containerPort: 6379 }],
                                readinessProbe: { tcpSocket: { port: 6379 } },
                                resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "512Mi" } },
                            },
                        ],
                    },
                },
            },
        },
        { provider },
    );
    new kubernetes.core.v1.Service(
        "cache",
        { metadata, spec: { selector: labels, ports: [{ port: 6379 }] } },
        { provider },
    );
}
