import type * as kubernetes from "@pulumi/kubernetes";
import { hardened, resources } from "../kubernetes/pod";
import type { Platform } from "../platform";
import { fromOwnSecret, fromSecret, type Parts } from "./parts";
import type { NextcloudSettings } from "./settings";

type Container = kubernetes.types.input.core.v1.Container;

/** The user of the official image. */
export const user = 33;

/**
 * Copies the code out of the image. The image's own start script is not used: it writes where only root may, and
 * installs anew where a volume is lost.
 */
export const code = ({ image }: Platform): Container => ({
    name: "code",
    image: image("nextcloud"),
    command: ["sh", "-c", "cp -a /usr/src/nextcloud/. /var/www/html/"],
    securityContext: hardened(user),
    volumeMounts: [{ name: "code", mountPath: "/var/www/html" }],
    resources: resources("100m", "128Mi", "512Mi"),
});

/** A container of PHP with the code, the files, the configuration and the database. */
export function php(
    { image, database }: Platform,
    settings: NextcloudSettings,
    parts: Parts,
    command: readonly string[],
): Container {
    const configuration = (path: string) => ({
        name: "configuration",
        mountPath: path,
        subPath: path.split("/").at(-1) ?? path,
        readOnly: true,
    });
    const { identity, mail, office } = settings;
    return {
        name: "php",
        image: image("nextcloud"),
        command: [...command],
        workingDir: "/var/www/html",
        securityContext: hardened(user),
        env: [
            ...parts.database.env,
            // PHP's own client knows no authorities of the system by that word.
            {
                name: "DATABASE_AUTHORITY",
                value: database.authority ? "/authority/ca.crt" : "/etc/ssl/certs/ca-certificates.crt",
            },
            fromOwnSecret("CACHE_PASSWORD", "cache-password"),
            fromSecret("INSTANCE_ID", parts.instance, "instance-id"),
            fromSecret("INSTANCE_SECRET", parts.instance, "secret"),
            fromSecret("PASSWORD_SALT", parts.instance, "password-salt"),
            { name: "NEXTCLOUD_HOST", value: settings.host },
            { name: "PHONE_REGION", value: settings.phoneRegion },
            { name: "MAIL_HOST", value: mail.host },
            { name: "MAIL_PORT", value: String(mail.port) },
            { name: "MAIL_FROM", value: mail.from },
            fromSecret("MAIL_USER", "mail", "user"),
            fromSecret("MAIL_PASSWORD", "mail", "password"),
            { name: "IDENTITY_DISCOVERY", value: identity.discovery },
            { name: "IDENTITY_CLIENT", value: identity.client },
            ...(office ? [{ name: "OFFICE_HOST", value: office.host }] : []),
        ],
        volumeMounts: [
            { name: "code", mountPath: "/var/www/html" },
            { name: "files", mountPath: "/var/www/html/config", subPath: "config" },
            { name: "files", mountPath: "/data", subPath: "data" },
            { name: "tmp", mountPath: "/tmp" },
            { name: "scripts", mountPath: "/scripts", readOnly: true },
            configuration("/var/www/html/config/platform.config.php"),
            configuration("/usr/local/etc/php/conf.d/session.ini"),
            configuration("/usr/local/etc/php-fpm.d/shutdown.conf"),
            ...parts.database.mounts,
        ],
        resources: resources("1", "1Gi", "4Gi"),
    };
}

/** The volumes of a pod with PHP. */
export const volumesOf = ({ files, configuration, scripts, database }: Parts) => [
    { name: "code", emptyDir: { sizeLimit: "4Gi" } },
    { name: "tmp", emptyDir: { sizeLimit: "20Gi" } },
    { name: "configuration", configMap: { name: configuration.metadata.name } },
    { name: "scripts", configMap: { name: scripts.metadata.name } },
    { name: "files", persistentVolumeClaim: { claimName: files.metadata.name } },
    ...database.volumes,
];
