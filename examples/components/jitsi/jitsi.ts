import type * as kubernetes from "@pulumi/kubernetes";
import { ComponentResource } from "@pulumi/pulumi";
import { raiseAlerts } from "../kubernetes/alerts";
import { hardened, pod, resources } from "../kubernetes/pod";
import { publish } from "../kubernetes/publish";
import { createBareRoom, gatewayOf, type BareRoom } from "../kubernetes/room";
import { portsOf, serve, service } from "../kubernetes/serve";
import { allowTraffic, pods } from "../kubernetes/traffic";
import type { Gateway, Peer } from "../platform";
import type { RoomSettings } from "../settings";
import { alerts } from "./alerts";
import { environmentOf, parts, ports, type Part } from "./parts";
import { createRelay } from "./relay";
import type { JitsiSettings } from "./settings";

/** The namespace of a workload that stores nothing: no database, no volume, no bucket. */
export class JitsiRoom extends ComponentResource {
    readonly room: BareRoom;
    readonly gateway: Gateway;

    constructor(name: string, settings: RoomSettings, { loadBalancer }: JitsiSettings, provider: kubernetes.Provider) {
        super("rempart-examples:platforms:Room", name);
        this.room = createBareRoom(this, settings, provider);
        this.gateway = gatewayOf(this.room, settings, loadBalancer);
        this.registerOutputs({});
    }
}

/** The user of the images: they run with a file system that nobody can write to but /run and /tmp. */
const user = 1000;
const anywhere: readonly Peer[] = [{ ipBlock: { cidr: "0.0.0.0/0" } }];

/** Jitsi Meet as plain Kubernetes resources. It keeps nothing: the target runs the same and needs no copy. */
export class Jitsi extends ComponentResource {
    constructor(name: string, site: JitsiRoom, settings: JitsiSettings) {
        super("rempart-examples:workloads:Jitsi", name);
        const { room, gateway } = site;
        const options = { parent: this, provider: room.provider };
        const platform = { ...room, gateway };
        const place = { platform: room, namespace: room.namespace, options };
        const secret = room.secret("jitsi", ["jicofo-password", "jvb-password", "token-secret", "turn-secret"]);
        const container = (part: Part) => containerOf(room, part, settings, secret);
        for (const part of ["web", "prosody", "jicofo", "bridge"] as const)
            serve(place, {
                name: parts[part],
                // People of one meeting meet in one pod of each: only the web page is served by several.
                replicas: part === "web" ? [2, 2] : 1,
                ports: ports[part],
                pod: {
                    ...pod(room, user),
                    terminationGracePeriodSeconds: 60,
                    containers: [container(part)],
                    volumes: [
                        { name: "run", emptyDir: { sizeLimit: "64Mi" } },
                        { name: "tmp", emptyDir: { sizeLimit: "64Mi" } },
                        ...(part === "prosody" ? [{ name: "accounts", emptyDir: { sizeLimit: "64Mi" } }] : []),
                    ],
                },
            });
        // Sound and pictures come over UDP, past the gateway.
        service(
            place,
            "media",
            {
                type: "LoadBalancer",
                loadBalancerIP: settings.mediaAddress,
                externalTrafficPolicy: "Local",
                selector: { app: parts.bridge },
                ports: [{ name: "media", port: MEDIA, targetPort: MEDIA, protocol: "UDP" }],
            },
            "media",
            settings.loadBalancer,
        );
        createRelay(room, settings, secret, options);
        this.allow(site, settings);
        publish(this, platform, { hosts: { [settings.host]: { service: parts.web, port: ports.web.http } } });
        raiseAlerts(this, room, alerts);
        this.registerOutputs({});
    }

    /** Who talks to whom, and nobody else. */
    private allow({ room, gateway }: JitsiRoom, { mediaAddress }: JitsiSettings): void {
        const { web, prosody, jicofo, bridge, relay } = parts;
        const client = { peers: pods(prosody), ports: [ports.prosody.client] };
        allowTraffic(this, room, {
            [web]: {
                from: [{ peers: gateway.peers, ports: [ports.web.http] }],
                to: [
                    { peers: pods(prosody), ports: [ports.prosody.bosh] },
                    { peers: pods(bridge), ports: [ports.bridge.colibri] },
                ],
            },
            [prosody]: {
                from: [
                    { peers: pods(web), ports: [ports.prosody.bosh] },
                    { peers: pods(jicofo, bridge), ports: [ports.prosody.client] },
                ],
            },
            [jicofo]: { to: [client] },
            [bridge]: {
                from: [
                    { peers: [...anywhere, ...pods(relay)], ports: [`${MEDIA}/UDP`] },
                    { peers: pods(web), ports: [ports.bridge.colibri] },
                ],
                // It sends to whoever takes part, on the port that each of them opens.
                to: [client, { peers: anywhere, ports: ["1024-65535/UDP"] }],
            },
            [relay]: {
                from: [{ peers: anywhere, ports: [ports.relay.tls] }],
                // To nobody but the bridge, by the address of its pod or its public one.
                to: [
                    {
                        peers: [...pods(bridge), { ipBlock: { cidr: `${mediaAddress}/32` } }],
                        ports: [`${MEDIA}/UDP`],
                    },
                ],
            },
        });
    }
}

const MEDIA = 10000;

function containerOf(
    { image }: BareRoom,
    part: Part,
    settings: JitsiSettings,
    secret: string,
): kubernetes.types.input.core.v1.Container {
    const { variables, secrets, probe, size } = environmentOf(part, settings, MEDIA);
    return {
        name: part,
        image: image(`jitsi-${part}`),
        securityContext: hardened(user),
        env: [
            ...Object.entries(variables).map(([name, value]) => ({ name, value })),
            ...Object.entries(secrets).map(([name, key]) => ({
                name,
                valueFrom: { secretKeyRef: { name: secret, key } },
            })),
        ],
        ports: [
            ...portsOf(ports[part]).map(({ name, port }) => ({ name, containerPort: port })),
            ...(part === "bridge" ? [{ name: "media", containerPort: MEDIA, protocol: "UDP" }] : []),
        ],
        readinessProbe: { ...probe, periodSeconds: 10, timeoutSeconds: 5 },
        livenessProbe: { ...probe, periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 6 },
        volumeMounts: [
            { name: "run", mountPath: "/run" },
            { name: "tmp", mountPath: "/tmp" },
            ...(part === "prosody" ? [{ name: "accounts", mountPath: "/var/lib/prosody" }] : []),
        ],
        resources: resources(...size),
    };
}
