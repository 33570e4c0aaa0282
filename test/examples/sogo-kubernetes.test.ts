import { twins } from "../../examples/twins/sogo-kubernetes/twins";
import { describeExample } from "./describe-example";
import { clusterDatabaseFlows } from "./platform-flows";
import { sogoFlows } from "./sogo-flows";
import { found as expected } from "./twins/sogo-kubernetes";

describeExample({
    example: "sogo-kubernetes",
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
    // Scaleway's clusters take no key of the customer's; and hosts of one's own stand in the text of configurations.
    unseen: [
        "keys: scaleway:kubernetes/pool:Pool",
        "keys: scaleway:kubernetes/cluster:Cluster",
        "endpoints: kubernetes:core/v1:ConfigMap",
        "endpoints: scaleway:kubernetes/cluster:Cluster",
    ],
    flows: [...sogoFlows("database"), ...clusterDatabaseFlows],
    // The job of the promotion is made by it.
    whereActive: ["promote"],
    // Postfix starts as root.
    baseline: ["sogo-dev-smtp"],
    atStandby: ["CronJob/watch"],
    twins,
    expected,
});
