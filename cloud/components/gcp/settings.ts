import { Config } from "@pulumi/pulumi";

/** What a stack on Google's technology states beside the settings of every stack. */
export interface GcpSettings {
    readonly project: string;
    readonly region: string;
    /** The domain of the services: another than Google's where another operator runs them. */
    readonly universe: string;
    /** Whether Google runs the nodes, too. S3NS offers nothing else. */
    readonly autopilot: boolean;
    /** Where keys are made: in Google's hardware modules, or outside, at a manager of keys of the customer's choice. */
    readonly keys:
        { readonly protection: "HSM" } | { readonly protection: "EXTERNAL_VPC"; readonly manager: KeyManager };
    readonly sizes: { readonly nodes: string; readonly database: string };
    readonly ranges: {
        readonly nodes: string;
        readonly pods: string;
        readonly services: string;
        readonly apiServer: string;
        /** The peered network of the database and the shares: address and length of its prefix. */
        readonly peered: readonly [string, number];
    };
}

/** An external key manager, reached through the network of the stack. */
export interface KeyManager {
    readonly host: string;
    readonly certificate: string;
    /** The path of the key at the manager. */
    readonly path: string;
    /** The service directory entry that names its address. */
    readonly serviceDirectory: string;
    readonly cryptoSpace: string;
}

/** Reads them. @throws Error that names the setting that is missing. */
export function gcpSettings(): GcpSettings {
    const gcp = new Config("gcp");
    const config = new Config();
    return {
        project: gcp.require("project"),
        region: gcp.require("region"),
        universe: gcp.get("universeDomain") ?? "googleapis.com",
        autopilot: config.getBoolean("autopilot") ?? false,
        keys: config.requireObject("keys"),
        sizes: config.requireObject("sizes"),
        ranges: config.requireObject("ranges"),
    };
}
