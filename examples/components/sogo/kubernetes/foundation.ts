import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { output, type Input, type Resource } from "@pulumi/pulumi";
import { certificate } from "../../kubernetes/certificate";
import { hardened, resources } from "../../kubernetes/pod";
import type { Annex, Platform } from "../../platform";
import { textsIn } from "../../texts";
import { configurationFiles, parts, paths, secrets, type PartFiles, type SogoConfiguration } from "../configuration";
import type { SogoSettings } from "../settings";

type Container = kubernetes.types.input.core.v1.Container;
type EnvVar = kubernetes.types.input.core.v1.EnvVar;
type Mount = kubernetes.types.input.core.v1.VolumeMount;
type Volume = kubernetes.types.input.core.v1.Volume;

const { CustomResource } = kubernetes.apiextensions;

/** The files of one part, by the names of configurationFiles. */
export type Configured = keyof ReturnType<typeof configurationFiles>;

/** The users that the images run as; see image/Containerfile. */
export const users = {
    sogo: 10001,
    vmail: 5000,
    pgbouncer: 10002,
    nginx: 101,
    memcached: 11211,
    postgres: 70,
} as const;

/** What all parts of SOGo in one namespace share. */
export interface Foundation {
    readonly platform: Platform;
    readonly settings: SogoSettings;
    readonly namespace: Input<string>;
    readonly options: { readonly parent: Resource; readonly provider: kubernetes.Provider };
    /** The container that puts secrets into the configuration of a part before it starts, and the volumes of both. */
    readonly rendered: (part: Configured, image: string, user: number) => Rendered;
    readonly scripts: Volume;
    /** Certificates of the parts, by the authority that the secret store has. */
    readonly tls: Volume;
    /** The certificate of the public name. */
    readonly publicTls: Volume;
}

export interface Rendered {
    readonly container: Container;
    readonly volumes: Volume[];
    /** The folder of the part, with secrets in their places. */
    readonly folder: Mount;
    /** Single files of it, where the folder of the image has others. */
    readonly file: (name: string) => Mount;
}

/** The folder of the platform's authority for its database. */
const AUTHORITY = "/etc/database-authority";

/** The volume with it, where the authorities of the images do not know it. */
export const databaseAuthority = ({ database }: Platform): { volumes: Volume[]; mounts: Mount[] } =>
    database.authority
        ? {
              volumes: [{ name: "authority", ...database.authority }],
              mounts: [{ name: "authority", mountPath: AUTHORITY, readOnly: true }],
          }
        : { volumes: [], mounts: [] };

/** The store's secret for SOGo: the same on both sites. */
const STORE = "sogo";

/** What a configuration holds the places of. */
const used = (texts: readonly string[]): string[] =>
    [...new Set(texts.flatMap((text) => [...text.matchAll(/@([A-Z][A-Z_]+)@/g)].map(([, name]) => name!)))].sort();

/** A variable with a secret's value. The password of the database is the platform's; all else is in the store. */
export const secretVariable = (name: string): EnvVar => ({
    name,
    valueFrom: {
        secretKeyRef:
            name === "DATABASE_PASSWORD" ? { name: "sogo-database", key: "password" } : { name: STORE, key: name },
    },
});

