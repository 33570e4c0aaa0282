import { twins } from "../../examples/twins/nextcloud-kubernetes/twins";
import { nextcloudCommands } from "./commands";
import { describeExample } from "./describe-example";
import { nextcloudFlows } from "./nextcloud-flows";
import { clusterDatabaseFlows } from "./platform-flows";
import { found as expected } from "./twins/nextcloud-kubernetes";
import { acceptedOfClusters } from "./accepted";

describeExample({
    commands: nextcloudCommands,
    example: "nextcloud-kubernetes",
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
    flows: [...nextcloudFlows("database"), ...clusterDatabaseFlows],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch"],
    twins,
    expected,
});
