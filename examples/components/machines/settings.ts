import { Config } from "@pulumi/pulumi";
import { siteSettings, type BucketSettings, type SiteSettings } from "../settings";

/** What a stack on a machine states; see the stack files. */
export interface MachineSettings extends SiteSettings {
    readonly operator: "scaleway" | "ovhcloud";
    /** The name under which people and other servers reach it; the same at both sites. */
    readonly host: string;
    /** The image that was built with the workload's `image/install.sh`. */
    readonly image: string;
    /** The commercial type or flavor. */
    readonly type: string;
    /** The size of the encrypted disk, in GB. */
    readonly disk: number;
    readonly network: NetworkSettings;
    /** The Tang servers of the organisation: the disk opens where one of them answers, and nowhere else. */
    readonly keyServers: readonly [KeyServer, ...KeyServer[]];
    /** Where a failure is told, so that somebody acts: the API of an Alertmanager, `https://…/api/v2/alerts`. */
    readonly alarms: string;
    readonly copies: {
        readonly to: BucketSettings;
        readonly from: BucketSettings;
        readonly keepDays: number;
    };
}

export interface NetworkSettings {
    /** The range of the private network. */
    readonly range: string;
    /** Ranges of addresses from which operations log in. */
    readonly operations: readonly string[];
}

export interface KeyServer {
    readonly url: string;
    /** Of its signing key: `tang-show-keys` prints it. */
    readonly thumbprint: string;
}

/** Reads them. @throws Error that names the setting that is missing. */
export function machineSettings(): MachineSettings {
    const config = new Config();
    return {
        ...siteSettings(),
        operator: config.require<MachineSettings["operator"]>("operator", { allowedValues: ["scaleway", "ovhcloud"] }),
        host: config.require("host"),
        image: config.require("image"),
        type: config.require("type"),
        disk: config.requireNumber("disk"),
        network: config.requireObject("network"),
        keyServers: config.requireObject("keyServers"),
        alarms: config.require("alarms"),
        copies: config.requireObject("copies"),
    };
}
