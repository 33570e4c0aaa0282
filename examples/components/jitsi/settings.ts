import { Config } from "@pulumi/pulumi";

/** What differs from one Jitsi Meet to the next. */
export interface JitsiSettings {
    /** The name under which people reach it; the same at both sites. */
    readonly host: string;
    readonly timeZone: string;
    /** The static public address of the load balancer that takes sound and pictures; each site has its own. */
    readonly mediaAddress: string;
    /**
     * The name of the relay for people whose network lets no UDP out; the same at both sites. It is one's own: what others
     * offer for free learns who meets whom.
     */
    readonly relayHost: string;
    /** Where people get a token to open a meeting: your own Keycloak, Nextcloud or portal. Guests need none to join. */
    readonly signIn: { readonly url: string; readonly issuer: string };
    /** What the load balancers are told. */
    readonly loadBalancer: Readonly<Record<string, string>>;
}

/** Reads them. @throws Error that names the setting that is missing. */
export function jitsiSettings(): JitsiSettings {
    const config = new Config();
    return {
        host: config.require("host"),
        timeZone: config.require("timeZone"),
        mediaAddress: config.require("mediaAddress"),
        relayHost: config.require("relayHost"),
        signIn: config.requireObject("signIn"),
        loadBalancer: config.getObject("loadBalancer") ?? {},
    };
}
