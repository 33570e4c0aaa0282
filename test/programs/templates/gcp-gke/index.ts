import * as pulumi from "@pulumi/pulumi";
import * as gcp from "@pulumi/gcp";
import * as k8s from "@pulumi/kubernetes";

const config = new pulumi.Config();
const nodesPerZone = config.getNumber("nodesPerZone") ?? 1;
const gcpProject = gcp.config.project ?? "my-project";
const gcpRegion = gcp.config.region ?? "us-central1";

const gkeNetwork = new gcp.compute.Network("gke-network", { autoCreateSubnetworks: false, description: "A virtual network" });
const gkeSubnet = new gcp.compute.Subnetwork("gke-subnet", {
    ipCidrRange: "10.128.0.0/12",
    network: gkeNetwork.id,
    privateIpGoogleAccess: true,
});
const cluster = new gcp.container.Cluster("gke-cluster", {
    addonsConfig: { dnsCacheConfig: { enabled: true } },
    binaryAuthorization: { evaluationMode: "PROJECT_SINGLETON_POLICY_ENFORCE" },
    datapathProvider: "ADVANCED_DATAPATH",
    initialNodeCount: 1,
    ipAllocationPolicy: { clusterIpv4CidrBlock: "/14", servicesIpv4CidrBlock: "/20" },
    location: gcpRegion,
    networkingMode: "VPC_NATIVE",
    network: gkeNetwork.name,
    subnetwork: gkeSubnet.name,
    releaseChannel: { channel: "STABLE" },
    removeDefaultNodePool: true,
    workloadIdentityConfig: { workloadPool: `${gcpProject}.svc.id.goog` },
});
const nodepoolSA = new gcp.serviceaccount.Account("gke-nodepool-sa", {
    accountId: pulumi.interpolate`${cluster.name}-np-1-sa`,
    displayName: "Nodepool 1 Service Account",
});
const nodepool = new gcp.container.NodePool("gke-nodepool", {
    cluster: cluster.id,
    nodeCount: nodesPerZone,
    nodeConfig: {
        oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
        serviceAccount: nodepoolSA.email,
    },
});

const kubeconfig = pulumi.all([cluster.name, cluster.endpoint, cluster.masterAuth]).apply(
    ([name, endpoint, auth]) => `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: ${auth.clusterCaCertificate}
    server: https://${endpoint}
  name: ${name}
`,
);
const provider = new k8s.Provider("gke", { kubeconfig }, { dependsOn: [nodepool] });
const ns = new k8s.core.v1.Namespace("apps", {}, { provider });
new k8s.apps.v1.Deployment(
    "api",
    {
        metadata: { namespace: ns.metadata.name },
        spec: {
            selector: { matchLabels: { app: "api" } },
            template: {
                metadata: { labels: { app: "api" } },
                spec: {
                    initContainers: [{ name: "migrate", image: "ghcr.io/example/migrate:3" }],
                    containers: [{ name: "api", image: `${gcpRegion}-docker.pkg.dev/${gcpProject}/apps/api:1.4.2` }],
                },
            },
        },
    },
    { provider },
);

export const networkName = gkeNetwork.name;
export const clusterName = cluster.name;
