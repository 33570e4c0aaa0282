import * as kubernetes from "@pulumi/kubernetes";
import type { Resource } from "@pulumi/pulumi";
import type { Peer, Platform } from "../platform";

/** What one kind of pod may talk to, and who may talk to it. */
export interface Allowed {
    readonly from?: readonly Way[];
    readonly to?: readonly Way[];
}
export interface Way {
    readonly peers: readonly Peer[];
    readonly ports: readonly PortOf[];
}

/** A TCP port, or UDP: `10000/UDP`, `1024-65535/UDP`. */
export type PortOf = number | `${number}/UDP` | `${number}-${number}/UDP`;

/** Pods of the same namespace, by their label `app`. */
export const pods = (...apps: readonly [string, ...string[]]): readonly Peer[] => [
    { podSelector: { matchExpressions: [{ key: "app", operator: "In", values: [...apps] }] } },
];

const rules = (ports: readonly PortOf[]) =>
    ports.map((port) => {
        if (typeof port === "number") return { protocol: "TCP", port };
        const [first = "", last] = port.replace("/UDP", "").split("-");
        return { protocol: "UDP", port: Number(first), ...(last !== undefined && { endPort: Number(last) }) };
    });

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
                    ingress: from.map(({ peers, ports }) => ({ from: [...peers], ports: rules(ports) })),
                    egress:
                        to.length === 0
                            ? []
                            : [
                                  { to: [...dns], ports: [{ protocol: "UDP", port: 53 }, ...rules([53])] },
                                  ...to.map(({ peers, ports }) => ({ to: [...peers], ports: rules(ports) })),
                              ],
                },
            },
            { parent, provider },
        );
}
