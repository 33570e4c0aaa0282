import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import type { CustomResourceOptions } from "@pulumi/pulumi";
import { certificate } from "../kubernetes/certificate";
import { hardened, pod, resources } from "../kubernetes/pod";
import { recordOf } from "../kubernetes/publish";
import type { BareRoom } from "../kubernetes/room";
import { serve, service } from "../kubernetes/serve";
import { textsIn } from "../texts";
import { parts, ports, RELAY_PORT } from "./parts";
import type { JitsiSettings } from "./settings";

/** The user of image/Containerfile. */
const user = 10003;

/**
 * The relay (TURN) for people whose network lets no UDP out: they come over TLS, and it passes them on to the bridge. It is
 * one's own: no server of others learns who meets whom.
 * @param secret The Secret with `turn-secret`.
 */
export function createRelay(
    room: BareRoom,
    { relayHost, loadBalancer }: JitsiSettings,
    secret: string,
    options: CustomResourceOptions,
): void {
    const { namespace, issuer } = room;
    const place = { platform: room, namespace, options };
    const name = parts.relay;
    const { tls } = ports.relay;
    certificate("relay", { name, namespace, secret: "relay-certificate", hosts: [relayHost], issuer }, options);
    const texts = new kubernetes.core.v1.ConfigMap(
        name,
        { metadata: { namespace, name }, data: textsIn(join(__dirname, "relay")) },
        options,
    );
    const probe = { tcpSocket: { port: "tls" }, timeoutSeconds: 5 };
    serve(place, {
        name,
        replicas: [2, 2],
        ports: { tls },
        pod: {
            ...pod(room, user),
            terminationGracePeriodSeconds: 60,
            containers: [
                {
                    name,
                    image: room.image("jitsi-relay"),
                    command: ["sh", "/etc/relay/start.sh"],
                    securityContext: hardened(user),
                    env: [
                        { name: "REALM", value: relayHost },
                        { name: "TURN_SECRET", valueFrom: { secretKeyRef: { name: secret, key: "turn-secret" } } },
                    ],
                    ports: [{ name: "tls", containerPort: tls }],
                    readinessProbe: { ...probe, periodSeconds: 10 },
                    livenessProbe: { ...probe, periodSeconds: 20, failureThreshold: 6 },
                    volumeMounts: [
                        { name: "relay", mountPath: "/etc/relay", readOnly: true },
                        { name: "certificate", mountPath: "/certificate", readOnly: true },
                        { name: "run", mountPath: "/run" },
                    ],
                    resources: resources("200m", "64Mi", "256Mi"),
                },
            ],
            volumes: [
                { name: "relay", configMap: { name: texts.metadata.name } },
                { name: "certificate", secret: { secretName: "relay-certificate" } },
                { name: "run", emptyDir: { sizeLimit: "16Mi" } },
            ],
        },
    });
    service(
        place,
        "relay-public",
        {
            type: "LoadBalancer",
            externalTrafficPolicy: "Local",
            selector: { app: name },
            ports: [{ name: "tls", port: RELAY_PORT, targetPort: tls }],
        },
        "relay-public",
        {
            ...loadBalancer,
            ...recordOf(room.site),
            "external-dns.alpha.kubernetes.io/hostname": relayHost,
        },
    );
}
