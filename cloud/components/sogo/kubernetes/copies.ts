import * as kubernetes from "@pulumi/kubernetes";
import { hardened, pod, resources } from "../../kubernetes/pod";
import type { Bucket } from "../../platform";
import { parts, paths, peopleTable, ports } from "../configuration";
import { databaseAuthority, secretVariable, users, type Foundation } from "./foundation";

type Container = kubernetes.types.input.core.v1.Container;
type Volume = kubernetes.types.input.core.v1.Volume;

/** The time between two copies, for the failover plan. */
export const COPIES_EVERY = "PT15M" as const;
/** The minutes after which a standby raises an alarm for want of a copy. */
export const COPIES_MAY_BE_OLD = 40;

/** A job that runs when somebody makes it: `kubectl create job --from=cronjob/NAME NAME-1`. */
const onDemand = { schedule: "0 0 1 1 *", suspend: true, concurrencyPolicy: "Forbid" };
const script = (name: string) => ["sh", `${paths.scripts}/${name}`];

export interface Disks {
    readonly mail: kubernetes.core.v1.PersistentVolumeClaim;
    readonly copies: kubernetes.core.v1.PersistentVolumeClaim;
}

/** The copy to the other operator, the watch over it, and the steps of a failover as jobs that wait. */
export function createCopies(foundation: Foundation, disks: Disks): void {
    const { platform, namespace, options } = foundation;
    const { active } = platform.site;
    const steps = stepsOf(foundation, disks);
    const scheduled = (
        name: string,
        spec: Omit<kubernetes.types.input.batch.v1.CronJobSpec, "jobTemplate">,
        [last, ...first]: readonly [Step, ...Step[]],
    ) =>
        new kubernetes.batch.v1.CronJob(
            name,
            {
                metadata: { namespace, name },
                spec: {
                    ...spec,
                    jobTemplate: {
                        spec: {
                            backoffLimit: 2,
                            activeDeadlineSeconds: 12 * 3600,
                            template: steps.pod(name, last, first),
                        },
                    },
                },
            },
            options,
        );
    const at = (schedule: string, suspend: boolean) => ({
        schedule,
        suspend,
        concurrencyPolicy: "Forbid",
        startingDeadlineSeconds: 600,
    });

    scheduled("copies", at("*/15 * * * *", !active), [
        steps.bucket("upload", platform.copies.to, "upload-copies.sh"),
        steps.database("dump", "dump-database.sh"),
        steps.mail("mirror", "mirror-mail.sh"),
    ]);
    // Whoever waits for the copies watches over them; who makes them has the alarm of the job itself.
    scheduled("watch", at("*/20 * * * *", active), [steps.bucket("watch", platform.copies.from, "check-copies.sh")]);
    scheduled("fence", onDemand, [steps.database("fence", "fence.sh")]);
    scheduled("restore", onDemand, [
        steps.mail("restore-mail", "restore-mail.sh"),
        steps.bucket("download", platform.copies.from, "download-copies.sh"),
        steps.database("restore-database", "restore-database.sh"),
    ]);
}

/**
 * The step that comes before everything that writes: sequences, counts, and the mark that this site serves. A first
 * deployment and a promotion are the same. SOGo is not started where it fails.
 */
export function createPromotion(foundation: Foundation, disks: Disks): kubernetes.batch.v1.Job | undefined {
    const { platform, settings, namespace, options } = foundation;
    if (!platform.site.active) return undefined;
    const steps = stepsOf(foundation, disks);
    const people = steps.database("people", "promote.sh");
    const first =
        settings.directory.kind === "table"
            ? [
                  {
                      ...people,
                      container: {
                          ...people.container,
                          command: ["psql", "--no-psqlrc", "--set=ON_ERROR_STOP=1", `--command=${peopleTable}`],
                      },
                  },
              ]
            : [];
    return new kubernetes.batch.v1.Job(
        "promote",
        {
            metadata: { namespace, name: "promote" },
            spec: {
                backoffLimit: 2,
                activeDeadlineSeconds: 3600,
                template: steps.pod("promote", steps.database("promote", "promote.sh"), first),
            },
        },
        { ...options, deleteBeforeReplace: true },
    );
}

/** Jobs that need no copy of anything. */
const DISKLESS: ReadonlySet<string> = new Set(["watch", "fence"]);

const withDovecot = {
    podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: "topology.kubernetes.io/zone", labelSelector: { matchLabels: { app: parts.imap } } },
        ],
    },
};

/** A container that runs one script, and what it mounts beside scripts and copies. */
interface Step {
    readonly container: Container;
    readonly volumes: readonly Volume[];
    readonly before?: Container;
}

