/** Types that are part of another resource and always in its place. */
export interface Part {
    readonly types: readonly string[];
    /** The input that names the whole. */
    readonly path: string;
    readonly whole: readonly string[];
    readonly source: string;
}

/**
 * Parts whose whole is named by another input than `…Name`: those are found by `accountOf`.
 */
export const parts: readonly Part[] = [
    {
        types: ["gcp:container/nodePool:NodePool"],
        path: "cluster",
        whole: ["gcp:container/cluster:Cluster"],
        source: "@pulumi/gcp 9.37.0 .d.ts: the location (region or zone) of the cluster",
    },
    {
        types: ["google-native:container/v1:NodePool", "google-native:container/v1beta1:NodePool"],
        path: "clusterId",
        whole: ["google-native:container/v1:Cluster", "google-native:container/v1beta1:Cluster"],
        source: "@pulumi/google-native 0.32.0 .d.ts: the location (region or zone) of the cluster",
    },
    {
        types: ["gcp:container/awsNodePool:AwsNodePool"],
        path: "cluster",
        whole: ["gcp:container/awsCluster:AwsCluster"],
        source: "@pulumi/gcp 9.37.0 .d.ts: a node pool running on AWS, of a cluster in the same location",
    },
    {
        types: ["gcp:container/azureNodePool:AzureNodePool"],
        path: "cluster",
        whole: ["gcp:container/azureCluster:AzureCluster"],
        source: "@pulumi/gcp 9.37.0 .d.ts: a node pool running on Azure, of a cluster in the same location",
    },
    {
        types: ["aws:rds/clusterInstance:ClusterInstance"],
        path: "clusterIdentifier",
        whole: ["aws:rds/cluster:Cluster"],
        source: "docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide: an instance is in the region of its cluster",
    },
    {
        types: ["scaleway:kubernetes/pool:Pool"],
        path: "clusterId",
        whole: ["scaleway:kubernetes/cluster:Cluster"],
        source: "www.scaleway.com/en/docs/kubernetes: a pool is in the region of its cluster",
    },
];
