/** Workloads placed in every way that Kubernetes has: in the region of their cluster, outside it, and in words that only look so. */
import * as azure from "@pulumi/azure-native";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

const group = new azure.resources.ResourceGroup("group", { location: "westeurope" });
const cluster = new azure.containerservice.ManagedCluster("cluster", {
    resourceGroupName: group.name,
    identity: { type: "SystemAssigned" },
    agentPoolProfiles: [{ name: "system", mode: "System", count: 3, vmSize: "Standard_D4ads_v5" }],
    dnsPrefix: "cluster",
});
const credentials = azure.containerservice.listManagedClusterUserCredentialsOutput({
    resourceGroupName: group.name,
    resourceName: cluster.name,
});
const kubeconfig = pulumi.secret(
    credentials.kubeconfigs[0].value.apply((encoded) => Buffer.from(encoded, "base64").toString()),
);
const provider = new k8s.Provider("cluster", { kubeconfig });

const REGION = "topology.kubernetes.io/region";
const ZONE = "topology.kubernetes.io/zone";
const image = "rg.fr-par.scw.cloud/example/web:1";

function placed(name: string, pod: Partial<k8s.types.input.core.v1.PodSpec>): void {
    const labels = { app: name };
    const template = { metadata: { labels }, spec: { containers: [{ name: "web", image }], ...pod } };
    new k8s.apps.v1.Deployment(name, { spec: { selector: { matchLabels: labels }, template } }, { provider });
}
const required = (...matchExpressions: k8s.types.input.core.v1.NodeSelectorRequirement[]) => ({
    affinity: {
        nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] },
        },
    },
});

placed("anywhere", { nodeSelector: { "kubernetes.io/os": "linux", "example.org/region": "us-east-1" } });
placed("at-home", { nodeSelector: { [REGION]: "westeurope" } });
placed("in-a-zone", required({ key: ZONE, operator: "In", values: ["westeurope-1", "westeurope-2"] }));
placed("not-outside", required({ key: REGION, operator: "NotIn", values: ["eastus"] }));
placed("outside", { nodeSelector: { [REGION]: "eastus" } });
placed("outside-too", required({ key: ZONE, operator: "In", values: ["westeurope-1", "eastus2-1"] }));

new k8s.storage.v1.StorageClass(
    "copied",
    { provisioner: "file.csi.azure.com", parameters: { skuName: "Standard_GRS", Location: "uksouth" } },
    { provider },
);
new k8s.core.v1.Service(
    "web",
    {
        metadata: { annotations: { "load-balancer.hetzner.cloud/location": "ash" } },
        spec: { type: "LoadBalancer", ports: [{ port: 443 }] },
    },
    { provider },
);
new k8s.apiextensions.CustomResource(
    "pool",
    {
        apiVersion: "karpenter.sh/v1",
        kind: "NodePool",
        spec: { template: { spec: { requirements: [{ key: ZONE, operator: "In", values: ["northeurope-3", "uksouth-1"] }] } } },
    },
    { provider },
);
new k8s.batch.v1.CronJobPatch(
    "nightly",
    {
        metadata: { name: "nightly" },
        spec: { jobTemplate: { spec: { template: { spec: { nodeSelector: { [REGION]: "switzerlandnorth" } } } } } },
    },
    { provider },
);
