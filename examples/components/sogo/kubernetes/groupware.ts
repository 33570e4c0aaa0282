import type * as kubernetes from "@pulumi/kubernetes";
import { hardened, pod, resources } from "../../kubernetes/pod";
import { commands, parts, paths, ports, sogoEnvironment } from "../configuration";
import { databaseAuthority, secretVariable, users, type Foundation } from "./foundation";
import { serve } from "../../kubernetes/serve";

type Container = kubernetes.types.input.core.v1.Container;
type Volume = kubernetes.types.input.core.v1.Volume;

const run = commands("0.0.0.0");
const empty = (name: string, sizeLimit: string): Volume => ({ name, emptyDir: { sizeLimit } });

/** sogod, nginx before it, PgBouncer and memcached behind it. */
export function createGroupware(foundation: Foundation, after?: kubernetes.batch.v1.Job): void {
    const { platform, settings } = foundation;
    const { image } = platform;
    const wait = after ? { after } : {};
    const sogo = sogoPod(foundation);
    serve(foundation, {
        name: parts.sogo,
        ...wait,
        ports: { http: ports.sogo },
        replicas: settings.size.replicas,
        pod: {
            ...sogo.spec,
            // Workers that answered a request take half a minute to end.
            terminationGracePeriodSeconds: 60,
            containers: [
                {
                    ...sogo.container("sogo", run.sogo),
                    ports: [{ name: "http", containerPort: ports.sogo }],
                    startupProbe: { tcpSocket: { port: "http" }, periodSeconds: 2, failureThreshold: 60 },
                    livenessProbe: { tcpSocket: { port: "http" }, periodSeconds: 20 },
                    readinessProbe: {
                        exec: { command: ["sh", `${paths.scripts}/probe-sogo.sh`] },
                        periodSeconds: 10,
                        timeoutSeconds: 5,
                        failureThreshold: 3,
                    },
                    // 15 MB for each worker, and what a large calendar takes on top.
                    resources: resources(
                        "500m",
                        `${64 + settings.size.workers * 25}Mi`,
                        `${128 + settings.size.workers * 64}Mi`,
                    ),
                },
            ],
        },
    });
    const web = foundation.rendered("web", image("web"), users.nginx);
    serve(foundation, {
        name: parts.web,
        ...wait,
        ports: { http: ports.web },
        replicas: [2, 2],
        pod: {
            ...pod(platform, users.nginx),
            initContainers: [web.container, staticFiles(image("sogo"))],
            containers: [
                {
                    name: "web",
                    image: image("web"),
                    command: run.web,
                    securityContext: hardened(users.nginx),
                    ports: [{ name: "http", containerPort: ports.web }],
                    volumeMounts: [
                        web.file("nginx.conf"),
                        { name: "static", mountPath: paths.static, readOnly: true },
                        { name: "tmp", mountPath: "/tmp" },
                    ],
                    // sogod has a probe of its own: here only nginx is asked.
                    readinessProbe: { httpGet: { path: "/healthz", port: "http" }, periodSeconds: 5 },
                    livenessProbe: { httpGet: { path: "/healthz", port: "http" }, periodSeconds: 20 },
                    // The gateway needs a moment to learn that this pod goes.
                    lifecycle: { preStop: { exec: { command: ["sh", "-c", "sleep 10; nginx -s quit; sleep 15"] } } },
                    resources: resources("100m", "64Mi", "256Mi"),
                },
            ],
            volumes: [...web.volumes, foundation.scripts, empty("static", "256Mi"), empty("tmp", "2Gi")],
        },
    });
    createProxy(foundation, wait);
    serve(foundation, {
        name: parts.memcached,
        ...wait,
        ports: { memcached: ports.memcached },
        // Sessions are in the database. Where the cache is gone, SOGo is slower for a while.
        replicas: 1,
        pod: {
            ...pod(platform, users.memcached),
            containers: [
                {
                    name: "memcached",
                    image: image("memcached"),
                    command: run.memcached,
                    securityContext: hardened(users.memcached),
                    ports: [{ name: "memcached", containerPort: ports.memcached }],
                    readinessProbe: { tcpSocket: { port: "memcached" }, periodSeconds: 10 },
                    livenessProbe: { tcpSocket: { port: "memcached" }, periodSeconds: 20 },
                    resources: resources("100m", "64Mi", "384Mi"),
                },
            ],
        },
    });
}

