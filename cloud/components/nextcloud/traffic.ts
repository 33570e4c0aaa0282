import type { Resource } from "@pulumi/pulumi";
import { allowTraffic, pods, type Way } from "../kubernetes/traffic";
import type { Platform } from "../platform";
import type { Remote } from "../settings";
import type { NextcloudSettings } from "./settings";

const PHP = ["nextcloud", "nextcloud-task"] as const;

/** Who talks to whom, and nobody else: identity and mail go out, the office goes both ways. */
export function createTraffic(parent: Resource, platform: Platform, settings: NextcloudSettings): void {
    const { database, copies, gateway } = platform;
    const { office } = settings;
    const toDatabase = { peers: database.peers, ports: [database.port] };
    const bucket = ({ peers }: { readonly peers: Way["peers"] }) => ({ peers, ports: [443] });
    const outside = [
        toDatabase,
        { peers: pods("cache"), ports: [6379] },
        remote(settings.identity),
        remote(settings.mail),
        ...(office ? [{ peers: pods("office"), ports: [9980] }] : []),
    ];
    allowTraffic(parent, platform, {
        nextcloud: {
            from: [
                { peers: gateway.peers, ports: [8080] },
                ...(office ? [{ peers: pods("office"), ports: [8080] }] : []),
            ],
            to: outside,
        },
        "nextcloud-task": { to: outside },
        cache: { from: [{ peers: pods(...PHP), ports: [6379] }] },
        ...(office && {
            office: {
                from: [{ peers: [...gateway.peers, ...pods(...PHP)], ports: [9980] }],
                to: [{ peers: pods("nextcloud"), ports: [8080] }],
            },
        }),
        copies: { to: [toDatabase, bucket(copies.to)] },
        restore: { to: [toDatabase, bucket(copies.from)] },
        watch: { to: [bucket(copies.from)] },
    });
}

const remote = ({ addresses, port }: Remote): Way => ({
    peers: addresses.map((cidr) => ({ ipBlock: { cidr } })),
    ports: [port],
});
