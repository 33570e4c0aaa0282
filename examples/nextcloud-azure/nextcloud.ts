import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { RandomPassword } from "@pulumi/random";
import type { Cluster } from "./cluster";
import type { Database } from "./database";
import type { Files } from "./files";
import { groupName } from "./group";
import { hardened, pod } from "./pod";
import type { Settings } from "./settings";

export interface Nextcloud {
    /** The volume with the users' files. */
    readonly data: kubernetes.core.v1.PersistentVolumeClaim;
    readonly namespace: kubernetes.core.v1.Namespace;
    readonly secret: kubernetes.core.v1.Secret;
}

const file = (name: string) => readFileSync(join(__dirname, "nextcloud", name), "utf8");

/** Nextcloud as plain Kubernetes resources: the same program runs it at the target, on another cluster. */
export function createNextcloud(
    settings: Settings,
    { provider }: Cluster,
    database: Database,
    files: Files,
): Nextcloud {
    const { images, host } = settings;
    const options = { provider };
    const namespace = new kubernetes.core.v1.Namespace(
        "nextcloud",
        { metadata: { name: "nextcloud", labels: { "pod-security.kubernetes.io/enforce": "restricted" } } },
        options,
    );
    const metadata = { namespace: namespace.metadata.name };

    const secret = new kubernetes.core.v1.Secret(
        "nextcloud",
        {
            metadata,
            stringData: {
                PGHOST: database.host,
                PGDATABASE: database.name,
                PGUSER: database.user,
                PGPASSWORD: database.password,
                CACHE_PASSWORD: new RandomPassword("cache", { length: 40, special: false }).result,
                ADMIN_PASSWORD: new RandomPassword("admin", { length: 24, special: false }).result,
            },
        },
        options,
    );
    const config = new kubernetes.core.v1.ConfigMap(
        "nextcloud",
        {
            metadata,
            data: Object.fromEntries(
                ["platform.config.php", "session.ini", "nginx.conf"].map((name) => [name, file(name)]),
            ),
        },
        options,
    );

    // The share exists already: the volume names it, and the claim takes that very volume.
    const volume = new kubernetes.core.v1.PersistentVolume(
        "data",
        {
            spec: {
                capacity: { storage: "1Ti" },
                accessModes: ["ReadWriteMany"],
                persistentVolumeReclaimPolicy: "Retain",
                storageClassName: "",
                mountOptions: ["nconnect=4", "noresvport", "actimeo=30"],
                csi: {
                    driver: "file.csi.azure.com",
                    volumeHandle: "nextcloud-data",
                    volumeAttributes: {
                        protocol: "nfs",
                        resourceGroup: groupName,
                        storageAccount: files.account.name,
                        shareName: files.share.name,
                    },
                },
            },
        },
        options,
    );
    const data = new kubernetes.core.v1.PersistentVolumeClaim(
        "data",
        {
            metadata,
            spec: {
                accessModes: ["ReadWriteMany"],
                storageClassName: "",
                volumeName: volume.metadata.name,
                resources: { requests: { storage: "1Ti" } },
            },
        },
        options,
    );

    const configFile = (path: string) => ({ name: "config", mountPath: path, subPath: path.split("/").at(-1) ?? path });
    // The image's own start script is not used: it writes where only root may, and installs anew where a volume is lost.
    const code = {
        name: "code",
        image: images.nextcloud,
        command: ["sh", "-c", "cp -a /usr/src/nextcloud/. /var/www/html/"],
        securityContext: hardened(33),
        volumeMounts: [{ name: "code", mountPath: "/var/www/html" }],
        resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "512Mi" } },
    };
    const php = (command: string[]) => ({
        name: "php",
        image: images.nextcloud,
        command,
        workingDir: "/var/www/html",
        securityContext: hardened(33),
        envFrom: [{ secretRef: { name: secret.metadata.name } }],
        env: [{ name: "NEXTCLOUD_HOST", value: host }],
        volumeMounts: [
            { name: "code", mountPath: "/var/www/html" },
            // config.php holds the salt and the secret that every pod, and the target, must share.
            { name: "data", mountPath: "/var/www/html/config", subPath: "config" },
            { name: "data", mountPath: "/data", subPath: "data" },
            { name: "tmp", mountPath: "/tmp" },
            configFile("/var/www/html/config/platform.config.php"),
            configFile("/usr/local/etc/php/conf.d/session.ini"),
        ],
        resources: { requests: { cpu: "1", memory: "1Gi" }, limits: { memory: "4Gi" } },
    });
    const volumes = [
        { name: "code", emptyDir: {} },
        { name: "tmp", emptyDir: {} },
        { name: "config", configMap: { name: config.metadata.name } },
        { name: "data", persistentVolumeClaim: { claimName: data.metadata.name } },
        { name: "certificate", secret: { secretName: "web-certificate" } },
    ];

    const labels = { app: "nextcloud" };
    new kubernetes.apps.v1.Deployment(
        "nextcloud",
        {
            metadata,
            spec: {
                replicas: 2,
                selector: { matchLabels: labels },
                template: {
                    metadata: { labels },
                    spec: {
                        ...pod(33),
                        topologySpreadConstraints: [
                            {
                                maxSkew: 1,
                                topologyKey: "topology.kubernetes.io/zone",
                                whenUnsatisfiable: "ScheduleAnyway",
                                labelSelector: { matchLabels: labels },
                            },
                        ],
                        initContainers: [code],
                        containers: [
                            { ...php(["php-fpm"]), ports: [{ containerPort: 9000 }] },
                            {
                                name: "web",
                                image: images.web,
                                securityContext: hardened(101),
                                ports: [{ containerPort: 8443 }],
                                volumeMounts: [
                                    { name: "code", mountPath: "/var/www/html", readOnly: true },
                                    { name: "tmp", mountPath: "/tmp" },
                                    { name: "certificate", mountPath: "/certificate", readOnly: true },
                                    configFile("/etc/nginx/nginx.conf"),
                                ],
                                startupProbe: { ...answers(host), periodSeconds: 5, failureThreshold: 60 },
                                readinessProbe: { ...answers(host), periodSeconds: 10, timeoutSeconds: 5 },
                                resources: { requests: { cpu: "100m", memory: "64Mi" }, limits: { memory: "256Mi" } },
                            },
                        ],
                        volumes,
                    },
                },
            },
        },
        options,
    );
    new kubernetes.policy.v1.PodDisruptionBudget(
        "nextcloud",
        { metadata, spec: { minAvailable: 1, selector: { matchLabels: labels } } },
        options,
    );
    new kubernetes.core.v1.Service(
        "web",
        {
            metadata,
            spec: {
                type: "LoadBalancer",
                externalTrafficPolicy: "Local",
                selector: labels,
                ports: [{ port: 443, targetPort: 8443 }],
            },
        },
        options,
    );

    const task = (command: string) => ({
        metadata: { labels: { app: "nextcloud-task" } },
        spec: {
            ...pod(33),
            restartPolicy: "Never",
            initContainers: [code],
            containers: [php(["sh", "-c", command])],
            volumes: volumes.filter(({ name }) => name !== "certificate"),
        },
    });
    // Made anew with each image, so it also migrates the database; one major version at a time, or occ refuses.
    new kubernetes.batch.v1.Job(
        "set-up",
        { metadata, spec: { backoffLimit: 3, template: task(setUp) } },
        { ...options, deleteBeforeReplace: true },
    );
    new kubernetes.batch.v1.CronJob(
        "cron",
        {
            metadata,
            spec: {
                schedule: "*/5 * * * *",
                concurrencyPolicy: "Forbid",
                jobTemplate: { spec: { template: task("php -f cron.php") } },
            },
        },
        options,
    );
    return { data, namespace, secret };
}

const setUp = [
    "if php occ status --output=json | grep -q '\"installed\":true'; then php occ upgrade; exit; fi",
    'php occ maintenance:install --database pgsql --database-host "$PGHOST" --database-name "$PGDATABASE" \\',
    '  --database-user "$PGUSER" --database-pass "$PGPASSWORD" --data-dir /data --admin-pass "$ADMIN_PASSWORD"',
].join("\n");

/** Nextcloud answers to its own name only. That the database and the share answer, too, is for the drill to show. */
const answers = (host: string) => ({
    httpGet: { path: "/status.php", port: 8443, scheme: "HTTPS", httpHeaders: [{ name: "Host", value: host }] },
});
