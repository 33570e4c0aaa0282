import type * as kubernetes from "@pulumi/kubernetes";
import type { JitsiSettings } from "./settings";

/** The name of each part: of its Deployment, its pods' label `app`, and its Service. */
export const parts = { web: "web", prosody: "prosody", jicofo: "jicofo", bridge: "bridge", relay: "relay" } as const;
/** The parts that are images of docker-jitsi-meet. */
export type Part = Exclude<keyof typeof parts, "relay">;

/** TCP ports by name. */
export const ports = {
    web: { http: 8000 },
    prosody: { client: 5222, bosh: 5280 },
    jicofo: { health: 8888 },
    bridge: { health: 8080, colibri: 9090 },
    relay: { tls: 5349 },
} as const satisfies Readonly<Record<keyof typeof parts, Readonly<Record<string, number>>>>;

/** Where people find the relay: on the port of web pages, which every network lets out. */
export const RELAY_PORT = 443;

interface Environment {
    readonly variables: Readonly<Record<string, string>>;
    /** Variables out of the Secret, by its keys. */
    readonly secrets: Readonly<Record<string, string>>;
    readonly probe: kubernetes.types.input.core.v1.Probe;
    /** Processor time, memory, and the most memory. */
    readonly size: readonly [string, string, string];
}

/**
 * What the images of docker-jitsi-meet read. No server of others is asked. By default the bridge asks a STUN server of 8x8
 * (meet-jit-si-turnrelay.jitsi.net) for its own address, and two people who are alone in a meeting ask it too, to talk past
 * the bridge: both are off. Nothing is relayed but by the relay of one's own.
 * @param media The UDP port of the bridge.
 */
export function environmentOf(
    part: Part,
    { host, timeZone, mediaAddress, relayHost, signIn }: JitsiSettings,
    media: number,
): Environment {
    const common = {
        TZ: timeZone,
        PUBLIC_URL: `https://${host}`,
        XMPP_SERVER: parts.prosody,
        ENABLE_AUTH: "true",
        ENABLE_GUESTS: "true",
        AUTH_TYPE: "jwt",
    };
    const health = (port: string, path: string) => ({ httpGet: { path, port } });
    const environments: Readonly<Record<Part, Environment>> = {
        web: {
            variables: {
                ...common,
                DISABLE_HTTPS: "1",
                ENABLE_HTTP_REDIRECT: "0",
                XMPP_BOSH_URL_BASE: `http://${parts.prosody}:${ports.prosody.bosh}`,
                TOKEN_AUTH_URL: signIn.url,
                ENABLE_P2P: "false",
                DISABLE_DEEP_LINKING: "true",
            },
            secrets: {},
            probe: { tcpSocket: { port: "http" } },
            size: ["100m", "128Mi", "256Mi"],
        },
        prosody: {
            variables: {
                ...common,
                JWT_APP_ID: "meet",
                JWT_ACCEPTED_ISSUERS: signIn.issuer,
                JWT_ACCEPTED_AUDIENCES: "meet",
                // Browsers are told of it, with a login that is good for a day.
                TURNS_HOST: relayHost,
                TURNS_PORT: String(RELAY_PORT),
            },
            secrets: {
                TURN_CREDENTIALS: "turn-secret",
                JWT_APP_SECRET: "token-secret",
                JICOFO_AUTH_PASSWORD: "jicofo-password",
                JVB_AUTH_PASSWORD: "jvb-password",
            },
            probe: health("bosh", "/http-bind"),
            size: ["200m", "256Mi", "512Mi"],
        },
        jicofo: {
            variables: { ...common, JICOFO_ENABLE_REST: "true", JVB_BREWERY_MUC: "jvbbrewery" },
            secrets: { JICOFO_AUTH_PASSWORD: "jicofo-password" },
            probe: health("health", "/about/health"),
            size: ["200m", "1Gi", "2Gi"],
        },
        bridge: {
            variables: {
                ...common,
                JVB_PORT: String(media),
                JVB_ADVERTISE_IPS: mediaAddress,
                JVB_DISABLE_STUN: "true",
                JVB_BREWERY_MUC: "jvbbrewery",
                COLIBRI_REST_ENABLED: "true",
            },
            secrets: { JVB_AUTH_PASSWORD: "jvb-password" },
            probe: health("health", "/about/health"),
            size: ["2", "2Gi", "4Gi"],
        },
    };
    return environments[part];
}
