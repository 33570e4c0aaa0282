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
        stackit: { policy: "policy/stackit.json" },
        "on-premises": { policy: "policy/on-premises.json" },
        clarence: { policy: "policy/clarence.json" },
    },
    // No key of a cloud's own service: disks are encrypted in the nodes.
    silent: ["key-location", "key-protection", "key-recovery", "key-release", "key-rotation"],
    flows: [...sogoFlows("database"), ...clusterDatabaseFlows],
    // The job of the promotion is made by it.
    whereActive: ["promote"],
    // Postfix starts as root.
    baseline: ["sogo-dev-smtp"],
    atStandby: ["CronJob/watch"],
    twins,
    expected,
});
