import * as kubernetes from "@pulumi/kubernetes";
import { hardened, pod, resources } from "../kubernetes/pod";
import type { Bucket, Platform } from "../platform";
import { fromSecret, type Parts } from "./parts";
import { user } from "./php";
import type { NextcloudSettings } from "./settings";
import { onDemand } from "./tasks";

type Container = kubernetes.types.input.core.v1.Container;

/** The minutes after which a standby raises an alarm for want of a copy: less than may be lost. */
export const COPIES_MAY_BE_OLD = 100;
/** The time between two copies, for the failover plan. */
export const COPIES_EVERY = "PT1H" as const;

/** The hourly copy to the other operator, the restore from there, and the watch over it. */
export function createCopies(platform: Platform, { size }: NextcloudSettings, parts: Parts): void {
    const { namespace, site, copies } = platform;
    const { options } = parts;
    platform.secret("copies-key", ["password", "salt"]);
    const steps = stepsOf(platform, parts);
    const volumes = [
        // A disk under the customer's key that lives as long as the pod: a dump never lies about.
        {
            name: "dumps",
            ephemeral: {
                volumeClaimTemplate: {
                    spec: {
                        accessModes: ["ReadWriteOnce"],
                        storageClassName: platform.storage.disk,
                        resources: { requests: { storage: size.dumps } },
                    },
                },
            },
        },
        { name: "files", persistentVolumeClaim: { claimName: parts.files.metadata.name } },
        { name: "scripts", configMap: { name: parts.scripts.metadata.name } },
        { name: "tmp", emptyDir: { sizeLimit: "1Gi" } },
        ...parts.database.volumes,
    ];
    const job = (app: string, [last, ...first]: readonly [Container, ...Container[]], needs = volumes) => ({
        spec: {
            backoffLimit: 2,
            activeDeadlineSeconds: 12 * 3600,
            template: {
                metadata: { labels: { app } },
                spec: {
                    ...pod(platform, user),
                    restartPolicy: "Never",
                    ...(first.length > 0 && { initContainers: first }),
                    containers: [last],
                    volumes: needs,
                },
            },
        },
    });
    const scheduled = (name: string, spec: kubernetes.types.input.batch.v1.CronJobSpec) =>
        new kubernetes.batch.v1.CronJob(name, { metadata: { namespace, name }, spec }, options);
    const at = (schedule: string, suspend: boolean) => ({
        schedule,
        suspend,
        concurrencyPolicy: "Forbid",
        startingDeadlineSeconds: 600,
    });

    scheduled("copies", {
        ...at("17 * * * *", !site.active),
        jobTemplate: job("copies", [
            steps.rclone("copy", copies.to, ["/scripts/copy.sh"], false),
            steps.postgres("dump", ["/scripts/dump.sh"]),
        ]),
    });
    scheduled("restore", {
        ...onDemand,
        jobTemplate: job("restore", [
            steps.postgres("restore", ["/scripts/restore.sh"]),
            steps.rclone("fetch", copies.from, ["/scripts/fetch.sh"], true),
        ]),
    });
    // Whoever waits for the copies watches over them; who makes them has the alarm of the job itself.
    scheduled("watch", {
        ...at("*/20 * * * *", site.active),
        jobTemplate: job(
            "watch",
            [steps.rclone("watch", copies.from, ["/scripts/watch.sh"])],
            volumes.filter(({ name }) => name === "scripts" || name === "tmp"),
        ),
    });
}

/** Containers that run one script each. */
function stepsOf({ image, copies }: Platform, { database }: Parts) {
    const base = (name: string, of: string, script: readonly string[]) => ({
        name,
        image: image(of),
        command: ["sh", ...script],
        securityContext: hardened(user),
        resources: resources("500m", "256Mi", "2Gi"),
    });
    const shared = [
        { name: "scripts", mountPath: "/scripts", readOnly: true },
        { name: "tmp", mountPath: "/tmp" },
    ];
    return {
        postgres: (name: string, script: readonly string[]): Container => ({
            ...base(name, "database", script),
            env: [...database.env],
            volumeMounts: [...shared, { name: "dumps", mountPath: "/dumps" }, ...database.mounts],
        }),
        /** @param writes Whether it writes the files; without it the container sees neither files nor dumps. */
        rclone: (name: string, bucket: Bucket, script: readonly string[], writes?: boolean): Container => ({
            ...base(name, "copy", script),
            env: [
                ...remoteOf(bucket),
                { name: "KEEP_DAYS", value: String(copies.keepDays) },
                { name: "COPIES_MAY_BE_OLD", value: String(COPIES_MAY_BE_OLD) },
            ],
            volumeMounts: [
                ...shared,
                ...(writes === undefined
                    ? []
                    : [
                          { name: "dumps", mountPath: "/dumps" },
                          { name: "files", mountPath: "/nextcloud", readOnly: !writes },
                      ]),
            ],
        }),
    };
}

/** The bucket as rclone knows it, and over it `copies:`, encrypted before it leaves: its operator reads nothing. */
const remoteOf = ({ name, endpoint, region, pathStyle, credentials }: Bucket) => [
    { name: "RCLONE_CONFIG_BUCKET_TYPE", value: "s3" },
    { name: "RCLONE_CONFIG_BUCKET_PROVIDER", value: "Other" },
    { name: "RCLONE_CONFIG_BUCKET_ENDPOINT", value: endpoint },
    { name: "RCLONE_CONFIG_BUCKET_REGION", value: region },
    { name: "RCLONE_CONFIG_BUCKET_FORCE_PATH_STYLE", value: String(pathStyle) },
    { name: "RCLONE_CONFIG_BUCKET_NO_CHECK_BUCKET", value: "true" },
    {
        name: "RCLONE_CONFIG_BUCKET_ACCESS_KEY_ID",
        valueFrom: { secretKeyRef: { name: credentials, key: "access-key" } },
    },
    {
        name: "RCLONE_CONFIG_BUCKET_SECRET_ACCESS_KEY",
        valueFrom: { secretKeyRef: { name: credentials, key: "secret-key" } },
    },
    { name: "RCLONE_CONFIG_COPIES_TYPE", value: "crypt" },
    { name: "RCLONE_CONFIG_COPIES_REMOTE", value: `bucket:${name}` },
    // Both as `rclone obscure` prints them.
    fromSecret("RCLONE_CONFIG_COPIES_PASSWORD", "copies-key", "password"),
    fromSecret("RCLONE_CONFIG_COPIES_PASSWORD2", "copies-key", "salt"),
];
