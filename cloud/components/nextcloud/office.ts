import * as kubernetes from "@pulumi/kubernetes";
import { hardened, pod, resources, spread } from "../kubernetes/pod";
import type { Platform } from "../platform";
import type { Parts } from "./parts";
import type { NextcloudSettings } from "./settings";

const labels = { app: "office" };
/** The user of Collabora's image. */
const user = 1001;

/** Collabora. It holds documents only while they are edited, and needs no right that a restricted pod has not. */
export function createOffice(
    platform: Platform,
    { host }: Pick<NextcloudSettings, "host">,
    office: NonNullable<NextcloudSettings["office"]>,
    { options }: Parts,
): void {
    const metadata = { namespace: platform.namespace, name: "office", labels };
    const parameters = [
        // TLS ends at the gateway.
        "--o:ssl.enable=false",
        "--o:ssl.termination=true",
        // Without these it would want rights to make jails of its own.
        "--o:security.capabilities=false",
        "--o:mount_jail_tree=false",
        // It is told of no version, and of no site that it may ask.
        "--o:home_mode.enable=false",
        "--o:fetch_update_check=0",
        "--o:allow_update_popup=false",
    ];
    new kubernetes.apps.v1.Deployment(
        "office",
        {
            metadata,
            spec: {
                // People who edit one document have to meet in one pod.
                replicas: platform.site.active ? 1 : 0,
                strategy: { type: "Recreate" },
                selector: { matchLabels: labels },
                template: {
                    metadata: { labels },
                    spec: {
                        ...pod(platform, user),
                        terminationGracePeriodSeconds: 120,
                        topologySpreadConstraints: spread(labels),
                        containers: [
                            {
                                name: "office",
                                image: platform.image("office"),
                                // Its start script writes its configuration beside its own code.
                                securityContext: { ...hardened(user), readOnlyRootFilesystem: false },
                                env: [
                                    { name: "aliasgroup1", value: "http://nextcloud:8080" },
                                    { name: "server_name", value: office.host },
                                    { name: "dictionaries", value: "de_DE en_GB fr_FR nl_NL" },
                                    {
                                        name: "extra_params",
                                        value: [...parameters, `--o:net.frame_ancestors=${host}`].join(" "),
                                    },
                                ],
                                ports: [{ name: "office", containerPort: 9980 }],
                                startupProbe: {
                                    tcpSocket: { port: "office" },
                                    periodSeconds: 5,
                                    failureThreshold: 36,
                                },
                                readinessProbe: {
                                    httpGet: { path: "/hosting/discovery", port: "office" },
                                    periodSeconds: 10,
                                    timeoutSeconds: 5,
                                },
                                livenessProbe: { tcpSocket: { port: "office" }, periodSeconds: 20 },
                                resources: resources("2", "1Gi", "4Gi"),
                            },
                        ],
                    },
                },
            },
        },
        options,
    );
    new kubernetes.core.v1.Service(
        "office",
        { metadata, spec: { selector: labels, ports: [{ name: "office", port: 9980, targetPort: "office" }] } },
        options,
    );
}
