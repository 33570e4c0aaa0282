import { twins } from "../../examples/twins/sogo-kubernetes/twins";
import { describeExample } from "./describe-example";
import { clusterDatabaseFlows } from "./platform-flows";
import { sogoFlows } from "./sogo-flows";
import { found as expected } from "./twins/sogo-kubernetes";
import { clustersWithoutKeys } from "./unseen";

describeExample({
    example: "sogo-kubernetes",
    stacks: {
        scaleway: { unseen: clustersWithoutKeys.scaleway },
        ovhcloud: { unseen: clustersWithoutKeys.ovhcloud },
        // The address of its API tells who runs the cluster.
        stackit: {},
        "on-premises": {},
        clarence: {},
    },
    // No key of a cloud's own service: disks are encrypted in the nodes.
    silent: ["key-location", "key-protection", "key-recovery", "key-release", "key-rotation"],
    unseen: clustersWithoutKeys.scaleway,
    flows: [...sogoFlows("database"), ...clusterDatabaseFlows],
    // The job of the promotion is made by it.
    whereActive: ["promote"],
    // Postfix starts as root.
    baseline: ["sogo-dev-smtp"],
    atStandby: ["CronJob/watch"],
    twins,
    expected,
});
