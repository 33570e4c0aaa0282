import { kubernetesTwins as twins } from "../../examples/twins/nextcloud-kubernetes/twins";
import { describeExample } from "./describe-example";
import { found as expected } from "./twins/nextcloud-kubernetes";

describeExample({
    example: "nextcloud-kubernetes",
    stacks: {
        scaleway: {},
        ovhcloud: {},
        stackit: { policy: "policy/stackit.json" },
        "on-premises": { policy: "policy/on-premises.json" },
        clarence: { policy: "policy/clarence.json" },
    },
    flows: [],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch"],
    twins,
    expected,
});
