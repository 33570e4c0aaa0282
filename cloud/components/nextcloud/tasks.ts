import * as kubernetes from "@pulumi/kubernetes";
import { pod } from "../kubernetes/pod";
import type { Platform } from "../platform";
import { fromOwnSecret, fromSecret, type Parts } from "./parts";
import { code, php, user, volumesOf } from "./php";
import type { NextcloudSettings } from "./settings";

/** Jobs of Nextcloud itself: its set-up and upgrade, its clock, and the last step of a restore. */
export function createTasks(platform: Platform, settings: NextcloudSettings, parts: Parts): void {
    const { namespace, site } = platform;
    const { options } = parts;
    const task = (command: readonly string[], more: ReturnType<typeof fromSecret>[] = []) => {
        const container = php(platform, settings, parts, command);
        return {
            metadata: { labels: { app: "nextcloud-task" } },
            spec: {
                ...pod(platform, user),
                restartPolicy: "Never",
                initContainers: [code(platform)],
                containers: [{ ...container, env: [...(container.env as typeof more), ...more] }],
                volumes: volumesOf(parts),
            },
        };
    };
    platform.secret("identity", ["client-secret"]);
    platform.secret("mail", ["user", "password"]);
    // Made anew with each image, so it also migrates the database. At a standby it would install over what comes.
    if (site.active)
        new kubernetes.batch.v1.Job(
            "set-up",
            {
                metadata: { namespace, name: "set-up" },
                spec: {
                    backoffLimit: 3,
                    template: task(
                        ["sh", "/scripts/set-up.sh"],
                        [
                            fromOwnSecret("ADMIN_PASSWORD", "admin-password"),
                            fromSecret("IDENTITY_SECRET", "identity", "client-secret"),
                        ],
                    ),
                },
            },
            { ...options, deleteBeforeReplace: true },
        );
    new kubernetes.batch.v1.CronJob(
        "cron",
        {
            metadata: { namespace, name: "cron" },
            spec: {
                schedule: "*/5 * * * *",
                suspend: !site.active,
                concurrencyPolicy: "Forbid",
                startingDeadlineSeconds: 300,
                jobTemplate: {
                    spec: { activeDeadlineSeconds: 3600, template: task(["php", "-f", "cron.php"]) },
                },
            },
        },
        options,
    );
    new kubernetes.batch.v1.CronJob(
        "finish",
        {
            metadata: { namespace, name: "finish" },
            spec: { ...onDemand, jobTemplate: { spec: { template: task(["sh", "/scripts/finish.sh"]) } } },
        },
        options,
    );
}

/** A job that runs when somebody makes it: `kubectl create job --from=cronjob/NAME`. */
export const onDemand = { schedule: "0 0 1 1 *", suspend: true, concurrencyPolicy: "Forbid" };
