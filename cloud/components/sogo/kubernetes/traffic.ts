import type { Input } from "@pulumi/pulumi";
import { allowTraffic, pods, type Way } from "../../kubernetes/traffic";
import type { Peer } from "../../platform";
import type { Remote } from "../../settings";
import { parts, ports } from "../configuration";
import type { Foundation } from "./foundation";

const { sogo, web, memcached, database, imap, smtp } = parts;
const TASK = "sogo-task";
/** Mail comes from everywhere and goes everywhere. */
const anywhere: readonly Peer[] = [{ ipBlock: { cidr: "0.0.0.0/0" } }];

/** Pods of the other namespace. */
const elsewhere = (namespace: Input<string>, app: string): readonly Peer[] => [
    {
        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
        podSelector: { matchLabels: { app } },
    },
];
const remote = ({ addresses, port }: Pick<Remote, "addresses" | "port">): Way => ({
    peers: addresses.map((cidr) => ({ ipBlock: { cidr } })),
    ports: [port],
});

/** Who talks to whom, and nobody else. */
export function createTraffic(groupware: Foundation, mail: Foundation): void {
    const { platform, settings } = groupware;
    const { gateway, copies } = platform;
    const { directory, signIn, relay } = settings;
    const people: readonly Way[] =
        directory.kind === "ldap" && directory.addresses ? [remote({ addresses: directory.addresses, port: 636 })] : [];
    const identity = signIn ? [remote(signIn)] : [];
    const proxy: Way = { peers: pods(database), ports: [ports.database] };
    const server: Way = { peers: platform.database.peers, ports: [platform.database.port] };
    const bucket = ({ peers }: { readonly peers: readonly Peer[] }): Way => ({ peers, ports: [443] });
    const groupwareNeeds = [
        proxy,
        { peers: pods(memcached), ports: [ports.memcached] },
        { peers: pods(imap), ports: [ports.imaps, ports.sieve] },
        { peers: elsewhere(mail.namespace, smtp), ports: [ports.submission] },
        ...people,
        ...identity,
    ];
    allowTraffic(groupware.options.parent, platform, {
        [web]: {
            from: [{ peers: gateway.peers, ports: [ports.web] }],
            to: [{ peers: pods(sogo), ports: [ports.sogo] }],
        },
        [sogo]: { from: [{ peers: pods(web), ports: [ports.sogo] }], to: groupwareNeeds },
        [TASK]: { to: groupwareNeeds },
        [memcached]: { from: [{ peers: pods(sogo, TASK), ports: [ports.memcached] }] },
        [database]: { from: [{ peers: pods(sogo, TASK, imap, "copies"), ports: [ports.database] }], to: [server] },
        [imap]: {
            from: [
                { peers: anywhere, ports: [ports.imaps, ports.sieve] },
                { peers: elsewhere(mail.namespace, smtp), ports: [ports.lmtp, ports.sasl] },
                { peers: pods("copies"), ports: [ports.doveadm] },
            ],
            to: [proxy, { peers: elsewhere(mail.namespace, smtp), ports: [ports.autoreply] }, ...people, ...identity],
        },
        copies: { to: [server, proxy, { peers: pods(imap), ports: [ports.doveadm] }, bucket(copies.to), ...people] },
        watch: { to: [bucket(copies.from)] },
        restore: { to: [server, bucket(copies.from)] },
        fence: { to: [server] },
        promote: { to: [server] },
    });
    allowTraffic(
        mail.options.parent,
        { ...platform, namespace: mail.namespace },
        {
            [smtp]: {
                from: [
                    { peers: anywhere, ports: [ports.smtp, ports.publicSubmission] },
                    {
                        peers: [...elsewhere(groupware.namespace, sogo), ...elsewhere(groupware.namespace, TASK)],
                        ports: [ports.submission],
                    },
                    { peers: elsewhere(groupware.namespace, imap), ports: [ports.autoreply] },
                ],
                to: [
                    { peers: elsewhere(groupware.namespace, imap), ports: [ports.lmtp, ports.sasl] },
                    relay ? remote(relay) : { peers: anywhere, ports: [25] },
                ],
            },
        },
    );
}
