import * as containerservice from "@pulumi/azure-native/containerservice";
import type { ResourceGroup } from "@pulumi/azure-native/resources";
import * as kubernetes from "@pulumi/kubernetes";
import type { Keys } from "./keys";
import { clusterRanges, type Network } from "./network";
import type { Settings } from "./settings";

export interface Cluster {
    readonly cluster: containerservice.ManagedCluster;
    readonly provider: kubernetes.Provider;
}

/** A private cluster: no public API server, no local accounts, disks and etcd under the customer's key. */
export function createCluster(group: ResourceGroup, settings: Settings, network: Network, keys: Keys): Cluster {
    const { location } = settings;
    const domain = `private.${location}.azmk8s.io`;
    const zone = network.zone("api-server", domain);
    const user = keys.user("cluster");
    const { principalId } = user.identity;
    const granted = [
        user.ready,
        keys.grant("cluster-uses-network", "Network Contributor", principalId, group.id),
        keys.grant("cluster-names-itself", "Private DNS Zone Contributor", principalId, zone.id),
        keys.grant("cluster-reads-disk-key", "Reader", principalId, keys.disks.id),
        keys.grant("cluster-encrypts-etcd", "Key Vault Crypto User", principalId, keys.vault.id),
        // The API server makes itself an endpoint of the vault.
        keys.grant("cluster-reaches-vault", "Key Vault Contributor", principalId, keys.vault.id),
    ];
    const cluster = new containerservice.ManagedCluster(
        "cluster",
        {
            resourceGroupName: group.name,
            kubernetesVersion: "1.33",
            fqdnSubdomain: subdomain,
            identity: { type: "UserAssigned", userAssignedIdentities: [user.id] },
            apiServerAccessProfile: {
                enablePrivateCluster: true,
                enablePrivateClusterPublicFQDN: false,
                privateDNSZone: zone.id,
                // Without it the API server could not reach the private vault.
                enableVnetIntegration: true,
                subnetId: network.apiServer.id,
                // Commands run through Azure's own channel would pass the private network by.
                disableRunCommand: true,
            },
            disableLocalAccounts: true,
            aadProfile: { managed: true, enableAzureRBAC: true },
            diskEncryptionSetID: keys.disks.id,
            securityProfile: {
                azureKeyVaultKms: {
                    enabled: true,
                    keyId: keys.key.keyUriWithVersion,
                    keyVaultNetworkAccess: "Private",
                    keyVaultResourceId: keys.vault.id,
                },
                workloadIdentity: { enabled: true },
            },
            oidcIssuerProfile: { enabled: true },
            agentPoolProfiles: [
                {
                    name: "system",
                    mode: "System",
                    count: 3,
                    vmSize: "Standard_D4ads_v5",
                    osDiskType: "Managed",
                    availabilityZones: ["1", "2", "3"],
                    vnetSubnetID: network.nodes.id,
                    // The cache of the host is encrypted, too, not only the disk behind it.
                    enableEncryptionAtHost: true,
                },
            ],
            networkProfile: {
                networkPlugin: "azure",
                networkPluginMode: "overlay",
                networkDataplane: "cilium",
                networkPolicy: "cilium",
                outboundType: "userAssignedNATGateway",
                podCidr: clusterRanges.pods,
                serviceCidr: clusterRanges.services,
                dnsServiceIP: clusterRanges.dns,
            },
            storageProfile: { diskCSIDriver: { enabled: true }, fileCSIDriver: { enabled: true } },
        },
        { dependsOn: [...granted, zone.link] },
    );
    const kubeconfig = kubeconfigOf(`https://${subdomain}.${domain}:443`, settings.clusterCertificate);
    const provider = new kubernetes.Provider(
        "cluster",
        { kubeconfig, enableServerSideApply: true },
        { dependsOn: cluster },
    );
    return { cluster, provider };
}

const subdomain = "nextcloud";

/**
 * The kubeconfig is written here rather than asked of Azure, for two reasons. It holds no credential: whoever deploys
 * logs in through kubelogin. And it is known before the cluster is: with one that only the deployment knows, a
 * preview is shown no property of anything in the cluster, and neither is a policy.
 */
const kubeconfigOf = (server: string, certificate: string | undefined): string =>
    JSON.stringify({
        apiVersion: "v1",
        kind: "Config",
        clusters: [
            { name: "aks", cluster: { server, ...(certificate && { "certificate-authority-data": certificate }) } },
        ],
        users: [
            {
                name: "me",
                user: {
                    exec: {
                        apiVersion: "client.authentication.k8s.io/v1",
                        command: "kubelogin",
                        // The application id of AKS itself, the same in every tenant.
                        args: [
                            "get-token",
                            "--login",
                            "azurecli",
                            "--server-id",
                            "6dae42f8-4368-4678-94ff-3960e28e3630",
                        ],
                        interactiveMode: "Never",
                    },
                },
            },
        ],
        contexts: [{ name: "aks", context: { cluster: "aks", user: "me" } }],
        "current-context": "aks",
    });
