import * as kubernetes from "@pulumi/kubernetes";
import type { Foundation } from "./foundation";
import { sogoPod } from "./groupware";

/** Jobs of SOGo itself. One site runs them, or people have each alarm twice. */
const tasks = {
    alarms: { schedule: "* * * * *", command: ["sogo-ealarms-notify"] },
    "expire-sessions": { schedule: "*/5 * * * *", command: ["sogo-tool", "expire-sessions", "480"] },
    "vacation-ends": {
        schedule: "*/5 * * * *",
        // The credentials are a file: arguments can be read by other processes.
        command: [
            "sh",
            "-c",
            'umask 077 && printf "sogo-jobs:%s" "$MASTER_PASSWORD" > /tmp/credentials && exec sogo-tool update-autoreply -p /tmp/credentials',
        ],
    },
} as const;

export function createTasks(
    foundation: Foundation,
    secretVariable: (name: string) => kubernetes.types.input.core.v1.EnvVar,
): void {
    const { platform, namespace, options } = foundation;
    const sogo = sogoPod(foundation);
    for (const [name, { schedule, command }] of Object.entries(tasks)) {
        const container = sogo.container(name, command);
        new kubernetes.batch.v1.CronJob(
            name,
            {
                metadata: { namespace, name },
                spec: {
                    schedule,
                    suspend: !platform.site.active,
                    concurrencyPolicy: "Forbid",
                    startingDeadlineSeconds: 300,
                    jobTemplate: {
                        spec: {
                            activeDeadlineSeconds: 600,
                            backoffLimit: 0,
                            template: {
                                metadata: { labels: { app: "sogo-task" } },
                                spec: {
                                    ...sogo.spec,
                                    restartPolicy: "Never",
                                    containers: [
                                        {
                                            ...container,
                                            env: [
                                                ...(container.env as kubernetes.types.input.core.v1.EnvVar[]),
                                                secretVariable("MASTER_PASSWORD"),
                                            ],
                                        },
                                    ],
                                },
                            },
                        },
                    },
                },
            },
            options,
        );
    }
}
