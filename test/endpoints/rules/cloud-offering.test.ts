import { UNKNOWN } from "../../../policies/core/values";
import { cloudOffering } from "../../../policies/endpoints/rules/cloud-offering";
import { resource, testRule } from "../../rules";

const provider = (properties: object) => ({
    provider: {
        urn: "urn:pulumi:dev::tests::pulumi:providers:gcp::own",
        type: "pulumi:providers:gcp",
        name: "own",
        properties: properties as Record<string, string>,
    },
});
const s3ns = provider({ universeDomain: "s3nsapis.fr" });
const cluster = (properties: object, given = s3ns) => resource("gcp:container/cluster:Cluster", properties, given);

testRule(cloudOffering, {
    compliant: { "an Autopilot cluster at S3NS": cluster({ enableAutopilot: true }) },
    knownWithoutStrings: { "an Autopilot cluster at S3NS": "a truth value decides" },
    violating: {
        "a standard cluster at S3NS": {
            resources: [cluster({ location: "u-france-east1" })],
            finds: [
                {
                    message: "notOffered",
                    path: "enableAutopilot",
                    text: "Cluster 'it' cannot be created in s3nsapis.fr. Clusters are Autopilot only there: set enableAutopilot to true.",
                },
            ],
        },
        "a node pool at S3NS": {
            resources: [resource("gcp:container/nodePool:NodePool", { cluster: "c" }, s3ns)],
            finds: [
                {
                    message: "notOffered",
                    text: "NodePool 'it' cannot be created in s3nsapis.fr. Node pools do not exist there: clusters are Autopilot only. Delete the node pool.",
                },
            ],
        },
    },
    undetermined: {
        "a switch that is computed": {
            resources: [cluster({ enableAutopilot: UNKNOWN })],
            finds: [{ message: "notKnownYet", path: "enableAutopilot" }],
        },
    },
    notApplicable: {
        "a standard cluster at Google": cluster({ location: "europe-west9" }, provider({})),
        "a bucket at S3NS": resource("gcp:storage/bucket:Bucket", { location: "u-france-east1" }, s3ns),
        "a provider": resource("pulumi:providers:gcp", { universeDomain: "s3nsapis.fr" }, { name: "p" }),
    },
});
