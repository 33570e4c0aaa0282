import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import type { Input, Resource } from "@pulumi/pulumi";
import { RandomPassword } from "@pulumi/random";
import type { Platform } from "../platform";
import { textsIn } from "../texts";
import type { NextcloudSettings } from "./settings";

type EnvVar = kubernetes.types.input.core.v1.EnvVar;
type Volume = kubernetes.types.input.core.v1.Volume;
type VolumeMount = kubernetes.types.input.core.v1.VolumeMount;

/** What all pods of Nextcloud share. */
export interface Parts {
    readonly parent: Resource;
    readonly options: { readonly parent: Resource; readonly provider: kubernetes.Provider };
    /** The volume with the users' files and config.php. */
    readonly files: kubernetes.core.v1.PersistentVolumeClaim;
    /** The name of the Secret with the password of the cache. */
    readonly secret: kubernetes.core.v1.Secret;
    readonly configuration: kubernetes.core.v1.ConfigMap;
    readonly scripts: kubernetes.core.v1.ConfigMap;
    /** Names of Secrets of the secret store. */
    readonly instance: string;
    /** How a client of PostgreSQL connects: libpq's own variables. */
    readonly database: {
        readonly env: readonly EnvVar[];
        readonly mounts: readonly VolumeMount[];
        readonly volumes: readonly Volume[];
    };
}

export function createParts(parent: Resource, platform: Platform, { size }: NextcloudSettings): Parts {
    const { provider, namespace, storage } = platform;
    const options = { parent, provider };
    const files = new kubernetes.core.v1.PersistentVolumeClaim(
        "files",
        {
            metadata: { namespace, name: "files" },
            spec: {
                accessModes: ["ReadWriteMany"],
                storageClassName: storage.share,
                resources: { requests: { storage: size.files } },
            },
        },
        // Whoever takes this out of the program keeps the files.
        { ...options, retainOnDelete: true },
    );
    const random = (name: string, length: number) =>
        new RandomPassword(name, { length, special: false }, { parent }).result;
    const secret = new kubernetes.core.v1.Secret(
        "nextcloud",
        {
            metadata: { namespace, name: "nextcloud" },
            stringData: {
                "database-password": platform.database.password,
                "cache-password": random("cache", 40),
                "admin-password": random("admin", 24),
            } satisfies Readonly<Record<OwnKey, Input<string>>>,
        },
        options,
    );
    const texts = (name: string, folder: string) =>
        new kubernetes.core.v1.ConfigMap(
            name,
            { metadata: { namespace, name }, data: textsIn(join(__dirname, folder)) },
            options,
        );
    platform.secret("instance", ["instance-id", "secret", "password-salt"]);
    return {
        parent,
        options,
        files,
        secret,
        configuration: texts("configuration", "config"),
        scripts: texts("scripts", "scripts"),
        instance: "instance",
        database: databaseClient(platform),
    };
}

function databaseClient({ database }: Platform): Parts["database"] {
    const { authority } = database;
    return {
        env: [
            { name: "PGHOST", value: database.host },
            { name: "PGPORT", value: String(database.port) },
            { name: "PGDATABASE", value: database.name },
            { name: "PGUSER", value: database.user },
            fromOwnSecret("PGPASSWORD", "database-password"),
            // The name in the certificate is checked in this mode only.
            { name: "PGSSLMODE", value: "verify-full" },
            { name: "PGSSLROOTCERT", value: authority ? "/authority/ca.crt" : "system" },
        ],
        mounts: authority ? [{ name: "authority", mountPath: "/authority", readOnly: true }] : [],
        volumes: authority ? [{ name: "authority", ...authority }] : [],
    };
}

export const fromSecret = (variable: string, name: string, key: string) => ({
    name: variable,
    valueFrom: { secretKeyRef: { name, key } },
});

/** The keys of the Secret that the program fills. */
type OwnKey = "database-password" | "cache-password" | "admin-password";

export const fromOwnSecret = (variable: string, key: OwnKey) => fromSecret(variable, "nextcloud", key);
