import { twins } from "../../examples/twins/sogo-kubernetes/twins";
import { sogoCommands } from "./commands";
import { describeExample } from "./describe-example";
import { clusterDatabaseFlows } from "./platform-flows";
import { sogoFlows } from "./sogo-flows";
import { found as expected } from "./twins/sogo-kubernetes";
import { acceptedOfClusters } from "./accepted";

describeExample({
    commands: sogoCommands,
    example: "sogo-kubernetes",
    stacks: {
        scaleway: { accepted: acceptedOfClusters.scaleway },
        ovhcloud: { accepted: acceptedOfClusters.ovhcloud },
        // The address of its API tells who runs the cluster.
        stackit: {},
        "on-premises": {},
        clarence: {},
    },
    // No key of a cloud's own service: disks are encrypted in the nodes.
    silent: ["key-location", "key-protection", "key-recovery", "key-release", "key-rotation"],
    accepted: acceptedOfClusters.scaleway,
    flows: [...sogoFlows("database"), ...clusterDatabaseFlows],
    // The job of the promotion is made by it.
    whereActive: ["promote"],
    // Postfix starts as root.
    baseline: ["sogo-dev-smtp"],
    atStandby: ["CronJob/watch"],
    twins,
    expected,
});
