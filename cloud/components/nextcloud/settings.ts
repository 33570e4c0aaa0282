import { Config } from "@pulumi/pulumi";
import type { Remote } from "../settings";

/** What differs from one Nextcloud to the next, on whatever platform. */
export interface NextcloudSettings {
    /** The name under which people reach it; the same at both sites. */
    readonly host: string;
    /** The country whose phone numbers are written without prefix: `DE`. */
    readonly phoneRegion: string;
    readonly size: Size;
    /** The OpenID Connect provider, such as Keycloak; its secret is `identity` with `client-secret`. */
    readonly identity: Remote & { readonly discovery: string; readonly client: string };
    /** The relay that takes its mail; its login is the secret `mail` with `user` and `password`. */
    readonly mail: Remote & { readonly from: string };
    /** Collabora beside it, where people edit documents together. */
    readonly office?: { readonly host: string };
}

export interface Size {
    /** Pods that answer, at least and at most. */
    readonly replicas: readonly [number, number];
    /** The share of the files and the largest dump, as Kubernetes quantities. */
    readonly files: string;
    readonly dumps: string;
}

/** Reads them. @throws Error that names the setting that is missing. */
export function nextcloudSettings(): NextcloudSettings {
    const config = new Config();
    const office = config.getObject<NextcloudSettings["office"]>("office");
    return {
        host: config.require("host"),
        phoneRegion: config.require("phoneRegion"),
        size: config.requireObject("size"),
        identity: config.requireObject("identity"),
        mail: config.requireObject("mail"),
        ...(office && { office }),
    };
}
