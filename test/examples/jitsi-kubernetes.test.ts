import { twins } from "../../examples/twins/jitsi-kubernetes/twins";
import { describeExample } from "./describe-example";
import { objectsIn, podsIn, type Manifest } from "./manifests/objects";
import { judged } from "./stacks";
import { found as expected } from "./twins/jitsi-kubernetes";
import { acceptedOfClusters } from "./accepted";

describeExample({
    example: "jitsi-kubernetes",
    stacks: {
        scaleway: { accepted: acceptedOfClusters.scaleway },
        ovhcloud: { accepted: acceptedOfClusters.ovhcloud },
    },
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
    accepted: acceptedOfClusters.scaleway,
    flows: [
        "0.0.0.0/0 → bridge UDP/10000",
        "0.0.0.0/0 → relay TCP/5349",
        "bridge → 0.0.0.0/0 UDP/1024-65535",
        "bridge → names",
        "bridge → prosody TCP/5222",
        "jicofo → names",
        "jicofo → prosody TCP/5222",
        "namespace envoy-gateway-system → web TCP/8000",
        // It reaches the bridge, by its address inside or outside, and nobody else.
        "relay → 192.0.2.90/32 UDP/10000",
        "relay → bridge UDP/10000",
        "relay → names",
        "web → bridge TCP/9090",
        "web → names",
        "web → prosody TCP/5280",
    ],
    atStandby: [],
    twins,
    expected,
});

/** By default the bridge and, between two people, browsers ask a STUN server of 8x8: no resource names it. */
test("no image is left to the servers of others that it asks by default", async () => {
    const pods = podsIn(objectsIn((await judged({ example: "jitsi-kubernetes", stack: "dev" })).resources));
    const variables = (owner: string): Readonly<Record<string, unknown>> =>
        Object.fromEntries(
            (pods.find((pod) => pod.owner === `Deployment/${owner}`)?.spec.containers[0].env as Manifest[]).map(
                ({ name, value, valueFrom }) => [name, value ?? valueFrom.secretKeyRef],
            ),
        );
    expect(variables("bridge")).toMatchObject({ JVB_DISABLE_STUN: "true", JVB_ADVERTISE_IPS: "192.0.2.90" });
    expect(variables("web")).toMatchObject({ ENABLE_P2P: "false" });
    expect(variables("prosody")).toMatchObject({
        TURNS_HOST: "turn.example.eu",
        TURNS_PORT: "443",
        TURN_CREDENTIALS: { name: "jitsi", key: "turn-secret" },
    });
    expect(variables("relay")).toEqual({
        REALM: "turn.example.eu",
        TURN_SECRET: { name: "jitsi", key: "turn-secret" },
    });
    expect(Object.keys(variables("prosody")).filter((name) => /STUN|TURN_HOST|TURN_USERNAME/.test(name))).toEqual([]);
});
