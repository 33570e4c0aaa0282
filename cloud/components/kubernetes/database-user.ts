import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import type { Input, Resource } from "@pulumi/pulumi";
import type { Database, Platform } from "../platform";
import { hardened, pod, resources } from "./pod";
import { allowTraffic } from "./traffic";

/** Who may make users: the administrator that the cloud asks for. Nothing but this Job ever logs in with it. */
export interface Administrator {
    readonly user: string;
    readonly password: Input<string>;
}

/** Makes the database and its owner, who is no administrator, on a server that the cloud runs. */
export function createDatabaseUser(
    parent: Resource,
    platform: Pick<Platform, "provider" | "namespace" | "image" | "pullSecrets" | "dns">,
    database: Database,
    administrator: Administrator,
): void {
    const { provider, namespace, image } = platform;
    const options = { parent, provider };
    const metadata = { namespace, name: "database-user" };
    const secret = new kubernetes.core.v1.Secret(
        "database-user",
        {
            metadata,
            stringData: {
                PGHOST: database.host,
                PGPORT: String(database.port),
                PGUSER: administrator.user,
                PGPASSWORD: administrator.password,
                OWNER_PASSWORD: database.password,
            },
        },
        options,
    );
    const scripts = new kubernetes.core.v1.ConfigMap(
        "database-user",
        { metadata, data: { "user.sql": readFileSync(join(__dirname, "database-user.sql"), "utf8") } },
        options,
    );
    const mounts = [{ name: "scripts", mountPath: "/scripts", readOnly: true }];
    new kubernetes.batch.v1.Job(
        "database-user",
        {
            metadata,
            spec: {
                backoffLimit: 6,
                template: {
                    metadata: { labels: { app: "database-user" } },
                    spec: {
                        ...pod(platform, 70),
                        restartPolicy: "OnFailure",
                        containers: [
                            {
                                name: "psql",
                                image: image("database"),
                                command: ["psql", "--no-psqlrc", "--file=/scripts/user.sql", "--dbname=postgres"],
                                securityContext: hardened(70),
                                envFrom: [{ secretRef: { name: secret.metadata.name } }],
                                env: [
                                    { name: "PGSSLMODE", value: "verify-full" },
                                    {
                                        name: "PGSSLROOTCERT",
                                        value: database.authority ? "/authority/ca.crt" : "system",
                                    },
                                    { name: "OWNER", value: database.user },
                                    { name: "DATABASE", value: database.name },
                                ],
                                volumeMounts: [
                                    ...mounts,
                                    ...(database.authority
                                        ? [{ name: "authority", mountPath: "/authority", readOnly: true }]
                                        : []),
                                ],
                                resources: resources("50m", "64Mi"),
                            },
                        ],
                        volumes: [
                            { name: "scripts", configMap: { name: scripts.metadata.name } },
                            ...(database.authority ? [{ name: "authority", ...database.authority }] : []),
                        ],
                    },
                },
            },
        },
        { ...options, deleteBeforeReplace: true },
    );
    allowTraffic(parent, platform, {
        "database-user": { to: [{ peers: database.peers, ports: [database.port] }] },
    });
}