function createProxy(foundation: Foundation, wait: { after?: kubernetes.batch.v1.Job }): void {
    const { platform } = foundation;
    const image = platform.image("pgbouncer");
    const authority = databaseAuthority(platform);
    const rendered = foundation.rendered("database", image, users.pgbouncer);
    serve(foundation, {
        name: parts.database,
        ...wait,
        ports: { postgresql: ports.database },
        replicas: [2, 2],
        pod: {
            ...pod(platform, users.pgbouncer),
            initContainers: [rendered.container],
            containers: [
                {
                    name: "pgbouncer",
                    image,
                    command: run.database,
                    securityContext: hardened(users.pgbouncer),
                    ports: [{ name: "postgresql", containerPort: ports.database }],
                    volumeMounts: [
                        rendered.folder,
                        { name: "tls", mountPath: paths.tls, readOnly: true },
                        ...authority.mounts,
                    ],
                    readinessProbe: { tcpSocket: { port: "postgresql" }, periodSeconds: 5 },
                    livenessProbe: { tcpSocket: { port: "postgresql" }, periodSeconds: 20 },
                    resources: resources("100m", "32Mi", "256Mi"),
                },
            ],
            volumes: [...rendered.volumes, foundation.scripts, foundation.tls, ...authority.volumes],
        },
    });
}

/** What sogod and its jobs have in common. */
export function sogoPod(foundation: Foundation) {
    const { platform, settings } = foundation;
    const image = platform.image("sogo");
    const rendered = foundation.rendered("sogo", image, users.sogo);
    const container = (name: string, command: readonly string[]): Container => ({
        name,
        image,
        command: [...command],
        securityContext: hardened(users.sogo),
        env: [
            ...Object.entries(sogoEnvironment).map(([variable, value]) => ({ name: variable, value })),
            secretVariable("SOGO_SECRET"),
            secretVariable("MONITOR_PASSWORD"),
            { name: "SOGO", value: `127.0.0.1:${ports.sogo}` },
            { name: "HOST", value: settings.host },
        ],
        volumeMounts: [
            rendered.folder,
            { name: "scripts", mountPath: paths.scripts, readOnly: true },
            { name: "tls", mountPath: paths.tls, readOnly: true },
            // SOGo reads no other list of authorities than the system's.
            {
                name: "trust",
                mountPath: "/etc/ssl/certs/ca-certificates.crt",
                subPath: "ca-certificates.crt",
                readOnly: true,
            },
            { name: "run", mountPath: "/run/sogo" },
            { name: "spool", mountPath: "/var/spool/sogo" },
            { name: "tmp", mountPath: "/tmp" },
        ],
        resources: resources("100m", "128Mi", "512Mi"),
    });
    return {
        container,
        spec: {
            ...pod(platform, users.sogo),
            initContainers: [rendered.container, trust(image)],
            volumes: [
                ...rendered.volumes,
                foundation.scripts,
                foundation.tls,
                empty("trust", "4Mi"),
                empty("run", "1Mi"),
                empty("spool", "1Gi"),
                empty("tmp", "256Mi"),
            ],
        },
    };
}

const trust = (image: string): Container => ({
    name: "trust",
    image,
    command: ["sh", "-c", `cat /etc/ssl/certs/ca-certificates.crt ${paths.tls}/ca.crt > /trust/ca-certificates.crt`],
    securityContext: hardened(users.sogo),
    volumeMounts: [
        { name: "tls", mountPath: paths.tls, readOnly: true },
        { name: "trust", mountPath: "/trust" },
    ],
    resources: resources("10m", "16Mi", "64Mi"),
});

/** The files of the very version of SOGo that is behind the web front. */
const staticFiles = (image: string): Container => ({
    name: "static",
    image,
    command: ["sh", "-c", `cp -RL ${paths.static}/. /static/`],
    securityContext: hardened(users.nginx),
    volumeMounts: [{ name: "static", mountPath: "/static" }],
    resources: resources("50m", "32Mi", "128Mi"),
});
