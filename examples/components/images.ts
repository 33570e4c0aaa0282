/** Every image of the examples, pinned here and nowhere else. */

export type Digest = `sha256:${string}`;

interface Pinned {
    /** Where it is published. Pods never pull from there: they pull from the mirror that the stack names. */
    readonly registry: string;
    readonly repository: string;
    readonly tag: string;
    /** Absent for an image that the adopter builds: the stack states its digest. */
    readonly digest?: Digest;
}

/**
 * The published images, by the name that a workload asks for. `skopeo inspect --format '{{.Digest}}' docker://IMAGE`
 * prints a digest, and `skopeo copy --all docker://IMAGE@DIGEST docker://MIRROR` fills the mirror.
 */
export const images = {
    /** Built from nextcloud/image/Containerfile: the official fpm image and the apps, for nothing is fetched at run time. */
    nextcloud: { registry: "own", repository: "nextcloud", tag: "34.0.2-fpm" },
    web: {
        registry: "docker.io",
        repository: "nginxinc/nginx-unprivileged",
        tag: "1.31.6-alpine3.24",
        digest: "sha256:b54ac358b83fc6c965793fd271839b4ea4cdb6e99895bb19618cbc2ca152d972",
    },
    cache: { registry: "docker.io", repository: "valkey/valkey", tag: "8.1.4-alpine" },
    /** The clients pg_dump, pg_restore and psql: the major version is the server's. */
    database: {
        registry: "docker.io",
        repository: "library/postgres",
        tag: "17.6-alpine",
        digest: "sha256:ef257d85f76e48da1c64832459b59fcaba1a4dac97bf5d7450c77753542eee94",
    },
    /** The server, where CloudNativePG runs it. */
    "database-server": { registry: "ghcr.io", repository: "cloudnative-pg/postgresql", tag: "17.6-system-trixie" },
    copy: {
        registry: "docker.io",
        repository: "rclone/rclone",
        tag: "1.75.1",
        digest: "sha256:45401ad7410db1d67ffdb58e19059ad20b0d8e0285a60e38bbec55cc1019c7a5",
    },
    /** Built from sogo/image/Containerfile, one target each, from Debian's packages: those that the drill runs. */
    sogo: { registry: "own", repository: "sogo", tag: "5.8.0-2-deb12u4" },
    dovecot: { registry: "own", repository: "dovecot", tag: "2.3.19.1-2.1-deb12u7" },
    postfix: { registry: "own", repository: "postfix", tag: "3.7.11-0-deb12u1" },
    pgbouncer: { registry: "own", repository: "pgbouncer", tag: "1.18.0-1" },
    memcached: { registry: "docker.io", repository: "library/memcached", tag: "1.6.38-alpine" },
    "jitsi-web": { registry: "ghcr.io", repository: "jitsi/web", tag: "stable-11146-2" },
    "jitsi-prosody": { registry: "ghcr.io", repository: "jitsi/prosody", tag: "stable-11146-2" },
    "jitsi-jicofo": { registry: "ghcr.io", repository: "jitsi/jicofo", tag: "stable-11146-2" },
    "jitsi-bridge": { registry: "ghcr.io", repository: "jitsi/jvb", tag: "stable-11146-2" },
    /** Built from jitsi/image/Containerfile. */
    "jitsi-relay": { registry: "own", repository: "coturn", tag: "4.6.1-1" },
    office: { registry: "docker.io", repository: "collabora/code", tag: "25.04.9.4.1" },
} as const satisfies Readonly<Record<string, Pinned>>;

/** Where the images are pulled from, and what only the adopter can state of them. */
export interface Registry {
    /** The mirror of each publisher: `docker.io` → `registry.example.eu/docker`. `own` is the registry of own builds. */
    readonly mirrors: Readonly<Record<string, string>>;
    /** Digests of own builds, and of images that are not pinned above. */
    readonly digests?: Readonly<Record<string, Digest>>;
    /** Whether the mirror asks for a login, which then is the secret `registry` of the secret store. */
    readonly login: boolean;
}

/**
 * The full references of a stack's images: mirror, repository, tag and digest.
 * @param more Images of a workload of its own, beside those above.
 * @throws Error for a name without an image, a publisher without a mirror, or an image without a digest.
 */
export function imagesAt({ mirrors, digests = {} }: Registry, more: Readonly<Record<string, Pinned>> = {}) {
    const all: Readonly<Record<string, Pinned>> = { ...images, ...more };
    return (name: string): string => {
        const image = all[name];
        if (!image) throw new Error(`No image is called '${name}'. Add it to images.ts.`);
        const mirror = mirrors[image.registry];
        if (mirror === undefined)
            throw new Error(`The setting registry names no mirror of ${image.registry}. Add it to registry.mirrors.`);
        const digest = digests[name] ?? image.digest;
        if (digest === undefined)
            throw new Error(`Image '${name}' has no digest. Add the one that was built to registry.digests.`);
        return `${mirror}/${image.repository}:${image.tag}@${digest}`;
    };
}
