import { Config } from "@pulumi/pulumi";
import type { FailoverPlanArgs } from "rempart";

/** What differs from one stack to the next; see Pulumi.dev.yaml. */
export interface Settings {
    /** The Azure region. */
    readonly location: string;
    readonly subscriptionId: string;
    /** The Entra tenant that the key vault trusts. */
    readonly tenantId: string;
    /** The name of the key vault: no other vault of Azure's may have it. */
    readonly vault: string;
    /** The public certificate of the cluster's API server, in base64; see README.md. */
    readonly clusterCertificate?: string;
    /** The name under which people reach Nextcloud. */
    readonly host: string;
    readonly images: Images;
    readonly failover: Failover;
}

/** Full image names: registry, repository, tag and digest. */
export interface Images {
    /** The official fpm image: PHP alone. */
    readonly nextcloud: string;
    /** nginx-unprivileged, which serves its files. */
    readonly web: string;
    /** Valkey or Redis. */
    readonly cache: string;
    /** PostgreSQL, for pg_dump: its major version is the server's. On Alpine, since the image on Debian trusts no authority. */
    readonly database: string;
    /** rclone. */
    readonly copy: string;
}

export interface Failover extends Pick<FailoverPlanArgs, "target" | "agreement"> {
    /** The S3 bucket at the target that the copies go to. */
    readonly bucket: { readonly name: string; readonly endpoint: string };
}

export function settings(): Settings {
    const azure = new Config("azure-native");
    const config = new Config();
    const clusterCertificate = config.get("clusterCertificate");
    return {
        location: azure.require("location"),
        subscriptionId: azure.require("subscriptionId"),
        tenantId: azure.require("tenantId"),
        vault: config.require("vault"),
        ...(clusterCertificate !== undefined && { clusterCertificate }),
        host: config.require("host"),
        images: config.requireObject("images"),
        failover: config.requireObject("failover"),
    };
}
