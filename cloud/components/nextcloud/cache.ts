import * as kubernetes from "@pulumi/kubernetes";
import { hardened, pod, resources } from "../kubernetes/pod";
import type { Platform } from "../platform";
import { fromOwnSecret, type Parts } from "./parts";

const labels = { app: "cache" };
const user = 999;

/** Sessions and file locks. It keeps nothing: after a restart people log in again. */
export function createCache(platform: Platform, { options }: Parts): void {
    const metadata = { namespace: platform.namespace, name: "cache", labels };
    new kubernetes.apps.v1.Deployment(
        "cache",
        {
            metadata,
            spec: {
                replicas: platform.site.active ? 1 : 0,
                // Two at a time would each hold half of the locks.
                strategy: { type: "Recreate" },
                selector: { matchLabels: labels },
                template: {
                    metadata: { labels },
                    spec: {
                        ...pod(platform, user),
                        containers: [
                            {
                                name: "cache",
                                image: platform.image("cache"),
                                command: [
                                    "sh",
                                    "-c",
                                    'exec valkey-server --save "" --maxmemory 400mb --maxmemory-policy volatile-lru --requirepass "$CACHE_PASSWORD"',
                                ],
                                securityContext: hardened(user),
                                env: [fromOwnSecret("CACHE_PASSWORD", "cache-password")],
                                ports: [{ name: "cache", containerPort: 6379 }],
                                readinessProbe: { tcpSocket: { port: "cache" } },
                                livenessProbe: { tcpSocket: { port: "cache" }, periodSeconds: 20 },
                                volumeMounts: [{ name: "data", mountPath: "/data" }],
                                resources: resources("100m", "128Mi", "512Mi"),
                            },
                        ],
                        volumes: [{ name: "data", emptyDir: { sizeLimit: "100Mi" } }],
                    },
                },
            },
        },
        options,
    );
    new kubernetes.core.v1.Service(
        "cache",
        { metadata, spec: { selector: labels, ports: [{ name: "cache", port: 6379, targetPort: "cache" }] } },
        options,
    );
}
