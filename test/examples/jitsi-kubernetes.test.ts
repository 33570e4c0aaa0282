import { describeExample } from "./describe-example";

describeExample({
    example: "jitsi-kubernetes",
    stacks: { scaleway: {}, ovhcloud: {} },
    // Meetings are not kept: there is nothing to encrypt, and nothing to copy.
    silent: [
        "customer-managed-key",
        "failover-copies",
        "failover-coverage",
        "key-location",
        "key-protection",
        "key-recovery",
        "key-release",
        "key-rotation",
    ],
    // Scaleway's clusters take no key of the customer's, and not every input of its SDK was read.
    unseen: [
        "keys: scaleway:kubernetes/pool:Pool",
        "keys: scaleway:kubernetes/cluster:Cluster",
        "endpoints: scaleway:kubernetes/cluster:Cluster",
    ],
    flows: [
        "0.0.0.0/0 → bridge UDP/10000",
        "bridge → 0.0.0.0/0 UDP/1024-65535",
        "bridge → names",
        "bridge → prosody TCP/5222",
        "jicofo → names",
        "jicofo → prosody TCP/5222",
        "namespace envoy-gateway-system → web TCP/8000",
        "web → bridge TCP/9090",
        "web → names",
        "web → prosody TCP/5280",
    ],
    atStandby: [],
});
