import { Config } from "@pulumi/pulumi";
import type { Login } from "../kubernetes/kubeconfig";

/** What a stack on a cluster of any make states beside the settings of every stack. */
export interface ClusterSettings {
    readonly storage: {
        /** Classes that the program makes, by the name that is used below; the others are the cluster's own. */
        readonly classes?: Readonly<Record<string, StorageClassSettings>>;
        readonly disk: string;
        readonly share: string;
        readonly shareSnapshots?: string;
    };
    /** PostgreSQL, run by CloudNativePG in this very cluster. */
    readonly database: { readonly instances: number; readonly size: string };
    /** The program that logs in to the cluster. */
    readonly login: Login;
    /** What the load balancer is told; its static address among it. */
    readonly loadBalancer: Readonly<Record<string, string>>;
    readonly address?: string;
}

export interface StorageClassSettings {
    readonly provisioner: string;
    readonly parameters: Readonly<Record<string, string>>;
}

/** Reads them. @throws Error that names the setting that is missing. */
export function clusterSettings(): ClusterSettings {
    const config = new Config();
    const address = config.get("address");
    return {
        storage: config.requireObject("storage"),
        database: config.requireObject("database"),
        login: config.requireObject("login"),
        loadBalancer: config.getObject("loadBalancer") ?? {},
        ...(address !== undefined && { address }),
    };
}