function stepsOf(foundation: Foundation, disks: Disks) {
    const { platform } = foundation;
    const { image, database, copies } = platform;
    const authority = databaseAuthority(platform);
    const rendered = foundation.rendered("imap", image("dovecot"), users.vmail);
    const shared = [
        { name: "scripts", mountPath: paths.scripts, readOnly: true },
        { name: "copies", mountPath: paths.copies },
        { name: "tmp", mountPath: "/tmp" },
    ];
    const container = (name: string, of: string, file: string): Container => ({
        name,
        image: image(of),
        command: script(file),
        // The owner of the mailboxes and of their copies.
        securityContext: hardened(users.vmail),
        env: [
            { name: "HOME", value: "/tmp" },
            { name: "COPIES", value: paths.copies },
        ],
        volumeMounts: [...shared],
        resources: resources("250m", "256Mi", "2Gi"),
    });
    const more = (base: Container, env: Container["env"], volumeMounts: Container["volumeMounts"] = []): Container => ({
        ...base,
        env: [
            ...(base.env as kubernetes.types.input.core.v1.EnvVar[]),
            ...(env as kubernetes.types.input.core.v1.EnvVar[]),
        ],
        volumeMounts: [...shared, ...(volumeMounts as kubernetes.types.input.core.v1.VolumeMount[])],
    });
    return {
        /** libpq's own variables: the server itself, not the proxy. */
        database: (name: string, file: string): Step => ({
            container: more(
                container(name, "database", file),
                [
                    { name: "PGHOST", value: database.host },
                    { name: "PGPORT", value: String(database.port) },
                    { name: "PGDATABASE", value: database.name },
                    { name: "PGUSER", value: database.user },
                    { ...secretVariable("DATABASE_PASSWORD"), name: "PGPASSWORD" },
                    { name: "PGSSLMODE", value: "verify-full" },
                    { name: "PGSSLROOTCERT", value: database.authority ? "/etc/database-authority/ca.crt" : "system" },
                ],
                authority.mounts,
            ),
            volumes: authority.volumes,
        }),
        mail: (name: string, file: string): Step => ({
            before: rendered.container,
            container: more(
                container(name, "dovecot", file),
                [
                    { name: "IMAP", value: `${parts.imap}:${ports.doveadm}` },
                    { name: "MAILBOXES", value: paths.mail },
                ],
                [
                    rendered.folder,
                    { name: "tls", mountPath: paths.tls, readOnly: true },
                    { name: "run", mountPath: "/run/dovecot-copy" },
                    // Dovecot has the disk while it serves; a restore has it while Dovecot is stopped.
                    ...(name === "restore-mail" ? [{ name: "mail", mountPath: paths.mail }] : []),
                ],
            ),
            volumes: [
                ...rendered.volumes,
                foundation.tls,
                { name: "run", emptyDir: { sizeLimit: "16Mi" } },
                ...(name === "restore-mail"
                    ? [{ name: "mail", persistentVolumeClaim: { claimName: disks.mail.metadata.name } }]
                    : []),
            ],
        }),
        bucket: (name: string, bucket: Bucket, file: string): Step => ({
            container: more(container(name, "copy", file), [
                ...remoteOf(bucket),
                secretVariable("COPY_PASSWORD"),
                { name: "KEEP_DAYS", value: String(copies.keepDays) },
                { name: "MAX_AGE_MINUTES", value: String(COPIES_MAY_BE_OLD) },
            ]),
            volumes: [],
        }),
        pod: (app: string, last: Step, first: readonly Step[]) => ({
            metadata: { labels: { app } },
            spec: {
                ...pod(platform, users.vmail),
                restartPolicy: "Never",
                // A restore needs both disks: a disk of one zone has to be in the zone of the other.
                ...(app === "copies" && { affinity: withDovecot }),
                initContainers: [...first, last].flatMap((step) => [
                    ...(step.before ? [step.before] : []),
                    ...(step === last ? [] : [step.container]),
                ]),
                containers: [last.container],
                volumes: [
                    foundation.scripts,
                    DISKLESS.has(app)
                        ? { name: "copies", emptyDir: { sizeLimit: "1Mi" } }
                        : { name: "copies", persistentVolumeClaim: { claimName: disks.copies.metadata.name } },
                    { name: "tmp", emptyDir: { sizeLimit: "1Gi" } },
                    ...[...first, last]
                        .flatMap(({ volumes }) => volumes)
                        .filter((volume, index, all) => all.findIndex(({ name }) => name === volume.name) === index),
                ],
            },
        }),
    };
}

/** The bucket as rclone knows it. bucket.sh encrypts what goes there: its operator reads nothing. */
const remoteOf = ({ name, endpoint, region, pathStyle, credentials }: Bucket) => [
    { name: "BUCKET", value: name },
    { name: "BUCKET_PREFIX", value: "sogo" },
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
];
