import * as pulumi from "@pulumi/pulumi";
import * as azure from "@pulumi/azure-native";
import * as k8s from "@pulumi/kubernetes";

const config = new pulumi.Config();
const numWorkerNodes = config.getNumber("numWorkerNodes") ?? 3;
const kubernetesVersion = config.get("kubernetesVersion") ?? "1.30";
const nodeVmSize = config.get("nodeVmSize") ?? "Standard_DS2_v2";

const resourceGroup = new azure.resources.ResourceGroup("rg");

const virtualNetwork = new azure.network.VirtualNetwork("vnet", {
    resourceGroupName: resourceGroup.name,
    addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
});
const subnet = new azure.network.Subnet("subnet1", {
    resourceGroupName: resourceGroup.name,
    virtualNetworkName: virtualNetwork.name,
    addressPrefix: "10.0.0.0/22",
});

const cluster = new azure.containerservice.ManagedCluster("cluster", {
    resourceGroupName: resourceGroup.name,
    addonProfiles: {},
    identity: { type: azure.containerservice.ResourceIdentityType.SystemAssigned },
    agentPoolProfiles: [
        {
            availabilityZones: ["1", "2", "3"],
            count: numWorkerNodes,
            enableNodePublicIP: false,
            mode: "System",
            name: "systempool",
            osType: "Linux",
            osDiskSizeGB: 30,
            type: "VirtualMachineScaleSets",
            vmSize: nodeVmSize,
            vnetSubnetID: subnet.id,
        },
    ],
    apiServerAccessProfile: { enablePrivateCluster: false },
    dnsPrefix: "cluster",
    enableRBAC: true,
    kubernetesVersion,
    networkProfile: { networkPlugin: "azure", networkPolicy: "azure", serviceCidr: "10.96.0.0/16", dnsServiceIP: "10.96.0.10" },
});

const creds = azure.containerservice.listManagedClusterUserCredentialsOutput({
    resourceGroupName: resourceGroup.name,
    resourceName: cluster.name,
});
export const kubeconfig = pulumi.secret(
    creds.kubeconfigs[0].value.apply((encoded) => Buffer.from(encoded, "base64").toString()),
);

const provider = new k8s.Provider("provider", { kubeconfig });
const labels = { app: "nginx" };
const deployment = new k8s.apps.v1.Deployment(
    "nginx",
    {
        spec: {
            replicas: 2,
            selector: { matchLabels: labels },
            template: {
                metadata: { labels },
                spec: { containers: [{ name: "nginx", image: "nginx:1.27", ports: [{ containerPort: 80 }] }] },
            },
        },
    },
    { provider },
);
new k8s.core.v1.Service(
    "nginx",
    { spec: { type: "LoadBalancer", selector: deployment.spec.template.metadata.labels, ports: [{ port: 80 }] } },
    { provider },
);
