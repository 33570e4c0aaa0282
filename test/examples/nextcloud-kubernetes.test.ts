import { kubernetesTwins as twins } from "../../examples/twins/nextcloud-kubernetes/twins";
import { describeExample } from "./describe-example";
import { nextcloudFlows } from "./nextcloud-flows";
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
    // No key of a cloud's own service: disks are encrypted in the nodes.
    silent: ["key-location", "key-protection", "key-recovery", "key-release", "key-rotation"],
    flows: [
        ...nextcloudFlows("database"),
        // CloudNativePG: its pods among each other, its operator, and the API server that they report to.
        "database → anything TCP/443",
        "database → anything TCP/6443",
        "database → database TCP/5432",
        "database → database TCP/8000",
        "database → names",
        "namespace cnpg-system → database TCP/5432",
        "namespace cnpg-system → database TCP/8000",
        "namespace monitoring → database TCP/9187",
    ],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch"],
    twins,
    expected,
});
