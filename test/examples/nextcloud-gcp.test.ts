import { gcpTwins as twins } from "../../examples/twins/nextcloud-gcp/twins";
import { describeExample } from "./describe-example";
import { databaseUserFlows, nextcloudFlows } from "./nextcloud-flows";
import { found as expected } from "./twins/nextcloud-gcp";

const database = "10.32.0.0/20";

describeExample({
    example: "nextcloud-gcp",
    stacks: { germany: {}, france: {}, belgium: {}, s3ns: {} },
    // The control plane has a private address, which tells nobody whose it is.
    open: [
        {
            rule: "sovereign-endpoint",
            kind: "undetermined",
            resource: "cluster",
            path: "kubeconfig",
            message:
                "kubernetes 'cluster' deploys to a cluster whose address in 'kubeconfig' is not in the catalog, so its operator is unknown. Add the host with its operator to the setting additionalHosts.",
            file: "components/gcp/cluster.ts",
        },
    ],
    flows: [...nextcloudFlows(database), ...databaseUserFlows(database)],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch", "Job/database-user"],
    twins,
    expected,
});
