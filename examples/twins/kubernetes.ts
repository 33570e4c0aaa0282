import { facts, type Twins } from "./twin";

/**
 * What can be broken in any cluster, whatever runs there.
 * @param cache The Deployment of the cache.
 */
export const kubernetesTwins = (cache: string): Twins => ({
    "us-cluster": {
        what: "the kubeconfig leads to a cluster in Virginia",
        settings: { operator: "existing", cluster: { server: "https://0123456789.gr7.us-east-1.eks.amazonaws.com" } },
    },
    "same-house": {
        what: "the target is another region of the same operator",
        settings: facts({ target: { operator: "Scaleway", regions: ["nl-ams"] } }),
    },
    "open-disk": {
        what: "the disks of the database are not encrypted with a key of one's own",
        settings: { storage: { classes: { disk: { parameters: { encrypted: "false" } } } } },
    },
    "node-in-us": {
        what: "a volume is bound to a zone in the United States",
        inputs: {
            type: "kubernetes:apps/v1:Deployment",
            name: cache,
            props: { spec: { template: { spec: { nodeSelector: { "topology.kubernetes.io/region": "us-east-1" } } } } },
        },
    },
});
