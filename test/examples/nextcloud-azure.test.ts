import { azureTwins as twins } from "../../examples/twins/nextcloud-azure/twins";
import { describeExample } from "./describe-example";
import { databaseUserFlows, nextcloudFlows } from "./nextcloud-flows";
import { found as expected } from "./twins/nextcloud-azure";

const database = "10.20.16.16/28";

const unknownCluster = [
    {
        rule: "sovereign-endpoint",
        kind: "undetermined",
        resource: "cluster",
        path: "kubeconfig",
        message:
            "kubernetes 'cluster' deploys to a cluster whose address in 'kubeconfig' is not in the catalog, so its operator is unknown. Add the host with its operator to the setting additionalHosts.",
        file: "components/azure/cluster.ts",
    },
] as const;

describeExample({
    example: "nextcloud-azure",
    // The addresses of AKS at Delos and Bleu are not published.
    stacks: { germany: {}, delos: { open: unknownCluster }, france: {}, bleu: { open: unknownCluster } },
    flows: [...nextcloudFlows(database), ...databaseUserFlows(database)],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch", "Job/database-user"],
    twins,
    expected,
});
