import * as kubernetes from "@pulumi/kubernetes";
import type { Resource } from "@pulumi/pulumi";
import type { Peer, Platform } from "../platform";

/** What one kind of pod may talk to, and who may talk to it; ports are TCP. */
export interface Allowed {
    readonly from?: readonly Way[];
    readonly to?: readonly Way[];
}
export interface Way {
    readonly peers: readonly Peer[];
    readonly ports: readonly number[];
}

/** Pods of the same namespace, by their label `app`. */
export const pods = (...apps: readonly [string, ...string[]]): readonly Peer[] => [
    { podSelector: { matchExpressions: [{ key: "app", operator: "In", values: [...apps] }] } },
];

const tcp = (ports: readonly number[]) => ports.map((port) => ({ protocol: "TCP", port }));

/** One network policy for each kind of pod. All else is refused: the namespace lets nothing through by default. */
export function allowTraffic(
    parent: Resource,
    platform: Pick<Platform, "provider" | "namespace" | "dns">,
    kinds: Readonly<Record<string, Allowed>>,
): void {
    const { provider, namespace, dns } = platform;
    for (const [app, { from = [], to = [] }] of Object.entries(kinds))
        new kubernetes.networking.v1.NetworkPolicy(
            app,
            {
                metadata: { namespace, name: app },
                spec: {
                    podSelector: { matchLabels: { app } },
                    policyTypes: ["Ingress", "Egress"],
                    ingress: from.map(({ peers, ports }) => ({ from: [...peers], ports: tcp(ports) })),
                    egress:
                        to.length === 0
                            ? []
                            : [
                                  { to: [...dns], ports: [{ protocol: "UDP", port: 53 }, ...tcp([53])] },
                                  ...to.map(({ peers, ports }) => ({ to: [...peers], ports: tcp(ports) })),
                              ],
                },
            },
            { parent, provider },
        );
}
