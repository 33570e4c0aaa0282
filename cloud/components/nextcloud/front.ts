import * as kubernetes from "@pulumi/kubernetes";
import { hardened, pod, resources, spread } from "../kubernetes/pod";
import type { Platform } from "../platform";
import type { Parts } from "./parts";
import { code, php, user, volumesOf } from "./php";
import type { NextcloudSettings } from "./settings";

const labels = { app: "nextcloud" };

/** The pods that answer: PHP, and nginx before it. At a standby there are none. */
export function createFront(platform: Platform, settings: NextcloudSettings, parts: Parts): void {
    const { namespace, site, image } = platform;
    const { options } = parts;
    const metadata = { namespace, name: "nextcloud", labels };
    const [least, most] = settings.size.replicas;
    const deployment = new kubernetes.apps.v1.Deployment(
        "nextcloud",
        {
            metadata,
            spec: {
                // While the site serves, the autoscaler says how many.
                ...(!site.active && { replicas: 0 }),
                selector: { matchLabels: labels },
                strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
                template: {
                    metadata: { labels },
                    spec: {
                        ...pod(platform, user),
                        terminationGracePeriodSeconds: 60,
                        topologySpreadConstraints: spread(labels),
                        initContainers: [code(platform)],
                        containers: [
                            {
                                ...php(platform, settings, parts, ["php-fpm"]),
                                ports: [{ name: "fpm", containerPort: 9000 }],
                                startupProbe: { tcpSocket: { port: "fpm" }, periodSeconds: 5, failureThreshold: 60 },
                                readinessProbe: {
                                    exec: { command: ["php", "/scripts/ready.php"] },
                                    periodSeconds: 10,
                                    timeoutSeconds: 5,
                                    failureThreshold: 3,
                                },
                                // The database is not asked here: a restart would not bring it back.
                                livenessProbe: { tcpSocket: { port: "fpm" }, periodSeconds: 20 },
                            },
                            {
                                name: "web",
                                image: image("web"),
                                securityContext: hardened(101),
                                ports: [{ name: "http", containerPort: 8080 }],
                                volumeMounts: [
                                    { name: "code", mountPath: "/var/www/html", readOnly: true },
                                    { name: "tmp", mountPath: "/tmp" },
                                    {
                                        name: "configuration",
                                        mountPath: "/etc/nginx/nginx.conf",
                                        subPath: "nginx.conf",
                                        readOnly: true,
                                    },
                                ],
                                readinessProbe: {
                                    // Nextcloud answers to its own name only.
                                    httpGet: {
                                        path: "/status.php",
                                        port: "http",
                                        httpHeaders: [{ name: "Host", value: settings.host }],
                                    },
                                    periodSeconds: 10,
                                    timeoutSeconds: 5,
                                },
                                livenessProbe: { httpGet: { path: "/front", port: "http" }, periodSeconds: 20 },
                                // The gateway needs a moment to learn that this pod goes.
                                lifecycle: {
                                    preStop: { exec: { command: ["sh", "-c", "sleep 10; nginx -s quit; sleep 40"] } },
                                },
                                resources: resources("100m", "64Mi", "256Mi"),
                            },
                        ],
                        volumes: volumesOf(parts),
                    },
                },
            },
        },
        options,
    );
    new kubernetes.core.v1.Service(
        "nextcloud",
        { metadata, spec: { selector: labels, ports: [{ name: "http", port: 8080, targetPort: "http" }] } },
        options,
    );
    new kubernetes.policy.v1.PodDisruptionBudget(
        "nextcloud",
        { metadata, spec: { minAvailable: 1, selector: { matchLabels: labels } } },
        options,
    );
    if (!site.active) return;
    new kubernetes.autoscaling.v2.HorizontalPodAutoscaler(
        "nextcloud",
        {
            metadata,
            spec: {
                scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: deployment.metadata.name },
                minReplicas: least,
                maxReplicas: most,
                metrics: [
                    {
                        type: "Resource",
                        resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 65 } },
                    },
                ],
            },
        },
        options,
    );
}
