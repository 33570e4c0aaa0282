import * as kubernetes from "@pulumi/kubernetes";
import type { Cluster } from "./cluster";
import type { Nextcloud } from "./nextcloud";

/** Who may talk to whom. What is not said here is refused, the way out of the network first of all. */
export function createWalls({ provider }: Cluster, { namespace }: Nextcloud): void {
    const wall = (name: string, spec: kubernetes.types.input.networking.v1.NetworkPolicySpec) =>
        new kubernetes.networking.v1.NetworkPolicy(
            name,
            { metadata: { namespace: namespace.metadata.name }, spec },
            { provider },
        );
    const pods = (...apps: string[]) => ({ matchExpressions: [{ key: "app", operator: "In", values: apps }] });
    const tcp = (port: number) => [{ protocol: "TCP", port }];
    const network = [{ ipBlock: { cidr: "10.20.0.0/16" } }];
    const dns = {
        to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } }],
        ports: [{ protocol: "UDP", port: 53 }, ...tcp(53)],
    };

    wall("nothing", { podSelector: {}, policyTypes: ["Ingress", "Egress"] });
    wall("nextcloud", {
        podSelector: pods("nextcloud", "nextcloud-task"),
        policyTypes: ["Ingress", "Egress"],
        ingress: [{ ports: tcp(8443) }],
        egress: [dns, { to: network, ports: tcp(5432) }, { to: [{ podSelector: pods("cache") }], ports: tcp(6379) }],
    });
    wall("cache", {
        podSelector: pods("cache"),
        policyTypes: ["Ingress"],
        ingress: [{ from: [{ podSelector: pods("nextcloud", "nextcloud-task") }], ports: tcp(6379) }],
    });
    // The only way out: the bucket's addresses are its operator's to change, so the port is what can be said.
    wall("copies", {
        podSelector: pods("copies"),
        policyTypes: ["Egress"],
        egress: [dns, { to: network, ports: tcp(5432) }, { ports: tcp(443) }],
    });
}
