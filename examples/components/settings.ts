import { Config, getProject, getStack } from "@pulumi/pulumi";
import type { Registry } from "./images";
import type { FailoverFacts, Site } from "./platform";

/** What every stack states, whatever its cloud and its workload; see the stack files. */
export interface SiteSettings {
    /** The name of everything that the stack makes: two stacks live in one account side by side. */
    readonly name: string;
    readonly site: Site;
    readonly failover: FailoverFacts;
}

/** What a stack in a cluster states beside it. */
export interface RoomSettings extends SiteSettings {
    readonly registry: Registry;
    readonly secrets: SecretStore;
    readonly certificates: Certificates;
    readonly gateway: GatewaySettings;
    readonly cluster: ClusterAddress;
}

/** And one whose workload stores something. */
export interface StackSettings extends RoomSettings {
    readonly copies: CopySettings;
}

/** Who signs the certificates: an ACME authority in the Union, or one of the organisation's own. */
export type Certificates =
    | {
          readonly acme: {
              readonly server: string;
              readonly email: string;
              /** The name server that takes the proof of ownership (RFC 2136), so that a standby renews, too. */
              readonly nameServer: string;
              readonly tsigKey: string;
          };
      }
    | {
          /** The secret of the secret store with `tls.crt` and `tls.key` of the authority. */
          readonly authority: string;
      };

/** The secret store that both sites read: OpenBao, run by the organisation itself or at an operator of neither site. */
export interface SecretStore {
    /** The ClusterSecretStore of External Secrets. */
    readonly store: string;
    /** The folder of the workload: the same on both sites, so that they have the same secrets. */
    readonly path: string;
}

export interface GatewaySettings {
    /** The GatewayClass that the cluster's administrators have installed. */
    readonly className: string;
    /** The namespace of its proxies. */
    readonly namespace: string;
}

export interface CopySettings {
    readonly to: BucketSettings;
    readonly from: BucketSettings;
    readonly keepDays: number;
}

export interface BucketSettings {
    readonly name: string;
    readonly endpoint: string;
    readonly region: string;
    readonly pathStyle?: boolean;
    /** The ranges of addresses of the endpoint; without them any address on port 443. */
    readonly addresses?: readonly string[];
}

/**
 * The API server of the cluster and its public certificate. A cluster that the program makes has them only after the
 * first `pulumi up`: see README.md.
 */
export interface ClusterAddress {
    readonly server: string;
    /** In base64. */
    readonly certificate?: string;
}

/** A service elsewhere that the workload calls. */
export interface Remote {
    readonly host: string;
    readonly port: number;
    /** Ranges of its addresses, for the network policies. */
    readonly addresses: readonly [string, ...string[]];
}

/** Reads what every stack states. @throws Error that names the setting that is missing. */
export function siteSettings(): SiteSettings {
    const config = new Config();
    const role = config.require<Site["role"]>("role", { allowedValues: ["primary", "target"] });
    return {
        name: config.get("name") ?? `${getProject()}-${getStack()}`,
        site: { role, active: config.getBoolean("active") ?? role === "primary" },
        failover: config.requireObject("failover"),
    };
}

/** Reads what a stack in a cluster states. @throws Error that names the setting that is missing. */
export function roomSettings(): RoomSettings {
    const config = new Config();
    return {
        ...siteSettings(),
        registry: config.requireObject("registry"),
        secrets: config.requireObject("secrets"),
        certificates: config.requireObject("certificates"),
        gateway: config.requireObject("gateway"),
        cluster: config.requireObject("cluster"),
    };
}

/** Reads what a stack with data in a cluster states. @throws Error that names the setting that is missing. */
export const stackSettings = (): StackSettings => ({ ...roomSettings(), copies: new Config().requireObject("copies") });
