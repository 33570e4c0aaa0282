import { twins } from "../../examples/twins/nextcloud-kubernetes/twins";
import { describeExample } from "./describe-example";
import { nextcloudFlows } from "./nextcloud-flows";
import { clusterDatabaseFlows } from "./platform-flows";
import { found as expected } from "./twins/nextcloud-kubernetes";

describeExample({
    example: "nextcloud-kubernetes",
    stacks: {
        scaleway: {},
        ovhcloud: {},
        // The address of its API tells who runs the cluster.
        stackit: {},
        "on-premises": { policy: "policy/on-premises.json" },
        clarence: { policy: "policy/clarence.json" },
    },
    // No key of a cloud's own service: disks are encrypted in the nodes.
    silent: ["key-location", "key-protection", "key-recovery", "key-release", "key-rotation"],
    // Scaleway's clusters take no key of the customer's, and not every input of its SDK was read.
    unseen: [
        "keys: scaleway:kubernetes/pool:Pool",
        "keys: scaleway:kubernetes/cluster:Cluster",
        "endpoints: scaleway:kubernetes/cluster:Cluster",
    ],
    flows: [...nextcloudFlows("database"), ...clusterDatabaseFlows],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch"],
    twins,
    expected,
});