/** Makes what the parts in a namespace share: configurations, scripts, secrets and certificates. */
export function createFoundation(
    parent: Resource,
    platform: Platform,
    settings: SogoSettings,
    space: Annex,
    configured: readonly Configured[],
    named: (name: string) => string = (name) => name,
): Foundation {
    const { provider } = platform;
    const { namespace } = space;
    const options = { parent, provider };
    const texts = configMaps(platform, settings, namespace, configured, options, named);
    const wanted = new Set([
        ...used(Object.values(texts).flatMap(({ files }) => Object.values(files))),
        ...(configured.includes("sogo") ? Object.keys(secrets) : []),
    ]);
    if (wanted.delete("DATABASE_PASSWORD"))
        new kubernetes.core.v1.Secret(
            named("database"),
            { metadata: { namespace, name: "sogo-database" }, stringData: { password: platform.database.password } },
            options,
        );
    if (wanted.size > 0) void space.secret(STORE, [...wanted].sort());
    const scripts = new kubernetes.core.v1.ConfigMap(
        named("scripts"),
        { metadata: { namespace, name: "sogo-scripts" }, data: textsIn(join(__dirname, "../scripts")) },
        options,
    );
    createCertificates(space, settings, options, named);
    const volumes = {
        scripts: { name: "scripts", configMap: { name: scripts.metadata.name } },
        tls: { name: "tls", secret: { secretName: "sogo-tls" } },
        publicTls: { name: "public-tls", secret: { secretName: "sogo-public-tls" } },
    };
    const rendered: Foundation["rendered"] = (part, image, user) => {
        const { folder, files, map } = texts[part]!;
        const name = `${part}-configuration`;
        return {
            container: {
                name: `configure-${part}`,
                image,
                command: ["sh", `${paths.scripts}/render.sh`, "/templates", "/rendered"],
                securityContext: hardened(user),
                env: used(Object.values(files)).map(secretVariable),
                volumeMounts: [
                    { name: "scripts", mountPath: paths.scripts, readOnly: true },
                    { name: `${part}-templates`, mountPath: "/templates", readOnly: true },
                    { name, mountPath: "/rendered" },
                ],
                resources: resources("10m", "16Mi", "64Mi"),
            },
            // In memory: it has passwords.
            volumes: [
                { name: `${part}-templates`, configMap: { name: map } },
                { name, emptyDir: { medium: "Memory", sizeLimit: "1Mi" } },
            ],
            folder: { name, mountPath: folder, readOnly: true },
            file: (file) => ({ name, mountPath: `${folder}/${file}`, subPath: file, readOnly: true }),
        };
    };
    return { platform, settings, namespace, options, rendered, ...volumes };
}

function configMaps(
    platform: Platform,
    settings: SogoSettings,
    namespace: Input<string>,
    configured: readonly Configured[],
    options: Foundation["options"],
    named: (name: string) => string,
) {
    // The host of the database is known at deployment, where the cloud names it. Nothing but its text depends on it.
    const of = (host: string) => configurationFiles(configurationOf(platform, settings, host));
    const known = of("");
    return Object.fromEntries(
        configured.map((part) => {
            const { folder, files }: PartFiles = known[part];
            const name = `sogo-${part}`;
            const data =
                part === "database"
                    ? output(platform.database.host).apply((host) => ({ ...of(host)[part].files }))
                    : { ...files };
            const map = new kubernetes.core.v1.ConfigMap(
                named(`${part}-configuration`),
                { metadata: { namespace, name }, data },
                options,
            );
            return [part, { folder, files, map: map.metadata.name }];
        }),
    );
}

/** The configuration of the parts in a pod. */
export const configurationOf = (
    { database }: Platform,
    settings: SogoSettings,
    databaseHost: string,
): SogoConfiguration => {
    const { host, mailDomain, timeZone, language, push, size, directory, signIn, relay } = settings;
    return {
        ...{ host, mailDomain, timeZone, language, push, directory },
        workers: size.workers,
        database: {
            host: databaseHost,
            port: database.port,
            name: database.name,
            user: database.user,
            authority: database.authority ? `${AUTHORITY}/ca.crt` : "/etc/ssl/certs/ca-certificates.crt",
        },
        ...(signIn && { signIn }),
        ...(relay && { relay }),
        listen: "0.0.0.0",
    };
};

/**
 * One certificate for the names inside the cluster, which no public authority signs: by an authority of the
 * organisation's own that both sites have from the store. And one for the public name.
 */
function createCertificates(
    space: Annex,
    { host }: SogoSettings,
    options: Foundation["options"],
    named: (name: string) => string,
): void {
    const { namespace } = space;
    const authority = space.secret("sogo-authority", ["tls.crt", "tls.key"]);
    new CustomResource(
        named("authority"),
        {
            apiVersion: "cert-manager.io/v1",
            kind: "Issuer",
            metadata: { namespace, name: "sogo-authority" },
            spec: { ca: { secretName: authority } },
        },
        options,
    );
    const own = { kind: "Issuer", name: "sogo-authority" };
    for (const [name, issuer, hosts] of [
        ["sogo-tls", own, Object.values(parts)],
        ["sogo-public-tls", space.issuer, [host]],
    ] as const)
        certificate(named(name), { name, namespace, secret: name, hosts, issuer }, options);
}
